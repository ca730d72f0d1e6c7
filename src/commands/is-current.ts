import { daysBetween, type LocalDate } from "../domain/dates.ts";
import type { Week } from "../domain/week.ts";

/** Whether a week is running, or still to come, on the date. */
export const isCurrent = (week: Week, today: LocalDate): boolean => daysBetween(week.from, today) < 7;
