import { readFileSync } from "node:fs";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Catalog } from "../../../src/domain/catalog/entry.ts";
import type { Week } from "../../../src/domain/week.ts";
import { markdownOf } from "../../../src/formats/markdown/markdown.ts";
import { readMarkdown } from "../../support/read-markdown.ts";
import type { Flavour, Length } from "../../../src/formats/markdown/look.ts";
import { aheadOf } from "../../support/build-ahead.ts";
import { buildCatalog, buildExercise } from "../../support/build-exercise.ts";
import { buildItem, buildSession, buildWeek } from "../../support/build-week.ts";
import { builtInCatalog } from "../../support/planner-catalog.ts";
import { fullWeek } from "../../support/sample-weeks.ts";
import { anyHand, anyWeek, meaningOf, tickMarkdown, travels } from "../../support/tick-markdown.ts";

const exported = (
  week: Week,
  length: Length = "full",
  catalog: Catalog = builtInCatalog,
  flavour: Flavour = "github",
) => markdownOf({ weeks: [{ week, sessions: aheadOf(week) }], catalog, version: "0.1.0", length, flavour });

const readIn = (text: string, week: Week, catalog: Catalog = builtInCatalog) =>
  readMarkdown(text, { sessions: aheadOf(week), catalog });

describe("export, tick, import", () => {
  const lengths = fc.constantFrom<Length>("full", "short", "page");

  it("gives exactly the ticks back, whatever happened to the file on the way", () => {
    fc.assert(
      fc.property(
        anyWeek,
        fc.array(anyHand, { minLength: 30, maxLength: 30 }),
        lengths,
        fc.constantFrom<Flavour>("github", "obsidian", "plain"),
        fc.constantFrom(...Object.keys(travels)),
        (week, hands, length, flavour, travel) => {
          const items = week.sessions.flatMap(({ date, items }) => items.map((item) => ({ date, item })));
          const measures = items.map(({ item }) => item.dose.measure);
          const text = tickMarkdown(exported(week, length, builtInCatalog, flavour), hands, measures);
          const { ticks, problems } = readIn(travels[travel]?.(text) ?? "", week);
          const expected = items.flatMap(({ date, item }, index) => {
            const hand = hands[index] ?? "none";
            // One line an exercise has no room for sets.
            const done = length === "page" && Array.isArray(hand) ? null : meaningOf(hand, item.dose);
            return done === null ? [] : [{ session: date, exercise: item.exercise, done }];
          });
          expect(ticks.map(({ session, exercise, done }) => ({ session, exercise, done }))).toEqual(expected);
          expect(problems).toEqual([]);
          expect(ticks.every(({ note }) => note === undefined)).toBe(true);
          for (const { session, exercise, planned } of ticks) {
            const dose = items.find(({ date, item }) => date === session && item.exercise === exercise)?.item.dose;
            expect(planned).toMatchObject({
              sets: dose?.sets,
              amount: dose?.amount,
              perSide: dose?.perSide,
              load: dose?.load,
            });
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it.each(Object.entries(travels))("%s", (_name, travel) => {
    const ticked = exported(fullWeek).replaceAll("- [ ] **Bird Dog**", "- [x] **Bird Dog**");
    const { ticks, problems } = readIn(travel(ticked), fullWeek);
    expect(problems).toEqual([]);
    expect(ticks.map(({ exercise, done }) => [exercise, done.sets])).toEqual([["bird-dog", [60, 40, 20]]]);
  });
});

const week = buildWeek({
  sessions: [
    buildSession({
      items: [
        buildItem({ exercise: "wall-plank", name: "Wall Plank", dose: { sets: 3, amount: 10 } }),
        buildItem({
          exercise: "carry",
          name: "Carry",
          dose: {
            sets: 2,
            measure: "metres",
            amount: 20,
            perSide: true,
            load: { value: 16, unit: "kg" },
            implement: "kettlebell",
          },
        }),
        buildItem({ exercise: "bird", name: "Bird", dose: { sets: 2, measure: "seconds", amount: 40, hold: 10 } }),
        buildItem({ exercise: "walk", name: "Walk", dose: { sets: 1, measure: "minutes", amount: 5 } }),
      ],
    }),
  ],
});
const catalog = buildCatalog([
  buildExercise({ id: "wall-plank", steps: ["Stand at a wall.", "- Lean."], cues: ["Tall"] }),
  buildExercise({ id: "carry", measure: "metres", perSide: true }),
]);
const base = exported(week, "full", catalog);
type Changes = readonly (readonly [string, string])[];
const changed = (start: string, changes: Changes): string =>
  changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`not in the export: ${from}`);
    return text.replace(from, to);
  }, start);
const edit = (...changes: Changes): string => changed(base, changes);
const readEdited = (...changes: Changes) => readIn(edit(...changes), week, catalog);

/** The same week as it was exported before sets had a line of their own. */
const before = readFileSync("test/fixtures/formats/before/edits-full-github.md", "utf8");
const readBefore = (...changes: Changes) => readIn(changed(before, changes), week, catalog);
const plank = "- [ ] **Wall Plank**";

describe("what a person changes in an exported plan", () => {
  it.each([
    ["3 × 10,", "2×8,", [8, 8]],
    ["3 × 10,", "2x8,", [8, 8]],
    ["3 × 10,", "4 X 12 reps", [12, 12, 12, 12]],
  ])("takes %s written as %s for what was done", (from, to, sets) => {
    const { ticks, problems } = readEdited([plank, "- [x] **Wall Plank**"], [from, to]);
    expect(problems).toEqual([]);
    expect(ticks).toMatchObject([{ exercise: "wall-plank", planned: { sets: 3, amount: 10 }, done: { sets } }]);
  });

  it.each([
    ["5-3 × 10 s holds", "4-3 × 10 s holds", [40, 30]],
    ["5-3 × 10 s holds", "5-3-2 x 10 s", [50, 30, 20]],
    ["5-3 × 10 s holds", "2 × (3 × 10 s)", [30, 30]],
    ["5-3 × 10 s holds", "2 × 25 s", [25, 25]],
    ["5-3 × 10 s holds", "3 × 10 s holds", [30]],
  ])("reads holds, %s as %s", (from, to, sets) => {
    expect(readEdited(["- [ ] **Bird**", "- [x] **Bird**"], [from, to]).ticks).toMatchObject([
      { exercise: "bird", done: { sets } },
    ]);
  });

  it("takes a changed weight, and minutes", () => {
    const { ticks } = readEdited(
      ["- [ ] **Carry**", "- [x] **Carry**"],
      ["16 kg kettlebell", "12 kg kettlebell"],
      ["- [ ] **Walk**: 5 min", "- [x] **Walk**: 8 min"],
    );
    expect(ticks).toMatchObject([
      { exercise: "carry", done: { sets: [20, 20], load: { value: 12, unit: "kg" } } },
      { exercise: "walk", done: { sets: [8] } },
    ]);
  });

  it("takes changed sets, one by one and side by side", () => {
    const { ticks } = readBefore(
      ["- [ ] Set 1: 10 reps", "- [x] Set 1: 10 reps"],
      ["- [ ] Set 3: 10 reps", "- [x] Set 3: 6"],
      ["- [ ] Set 1, left: 20 m", "- [x] Set 1, left: 20 m"],
      ["- [ ] Set 1, right: 20 m", "- [x] Set 1, right: 15m"],
      ["- [ ] Set 2, right: 20 m", "- [x] Set 2, right: 20 m"],
    );
    expect(ticks).toMatchObject([
      { exercise: "wall-plank", done: { sets: [10, 6] } },
      { exercise: "carry", done: { sets: [20, 0], right: [15, 20] } },
    ]);
  });

  it("lets the own box of an exercise stand for all sets, with those that were changed", () => {
    const { ticks } = readBefore(
      [plank, "- [x] **Wall Plank**"],
      ["- [ ] Set 2: 10 reps", "- [ ] Set 2: 7 reps"],
      ["- [ ] Set 1: 10", "- [x] Set 1: 10"],
    );
    expect(ticks).toMatchObject([{ done: { sets: [10, 7, 10] } }]);
  });

  it.each([
    ["2 holds of 10 s", [50, 20]],
    ["2 holds", [50, 20]],
    ["25 s", [50, 25]],
    ["", [50, 30]],
  ])("reads a box for a set of holds: %j", (written, sets) => {
    const { ticks } = readBefore(["- [ ] **Bird**", "- [x] **Bird**"], ["Set 2: 3 holds of 10 s", `Set 2: ${written}`]);
    expect(ticks).toMatchObject([{ exercise: "bird", done: { sets } }]);
  });

  it("names a set in a box that cannot be read", () => {
    const { ticks, problems } = readBefore([plank, "- [x] **Wall Plank**"], ["Set 2: 10 reps", "Set 2: a few"]);
    expect(ticks).toEqual([]);
    expect(problems).toMatchObject([{ message: expect.stringContaining("set 2 of Wall Plank") }]);
  });

  it("counts a set that was added", () => {
    const { ticks } = readBefore(
      [plank, "- [x] **Wall Plank**"],
      ["  - [ ] Set 3: 10 reps", "  - [ ] Set 3: 10 reps\n  - [x] Set 4: 5 reps"],
    );
    expect(ticks).toMatchObject([{ done: { sets: [10, 10, 10, 5] } }]);
  });

  it.each([
    ["3 × 10,", "three × ten,", "dose of Wall Plank"],
    ["3 × 10,", "3 × 10 s,", "dose of Wall Plank"],
    ["3 × 10,", "3 × 10-8,", "dose of Wall Plank"],
    ["3 × 10,", "3 × 10, 8, 6,", "dose of Wall Plank"],
    ["3 × 10,", "99 × 10,", "dose of Wall Plank"],
    ["3 × 10,", "0 × 10,", "dose of Wall Plank"],
    ["3 × 10,", "12,", "dose of Wall Plank"],
    ["3 × 10,", "3 x 7,5,", "dose of Wall Plank"],
  ])("names the line of %s written as %s and reads the rest", (from, to, what) => {
    const text = edit([plank, "- [x] **Wall Plank**"], [from, to], ["- [ ] **Walk**", "- [x] **Walk**"]);
    const { ticks, problems } = readIn(text, week, catalog);
    expect(ticks.map(({ exercise }) => exercise)).toEqual(["walk"]);
    const at = text.split("\n").findIndex((line) => line.includes(to)) + 1;
    expect(problems).toEqual([{ line: at, message: expect.stringContaining(what) }]);
  });

  it("refuses a weight in the other unit", () => {
    const { ticks, problems } = readEdited(
      ["- [ ] **Carry**", "- [x] **Carry**"],
      ["16 kg kettlebell", "35 lb kettlebell"],
    );
    expect(ticks).toEqual([]);
    expect(problems).toHaveLength(1);
  });

  it("does not count other signs in a box, and says so", () => {
    const { ticks, problems } = readEdited([plank, "- [/] **Wall Plank**"], ["- [ ] **Carry**", "- [-] **Carry**"]);
    expect(ticks).toEqual([]);
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining("[/]")]);
  });

  it("says when numbers or notes stand under what is not ticked", () => {
    const { ticks, problems } = readEdited(
      ["3 × 10,", "2 × 10,"],
      ["- **After the session**", "  - nice weather\n- **After the session**"],
    );
    expect(ticks).toEqual([]);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining("numbers of Wall Plank"),
      expect.stringContaining("note under Walk"),
    ]);
  });
});

