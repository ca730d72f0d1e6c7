import { addDays, type LocalDate } from "../dates.ts";
import type { CheckinEvent, DoneEvent, Log, LogEvent, PausedEvent, SkippedEvent } from "../log/event.ts";
import { historyOf } from "../log/history.ts";
import { entriesRead } from "../progression/exposures.ts";

/*
 * How far the rules look back from the date they are asked about:
 *
 * - everything of the last 56 days: lay-offs that still matter (and the last session before each), the cycle of lighter
 *   weeks and the sets of a block (8 weeks); pain signals (28 days) and a rise of pain (27 days before an entry of those),
 *   the roster and what is stalled (21 days, and 21 more), amber pain and missed amounts (14 days), flare-ups (7 days) lie
 *   within;
 * - by exercise: the last `entriesRead` entries, and as many outside lighter weeks; what was felt of them by the check-ins
 *   of the two days after; the last date, however old (replaced, related within 84 days, skipped since); the first one, as
 *   exercises are gone through in the order in which they were taken up;
 * - skips since an exercise was last done, but for those for lack of time and illness; so with them what was skipped for
 *   pain in a lay-off;
 * - 84 days from the end of a pause: the way back (re-exposure.ts), with its check-ins;
 * - without end: swaps, until the exercise is done again; moves, pauses, stops and all-clears, measurements, leg symptoms,
 *   what was trained in the two days before a check-in told of them, and the last check-in that told of none.
 *
 * The statuses of a week and a week planned again look at that week alone, and a decade of streaks and bests at the whole
 * log. Whoever lets a rule look back further, says so here.
 */

/** The days of which everything counts. */
const days = 56;

/** The longest way back after a pause (re-exposure.ts). */
const wayBack = 84;

/** Exercises done so many days ago say what to begin others with (related.ts). */
const related = 84;

/** Of some dates the first. */
export const earliest = (dates: readonly LocalDate[]): LocalDate =>
  dates.reduce((first, date) => (date < first ? date : first));

/** Of some dates the last; an empty text of none. */
export const latest = (dates: readonly LocalDate[]): LocalDate =>
  dates.reduce((last, date) => (date > last ? date : last), "");

/** From which date on every entry counts, for whoever asks about these dates. */
export const allCountsFrom = (dates: readonly LocalDate[]): LocalDate => addDays(earliest(dates), -days);

/** From which date on the doses of an exercise count for others. */
export const relatedFrom = (dates: readonly LocalDate[]): LocalDate => addDays(earliest(dates), -related);

/** The last times that exercises were done, in the order of writing, at each swap of one and at the end. */
const lastBeforeSwaps = (log: Log): readonly DoneEvent[] => {
  const found: DoneEvent[] = [];
  const last = new Map<string, DoneEvent>();
  for (const event of log) {
    if (event.kind === "done") last.set(event.exercise, event);
    else if (event.kind === "swapped") found.push(...[last.get(event.from) ?? []].flat());
  }
  return [...found, ...last.values()];
};

/** What of older entries may still count. */
export interface Counting {
  /** Whatever is asked about. */
  readonly always: ReadonlySet<LogEvent>;
  /** For the dose of an exercise, and for planning: the entry that is dated first, the others, and the check-ins about them. */
  readonly forExercise: ReadonlyMap<string, readonly LogEvent[]>;
}

const mornings = (events: readonly DoneEvent[], checkins: readonly CheckinEvent[]): readonly CheckinEvent[] => {
  const dates = new Set(events.flatMap(({ date }) => [addDays(date, 1), addDays(date, 2)]));
  return checkins.filter(({ date }) => dates.has(date));
};

/**
 * Of entries that are too old for everything to count, in the order of writing, those that may still. With more such
 * entries after them, of later dates, the answer about all is the answer about what counted of the first ones and the rest.
 */
export const whatCounts = (log: Log): Counting => {
  const { byExercise, done, skipped, checkins, rare } = historyOf(log);
  const newest = done.at(-1);
  // The way back from an earlier one is over on any date that is asked about.
  const pauses = rare.filter(
    (event): event is PausedEvent =>
      event.kind === "paused" && event.plane !== null && addDays(event.until, wayBack - days) >= (newest?.date ?? ""),
  );
  const wayBacks = pauses.flatMap(({ until }) => done.filter(({ date }) => date >= until));
  const beforeLegs = checkins.flatMap(({ legs, date: told }) =>
    legs ? done.filter(({ date }) => date >= addDays(told, -2) && date <= told) : [],
  );
  const beforeSwaps = lastBeforeSwaps(log);
  const isLeftOut = ({ exercise, date, reason }: SkippedEvent): boolean =>
    reason !== "busy" && reason !== "ill" && date >= (byExercise.get(exercise)?.at(-1)?.date ?? "");
  const always = [
    ...rare,
    newest,
    ...wayBacks,
    ...mornings(wayBacks, checkins),
    ...beforeLegs,
    checkins.findLast(({ legs }) => !legs),
    ...skipped.filter(isLeftOut),
  ];
  const forExercise = [...byExercise].map(([exercise, entries]) => {
    const counting = [
      ...entries.slice(0, 1),
      ...entries.slice(-entriesRead),
      ...entries.filter(({ deload }) => !deload).slice(-entriesRead),
      ...beforeSwaps.filter((event) => event.exercise === exercise),
    ];
    return [exercise, [...counting, ...mornings(counting, checkins)]] as const;
  });
  return { always: new Set(always.filter((event) => event !== undefined)), forExercise: new Map(forExercise) };
};
