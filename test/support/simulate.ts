import type { Catalog, Exercise } from "../../src/domain/catalog/entry.ts";
import { addDays, type LocalDate } from "../../src/domain/dates.ts";
import type { DoneEvent, LogEvent } from "../../src/domain/log/event.ts";
import { historyOf, type History } from "../../src/domain/log/history.ts";
import { assemble } from "../../src/domain/planner/assemble.ts";
import { chooseWeek } from "../../src/domain/planner/choose-week.ts";
import { eligibilityOf } from "../../src/domain/planner/eligibility.ts";
import { requestFromLog } from "../../src/domain/planner/next-week.ts";
import { createRandom } from "../../src/domain/planner/random.ts";
import type { Profile } from "../../src/domain/profile/profile.ts";
import { symptomsFor } from "../../src/domain/symptoms/symptoms-for.ts";
import { targetFor } from "../../src/domain/progression/dose.ts";
import type { Target } from "../../src/domain/progression/target.ts";
import { lighterOn, roomOf, type Item, type Lighter } from "../../src/domain/week.ts";
import { checkin, doneEvent, paused, skipped } from "./build-event.ts";
import { catalogWhere } from "./planner-catalog.ts";
import { personOf, type Person, type PersonKind } from "./simulated-people.ts";

export const firstDay = "2026-01-05";

/** Moves of the search, where one week of the program takes 12,000: twenty-six thousand weeks have to be planned. */
const quick = { moves: 100 };

/** What a person can ever do: the rest of the catalog would only be looked at in vain, week after week. */
const catalogFor = (profile: Profile): Catalog =>
  catalogWhere((exercise) => typeof eligibilityOf(exercise, profile, new Set([exercise.id])) === "object");

/** One dose as it was set in the simulation, with all that it followed from. */
export interface Moment {
  readonly person: Person;
  readonly exercise: Exercise;
  readonly date: LocalDate;
  readonly target: Target;
  /** The log as it was before the session. */
  readonly history: History;
}

/** One simulated day of training, after its doses were set. */
export interface SimulatedDay {
  readonly person: Person;
  readonly date: LocalDate;
  readonly moments: readonly Moment[];
}

const didIt = (moment: Moment, session: LocalDate): DoneEvent => {
  const { person, exercise, target, date } = moment;
  const { misses, ...felt } = person.feels();
  const { sets, amount, load, hold } = target;
  const least = Math.max(1, Math.floor(amount * 0.7));
  return doneEvent({
    date,
    session,
    exercise: exercise.id,
    planned: {
      sets,
      measure: exercise.measure,
      amount,
      perSide: exercise.perSide,
      load,
      ...(hold === undefined ? {} : { hold }),
    },
    done: { sets: Array.from({ length: sets }, (_, set) => (misses && set === sets - 1 ? least : amount)), load },
    deload: target.why.rule === "lighter-week",
    ...felt,
  });
};

/**
 * Lets a person train for `weeks` weeks as the program says: each week planned from the log, each dose set on its day.
 * `onDay` is called after the doses of a day are set and before they are done.
 */
export const simulate = (kind: PersonKind, number: number, weeks: number, onDay: (day: SimulatedDay) => void): void => {
  const chance = createRandom(number * 101 + kind.length * 7 + 3);
  const person = personOf(kind, number, chance);
  const { profile } = person;
  const catalog = catalogFor(profile);
  const log: LogEvent[] = [];
  let history = historyOf(log);
  let lighter: Lighter | undefined;
  const add = (...events: readonly LogEvent[]): void => {
    for (const event of events) log.push({ ...event, id: `e${log.length + 1}` });
    history = historyOf(log);
  };

  const train = (items: readonly Item[], date: LocalDate): void => {
    const moments = items.flatMap((item): readonly Moment[] => {
      const exercise = catalog.get(item.exercise);
      if (exercise === undefined) return [];
      const day = { profile, catalog, history, today: date };
      const asPlanned = { plannedSets: roomOf(item), lighter: lighterOn({ lighter }, date) };
      const target = targetFor(exercise, { ...day, ...asPlanned, symptoms: symptomsFor(exercise, day) });
      return [{ person, exercise, date, target, history }];
    });
    onDay({ person, date, moments });
    const isSkipped = chance(100) < person.skips;
    const events = moments.map((moment) =>
      isSkipped || moment.target.rest === true
        ? skipped({ date, exercise: moment.exercise.id, reason: isSkipped ? "busy" : "pain" })
        : didIt(moment, date),
    );
    add(...events);
  };

  for (let week = 0; week < weeks; week++) {
    const from = addDays(firstDay, week * 7);
    const { request, lighter: ahead } = requestFromLog({ log, profile, catalog, from, seed: number, running: lighter });
    lighter = ahead ?? undefined;
    const sessions = assemble(chooseWeek(request, quick), request.profile);
    for (let day = week * 7; day < week * 7 + 7; day++) {
      const date = addDays(firstDay, day);
      const { pause, checkins } = person;
      if (pause?.from === day) add(paused({ date, plane: pause.plane, until: addDays(date, pause.days) }));
      if (person.away(day)) continue;
      const trained = history.done.at(-1)?.date === addDays(date, -1);
      if (trained && chance(100) < checkins[0])
        add(checkin({ date, settled: chance(100) >= checkins[1], pain: chance(3) }));
      const session = sessions.find((each) => each.date === date);
      if (session !== undefined) train(session.items, date);
    }
  }
};
