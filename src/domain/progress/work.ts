import type { Exercise } from "../catalog/entry.ts";
import type { DoneEvent } from "../log/event.ts";
import { againstEach } from "../log/performed.ts";
import type { Unit } from "../profile/profile.ts";
import { inUnit } from "../progression/loads.ts";
import { creditOf, type Plane } from "../spine.ts";

/** Weight times amount, by what the amount is: reps, seconds and metres never add up to one number. */
export interface Loaded {
  readonly reps: number;
  readonly seconds: number;
  readonly metres: number;
}
export type PlaneSets = Readonly<Record<Plane, number>>;
export type PlaneLoads = Readonly<Record<Plane, Loaded>>;

export const noSets: PlaneSets = { flexion: 0, extension: 0, rotation: 0, "side-bending": 0 };
const noLoad: Loaded = { reps: 0, seconds: 0, metres: 0 };
export const noLoads: PlaneLoads = { flexion: noLoad, extension: noLoad, rotation: noLoad, "side-bending": noLoad };

/** Sets in which at least one side did something. */
const setsOf = ({ done }: DoneEvent): number =>
  done.sets.filter((amount, index) => amount > 0 || (done.right?.[index] ?? 0) > 0).length;

/** Reps, seconds, metres or minutes of all sets, those of both sides added up where sides matter. */
export const totalOf = ({ done, planned }: DoneEvent, exercise: Pick<Exercise, "perSide">): number => {
  const left = done.sets.reduce((sum, amount) => sum + amount, 0);
  if (done.right !== undefined) return left + done.right.reduce((sum, amount) => sum + amount, 0);
  return (planned?.perSide ?? exercise.perSide) ? left * 2 : left;
};

/** Weight times amount of all sets, both sides, in the unit asked for; 0 without a weight. */
export const workOf = (event: DoneEvent, exercise: Pick<Exercise, "perSide">, unit: Unit): number => {
  const { sets, right, ...done } = event.done;
  return againstEach(event.done).reduce((sum, { load }, set) => {
    const one = { sets: [sets[set] ?? 0], ...(right === undefined ? {} : { right: [right[set] ?? 0] }) };
    return sum + (load === null ? 0 : inUnit(load, unit) * totalOf({ ...event, done: { ...done, ...one } }, exercise));
  }, 0);
};

/** Credited sets: each set counts 1 for the exercise's first plane and 0.5 for its others. */
export const addSets = (sum: PlaneSets, event: DoneEvent, exercise: Exercise): PlaneSets => {
  const sets = setsOf(event);
  const next = { ...sum };
  exercise.planes.forEach((plane, position) => {
    next[plane] += sets * creditOf(position);
  });
  return next;
};

/** Weight × amount in `unit`, counted to the first plane only: a kilogram cannot be lifted in two planes. */
export const addLoads = (sum: PlaneLoads, event: DoneEvent, exercise: Exercise, unit: Unit): PlaneLoads => {
  const [plane] = exercise.planes;
  const amount = workOf(event, exercise, unit);
  if (plane === undefined || amount === 0) return sum;
  const { measure } = exercise;
  const [what, factor] = measure === "minutes" ? (["seconds", 60] as const) : ([measure, 1] as const);
  return { ...sum, [plane]: { ...sum[plane], [what]: sum[plane][what] + amount * factor } };
};
