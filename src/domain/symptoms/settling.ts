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

/** Above 5 pain is too much whatever was answered: the pain-monitoring model (Silbernagel 2007). */
const highPain = 5;

const isHigh = (pain: number | null): boolean => pain !== null && pain > highPain;

const isRaised = (pain: number | null, usual: number): boolean => pain !== null && pain >= usual + clearRise;

/** Whether the check-ins about a date say that things have settled: the last one of the first day; see `settledOf`. */
export const saysSettled = (checkins: readonly CheckinEvent[], usual: number): boolean | null => {
  const first = checkins.findLast(({ date }) => date === checkins[0]?.date);
  if (first === undefined) return null;
  if (first.settled !== null) return first.settled && !isHigh(first.pain);
  if (isRaised(first.pain, usual)) return false;
  return first.pain !== null && first.pain <= usual ? true : null;
};

/**
 * Whether what an exercise stirred up was gone by the first check-in of the two days after it; null when nobody said.
 * What the person answers counts, up to pain of 5; where nothing was answered, pain 2 or more above usual counts as not
 * settled, and pain up to usual as settled. Gone by the next morning: the pain-monitoring model (Silbernagel 2007), domain facts section 2.
 */
export const settledOf = (event: DoneEvent, history: History, usual: number): boolean | null =>
  saysSettled(checkinsAbout(event.date, history), usual);

/** What a date stirred up, in words for the person, where it had not settled by the next check-in; said to have, it came late. */
export const unsettledText = (date: LocalDate, history: History, where = ""): string => {
  const settled = checkinsAbout(date, history).filter((each) => each.settled === true);
  if (settled.some(({ pain }) => isHigh(pain))) return `Pain was above ${highPain} at the check-in after ${date}`;
  return `What ${date} stirred up${where} ${settled.length > 0 ? "took more than a day to settle" : "had not settled by the next check-in"}`;
};

/**
 * Whether the check-ins about a date tell of pain still 2 or more above usual two days on, so for more than 24 hours
 * (domain facts section 2, table).
 */
export const isLasting = (checkins: readonly CheckinEvent[], date: LocalDate, usual: number): boolean => {
  const raised = checkins.filter(({ pain, settled }) => isHigh(pain) || (settled !== true && isRaised(pain, usual)));
  return raised.some((each) => each.date === addDays(date, 2));
};

/** Whether a check-in about a date tells of pain above 5 and above usual. */
export const isRedAfter = (checkins: readonly CheckinEvent[], usual: number): boolean =>
  checkins.some(({ pain }) => isHigh(pain) && (pain ?? 0) > usual);
