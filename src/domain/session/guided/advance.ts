import { isWorth, wholeSets, type Sides } from "../whole-sets.ts";
import { answersFor } from "./answers.ts";
import {
  isRunning,
  progressAt,
  stay,
  stepAfter,
  stepAt,
  untouched,
  type Change,
  type Effect,
  type Guided,
  type Progress,
} from "./guided.ts";
import type { Step, Work } from "./script.ts";

/** The session at the start of a step of one of its exercises. */
export const goTo = (state: Guided, at: number, step: number, waits = false): Guided => ({
  ...state,
  at,
  step,
  waits,
  passed: 0,
  pause: null,
  told: null,
  isResumed: false,
});

/** After these effects one more. */
export const also = ({ state, effects }: Change, ...more: readonly Effect[]): Change => ({
  state,
  effects: [...effects, ...more],
});

/** The next exercise that is open, in the order of the session and from its beginning again; -1 where none is. */
const nextOpen = ({ items, progress, at }: Guided): number => {
  const order = [...items.keys()];
  const isOpen = (index: number) => progress[index]?.status === "open" && index !== at;
  return order.find((index) => index > at && isOpen(index)) ?? order.find(isOpen) ?? -1;
};

/** On to the next exercise, or to the last questions after all of them. `waits`: not before the person says so. */
export const leaveItem = (state: Guided, effects: readonly Effect[] = [], waits = false): Change => {
  const next = nextOpen(state);
  if (next >= 0) {
    // One that was left in the middle goes on there.
    const own = progressAt(state, next);
    const isBegun = own.left.length > 0;
    const step = isBegun ? stepAfter(state.scripts[next] ?? [], own) : 0;
    return { state: goTo(state, next, step, waits || isBegun), effects: [...effects, { kind: "step" }] };
  }
  return also({ state: answersFor(state), effects }, { kind: "step" });
};

const withProgress = (state: Guided, at: number, change: (before: Progress) => Progress): Guided => ({
  ...state,
  progress: state.progress.map((each, index) => (index === at ? change(each) : each)),
});

export const closeItem = (state: Guided, status: Progress["status"]): Guided =>
  withProgress(state, state.at, (before) => ({ ...before, status }));

const wholeOf = ({ items, progress }: Guided, at: number): Sides =>
  wholeSets(progress[at] ?? untouched, items[at]?.dose ?? { perSide: true });

/** An exercise that ends before its last set is done with its whole sets. */
export const endItem = (state: Guided, at: number): Guided =>
  withProgress(state, at, (before) => ({ ...before, ...wholeOf(state, at), status: "done" }));

export const withEffort = (state: Guided, effort: Progress["effort"]): Guided =>
  withProgress(state, state.at, (before) => ({ ...before, effort }));

const put = (amounts: readonly number[], set: number, amount: number): readonly number[] => {
  const copy = [...amounts];
  copy[Math.min(set, copy.length)] = amount;
  return copy;
};

/** The set of a piece of work as it was, on its side; a set that is done again takes the place of the one before. */
export const recorded = (state: Guided, { set, side }: Work, amount: number): Guided =>
  withProgress(state, state.at, (before) => ({
    ...before,
    left: side === "right" ? before.left : put(before.left, set, amount),
    right: side === "left" ? before.right : put(before.right, set, amount),
  }));

/** The last step of the same set on the same side. */
const endOf = ({ scripts, at }: Guided, work: Work): number =>
  (scripts[at] ?? []).findLastIndex((step) => step.kind === "work" && step.set === work.set && step.side === work.side);

/** From the step where it is to the next one; after the last one the exercise is done. */
export const onward = (state: Guided, effects: readonly Effect[] = []): Change => {
  const { scripts, at, step } = state;
  if (step + 1 < (scripts[at] ?? []).length)
    return { state: goTo(state, at, step + 1), effects: [...effects, { kind: "step" }] };
  if (!hasSets(state))
    return leaveItem(closeItem(state, "skipped"), [...effects, { kind: "skipped", item: at, reason: "other" }]);
  return leaveItem(closeItem(state, "done"), [...effects, { kind: "finished", item: at }]);
};

