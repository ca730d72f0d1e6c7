import fc from "fast-check";
import stringWidth from "fast-string-width";
import { describe, expect, test } from "vitest";

import { addDays } from "../../src/domain/dates.ts";
import type { WholeLog } from "../../src/domain/log/event.ts";
import { progressOf, type Progress } from "../../src/domain/progress/progress.ts";
import { createPalette } from "../../src/terminal/palette.ts";
import { renderNoProgress, renderProgress } from "../../src/terminal/progress-view.ts";
import { checkin, doneEvent, logOf, paused, skipped } from "../support/build-event.ts";
import { builtIn, builtInCatalog } from "../support/planner-catalog.ts";
import { sampleLog, sampleProfile, sampleToday } from "../support/sample-progress.ts";
import { screenOf } from "../support/screens.ts";

const progress = (log: WholeLog, weeks = 12, today = sampleToday): Progress => {
  const found = progressOf({ log, plan: null, profile: sampleProfile, catalog: builtInCatalog, today, weeks });
  if (found === null) throw new Error("nothing logged");
  return found;
};
const next = ["fourplane progress dead-bug"];
const show = (log: WholeLog, width: number, plain = false, weeks = 12) =>
  renderProgress(progress(log, weeks), screenOf(width, plain), { today: sampleToday, locale: "en-GB", next });

