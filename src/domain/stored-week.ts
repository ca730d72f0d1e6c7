import { measures, patterns, roles } from "./catalog/entry.ts";
import { mostAmount, mostNumber } from "./limits.ts";
import { bandStrengths, units } from "./profile/profile.ts";
import { storedProfile } from "./profile/stored-profile.ts";
import {
  distinct,
  flag,
  list,
  localDate,
  number,
  oneOf,
  optional,
  orNull,
  record,
  text,
  whole,
  type Fields,
  type Read,
} from "./read-value.ts";
import { modes, planes } from "./spine.ts";
import {
  gapReasons,
  lighterReasons,
  type CellCoverage,
  type Coverage,
  type Credit,
  type Dose,
  type Gap,
  type Item,
  type Lighter,
  type Load,
  type RampUpSet,
  type Session,
  type Shortfall,
  type Week,
  type Wishes,
} from "./week.ts";

/** Reads a weight as it is stored. */
export const storedLoad: Read<Load> = record<Load>({ value: number(0.5, 500), unit: oneOf(units) });

/** Reads a dose as it is stored. */
export const storedDose: Read<Dose> = record<Dose>({
  sets: whole(1, 20),
  measure: oneOf(measures),
  amount: number(0.5, mostAmount),
  hold: optional(number(0.5, 3600)),
  perSide: flag,
  load: orNull(storedLoad),
  pair: optional(flag),
  strength: optional(oneOf(bandStrengths)),
  open: optional(whole(1, 60)),
  implement: optional(text(true)),
  rest: number(0, 3600),
});

const item = record<Item>({
  exercise: text(true),
  name: text(true),
  role: oneOf(roles),
  pattern: oneOf(patterns),
  level: whole(1, 5),
  earned: optional(record<NonNullable<Item["earned"]>>({ from: text(true) })),
  cells: list(record<Credit>({ plane: oneOf(planes), mode: oneOf(modes), credit: number(0, 1) })),
  dose: storedDose,
  rampUp: optional(list(record<RampUpSet>({ reps: whole(1, 20), load: storedLoad }), 0, 3)),
  room: optional(whole(1, 20)),
  seconds: number(0, 86_400),
  why: text(),
});

const cellCoverage = record<CellCoverage>({ sets: whole(0, 1000), days: whole(0, 7) });
const planeCoverage = record<Coverage["flexion"]>({ move: cellCoverage, resist: cellCoverage });
const coverageFields = Object.fromEntries(planes.map((plane) => [plane, planeCoverage])) as unknown as Fields<Coverage>;

const gap = record<Gap>({
  plane: oneOf(planes),
  mode: oneOf(modes),
  reason: oneOf(gapReasons),
  message: text(),
  fix: optional(record<NonNullable<Gap["fix"]>>({ flag: text(), message: text() })),
});

const lighter = record<Lighter>({
  reason: oneOf(lighterReasons),
  every: whole(1, 52),
  entries: list(text(true)),
  from: localDate,
  until: localDate,
});

const session = record<Session>({
  date: localDate,
  since: optional(whole(0, mostNumber)),
  seconds: number(0, 86_400),
  items: list(item, 0, 100),
});

const ids = list(text(true));
const blockSets = record<Wishes["blockSets"]>(
  Object.fromEntries(planes.map((plane) => [plane, optional(whole(0, 1000))])) as unknown as Fields<
    Wishes["blockSets"]
  >,
);
const wishes = record<Wishes>({ required: ids, kept: ids, dropped: ids, blockSets });

/** Reads a week as it is stored. */
export const storedWeek: Read<Week> = record<Week>({
  from: localDate,
  seed: whole(0, 2_147_483_647),
  profile: storedProfile,
  sessions: list(session, 1, 7),
  coverage: record<Coverage>(coverageFields),
  gaps: list(gap, 0, 8),
  shortfalls: list(
    record<Shortfall>({ plane: oneOf(planes), kind: oneOf(["one-day", "below-floor"]), message: text() }),
  ),
  score: number(-Number.MAX_VALUE, Number.MAX_VALUE),
  wishes: optional(wishes),
  lighter: optional(lighter),
  lighterDays: optional(distinct(list(localDate, 1, 7))),
  putOff: optional(localDate),
});
