import { safeText } from "../domain/safe-text.ts";
import { itemAt, stepAt, type Answers, type Guided } from "../domain/session/guided/guided.ts";
import { effortLeft } from "../words/effort.ts";
import {
  clockText,
  doseLine,
  endKeyText,
  endText,
  enterText,
  leaveText,
  numberQuestion,
  placeText,
  skipChoices,
  skipText,
  stepText,
  toldText,
} from "../words/guided.ts";
import { lengthOf } from "../domain/session/guided/advance.ts";

/** Said once, at the beginning. */
export const keysLine =
  "Keys: Enter goes on, space pauses, left arrow goes back, s skips, + and - for harder or easier next time, d done early, h how, q leaves.";

const answersLines = (before: Answers | null, after: Answers): readonly string[] => {
  const here = after.at === 0 ? after : (after.rows[after.at - 1] ?? after);
  const name = after.at === 0 ? "All of it" : safeText(after.rows[after.at - 1]?.name ?? "");
  const legs = after.legs === (before?.legs ?? false) ? [] : [`Leg symptoms: ${after.legs ? "yes" : "no"}.`];
  const row = `${name}: ${effortLeft(here.effort)}; pain ${here.pain} of 10.`;
  if (before !== null) return legs.length > 0 ? legs : [row];
  return [
    "How was it? Left and right arrows say what was left at the end of the last sets, digits the most pain, up and down go through the exercises one by one, l: pain spreading further down a leg, or new numbness or weakness in it. Enter writes it down, q says nothing.",
    row,
  ];
};

const panelLines = (before: Guided | null, state: Guided): readonly string[] => {
  const { panel } = state;
  const item = itemAt(state);
  if (panel === null) return [];
  const isNew = before?.panel?.kind !== panel.kind;
  switch (panel.kind) {
    case "how":
      return isNew ? [...item.how.map((step, at) => `${at + 1}. ${safeText(step)}`), "Any key goes back."] : [];
    case "skip":
      return isNew ? [`${skipText(state)} Why: ${skipChoices.join(", ")}. Esc goes back.`] : [];
    case "leave":
      if (panel.ends) return [`${endText} Enter ends it, Esc goes back.`];
      return isNew ? [`${leaveText(state)} ${endKeyText} Enter leaves, Esc goes back.`] : [];
    case "number": {
      const { work, text, usual } = panel;
      const keys =
        usual === null
          ? "Digits say it, Enter goes back."
          : `Enter takes ${work.hold === null ? usual : usual / work.hold.seconds}, digits another number.`;
      const question = `${numberQuestion(item, work)} ${keys}`;
      return isNew ? [question] : text === "" ? [] : [text];
    }
  }
};

const stepLines = (before: Guided | null, state: Guided): readonly string[] => {
  const item = itemAt(state);
  const step = stepAt(state);
  const isNewItem = before === null || before.at !== state.at;
  const length = lengthOf(state, step);
  const clock = step.kind === "work" || length === null || state.waits ? "" : `, ${clockText(length)}`;
  const hint = enterText(state);
  return [
    ...(isNewItem
      ? [`${placeText(item)}. ${doseLine(item)}.`, safeText(item.why), ...item.how.slice(0, 2).map(safeText)]
      : []),
    `${stepText(state)}${clock}.${hint === "" ? "" : ` ${hint}.`}`,
  ].filter((line) => line !== "");
};

const changed = (before: Guided | null, state: Guided): readonly string[] => {
  if (state.answers !== null)
    return state.answers === before?.answers ? [] : answersLines(before?.answers ?? null, state.answers);
  if (state.over !== null) return [];
  if (state.panel !== null) return state.panel === before?.panel ? [] : panelLines(before, state);
  const told = state.told !== before?.told || state.pause !== before.pause ? toldText(state) : "";
  const isSame =
    before !== null &&
    before.at === state.at &&
    before.step === state.step &&
    before.waits === state.waits &&
    before.panel === null &&
    (before.pause === null || state.pause !== null) &&
    state.passed >= before.passed;
  return [...(told === "" ? [] : [told]), ...(isSame || state.pause !== null ? [] : stepLines(before, state))];
};

/**
 * A session for screens that are read aloud and terminals that cannot redraw: what there is to say once an event has changed
 * it, a line for each change and none while only the clock goes on; in ASCII but for what people wrote.
 */
export const linesAfter = (before: Guided | null, state: Guided): readonly string[] =>
  changed(before, state).map((line) =>
    line.replaceAll("×", "x").replaceAll("←", "left arrow").replaceAll("→", "right arrow"),
  );