describe("twelve weeks", () => {
  test("at 80 columns", () => {
    expect(show(sampleLog, 80)).toMatchInlineSnapshot(`
      "Your progress, 7 Sep to 29 Nov 2026
      10 weeks in a row with training.
      Not counted, and no break in the row: the week of 2 Nov (on hold) and the week
      of 12 Oct (ill).

                                  so far  aim
      Flexion       ▅▅▃▇▇i▃▇h▇▃▃       2    6
      Extension     ▄▄▄▆▆i▆▆h▆▆▆     4.5    6
      Rotation      ▃▃▁▃▃i▁▃h▃▁▁       1    6
      Side-bending  ▃▃▃▄▄i▄▄h▄▄▄       3    6
      Sessions      ██▅██i▅█h█▅█       2    2
      Pain          ▃▃▃▃▁·▁▁·▁▁▁     0.5
      Each column is a week. h: on hold, i: ill, ·: none. Directions are in sets; a
      set counts half for what it trains besides. Pain is the mean of the week, 0 to
      10.

      26 of 29 planned sessions done (90 %); this week 2 of 2 so far.
      Pain: mean of the first week 3.7, highest 3.7 (7 Sep), this week 0.5; the most
      in any answer 4. Your usual is 2. The last four weeks are about the same as the
      four before: 0.6 against 0.6 (3 and 3 weeks with answers).

      Weight moved (counted to an exercise's first plane)
        - Extension, kg × reps: first 192, best 624 (16 Nov), this week 624 so far.
        - Side-bending, kg × m: first 960, best 1920 (19 Oct), this week 1920 so far.

      What to type next
        fourplane progress dead-bug"
    `);
  });

  test("at 40 columns", () => {
    expect(show(sampleLog, 40)).toMatchInlineSnapshot(`
      "Your progress, 7 Sep to 29 Nov 2026
      10 weeks in a row with training.
      Not counted, and no break in the row:
      the week of 2 Nov (on hold) and the week
      of 12 Oct (ill).

                                  so far  aim
      Flexion       ▅▅▃▇▇i▃▇h▇▃▃       2    6
      Extension     ▄▄▄▆▆i▆▆h▆▆▆     4.5    6
      Rotation      ▃▃▁▃▃i▁▃h▃▁▁       1    6
      Side-bending  ▃▃▃▄▄i▄▄h▄▄▄       3    6
      Sessions      ██▅██i▅█h█▅█       2    2
      Pain          ▃▃▃▃▁·▁▁·▁▁▁     0.5
      Each column is a week. h: on hold, i:
      ill, ·: none. Directions are in sets; a
      set counts half for what it trains
      besides. Pain is the mean of the week, 0
      to 10.

      26 of 29 planned sessions done (90 %);
      this week 2 of 2 so far.
      Pain: mean of the first week 3.7,
      highest 3.7 (7 Sep), this week 0.5; the
      most in any answer 4. Your usual is 2.
      The last four weeks are about the same
      as the four before: 0.6 against 0.6 (3
      and 3 weeks with answers).

      Weight moved (counted to an exercise's
      first plane)
        - Extension, kg × reps: first 192,
          best 624 (16 Nov), this week 624 so
          far.
        - Side-bending, kg × m: first 960,
          best 1920 (19 Oct), this week 1920
          so far.

      What to type next
        fourplane progress dead-bug"
    `);
  });

  test("at 120 columns two charts stand next to each other", () => {
    expect(show(sampleLog, 120)).toMatchInlineSnapshot(`
      "Your progress, 7 Sep to 29 Nov 2026
      10 weeks in a row with training.
      Not counted, and no break in the row: the week of 2 Nov (on hold) and the week of 12 Oct (ill).

                                  so far  aim
      Flexion       ▅▅▃▇▇i▃▇h▇▃▃       2    6
      Extension     ▄▄▄▆▆i▆▆h▆▆▆     4.5    6
      Rotation      ▃▃▁▃▃i▁▃h▃▁▁       1    6
      Side-bending  ▃▃▃▄▄i▄▄h▄▄▄       3    6
      Sessions      ██▅██i▅█h█▅█       2    2
      Pain          ▃▃▃▃▁·▁▁·▁▁▁     0.5
      Each column is a week. h: on hold, i: ill, ·: none. Directions are in sets; a set counts half
      for what it trains besides. Pain is the mean of the week, 0 to 10.

      26 of 29 planned sessions done (90 %); this week 2 of 2 so far.
      Pain: mean of the first week 3.7, highest 3.7 (7 Sep), this week 0.5; the most in any answer 4.
      Your usual is 2. The last four weeks are about the same as the four before: 0.6 against 0.6 (3
      and 3 weeks with answers).

      Weight moved (counted to an exercise's first plane)
        - Extension, kg × reps: first 192, best 624 (16 Nov), this week 624 so far.
        - Side-bending, kg × m: first 960, best 1920 (19 Oct), this week 1920 so far.

      What to type next
        fourplane progress dead-bug"
    `);
  });

  test("plain", () => {
    expect(show(sampleLog, 80, true)).toMatchInlineSnapshot(`
      "Your progress, 7 Sep to 29 Nov 2026
      10 weeks in a row with training.
      Not counted, and no break in the row: the week of 2 Nov (on hold) and the week
      of 12 Oct (ill).

      Week of     Flexion  Extension  Rotation  Side-bending  Sessions  Pain  Worst
      2026-09-07  4        3          2         2             3 of 3    3.7   4
      2026-09-14  4        3          2         2             3 of 3    3.7   4
      2026-09-21  2        3          1         2             2 of 3    3.5   4
      2026-09-28  5        4.5        2.5       3             3 of 3    3.7   4
      2026-10-05  5        4.5        2.5       3             3 of 3    0.7   1
      2026-10-12  0        0          0         0             ill       -     -
      2026-10-19  2        4.5        1         3             2 of 3    0.5   1
      2026-10-26  5        4.5        2.5       3             3 of 3    0.7   1
      2026-11-02  0        0          0         0             on hold   -     -
      2026-11-09  5        4.5        2.5       3             3 of 3    0.7   1
      2026-11-16  2        4.5        1         3             2 of 3    0.5   1
      2026-11-23  2        4.5        1         3             2 of 2    0.5   1

      Sessions: 26 of 29 planned sessions done (90 %); this week 2 of 2 so far.
      Pain, 0 to 10: Mean of the first week 3.7, highest 3.7 (7 Sep), this week 0.5;
      the most in any answer 4. Your usual is 2. The last four weeks are about the
      same as the four before: 0.6 against 0.6 (3 and 3 weeks with answers).

      Weight moved (counted to an exercise's first plane)
        - Extension, kg x reps: first 192, best 624 (16 Nov), this week 624 so far.
        - Side-bending, kg x m: first 960, best 1920 (19 Oct), this week 1920 so far.

      What to type next
        fourplane progress dead-bug"
    `);
  });

  test("plain at 40 columns: a sentence a week", () => {
    expect(show(sampleLog, 40, true, 2)).toMatchInlineSnapshot(`
      "Your progress, 16 to 29 Nov 2026
      10 weeks in a row with training.

      Sets, sessions and pain by week
      2026-11-16: flexion 2, extension 4.5,
        rotation 1, side-bending 3; sessions 2
        of 3; pain 0.5, worst 1.
      2026-11-23: flexion 2, extension 4.5,
        rotation 1, side-bending 3; sessions 2
        of 2; pain 0.5, worst 1.

      Sessions: 4 of 5 planned sessions done
      (80 %); this week 2 of 2 so far.
      Pain, 0 to 10: Mean of the first week
      0.5, highest 0.5 (16 Nov), this week
      0.5; the most in any answer 1. Your
      usual is 2. The last four weeks are
      about the same as the four before: 0.6
      against 0.6 (3 and 3 weeks with
      answers).

      Weight moved (counted to an exercise's
      first plane)
        - Extension, kg x reps: first 624,
          best 624 (16 Nov), this week 624 so
          far.
        - Side-bending, kg x m: first 1920,
          best 1920 (16 Nov), this week 1920
          so far.

      What to type next
        fourplane progress dead-bug"
    `);
  });
});

