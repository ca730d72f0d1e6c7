import type { LocalDate } from "../dates.ts";

/** What a streak looks at in a week. */
interface StreakWeek {
  readonly to: LocalDate;
  /** At least one session was done, or something outside the plan. */
  readonly isActive: boolean;
  /** On hold or ill: neither adds nor ends. */
  readonly isResting: boolean;
}

/** Weeks in a row with training, and the most there ever were. */
export interface Streak {
  readonly weeks: number;
  readonly longest: number;
}

/** Counts weeks, oldest first. The week that is not over yet adds when it is active, and never ends a streak. */
export const streakOf = (weeks: readonly StreakWeek[], today: LocalDate): Streak => {
  let current = 0;
  let longest = 0;
  for (const { to, isActive, isResting } of weeks) {
    if (isActive) current += 1;
    else if (!isResting && to < today) current = 0;
    longest = Math.max(longest, current);
  }
  return { weeks: current, longest };
};
