import { describe, expect, test } from "vitest";

import { itemDrawing } from "../../src/terminal/item-lines.ts";
import { createPalette, type Screen } from "../../src/terminal/palette.ts";
import { buildItem } from "../support/build-week.ts";

const kg = (value: number) => ({ value, unit: "kg" as const });
const items = [
  buildItem({ name: "Dead Bug", dose: { open: 2 } }),
  buildItem({ name: "Side Plank", dose: { measure: "seconds", amount: 20, perSide: true, open: 5 } }),
  buildItem({
    name: "Barbell Deadlift",
    dose: { load: kg(60), implement: "barbell" },
    rampUp: [
      { reps: 5, load: kg(30) },
      { reps: 3, load: kg(45) },
    ],
  }),
  buildItem({ name: "Farmer's Carry", dose: { load: kg(12), implement: "dumbbell", pair: true } }),
  buildItem({ name: "Pallof Press", dose: { implement: "band", strength: "medium" } }),
];

const draw = (width: number, plain = false): string => {
  const screen: Screen = { width, plain, palette: createPalette(false) };
  const drawItem = itemDrawing([items], screen);
  return items.flatMap((item, index) => drawItem(item, index + 1)).join("\n");
};

describe("what else is to be known of the sets of an item", () => {
  test("at 80 columns", () => {
    expect(draw(80)).toMatchInlineSnapshot(`
      " 1 Dead Bug          3 × 8+                   rest 60 s  front, still
       2 Side Plank        3 × 20 s+/side           rest 60 s  front, still
       3 Barbell Deadlift  3 × 8 · 60 kg            rest 60 s  front, still
         before it: 5 with 30 kg, 3 with 45 kg
       4 Farmer's Carry    3 × 8 · 12 kg each hand  rest 60 s  front, still
       5 Pallof Press      3 × 8 · medium band      rest 60 s  front, still"
    `);
  });

  test("at 40 columns", () => {
    expect(draw(40)).toMatchInlineSnapshot(`
      " 1 Dead Bug                 front, still
         3 × 8+ · rest 60 s
       2 Side Plank               front, still
         3 × 20 s+/side · rest 60 s
       3 Barbell Deadlift         front, still
         3 × 8 · 60 kg · rest 60 s
         before it: 5 with 30 kg, 3 with 45 kg
       4 Farmer's Carry           front, still
         3 × 8 · 12 kg each hand · rest 60 s
       5 Pallof Press             front, still
         3 × 8 · medium band · rest 60 s"
    `);
  });

  test("plain, at 60 columns", () => {
    expect(draw(60, true)).toMatchInlineSnapshot(`
      "1. Dead Bug: 3 x 8, last set: as many as leave 2, rest 60 s,
         trains the front of the trunk by keeping still (flexion,
         resist).
      2. Side Plank: 3 x 20 s per side, last set: as long as
         leaves a little, about 5 s, rest 60 s, trains the front
         of the trunk by keeping still (flexion, resist).
      3. Barbell Deadlift: 3 x 8, 60 kg, before it: 5 with 30 kg,
         3 with 45 kg, rest 60 s, trains the front of the trunk by
         keeping still (flexion, resist).
      4. Farmer's Carry: 3 x 8, 12 kg dumbbell in each hand,
         rest 60 s, trains the front of the trunk by keeping still
         (flexion, resist).
      5. Pallof Press: 3 x 8, medium band, rest 60 s, trains the
         front of the trunk by keeping still (flexion, resist)."
    `);
  });
});