/** Whether a whole set was done of an exercise; of the one that is on unless another is named. */
export const hasSets = (state: Guided, at = state.at): boolean => isWorth(wholeOf(state, at));

/**
 * A set is over on its side with an amount. What is left of its holds is passed over. The last set is written down with the
 * whole exercise.
 */
export const setOver = (state: Guided, work: Work, amount: number): Change => {
  const done = recorded(state, work, amount);
  const step = endOf(state, work);
  const isLast = step + 1 >= (state.scripts[state.at] ?? []).length;
  return onward({ ...done, step }, isLast ? [] : [{ kind: "sets", item: state.at }]);
};

/** The amount that a side is to do: as much as the other one did, where that was less or the set was open. */
export const amountFor = (state: Guided, { side, set, amount, isOpen }: Work): number => {
  const left = side === "right" ? progressAt(state, state.at).left[set] : undefined;
  return left === undefined || left === 0 ? amount : isOpen ? left : Math.min(left, amount);
};

/** What was said of the set that a piece of work belongs to; undefined where it was not done yet. */
export const saidOf = (state: Guided, { side, set }: Work): number | undefined => {
  const { left, right } = progressAt(state, state.at);
  return (side === "right" ? right : left)[set];
};

/** Seconds that a step takes now; null where the person ends it. Both sides are given equal time. */
export const lengthOf = (state: Guided, step: Step): number | null => {
  if (step.kind !== "work" || step.seconds === null || step.hold !== null) return step.seconds;
  const amount = amountFor(state, step);
  return amount === step.amount ? step.seconds : (step.seconds * amount) / step.amount;
};

/** Reps begun in so many milliseconds of paced work, those of both sides together where they take turns. */
export const repsIn = (work: Work, milliseconds: number): number =>
  work.perRep === null ? 0 : Math.floor(milliseconds / (work.perRep * 1000)) + 1;

/** More than this between two ticks is no time that somebody trained in: the process or the computer stood still. Milliseconds [D]. */
const longestTick = 5000;

/** Whether the set is over on its side with a step: its last hold, or as many as the other side did. */
const isSetOver = (state: Guided, step: Step): step is Work =>
  step.kind === "work" &&
  (step.ends || (step.hold !== null && step.hold.at * step.hold.seconds >= amountFor(state, step)));

const tickOnce = (state: Guided, milliseconds: number): Change & { readonly left: number } => {
  const step = stepAt(state);
  const length = lengthOf(state, step);
  const passed = state.passed + milliseconds;
  if (length !== null && passed >= length * 1000) {
    const over = { ...state, passed: length * 1000 };
    const change = isSetOver(over, step) ? setOver(over, step, amountFor(over, step)) : onward(over);
    return { ...change, left: passed - length * 1000 };
  }
  const count = step.kind === "work" ? repsIn(step, passed) : 0;
  const isNew = step.kind === "work" && count > (state.passed === 0 ? 0 : repsIn(step, state.passed));
  return { state: { ...state, passed }, effects: isNew ? [{ kind: "rep", count }] : [], left: 0 };
};

/** Time passes. What is left of it at the end of a step belongs to the next one, so that nothing drifts. */
export const ticked = (state: Guided, milliseconds: number): Change => {
  if (!isRunning(state) || !(milliseconds > 0)) return stay(state);
  if (milliseconds > longestTick) return slept(state, Math.round(milliseconds / 1000));
  let change: Change & { readonly left: number } = { ...stay(state), left: milliseconds };
  while (change.left > 0 && isRunning(change.state)) {
    const { effects } = change;
    const next = tickOnce(change.state, change.left);
    change = { state: next.state, effects: [...effects, ...next.effects], left: next.left };
  }
  return { state: change.state, effects: change.effects };
};

/** Time that passed while nobody could train is a pause, and said. */
export const slept = (state: Guided, seconds: number): Change =>
  isRunning(state)
    ? { state: { ...state, pause: { kind: "slept", seconds } }, effects: [{ kind: "told" }] }
    : stay(state);
