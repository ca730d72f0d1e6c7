import { describe, expect, it } from "vitest";

import { historyOf } from "../../../src/domain/log/history.ts";
import type { LogEvent } from "../../../src/domain/log/event.ts";
import { isLasting, settledOf } from "../../../src/domain/symptoms/settling.ts";
import { signalOf, lastingSignal } from "../../../src/domain/symptoms/signals.ts";
import { checkin, doneEvent, logOf } from "../../support/build-event.ts";

const monday = "2026-11-23";
const event = doneEvent({ pain: 4 });
const after = (...checkins: readonly LogEvent[]) => historyOf(logOf(event, ...checkins));

describe("settledOf", () => {
  it.each([
    ["no check-in", [], null],
    ["the next morning says yes", [checkin({ pain: 1 })], true],
    ["the next morning says no", [checkin({ settled: false })], false],
    ["yes wins over pain 2 above usual", [checkin({ pain: 3 })], true],
    ["yes wins up to 5", [checkin({ pain: 5 })], true],
    ["yes does not win above 5", [checkin({ pain: 6 })], false],
    ["nothing but pain 2 above usual", [checkin({ settled: null, pain: 3 })], false],
    ["nothing but pain at usual", [checkin({ settled: null, pain: 1 })], true],
    ["nothing but pain a little above usual", [checkin({ settled: null, pain: 2 })], null],
    ["nothing at all", [checkin({ settled: null, pain: null })], null],
    ["the first check-in counts", [checkin(), checkin({ date: "2026-11-25", settled: false })], true],
    ["two days on is in time", [checkin({ date: "2026-11-25", settled: false })], false],
    ["three days on is not", [checkin({ date: "2026-11-26", settled: false })], null],
    ["the same day is too soon", [checkin({ date: monday, settled: false })], null],
  ])("%s", (_what, checkins, settled) => {
    expect(settledOf(event, after(...checkins), 1)).toBe(settled);
  });
});

describe("isLasting", () => {
  it.each([
    ["2026-11-24", 5, null, false],
    ["2026-11-25", 3, null, true],
    ["2026-11-25", 3, true, false],
    ["2026-11-25", 6, true, true],
    ["2026-11-25", 2, null, false],
  ])("a check-in on %s with pain %i, settled %s: %s", (date, pain, settled, lasting) => {
    expect(isLasting([checkin({ date, pain, settled })], monday, 1)).toBe(lasting);
  });
});

describe("signalOf", () => {
  const unsettled = checkin({ settled: false });
  const lasting = checkin({ date: "2026-11-25", pain: 4, settled: null });
  it.each([
    [1, [], "green"],
    [1, [unsettled], "hold"],
    [1, [lasting], "hold"],
    [null, [], "quiet"],
    [null, [unsettled], "hold"],
    [null, [lasting], "unsettled"],
    [4, [], "hold"],
    [4, [checkin()], "hold"],
    [4, [unsettled], "unsettled"],
    [4, [lasting], "red"],
    [7, [], "red"],
    [7, [checkin()], "red"],
  ] as const)("pain %s with %j: %s", (pain, checkins, signal) => {
    const entry = doneEvent({ pain });
    expect(signalOf(entry, historyOf(logOf(entry, ...checkins)), 1)).toBe(signal);
  });
});

describe("signalOf, of what is only said in a note", () => {
  it.each([
    [null, "pain 8 of 10, down the left leg", "hold"],
    [null, "leg went numb", "hold"],
    [null, "felt good, no pain", "quiet"],
    [1, "a little pain at first", "green"],
    [1, "tingling in the foot", "hold"],
    [7, "hurt", "red"],
  ] as const)("pain %s, %s: %s", (pain, note, signal) => {
    const entry = doneEvent({ pain, note });
    expect(signalOf(entry, historyOf(logOf(entry)), 1)).toBe(signal);
  });
});

describe("lastingSignal", () => {
  const on = (date: string, pain: number | null) => doneEvent({ date, pain });
  const standing = (today: string, ...events: readonly LogEvent[]) => {
    const history = historyOf(logOf(...events), today);
    return lastingSignal(history.done, history, 0, today);
  };

  it("is nothing without entries, and after a green one", () => {
    expect(standing("2026-11-26")).toBeNull();
    expect(standing("2026-11-26", on(monday, 7), on("2026-11-25", 1))).toBeNull();
  });

  it("is red until the work was done again, then held until somebody says it was comfortable", () => {
    expect(standing("2026-11-24", on(monday, 7))).toEqual({ signal: "red", date: monday, entries: ["e1"] });
    expect(standing("2026-11-26", on(monday, 7), on("2026-11-25", null))).toMatchObject({
      signal: "hold",
      date: monday,
    });
    expect(standing("2026-11-28", on(monday, 7), on("2026-11-25", null), on("2026-11-27", 0))).toBeNull();
  });

  it("takes the strongest of a day", () => {
    expect(standing("2026-11-24", on(monday, 7), on(monday, 0))).toMatchObject({ signal: "red", entries: ["e1"] });
  });

  it("names the check-ins it read", () => {
    const told = standing("2026-11-24", on(monday, 4), checkin({ settled: false }));
    expect(told).toEqual({ signal: "unsettled", date: monday, entries: ["e1", "e2"] });
  });

  it("counts for 28 days", () => {
    expect(standing("2026-12-20", on(monday, 7))).toMatchObject({ signal: "red" });
    expect(standing("2026-12-21", on(monday, 7))).toBeNull();
  });
});
