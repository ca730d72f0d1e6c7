import type { History } from "../log/history.ts";
import type { LocalDate } from "../dates.ts";

/** The pain of a week, 0 to 10, one value a day: the most that was said of it, with an exercise or in a check-in. */
export interface PainWeek {
  readonly mean: number;
  readonly worst: number;
  /** Days with an answer. */
  readonly answers: number;
}

/** The most pain said of each day. A session is one answer, however many exercises it was given with. */
export const painAnswers = ({ done, checkins }: History): readonly { date: LocalDate; pain: number }[] => {
  const most = new Map<LocalDate, number>();
  for (const { date, pain } of [...done, ...checkins]) {
    if (pain !== null) most.set(date, Math.max(pain, most.get(date) ?? 0));
  }
  return [...most].map(([date, pain]) => ({ date, pain }));
};

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Mean (to a tenth) and worst of pain answers; null without any. */
export const painOf = (answers: readonly number[]): PainWeek | null =>
  answers.length === 0
    ? null
    : {
        mean: tenth(answers.reduce((sum, pain) => sum + pain, 0) / answers.length),
        worst: Math.max(...answers),
        answers: answers.length,
      };

/** How the last weeks compare with those before them: mean pain of each, 0 to 10. */
export interface PainTrend {
  readonly recent: number;
  readonly before: number;
  readonly direction: "lower" | "same" | "higher";
  /** Weeks with answers among the last four, and among the four before. */
  readonly weeks: { readonly recent: number; readonly before: number };
}

/**
 * A change that people notice: about 2 points or 30 % (Ostelo 2008, as cited in the domain facts, section 2). Under one
 * point nothing is made of a percentage [D].
 */
const isNoticeable = (before: number, recent: number): boolean => {
  const change = Math.abs(recent - before);
  return change >= 2 || (change >= 1 && change >= 0.3 * before);
};

/** Weeks on each side of the comparison [D]. */
const span = 4;

/**
 * Weeks with answers that each side needs [D]: single ratings of sessions differ by about 28 % from test to retest (Wallace
 * 2014, 10.1519/JSC.0000000000000416), so a week or two against a week or two are no trend.
 */
export const trendWeeks = 3;

const meanOf = (weeks: readonly PainWeek[]): number => weeks.reduce((sum, week) => sum + week.mean, 0) / weeks.length;

/** The last four weeks against the four before them; null unless three or more of each have answers. */
export const painTrend = (weeks: readonly (PainWeek | null)[]): PainTrend | null => {
  const recent = weeks.slice(-span).filter((week) => week !== null);
  const before = weeks.slice(-2 * span, -span).filter((week) => week !== null);
  if (recent.length < trendWeeks || before.length < trendWeeks) return null;
  const was = meanOf(before);
  const is = meanOf(recent);
  return {
    recent: tenth(is),
    before: tenth(was),
    direction: !isNoticeable(was, is) ? "same" : is < was ? "lower" : "higher",
    weeks: { recent: recent.length, before: before.length },
  };
};
