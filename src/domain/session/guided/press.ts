import {
  amountFor,
  goTo,
  leaveItem,
  lengthOf,
  onward,
  repsIn,
  setOver,
  saidOf,
  slept,
  ticked,
  withEffort,
} from "./advance.ts";
import { answersPressed, effortMoved } from "./answers.ts";
import { panelPressed } from "./panels.ts";
import { itemAt, progressAt, stay, stepAt, type Change, type Guided, type GuidedEvent, type Panel } from "./guided.ts";
import type { Work } from "./script.ts";

/** A step that was begun so long ago is begun again by going back; before that the one before it is. Milliseconds [D]. */
const againAfter = 3000;

/** What a set that is ended early has come to, in its measure; short holds count when they are whole. */
const soFar = (state: Guided, work: Work): number => {
  const { measure } = itemAt(state).dose;
  const seconds = state.passed / 1000;
  if (work.hold !== null) return (work.hold.at - 1) * work.hold.seconds;
  if (measure === "seconds") return Math.round(seconds);
  if (measure === "minutes") return Math.round(seconds / 6) / 10;
  if (work.perRep === null) return amountFor(state, work);
  const whole = repsIn(work, state.passed) - 1;
  return work.side === "turns" ? Math.floor(whole / 2) : whole;
};

/** What an open set probably came to: the seconds that passed, else what was planned, or what the other side did. */
const openSoFar = (state: Guided, work: Work): number => {
  const { measure } = itemAt(state).dose;
  return measure === "seconds" || measure === "minutes" || work.perRep !== null
    ? soFar(state, work)
    : amountFor(state, work);
};

/** Asks how much a set was. Where nothing was reached no number is offered: a 0 that was only agreed to would lower the dose. */
const askNumber = (state: Guided, work: Work, reached: number): Change => {
  const panel: Panel = { kind: "number", work, text: "", usual: reached > 0 ? reached : null };
  return stay({ ...state, panel, told: null });
};

/** Done: how much the set was, also of one that was gone back to; pauses are over, as with the key for on. */
const doneAsked = (state: Guided): Change => {
  const step = stepAt(state);
  if (step.kind !== "work")
    return state.waits ? { state: { ...state, told: "not-now" }, effects: [{ kind: "told" }] } : on(state);
  return askNumber(state, step, state.waits ? (saidOf(state, step) ?? 0) : soFar(state, step));
};

/** On: what waits begins, what is counted down is cut short, and a set that the person counts is over as planned. */
const on = (state: Guided): Change => {
  const step = stepAt(state);
  const { at } = state;
  if (state.waits) {
    const begun = goTo(state, at, state.step);
    return step.kind === "intro" ? onward(begun) : { state: begun, effects: [{ kind: "step" }] };
  }
  if (state.pause !== null) return { state: { ...state, pause: null, told: null }, effects: [{ kind: "told" }] };
  if (step.kind !== "work") return onward(state);
  if (step.isOpen) return askNumber(state, step, openSoFar(state, step));
  // Whoever is ahead of the tempo has probably done them all; d is for fewer.
  const planned = amountFor(state, step);
  return lengthOf(state, step) === null ? setOver(state, step, planned) : askNumber(state, step, planned);
};

/** Back: to the beginning of the step, or to the piece of work before it, that of the exercise before included. */
const back = (state: Guided): Change => {
  const { at, step, scripts } = state;
  const script = scripts[at] ?? [];
  if (state.passed > againAfter) return { state: goTo(state, at, step), effects: [{ kind: "step" }] };
  const before = script
    .slice(0, step)
    .findLastIndex(({ kind }) => kind === "work" || kind === "ramp" || kind === "intro");
  if (before >= 0) return { state: goTo(state, at, startOf(state, before), true), effects: [{ kind: "step" }] };
  if (at === 0) return stay({ ...state, passed: 0, waits: true });
  const earlier = { ...state, at: at - 1 };
  const { left, right } = progressAt(state, at - 1);
  const last = (scripts[at - 1] ?? []).findLastIndex(
    (each) => each.kind === "work" && each.set < (each.side === "right" ? right : left).length,
  );
  return { state: goTo(earlier, at - 1, last < 0 ? 0 : startOf(earlier, last), true), effects: [{ kind: "step" }] };
};

/** The first short hold of the set that a step belongs to, on its side. */
const startOf = (state: Guided, step: number): number => {
  const script = state.scripts[state.at] ?? [];
  const work = script[step];
  if (work?.kind !== "work") return step;
  const isSame = (each: (typeof script)[number]) =>
    each.kind === "work" && each.set === work.set && each.side === work.side;
  return script.findIndex(isSame);
};

const effortPressed = (state: Guided, by: 1 | -1): Change => {
  const { effort } = progressAt(state, state.at);
  const moved = withEffort(state, effortMoved(effort ?? "right", by));
  return { state: { ...moved, told: "effort" }, effects: [{ kind: "told" }] };
};

const pressed = (state: Guided, key: string): Change => {
  switch (key) {
    case "space":
      if (state.waits) return on(state);
      return {
        state: { ...state, pause: state.pause === null ? { kind: "asked" } : null, told: null },
        effects: [{ kind: "told" }],
      };
    case "right":
    case "enter":
      return on(state);
    case "left":
      return back(state);
    case "s":
      return stay({ ...state, panel: { kind: "skip" }, told: null });
    case "h":
    case "?":
      return stay({ ...state, panel: { kind: "how", top: 0 }, told: null });
    case "d":
      return doneAsked(state);
    case "+":
    case "=":
      return effortPressed(state, 1);
    case "-":
      return effortPressed(state, -1);
    case "q":
      return stay({ ...state, panel: { kind: "leave", ends: false }, told: null });
    default:
      return stay(state);
  }
};

/** Another fourplane wrote an exercise down or left it out: it is not done again here. */
const closed = (state: Guided, exercise: string): Change => {
  const at = state.items.findIndex((item) => item.exercise === exercise);
  if (at < 0) return stay(state);
  const isHere = at === state.at && state.answers === null;
  const rest: Guided = {
    ...state,
    progress: state.progress.map((each, index) => (index === at ? { ...each, status: "skipped" } : each)),
  };
  if (!isHere) return stay(rest);
  const change = leaveItem({ ...rest, panel: null }, [], true);
  return { state: { ...change.state, told: "elsewhere" }, effects: [...change.effects, { kind: "told" }] };
};

/** What an event makes of a session, and what the world is to do. */
export const guidedAfter = (state: Guided, event: GuidedEvent): Change => {
  if (state.over !== null) return stay(state);
  switch (event.kind) {
    case "tick":
      return ticked(state, event.milliseconds);
    case "slept":
      return slept(state, event.seconds);
    case "closed":
      return closed(state, event.exercise);
    case "unsaved":
      return state.told === "unsaved"
        ? stay(state)
        : { state: { ...state, told: "unsaved" }, effects: [{ kind: "told" }] };
    case "saved":
      return stay(state.told === "unsaved" ? { ...state, told: null } : state);
    case "key":
      if (event.key === "ctrl-c") return stay({ ...state, over: "interrupted" });
      if (state.answers !== null) return answersPressed(state, state.answers, event.key);
      if (state.panel !== null) return panelPressed(state, state.panel, event.key);
      return pressed(state, event.key);
  }
};
