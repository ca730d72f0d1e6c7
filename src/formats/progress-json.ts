import type { LocalDate } from "../domain/dates.ts";
import type { ExerciseProgress } from "../domain/progress/exercise-progress.ts";
import type { Progress } from "../domain/progress/progress.ts";
import type { Target } from "../domain/progression/target.ts";

const schema = "fourplane/progress@1";

/** The numbers of `progress --json`; `weeks` is empty as long as nothing is logged. */
export const progressJson = (progress: Progress | null, today: LocalDate) => {
  if (progress === null) return { schema, today, weeks: [] };
  const { weeks, unit, target, sessions, streak, painTrend, usualPain, unknown, later } = progress;
  return {
    schema,
    today,
    unit,
    target,
    weeks: weeks.map(({ from, to, isRunning, sets, loads, sessions: own, pain, rest }) => ({
      from,
      to,
      running: isRunning,
      rest,
      sets,
      loads,
      sessions: own,
      pain,
    })),
    sessions,
    streak,
    pain: { usual: usualPain, trend: painTrend },
    notCounted: { unknown, later },
  };
};

/** The numbers of `progress ID --json`. */
export const exerciseProgressJson = (progress: ExerciseProgress, target: Target, today: LocalDate) => ({
  schema,
  today,
  exercise: progress.exercise.id,
  times: progress.times,
  measure: progress.exercise.measure,
  weightUnit: progress.weightUnit,
  weeks: progress.weeks,
  doses: progress.doses.map(({ first, times, event }) => ({ first, last: event.date, times, done: event.done })),
  ladder: progress.ladder.map(({ exercise, isHere, times, first, last }) => ({
    exercise: exercise.id,
    level: exercise.level,
    here: isHere,
    times,
    first,
    last,
  })),
  ...(progress.range === null
    ? {}
    : {
        range: {
          enough: progress.range.isEnough,
          measured: progress.range.measured.map(({ date, left, right }) => ({ date, left, right })),
        },
      }),
  target,
});
