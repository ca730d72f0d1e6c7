import stringWidth from "fast-string-width";
import { describe, expect, test } from "vitest";

import type { DayPicture } from "../../src/domain/session/day-picture.ts";
import type { Lighter } from "../../src/domain/week.ts";
import { createPalette } from "../../src/terminal/palette.ts";
import { renderToday } from "../../src/terminal/today-view.ts";
import { aheadItem } from "../support/build-ahead.ts";
import { buildItem } from "../support/build-week.ts";

const monday = "2026-11-23";
const kg = (value: number) => ({ value, unit: "kg" as const });
const items = [
  buildItem({ name: "Dead Bug", dose: { open: 2 } }),
  buildItem({
    name: "Barbell Deadlift",
    dose: { load: kg(60), implement: "barbell" },
    rampUp: [
      { reps: 5, load: kg(30) },
      { reps: 3, load: kg(45) },
    ],
  }),
].map((item) => aheadItem(item));

const picture: DayPicture = {
  date: monday,
  status: "training",
  short: false,
  items,
  also: [],
  missed: [],
  next: null,
  until: null,
  notes: [],
  lighter: null,
};
const asked: Lighter = { reason: "asked", every: 0, entries: [], from: monday, until: "2026-11-24" };
const due: Lighter = { reason: "due", every: 6, entries: [], from: monday, until: "2026-11-30" };

const draw = (changes: Partial<DayPicture>, width: number, plain = false): string =>
  renderToday(
    { ...picture, ...changes },
    { width, plain, palette: createPalette(false) },
    {
      locale: "en-GB",
      minutes: 25,
      today: monday,
      why: false,
      verbose: false,
      how: false,
      nameOf: (id) => id,
      formOf: () => undefined,
      eventOf: () => undefined,
      stepsOf: () => [],
      shownOf: () => undefined,
      keptLight: null,
      walk: null,
      next: ["fourplane done"],
    },
  );

describe("a day", () => {
  test("at 80 columns", () => {
    expect(draw({}, 80)).toMatchInlineSnapshot(`
      "Today, Mon 23 Nov: 8 of 25 min
      Stop each set with 2 or 3 reps left.
      Get warm first (3 min, not counted): walk or march on the spot, arms swinging.
         1 Dead Bug          3 × 8+         rest 60 s  front, still
         2 Barbell Deadlift  3 × 8 · 60 kg  rest 60 s  front, still
           before it: 5 with 30 kg, 3 with 45 kg
       +: in the last set as many as leave 2

      What to type next
        fourplane done"
    `);
  });

  test("made lighter, at 80 columns", () => {
    expect(draw({ lighter: asked }, 80)).toMatchInlineSnapshot(`
      "Today, Mon 23 Nov: 8 of 25 min
      A lighter day, as you asked. The weights stay; there are fewer sets, of the low
      end of the range each. What you do counts as lighter on purpose and costs
      nothing. fourplane today --no-lighter makes it a usual one again.
      Stop each set with 2 or 3 reps left.
      Get warm first (3 min, not counted): walk or march on the spot, arms swinging.
         1 Dead Bug          3 × 8+         rest 60 s  front, still
         2 Barbell Deadlift  3 × 8 · 60 kg  rest 60 s  front, still
           before it: 5 with 30 kg, 3 with 45 kg
       +: in the last set as many as leave 2

      What to type next
        fourplane done"
    `);
  });

  test("of a lighter week, at 40 columns", () => {
    expect(draw({ lighter: due }, 40)).toMatchInlineSnapshot(`
      "Today, Mon 23 Nov: 8 of 25 min
      A lighter week, as every 6 weeks: mostly
      the same exercises, less of each. The
      weights stay; there are fewer sets, of
      the low end of the range each, up to Sun
      29 Nov.
      Stop each set with 2 or 3 reps left.
      Get warm first (3 min, not counted):
      walk or march on the spot, arms
      swinging.
         1 Dead Bug               front, still
           3 × 8+ · rest 60 s
         2 Barbell Deadlift       front, still
           3 × 8 · 60 kg · rest 60 s
           before it: 5 with 30 kg, 3 with 45
           kg
       +: in the last set as many as leave 2

      What to type next
        fourplane done"
    `);
  });

  test("of a lighter week, plain, at 40 columns", () => {
    expect(draw({ lighter: due }, 40, true)).toMatchInlineSnapshot(`
      "Today, Mon 23 Nov: 8 of 25 min
      A lighter week, as every 6 weeks: mostly
      the same exercises, less of each. The
      weights stay; there are fewer sets, of
      the low end of the range each, up to Sun
      29 Nov.
      Stop each set with 2 or 3 reps left.
      Get warm first (3 min, not counted):
      walk or march on the spot, arms
      swinging.
      [ ] 1. Dead Bug: 3 x 8, last set: as
             many as leave 2, rest 60 s,
             trains the front of the trunk by
             keeping still (flexion, resist).
      [ ] 2. Barbell Deadlift: 3 x 8, 60 kg,
             before it: 5 with 30 kg, 3 with
             45 kg, rest 60 s, trains the
             front of the trunk by keeping
             still (flexion, resist).

      What to type next
        fourplane done"
    `);
  });

  test("with open sets only says nothing of reps to leave in the others", () => {
    expect(draw({ items: items.slice(0, 1) }, 80)).not.toContain("Stop each set");
    expect(draw({ items: items.slice(1) }, 80)).toContain("Stop each set with 2 or 3 reps left.");
  });

  test.each([20, 40, 60, 80, 120])("is never wider than %d columns", (width) => {
    for (const line of draw({ lighter: due }, width).split("\n")) expect(stringWidth(line)).toBeLessThanOrEqual(width);
  });
});