describe("notes in an exported plan", () => {
  const ticked = [plank, "- [x] **Wall Plank**"] as const;
  const noteOf = (...changes: readonly (readonly [string, string])[]) => readEdited(ticked, ...changes).ticks[0]?.note;

  it("come along, wherever they stand under an exercise", () => {
    expect(noteOf(["*Note:*", "*Note:* felt *good*"])).toBe("felt good");
    expect(noteOf(["*Note:*", "*Note:* ~~hard~~ easy"])).toBe("~~hard~~ easy");
    expect(noteOf(["  - *Note:*", "  - left knee 2/10\n  - *Note:*"])).toBe("left knee 2/10");
    expect(noteOf(["*Note:*\n", "*Note:*\n\nSlept badly.\n\n#### Next time\n\nless\n\n"])).toBe(
      "Slept badly. Next time less",
    );
    expect(noteOf(["*Note:*", "*Note:*\n    - [ ] ask about the wall"])).toBe("ask about the wall");
    expect(noteOf([" -->\n  - *Sets:*", " --> felt light\n  - *Sets:*"])).toBe("felt light");
  });

  it("come along in files of the version before", () => {
    const inOld = (...changes: Changes) => readBefore(ticked, ...changes).ticks[0]?.note;
    expect(inOld(["  1. Stand at a wall.", "  1. Stand at a wall.\n  2. Lean.\n"])).toBeUndefined();
    expect(inOld(["  - [ ] Set 2", "    - left knee 2/10\n\n  - [ ] Set 2"])).toBe("left knee 2/10");
    expect(inOld(["  </details>", "  </details>\n\nSlept badly.\n\n#### Next time\n\nless"])).toBe(
      "Slept badly. Next time less",
    );
    expect(inOld()).toBeUndefined();
  });

  it("are none where nothing was added", () => {
    expect(noteOf()).toBeUndefined();
  });

  it("end with the session", () => {
    expect(
      noteOf(["<!-- fourplane:text closing", "## My own\n\nshopping list\n\n<!-- fourplane:text closing"]),
    ).toBeUndefined();
  });

  it("lose control characters and their length, with a word about it", () => {
    expect(noteOf(["*Note:*", "*Note:* a\u0007b\u202Ec"])).toBe("a\\u{7}b\\u{202e}c");
    const { ticks, problems } = readEdited(ticked, ["*Note:*", `*Note:* ${"long ".repeat(1000)}`]);
    expect(ticks[0]?.note).toHaveLength(2000);
    expect(problems).toEqual([
      { line: expect.any(Number), message: expect.stringMatching(/note under Wall Plank has \d+ characters/) },
    ]);
  });
});

