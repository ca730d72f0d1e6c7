import type { Effort, SkipReason } from "../domain/log/event.ts";
import { amountFor, hasSets, lengthOf, repsIn, saidOf } from "../domain/session/guided/advance.ts";
import { itemAt, progressAt, stepAt, type Guided, type Pause } from "../domain/session/guided/guided.ts";
import type { GuidedItem } from "../domain/session/guided/guided-item.ts";
import type { Side, Step, Work } from "../domain/session/guided/script.ts";
import { wholeSets } from "../domain/session/whole-sets.ts";
import { safeText } from "../domain/safe-text.ts";
import { fullDoseText, loadText } from "./dose.ts";
import { effortName } from "./effort.ts";
import { counted, joined } from "./phrasing.ts";
import { setsDone } from "./sets-done.ts";

const sideWords: Readonly<Record<Side, string>> = {
  both: "",
  left: "left side",
  right: "right side",
  turns: "sides in turn",
};

/** "0:45", "12:00". */
export const clockText = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

/** "set 1 of 2, left side". */
const setText = ({ dose }: GuidedItem, { set, side }: { readonly set: number; readonly side: Side }): string =>
  joined([dose.sets === 1 ? "" : `set ${set + 1} of ${dose.sets}`, sideWords[side]]);

const lengthText = (seconds: number): string => (seconds >= 60 ? `${clockText(seconds)} min` : `${seconds} s`);

const amountText = ({ dose: { measure } }: GuidedItem, amount: number): string =>
  ({
    reps: counted(amount, "rep"),
    seconds: `hold ${lengthText(amount)}`,
    metres: `walk ${amount} m`,
    minutes: lengthText(Math.round(amount * 60)),
  })[measure];

const openText = ({ dose: { measure, open = 0 } }: GuidedItem): string =>
  measure === "reps" ? `as many as leave ${open}` : "until only a little is left";

const workText = (state: Guided, work: Work): string => {
  const item = itemAt(state);
  if (work.hold !== null) {
    const { at, of } = work.hold;
    return of === 1 ? `hold ${work.seconds ?? 0} s` : `hold ${at} of ${of}, ${work.seconds ?? 0} s`;
  }
  const amount = amountFor(state, work);
  if (!work.isOpen) return joined([amountText(item, amount), work.side === "turns" ? "on each side" : ""], " ");
  const known = work.side === "right" ? `${amountText(item, amount)} on the left` : `about ${amountText(item, amount)}`;
  return `${openText(item)} (${known})`;
};

/** The first piece of work from a step on. */
const workFrom = ({ scripts, at }: Guided, step: number): Work | undefined =>
  (scripts[at] ?? []).slice(step).find((each): each is Work => each.kind === "work");

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What comes with the next piece of work: "set 2 of 2, left side: 8 reps". */
const comingText = (state: Guided): string => {
  const work = workFrom(state, state.step);
  return work === undefined ? "" : joined([setText(itemAt(state), work), workText(state, work)], ": ");
};

/** What a step is, without the clock: "Set 1 of 2, left side: 8 reps", "Change sides", "Rest". */
export const stepText = (state: Guided): string => {
  const step: Step = stepAt(state);
  if (state.waits && state.isResumed && step.kind !== "intro") return `You were at ${comingText(state)}`;
  switch (step.kind) {
    case "intro":
      return state.waits ? "When you are ready" : "Next";
    case "ramp":
      return `Lighter first: ${step.reps} with ${loadText(step.load)}`;
    case "ready":
      return `Get ready for ${comingText(state)}`;
    case "change":
      return `Change sides. ${capital(comingText(state))}`;
    case "break":
      return `Let go, then ${workText(state, workFrom(state, state.step) as Work)}`;
    case "rest":
      return `Rest, then ${comingText(state)}`;
    case "work":
      return capital(comingText(state));
  }
};

/** The clock or the count of a step: "0:07", "3"; empty where nothing is counted. */
export const counterText = (state: Guided): string => {
  const step = stepAt(state);
  if (state.waits) return "";
  if (step.kind === "work" && step.perRep !== null) {
    const reps = state.passed === 0 ? 1 : repsIn(step, state.passed);
    const each = step.side === "turns" ? Math.ceil(reps / 2) : reps;
    return String(step.isOpen ? each : Math.min(each, amountFor(state, step)));
  }
  const length = lengthOf(state, step);
  if (length !== null) return clockText(Math.max(0, Math.ceil(length - state.passed / 1000)));
  return step.kind === "work" ? clockText(Math.floor(state.passed / 1000)) : "";
};

/** How far a step is, 0 to 1; null where nothing ends it by itself. */
export const partOf = (state: Guided): number | null => {
  const length = lengthOf(state, stepAt(state));
  return length === null || length === 0 || state.waits ? null : Math.min(1, state.passed / (length * 1000));
};

/** Before anything is done: 3 to 5 minutes of walking (domain facts section 4), which are not counted. */
const warmUp = ({ at, before, progress }: Guided): string =>
  at === 0 && before.length === 0 && progress.every(({ left, status }) => left.length === 0 && status === "open")
    ? "Get warm first: walk or march on the spot for 3 min. "
    : "";

