import { describe, expect, it } from "vitest";

import stringWidth from "fast-string-width";

import { beginGuided, type Guided } from "../../src/domain/session/guided/guided.ts";
import { guidedAfter } from "../../src/domain/session/guided/press.ts";
import { guidedRows } from "../../src/terminal/guided-view.ts";
import { linesAfter } from "../../src/terminal/guided-lines.ts";
import { createPalette } from "../../src/terminal/palette.ts";
import { buildGuided, everyKind } from "../support/build-guided.ts";

const look = (columns: number, lines: number, picture: readonly string[] | null = null) => ({
  room: { columns, lines },
  palette: createPalette(false),
  picture: () => picture,
});
const rows = (state: Guided, columns: number, lines: number, picture?: readonly string[]) =>
  guidedRows(state, look(columns, lines, picture))
    .join("\n")
    .trimEnd();

const after = (start: Guided, ...happenings: readonly (string | number)[]): Guided =>
  happenings.reduce<Guided>((state, each) => {
    if (typeof each === "string") return guidedAfter(state, { kind: "key", key: each }).state;
    let next = state;
    for (let frame = 0; frame < each * 10; frame += 1)
      next = guidedAfter(next, { kind: "tick", milliseconds: 100 }).state;
    return next;
  }, start);

const holds = beginGuided({
  items: [
    buildGuided(
      "bird-dog",
      { measure: "seconds", amount: 20, hold: 10, perSide: true },
      { number: 2, of: 6, why: "It is 3-1 × 10 s." },
    ),
  ],
});

