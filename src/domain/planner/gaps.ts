import type { Exercise } from "../catalog/entry.ts";
import { cells, type Cell } from "../spine.ts";
import type { Gap } from "../week.ts";
import { chooseWeek, type ChosenWeek } from "./choose-week.ts";
import { cellOf } from "./eligibility.ts";
import { dayFixes, minutesFix, mostMinutes, openingFixes, type Fix } from "./fixes.ts";
import type { PlanRequest } from "./plan-request.ts";

/** Openings tried before two changes at once are considered; each trial plans a whole week. */
const mostTrials = 6;

const exercisesOf = (cell: Cell, request: PlanRequest): readonly Exercise[] => {
  const found: Exercise[] = [];
  for (const exercise of request.catalog.values()) {
    const own = cellOf(exercise);
    if (own !== null && own.plane === cell.plane && own.mode === cell.mode) found.push(exercise);
  }
  return found;
};

/** Plans the week of a changed request once, whatever number of gaps asks about it. */
const createTrial = (): ((fix: Fix) => readonly boolean[]) => {
  const seen = new Map<string, readonly boolean[]>();
  return (fix) => {
    const known = seen.get(fix.flag);
    if (known !== undefined) return known;
    const { filled } = chooseWeek(fix.request);
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

const fixFor = (number: number, cell: Cell, chosen: ChosenWeek, request: PlanRequest, trial: (fix: Fix) => readonly boolean[]): Fix | null => {
  const closes = (fix: Fix) => trial(fix)[number] === true;
  if (chosen.problem.candidates.some((candidate) => candidate.cell === number)) {
    return minutesThatClose(request, closes) ?? dayFixes(request).find(closes) ?? null;
  }
  const exercises = exercisesOf(cell, request);
  const openings = openingFixes(cell, exercises, request).slice(0, mostTrials);
  const single = openings.find(closes);
  if (single !== undefined) return single;
  // Where no one change is enough: an implement or a level, and what then still stands in the way.
  for (const first of [...openings, ...firstSteps(exercises, request)]) {
    const then = [...openingFixes(cell, exercises, first.request), minutesFix(first.request, Math.min(mostMinutes, first.request.profile.minutes * 2))];
    const second = then.slice(0, mostTrials).find((fix) => chooseWeek(fix.request).filled[number] === true);
    if (second !== undefined) {
      return {
        reason: first.reason,
        flag: `${first.flag} ${second.flag}`,
        message: `${first.message}, and ${second.message}`,
        request: second.request,
      };
    }
  }
  return null;
};

/** Level changes that open nothing yet, as the first of two changes. */
const firstSteps = (exercises: readonly Exercise[], request: PlanRequest): readonly Fix[] => {
  const levels = [...new Set(exercises.map(({ level }) => level))].filter((level) => level > request.profile.level).sort();
  return levels.map((level) => ({
    reason: "level" as const,
    flag: `--level ${level}`,
    message: `allow level ${level}`,
    request: { ...request, profile: { ...request.profile, level } },
  }));
};

/**
 * The cells a chosen week leaves empty, each with its reason and the smallest change that fills it. A fix is reported only
 * after planning with it: applied to the same request it does fill the cell.
 */
export const gapsOf = (chosen: ChosenWeek, request: PlanRequest): readonly Gap[] => {
  const trial = createTrial();
  return cells.flatMap((cell, number) => {
    if (chosen.filled[number]) return [];
    const fix = fixFor(number, cell, chosen, request, trial);
    if (fix === null) {
      return [
        {
          ...cell,
          reason: "catalog" as const,
          message: because.catalog,
          fix: {
            flag: "--catalog FILE",
            message: "add an exercise for it in a catalog file of your own, or leave --catalog-only out",
          },
        },
      ];
    }
    return [{ ...cell, reason: fix.reason, message: because[fix.reason], fix: { flag: fix.flag, message: fix.message } }];
  });
};

const because = {
  equipment: "every exercise for it needs equipment you do not have",
  level: "every exercise for it is above your level",
  time: "no time is left for it",
  avoid: "what you left out leaves no exercise for it",
  paused: "it is paused",
  catalog: "no exercise of the catalog fits you",
} as const;
