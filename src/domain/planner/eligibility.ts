import type { Exercise } from "../catalog/entry.ts";
import { canDo, type DoneWith } from "../profile/equipment.ts";
import { takesWeights } from "../profile/implement-name.ts";
import type { Profile } from "../profile/profile.ts";
import { firstAmount } from "../progression/first-amount.ts";
import { cellId, type Cell } from "../spine.ts";
import type { RampUpSet } from "../week.ts";
import type { Standing } from "./plan-request.ts";
import { briefRest, itemSeconds, workSeconds } from "./duration.ts";
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
  /** Level 3 and up, or loaded: such work in one plane stands at least 48 h apart. */
  readonly hard: boolean;
  /** The most sets the log says it is ready for; not set with nothing logged. */
  readonly readySets?: number;
  /** The sets the log says it stands at now; not set with nothing logged. */
  readonly setsNow?: number;
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

/** The weight the log has grown to, as long as it is there to take: it may have been sold, or a band be used instead. */
const carriedLoad = (standing: Standing | undefined, { implement, loads }: DoneWith): number | null => {
  const load = standing?.load ?? null;
  if (load === null || implement === undefined || !takesWeights(implement)) return null;
  return loads === undefined || loads.includes(load) ? load : null;
};

/**
 * Whether a person can do an exercise, and if not, the first rule that stands in the way.
 * `standing` is the dose it has grown to. `asked` are the ids asked for by name: ballistic work is only ever planned when asked for (domain facts section 5).
 */
export const eligibilityOf = (
  exercise: Exercise,
  profile: Profile,
  asked: ReadonlySet<string>,
  standing?: Standing,
): Eligible | Obstacle => {
  if (exercise.level > profile.level) return "level";
  const can = canDo(exercise, profile.equipment);
  if (can === null) return "equipment";
  if (profile.exclude.includes(exercise.id)) return "exclude";
  if (profile.avoid.length > 0 && exercise.cautions.some((tag) => profile.avoid.includes(tag))) return "avoid";
  const cell = cellOf(exercise);
  const tolerance = cell === null ? "ok" : (profile.tolerance[cellId(cell)] ?? "ok");
  if (tolerance === "paused") return "paused";
  const weighted = exercise.dose.load !== undefined && can.implement !== undefined;
  if (tolerance === "sensitive" && (exercise.level > sensitiveLevel || (weighted && cell?.mode === "move")))
    return "sensitive";
  if (isBallistic(exercise) && !asked.has(exercise.id)) return "ballistic";
  const firstLoad =
    weighted && can.loads !== undefined ? startLoad(exercise, can.loads, profile.level, profile.units) : null;
  const load = weighted ? (carriedLoad(standing, can) ?? firstLoad) : null;
  if (weighted && can.loads !== undefined && load === null) return "load";
  const amount = standing?.amount ?? firstAmount(exercise, profile);
  const work = workSeconds(exercise, amount);
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
    hard: exercise.level >= 3 || weighted,
    ...(standing === undefined ? {} : { readySets: standing.sets, setsNow: standing.setsNow }),
  };
};
