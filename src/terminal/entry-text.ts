import type { DoneEvent, LogEvent, Performed, PlannedDose } from "../domain/log/event.ts";
import { safeText } from "../domain/safe-text.ts";
import { dayText } from "./date-text.ts";
import { doseText, loadText } from "./dose-text.ts";

const unitOf = { reps: "", seconds: " s", metres: " m", minutes: " min" } as const;

/** "10, 10, 8", "10/9, 10/9 (left/right)", "20, 15 m with 16 kg": what was done, set by set. */
const setsText = ({ sets, right, load }: Performed, measure: PlannedDose["measure"] | undefined): string => {
  const isSame = right === undefined || right.every((amount, index) => amount === sets[index]);
  const each = sets.map((amount, index) => (isSame ? `${amount}` : `${amount}/${right[index] ?? amount}`));
  const unit = measure === undefined ? "" : unitOf[measure];
  return `${each.join(", ")}${unit}${isSame ? "" : " (left/right)"}${load === null ? "" : ` with ${loadText(load)}`}`;
};

/** Whether it was done exactly as asked for: all sets, both sides, the load. */
export const isAsPlanned = ({ planned, done }: DoneEvent): boolean =>
  planned !== null &&
  done.sets.length === planned.sets &&
  [...done.sets, ...(done.right ?? [])].every((amount) => amount === planned.amount) &&
  done.load?.value === planned.load?.value;

/** What was done: the dose where it was done as asked for, else the sets. */
export const doneText = (event: DoneEvent, plain: boolean): string => {
  const { planned, done } = event;
  if (planned === null || !isAsPlanned(event)) return setsText(done, planned?.measure);
  const load = planned.load === null ? "" : ` with ${loadText(planned.load)}`;
  return `${doseText({ ...planned, rest: 0 }, plain)}${load}`;
};

/** "felt right, pain 2 of 10, a flare-up": what was said about it; empty when nothing was. */
const feltText = ({ effort, pain, flare, legs, deload }: DoneEvent): string =>
  [
    effort === null ? "" : { easy: "felt easy", right: "felt right", hard: "felt hard" }[effort],
    pain === null ? "" : `pain ${pain} of 10`,
    flare ? "a flare-up" : "",
    legs ? "leg symptoms" : "",
    deload ? "lighter on purpose" : "",
  ]
    .filter((part) => part !== "")
    .join(", ");

const otherText = (event: Exclude<LogEvent, DoneEvent>, nameOf: (id: string) => string, locale: string): string => {
  const where = (plane: string | null, mode: string | null) =>
    plane === null ? "the whole plan" : mode === null ? plane : `${plane} (${mode})`;
  switch (event.kind) {
    case "skipped":
      return `${nameOf(event.exercise)}: skipped, ${event.reason}`;
    case "checkin":
      return `check-in: ${[
        event.pain === null ? "" : `pain ${event.pain} of 10`,
        event.settled === null ? "" : event.settled ? "settled" : "not settled",
        event.flare ? "a flare-up" : "",
        event.legs ? "leg symptoms" : "",
      ]
        .filter((part) => part !== "")
        .join(", ")}`;
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

/** One entry of the log in one line, without its date; safe to show. `nameOf` gives an exercise's name for its id. */
export const entryText = (event: LogEvent, nameOf: (id: string) => string, plain: boolean, locale: string): string => {
  const note = event.note === undefined ? "" : ` - "${event.note}"`;
  if (event.kind !== "done") return safeText(otherText(event, nameOf, locale) + note);
  const felt = feltText(event);
  const outside = event.session === null ? ", outside the plan" : "";
  return safeText(
    `${nameOf(event.exercise)}: ${doneText(event, plain)}${felt === "" ? "" : `, ${felt}`}${outside}${note}`,
  );
};
