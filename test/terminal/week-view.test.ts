import fc from "fast-check";
import stringWidth from "fast-string-width";
import { describe, expect, test } from "vitest";

import type { Log } from "../../src/domain/log/event.ts";
import { cells, modes, planes } from "../../src/domain/spine.ts";
import type { Item, Week } from "../../src/domain/week.ts";
import { createPalette, type Screen } from "../../src/terminal/palette.ts";
import { renderWeek } from "../../src/terminal/week-view.ts";
import { addDays } from "../../src/domain/dates.ts";
import { buildItem, buildSession, buildWeek, credits } from "../support/build-week.ts";
import { doneEvent, skipped } from "../support/build-event.ts";
import { fullWeek, gapWeek } from "../support/sample-weeks.ts";

const screenOf = (width: number, plain = false, color = false): Screen => ({
  width,
  plain,
  palette: createPalette(color),
});
const next = ["fourplane today", "fourplane plan why"];
const draw = (week: Week, width: number, plain = false) => renderWeek(week, screenOf(width, plain), { next });

describe("a full week", () => {
  test("at 80 columns", () => {
    expect(draw(fullWeek, 80)).toMatchInlineSnapshot(`
      "Your week, 23 to 29 Nov 2026 · 3 sessions of up to 25 min · level 2
      ✓ All four planes: flexion 8 sets, extension 11, rotation 5, side-bending 7

      Mon 23   1 Ankle Dorsiflexion Mobilization  2 × 10/side            mobility
      20 min   2 Kettlebell Deadlift              3 × 8 · 16 kg          back, still
               3 Seated Roll-Down                 2 × 5                  forward
               4 Single-Arm Farmer's Carry        3 × 20 m/side · 12 kg  side, still
               5 Bird Dog                         6-4-2 × 10 s/side      back, still
      Wed 25   1 Ankle Dorsiflexion Mobilization  2 × 10/side            mobility
      22 min   2 Prone Press-Up                   2 × 6                  backward
               3 Standing Side-Bend Reach         2 × 6/side             sideways
               4 Tall-Kneeling Pallof Press       3 × 8/side · band      no turning
               5 McGill Curl-Up                   2-2-2 × 10 s           front, still
               6 Walking                          5 min                  legs, hips
      Fri 27   1 Ankle Dorsiflexion Mobilization  2 × 10/side            mobility
      17 min   2 Kettlebell Deadlift              3 × 8 · 16 kg          back, still
               3 Standing Cross-Body Chop         2 × 8/side             turning
               4 Kneeling Side Plank              2 × 20 s/side          side, still
               5 McGill Curl-Up                   2-2-2 × 10 s           front, still
      6-4-2: 6 holds, a rest, then 4, then 2
      Next: fourplane today · fourplane plan why"
    `);
  });

  test("at 40 columns an item takes two lines", () => {
    expect(draw(fullWeek, 40)).toMatchInlineSnapshot(`
      "Your week, 23 to 29 Nov 2026 ·
        3 sessions of up to 25 min · level 2
      ✓ All four planes: flexion 8 sets,
        extension 11, rotation 5, side-bending
        7

      Mon 23 Nov · 20 min
       1 Ankle Dorsiflexion Mobilization
         2 × 10/side                  mobility
       2 Kettlebell Deadlift       back, still
         3 × 8 · 16 kg
       3 Seated Roll-Down              forward
         2 × 5
       4 Single-Arm Farmer's Carry
         3 × 20 m/side · 12 kg     side, still
       5 Bird Dog                  back, still
         6-4-2 × 10 s/side

      Wed 25 Nov · 22 min
       1 Ankle Dorsiflexion Mobilization
         2 × 10/side                  mobility
       2 Prone Press-Up               backward
         2 × 6
       3 Standing Side-Bend Reach     sideways
         2 × 6/side
       4 Tall-Kneeling Pallof Press
         3 × 8/side · band          no turning
       5 McGill Curl-Up           front, still
         2-2-2 × 10 s
       6 Walking                    legs, hips
         5 min

      Fri 27 Nov · 17 min
       1 Ankle Dorsiflexion Mobilization
         2 × 10/side                  mobility
       2 Kettlebell Deadlift       back, still
         3 × 8 · 16 kg
       3 Standing Cross-Body Chop      turning
         2 × 8/side
       4 Kneeling Side Plank       side, still
         2 × 20 s/side
       5 McGill Curl-Up           front, still
         2-2-2 × 10 s
      6-4-2: 6 holds, a rest, then 4, then 2
      Next: fourplane today ·
            fourplane plan why"
    `);
  });

  test("at 120 columns there is room for implements, secondary planes and what a plane feels like", () => {
    expect(draw(fullWeek, 120)).toMatchInlineSnapshot(`
      "Your week, 23 to 29 Nov 2026 · 3 sessions of up to 25 min · level 2
      ✓ All four planes: flexion 8 sets, extension 11, rotation 5, side-bending 7

      Mon 23   1 Ankle Dorsiflexion Mobilization  2 × 10/side                       rest 15 s  mobility
      20 min   2 Kettlebell Deadlift              3 × 8 · 16 kg                     rest 60 s  back, still
               3 Seated Roll-Down                 2 × 5                             rest 30 s  forward
               4 Single-Arm Farmer's Carry        3 × 20 m/side · 12 kg kettlebell  rest 60 s  side, still
               5 Bird Dog                         6-4-2 × 10 s/side                 rest 45 s  back, still
      Wed 25   1 Ankle Dorsiflexion Mobilization  2 × 10/side                       rest 15 s  mobility
      22 min   2 Prone Press-Up                   2 × 6                             rest 30 s  backward
               3 Standing Side-Bend Reach         2 × 6/side                        rest 30 s  sideways
               4 Tall-Kneeling Pallof Press       3 × 8/side · band                 rest 45 s  no turning
               5 McGill Curl-Up                   2-2-2 × 10 s                      rest 45 s  front, still
               6 Walking                          5 min                                        legs, hips
      Fri 27   1 Ankle Dorsiflexion Mobilization  2 × 10/side                       rest 15 s  mobility
      17 min   2 Kettlebell Deadlift              3 × 8 · 16 kg                     rest 60 s  back, still
               3 Standing Cross-Body Chop         2 × 8/side                        rest 30 s  turning
               4 Kneeling Side Plank              2 × 20 s/side                     rest 45 s  side, still
               5 McGill Curl-Up                   2-2-2 × 10 s                      rest 45 s  front, still
      6-4-2: 6 holds, a rest, then 4, then 2
      Next: fourplane today · fourplane plan why"
    `);
  });

  test("plain is sentences in ASCII", () => {
    expect(draw(fullWeek, 80, true)).toMatchInlineSnapshot(`
      "Your week, 23 to 29 Nov 2026 - 3 sessions of up to 25 min - level 2
      All four planes: flexion 8 sets, extension 11, rotation 5, side-bending 7

      Mon 23 Nov, 20 min
      1. Ankle Dorsiflexion Mobilization: 2 x 10 per side, trains mobility.
      2. Kettlebell Deadlift: 3 x 8, 16 kg, trains the back of the trunk by keeping
         still (extension, resist).
      3. Seated Roll-Down: 2 x 5, trains bending forward (flexion, move).
      4. Single-Arm Farmer's Carry: 3 x 20 m per side, 12 kg kettlebell, trains the
         sides of the trunk by keeping still (side-bending, resist).
      5. Bird Dog: 6-4-2 x 10 s holds per side, trains the back of the trunk by
         keeping still (extension, resist).
      Wed 25 Nov, 22 min
      1. Ankle Dorsiflexion Mobilization: 2 x 10 per side, trains mobility.
      2. Prone Press-Up: 2 x 6, trains bending back (extension, move).
      3. Standing Side-Bend Reach: 2 x 6 per side, trains tilting to the side
         (side-bending, move).
      4. Tall-Kneeling Pallof Press: 3 x 8 per side, band, trains the muscles that
         turn the trunk by keeping still (rotation, resist).
      5. McGill Curl-Up: 2-2-2 x 10 s holds, trains the front of the trunk by keeping
         still (flexion, resist).
      6. Walking: 5 min, trains legs, hips and everyday strength.
      Fri 27 Nov, 17 min
      1. Ankle Dorsiflexion Mobilization: 2 x 10 per side, trains mobility.
      2. Kettlebell Deadlift: 3 x 8, 16 kg, trains the back of the trunk by keeping
         still (extension, resist).
      3. Standing Cross-Body Chop: 2 x 8 per side, trains turning (rotation, move).
      4. Kneeling Side Plank: 2 x 20 s per side, trains the sides of the trunk by
         keeping still (side-bending, resist).
      5. McGill Curl-Up: 2-2-2 x 10 s holds, trains the front of the trunk by keeping
         still (flexion, resist).
      On the days between: a walk of 10 to 30 minutes, at a pace you can talk at.
      Next: fourplane today, fourplane plan why"
    `);
  });
});

