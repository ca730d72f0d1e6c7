import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { beginGuided, stepAt, type Effect, type Guided } from "../../../../src/domain/session/guided/guided.ts";
import { guidedAfter } from "../../../../src/domain/session/guided/press.ts";
import { scriptOf, type Step } from "../../../../src/domain/session/guided/script.ts";
import { buildGuided, everyKind, keeperOf, monday } from "../../../support/build-guided.ts";

const shown = (step: Step): string => {
  const seconds = step.seconds === null ? "" : ` ${step.seconds}`;
  if (step.kind !== "work") return `${step.kind}${seconds}`;
  return `${step.side}${step.hold === null ? "" : ` ${step.hold.at}/${step.hold.of}`}${seconds}${step.isOpen ? " open" : ""}`;
};
const script = (...args: Parameters<typeof buildGuided>) => scriptOf(buildGuided(...args)).map(shown);

/** The session after keys and seconds, with everything it asked of the world. */
const play = (start: Guided, ...happenings: readonly (string | number)[]) => {
  let state = start;
  const effects: Effect[] = [];
  const keeper = keeperOf();
  const send = (event: Parameters<typeof guidedAfter>[1]) => {
    const change = guidedAfter(state, event);
    state = change.state;
    effects.push(...change.effects);
    keeper.take(change.effects, state);
  };
  for (const each of happenings) {
    if (typeof each === "string") send({ kind: "key", key: each });
    else for (let frame = 0; frame < Math.round(each * 10); frame += 1) send({ kind: "tick", milliseconds: 100 });
  }
  return { state, effects, step: state.answers === null ? shown(stepAt(state)) : "answers", kept: keeper.state() };
};
const session = (...args: Parameters<typeof buildGuided>) => beginGuided({ items: [buildGuided(...args)] });

describe("the steps of an exercise", () => {
  it.each<[string, readonly string[], Parameters<typeof buildGuided>]>([
    ["reps that the person counts", ["intro 25", "ready 5", "both", "rest 55", "ready 5", "both"], ["squat"]],
    ["without a rest", ["intro 25", "ready 5", "both", "ready 5", "both"], ["squat", { rest: 0 }]],
    [
      "paced reps on both sides",
      ["intro 25", "ready 5", "left 24", "change 5", "right 24"],
      ["lunge", { sets: 1, perSide: true }, { secondsPerRep: 3 }],
    ],
    [
      "sides in turn",
      ["intro 25", "ready 5", "turns 48"],
      ["bug", { sets: 1, perSide: true }, { secondsPerRep: 3, alternating: true }],
    ],
    [
      "a pyramid of short holds",
      [
        "intro 25",
        "ready 5",
        "both 1/3 10",
        "break 3",
        "both 2/3 10",
        "break 3",
        "both 3/3 10",
        "rest 40",
        "ready 5",
        "both 1/1 10",
      ],
      ["hold", { measure: "seconds", amount: 20, hold: 10, rest: 45 }],
    ],
    [
      "a set whose holds do not divide it",
      ["intro 25", "ready 5", "both 1/3 10", "break 3", "both 2/3 10", "break 3", "both 3/3 5"],
      ["hold", { sets: 1, measure: "seconds", amount: 25, hold: 10 }],
    ],
    [
      "an open last set",
      ["intro 25", "ready 5", "both 30", "rest 55", "ready 5", "both open"],
      ["plank", { measure: "seconds", amount: 30, open: 5 }],
    ],
    [
      "a carry",
      ["intro 25", "ready 5", "left", "change 5", "right"],
      ["carry", { sets: 1, measure: "metres", amount: 20, perSide: true }],
    ],
    ["a walk", ["intro 25", "ready 5", "both 600"], ["walk", { sets: 1, measure: "minutes", amount: 10 }]],
    [
      "lighter sets first",
      ["intro 25", "ramp", "ramp", "ready 5", "both"],
      [
        "lift",
        { sets: 1 },
        {
          rampUp: [
            { reps: 5, load: { value: 8, unit: "kg" } },
            { reps: 3, load: { value: 12, unit: "kg" } },
          ],
        },
      ],
    ],
  ])("%s", (_, steps, args) => {
    expect(script(...args)).toEqual(steps);
  });
});

