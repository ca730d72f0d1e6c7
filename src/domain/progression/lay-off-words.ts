import { daysBetween, type LocalDate } from "../dates.ts";
import type { Situation } from "../symptoms/situation.ts";
import type { Facts } from "./facts.ts";
import { layOffsIn, type LayOff } from "./lay-offs.ts";

/** "19 days without a session", with the reason when they count one row down; a sentence can go on after it. */
const pauseWords = ({ days, oneRowDown }: LayOff): string => {
  const pause = `${days} days without a session`;
  if (oneRowDown === "age") return `${pause}, at 65 and over counted one step longer,`;
  return oneRowDown === "pain" ? `${pause}, with pain on the way,` : pause;
};

/**
 * How a sentence about an exercise begins that has not been done since a lay-off. The days without a session are said on the
 * first day back only; on the days after it they would be counted anew by whoever reads them.
 */
export const sinceWords = ({ input: { today } }: Facts, layOff: LayOff): string =>
  layOff.back === today ? `After ${pauseWords(layOff)}` : "On its first day back";

/** "week 2 of 4", counted from the first session back; null when its sets are not coming back on that day. */
const weekOf = ({ row, back }: LayOff, today: LocalDate): string | null => {
  const week = Math.floor(daysBetween(back, today) / 7);
  return week < row.cuts.length ? `week ${week + 1} of ${row.cuts.length}` : null;
};

/** Where the way back of an exercise from a lay-off stands; null when there is none, or it is over. */
export const wayBackWords = ({ absence, wayBack, input: { today } }: Facts): string | null => {
  const layOff = wayBack?.layOff ?? absence?.layOff ?? null;
  const week = layOff === null ? null : weekOf(layOff, today);
  return layOff === null || week === null ? null : `Way back after ${layOff.days} days away, ${week}`;
};

/** What a person back after more than 7 days should know: that day itself, and while sets come back by the week. */
export const layOffNote = ({ history, profile, today }: Situation): string | null => {
  const layOffs = layOffsIn(history, profile, today);
  const back = layOffs.find((layOff) => layOff.back === today);
  const running = layOffs.find((layOff) => weekOf(layOff, today) !== null);
  if (back !== undefined) {
    const weeks = back.row.cuts.length;
    return weeks === 0
      ? `After ${pauseWords(back)} the last doses come once more before anything grows.`
      : `After ${pauseWords(back)} doses start lower, and sets come back over ${weeks} weeks.`;
  }
  if (running === undefined) return null;
  return `This is ${weekOf(running, today)} of the way back after ${running.days} days without a session: sets come back week by week.`;
};