describe("a week with gaps", () => {
  test("says what is missing in words, and how to close it, at 80 columns", () => {
    expect(draw(gapWeek, 80)).toMatchInlineSnapshot(`
      "Your week, 23 to 29 Nov 2026 · 1 session of up to 10 min · level 1
      ! Rotation is missing: flexion 2 sets, extension 2, side-bending 2; rotation
        (resist) is on hold

      Mon 23   1 Seated Roll-Down     2 × 5          rest 30 s  forward
      7 min    2 Prone Press-Up       2 × 6          rest 30 s  backward
               3 Kneeling Side Plank  2 × 20 s/side  rest 45 s  side, still

      What is missing
        - Flexion (resist): ten minutes are full before it fits.
        - Extension (resist): ten minutes are full before it fits.
        - Side-bending (move): ten minutes are full before it fits.
          To close them: fourplane plan --new --minutes 20 - ten minutes more make
          room for it
        - Rotation (move): nothing at level 1 turns the spine without equipment.
          To close it: fourplane plan --new --equipment band - a band opens 3
          exercises

      Good to know
        - Flexion is trained on one day only: there is one session.

      On the days between: a walk of 10 to 30 minutes, at a pace you can talk at.
      Next: fourplane today · fourplane plan why"
    `);
  });

  test("at 40 columns", () => {
    expect(draw(gapWeek, 40)).toMatchInlineSnapshot(`
      "Your week, 23 to 29 Nov 2026 ·
        1 session of up to 10 min · level 1
      ! Rotation is missing: flexion 2 sets,
        extension 2, side-bending 2; rotation
        (resist) is on hold

      Mon 23 Nov · 7 min
       1 Seated Roll-Down              forward
         2 × 5
       2 Prone Press-Up               backward
         2 × 6
       3 Kneeling Side Plank       side, still
         2 × 20 s/side

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

      Good to know
        - Flexion is trained on one day only:
          there is one session.

      On the days between: a walk of 10 to 30
      minutes, at a pace you can talk at.
      Next: fourplane today ·
            fourplane plan why"
    `);
  });

  test("plain at 40 columns", () => {
    expect(draw(gapWeek, 40, true)).toMatchInlineSnapshot(`
      "Your week, 23 to 29 Nov 2026 -
        1 session of up to 10 min - level 1
      Rotation is missing: flexion 2 sets,
        extension 2, side-bending 2; rotation
        (resist) is on hold

      Mon 23 Nov, 7 min
      1. Seated Roll-Down: 2 x 5, trains
         bending forward (flexion, move).
      2. Prone Press-Up: 2 x 6, trains bending
         back (extension, move).
      3. Kneeling Side Plank:
         2 x 20 s per side, trains the sides
         of the trunk by keeping still
         (side-bending, resist).

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

      Good to know
        - Flexion is trained on one day only:
          there is one session.

      On the days between: a walk of 10 to 30
      minutes, at a pace you can talk at.
      Next: fourplane today,
            fourplane plan why"
    `);
  });
});

