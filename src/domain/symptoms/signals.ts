import { addDays, type LocalDate } from "../dates.ts";
import type { CheckinEvent, DoneEvent } from "../log/event.ts";
import type { History } from "../log/history.ts";
import { datedFrom } from "../log/recent.ts";
import { bandOf } from "./pain-bands.ts";
import { saidInWords } from "./said-in-words.ts";
import { checkinsAbout, isLasting, isRedAfter, saysSettled } from "./settling.ts";

/** What one entry says, in rising order: nothing said, go on, keep the dose, a little less, much less. */
const signals = ["quiet", "green", "hold", "unsettled", "red"] as const;
type Signal = (typeof signals)[number];

/** Pain without a number, or something down a leg whatever the number, said in a note and in no answer. */
export const isOnlyInWords = ({ note, pain }: DoneEvent): boolean => {
  if (note === undefined) return false;
  const said = saidInWords(note);
  return said.legs || (said.pain && pain === null);
};

const signalWith = (event: DoneEvent, checkins: readonly CheckinEvent[], usual: number): Signal => {
  const during = bandOf(event.pain, usual);
  if (during === "red" || (during !== "green" && isRedAfter(checkins, usual))) return "red";
  const lasting = isLasting(checkins, event.date, usual);
  const unsettled = lasting || saysSettled(checkins, usual) === false;
  const isHeld = unsettled || isOnlyInWords(event);
  if (during === "green") return isHeld ? "hold" : "green";
  if (during === null) return lasting ? "unsettled" : isHeld ? "hold" : "quiet";
  return lasting ? "red" : unsettled ? "unsettled" : "hold";
};

/**
 * The row of the table in domain facts section 2 an entry falls into; the numbers are the pain-monitoring model's, their
 * use for the back is [D].
 *
 * | during | settled or not known | not settled by the next check-in | still +2 two days on |
 * |---|---|---|---|
 * | green | green | hold | hold |
 * | not said | quiet | hold | unsettled |
 * | amber | hold | unsettled | red |
 * | red | red | red | red |
 *
 * Words of pain or of a leg in a note, with no number said, hold the dose [D]: how much it was is not guessed.
 * A check-in is about all of a session, so an exercise that was comfortable itself is held by it but never lowered.
 */
export const signalOf = (event: DoneEvent, history: History, usual: number): Signal =>
  signalWith(event, checkinsAbout(event.date, history), usual);

/** What still counts of some entries. */
export interface LastingSignal {
  readonly signal: "hold" | "unsettled" | "red";
  /** The day it was said of. */
  readonly date: LocalDate;
  /** The entries and check-ins read, oldest first. */
  readonly entries: readonly string[];
}

/** How long pain counts when the work has not been done again since [D]. */
export const signalDays = 28;

/**
 * What still counts of the entries of one exercise, plane or plan (in the order of dates) on a day: the strongest signal
 * of the last day that said anything, until a green one, for at most 28 days [D]. When the work was done again since
 * without a word about pain, it is held and no longer lowered: one pain lowers a dose once.
 */
export const lastingSignal = (
  events: readonly DoneEvent[],
  history: History,
  usual: number,
  today: LocalDate,
): LastingSignal | null => {
  const recent = datedFrom(events, addDays(today, 1 - signalDays));
  for (let end = recent.length; end > 0;) {
    const date = (recent[end - 1] as DoneEvent).date;
    const day = datedFrom(recent.slice(0, end), date);
    const checkins = checkinsAbout(date, history);
    const said = day.map((event) => signalWith(event, checkins, usual));
    const strongest = signals[Math.max(...said.map((signal) => signals.indexOf(signal)))] ?? "quiet";
    if (strongest === "green") return null;
    if (strongest !== "quiet") {
      const sources = day.filter((_, index) => said[index] === strongest);
      return {
        signal: end === recent.length ? strongest : "hold",
        date,
        entries: [...sources, ...checkins].map(({ id }) => id),
      };
    }
    end -= day.length;
  }
  return null;
};
