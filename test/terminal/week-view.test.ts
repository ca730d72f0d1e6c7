import fc from "fast-check";
import stringWidth from "fast-string-width";
import { describe, expect, test } from "vitest";

import { cells, planes } from "../../src/domain/spine.ts";
import type { Item, Week } from "../../src/domain/week.ts";
import { createPalette, type Screen } from "../../src/terminal/palette.ts";
import { renderWeek } from "../../src/terminal/week-view.ts";
import { addDays } from "../../src/domain/dates.ts";
import { buildItem, buildSession, buildWeek, credits } from "../support/build-week.ts";
import { fullWeek, gapWeek } from "../support/sample-weeks.ts";

const screenOf = (width: number, plain = false, color = false): Screen => ({
  width,
  plain,
  palette: createPalette(color),
});
const next = ["fourplane today: the session of the day", "fourplane plan why: why each exercise is here"];
const draw = (week: Week, width: number, plain = false) => renderWeek(week, screenOf(width, plain), { next });

describe("a full week", () => {
  test("at 80 columns", () => {
    expect(draw(fullWeek, 80)).toMatchInlineSnapshot(`
      "Your week, 23 to 29 Nov 2026
      3 sessions of up to 25 min · level 2 of 5 · band, kettlebell 8/12/16 kg
      ✓ All four planes covered, each in both modes: move and resist

      Mon 23 Nov  20 of 25 min
       1 Ankle Dorsiflexion Mobilization  2 × 10 per side          rest 15 s  mobility
       2 Kettlebell Deadlift          3 × 8 · 16 kg                rest 60 s  E·resist
       3 Seated Roll-Down             2 × 5                        rest 30 s  F·move
       4 Single-Arm Farmer's Carry    3 × 20 m per side · 12 kg    rest 60 s  S·resist
       5 Bird Dog                     6-4-2 × 10 s holds per side  rest 45 s  E·resist

      Wed 25 Nov  22 of 25 min
       1 Ankle Dorsiflexion Mobilization  2 × 10 per side          rest 15 s  mobility
       2 Prone Press-Up               2 × 6                        rest 30 s  E·move
       3 Standing Side-Bend Reach     2 × 6 per side               rest 30 s  S·move
       4 Tall-Kneeling Pallof Press   3 × 8 per side · band        rest 45 s  R·resist
       5 McGill Curl-Up               2-2-2 × 10 s holds           rest 45 s  F·resist
       6 Walking                      5 min                                   support

      Fri 27 Nov  17 of 25 min
       1 Ankle Dorsiflexion Mobilization  2 × 10 per side          rest 15 s  mobility
       2 Kettlebell Deadlift          3 × 8 · 16 kg                rest 60 s  E·resist
       3 Standing Cross-Body Chop     2 × 8 per side               rest 30 s  R·move
       4 Kneeling Side Plank          2 × 20 s per side            rest 45 s  S·resist
       5 McGill Curl-Up               2-2-2 × 10 s holds           rest 45 s  F·resist

      Coverage       Mon 23   Wed 25   Fri 27   Week
      Flexion        m2  ·     · r3     · r3    8 sets on 3 days
      Extension       · r6    m2  ·     · r3    11 sets on 3 days
      Rotation        ·  ·     · r3    m2  ·    5 sets on 2 days
      Side-bending    · r3    m2  ·     · r2    7 sets on 3 days
      m: sets that move the spine, r: sets that resist. Main planes only.
      31 trunk sets, 59 of 75 min in all.

      What to type next
        fourplane today: the session of the day
        fourplane plan why: why each exercise is here

      General exercise planning, not medical advice. Stop and see someone if a leg
      grows weak, you go numb between the legs, or bladder or bowels change."
    `);
  });

  test("at 40 columns an item takes two lines", () => {
    expect(draw(fullWeek, 40)).toMatchInlineSnapshot(`
      "Your week, 23 to 29 Nov 2026
      3 sessions of up to 25 min ·
        level 2 of 5 · band, kettlebell
        8/12/16 kg
      ✓ All four planes covered, each in
        both modes: move and resist

      Mon 23 Nov  20 of 25 min
       1 Ankle Dorsiflexion Mobilization
         2 × 10 per side · rest 15 s  mobility
       2 Kettlebell Deadlift          E·resist
         3 × 8 · 16 kg · rest 60 s
       3 Seated Roll-Down               F·move
         2 × 5 · rest 30 s
       4 Single-Arm Farmer's Carry    S·resist
         3 × 20 m per side · 12 kg · rest 60 s
       5 Bird Dog                     E·resist
         6-4-2 × 10 s holds per side ·
         rest 45 s

      Wed 25 Nov  22 of 25 min
       1 Ankle Dorsiflexion Mobilization
         2 × 10 per side · rest 15 s  mobility
       2 Prone Press-Up                 E·move
         2 × 6 · rest 30 s
       3 Standing Side-Bend Reach       S·move
         2 × 6 per side · rest 30 s
       4 Tall-Kneeling Pallof Press   R·resist
         3 × 8 per side · band · rest 45 s
       5 McGill Curl-Up               F·resist
         2-2-2 × 10 s holds · rest 45 s
       6 Walking                       support
         5 min

      Fri 27 Nov  17 of 25 min
       1 Ankle Dorsiflexion Mobilization
         2 × 10 per side · rest 15 s  mobility
       2 Kettlebell Deadlift          E·resist
         3 × 8 · 16 kg · rest 60 s
       3 Standing Cross-Body Chop       R·move
         2 × 8 per side · rest 30 s
       4 Kneeling Side Plank          S·resist
         2 × 20 s per side · rest 45 s
       5 McGill Curl-Up               F·resist
         2-2-2 × 10 s holds · rest 45 s

      Coverage      Mon    Wed    Fri    All
      Flexion       m2  ·   · r3   · r3  8
      Extension      · r6  m2  ·   · r3  11
      Rotation       ·  ·   · r3  m2  ·  5
      Side-bending   · r3  m2  ·   · r2  7
      m: sets that move the spine, r: sets
      that resist. Main planes only.
      31 trunk sets, 59 of 75 min in all.

      What to type next
        fourplane today: the session of the
        day
        fourplane plan why: why each exercise
        is here

      General exercise planning, not medical
      advice. Stop and see someone if a leg
      grows weak, you go numb between the
      legs, or bladder or bowels change."
    `);
  });

  test("at 120 columns there is room for implements, secondary planes and what a plane feels like", () => {
    expect(draw(fullWeek, 120)).toMatchInlineSnapshot(`
      "Your week, 23 to 29 Nov 2026
      3 sessions of up to 25 min · level 2 of 5 · band, kettlebell 8/12/16 kg
      ✓ All four planes covered, each in both modes: move and resist

      Mon 23 Nov  20 of 25 min
       1 Ankle Dorsiflexion Mobilization  2 × 10 per side                       rest 15 s  mobility
       2 Kettlebell Deadlift              3 × 8 · 16 kg                         rest 60 s  E·resist
       3 Seated Roll-Down                 2 × 5                                 rest 30 s  F·move
       4 Single-Arm Farmer's Carry        3 × 20 m per side · 12 kg kettlebell  rest 60 s  S·resist +E
       5 Bird Dog                         6-4-2 × 10 s holds per side           rest 45 s  E·resist +R

      Wed 25 Nov  22 of 25 min
       1 Ankle Dorsiflexion Mobilization  2 × 10 per side                       rest 15 s  mobility
       2 Prone Press-Up                   2 × 6                                 rest 30 s  E·move
       3 Standing Side-Bend Reach         2 × 6 per side                        rest 30 s  S·move
       4 Tall-Kneeling Pallof Press       3 × 8 per side · band                 rest 45 s  R·resist
       5 McGill Curl-Up                   2-2-2 × 10 s holds                    rest 45 s  F·resist
       6 Walking                          5 min                                            support

      Fri 27 Nov  17 of 25 min
       1 Ankle Dorsiflexion Mobilization  2 × 10 per side                       rest 15 s  mobility
       2 Kettlebell Deadlift              3 × 8 · 16 kg                         rest 60 s  E·resist
       3 Standing Cross-Body Chop         2 × 8 per side                        rest 30 s  R·move +F
       4 Kneeling Side Plank              2 × 20 s per side                     rest 45 s  S·resist
       5 McGill Curl-Up                   2-2-2 × 10 s holds                    rest 45 s  F·resist

      Coverage                                      Mon 23   Wed 25   Fri 27   Week
      Flexion, bending forward                      m2  ·     · r3     · r3    8 sets on 3 days
      Extension, bending back and staying upright    · r6    m2  ·     · r3    11 sets on 3 days
      Rotation, turning                              ·  ·     · r3    m2  ·    5 sets on 2 days
      Side-bending, tilting to the side              · r3    m2  ·     · r2    7 sets on 3 days
      m: sets that move the spine, r: sets that resist. Main planes only.
      31 trunk sets, 59 of 75 min in all.

      What to type next
        fourplane today: the session of the day
        fourplane plan why: why each exercise is here

      General exercise planning, not medical advice. Stop and see someone if a leg grows weak, you go
      numb between the legs, or bladder or bowels change."
    `);
  });

  test("plain is sentences in ASCII", () => {
    expect(draw(fullWeek, 80, true)).toMatchInlineSnapshot(`
      "Your week, 23 to 29 Nov 2026
      3 sessions of up to 25 min - level 2 of 5 - band, kettlebell 8/12/16 kg
      All four planes covered, each in both modes: move and resist

      Mon 23 Nov, 20 of 25 min
      1. Ankle Dorsiflexion Mobilization: 2 x 10 per side, rest 15 s, mobility.
      2. Kettlebell Deadlift: 3 x 8, 16 kg, rest 60 s, trains extension (resist).
      3. Seated Roll-Down: 2 x 5, rest 30 s, trains flexion (move).
      4. Single-Arm Farmer's Carry: 3 x 20 m per side, 12 kg kettlebell, rest 60 s,
         trains side-bending (resist), partly extension.
      5. Bird Dog: 6-4-2 x 10 s holds per side, rest 45 s, trains extension (resist),
         partly rotation.

      Wed 25 Nov, 22 of 25 min
      1. Ankle Dorsiflexion Mobilization: 2 x 10 per side, rest 15 s, mobility.
      2. Prone Press-Up: 2 x 6, rest 30 s, trains extension (move).
      3. Standing Side-Bend Reach: 2 x 6 per side, rest 30 s, trains side-bending
         (move).
      4. Tall-Kneeling Pallof Press: 3 x 8 per side, band, rest 45 s, trains rotation
         (resist).
      5. McGill Curl-Up: 2-2-2 x 10 s holds, rest 45 s, trains flexion (resist).
      6. Walking: 5 min, support.

      Fri 27 Nov, 17 of 25 min
      1. Ankle Dorsiflexion Mobilization: 2 x 10 per side, rest 15 s, mobility.
      2. Kettlebell Deadlift: 3 x 8, 16 kg, rest 60 s, trains extension (resist).
      3. Standing Cross-Body Chop: 2 x 8 per side, rest 30 s, trains rotation (move),
         partly flexion.
      4. Kneeling Side Plank: 2 x 20 s per side, rest 45 s, trains side-bending
         (resist).
      5. McGill Curl-Up: 2-2-2 x 10 s holds, rest 45 s, trains flexion (resist).

      Coverage
      Flexion, 8 sets: move Mon 2; resist Wed 3, Fri 3.
      Extension, 11 sets: move Wed 2; resist Mon 6, Fri 3.
      Rotation, 5 sets: move Fri 2; resist Wed 3.
      Side-bending, 7 sets: move Wed 2; resist Mon 3, Fri 2.
      Sets per day, main planes only.
      31 trunk sets, 59 of 75 min in all.

      What to type next
        fourplane today: the session of the day
        fourplane plan why: why each exercise is here

      General exercise planning, not medical advice. Stop and see someone if a leg
      grows weak, you go numb between the legs, or bladder or bowels change."
    `);
  });
});

