import type { Pattern, Role } from "../catalog/entry.ts";
import type { Profile } from "../profile/profile.ts";
import { cellId, cellNumber, planes, type Cell } from "../spine.ts";
import { cellOf, cellsOf, type Eligible } from "./eligibility.ts";
import { harshnessOf } from "./light-planes.ts";
import type { PlanRequest } from "./plan-request.ts";
import { hashBelow } from "./random.ts";

/** What a candidate is in a session; each kind but trunk has a most per session. */
export const kinds = ["trunk", "mobility", "support", "finish"] as const;
export type Kind = (typeof kinds)[number];

/** One exercise as the search sees it: numbers only. */
export interface Candidate {
  readonly id: string;
  readonly eligible: Eligible;
  readonly kind: Kind;
  /** 0 to 7, or -1 when it fills no cell. */
  readonly cell: number;
  /** The cells of all its planes in its mode. */
  readonly trains: readonly Cell[];
  /** Half sets a set credits to each of the four planes: 2 to the primary one, 1 to a secondary one. */
  readonly credits: readonly number[];
  readonly family: number;
  /** Hard work for its plane. */
  readonly hard: boolean;
  /** Work for the legs that is not done on two days in a row. */
  readonly legs: boolean;
  /** Work on one's feet that makes a day one for the legs. */
  readonly stands: boolean;
  /** A hinge with a weight. */
  readonly hinge: boolean;
  readonly leastSets: number;
  readonly mostSets: number;
  /** Rotation or side-bending work that trains both sides. */
  readonly bothSides: boolean;
  /** How far it is from what the person can do: levels, or in a sensitive direction from the gentlest there is. */
  readonly misfit: number;
  /** Done without a weight where one of its kind could be done with one. */
  readonly bare: boolean;
  /** One of the five that started the project. */
  readonly founding: boolean;
  /** 1 when it is on the roster of the block, -1 when the log wants it to give way, else 0. */
  readonly roster: -1 | 0 | 1;
  /** Must be in the week. */
  readonly required: boolean;
  /** Only the first session may have it. */
  readonly onlyFirst: boolean;
  /** 0 to 99, from the seed. */
  readonly tie: number;
}

/** A level away from the gentlest counts so many times as one away from the person's own [D]: gentleness comes before fit. */
const gentler = 4;

const kindOf = ({ exercise }: Eligible): Kind => {
  if (exercise.role === "trunk") return "trunk";
  if (exercise.role === "mobility") return "mobility";
  return exercise.pattern === "finish" ? "finish" : "support";
};

/** Candidates compete for a place within their cell, or within leg work. */
const groupOf = ({ exercise }: Eligible): string | null => {
  const cell = cellOf(exercise);
  return cell !== null ? cellId(cell) : exercise.role === "support" && exercise.pattern !== "finish" ? "legs" : null;
};

/**
 * Squats and lunges are not done on two days in a row, whatever they weigh [D]; neither is other hard work for the legs,
 * and a loaded hinge counts as such (design, hard rule 4).
 */
export const loadsLegs = (work: {
  readonly role: Role;
  readonly pattern: Pattern;
  readonly hard: boolean;
  readonly weighted: boolean;
}): boolean =>
  work.role === "support" ? work.pattern === "squat" || work.hard : work.pattern === "hinge" && work.weighted;

/** Squats and lunges; from 65 on, also what trains balance. */
const stands = ({ exercise }: Eligible, { age }: Profile): boolean =>
  exercise.role === "support" && (exercise.pattern === "squat" || (age === "65+" && exercise.cautions.includes("BAL")));

/** A mobility item that is not the usual one, where that is possible, counts as so many levels of misfit [D]. */
const unusual = 8;

/** Work for smaller muscles of the legs, in levels of misfit against squats and lunges [D]. */
const lesserLegs = 1;

const misfitOf = (
  { exercise, weighted, earned }: Eligible,
  isSensitive: boolean,
  level: number,
  hasUsual: boolean,
): number => {
  if (isSensitive) return gentler * harshnessOf(exercise);
  if (exercise.pattern === "finish" || earned !== undefined) return 0;
  if (exercise.role === "mobility") return hasUsual && exercise.founding === undefined ? unusual : 0;
  if (exercise.role === "support" && exercise.pattern !== "squat") return lesserLegs + Math.abs(level - exercise.level);
  // A load can be chosen to suit anyone; the level of what carries it cannot.
  if (weighted && exercise.level <= level) return 0;
  return Math.abs(level - exercise.level);
};

/** The exercises of a request as candidates, in their order, none with more than `mostSets` sets. */
export const candidatesOf = (
  eligible: readonly Eligible[],
  request: PlanRequest,
  mostSets: number,
): readonly Candidate[] => {
  const { profile, seed } = request;
  const families = new Map<string, number>();
  const loaded = new Set(eligible.flatMap((each) => (each.weighted ? [groupOf(each)] : [])));
  const [kept, dropped, required] = [request.kept, request.dropped, request.required].map((ids) => new Set(ids));
  // Ankles are the usual mobility, until their range is enough.
  const hasUsual = eligible.some(
    ({ exercise, onceAWeek }) => exercise.role === "mobility" && exercise.founding !== undefined && onceAWeek !== true,
  );
  return eligible.map((each): Candidate => {
    const { exercise } = each;
    const { id, family } = exercise;
    if (!families.has(family)) families.set(family, families.size);
    const cell = cellOf(exercise);
    const [primary] = exercise.planes;
    const isSensitive = cell !== null && profile.tolerance[cellId(cell)] === "sensitive";
    const [fewest, most] = exercise.dose.sets;
    const group = groupOf(each);
    return {
      id,
      eligible: each,
      kind: kindOf(each),
      cell: cell === null ? -1 : cellNumber(cell),
      trains: cellsOf(exercise),
      credits: planes.map((plane) =>
        cell === null || !exercise.planes.includes(plane) ? 0 : plane === primary ? 2 : 1,
      ),
      family: families.get(family) ?? 0,
      hard: cell !== null && each.hard,
      legs: loadsLegs({ ...each.exercise, hard: each.hard, weighted: each.weighted }),
      stands: stands(each, profile),
      hinge: exercise.role === "trunk" && exercise.pattern === "hinge" && each.weighted,
      leastSets: fewest,
      mostSets: Math.max(fewest, Math.min(most, isSensitive && cell.mode === "move" ? 1 : mostSets)),
      bothSides: exercise.perSide && (primary === "rotation" || primary === "side-bending"),
      misfit: request.invited.includes(id) ? 0 : misfitOf(each, isSensitive, profile.level, hasUsual),
      bare: !isSensitive && !each.weighted && group !== null && loaded.has(group),
      founding: exercise.founding !== undefined && !isSensitive && dropped?.has(id) !== true,
      roster: dropped?.has(id) === true ? -1 : kept?.has(id) === true ? 1 : 0,
      required: required?.has(id) === true,
      onlyFirst: each.onceAWeek === true,
      tie: hashBelow(seed, id, 100),
    };
  });
};
