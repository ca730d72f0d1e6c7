import { describe, expect, it } from "vitest";

import { dueRungs, type Rung } from "../../../src/domain/planner/due-rungs.ts";

const harder = (to: string): Rung => ({ to, direction: "harder" });
const easier = (to: string): Rung => ({ to, direction: "easier" });
const due = (rungs: Readonly<Record<string, Rung>>, unwanted: readonly string[] = []) =>
  Object.fromEntries([...dueRungs(new Map(Object.entries(rungs)), new Set(unwanted))].map(([id, { to }]) => [id, to]));

describe("the rungs that a week is to bring", () => {
  it("are those that are due, but none to what is not wanted", () => {
    expect(due({ a: harder("b"), c: easier("d") })).toEqual({ a: "b", c: "d" });
    expect(due({ a: harder("b"), c: easier("d") }, ["b"])).toEqual({ c: "d" });
  });

  it("never lead both ways at once: the easier one counts", () => {
    expect(due({ low: harder("high"), high: easier("low") })).toEqual({ high: "low" });
  });

  it("do not leave an exercise that another one leads to", () => {
    expect(due({ a: easier("b"), b: harder("c") })).toEqual({ a: "b" });
  });
});