test("the first day", () => {
  expect(show(logOf(doneEvent({ date: sampleToday, pain: null })), 80)).toMatchInlineSnapshot(`
    "Your progress, 23 to 29 Nov 2026
    1 week with training.

                     so far  aim
    Flexion       ·       0    6
    Extension     ▄       3    6
    Rotation      ▂     1.5    6
    Side-bending  ·       0    6
    Sessions      █       1    1
    Pain          ·       -
    Each column is a week. ·: none. Directions are in sets; a set counts half for
    what it trains besides. Pain is the mean of the week, 0 to 10.

    1 of 1 planned session done (100 %).
    Pain: no answers yet: done --pain 0..10 and checkin --pain 0..10 add them.

    What to type next
      fourplane progress dead-bug"
  `);
});

test("months come first where they are written first", () => {
  const text = renderProgress(progress(sampleLog), screenOf(80), { today: sampleToday, locale: "en-US", next });
  expect(text).toContain("Your progress, Sep 7 to Nov 29, 2026");
  expect(text).toContain("the week of Nov 2 (on hold)");
});

test("a line without room for all weeks says so", () => {
  const log = logOf(doneEvent({ date: "2025-11-24" }), doneEvent({ date: "2026-11-24" }));
  expect(show(log, 40, false, 60)).toContain("There is room for the last");
  expect(show(log, 80, false, 60)).not.toContain("There is room");
});

test("what could not be counted is said, with names that cannot drive the terminal", () => {
  const log = logOf(doneEvent({ date: "2026-11-24", exercise: "\u001B[2Jgone" }), doneEvent({ date: "2026-12-24" }));
  const text = show(log, 80);
  expect(text).toContain(`No catalog in use has "\\u{1b}[2Jgone", so what that trained is not counted.`);
  expect(text).toContain("1 entry dated after today not counted.");
  expect(text).not.toContain("\u001B");
});

test("each plane is one line, and no line goes on in bold", () => {
  const text = renderProgress(
    progress(sampleLog),
    { width: 80, plain: false, palette: createPalette(true) },
    { today: sampleToday, next },
  );
  for (const plane of ["Flexion", "Extension", "Rotation", "Side-bending"])
    expect(text.split("\n").filter((line) => line.startsWith(`${plane} `))).toHaveLength(1);
  for (const line of text.split("\n")) {
    const codes = line.match(/\u001B\[\d+m/g) ?? [];
    const closing = codes.filter((code) => ["\u001B[22m", "\u001B[39m", "\u001B[24m", "\u001B[0m"].includes(code));
    expect(closing.length).toBe(codes.length - closing.length);
  }
});

test("nothing logged yet is two lines", () => {
  expect(renderNoProgress(screenOf(60), ["fourplane today", "fourplane done"])).toBe(
    "Nothing is logged yet; one exercise is enough to start.\nNext: fourplane today · fourplane done",
  );
});

test("any log: no line too wide, plain is ASCII", () => {
  const date = fc.integer({ min: -500, max: 3 }).map((offset) => addDays(sampleToday, offset));
  const exercise = fc.constantFrom(...builtIn.map(({ id }) => id), "gone");
  const sets = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 6 });
  const load = fc.option(
    fc.record({ value: fc.integer({ min: 1, max: 500 }), unit: fc.constantFrom("kg" as const, "lb" as const) }),
  );
  const event = fc.oneof(
    fc
      .record({ date, exercise, done: fc.record({ sets, load }), pain: fc.option(fc.integer({ min: 0, max: 10 })) })
      .map((each) => doneEvent({ ...each, planned: null })),
    fc.record({ date, reason: fc.constantFrom("ill" as const, "busy" as const) }).map((each) => skipped(each)),
    fc.record({ date, until: date }).map((each) => paused(each)),
    date.map((each) => checkin({ date: each, pain: 4 })),
  );
  fc.assert(
    fc.property(
      fc.array(event, { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 20, max: 160 }),
      fc.integer({ min: 1, max: 80 }),
      fc.boolean(),
      (events, width, weeks, plain) => {
        const found = progressOf({
          log: logOf(...events),
          plan: null,
          profile: sampleProfile,
          catalog: builtInCatalog,
          today: sampleToday,
          weeks,
        });
        fc.pre(found !== null);
        const text = renderProgress(found, screenOf(width, plain), { today: sampleToday, locale: "en-GB", next });
        expect(Math.max(...text.split("\n").map((line) => stringWidth(line)))).toBeLessThanOrEqual(width);
        if (plain) expect(text).toMatch(/^[\n -~]*$/);
        expect(text).not.toMatch(/NaN|undefined|Infinity/);
      },
    ),
    { numRuns: 150 },
  );
});
