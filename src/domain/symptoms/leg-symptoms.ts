import type { Catalog } from "../catalog/entry.ts";
import { addDays, type LocalDate } from "../dates.ts";
import type { CheckinEvent, DoneEvent } from "../log/event.ts";
import type { History } from "../log/history.ts";
import { datedFrom } from "../log/recent.ts";
import { planes, type Plane } from "../spine.ts";
import type { Situation } from "./situation.ts";

/** Days without leg symptoms before a check-in may end the rest [D]. */
const quietDays = 3;

interface LegSymptoms {
  readonly exercises: ReadonlySet<string>;
  readonly planes: ReadonlySet<Plane>;
  /** The last day they were told of. */
  readonly since: LocalDate;
  /** From here on a check-in without them ends the rest. */
  readonly askFrom: LocalDate;
  /** The entries and check-ins that told of them, oldest first. */
  readonly entries: readonly string[];
}

const planeOf = (catalog: Catalog, exercise: string): readonly Plane[] =>
  catalog.get(exercise)?.planes.slice(0, 1) ?? [];

/** A check-in is about the two days before it; when nothing was logged there, no direction can be told apart. */
const planesBefore = (checkin: CheckinEvent, history: History, catalog: Catalog): readonly Plane[] => {
  const about = datedFrom(history.done, addDays(checkin.date, -2)).filter(({ date }) => date <= checkin.date);
  const trained = about.flatMap(({ exercise }) => planeOf(catalog, exercise));
  return trained.length === 0 ? planes : trained;
};

/**
 * Pain spreading further down a leg, or new numbness or weakness in it, that has not passed: the exercise and its plane
 * rest and the screening is shown, until a check-in at least 3 days later without them, or until a clinician has cleared
 * it. Spreading outward is a sign to stop: domain facts section 2; the days are [D].
 */
export const legSymptomsOf = ({ history, catalog }: Situation): LegSymptoms | null => {
  let told: (DoneEvent | CheckinEvent)[] = [];
  for (const event of history.rare) {
    if (event.kind === "done" || event.kind === "checkin") told.push(event);
    else if (event.kind === "cleared") told = told.filter(({ date }) => date > event.date);
  }
  if (told.length === 0) return null;
  const dates = told.map(({ date }) => date).sort();
  const isOver = (date: LocalDate) => datedFrom(history.checkins, addDays(date, quietDays)).some(({ legs }) => !legs);
  const since = dates.at(-1) ?? "";
  if (isOver(since)) return null;
  const open = told.filter(({ date }) => !isOver(date));
  return {
    exercises: new Set(open.flatMap((event) => (event.kind === "done" ? [event.exercise] : []))),
    planes: new Set(
      open.flatMap((event) =>
        event.kind === "done" ? planeOf(catalog, event.exercise) : planesBefore(event, history, catalog),
      ),
    ),
    since,
    askFrom: addDays(since, quietDays),
    entries: open.map(({ id }) => id),
  };
};