describe("a week with gaps", () => {
  test("says what is missing in words, and how to close it, at 80 columns", () => {
    expect(draw(gapWeek, 80)).toMatchInlineSnapshot(`
      "Your week, 23 to 29 Nov 2026
      1 session of up to 10 min · level 1 of 5 · no equipment
      ! Rotation is missing

      Mon 23 Nov  7 of 10 min
       1 Seated Roll-Down     2 × 5              rest 30 s  F·move
       2 Prone Press-Up       2 × 6              rest 30 s  E·move
       3 Kneeling Side Plank  2 × 20 s per side  rest 45 s  S·resist

      Coverage       Mon 23   Week
      Flexion        m2  ·    2 sets on 1 day  resist missing
      Extension      m2  ·    2 sets on 1 day  resist missing
      Rotation        ·  ·    missing
      Side-bending    · r2    2 sets on 1 day  move missing
      m: sets that move the spine, r: sets that resist. Main planes only.
      6 trunk sets, 7 of 10 min in all.

      What is missing
        - Flexion (resist): ten minutes are full before it fits.
        - Extension (resist): ten minutes are full before it fits.
        - Side-bending (move): ten minutes are full before it fits.
          To close them: fourplane plan --new --minutes 20 - ten minutes more make
          room for it
        - Rotation (move): nothing at level 1 turns the spine without equipment.
          To close it: fourplane plan --new --equipment band - a band opens 3
          exercises
        - Rotation (resist): it is paused until Sun 29 Nov.
          To close it: fourplane resume rotation

      Good to know
        - Flexion is trained on one day only: there is one session.

      What to type next
        fourplane today: the session of the day
        fourplane plan why: why each exercise is here

      General exercise planning, not medical advice. Stop and see someone if a leg
      grows weak, you go numb between the legs, or bladder or bowels change."
    `);
  });

  test("at 40 columns", () => {
    expect(draw(gapWeek, 40)).toMatchInlineSnapshot(`
      "Your week, 23 to 29 Nov 2026
      1 session of up to 10 min ·
        level 1 of 5 · no equipment
      ! Rotation is missing

      Mon 23 Nov  7 of 10 min
       1 Seated Roll-Down               F·move
         2 × 5 · rest 30 s
       2 Prone Press-Up                 E·move
         2 × 6 · rest 30 s
       3 Kneeling Side Plank          S·resist
         2 × 20 s per side · rest 45 s

      Coverage      Mon    All
      Flexion       m2  ·  2  resist missing
      Extension     m2  ·  2  resist missing
      Rotation       ·  ·  0  missing
      Side-bending   · r2  2  move missing
      m: sets that move the spine, r: sets
      that resist. Main planes only.
      6 trunk sets, 7 of 10 min in all.

      What is missing
        - Flexion (resist): ten minutes are
          full before it fits.
        - Extension (resist): ten minutes are
          full before it fits.
        - Side-bending (move): ten minutes are
          full before it fits.
          To close them: fourplane plan --new
          --minutes 20 - ten minutes more make
          room for it
        - Rotation (move): nothing at level 1
          turns the spine without equipment.
          To close it: fourplane plan --new
          --equipment band - a band opens 3
          exercises
        - Rotation (resist): it is paused
          until Sun 29 Nov.
          To close it: fourplane resume
          rotation

      Good to know
        - Flexion is trained on one day only:
          there is one session.

      What to type next
        fourplane today: the session of the
        day
        fourplane plan why: why each exercise
        is here

      General exercise planning, not medical
      advice. Stop and see someone if a leg
      grows weak, you go numb between the
      legs, or bladder or bowels change."
    `);
  });

  test("plain at 40 columns", () => {
    expect(draw(gapWeek, 40, true)).toMatchInlineSnapshot(`
      "Your week, 23 to 29 Nov 2026
      1 session of up to 10 min -
        level 1 of 5 - no equipment
      Rotation is missing

      Mon 23 Nov, 7 of 10 min
      1. Seated Roll-Down: 2 x 5, rest 30 s,
         trains flexion (move).
      2. Prone Press-Up: 2 x 6, rest 30 s,
         trains extension (move).
      3. Kneeling Side Plank:
         2 x 20 s per side, rest 45 s, trains
         side-bending (resist).

      Coverage
      Flexion, 2 sets: move Mon 2; resist
        missing.
      Extension, 2 sets: move Mon 2; resist
        missing.
      Rotation: missing.
      Side-bending, 2 sets: move missing;
        resist Mon 2.
      Sets per day, main planes only.
      6 trunk sets, 7 of 10 min in all.

      What is missing
        - Flexion (resist): ten minutes are
          full before it fits.
        - Extension (resist): ten minutes are
          full before it fits.
        - Side-bending (move): ten minutes are
          full before it fits.
          To close them: fourplane plan --new
          --minutes 20 - ten minutes more make
          room for it
        - Rotation (move): nothing at level 1
          turns the spine without equipment.
          To close it: fourplane plan --new
          --equipment band - a band opens 3
          exercises
        - Rotation (resist): it is paused
          until Sun 29 Nov.
          To close it: fourplane resume
          rotation

      Good to know
        - Flexion is trained on one day only:
          there is one session.

      What to type next
        fourplane today: the session of the
        day
        fourplane plan why: why each exercise
        is here

      General exercise planning, not medical
      advice. Stop and see someone if a leg
      grows weak, you go numb between the
      legs, or bladder or bowels change."
    `);
  });
});

