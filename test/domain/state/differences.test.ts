import { describe, expect, it } from "vitest";

import { differencesBetween } from "../../../src/domain/state/differences.ts";
import { emptyState, previousFor } from "../../../src/domain/state/state.ts";
import { fullState, storedDone, storedWeekOfOne } from "../../support/build-state.ts";

const nothing = { gone: [], added: [], profile: [], isProfileNew: false, plan: "same", begunGone: [], begunAdded: [] };

describe("differencesBetween", () => {
  it("finds none between equal states", () => {
    expect(differencesBetween(fullState, structuredClone(fullState))).toEqual(nothing);
    expect(differencesBetween(emptyState, emptyState)).toEqual(nothing);
  });

  it("finds entries by their ids", () => {
    const [one, two] = fullState.log;
    const changed = storedDone({ pain: 4 });
    expect(differencesBetween(fullState, { ...fullState, log: [changed] })).toEqual({
      ...nothing,
      gone: [one, two],
      added: [changed],
    });
  });

  it("names the fields of the profile", () => {
    const profile = { ...storedWeekOfOne.profile, minutes: 10, age: "65+" as const };
    expect(
      differencesBetween({ ...fullState, profile: storedWeekOfOne.profile }, { ...fullState, profile }).profile,
    ).toEqual(["minutes", "age"]);
  });

  it("tells what is made from what is removed", () => {
    expect(differencesBetween(emptyState, fullState)).toMatchObject({
      profile: null,
      isProfileNew: true,
      plan: "made",
    });
    expect(differencesBetween(fullState, emptyState)).toMatchObject({
      profile: null,
      isProfileNew: false,
      plan: "removed",
    });
    expect(differencesBetween(fullState, { ...fullState, plan: { ...storedWeekOfOne, seed: 1 } }).plan).toBe("changed");
  });
});

describe("previousFor", () => {
  const later = { ...storedWeekOfOne, from: "2026-11-30" };
  it("is the week a new one follows, and stays through other attempts at the same week", () => {
    expect(previousFor(emptyState, storedWeekOfOne)).toBeNull();
    expect(previousFor(fullState, later)).toBe(storedWeekOfOne);
    expect(previousFor({ ...fullState, plan: later, previous: storedWeekOfOne }, { ...later, seed: 3 })).toBe(
      storedWeekOfOne,
    );
    expect(previousFor({ ...fullState, previous: later }, null)).toBe(later);
  });
});
