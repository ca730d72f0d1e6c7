import { describe, expect, it } from "vitest";

import type { MeasuredEvent } from "../../../src/domain/log/event.ts";
import { historyOf } from "../../../src/domain/log/history.ts";
import { ankleRanges, enoughOn, onceAWeek } from "../../../src/domain/symptoms/ankle-range.ts";
import { builtInCatalog } from "../../support/planner-catalog.ts";

const measured = (left: number, right: number, date = "2026-11-01", id = "e1"): MeasuredEvent => ({
  id,
  date,
  kind: "measured",
  what: "toe-to-wall",
  left,
  right,
});

const enough = (today: string, ...events: readonly MeasuredEvent[]) => enoughOn(historyOf(events), today);

describe("enoughOn", () => {
  it.each([
    [10, 10, true],
    [10, 11.4, true],
    [14, 12.6, true],
    [10, 11.5, false],
    [9.9, 10, false],
    [12, 9.9, false],
  ])("%d and %d cm are enough: %s", (left, right, isEnough) => {
    expect(enough("2026-11-23", measured(left, right)) !== null).toBe(isEnough);
  });

  it("goes by the last measurement, of the last 84 days, up to the day", () => {
    const better = measured(11, 11, "2026-11-10", "e2");
    expect(enough("2026-11-23", measured(5, 5), better)).toEqual(better);
    expect(enough("2026-11-09", measured(5, 5), better)).toBeNull();
    expect(enough("2027-02-02", better)).toEqual(better);
    expect(enough("2027-02-03", better)).toBeNull();
    expect(ankleRanges(historyOf([better, measured(5, 5)])).map(({ id }) => id)).toEqual(["e1", "e2"]);
  });
});

describe("onceAWeek", () => {
  it("names every exercise for the ankles, and nothing as long as range is missing", () => {
    const of = (event: MeasuredEvent) => onceAWeek(historyOf([event]), builtInCatalog, "2026-11-23");
    expect(of(measured(11, 11))).toEqual(["ankle-dorsiflexion-mobilization", "banded-ankle-mobilization"]);
    expect(of(measured(9, 9))).toEqual([]);
  });
});