describe("a week under way", () => {
  const [monday, wednesday] = fullWeek.sessions;
  const log: Log = [
    ...(monday?.items ?? []).map(({ exercise }, index) =>
      doneEvent({ id: `e${index + 1}`, exercise, session: "2026-11-23", date: "2026-11-23" }),
    ),
    doneEvent({ id: "e6", exercise: wednesday?.items[0]?.exercise ?? "", session: "2026-11-25", date: "2026-11-25" }),
    skipped({ id: "e7", exercise: wednesday?.items[2]?.exercise ?? "", session: "2026-11-25" }),
    { kind: "moved", id: "e8", date: "2026-11-25", from: "2026-11-27", to: "2026-11-28" },
  ];
  const on = (today: string, width: number, plain = false) =>
    renderWeek(fullWeek, screenOf(width, plain), { next, today, log });

  test("at 80 columns", () => {
    expect(on("2026-11-25", 80)).toMatchInlineSnapshot(`
      "Your week, 23 to 29 Nov 2026 · 3 sessions of up to 25 min · level 2
      ✓ All four planes: flexion 8 sets, extension 11, rotation 5, side-bending 7

      Mon 23 ✓ 5 of 5 done
      Wed 25 ✓ 1 Ankle Dorsiflexion Mobilization  2 × 10/side        mobility
      today    2 Prone Press-Up                   2 × 6              backward
      22 min – 3 Standing Side-Bend Reach         2 × 6/side         sideways
               4 Tall-Kneeling Pallof Press       3 × 8/side · band  no turning
               5 McGill Curl-Up                   2-2-2 × 10 s       front, still
               6 Walking                          5 min              legs, hips
      Sat 28   1 Ankle Dorsiflexion Mobilization  2 × 10/side        mobility
      17 min   2 Kettlebell Deadlift              3 × 8 · 16 kg      back, still
               3 Standing Cross-Body Chop         2 × 8/side         turning
               4 Kneeling Side Plank              2 × 20 s/side      side, still
               5 McGill Curl-Up                   2-2-2 × 10 s       front, still
      6-4-2: 6 holds, a rest, then 4, then 2
      Next: fourplane today · fourplane plan why"
    `);
  });

  test("at 40 columns", () => {
    expect(on("2026-11-25", 40)).toMatchInlineSnapshot(`
      "Your week, 23 to 29 Nov 2026 ·
        3 sessions of up to 25 min · level 2
      ✓ All four planes: flexion 8 sets,
        extension 11, rotation 5, side-bending
        7

      Mon 23 ✓ 5 of 5 done

      Wed 25 Nov · today · 22 min
      ✓1 Ankle Dorsiflexion Mobilization
         2 × 10/side                  mobility
       2 Prone Press-Up               backward
         2 × 6
      –3 Standing Side-Bend Reach     sideways
         2 × 6/side
       4 Tall-Kneeling Pallof Press
         3 × 8/side · band          no turning
       5 McGill Curl-Up           front, still
         2-2-2 × 10 s
       6 Walking                    legs, hips
         5 min

      Sat 28 Nov · 17 min
       1 Ankle Dorsiflexion Mobilization
         2 × 10/side                  mobility
       2 Kettlebell Deadlift       back, still
         3 × 8 · 16 kg
       3 Standing Cross-Body Chop      turning
         2 × 8/side
       4 Kneeling Side Plank       side, still
         2 × 20 s/side
       5 McGill Curl-Up           front, still
         2-2-2 × 10 s
      6-4-2: 6 holds, a rest, then 4, then 2
      Next: fourplane today ·
            fourplane plan why"
    `);
  });

  test("plain", () => {
    expect(on("2026-11-25", 80, true)).toMatchInlineSnapshot(`
      "Your week, 23 to 29 Nov 2026 - 3 sessions of up to 25 min - level 2
      All four planes: flexion 8 sets, extension 11, rotation 5, side-bending 7

      Mon 23 Nov: 5 of 5 done
      Wed 25 Nov, today, 22 min
      [x] 1. Ankle Dorsiflexion Mobilization: 2 x 10 per side, trains mobility.
      [ ] 2. Prone Press-Up: 2 x 6, trains bending back (extension, move).
      [-] 3. Standing Side-Bend Reach: 2 x 6 per side, trains tilting to the
             side (side-bending, move).
      [ ] 4. Tall-Kneeling Pallof Press: 3 x 8 per side, band, trains the
             muscles that turn the trunk by keeping still (rotation, resist).
      [ ] 5. McGill Curl-Up: 2-2-2 x 10 s holds, trains the front of the trunk
             by keeping still (flexion, resist).
      [ ] 6. Walking: 5 min, trains legs, hips and everyday strength.
      Sat 28 Nov, 17 min
      1. Ankle Dorsiflexion Mobilization: 2 x 10 per side, trains mobility.
      2. Kettlebell Deadlift: 3 x 8, 16 kg, trains the back of the trunk by keeping
         still (extension, resist).
      3. Standing Cross-Body Chop: 2 x 8 per side, trains turning (rotation, move).
      4. Kneeling Side Plank: 2 x 20 s per side, trains the sides of the trunk by
         keeping still (side-bending, resist).
      5. McGill Curl-Up: 2-2-2 x 10 s holds, trains the front of the trunk by keeping
         still (flexion, resist).
      On the days between: a walk of 10 to 30 minutes, at a pace you can talk at.
      Next: fourplane today, fourplane plan why"
    `);
  });

  test("a day that went by without a word, and one that was skipped", () => {
    const none = renderWeek(fullWeek, screenOf(80), { next, today: "2026-11-29", log: [] });
    expect(none).toContain("Mon 23   nothing done");
    const all = (fullWeek.sessions[0]?.items ?? []).map(({ exercise }, index) =>
      skipped({ id: `e${index + 1}`, exercise, session: "2026-11-23" }),
    );
    expect(renderWeek(fullWeek, screenOf(80), { next, today: "2026-11-25", log: all })).toContain("Mon 23 – skipped");
  });
});

