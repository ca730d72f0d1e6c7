import { describe, expect, test } from "vitest";

import type { Dose } from "../../src/domain/week.ts";
import { doseText, gearText, restText } from "../../src/terminal/dose-text.ts";
import { buildDose } from "../support/build-week.ts";

const doses: readonly (readonly [Partial<Dose>, string, string])[] = [
  [{}, "3 × 8", "3 x 8"],
  [{ perSide: true }, "3 × 8 per side", "3 x 8 per side"],
  [{ sets: 1 }, "1 × 8", "1 x 8"],
  [{ sets: 2, measure: "seconds", amount: 20, perSide: true }, "2 × 20 s per side", "2 x 20 s per side"],
  [{ measure: "metres", amount: 20, perSide: true }, "3 × 20 m per side", "3 x 20 m per side"],
  [{ sets: 1, measure: "minutes", amount: 5 }, "5 min", "5 min"],
  [{ sets: 2, measure: "minutes", amount: 5 }, "2 × 5 min", "2 x 5 min"],
  [{ measure: "seconds", amount: 40, hold: 10 }, "3 × (4 × 10 s)", "3 x (4 x 10 s)"],
  [{ sets: 1, measure: "seconds", amount: 40, hold: 10 }, "4 × 10 s holds", "4 x 10 s holds"],
  [{ measure: "seconds", amount: 25, hold: 10 }, "3 × (2 × 10 s + 5 s)", "3 x (2 x 10 s + 5 s)"],
  [{ measure: "seconds", amount: 10, hold: 10 }, "3 × 10 s", "3 x 10 s"],
];

describe("doseText", () => {
  test.each(doses)("%j", (dose, text, plain) => {
    expect(doseText(buildDose(dose), false)).toBe(text);
    expect(doseText(buildDose(dose), true)).toBe(plain);
  });
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
