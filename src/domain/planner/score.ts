import { briefRest, itemSeconds } from "./duration.ts";
import type { Candidate, Problem } from "./problem.ts";

/** One item as the search sees it: a candidate, its sets, and whether its rests are brief. */
export interface Choice {
  readonly candidate: number;
  readonly sets: number;
  readonly brief: boolean;
}

/** A week as the search sees it: the choices of each session. */
export type Selection = readonly (readonly Choice[])[];

/**
 * The weights of the score, whole numbers in hundredths of a point. A plane outweighs any number of cells, a cell any
 * number of planes on a second day, that all the rest together. All [D]: only their order has a reason (design, hard rules).
 */
export interface Weights {
  /** Each required exercise that is in the week. */
  readonly required: number;
  /** Each plane trained. */
  readonly plane: number;
  /** Each cell filled by a primary exercise. */
  readonly cell: number;
  /** Each plane trained on two days or more; 0 with a single session. */
  readonly twoDays: number;
  /** Each half set credited to the plane that has the least, up to the target. */
  readonly weakest: number;
  /** Each half set credited to any plane, up to the target. */
  readonly credit: number;
  /** Each direct set of a cell up to half the plane's target, so that moving and resisting both get their share. */
  readonly depth: number;
  /** Each rotation or side-bending cell with work for both sides. */
  readonly sides: number;
  /** Each level between a trunk item and the person (negative). */
  readonly misfit: number;
  /** Each different exercise that is being progressed already. */
  readonly kept: number;
  /** Each session that opens with mobility. */
  readonly opening: number;
  /** Each session with work for legs and hips, which share the load with the back (WHO 2020: all major groups). */
  readonly legs: number;
  /** Each session that ends with an easy finish. */
  readonly finish: number;
  /** Each second of the shortest session. */
  readonly even: number;
  /** Each second used. */
  readonly use: number;
  /** Each item beyond what suits a session of this length (negative), see `comfortableItems`. */
  readonly crowding: number;
  /** Each item with brief rests (negative). */
  readonly brief: number;
  /** Each trunk item of a single set (negative): getting ready for it costs as much as for three. */
  readonly lone: number;
  /** Each different exercise of the week. */
  readonly variety: number;
  /** Multiplies the 0-99 that the seed gives to each item. */
  readonly tie: number;
}

/** Items that suit a session of 25 minutes: 4-6 exercises (Henry 1999). */
const usualItems = 6;

/** Items that suit a session of these minutes: one more for every 5 minutes beyond 25 [D]. */
export const comfortableItems = ({ budget }: Problem): number =>
  usualItems + Math.max(0, Math.floor((budget / 60 - 25) / 5));

/** Direct sets of one cell that count as depth: half of what its plane should get. */
export const depthPerCell = ({ volume }: Problem): number => volume.target / 2;

export const weightsFor = (problem: Problem): Weights => {
  const sessions = problem.dates.length;
  const half = problem.volume.target * 2;
  return {
    required: 200_000_000,
    plane: 25_000_000,
    cell: 5_000_000,
    twoDays: sessions > 1 ? 1_000_000 : 0,
    weakest: Math.floor(240_000 / half),
    credit: Math.floor(80_000 / (4 * half)),
    depth: Math.floor(80_000 / (8 * depthPerCell(problem))),
    sides: 20_000,
    misfit: -Math.floor(120_000 / (4 * usualItems * sessions)),
    kept: 8_000,
    opening: Math.floor(40_000 / sessions),
    legs: Math.floor(20_000 / sessions),
    finish: Math.floor(20_000 / sessions),
    even: Math.max(1, Math.floor(60_000 / problem.budget)),
    use: Math.max(1, Math.floor(60_000 / (problem.budget * sessions))),
    crowding: -8_000,
    brief: -1_000,
    lone: -3_000,
    variety: Math.floor(30_000 / (usualItems * sessions)),
    tie: 5,
  };
};

/** Estimated seconds of a choice. */
export const choiceSeconds = ({ eligible }: Candidate, sets: number, brief: boolean): number =>
  itemSeconds(sets, eligible.work, brief ? briefRest(eligible.rest) : eligible.rest) + eligible.rampUpSeconds;

/** The figures of a week that the score is a weighted sum of. */
export interface Figures {
  readonly required: number;
  readonly plane: number;
  readonly cell: number;
  readonly twoDays: number;
  readonly weakest: number;
  readonly credit: number;
  readonly depth: number;
  readonly sides: number;
  readonly misfit: number;
  readonly kept: number;
  readonly opening: number;
  readonly legs: number;
  readonly finish: number;
  readonly even: number;
  readonly use: number;
  readonly crowding: number;
  readonly brief: number;
  readonly lone: number;
  readonly variety: number;
  readonly tie: number;
}

/** Counts the figures of a selection from scratch: the plain statement of the score, which the fast search must agree with. */
export const figuresOf = (problem: Problem, selection: Selection): Figures => {
  const items = selection.flatMap((session, day) =>
    session.map((choice) => ({ ...choice, day, of: problem.candidates[choice.candidate] as Candidate })),
  );
  const target = problem.volume.target * 2;
  const cellsFilled = new Set(items.filter(({ of }) => of.cell >= 0).map(({ of }) => of.cell));
  const planeDays = [0, 1, 2, 3].map(
    (plane) => new Set(items.filter(({ of }) => of.cell >> 1 === plane).map(({ day }) => day)).size,
  );
  const credited = [0, 1, 2, 3].map((plane) =>
    Math.min(
      target,
      items.reduce((sum, { of, sets }) => sum + sets * (of.credits[plane] ?? 0), 0),
    ),
  );
  const reachable = credited.filter((_, plane) => problem.reachable[plane]);
  const times = selection.map((session) =>
    session.reduce(
      (sum, { candidate, sets, brief }) => sum + choiceSeconds(problem.candidates[candidate] as Candidate, sets, brief),
      0,
    ),
  );
  const different = [...new Set(items.map(({ of }) => of))];
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const sessionsWith = (kind: string) => new Set(items.filter(({ of }) => of.kind === kind).map(({ day }) => day)).size;
  return {
    required: different.filter(({ required }) => required).length,
    plane: planeDays.filter((days) => days > 0).length,
    cell: cellsFilled.size,
    twoDays: planeDays.filter((days) => days > 1).length,
    weakest: reachable.length === 0 ? 0 : Math.min(...reachable),
    credit: sum(credited),
    depth: sum(
      [...cellsFilled].map((cell) =>
        Math.min(depthPerCell(problem), sum(items.filter(({ of }) => of.cell === cell).map(({ sets }) => sets))),
      ),
    ),
    sides: new Set(items.filter(({ of }) => of.bothSides).map(({ of }) => of.cell)).size,
    misfit: sum(items.map(({ of }) => of.misfit)),
    kept: different.filter(({ kept }) => kept).length,
    opening: sessionsWith("mobility"),
    legs: sessionsWith("support"),
    finish: sessionsWith("finish"),
    even: times.length === 0 ? 0 : Math.min(...times),
    use: sum(times),
    crowding: sum(selection.map((session) => Math.max(0, session.length - comfortableItems(problem)))),
    brief: items.filter(({ brief }) => brief).length,
    lone: items.filter(({ of, sets }) => of.cell >= 0 && sets === 1).length,
    variety: different.length,
    tie: sum(items.map(({ of }) => of.tie)),
  };
};

/** The score of a selection in hundredths of a point. */
export const scoreOf = (figures: Figures, weights: Weights): number =>
  (Object.keys(weights) as (keyof Weights)[]).reduce((sum, term) => sum + weights[term] * figures[term], 0);