test("three sessions of six items take 23 lines at 80 columns", () => {
  const six = fullWeek.sessions[1]?.items ?? [];
  const sessions = fullWeek.sessions.map((session) => ({ ...session, items: six }));
  const text = renderWeek(buildWeek({ ...fullWeek, sessions }), screenOf(80), {
    next: ["fourplane today", "fourplane plan why", "fourplane plan --new --seed 1"],
    today: "2026-11-23",
  });
  expect(text.split("\n")).toHaveLength(23);
});

test("what was put on hold is said once, with no way to undo it", () => {
  const sessions = [buildSession({ items: [buildItem({ cells: credits("resist", "extension") })] })];
  const gaps = modes.map((mode) => ({
    plane: "flexion" as const,
    mode,
    reason: "paused" as const,
    message: "it is paused",
  }));
  const text = draw(buildWeek({ sessions, gaps }), 80);
  expect(text.match(/on hold/g)).toHaveLength(1);
  expect(text).not.toContain("To close");
  expect(text).not.toContain("it is paused");
});

test("a direction that is sensitive is said to be kept light", () => {
  const profile = {
    ...fullWeek.profile,
    tolerance: { "flexion:move": "sensitive", "rotation:resist": "sensitive" } as const,
  };
  expect(draw(buildWeek({ profile }), 80)).toContain("\nBending forward and turning are kept light.\n");
  expect(draw(fullWeek, 80)).not.toContain("kept light");
});

