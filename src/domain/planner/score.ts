import { briefRest, itemSeconds } from "./duration.ts";
import type { Candidate } from "./candidate.ts";
import type { Problem } from "./problem.ts";

/** One item as the search sees it: a candidate, its sets, and whether its rests are brief. */
export interface Choice {
  readonly candidate: number;
  readonly sets: number;
  readonly brief: boolean;
}

/** A week as the search sees it: the choices of each session. */
export type Selection = readonly (readonly Choice[])[];

/**
 * The figures of a week that the score is a weighted sum of, most important first (design, "What a week must be"). All but
 * the last six count the week; a "different" exercise is counted once, on however many days it is done.
 */
export interface Figures {
  /** Required exercises that are in the week. */
  readonly required: number;
  /** Planes trained. */
  readonly plane: number;
  /** Cells filled by a primary exercise. */
  readonly cell: number;
  /** Planes trained on two days or more. */
  readonly twoDays: number;
  /** The highest target of all planes, less what the plane that lacks most lacks to its own; credited half sets. */
  readonly weakest: number;
  /** Half sets credited to any plane, up to its target. */
  readonly credit: number;
  /** Rotation and side-bending cells with work for both sides. */
  readonly sides: number;
  /** Trunk exercises done on a second day. */
  readonly often: number;
  /** Trunk exercises done on a third day. */
  readonly oftener: number;
  /** Different exercises, easy finishes aside. */
  readonly different: number;
  /** Different exercises on the roster of the block, less those that should give way. */
  readonly roster: number;
  /** Different ones of the five that started the project. */
  readonly founding: number;
  /** 1 when the week has a hinge with a weight, else 0. */
  readonly hinge: number;
  /** Different exercises done without a weight where another of their cell could be done with one. */
  readonly bare: number;
  /** Levels between the different exercises and the person. */
  readonly misfit: number;
  /** Sessions that open with mobility, up to the days a week that are worth it. */
  readonly opening: number;
  /** Sessions with squats, lunges or balance, for legs that share the load with the back, up to the days a week that are worth it. */
  readonly legs: number;
  /** Sessions that end with an easy finish. */
  readonly finish: number;
  /** Seconds of the shortest session. */
  readonly even: number;
  /** Seconds used. */
  readonly use: number;
  /** Items with brief rests. */
  readonly brief: number;
  /** Items of a single set that may have more: getting ready for it costs as much as for three. */
  readonly lone: number;
  /** The 0-99 that the seed gives to each different exercise. */
  readonly tie: number;
}

/** What one of each figure is worth, in hundredths of a point. */
export type Weights = Figures;

/**
 * The weights of the score. A plane outweighs any number of cells, a cell any number of planes on a second day, and that all
 * the rest together. Of the rest, all [D], the reasons are:
 * - `weakest`: the whole way to the target is worth four second days: a plane that lags is brought up first, all of them together after.
 * - `often`: dearer than any other use of the minutes, for only what is done often can grow; a third day adds little.
 * - `lone` costs more than a second day is worth, so that no exercise is split into single sets to be done on two.
 * - `different` costs half a second day. `roster` is worth more than the weights, fit and seed of any newcomer together.
 * - `founding` pays for a further exercise, the second day it takes from another and two levels of misfit: two of the five share a cell.
 * - `hinge` pays for a further exercise as well: 12 to 16 weeks of training the posterior chain did better than general
 *   exercise (Tataryn 2021, domain facts section 4).
 * - `bare` is worth three levels of misfit: work with a weight can be made to suit, bodyweight work cannot.
 * - `opening` is worth a little more than a second day; `legs` pays for its exercise and outdoes a second day of a plane that lags,
 *   as all major groups on two days is the one rule here that is not ours (WHO 2020). Both up to the days that are enough.
 */
export const weightsFor = ({ dates, budget, targets }: Problem): Weights => {
  const sessions = dates.length;
  const most = Math.max(...targets);
  const total = targets.reduce((sum, target) => sum + target, 0);
  return {
    required: 400_000_000,
    plane: 50_000_000,
    cell: 10_000_000,
    twoDays: sessions > 1 ? 2_000_000 : 0,
    weakest: Math.floor(120_000 / most),
    credit: Math.floor(80_000 / total),
    sides: 20_000,
    often: 30_000,
    oftener: 6_000,
    different: -15_000,
    roster: 40_000,
    founding: 140_000,
    hinge: 50_000,
    bare: -15_000,
    misfit: -5_000,
    opening: 35_000,
    legs: 80_000,
    finish: 10_000,
    even: Math.max(1, Math.floor(30_000 / budget)),
    use: Math.max(1, Math.floor(30_000 / (budget * sessions))),
    brief: -1_000,
    lone: -35_000,
    tie: 10,
  };
};

