import { skipReasons, type SkipReason } from "../../log/event.ts";
import { mostSaid } from "../../limits.ts";
import { also, closeItem, endItem, hasSets, leaveItem, setOver } from "./advance.ts";
import { answersFor } from "./answers.ts";
import { itemAt, progressAt, stay, type Change, type Guided, type Panel } from "./guided.ts";

const withoutPanel = (state: Guided): Guided => ({ ...state, panel: null });

/** 1 to 5 in the order of the reasons. */
const reasonCalled = (key: string): SkipReason | undefined => skipReasons[/^[1-5]$/.test(key) ? Number(key) - 1 : -1];

/** Leaves out what is left of an exercise: whole sets are written down, without one it is skipped. */
const skipped = (state: Guided, reason: SkipReason): Change => {
  const { at } = state;
  if (hasSets(state)) return leaveItem(endItem(withoutPanel(state), at), [{ kind: "finished", item: at }], true);
  return leaveItem(closeItem(withoutPanel(state), "skipped"), [{ kind: "skipped", item: at, reason }], true);
};

/** Ends the session: whole sets are written down, exercises without one stay open. */
const ended = (state: Guided): Change => {
  const begun = [...state.items.keys()].filter((at) => progressAt(state, at).status === "open" && hasSets(state, at));
  const closed = begun.reduce(endItem, state);
  const effects = begun.map((item) => ({ kind: "finished", item }) as const);
  return also({ state: answersFor(closed), effects }, { kind: "step" });
};

/** The amount that was typed, or the usual one; null where it is no number, or more than a set can be. */
const amountTyped = (state: Guided, { text, usual, work }: Panel & { readonly kind: "number" }): number | null => {
  const { measure } = itemAt(state).dose;
  const count = text === "" ? Number.NaN : Number(text);
  const amount = text === "" && usual !== null ? usual : work.hold === null ? count : count * work.hold.seconds;
  return amount >= 0 && amount <= mostSaid[measure] ? amount : null;
};

const numberPressed = (state: Guided, panel: Panel & { readonly kind: "number" }, key: string): Change => {
  const { text, work } = panel;
  const goesBack = key === "escape" || key === "q" || (key === "enter" && text === "" && panel.usual === null);
  if (goesBack) return stay({ ...withoutPanel(state), told: null });
  if (key === "enter") {
    const amount = amountTyped(state, panel);
    if (amount === null) return stay({ ...state, panel: { ...panel, text: "" }, told: "bad-number" });
    return setOver({ ...withoutPanel(state), told: null }, work, amount);
  }
  if (key === "backspace") return stay({ ...state, panel: { ...panel, text: text.slice(0, -1) } });
  const isTyped = /^\d$/.test(key) || (key === "." && itemAt(state).dose.measure !== "reps" && !text.includes("."));
  return stay(isTyped && text.length < 6 ? { ...state, panel: { ...panel, text: text + key }, told: null } : state);
};

/** A key while something stands over the session. Esc takes it away. */
export const panelPressed = (state: Guided, panel: Panel, key: string): Change => {
  if (panel.kind === "number") return numberPressed(state, panel, key);
  if (panel.kind === "how") {
    if (key === "down" || key === "up")
      return stay({ ...state, panel: { ...panel, top: Math.max(0, panel.top + (key === "down" ? 1 : -1)) } });
    return stay(withoutPanel(state));
  }
  if (key === "escape" || key === "left") return stay(withoutPanel(state));
  if (panel.kind === "skip") {
    const reason = reasonCalled(key);
    return reason === undefined ? stay(state) : skipped(state, reason);
  }
  // A letter that got in with other text ends nothing: Enter has to follow it.
  if (key === "e") return stay({ ...state, panel: { kind: "leave", ends: true } });
  if (key !== "enter" && (key !== "q" || panel.ends)) return stay(state);
  return panel.ends ? ended(withoutPanel(state)) : stay({ ...withoutPanel(state), over: "later" });
};