describe("a guided session on the screen", () => {
  it("80 by 24, in a hold, with a picture and digits to be read from the floor", () => {
    expect(rows(after(holds, "enter", 8), 80, 24, ["(o)", "/|\\", "/ \\", "", "", "___"])).toMatchInlineSnapshot(`
      "2 of 6: bird dog
      3-1 × 10 s holds per side, rest 60 s
      It is 3-1 × 10 s.





      (o)                                            ██████          ██████  ██████
      /|\\                                            ██  ██    ██    ██  ██      ██
      / \\                                            ██  ██          ██  ██      ██
                                                     ██  ██    ██    ██  ██      ██
                                                     ██████          ██████      ██
      ___





      Slowly
      Set 1 of 2, left side: hold 1 of 3, 10 s
      0:07  █████████░░░░░░░░░░░░░░░░░░░░░

      space pause  ← → back, on  s skip  + − harder, easier  d done  h how  q leave"
    `);
  });

  it("40 by 12, before it begins", () => {
    expect(rows(holds, 40, 12)).toMatchInlineSnapshot(`
      "2 of 6: bird dog
      3-1 × 10 s holds per side, rest 60 s
      It is 3-1 × 10 s.



      Stand tall. Bend. Come up.
      When you are ready
      Get warm first: walk or march on the
      spot for 3 min. Enter begins
      space pause  ← → back, on  s skip
      + − next time  d done  h how  q leave"
    `);
  });

  it("lets the steps flow over two lines and cuts between words, naming the key for the rest; so the reason", () => {
    const how = [
      "Face a wall and rest your hands on it, feet hip-width apart",
      "Keep the front foot flat with the toes pointing straight ahead.",
      "Bend the front knee towards the wall.",
    ];
    const why = "It held for two sessions in a row, so each of its sets is a little longer than it was the last time.";
    const start = beginGuided({ items: [buildGuided("lunge", {}, { how, why })] });
    expect(rows(start, 80, 12)).toMatchInlineSnapshot(`
      "1 of 1: lunge
      2 × 8, rest 60 s
      It held for two sessions in a row, so each of its sets is a little longer than
      it was the last time.



      Face a wall and rest your hands on it, feet hip-width apart. Keep the front
      foot flat with the toes pointing straight ahead. Bend the front… h: all steps
      When you are ready
      Get warm first: walk or march on the spot for 3 min. Enter begins
      space pause  ← → back, on  s skip  + − harder, easier  d done  h how  q leave"
    `);
    expect(rows(start, 40, 12)).toMatchInlineSnapshot(`
      "1 of 1: lunge
      2 × 8, rest 60 s
      It held for two sessions in a row, so
      each of its sets is a little longer…

      Face a wall and rest your hands on it,
      feet hip-width apart… h: all steps
      When you are ready
      Get warm first: walk or march on the
      spot for 3 min. Enter begins
      space pause  ← → back, on  s skip
      + − next time  d done  h how  q leave"
    `);
    const short = beginGuided({ items: [buildGuided("lunge", {}, { how: how.slice(0, 2), why })] });
    expect(rows(short, 80, 12)).not.toContain("…");
    const cues = ["Chest proud and long, ribs down, eyes far ahead of you", "Knees over toes"];
    const work = after(beginGuided({ items: [buildGuided("lunge", {}, { cues })] }), "enter", 5);
    expect(rows(work, 40, 14)).toContain("Chest proud and long, ribs down, eyes…\nKnees over toes");
  });

  it("10 by 3", () => {
    expect(rows(after(holds, "enter", 8), 10, 3)).toMatchInlineSnapshot(`
      "2 of 6:…
      0:07 Set…
      space ←…"
    `);
  });

  it("asks how many, why it is left out, whether to leave, and how it was", () => {
    const work = after(holds, "enter", 8);
    expect(rows(after(work, "d"), 60, 8)).toMatchInlineSnapshot(`
      "2 of 6: bird dog
      Set 1 of 2, left side. How many holds of 10 s?
      > _


      digits say it   Enter or Esc goes back"
    `);
    expect(rows(after(work, "s"), 60, 10)).toMatchInlineSnapshot(`
      "2 of 6: bird dog
      Leave it out today? Why:
        1 no time
        2 not well
        3 pain
        4 equipment
        5 something else

      1 to 5 leaves it out   Esc goes back"
    `);
    expect(rows(after(work, "q"), 60, 8)).toMatchInlineSnapshot(`
      "2 of 6: bird dog
      Leave for now? No set is finished yet, so nothing is
      written down.
      e ends the session instead: whole sets (both sides) are
      written down; an exercise without one stays open.

      Enter leaves   e ends it   Esc goes back"
    `);
    const items = [buildGuided("one", { sets: 1 }), buildGuided("two", { sets: 1 })];
    const over = after(beginGuided({ items }), "enter", 5, "enter", "enter", "enter", "enter", "down", "4");
    expect(rows(over, 80, 16)).toMatchInlineSnapshot(`
      "How was it? What was left at the end of the last sets, and the most pain, 0 to
      10.
        All of it                          right     pain 0
      > one                                right     pain 4
        two                                right     pain 0

      right: 2 or 3 reps were left, or a little longer was possible
      [ ] l: pain spreading further down a leg, or new numbness or weakness in it
      ← → what was left  0-9 most pain  ↑ ↓ one by one  Enter saves it
      q says nothing"
    `);
    expect(rows(over, 40, 12)).toMatchInlineSnapshot(`
      "How was it? What was left, and pain
        All of it       right     pain 0
      > one             right     pain 4
        two             right     pain 0
      right: 2 or 3 reps were left, or a
      little longer was possible
      [ ] l: pain down a leg, numb or
          weak
      ← → what was left  0-9 most pain
      ↑ ↓ one by one  Enter saves it
      q says nothing"
    `);
  });

  it("says what the key for on counts where the person counts, and what there is to say of a set gone back to", () => {
    const hintOf =
      (...args: Parameters<typeof buildGuided>) =>
      (keys: readonly (string | number)[]) =>
        rows(after(beginGuided({ items: [buildGuided(...args)] }), ...keys), 80, 12)
          .split("\n")
          .at(-2);
    const squat = hintOf("squat");
    expect(squat(["enter", 5])).toBe("At your own pace. Enter or → counts 8 reps, d another number");
    expect(squat(["enter", 5, "enter", "left"])).toBe("Enter does it again, d says how much it was");
    expect(hintOf("carry", { measure: "metres", amount: 20 })(["enter", 5])).toBe(
      "At your own pace. Enter or → counts 20 m, d another number",
    );
  });

  it("says before an exercise is left out what of it is written down", () => {
    const start = beginGuided({ items: [buildGuided("lunge", { perSide: true })] });
    const asked = (...keys: readonly (string | number)[]) => rows(after(start, ...keys, "s"), 100, 12).split("\n")[1];
    expect(asked("enter", 5)).toBe("Leave it out today? Why:");
    expect(asked("enter", 5, "enter")).toBe(
      "Leave it out today? The side that is finished is no whole set, and is not written down. Why:",
    );
    const whole = ["enter", 5, "enter", 5, "enter"];
    expect(asked(...whole)).toBe("Leave the rest of it out? Written down: 1 of 2 sets. Why:");
    expect(asked(...whole, 60, "enter")).toBe("Leave the rest of it out? Written down: 1 of 2 sets. Why:");
  });

  it("no row is wider than the window less a column, whatever there is to say, and there are as many as it has", () => {
    const hostile = buildGuided(
      "x",
      { perSide: true, open: 2 },
      { name: "\u001b[31m界".repeat(60), why: "w".repeat(500), how: ["界".repeat(200)], cues: [] },
    );
    for (const item of [...everyKind, hostile])
      for (const [columns, lines] of [
        [80, 24],
        [40, 12],
        [33, 9],
        [20, 8],
        [10, 3],
        [2, 1],
        [1, 1],
      ] as const)
        for (const keys of [[], ["enter"], ["enter", 6], ["enter", 6, "d"], ["h"], ["s"], ["q"], ["enter", "s", "1"]]) {
          const found = guidedRows(
            after(beginGuided({ items: [item] }), ...keys),
            look(columns, lines, ["█".repeat(columns)]),
          );
          expect(found).toHaveLength(lines);
          expect(Math.max(...found.map((row) => stringWidth(row)))).toBeLessThanOrEqual(Math.max(1, columns - 1));
          expect(found.join("")).not.toContain("\u001b");
        }
  });
});

