import { addDays, type LocalDate } from "../dates.ts";
import type { CheckinEvent, DoneEvent } from "../log/event.ts";
import type { History } from "../log/history.ts";
import { datedFrom } from "../log/recent.ts";

/** A rise of 2 points over usual pain is what research calls a flare of pain (domain facts section 2). */
const clearRise = 2;

/** The check-ins about what was done on a date: dated one or two days after it. */
export const checkinsAbout = (date: LocalDate, history: History): readonly CheckinEvent[] => {
  const from = datedFrom(history.checkins, date);
  if (from.length === 0) return [];
  const last = addDays(date, 2);
  return from.filter((each) => each.date > date && each.date <= last);
};

const isRaised = (pain: number | null, usual: number): boolean => pain !== null && pain >= usual + clearRise;

/** Whether the first of the check-ins about a date says that things have settled; see `settledOf`. */
export const saysSettled = ([first]: readonly CheckinEvent[], usual: number): boolean | null => {
  if (first === undefined) return null;
  if (first.settled === false || isRaised(first.pain, usual)) return false;
  if (first.settled === true) return true;
  return first.pain !== null && first.pain <= usual ? true : null;
};

/**
 * Whether what an exercise stirred up was gone by the first check-in of the two days after it; null when nobody said.
 * Pain 2 or more above usual counts as not settled whatever was answered; pain up to usual counts as settled when nothing
 * was answered. Gone by the next morning: the pain-monitoring model (Silbernagel 2007), domain facts section 2.
 */
export const settledOf = (event: DoneEvent, history: History, usual: number): boolean | null =>
  saysSettled(checkinsAbout(event.date, history), usual);

/**
 * Whether the check-ins about a date tell of pain still 2 or more above usual two days on, so for more than 24 hours
 * (domain facts section 2, table).
 */
export const isLasting = (checkins: readonly CheckinEvent[], date: LocalDate, usual: number): boolean => {
  const raised = checkins.filter(({ pain }) => isRaised(pain, usual));
  return raised.some((each) => each.date === addDays(date, 2));
};
