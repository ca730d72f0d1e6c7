import type { LocalDate } from "../dates.ts";
import { daysBetween } from "../dates.ts";
import type { Profile } from "../profile/profile.ts";
import { cellId, cellNumber, cells, planes } from "../spine.ts";
import { cellOf, type Eligible } from "./eligibility.ts";
import type { PlanRequest } from "./plan-request.ts";
import { hashBelow } from "./random.ts";
import { volumeFor, type Volume } from "./volume.ts";

/** What a candidate is in a session; each kind but trunk has a most per session. */
export const kinds = ["trunk", "mobility", "support", "finish"] as const;
export type Kind = (typeof kinds)[number];

/** At most this many of each kind in one session [D]: the spine is the point, the rest frames it. */
export const mostPerSession: Readonly<Record<Kind, number>> = { trunk: 99, mobility: 2, support: 2, finish: 1 };

/** One exercise as the search sees it: numbers only. */
export interface Candidate {
  readonly id: string;
  readonly eligible: Eligible;
  readonly kind: Kind;
  /** 0 to 7, or -1 when it fills no cell. */
  readonly cell: number;
  /** Half sets a set credits to each of the four planes: 2 to the primary one, 1 to a secondary one. */
  readonly credits: readonly number[];
  readonly family: number;
  readonly hard: boolean;
  readonly leastSets: number;
  readonly mostSets: number;
  /** Rotation or side-bending work that trains both sides. */
  readonly bothSides: boolean;
  /** Levels between a trunk exercise and the person, and two more for an exercise due for a change. */
  readonly misfit: number;
  /** Being progressed already: worth keeping. */
  readonly kept: boolean;
  /** Must be in the week. */
  readonly required: boolean;
  /** Only the first session may have it. */
  readonly onlyFirst: boolean;
  /** 0 to 99, from the seed. */
  readonly tie: number;
}

/** An item that must stand in a session as it is. */
export interface Fixed {
  readonly candidate: number;
  readonly session: number;
  readonly sets: number;
  readonly brief: boolean;
}

/** A week to be chosen, stated in numbers; the search and the exact solver both read this. */
export interface Problem {
  readonly candidates: readonly Candidate[];
  readonly families: number;
  readonly dates: readonly LocalDate[];
  /** Whether a session may train a cell: number of the session × 8 + number of the cell. */
  readonly open: readonly boolean[];
  /** Pairs of session numbers less than 48 h apart. */
  readonly close: readonly (readonly [number, number])[];
  /** Seconds a session may take. */
  readonly budget: number;
  readonly volume: Volume;
  /** Planes that some candidate can fill, as four flags. */
  readonly reachable: readonly boolean[];
  readonly fixed: readonly Fixed[];
  readonly seed: number;
}

const kindOf = ({ exercise }: Eligible): Kind => {
  if (exercise.role === "trunk") return "trunk";
  if (exercise.role === "mobility") return "mobility";
  return exercise.pattern === "finish" ? "finish" : "support";
};

/** Exercise ids by what is wished of them. */
interface Wishes {
  readonly kept: ReadonlySet<string>;
  readonly dropped: ReadonlySet<string>;
  readonly required: ReadonlySet<string>;
  /** What the log has grown has no fewer sets than it stands at. */
  readonly steadySets: boolean;
}

/** Levels that an exercise due for a change counts as farther away [D]. */
const changeDue = 2;

const candidateOf = (eligible: Eligible, family: number, level: number, seed: number, wishes: Wishes): Candidate => {
  const { exercise } = eligible;
  const cell = cellOf(exercise);
  const [primary] = exercise.planes;
  const [fewest, most] = exercise.dose.sets;
  const mostSets = Math.max(fewest, Math.min(most, volumeFor(level).perItem, eligible.readySets ?? most));
  const steady = wishes.steadySets ? (eligible.setsNow ?? fewest) : fewest;
  return {
    id: exercise.id,
    eligible,
    kind: kindOf(eligible),
    cell: cell === null ? -1 : cellNumber(cell),
    credits: planes.map((plane) => (cell === null || !exercise.planes.includes(plane) ? 0 : plane === primary ? 2 : 1)),
    family,
    hard: cell !== null && eligible.hard,
    leastSets: Math.max(fewest, Math.min(mostSets, steady)),
    mostSets,
    bothSides: exercise.perSide && (primary === "rotation" || primary === "side-bending"),
    misfit: (cell === null ? 0 : Math.abs(level - exercise.level)) + (wishes.dropped.has(exercise.id) ? changeDue : 0),
    kept: wishes.kept.has(exercise.id),
    required: wishes.required.has(exercise.id),
    onlyFirst: eligible.onceAWeek === true,
    tie: hashBelow(seed, exercise.id, 100),
  };
};

/** States the week of a person as a problem in numbers. Candidates keep the order given. */
export const stateProblem = (input: {
  readonly eligible: readonly Eligible[];
  readonly profile: Profile;
  readonly dates: readonly LocalDate[];
  readonly seed: number;
  readonly wishes: Wishes;
  readonly barred: PlanRequest["barred"];
  readonly fixed: readonly {
    readonly id: string;
    readonly session: number;
    readonly sets: number;
    readonly brief: boolean;
  }[];
}): Problem => {
  const { eligible, profile, dates, seed } = input;
  const families = new Map<string, number>();
  const candidates = eligible.map((each) => {
    const { family } = each.exercise;
    if (!families.has(family)) families.set(family, families.size);
    return candidateOf(each, families.get(family) ?? 0, profile.level, seed, input.wishes);
  });
  const close = dates.flatMap((date, first) =>
    dates.flatMap((other, second) =>
      second > first && daysBetween(date, other) < 2 ? [[first, second] as const] : [],
    ),
  );
  return {
    candidates,
    families: families.size,
    dates,
    open: dates.flatMap((date) => cells.map((cell) => input.barred.get(date)?.has(cellId(cell)) !== true)),
    close,
    budget: profile.minutes * 60,
    volume: volumeFor(profile.level),
    reachable: planes.map((_, plane) => candidates.some(({ cell }) => cell >= 0 && cell >> 1 === plane)),
    fixed: input.fixed.map(({ id, ...rest }) => ({
      ...rest,
      candidate: candidates.findIndex((each) => each.id === id),
    })),
    seed,
  };
};
