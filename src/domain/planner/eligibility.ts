import type { Exercise } from "../catalog/entry.ts";
import { inShortHolds } from "../catalog/short-holds.ts";
import { canDo, type DoneWith } from "../profile/equipment.ts";
import { takesWeights } from "../profile/implement-name.ts";
import type { Profile } from "../profile/profile.ts";
import { firstAmount } from "../progression/first-amount.ts";
import { cellId, type Cell } from "../spine.ts";
import type { RampUpSet } from "../week.ts";
import type { Readiness } from "./plan-request.ts";
import { briefRest, itemSeconds, workSeconds } from "./duration.ts";
import { walksBetween } from "./session-frame.ts";
import { rampUpFor, rampUpSeconds } from "./ramp-up.ts";
import { startLoad } from "./start-dose.ts";

/** Why an exercise cannot be in this person's week at all. */
export type Obstacle =
  | "equipment"
  | "load"
  | "level"
  | "avoid"
  | "exclude"
  | "paused"
  | "sensitive"
  | "ballistic"
  | "nerve"
  | "guessed"
  | "time";

/** An exercise this person can do, with what a set of it would be. */
export interface Eligible {
  readonly exercise: Exercise;
  readonly implement: string | undefined;
  /** In the profile's unit; null for exercises without a weight, or when the weights owned are not known. */
  readonly load: number | null;
  readonly amount: number;
  readonly work: number;
  /** Lighter sets before a heavy lift, and their seconds. */
  readonly rampUp: readonly RampUpSet[];
  readonly rampUpSeconds: number;
  readonly rest: number;
  readonly briefRest: number;
  /** Done with a weight; a band is none. */
  readonly weighted: boolean;
  /** Level 3 and up, or weighted: such work in one plane stands at least 48 h apart. */
  readonly hard: boolean;
  /** The rung below it that was mastered, where it is above the level of the profile. */
  readonly earned?: { readonly from: string };
  /** The log has a dose for it. */
  readonly isKnown: boolean;
  /** What it is for has been reached: once a week keeps it. */
  readonly onceAWeek?: true;
}

/** The most a sensitive cell is asked for: level 2, and no weight where the spine moves [D, domain facts section 2]. */
const sensitiveLevel = 2;

const isBallistic = (exercise: Exercise): boolean => exercise.cautions.includes("BALL");

/** The cell an exercise fills: its primary plane in its mode; none for mobility and support. */
export const cellOf = (exercise: Exercise): Cell | null => {
  const [plane] = exercise.planes;
  return exercise.role === "trunk" && plane !== undefined && exercise.mode !== undefined
    ? { plane, mode: exercise.mode }
    : null;
};

/** The cells of all planes of a trunk exercise, in its mode; the first is the one it fills. */
export const cellsOf = ({ role, planes, mode }: Exercise): readonly Cell[] =>
  role === "trunk" && mode !== undefined ? planes.map((plane) => ({ plane, mode })) : [];

/** The highest level that can be earned in the log [D, design: rungs are earned per ladder]. */
const mostEarned = 4;

const isEarned = ({ level }: Exercise, ready: Readiness | undefined): boolean =>
  ready?.earned !== undefined && level <= mostEarned;

/** A slide of the nerves of the leg: for when leg symptoms have settled (domain facts section 5, NERVE). */
export const isNerveSlide = ({ role, cautions }: Exercise): boolean =>
  role === "mobility" && cautions.includes("NERVE");

/** Walking within a short session belongs to the days between. */
const isWalk = ({ measure, pattern }: Exercise): boolean => measure === "minutes" && pattern === "finish";

/** The weight the log has grown to, as long as it is there to take: it may have been sold, or a band be used instead. */
const carriedLoad = (ready: Readiness | undefined, { implement, loads }: DoneWith): number | null => {
  const load = ready?.load ?? null;
  if (load === null || implement === undefined || !takesWeights(implement)) return null;
  return loads === undefined || loads.includes(load) ? load : null;
};

/**
 * Whether a person can do an exercise, and if not, the first rule that stands in the way.
 * `ready` is the dose it has grown to. `asked` are the ids asked for by name, or by the log: ballistic work and slides of the
 * nerves are only ever planned when asked for (domain facts section 5).
 */
export const eligibilityOf = (
  entry: Exercise,
  profile: Profile,
  asked: ReadonlySet<string>,
  ready?: Readiness,
): Eligible | Obstacle => {
  const exercise = inShortHolds(entry, profile.avoid);
  if (exercise.level > profile.level && !isEarned(exercise, ready)) return "level";
  const can = canDo(exercise, profile.equipment);
  if (can === null) return "equipment";
  if (profile.exclude.includes(exercise.id)) return "exclude";
  if (profile.avoid.length > 0 && exercise.cautions.some((tag) => profile.avoid.includes(tag))) return "avoid";
  const weighted = exercise.dose.load !== undefined && can.implement !== undefined && takesWeights(can.implement);
  const felt = new Set(cellsOf(exercise).map((cell) => profile.tolerance[cellId(cell)]));
  if (felt.has("paused")) return "paused";
  if (felt.has("sensitive") && (exercise.level > sensitiveLevel || (weighted && exercise.mode === "move")))
    return "sensitive";
  if (isBallistic(exercise) && !asked.has(exercise.id)) return "ballistic";
  if (exercise.guessed === true && !asked.has(exercise.id)) return "guessed";
  if (isNerveSlide(exercise) && !asked.has(exercise.id)) return "nerve";
  const firstLoad =
    weighted && can.loads !== undefined ? startLoad(exercise, can.loads, profile.level, profile.units) : null;
  const load = weighted ? (carriedLoad(ready, can) ?? firstLoad) : null;
  if (weighted && can.loads !== undefined && load === null) return "load";
  const amount = ready?.amount ?? firstAmount(exercise, profile);
  const work = workSeconds(exercise, amount);
  if (isWalk(exercise) && walksBetween(profile) && !asked.has(exercise.id)) return "time";
  const asLoad = load === null ? null : { value: load, unit: profile.units };
  const rampUp = rampUpFor(exercise, asLoad, profile.equipment);
  const before = rampUpSeconds(exercise, rampUp);
  if (itemSeconds(exercise.dose.sets[0], work, briefRest(exercise.dose.rest)) + before > profile.minutes * 60)
    return "time";
  return {
    exercise,
    implement: can.implement,
    load,
    amount,
    work,
    rampUp,
    rampUpSeconds: before,
    rest: exercise.dose.rest,
    briefRest: briefRest(exercise.dose.rest),
    weighted,
    hard: exercise.level >= 3 || weighted,
    ...(ready?.earned === undefined || exercise.level <= profile.level ? {} : { earned: ready.earned }),
    isKnown: ready !== undefined,
  };
};
