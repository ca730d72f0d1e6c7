import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  asPlanned,
  formatPerformed,
  formatPlanned,
  parsePerformed,
  parsePlanned,
} from "../../../src/domain/log/dose-notation.ts";
import type { PlannedDose } from "../../../src/domain/log/event.ts";
import { anyPerformed, anyPlanned } from "../../support/random-event.ts";

const plain: PlannedDose = { sets: 3, measure: "reps", amount: 8, perSide: false, load: null };
const kg16 = { value: 16, unit: "kg" } as const;

describe("the dose that was planned", () => {
  it.each<[string, PlannedDose]>([
    ["3x8", plain],
    ["3x40s/10 each side", { ...plain, measure: "seconds", amount: 40, hold: 10, perSide: true }],
    ["2x20m @16kg", { ...plain, sets: 2, measure: "metres", amount: 20, load: kg16 }],
    ["1x5min", { ...plain, sets: 1, measure: "minutes", amount: 5 }],
    ["20x0.5 each side @17.5lb", { ...plain, sets: 20, amount: 0.5, perSide: true, load: { value: 17.5, unit: "lb" } }],
  ])("is written %s", (text, planned) => {
    expect(formatPlanned(planned)).toBe(text);
    expect(parsePlanned(text)).toEqual(planned);
  });

  it("comes back as it went", () => {
    fc.assert(
      fc.property(anyPlanned, (planned) => {
        expect(parsePlanned(formatPlanned(planned))).toEqual(planned);
      }),
    );
  });

  it.each([
    "",
    "8",
    "x8",
    "3x",
    "0x8",
    "21x8",
    "100x8",
    "3x0.4",
    "3x10001",
    "3x8 ",
    " 3x8",
    "3X8",
    "3x8h",
    "3x-8",
    "3x8e1",
    "3x8..5",
    "3x.5",
    "3x8/0",
    "3x8/3601",
    "3x8 each",
    "3x8 @16",
    "3x8 @0kg",
    "3x8 @501kg",
    "3x8 @16stone",
    "3x8 @16kg each side",
    "3x8\n",
  ])("is not %j", (text) => {
    expect(parsePlanned(text)).toBeUndefined();
  });
});

describe("what was done", () => {
  it.each<[string | undefined, PlannedDose | null, ReturnType<typeof asPlanned>]>([
    [undefined, plain, { sets: [8, 8, 8], load: null }],
    [undefined, { ...plain, load: kg16 }, { sets: [8, 8, 8], load: { ...kg16 } }],
    ["8,8", plain, { sets: [8, 8], load: null }],
    ["8,8,7 @16kg", plain, { sets: [8, 8, 7], load: kg16 }],
    ["8,8,8 @none", { ...plain, load: kg16 }, { sets: [8, 8, 8], load: null }],
    ["8/8,8/8,8/7", plain, { sets: [8, 8, 8], right: [8, 8, 7], load: null }],
    ["0", null, { sets: [0], load: null }],
    ["20 @12.5lb", null, { sets: [20], load: { value: 12.5, unit: "lb" } }],
    [
      "8@12kg,8@16kg",
      { ...plain, load: kg16 },
      { sets: [8, 8], load: kg16, perSet: [{ load: { value: 12, unit: "kg" } }, { load: kg16 }] },
    ],
    [
      "8/7@none,6/6@heavy",
      null,
      {
        sets: [8, 6],
        right: [7, 6],
        load: null,
        strength: "heavy",
        perSet: [{ load: null }, { load: null, strength: "heavy" }],
      },
    ],
  ])("is written %s", (text, planned, done) => {
    expect(formatPerformed(done, planned)).toBe(text);
    expect(text === undefined && planned !== null ? asPlanned(planned) : parsePerformed(text ?? "", planned)).toEqual(
      done,
    );
  });

  it("comes back as it went, whatever was planned", () => {
    fc.assert(
      fc.property(fc.option(anyPlanned), anyPerformed, (planned, done) => {
        const text = formatPerformed(done, planned);
        const back = text === undefined && planned !== null ? asPlanned(planned) : parsePerformed(text ?? "", planned);
        expect(back).toEqual(done);
      }),
    );
  });

  it.each([
    "",
    ",",
    "10,,8",
    "10,",
    ",10",
    "10,8 ",
    "-5",
    "10.5.5",
    "10/9,8",
    "10,8/9",
    "10/9/8",
    "10/",
    "ten",
    "10001",
    "8 @",
    "8 @16",
    "8 @none ",
  ])("is not %j", (text) => {
    expect(parsePerformed(text, plain)).toBeUndefined();
  });

  it("takes a hundred sets and no more", () => {
    expect(parsePerformed(Array(100).fill("1").join(","), null)?.sets).toHaveLength(100);
    expect(parsePerformed(Array(101).fill("1").join(","), null)).toBeUndefined();
  });

  it("refuses to write what it could not read", () => {
    expect(() => formatPerformed({ sets: [1e-7], load: null }, null)).toThrow("1e-7 cannot be part of a dose");
    expect(() => formatPerformed({ sets: [1, 2], right: [1], load: null }, null)).toThrow("each set needs both sides");
  });
});
