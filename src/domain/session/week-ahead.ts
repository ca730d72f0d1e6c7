import type { LocalDate } from "../dates.ts";
import { coverageOf } from "../planner/coverage.ts";
import { isPlanPaused } from "../symptoms/pauses.ts";
import { lighterOn, type Coverage, type Lighter } from "../week.ts";
import { dayOf, type DayInput } from "./day-picture.ts";
import { dueSessions, type DueSession } from "./today.ts";
import { secondsOf, todaysItems, type TodaysItem } from "./todays-items.ts";

/** A session of a week as it can be handed out: where it stands now, with doses the log has had its say in. */
export interface SessionAhead {
  /** The date the plan gave it; it stays when the session is moved. */
  readonly planned: LocalDate;
  readonly date: LocalDate;
  readonly items: readonly TodaysItem[];
  /** Estimated seconds of what does not rest. */
  readonly seconds: number;
  /** The whole plan is on hold on its date. */
  readonly isPaused: boolean;
  /** What makes its date lighter than usual. */
  readonly lighter: Lighter | null;
}

/** Doses as of today, because what comes before the session is not known yet; what rests, as of the session's date. */
const itemsFor = (due: DueSession, input: DayInput, today: LocalDate): readonly TodaysItem[] => {
  const onDate = todaysItems(due, dayOf(input, due.date));
  if (due.date <= today) return onDate;
  const asOfToday = todaysItems(due, { ...dayOf(input, today), lighter: lighterOn(input.week, due.date) });
  return onDate.map((item, index) => {
    const known = asOfToday[index];
    return known === undefined || known.rests !== item.rests ? item : known;
  });
};

/** Every session of the plan by itself, in the order of the dates they stand on now. */
export const weekAhead = (input: DayInput, today: LocalDate): readonly SessionAhead[] =>
  dueSessions(input.week, input.log).flatMap(({ date, items }) => {
    const isPaused = isPlanPaused(dayOf(input, date).history, date) !== null;
    return [...new Set(items.map(({ session }) => session))].map((planned) => {
      const own = itemsFor({ date, items: items.filter(({ session }) => session === planned) }, input, today);
      return { planned, date, items: own, seconds: secondsOf(own), isPaused, lighter: lighterOn(input.week, date) };
    });
  });

/** The direct sets of sessions as they are to be done: without what rests. */
export const coverageAhead = (sessions: readonly SessionAhead[]): Coverage =>
  coverageOf(
    sessions
      .filter(({ isPaused }) => !isPaused)
      .map(({ date, seconds, items }) => ({
        date,
        seconds,
        items: items.filter(({ rests }) => !rests).map(({ item }) => item),
      })),
  );