describe("a guided session", () => {
  it("waits for the person, then goes on by itself where there is something to count", () => {
    expect(play(session("plank", { sets: 1, measure: "seconds", amount: 20 }), 600).step).toBe("intro 25");
    const { step, kept } = play(session("plank", { sets: 1, measure: "seconds", amount: 20 }), "enter", 25.1);
    expect(step).toBe("answers");
    expect(kept.log).toMatchObject([{ exercise: "plank", session: monday, done: { sets: [20] } }]);
  });

  it("gives both sides the same: what was ended early on the left is as much on the right", () => {
    const start = session("lunge", { sets: 1, perSide: true }, { secondsPerRep: 3 });
    const early = play(start, "enter", 5, 10, "d", "5", "enter", 5, 15.2);
    expect(early.step).toBe("answers");
    expect(early.kept.log).toMatchObject([{ done: { sets: [5] } }]);
    const holds = session("hold", { sets: 1, measure: "seconds", amount: 30, hold: 10, perSide: true });
    const two = play(holds, "enter", 5, 10, 3, 4, "d", "2", "enter", 5, 10, 3, 10.2);
    expect(two.step).toBe("answers");
    expect(two.kept.log).toMatchObject([{ done: { sets: [20] } }]);
  });

  it("counts the holds of a set, also where it has one", () => {
    const start = session("hold", { measure: "seconds", amount: 20, hold: 10, rest: 0 });
    const { state } = play(start, "enter", 5, 10, 3, 10, 3, 10, 5, 2, "d");
    expect(state.panel).toMatchObject({ kind: "number", usual: null, work: { hold: { at: 1, of: 1, seconds: 10 } } });
    expect(play(state, "1", "enter").kept.log).toMatchObject([{ done: { sets: [30, 10] } }]);
  });

  it("asks how much an open set was, on each side", () => {
    const start = session("lunge", { sets: 1, perSide: true, open: 2 });
    const { kept } = play(start, "enter", 5, "enter", "1", "1", "enter", 5, "enter", "9", "enter");
    expect(kept.log).toMatchObject([{ done: { sets: [11], right: [9] } }]);
    // Unless something is typed, the right side did what the left one did.
    const same = play(start, "enter", 5, "enter", "1", "1", "enter", 5, "enter", "enter");
    expect(same.kept.log).toMatchObject([{ done: { sets: [11] } }]);
  });

  it("with nothing reached d offers no number, and Enter alone goes back to the set", () => {
    for (const [start, seconds] of [
      [session("squat", {}, { secondsPerRep: 4 }), 2],
      [session("hold", { measure: "seconds", amount: 20, hold: 10 }), 8],
      [session("plank", { measure: "seconds", amount: 20 }), 0.2],
      [session("walk", { measure: "minutes", amount: 10 }), 1],
    ] as const) {
      const { state } = play(start, "enter", 5, seconds, "d");
      expect(state.panel).toMatchObject({ kind: "number", usual: null, text: "" });
      const back = play(state, "enter");
      expect(back.state).toMatchObject({ panel: null, told: null, passed: state.passed, step: state.step });
      expect(back.kept.running).toBeUndefined();
      // Who says 0 means it.
      expect(play(state, "0", "enter").kept.running?.begun).toMatchObject([{ sets: [0] }]);
    }
    expect(
      play(session("plank", { measure: "seconds", amount: 20, open: 5, sets: 1 }), "enter", 5, "enter").state.panel,
    ).toMatchObject({ usual: null });
  });

  it("d ends a rest, a change of sides and every other pause, as the key for on does", () => {
    const start = session("squat", { perSide: true });
    expect(play(start, "enter", "d").step).toBe("left");
    const change = play(start, "enter", 5, "enter", 2, "d");
    expect([change.step, change.state.panel]).toEqual(["right", null]);
    const rest = play(start, "enter", 5, "enter", 5, "enter", 2, "d");
    expect([rest.step, rest.state.panel]).toEqual(["ready 5", null]);
    expect(play(start, "d").state).toMatchObject({ waits: true, told: "not-now" });
  });

  it("puts the number of a set right that is gone back to, or does it again", () => {
    const start = session("squat");
    const asked = play(start, "enter", 5, "enter", 2, "left", "d");
    expect(asked.state.panel).toMatchObject({ kind: "number", usual: 8 });
    const right = play(start, "enter", 5, "enter", 2, "left", "d", "6", "enter");
    expect(right.kept.running?.begun).toMatchObject([{ sets: [6] }]);
    expect(right.step).toBe("rest 55");
    const again = play(start, "enter", 5, "enter", 2, "left", "enter", "enter", 60, "enter");
    expect(again.kept.log).toMatchObject([{ done: { sets: [8, 8] } }]);
  });

  it("corrects the entry of an exercise that is gone back to, and writes no second one", () => {
    const items = [buildGuided("one", { sets: 1 }), buildGuided("two", { sets: 1 })];
    const { kept } = play(
      beginGuided({ items }),
      "enter",
      5,
      "enter",
      "left",
      "enter",
      "d",
      "5",
      "enter",
      "enter",
      5,
      "enter",
    );
    expect(kept.log).toMatchObject([
      { exercise: "one", done: { sets: [5] } },
      { exercise: "two", done: { sets: [8] } },
    ]);
  });

  it("writes what + and - say with the exercise, and the answers of the last screen over it", () => {
    const start = session("squat", { sets: 1 });
    expect(play(start, "+", "+", "enter", 5, "enter").kept.log).toMatchObject([{ effort: "very-easy" }]);
    expect(play(start, "-", "-", "enter", 5, "enter").kept.log).toMatchObject([{ effort: "hard" }]);
    const { kept } = play(start, "enter", 5, "enter", "left", "1", "0", "l", "enter");
    expect(kept.log).toMatchObject([{ effort: "hard", pain: 10, legs: true }]);
    expect(kept.running).toBeUndefined();
  });

  it("changes the odd one out by itself", () => {
    const items = [buildGuided("one", { sets: 1 }), buildGuided("two", { sets: 1 })];
    const { kept } = play(
      beginGuided({ items }),
      "enter",
      5,
      "enter",
      "enter",
      "enter",
      "enter",
      "down",
      "4",
      "up",
      "right",
      "1",
      "enter",
    );
    expect(kept.log).toMatchObject([
      { exercise: "one", effort: "right", pain: 4 },
      { exercise: "two", effort: "easy", pain: 1 },
    ]);
  });

  describe("ended or left out before its last set, an exercise has its whole sets, and without one stays open", () => {
    const sides = () => session("lunge", { perSide: true });
    const end = ["q", "e", "enter"];
    it("one side of the first set is no set", () => {
      for (const keys of [end, ["s", "1"]]) {
        const { state, kept } = play(sides(), "enter", 5, "enter", ...keys);
        expect(state).toMatchObject({ answers: null, over: "ended" });
        expect(kept.log.filter(({ kind }) => kind === "done")).toEqual([]);
      }
      expect(play(sides(), "enter", 5, "enter", "s", "1").kept.log).toMatchObject([{ kind: "skipped" }]);
    });
    it("one side of the second set is left out, and so are those of exercises that are not on", () => {
      const half = ["enter", 5, "enter", 5, "enter", 60, "enter"];
      for (const keys of [end, ["s", "1"]])
        expect(play(sides(), ...half, ...keys).kept.log).toMatchObject([
          { kind: "done", exercise: "lunge", planned: { sets: 2 }, done: { sets: [8] } },
        ]);
      expect(play(sides(), ...half, ...end).kept.log[0]).not.toHaveProperty("done.right");
      const items = [buildGuided("one", { sets: 1 }), buildGuided("two", { perSide: true }), buildGuided("three")];
      const start = beginGuided({ items, begun: [{ exercise: "three", left: [7], right: [7], effort: null }] });
      const { log } = play({ ...start, at: 1, step: 0 }, "enter", 5, "enter", ...end).kept;
      expect(log).toMatchObject([{ exercise: "three", done: { sets: [7] } }]);
    });
    it("what the session was not about stays begun", () => {
      const before = play(session("other"), "enter", 5, "enter", "q", "enter").kept;
      const keeper = keeperOf(before);
      const { state, effects } = play(session("squat", { sets: 1 }), "enter", 5, "enter", "enter");
      keeper.take(effects, state);
      expect(keeper.state().running).toMatchObject({ entries: [], begun: [{ exercise: "other", sets: [8] }] });
    });
    it("e alone ends nothing, and q then does not leave", () => {
      const { state } = play(sides(), "enter", 5, "enter", "q", "e", "q", "u", "i", "t", "e");
      expect(state).toMatchObject({ over: null, panel: { kind: "leave", ends: true } });
      expect(play(state, "escape").state).toMatchObject({ over: null, panel: null });
    });
    it("letters leave no exercise out", () => {
      expect(play(sides(), "s", "e", "b", "i", "p", "o").kept.log).toEqual([]);
    });
  });

  it("time that nobody trained in is a pause: a jump of the clock, a sleep, a panel", () => {
    const start = play(session("plank", { measure: "seconds", amount: 30 }), "enter", 7).state;
    const jumped = guidedAfter(start, { kind: "tick", milliseconds: 60_000 }).state;
    expect(jumped).toMatchObject({ passed: start.passed, pause: { kind: "slept", seconds: 60 } });
    expect(play(jumped, 10, "space", 1).state.passed).toBeCloseTo(start.passed + 1000, 0);
    expect(play(start, "h", 60).state.passed).toBe(start.passed);
  });

  it("25 minutes take 25 minutes, however uneven the ticks are", () => {
    const items = everyKind
      .filter(
        ({ dose, secondsPerRep, rampUp }) =>
          dose.open === undefined &&
          rampUp.length === 0 &&
          (dose.measure === "seconds" || dose.measure === "minutes" || secondsPerRep !== null),
      )
      .flatMap((item) => Array.from({ length: 3 }, (_, at) => ({ ...item, exercise: `${item.exercise}-${at}` })));
    const planned = items
      .flatMap((item) => scriptOf(item))
      .slice(1)
      .reduce((sum, { seconds }) => sum + (seconds ?? 0), 0);
    expect(planned).toBeGreaterThan(25 * 60);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 20 }), (ticks) => {
        let state = guidedAfter(beginGuided({ items }), { kind: "key", key: "enter" }).state;
        let passed = 0;
        for (let at = 0; state.answers === null; at += 1) {
          const milliseconds = ticks[at % ticks.length] ?? 100;
          passed += milliseconds;
          state = guidedAfter(state, { kind: "tick", milliseconds }).state;
        }
        // Over with the first tick at or after the end.
        expect(passed - planned * 1000).toBeGreaterThanOrEqual(-0.001);
        expect(passed - planned * 1000).toBeLessThan(900);
      }),
      { numRuns: 10 },
    );
  });
});