describe("a file that is not quite an export", () => {
  it("names ticked boxes of a day that are no exercise of it, and leaves other lists alone", () => {
    const added = "\n- [x] Call mum\n- [ ] Buy milk\n";
    const { ticks, problems } = readEdited([
      "<!-- fourplane:session 2026-11-23 -->\n",
      `<!-- fourplane:session 2026-11-23 -->\n${added}`,
    ]);
    expect(ticks).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(readIn(`${base}\n## Groceries\n\n- [x] milk\n`, week, catalog).problems).toEqual([]);
  });

  it("finds an exercise by its comment under any heading", () => {
    const line = base.split("\n").find((each) => each.startsWith(plank)) ?? "";
    const { ticks } = readIn(`# My day\n\n${line.replace("[ ]", "[x]")}\n`, week, catalog);
    expect(ticks).toMatchObject([{ session: "2026-11-23", exercise: "wall-plank", done: { sets: [10, 10, 10] } }]);
  });

  it.each(["2026-11-23", "Mon 23 Nov 2026", "Monday, 23 November 2026", "Nov 23, 2026"])(
    "finds it by name under the heading %s",
    (heading) => {
      const { ticks } = readIn(`### ${heading}\n* [x] wall plank - 2x8\n`, week, catalog);
      expect(ticks).toMatchObject([{ session: "2026-11-23", exercise: "wall-plank", done: { sets: [8, 8] } }]);
    },
  );

  it("takes the longest name that fits, and no part of a word", () => {
    const two = buildWeek({
      sessions: [
        buildSession({
          items: [buildItem({ exercise: "a", name: "Plank" }), buildItem({ exercise: "b", name: "Plank, High" })],
        }),
      ],
    });
    const { ticks, problems } = readIn(
      "## 2026-11-23\n- [x] Plank, High: 3 x 8\n- [x] Planking: 3 x 8\n- [x] Plank: 3 x 8",
      two,
      catalog,
    );
    expect(ticks.map(({ exercise }) => exercise)).toEqual(["b", "a"]);
    expect(problems).toEqual([{ line: 3, message: expect.any(String) }]);
  });

  it("never fails, whatever the text", () => {
    const pieces = fc.constantFrom(
      "- [x] ",
      "## 2026-11-23\n",
      "**Wall Plank**",
      "<!-- fourplane:2026-11-23/wall-plank 3x10 -->",
      "<!-- fourplane:2026-11-23/%E0%A4%A 3x10 -->",
      "Set 1: ",
      "\n",
      "*Note:* ",
      "```",
      "---\n",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string(), fc.integer().map(String))), (parts) => {
        const { ticks, problems } = readIn(parts.join(""), week, catalog);
        for (const { done } of ticks) expect(done.sets.every((each) => each >= 0 && each <= 10_000)).toBe(true);
        for (const { line } of problems) expect(line).toBeGreaterThan(0);
      }),
    );
  });
});

describe("a file made to keep a reader busy", () => {
  // Patterns that search again from every place would need hours for these.
  it.each(["<!--", "\\<!--", "#", "# ", " ", "> ", "**", "\\", "- [", "8, ", "12 "])(
    "is read to its end when it repeats %j",
    (piece) => {
      const text = `## 2026-11-23\n- [x] **Wall Plank**: 3 x 8 ${piece.repeat(400_000)}b\n- [x] **Walk**: 5 min\n`;
      expect(readIn(text, week, catalog).ticks.at(-1)).toMatchObject({ exercise: "walk", done: { sets: [5] } });
    },
  );
});
