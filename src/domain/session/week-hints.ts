import { addDays, daysBetween, type LocalDate } from "../dates.ts";
import type { Log, LogEvent } from "../log/event.ts";
import { isSaidOf } from "../log/said-since.ts";
import { usualDeloadEvery } from "../profile/profile.ts";
import type { Week } from "../week.ts";

/*
 * Cheap looks at a log that say whether the rules of week-notes.ts need to be asked at all: they take longer to load than a
 * week takes to show. They may say yes too often, never no wrongly.
 */

const kinds: ReadonlySet<string> = new Set(["done", "checkin", "paused", "resumed", "cleared"]);

/** Whether an entry can change a dose. */
export const movesDoses = ({ kind }: LogEvent): boolean => kinds.has(kind);

/** Whether an entry can hold doses back long after its date. */
export const mayHoldBack = (event: LogEvent): boolean =>
  event.kind === "paused" || ((event.kind === "done" || event.kind === "checkin") && (event.flare || event.legs));

/** Days without a session that begin a new cycle, and by how many days a week may be due sooner: see lighterAhead. */
const restDays = 8;
const leeway = 8;

/** Days without a session after which doses may start lower: the first row of the lay-offs. */
const layOffDays = 7;

/** Whether the doses of a week are no longer those it was made with: something was written down since, or nothing was done for long. */
export const mayHaveMoved = ({ from, sessions }: Week, log: Log, today: LocalDate): boolean => {
  const since = sessions[0]?.since;
  const isSince = (event: LogEvent) =>
    event.date >= from || (since !== undefined && isSaidOf(event, { since })) ? movesDoses(event) : false;
  if (log.some(isSince)) return true;
  const last = log.reduce<LocalDate>(
    (latest, { kind, date }) => (kind === "done" && date > latest ? date : latest),
    "",
  );
  const first = sessions[0]?.date ?? from;
  return last !== "" && today > first && daysBetween(last, today) > layOffDays;
};

/** Whether so much was done since the last lighter day that the week after this one may be lighter: see lighterAhead. */
export const mayPrecedeLighter = ({ from, lighter }: Week, log: Log, every = usualDeloadEvery): boolean => {
  if (every === 0 || lighter !== undefined) return false;
  const next = addDays(from, 7);
  const done = log.filter((event) => event.kind === "done" && event.date < next);
  const light = done.findLast((event) => event.kind === "done" && event.deload)?.date ?? "";
  const dates = [...new Set(done.map(({ date }) => date).filter((date) => date > light))].sort();
  let start = next;
  for (const date of dates.toReversed()) {
    if (daysBetween(date, start) >= restDays) return false;
    start = date;
    if (daysBetween(start, next) >= (every - 1) * 7 - leeway) return true;
  }
  return false;
};
