import type { Exercise } from "../catalog/entry.ts";
import type { Profile } from "../profile/profile.ts";
import { cellId, cells, type Cell } from "../spine.ts";
import type { Gap } from "../week.ts";
import { chooseWeek, emptySession, type ChosenWeek } from "./choose-week.ts";
import { cellOf, cellsOf, eligibilityOf } from "./eligibility.ts";
import { both, chainFixes } from "./chain-fixes.ts";
import { dayFixes, minutesFix, mostMinutes, openingFixes, type Fix } from "./fixes.ts";
import type { PlanRequest } from "./plan-request.ts";
import { quickEffort, type Effort } from "./search.ts";

/** Changes of one kind tried before the next kind; each trial plans a whole week. */
const mostTrials = 6;

const exercisesOf = (cell: Cell, request: PlanRequest): readonly Exercise[] => {
  const found: Exercise[] = [];
  for (const exercise of request.catalog.values()) {
    const own = cellOf(exercise);
    if (own !== null && own.plane === cell.plane && own.mode === cell.mode) found.push(exercise);
  }
  return found;
};

/** Whether it is a week to be shown: trunk work in every session, and all that was asked for in it. */
const isWhole = (chosen: ChosenWeek, { required }: PlanRequest): boolean => {
  const ids = new Set(chosen.selection.flat().map(({ candidate }) => chosen.problem.candidates[candidate]?.id));
  return emptySession(chosen) < 0 && required.every((id) => ids.has(id));
};

const nothing: readonly boolean[] = [];

type Trial = (fix: Fix) => readonly boolean[];

/** Plans the week of a changed request once, whatever number of gaps asks about it: the cells it fills, none without a week. */
const createTrial = (effort?: Effort): Trial => {
  const seen = new Map<string, readonly boolean[]>();
  return (fix) => {
    const known = seen.get(fix.flag);
    if (known !== undefined) return known;
    const chosen = chooseWeek(fix.request, effort);
    const filled = isWhole(chosen, fix.request) ? chosen.filled : nothing;
    seen.set(fix.flag, filled);
    return filled;
  };
};

/** The fewest minutes that close the gap: doubling steps up, halving steps back. Null when no session length does. */
const minutesThatClose = (request: PlanRequest, closes: (fix: Fix) => boolean): Fix | null => {
  const now = request.profile.minutes;
  let low = now;
  let step = 1;
  while (low < mostMinutes) {
    const high = Math.min(mostMinutes, now + step);
    if (closes(minutesFix(request, high))) return narrowDown(low, high, request, closes);
    low = high;
    step *= 2;
  }
  return null;
};

const narrowDown = (low: number, high: number, request: PlanRequest, closes: (fix: Fix) => boolean): Fix => {
  let [short, enough] = [low, high];
  while (enough - short > 1) {
    const middle = Math.floor((short + enough) / 2);
    if (closes(minutesFix(request, middle))) enough = middle;
    else short = middle;
  }
  return minutesFix(request, enough);
};

const fixFor = (number: number, cell: Cell, chosen: ChosenWeek, request: PlanRequest, trial: Trial): Fix | null => {
  const closes = (fix: Fix) => trial(fix)[number] === true;
  if (isPossible(number, chosen)) {
    const fix = minutesThatClose(request, closes) ?? dayFixes(request).find(closes);
    if (fix !== undefined) return fix;
  }
  const exercises = exercisesOf(cell, request);
  const single = openingFixes(exercises, request).slice(0, mostTrials).find(closes);
  if (single !== undefined) return single;
  const chains = chainFixes(exercises, request).slice(0, mostTrials);
  return (
    chains.find(closes) ??
    chains.map(withMoreMinutes).find(closes) ??
    chains.flatMap(withOneMoreDay).find(closes) ??
    null
  );
};

const isPossible = (number: number, { problem }: ChosenWeek): boolean =>
  problem.candidates.some(({ cell }) => cell === number);

/** Twice the minutes besides, where what becomes possible finds no time. */
const withMoreMinutes = (fix: Fix): Fix =>
  both(fix, minutesFix(fix.request, Math.min(mostMinutes, fix.request.profile.minutes * 2)));

/** A day more besides, where two exercises of one family stand in each other's way. */
const withOneMoreDay = (fix: Fix): readonly Fix[] =>
  dayFixes(fix.request)
    .slice(0, 1)
    .map((day) => both(fix, day));

type Held = "paused" | "avoid";

/** What a person decided keeps every exercise of a cell out that they could do otherwise: a pause, or what they leave out. */
const heldBy = (cell: Cell, exercises: readonly Exercise[], { profile, readiness }: PlanRequest): Held | null => {
  if (profile.tolerance[cellId(cell)] === "paused") return "paused";
  const free: Profile = { ...profile, avoid: [], exclude: [], tolerance: {} };
  const isFree = (exercise: Exercise) =>
    typeof eligibilityOf(exercise, free, new Set(), readiness.get(exercise.id)) === "object";
  return exercises.some(isFree) ? "avoid" : null;
};

/** Whether a person leaves out some of the exercises, so that nothing but taking that back would bring them. */
const areLeftOut = (exercises: readonly Exercise[], { profile }: PlanRequest): boolean =>
  exercises.some(
    (exercise) =>
      profile.exclude.includes(exercise.id) ||
      exercise.cautions.some((tag) => profile.avoid.includes(tag)) ||
      cellsOf(exercise).some((cell) => (profile.tolerance[cellId(cell)] ?? "ok") !== "ok"),
  );

/**
 * The cells a chosen week leaves empty, each with its reason and the smallest change that fills it, found by quick trials.
 * A fix is reported only after planning with it in full: applied to the same request it does fill the cell. A gap that the
 * person chose has none.
 */
export const gapsOf = (chosen: ChosenWeek, request: PlanRequest): readonly Gap[] => {
  const [quickly, wholly] = [createTrial(quickEffort), createTrial()];
  return cells.flatMap((cell, number): readonly Gap[] => {
    if (chosen.filled[number]) return [];
    const exercises = exercisesOf(cell, request);
    const held = isPossible(number, chosen) ? null : heldBy(cell, exercises, request);
    if (held !== null) return [{ ...cell, reason: held, message: because[held] }];
    const found = fixFor(number, cell, chosen, request, quickly);
    const isSure = found === null || wholly(found)[number] === true;
    const fix = isSure ? found : fixFor(number, cell, chosen, request, wholly);
    if (fix === null && !isPossible(number, chosen) && areLeftOut(exercises, request))
      return [{ ...cell, reason: "avoid", message: because.avoid }];
    if (fix === null) {
      return [
        {
          ...cell,
          reason: "catalog",
          message: isPossible(number, chosen)
            ? "its exercises do not go together with the rest of the week"
            : because.catalog,
          fix: {
            flag: "--catalog FILE",
            message: "add an exercise for it in a catalog file of your own, or leave --catalog-only out",
          },
        },
      ];
    }
    return [
      { ...cell, reason: fix.reason, message: because[fix.reason], fix: { flag: fix.flag, message: fix.message } },
    ];
  });
};

const because = {
  equipment: "every exercise for it needs equipment you do not have",
  level: "every exercise for it is above your level",
  time: "no time is left for it",
  avoid: "what you leave out leaves no exercise for it",
  paused: "you have put it on hold",
  catalog: "no exercise of the catalog fits you",
} as const;
