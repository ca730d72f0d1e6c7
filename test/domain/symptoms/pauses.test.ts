import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { addDays } from "../../../src/domain/dates.ts";
import { historyOf } from "../../../src/domain/log/history.ts";
import { isPlanPaused, pausesOf } from "../../../src/domain/symptoms/pauses.ts";
import { cells, modes, planes } from "../../../src/domain/spine.ts";
import { logOf, paused, resumed } from "../../support/build-event.ts";

const moving = { plane: "flexion", mode: "move" } as const;

describe("isPlanPaused", () => {
  it.each([
    ["on its first day", "2026-11-23", [], true],
    ["on its last day", "2026-11-29", [], true],
    ["on its until", "2026-11-30", [], false],
    ["before it was written", "2026-11-22", [], false],
    ["after a resume", "2026-11-25", [resumed()], false],
    ["before the resume", "2026-11-24", [resumed()], true],
    ["after a plane was resumed", "2026-11-25", [resumed({ plane: "flexion" })], true],
    ["after a shorter one took its place", "2026-11-26", [paused({ date: "2026-11-24", until: "2026-11-26" })], false],
  ])("%s: %s", (_what, today, more, isPaused) => {
    expect(isPlanPaused(historyOf(logOf(paused(), ...more), today), today) !== null).toBe(isPaused);
  });

  it("is not moved by the pause of a plane", () => {
    expect(isPlanPaused(historyOf([paused({ plane: "flexion" })]), "2026-11-24")).toBeNull();
  });
});

describe("pausesOf", () => {
  const plane = paused({ plane: "flexion" });
  it.each([
    ["its plane", [plane], 1],
    ["itself", [paused({ plane: "flexion", mode: "move" })], 1],
    ["the other mode", [paused({ plane: "flexion", mode: "resist" })], 0],
    ["another plane", [paused({ plane: "rotation" })], 0],
    ["the whole plan", [paused()], 0],
    ["its plane, resumed", [plane, resumed({ plane: "flexion" })], 0],
    ["its plane, the cell resumed", [plane, resumed({ plane: "flexion", mode: "move" })], 0],
    ["its plane, the other mode resumed", [plane, resumed({ plane: "flexion", mode: "resist" })], 1],
    ["its plane, everything resumed", [plane, resumed()], 0],
    ["its plane, another one resumed", [plane, resumed({ plane: "rotation" })], 1],
    ["its plane, resumed, paused again", [plane, resumed(), paused({ plane: "flexion" })], 1],
    ["its plane twice: the later one", [plane, paused({ plane: "flexion", until: "2026-12-24" })], 1],
  ])("%s", (_what, events, count) => {
    expect(pausesOf(moving, historyOf(events))).toHaveLength(count);
  });
});

const pause = fc
  .record({
    plane: fc.constantFrom(null, ...planes),
    mode: fc.constantFrom(null, ...modes),
    from: fc.nat(20),
    days: fc.nat(30),
  })
  .map(({ plane, mode, from, days }) => {
    const date = addDays("2026-11-01", from);
    return paused({ plane, mode: plane === null ? null : mode, date, until: addDays(date, days) });
  });

it("nothing is on hold past the last until of the log", () => {
  fc.assert(
    fc.property(fc.array(pause, { maxLength: 6 }), fc.nat(60), (pauses, day) => {
      const today = addDays("2026-11-01", day);
      const history = historyOf(logOf(...pauses), today);
      if (!pauses.every(({ until }) => until <= today)) return;
      expect(isPlanPaused(history, today)).toBeNull();
      for (const cell of cells) expect(pausesOf(cell, history).filter(({ until }) => today < until)).toEqual([]);
    }),
  );
});