/** Estimated seconds of a choice. */
export const choiceSeconds = ({ eligible }: Candidate, sets: number, brief: boolean): number =>
  itemSeconds(sets, eligible.work, brief ? briefRest(eligible.rest) : eligible.rest) + eligible.rampUpSeconds;

/** Counts the figures of a selection from scratch: the plain statement of the score, which the fast search must agree with. */
export const figuresOf = (problem: Problem, selection: Selection): Figures => {
  const items = selection.flatMap((session, day) =>
    session.map((choice) => ({ ...choice, day, of: problem.candidates[choice.candidate] as Candidate })),
  );
  const { targets } = problem;
  const cellsFilled = new Set(items.filter(({ of }) => of.cell >= 0).map(({ of }) => of.cell));
  const planeDays = [0, 1, 2, 3].map(
    (plane) => new Set(items.filter(({ of }) => of.cell >> 1 === plane).map(({ day }) => day)).size,
  );
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const credited = targets.map((target, plane) =>
    Math.min(target, sum(items.map(({ of, sets }) => sets * (of.credits[plane] ?? 0)))),
  );
  const lacks = credited.flatMap((credit, plane) =>
    problem.reachable[plane] ? [(targets[plane] as number) - credit] : [],
  );
  const times = selection.map((session) =>
    sum(
      session.map(({ candidate, sets, brief }) =>
        choiceSeconds(problem.candidates[candidate] as Candidate, sets, brief),
      ),
    ),
  );
  const different = [...new Set(items.map(({ of }) => of))];
  const onDays = (days: number) =>
    different.filter((each) => each.kind === "trunk" && items.filter(({ of }) => of === each).length >= days).length;
  const sessionsWith = (kind: string) => new Set(items.filter(({ of }) => of.kind === kind).map(({ day }) => day)).size;
  return {
    required: different.filter(({ required }) => required).length,
    plane: planeDays.filter((days) => days > 0).length,
    cell: cellsFilled.size,
    twoDays: planeDays.filter((days) => days > 1).length,
    weakest: lacks.length === 0 ? 0 : Math.max(...targets) - Math.max(...lacks),
    credit: sum(credited),
    sides: new Set(items.filter(({ of }) => of.bothSides).map(({ of }) => of.cell)).size,
    often: onDays(2),
    oftener: onDays(3),
    different: different.filter(({ kind }) => kind !== "finish").length,
    roster: sum(different.map(({ roster }) => roster)),
    founding: different.filter(({ founding }) => founding).length,
    hinge: Number(items.some(({ of }) => of.hinge)),
    bare: different.filter(({ bare }) => bare).length,
    misfit: sum(different.map(({ misfit }) => misfit)),
    opening: Math.min(problem.openings, sessionsWith("mobility")),
    legs: Math.min(problem.legDays, new Set(items.filter(({ of }) => of.stands).map(({ day }) => day)).size),
    finish: sessionsWith("finish"),
    even: times.length === 0 ? 0 : Math.min(...times),
    use: sum(times),
    brief: items.filter(({ brief }) => brief).length,
    lone: items.filter(({ of, sets }) => of.mostSets > 1 && sets === 1).length,
    tie: sum(different.map(({ tie }) => tie)),
  };
};

/** What a different exercise is worth, on however many days it is done. */
export const worthOf = ({ kind, required, roster, founding, bare, misfit, tie }: Candidate, weights: Weights): number =>
  (kind === "finish" ? 0 : weights.different) +
  Number(required) * weights.required +
  roster * weights.roster +
  Number(founding) * weights.founding +
  Number(bare) * weights.bare +
  misfit * weights.misfit +
  tie * weights.tie;

/** The score of a selection in hundredths of a point. */
export const scoreOf = (figures: Figures, weights: Weights): number =>
  (Object.keys(weights) as (keyof Weights)[]).reduce((sum, term) => sum + weights[term] * figures[term], 0);
