import { describe, expect, it } from "vitest";

import {
  formatSettled,
  parseSettled,
  recordSettled,
  type SaidSettled,
} from "../../../src/domain/session/record-settled.ts";
import { checkin } from "../../support/build-event.ts";

const monday = "2026-11-23";
const tuesday = "2026-11-24";
const said = (over: Partial<SaidSettled> = {}): SaidSettled => ({
  line: 9,
  date: monday,
  settled: true,
  base: null,
  ...over,
});

describe("recordSettled", () => {
  it("is the check-in of the day after, once that is there", () => {
    expect(recordSettled([said()], [], monday, false)).toMatchObject({
      added: [],
      problems: [{ line: 9, message: "the next morning is 2026-11-24, which is still to come (today is 2026-11-23)" }],
    });
    const { added, bases } = recordSettled([said()], [], tuesday, false);
    expect(added).toEqual([
      { kind: "checkin", id: "e1", date: tuesday, pain: null, settled: true, flare: false, legs: false },
    ]);
    expect([...bases.values()]).toEqual([{ id: "e1", settled: true }]);
  });

  it("fills and corrects the one that is there, and names what it does not agree with", () => {
    const silent = checkin({ settled: null, pain: 3 });
    expect(recordSettled([said()], [silent], tuesday, false).changed).toEqual([
      { before: silent, after: { ...silent, settled: true } },
    ]);
    const other = checkin({ settled: false });
    expect(recordSettled([said()], [other], tuesday, false)).toMatchObject({
      added: [],
      changed: [],
      problems: [
        {
          line: 9,
          message: "the check-in of 2026-11-24 says otherwise and stayed as it is; fourplane edit e1 corrects it",
        },
      ],
    });
    expect(recordSettled([said({ base: { id: "e1", settled: false } })], [other], tuesday, false).changed).toHaveLength(
      1,
    );
    expect(recordSettled([said({ base: { id: "e1", settled: true } })], [other], tuesday, false)).toMatchObject({
      changed: [],
      problems: [],
    });
  });

  it("stays out of the log once it was taken out, until it says otherwise", () => {
    const again = recordSettled([said({ base: { id: "e1", settled: true } })], [], tuesday, false);
    expect(again).toMatchObject({ added: [], changed: [] });
    const [base] = again.bases.values();
    expect(recordSettled([said({ base: base ?? null })], [], tuesday, false).added).toEqual([]);
    expect(recordSettled([said({ base: base ?? null, settled: false })], [], tuesday, false).added).toHaveLength(1);
    expect(recordSettled([said({ base: base ?? null })], [], tuesday, true).added).toHaveLength(1);
  });

  it("is one check-in for two sessions of a day", () => {
    expect(recordSettled([said(), said({ line: 20 })], [], tuesday, false).added).toHaveLength(1);
  });
});

describe("what stands in the marker of answers", () => {
  it.each([
    { id: "e14", settled: true },
    { id: null, settled: false },
  ])("is read back: %j", (base) => {
    expect(parseSettled(formatSettled(base))).toEqual(base);
  });

  it.each([null, "", "e1", "e0.y", "e1.maybe"])("is nothing else: %j", (text) => {
    expect(parseSettled(text)).toBeNull();
  });
});
