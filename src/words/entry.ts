import type { SetForm } from "../domain/catalog/set-form.ts";
import { amountsOf } from "../domain/holds.ts";
import type { DoneEvent, LogEvent } from "../domain/log/event.ts";
import { safeText } from "../domain/safe-text.ts";
import { dayText } from "./date.ts";
import { performedText } from "./dose.ts";
import { feltWords } from "./effort.ts";
import { joined } from "./phrasing.ts";

/** What the words of an entry need to know of exercises, by their ids. */
export interface ExerciseWords {
  readonly nameOf: (id: string) => string;
  /** Undefined for an exercise that no catalog in use has. */
  readonly formOf: (id: string) => SetForm | undefined;
}

/** For entries that name no exercise. */
export const noExercises: ExerciseWords = { nameOf: (id) => id, formOf: () => undefined };

/** Whether it was done exactly as asked for: all sets, both sides, the load. */
export const isAsPlanned = ({ planned, done }: DoneEvent): boolean => {
  if (planned === null || done.perSet !== undefined || done.sets.length !== planned.sets) return false;
  if (done.load?.value !== planned.load?.value || done.strength !== planned.strength) return false;
  const asked = amountsOf(planned);
  return [done.sets, done.right ?? done.sets].every((side) => side.every((amount, set) => amount === asked[set]));
};

/** What was done; `form` says how its sets are counted where nothing was planned. */
export const doneText = ({ planned, done }: DoneEvent, form: SetForm | undefined, plain: boolean): string =>
  performedText(done, planned ?? form, plain);

/** "felt right, pain 2 of 10, a flare-up": what was said about it; empty when nothing was. */
const feltText = ({ effort, pain, flare, legs, deload }: DoneEvent): string =>
  joined([
    effort === null ? "" : feltWords(effort),
    pain === null ? "" : `pain ${pain} of 10`,
    flare ? "a flare-up" : "",
    legs ? "leg symptoms" : "",
    deload ? "lighter on purpose" : "",
  ]);

const otherText = (event: Exclude<LogEvent, DoneEvent>, nameOf: (id: string) => string, locale: string): string => {
  const where = (plane: string | null, mode: string | null) =>
    plane === null ? "the whole plan" : mode === null ? plane : `${plane} (${mode})`;
  switch (event.kind) {
    case "skipped":
      return `${nameOf(event.exercise)}: skipped, ${event.reason}`;
    case "checkin":
      return `check-in: ${joined([
        event.pain === null ? "" : `pain ${event.pain} of 10`,
        event.settled === null ? "" : event.settled ? "settled" : "not settled",
        event.flare ? "a flare-up" : "",
        event.legs ? "leg symptoms" : "",
      ])}`;
    case "measured":
      return `toe to wall: ${event.left} cm left, ${event.right} cm right`;
    case "swapped":
      return `${nameOf(event.from)} swapped for ${nameOf(event.to)}`;
    case "moved":
      return `session of ${dayText(event.from, locale)} moved to ${dayText(event.to, locale)}`;
    case "paused":
      return `paused until ${dayText(event.until, locale)}: ${where(event.plane, event.mode)}`;
    case "resumed":
      return `resumed: ${where(event.plane, event.mode)}`;
    case "stopped":
      return `stopped until someone has looked at it: ${event.answers.join(", ")}`;
    case "cleared":
      return "cleared to go on";
  }
};

/** "3 × 8 per side, felt right, pain 2 of 10, outside the plan": an entry without the name of its exercise. */
const doneWords = (event: DoneEvent, { formOf }: ExerciseWords, plain: boolean): string =>
  joined([
    doneText(event, formOf(event.exercise), plain),
    feltText(event),
    event.session === null ? "outside the plan" : "",
  ]);

/** An entry as what a number rests on: "Wed 25 Nov (3 × 8, felt easy)", of another exercise "Bird Dog on Wed 25 Nov (3 × 8)". */
export const basisText = (
  event: LogEvent,
  exercise: string,
  words: ExerciseWords,
  plain: boolean,
  locale: string,
): string => {
  const day = dayText(event.date, locale);
  if (event.kind !== "done") return `${day} (${entryText(event, words, plain, locale)})`;
  const whose = event.exercise === exercise ? day : `${words.nameOf(event.exercise)} on ${day}`;
  return safeText(`${whose} (${doneWords(event, words, plain)})`);
};

/** One entry of the log in one line, without its date; safe to show. */
export const entryText = (event: LogEvent, words: ExerciseWords, plain: boolean, locale: string): string => {
  const { nameOf } = words;
  const note = event.note === undefined ? "" : ` - "${event.note}"`;
  if (event.kind !== "done") return safeText(otherText(event, nameOf, locale) + note);
  return safeText(`${nameOf(event.exercise)}: ${doneWords(event, words, plain)}${note}`);
};

/** The same behind its date: "Mon 23 Nov, Bird Dog: 3 × 8 per side". */
export const datedEntryText = (event: LogEvent, words: ExerciseWords, plain: boolean, locale: string): string =>
  `${dayText(event.date, locale)}, ${entryText(event, words, plain, locale)}`;
