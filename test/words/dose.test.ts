import { describe, expect, test } from "vitest";

import type { Dose } from "../../src/domain/week.ts";
import { doseText, gearText, openText, performedText, rampUpText, restText } from "../../src/words/dose.ts";
import { buildDose } from "../support/build-week.ts";

const doses: readonly (readonly [Partial<Dose>, string, string])[] = [
  [{}, "3 × 8", "3 x 8"],
  [{ perSide: true }, "3 × 8 per side", "3 x 8 per side"],
  [{ sets: 1 }, "1 × 8", "1 x 8"],
  [{ sets: 2, measure: "seconds", amount: 20, perSide: true }, "2 × 20 s per side", "2 x 20 s per side"],
  [{ measure: "metres", amount: 20, perSide: true }, "3 × 20 m per side", "3 x 20 m per side"],
  [{ sets: 1, measure: "minutes", amount: 5 }, "5 min", "5 min"],
  [{ sets: 2, measure: "minutes", amount: 5 }, "2 × 5 min", "2 x 5 min"],
  [{ measure: "seconds", amount: 40, hold: 10 }, "6-4-2 × 10 s holds", "6-4-2 x 10 s holds"],
  [{ sets: 1, measure: "seconds", amount: 40, hold: 10 }, "4 × 10 s holds", "4 x 10 s holds"],
  [
    { measure: "seconds", amount: 40, hold: 10, perSide: true },
    "6-4-2 × 10 s holds per side",
    "6-4-2 x 10 s holds per side",
  ],
  [
    { measure: "seconds", amount: 25, hold: 10, perSide: true },
    "3 × 25 s per side, in holds of 10 s",
    "3 x 25 s per side, in holds of 10 s",
  ],
  [{ measure: "seconds", amount: 10, hold: 10 }, "1-1-1 × 10 s holds", "1-1-1 x 10 s holds"],
  [{ sets: 1, measure: "seconds", amount: 10, hold: 10 }, "1 × 10 s hold", "1 x 10 s hold"],
  [{ measure: "seconds", amount: 8, hold: 10 }, "3 × 8 s", "3 x 8 s"],
];

describe("doseText", () => {
  test.each(doses)("%j", (dose, text, plain) => {
    expect(doseText(buildDose(dose), false)).toBe(text);
    expect(doseText(buildDose(dose), true)).toBe(plain);
  });
});

const reps = { measure: "reps", perSide: false } as const;
const holds = { measure: "seconds", perSide: true, hold: 10 } as const;
const load = { value: 16, unit: "kg" } as const;

test.each([
  [{ sets: [8, 8, 8], load: null }, reps, "3 × 8"],
  [{ sets: [8, 8, 8], load }, { ...reps, perSide: true }, "3 × 8 per side with 16 kg"],
  [{ sets: [10, 10, 8], load }, reps, "10, 10, 8 reps with 16 kg"],
  [{ sets: [10, 10, 8], load: null }, { ...reps, perSide: true }, "10, 10, 8 reps per side"],
  [{ sets: [10, 8], right: [9, 8], load: null }, { ...reps, perSide: true }, "10/9, 8/8 reps (left/right)"],
  [{ sets: [20, 15], load: null }, { measure: "seconds", perSide: true }, "20, 15 s per side"],
  [{ sets: [10], load: null }, { measure: "minutes", perSide: false }, "10 min"],
  [{ sets: [20, 20], load: null }, holds, "2-2 × 10 s holds per side"],
  [{ sets: [60, 40, 0], load: null }, holds, "6-4-0 × 10 s holds per side"],
  [{ sets: [60, 40], right: [50, 40], load: null }, holds, "6/5-4/4 × 10 s holds (left/right)"],
  [{ sets: [60, 35], load: null }, holds, "60, 35 s per side"],
  [{ sets: [20, 20], load: null }, undefined, "2 sets: 20, 20"],
] as const)("%j done of %j", (done, form, text) => {
  expect(performedText(done, form, false)).toBe(text);
});

test.each([
  [{ open: 2 }, "last set: as many as leave 2"],
  [{ open: 2, sets: 1 }, "the set: as many as leave 2"],
  [{ open: 5, measure: "seconds" }, "last set: as long as leaves a little, about 5 s"],
  [{ open: 5, measure: "metres" }, "last set: as far as leaves a little, about 5 m"],
  [{}, ""],
] as const)("the last set of %j", (dose, text) => {
  expect(openText(buildDose(dose))).toBe(text);
});

test("lighter sets before a heavy lift", () => {
  const load = (value: number) => ({ value, unit: "kg" as const });
  expect(rampUpText({})).toBe("");
  expect(
    rampUpText({
      rampUp: [
        { reps: 5, load: load(30) },
        { reps: 3, load: load(45) },
      ],
    }),
  ).toBe("before it: 5 with 30 kg, 3 with 45 kg");
});

test("a band is named by its strength", () => {
  expect(performedText({ sets: [8, 8], load: null, strength: "heavy" }, reps, false)).toBe("2 × 8 with the heavy band");
  expect(gearText(buildDose({ implement: "band", strength: "medium" }))).toBe("medium band");
});

test("sets with weights of their own are told one after the other", () => {
  const kg = (value: number) => ({ load: { value, unit: "kg" as const } });
  const done = { sets: [8, 8, 6], ...kg(16), perSet: [kg(12), kg(16), kg(16)] };
  expect(performedText(done, reps, false)).toBe("1 × 8 with 12 kg, 8, 6 reps with 16 kg");
});

test("rest is said only where there is one", () => {
  expect(restText(buildDose({ rest: 60 }))).toBe("rest 60 s");
  expect(restText(buildDose({ sets: 1, rest: 60 }))).toBe("");
  expect(restText(buildDose({ rest: 0 }))).toBe("");
});

test("the weight and what it is a weight of; names from a catalog are made safe", () => {
  const load = { value: 7.5, unit: "kg" } as const;
  expect(gearText(buildDose({ load, implement: "dumbbell" }))).toBe("7.5 kg dumbbell");
  expect(gearText(buildDose({ load }))).toBe("7.5 kg");
  expect(gearText(buildDose({ implement: "band" }))).toBe("band");
  expect(gearText(buildDose())).toBe("");
  expect(gearText(buildDose({ implement: "\u001B[2J" }))).toBe("\\u{1b}[2J");
});
