import type { Catalog, Exercise } from "../catalog/entry.ts";
import { addDays, type LocalDate } from "../dates.ts";
import type { History } from "../log/history.ts";
import type { Profile } from "../profile/profile.ts";
import { exposuresOf, type Exposure } from "./exposures.ts";
import { asks } from "./place.ts";
import { possibleAfter } from "./possible.ts";

/** Of a level more so much of the amount is left [D, design], and of the weight [D]. */
const perLevel = 0.72;
const weightPerLevel = 0.8;

/** Seconds that a rep takes on average: 1-2 s up and 1-2 s down (ACSM 2009, domain facts section 1). */
const secondsPerRep = 3;

/** Days a dose of another exercise says something about a person [D]. */
const countsFor = 84;

/** What the log says could be done of an exercise that was not done yet. */
export interface Expectation {
  /** In the terms of `asks` for that exercise. */
  readonly ask: number;
  /** How much of it to ask for. */
  readonly share: number;
  /** No set was hard, fell short or was left open: it may well be more, and is no reason to begin below the range. */
  readonly isAtLeast: boolean;
  /** What it was read from. */
  readonly from: readonly Exercise[];
  readonly entries: readonly string[];
}

interface Known {
  readonly exercise: Exercise;
  readonly exposure: Exposure;
  /** Levels it is harder than the exercise in question. */
  readonly levels: number;
}

const isWeighted = ({ place }: Exposure): boolean => place.load !== null;

/** How much of the weight of another exercise the catalog means for this one: the middle of their ranges, never more than as much. */
const weightShare = (exercise: Exercise, other: Exercise): number => {
  const middle = ({ dose }: Exercise) => Math.sqrt((dose.load?.[0] ?? 1) * (dose.load?.[1] ?? 1));
  return Math.min(1, middle(exercise) / middle(other));
};

const inSeconds = ({ measure }: Exercise): number => (measure === "reps" ? secondsPerRep : 1);

/** Along a ladder and in a family a level tells how much harder an exercise is; farther off the low ends of their ranges do. */
const askFrom = (exercise: Exercise, { exercise: other, exposure, levels }: Known, isNear: boolean): number => {
  const { resistance, amount } = possibleAfter(exposure, other.measure);
  const ask = asks({ ...resistance, amount }, other.measure);
  if (isWeighted(exposure)) return ask * weightPerLevel ** -levels * weightShare(exercise, other);
  if (!isNear) return (ask * exercise.dose.amount[0]) / other.dose.amount[0];
  return (ask * perLevel ** -levels * inSeconds(other)) / inSeconds(exercise);
};

const neighbours = (exercise: Exercise, catalog: Catalog): ReadonlySet<string> => {
  const near = [exercise.easier, exercise.harder];
  const further = near.flatMap((id) => {
    const rung = id === null ? undefined : catalog.get(id);
    return rung === undefined ? [] : [rung.easier, rung.harder];
  });
  return new Set([...near, ...further].flatMap((id) => (id === null || id === exercise.id ? [] : [id])));
};

/** Of some numbers the lower one in the middle. */
const middleOf = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? 0;

/** What is asked for of what relatives say is possible: people differ from exercise to exercise by a quarter and more [D]. */
const shareOfNear = 0.7;
const shareOfFar = 0.55;

/**
 * What a person could do of an exercise with nothing logged, from the last exposures of others, the nearest kind there is:
 * two rungs up and down its ladder, its family, its plane and mode, all work of its role. Null where the log has none.
 */
export const expectationOf = (
  exercise: Exercise,
  {
    catalog,
    history,
    profile,
    today,
  }: { readonly catalog: Catalog; readonly history: History; readonly profile: Profile; readonly today: LocalDate },
  isLoaded: boolean,
): Expectation | null => {
  const known: Known[] = [];
  for (const [id, entries] of history.byExercise) {
    const other = catalog.get(id);
    const isOld = (entries.at(-1)?.date ?? "") < addDays(today, -countsFor);
    if (other === undefined || isOld || other.role !== exercise.role || other.measure === "minutes") continue;
    const exposures = exposuresOf(other, history, profile);
    // What is done on the day itself must not move what is still to be done of it.
    const exposure = exposures.find(({ lighter, date }) => !lighter && date < today);
    if (exposure === undefined || isWeighted(exposure) !== isLoaded) continue;
    known.push({ exercise: other, exposure, levels: other.level - exercise.level });
  }
  const near = neighbours(exercise, catalog);
  const isAlike = ({ planes: [plane], mode }: Exercise) => plane === exercise.planes[0] && mode === exercise.mode;
  const tiers: readonly (readonly [readonly Known[], number])[] = [
    [known.filter((each) => near.has(each.exercise.id)), shareOfNear],
    [known.filter((each) => each.exercise.family === exercise.family), shareOfNear],
    [known.filter((each) => isAlike(each.exercise)), shareOfFar],
    [known, shareOfFar],
  ];
  const [relatives, share] = tiers.find(([some]) => some.length > 0) ?? [[], 1];
  if (relatives.length === 0) return null;
  const isAtLeast = ({ exposure: { effort, reached, wentOn } }: Known) => reached && !wentOn && effort !== "hard";
  return {
    ask: middleOf(relatives.map((each) => askFrom(exercise, each, share === shareOfNear))),
    share,
    isAtLeast: relatives.every(isAtLeast),
    from: relatives.map((each) => each.exercise),
    entries: relatives.flatMap(({ exposure }) => exposure.entries.map(({ id }) => id)),
  };
};