/** What Enter does now; empty where it only goes on. */
export const enterText = (state: Guided): string => {
  const step = stepAt(state);
  if (state.waits) {
    if (step.kind === "work" && saidOf(state, step) !== undefined) return "Enter does it again, d says how much it was";
    return `${warmUp(state)}${state.isResumed ? "Enter goes on here" : "Enter begins"}`;
  }
  if (step.kind === "ramp") return "Enter when done";
  if (step.kind !== "work") return step.kind === "intro" ? "Enter begins at once" : "";
  if (step.isOpen) return "Enter when done, then how much it was";
  if (step.seconds !== null) return "";
  const { measure } = itemAt(state).dose;
  const amount = amountFor(state, step);
  const counts = measure === "metres" ? `${amount} m` : counted(amount, "rep");
  return `At your own pace. Enter or → counts ${counts}, d another number`;
};

export const pauseText = (pause: Pause): string =>
  pause.kind === "asked"
    ? "Paused; space goes on."
    : pause.seconds > 0
      ? `Paused: nothing moved here for ${lengthText(pause.seconds)}. Space goes on.`
      : "Paused while you were away; space goes on.";

const nextTime: Readonly<Record<Effort, string>> = {
  "very-easy": "much harder next time",
  easy: "harder next time",
  right: "as the plan has it next time",
  hard: "not harder next time, or easier",
};

/** "Noted: easy, so harder next time." */
const effortNoted = (effort: Effort): string => `Noted: felt ${effortName(effort)}, ${nextTime[effort]}.`;

/** What a person is told beside the step; empty where nothing is to be told. */
export const toldText = (state: Guided): string => {
  if (state.pause !== null) return pauseText(state.pause);
  switch (state.told) {
    case "effort":
      return effortNoted(progressAt(state, state.at).effort ?? "right");
    case "not-now":
      return "d is for a set that was begun; ← goes back to the one before.";
    case "elsewhere":
      return "The exercise before was written down in another terminal.";
    case "unsaved":
      return "Not saved yet: the disk does not take it. The next set tries again.";
    case "bad-number":
      return "That is more than a set can be.";
    case null:
      return "";
  }
};

/** "3 of 6: Goblet Squat". */
export const placeText = ({ number, of, name }: GuidedItem): string => `${number} of ${of}: ${safeText(name)}`;

/** "2 × 8 per side, 8 kg kettlebell, rest 60 s". */
export const doseLine = (item: GuidedItem): string => fullDoseText({ dose: item.dose });

/** What is asked where a number is: "How many reps? 8". */
export const numberQuestion = (item: GuidedItem, work: Work): string => {
  const where = joined([setText(item, work)], "");
  const what =
    work.hold !== null
      ? `How many holds of ${work.hold.seconds} s`
      : { reps: "How many reps", seconds: "How many seconds", metres: "How many metres", minutes: "How many minutes" }[
          item.dose.measure
        ];
  return `${where === "" ? "" : `${capital(where)}. `}${what}${work.side === "turns" ? " on each side" : ""}?`;
};

/** What is asked before an exercise is left out, and what of it is written down all the same. */
export const skipText = (state: Guided): string => {
  const { left, right } = progressAt(state, state.at);
  const { dose } = itemAt(state);
  if (left.length === 0) return "Leave it out today?";
  if (!hasSets(state)) return "Leave it out today? The side that is finished is no whole set, and is not written down.";
  return `Leave the rest of it out? Written down: ${setsDone(wholeSets({ left, right }, dose), dose)}.`;
};

const endRule = "whole sets (both sides) are written down; an exercise without one stays open.";

/** What is asked before a session is ended, and what that does. */
export const endText = `End the session? ${capital(endRule)}`;

/** What the key does that ends a session. */
export const endKeyText = `e ends the session instead: ${endRule}`;

/** What is asked before a session is left, and what of it is kept. */
export const leaveText = ({ progress, before, at }: Guided): string => {
  const own = progress[at];
  const isKept = before.length > 0 || progress.some(({ left, status }) => left.length > 0 || status !== "open");
  const what = !isKept
    ? "No set is finished yet, so nothing is written down."
    : own?.status === "open" && own.left.length > 0
      ? "What is finished is written down; to go on from there: fourplane start."
      : "What is finished is written down; to go on with what is open: fourplane start.";
  return `Leave for now? ${what}`;
};

const reasonText: Readonly<Record<SkipReason, string>> = {
  busy: "no time",
  ill: "not well",
  pain: "pain",
  equipment: "equipment",
  other: "something else",
};

/** "1 no time", with the key of each. */
export const skipChoices: readonly string[] = Object.values(reasonText).map((text, at) => `${at + 1} ${text}`);

/** What is said aloud at the start of a step. */
export const cueText = (state: Guided): string => {
  const step = stepAt(state);
  if (state.answers !== null) return "That was it. How was it?";
  if (step.kind === "intro")
    return `${safeText(itemAt(state).name)}. ${doseLine(itemAt(state))}`.replaceAll("×", "times");
  if (step.kind === "ready") return "Get ready";
  if (step.kind === "break") return "Let go";
  if (step.kind === "rest") return `Rest, ${step.seconds} seconds`;
  return stepText(state);
};
