import { holdsOf } from "../domain/holds.ts";
import type { PlannedDose } from "../domain/log/event.ts";
import type { Profile } from "../domain/profile/profile.ts";
import { cellId, cells, modes, planes } from "../domain/spine.ts";
import {
  fixOf,
  statusOf,
  type Coverage,
  type Gap,
  type Item,
  type Lighter,
  type Load,
  type Session,
  type Week,
} from "../domain/week.ts";

const profileJson = (profile: Profile): object => ({
  days: profile.days,
  minutes: profile.minutes,
  level: profile.level,
  units: profile.units,
  equipment: profile.equipment.map(({ name, loads, strengths }) => ({
    name,
    ...(loads === undefined ? {} : { loads }),
    ...(strengths === undefined ? {} : { strengths }),
  })),
  avoid: profile.avoid,
  tolerance: Object.fromEntries(
    cells.map(cellId).flatMap((id) => (profile.tolerance[id] === undefined ? [] : [[id, profile.tolerance[id]]])),
  ),
  exclude: profile.exclude,
});

/** The amount of one set; of short holds the mean of the sets, the seconds of a hold, and how many each set has. */
export const doseJson = (dose: Omit<PlannedDose, "perSide" | "load">): object => {
  const { measure, amount, hold } = dose;
  const holds = holdsOf(dose);
  return { [measure]: amount, ...(hold === undefined ? {} : { hold }), ...(holds === null ? {} : { holds }) };
};

/** A weight with its keys in their order. */
export const loadJson = (load: Load | null): object | null =>
  load === null ? null : { value: load.value, unit: load.unit };

/** One item with the keys every file and command uses. */
export const itemJson = ({
  exercise,
  name,
  role,
  pattern,
  level,
  dose,
  rampUp,
  seconds,
  why,
  ...item
}: Item): object => ({
  exercise,
  name,
  role,
  pattern,
  level,
  ...(item.earned === undefined ? {} : { earned: { from: item.earned.from } }),
  cells: item.cells.map(({ plane, mode, credit }) => ({ plane, mode, credit })),
  sets: dose.sets,
  dose: doseJson(dose),
  perSide: dose.perSide,
  load: loadJson(dose.load),
  ...(dose.strength === undefined ? {} : { strength: dose.strength }),
  ...(dose.pair === undefined ? {} : { pair: dose.pair }),
  ...(dose.open === undefined ? {} : { open: { reserve: dose.open } }),
  ...(rampUp === undefined ? {} : { rampUp: rampUp.map(({ reps, load }) => ({ reps, load: loadJson(load) })) }),
  implement: dose.implement ?? null,
  rest: dose.rest,
  seconds,
  why,
});

const sessionJson = ({ date, seconds, items }: Session): object => ({ date, seconds, items: items.map(itemJson) });

const coverageJson = (coverage: Coverage): object =>
  Object.fromEntries(
    planes.map((plane) => [
      plane,
      Object.fromEntries(
        modes.map((mode) => [mode, { sets: coverage[plane][mode].sets, days: coverage[plane][mode].days }]),
      ),
    ]),
  );

const gapJson = (gap: Gap): object => {
  const { plane, mode, reason, message } = gap;
  const fix = fixOf(gap);
  return {
    plane,
    mode,
    reason,
    message,
    ...(fix === undefined ? {} : { fix: { flag: fix.flag, message: fix.message } }),
  };
};

/** What makes a week or a day lighter, with the days on which it counts: from the first up to and without the last. */
export const lighterJson = (lighter: Lighter | null): object | null => {
  if (lighter === null) return null;
  const { reason, every, entries, from, until } = lighter;
  return { reason, every, entries, from, until };
};

/** The week as `plan --json` prints it, `fourplane/plan@1`: the same keys in the same order, whatever made the week. */
export const planJson = (week: Week): object => ({
  schema: "fourplane/plan@1",
  status: statusOf(week),
  from: week.from,
  seed: week.seed,
  profile: profileJson(week.profile),
  sessions: week.sessions.map(sessionJson),
  coverage: coverageJson(week.coverage),
  gaps: week.gaps.map(gapJson),
  shortfalls: week.shortfalls.map(({ plane, kind, message }) => ({ plane, kind, message })),
  score: week.score,
  lighter: lighterJson(week.lighter ?? null),
});