test("with room for walking in the sessions there is no hint for the days between", () => {
  expect(draw(buildWeek({ profile: { ...fullWeek.profile, minutes: 30 } }), 80)).not.toContain("days between");
});

const lineWith = (text: string, part: string): string => text.split("\n").find((line) => line.includes(part)) ?? "";

test("names of wide characters keep the columns in line", () => {
  const items = [
    buildItem({ exercise: "push-up", name: "腕立て伏せ", cells: credits("move", "flexion") }),
    buildItem({ exercise: "bird-dog", name: "Bird Dog 🐕", cells: credits("resist", "extension") }),
    buildItem({ exercise: "crunch", name: "Café Crunch", cells: credits("move", "rotation") }),
  ];
  const text = draw(buildWeek({ sessions: [buildSession({ items })] }), 80);
  const doseStarts = items.map(({ name }) => {
    const line = lineWith(text, name);
    return stringWidth(line.slice(0, line.indexOf("3 ×")));
  });
  expect(new Set(doseStarts)).toEqual(new Set([24]));
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
  expect(renderWeek(fullWeek, screenOf(40), { next, locale: "en_US.UTF-8" })).toContain("Wed Nov 25 · 22 min");
});

test("minutes are rounded up, so that a session is never said to be shorter than it is", () => {
  const week = buildWeek({ sessions: [buildSession({ items: [buildItem({ seconds: 1441 })] })] });
  expect(draw(week, 80)).toContain("\n25 min");
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