const lineWith = (text: string, part: string): string => text.split("\n").find((line) => line.includes(part)) ?? "";

test("names of wide characters keep the columns in line", () => {
  const items = [
    buildItem({ name: "腕立て伏せ", cells: credits("move", "flexion") }),
    buildItem({ name: "Bird Dog 🐕", cells: credits("resist", "extension") }),
    buildItem({ name: "Café Crunch", cells: credits("move", "rotation") }),
  ];
  const text = draw(buildWeek({ sessions: [buildSession({ items })] }), 80);
  const doseStarts = items.map(({ name }) => {
    const line = lineWith(text, name);
    return stringWidth(line.slice(0, line.indexOf("3 ×")));
  });
  expect(doseStarts).toEqual([16, 16, 16]);
});

test("a name that would drive the terminal is spelled out", () => {
  const items = [buildItem({ name: "Plank\u001B[31m\u202E" })];
  expect(draw(buildWeek({ sessions: [buildSession({ items })] }), 80)).toContain("Plank\\u{1b}[31m\\u{202e}");
});

test("a name longer than the line is wrapped, never cut", () => {
  const name = `A Very Long Name ${"Of Many Words ".repeat(4)}End`;
  const text = draw(buildWeek({ sessions: [buildSession({ items: [buildItem({ name })] })] }), 40);
  expect(text.replaceAll(/\s+/g, " ")).toContain(name);
});