describe("a guided session in lines", () => {
  it("says each change once, in ASCII, and nothing while the clock goes on", () => {
    const said: string[] = [];
    let state = holds;
    const say = (before: Guided | null) => said.push(...linesAfter(before, state));
    say(null);
    for (const each of ["enter", 6, "space", "space", "+", "s", "escape", "d", "1", "enter"] as const) {
      const frames = typeof each === "number" ? each * 10 : 1;
      for (let frame = 0; frame < frames; frame += 1) {
        const before = state;
        state = after(before, ...(typeof each === "number" ? [0.1] : [each]));
        say(before);
      }
    }
    expect(said.join("\n")).toMatchInlineSnapshot(`
      "2 of 6: bird dog. 3-1 x 10 s holds per side, rest 60 s.
      It is 3-1 x 10 s.
      Stand tall.
      Bend.
      When you are ready. Get warm first: walk or march on the spot for 3 min. Enter begins.
      Get ready for set 1 of 2, left side: hold 1 of 3, 10 s, 0:05.
      Set 1 of 2, left side: hold 1 of 3, 10 s.
      Paused; space goes on.
      Set 1 of 2, left side: hold 1 of 3, 10 s.
      Noted: felt easy, harder next time.
      Leave it out today? Why: 1 no time, 2 not well, 3 pain, 4 equipment, 5 something else. Esc goes back.
      Set 1 of 2, left side: hold 1 of 3, 10 s.
      Set 1 of 2, left side. How many holds of 10 s? Digits say it, Enter goes back.
      1
      Change sides. Set 1 of 2, right side: hold 1 of 3, 10 s, 0:05."
    `);
  });
});
