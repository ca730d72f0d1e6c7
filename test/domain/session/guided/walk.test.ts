import { expect, test } from "vitest";

import {
  beginGuided,
  isRunning,
  stepAt,
  type Effect,
  type Guided,
  type GuidedEvent,
} from "../../../../src/domain/session/guided/guided.ts";
import { lengthOf } from "../../../../src/domain/session/guided/advance.ts";
import { guidedAfter } from "../../../../src/domain/session/guided/press.ts";
import { runningIn } from "../../../../src/domain/session/running.ts";
import { everyKind, keeperOf, problemsOf } from "../../../support/build-guided.ts";
import { diceOf, type Dice } from "../../../support/walk-commands.ts";

const keys = [
  ..."  ss++--ddhhqql1234567890.e?x",
  "space",
  "enter",
  "enter",
  "enter",
  "right",
  "left",
  "left",
  "up",
  "down",
  "escape",
  "escape",
  "backspace",
];

const someEvent = (dice: Dice): GuidedEvent => {
  if (dice.once(400)) return { kind: "slept", seconds: dice.below(4000) };
  if (dice.once(300)) return { kind: "closed", exercise: dice.pick(everyKind).exercise };
  if (dice.once(300)) return { kind: dice.pick(["saved", "unsaved"]) };
  if (dice.once(3)) return { kind: "tick", milliseconds: dice.once(50) ? dice.below(20_000) : 100 * dice.below(50) };
  return { kind: "key", key: dice.once(900) ? "ctrl-c" : dice.pick(keys) };
};

/** What is wrong with a session; an empty text where nothing is. */
const wrongIn = (state: Guided): string => {
  if (state.over !== null || state.answers !== null) return "";
  const length = lengthOf(state, stepAt(state));
  if (!(state.passed >= 0) || (length !== null && state.passed > length * 1000))
    return `${state.passed} ms of ${length} s`;
  const wrong = state.progress.findIndex(({ left, right }, at) => {
    const { sets } = state.items[at]?.dose ?? { sets: 0 };
    return left.length > sets || right.length > left.length || [...left, ...right].some((amount) => !(amount >= 0));
  });
  return wrong < 0 ? "" : `sets of ${state.items[wrong]?.exercise}: ${JSON.stringify(state.progress[wrong])}`;
};

/** From any state to the end: Esc, then Enter whenever nothing moves by itself. */
const toTheEnd = (start: Guided, take: (effects: readonly Effect[], state: Guided) => void): number => {
  let state = start;
  for (let step = 0; step < 5000; step += 1) {
    if (state.over !== null) return step;
    const key = state.panel !== null && state.panel.kind !== "number" ? "escape" : "enter";
    const event: GuidedEvent =
      isRunning(state) && step % 3 !== 0 ? { kind: "tick", milliseconds: 4000 } : { kind: "key", key };
    const change = guidedAfter(state, event);
    state = change.state;
    take(change.effects, state);
  }
  throw new Error(`stuck in ${JSON.stringify({ at: state.at, step: stepAt(state), panel: state.panel })}`);
};

const walks = Number(process.env["FOURPLANE_WALK"] ?? 0) > 0 ? 2000 : 120;

test("any keys at any time: never stuck or wrong, no exercise twice, and what is written down can be read back", () => {
  let steps = 0;
  let finished = 0;
  for (let seed = 1; seed <= walks; seed += 1) {
    const dice = diceOf(seed);
    const items = everyKind.filter(() => !dice.once(3));
    if (items.length === 0) continue;
    const keeper = keeperOf();
    let state = beginGuided({ items });
    for (let step = 0; step < 500 && state.over === null; step += 1) {
      const event = someEvent(dice);
      const change = guidedAfter(state, event);
      state = change.state;
      keeper.take(change.effects, state);
      steps += 1;
      expect(wrongIn(state), `seed ${seed}, step ${step}, ${JSON.stringify(event)}`).toBe("");
    }
    // A crash at this point: it begins again with what is kept.
    const running = runningIn(keeper.state());
    if (running !== null && dice.once(2)) {
      const log = keeper.state().log;
      const open = items.filter(
        ({ exercise }) => !log.some((entry) => "exercise" in entry && entry.exercise === exercise),
      );
      const begun = running.begun.map(({ exercise, sets, right, effort }) => ({ exercise, left: sets, right, effort }));
      if (open.length > 0) state = beginGuided({ items: open, begun });
    }
    toTheEnd(state, keeper.take);
    const { log } = keeper.state();
    const done = log.flatMap((entry) => (entry.kind === "done" ? [entry.exercise] : []));
    expect(new Set(done).size, `seed ${seed}`).toBe(done.length);
    expect(log.flatMap(problemsOf), `seed ${seed}`).toEqual([]);
    finished += done.length;
  }
  expect(steps).toBeGreaterThan(walks * 20);
  expect(finished).toBeGreaterThan(walks * 2);
});