test("dates follow the locale", () => {
  const text = renderWeek(fullWeek, screenOf(80), { next, locale: "en_US.UTF-8" });
  expect(text).toContain("Your week, Nov 23 to 29, 2026");
  expect(text).toContain("Wed Nov 25  22 of 25 min");
});

test("minutes are rounded up, so that a session is never said to be shorter than it is", () => {
  const week = buildWeek({ sessions: [buildSession({ seconds: 1441 })] });
  expect(draw(week, 80)).toContain("Mon 23 Nov  25 of 25 min");
});

test("colour only paints: without the escape sequences the text is the same", () => {
  for (const week of [fullWeek, gapWeek]) {
    const colored = renderWeek(week, screenOf(80, false, true), { next });
    expect(colored).toContain("\u001B[");
    expect(colored.replaceAll(/\u001B\[\d+m/g, "")).toBe(draw(week, 80));
  }
});

test("nothing on screen promises what exercise cannot", () => {
  expect(draw(gapWeek, 80) + draw(fullWeek, 80, true)).not.toMatch(/prevent|treat|cure|\bfix|fragile|damage|wear/i);
});

const anyText = (...units: readonly string[]) =>
  fc.array(fc.constantFrom(...units), { minLength: 1, maxLength: 14 }).map((parts) => parts.join(""));
const latin = anyText("Bird", " ", "-", "Dog", "a", "Press", "Extraordinarily");
const wide = anyText("腕", "立て", "스쿼트", "🐕", "👩‍🦽", "é", "e\u0301", " ", "Dog", "ﾊﾞ");

const anyItem = (name: fc.Arbitrary<string>): fc.Arbitrary<Item> =>
  fc
    .record({
      name,
      role: fc.constantFrom("trunk", "mobility", "support"),
      cell: fc.constantFrom(...cells),
      second: fc.constantFrom(...planes),
      sets: fc.integer({ min: 1, max: 4 }),
      measure: fc.constantFrom("reps", "seconds", "metres", "minutes"),
      amount: fc.integer({ min: 1, max: 1000 }),
      hold: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
      perSide: fc.boolean(),
      load: fc.option(fc.record({ value: fc.constantFrom(2.5, 16, 102.5), unit: fc.constantFrom("kg", "lb") }), {
        nil: null,
      }),
      implement: fc.constantFrom("", "band", "kettlebell"),
    })
    .map(({ name: text, role, cell, second, hold, implement, ...dose }) =>
      buildItem({
        name: text,
        role,
        ...(role === "trunk" ? { cells: credits(cell.mode, cell.plane, second) } : {}),
        dose: { ...dose, ...(hold === undefined ? {} : { hold }), ...(implement === "" ? {} : { implement }) },
      }),
    );

const anyWeek = (name: fc.Arbitrary<string>): fc.Arbitrary<Week> =>
  fc.array(fc.array(anyItem(name), { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 7 }).map((days) =>
    buildWeek({
      sessions: days.map((items, index) => buildSession({ date: addDays("2026-11-23", index), items })),
      gaps: gapWeek.gaps,
      shortfalls: gapWeek.shortfalls,
    }),
  );

const anyWidth = fc.oneof(fc.constantFrom(20, 40, 80, 120), fc.integer({ min: 20, max: 200 }));

test("no line is wider than the screen, and no escape sequence without colour", () => {
  fc.assert(
    fc.property(anyWeek(fc.oneof(latin, wide)), anyWidth, fc.boolean(), (week, width, plain) => {
      const text = draw(week, width, plain);
      expect(text.split("\n").filter((line) => stringWidth(line) > width)).toEqual([]);
      expect(text).not.toContain("\u001B");
    }),
    { numRuns: 150 },
  );
});

test("no width in between breaks it: each layout gives way to the next just in time", () => {
  for (let width = 20; width <= 130; width += 1) {
    for (const week of [fullWeek, gapWeek]) {
      const tooWide = draw(week, width)
        .split("\n")
        .filter((line) => stringWidth(line) > width);
      expect({ width, tooWide }).toEqual({ width, tooWide: [] });
    }
  }
});

test("plain is ASCII where the names are", () => {
  fc.assert(
    fc.property(anyWeek(latin), anyWidth, (week, width) => {
      expect(draw(week, width, true)).toMatch(/^[\n\x20-\x7E]*$/);
    }),
    { numRuns: 60 },
  );
});
