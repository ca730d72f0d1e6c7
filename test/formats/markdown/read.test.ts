import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { markdownOf } from "../../../src/formats/markdown/markdown.ts";
import type { Flavour } from "../../../src/formats/markdown/look.ts";
import { readFile } from "../../../src/formats/markdown/read/read.ts";
import type { FileReading } from "../../../src/formats/markdown/read/reading.ts";
import { aheadOf } from "../../support/build-ahead.ts";
import { buildItem, buildSession, buildWeek } from "../../support/build-week.ts";
import { hostileTexts } from "../../support/hostile.ts";
import { builtInCatalog } from "../../support/planner-catalog.ts";
import { fullWeek } from "../../support/sample-weeks.ts";

const week = buildWeek({
  sessions: [
    buildSession({
      items: [
        buildItem({ exercise: "bird-dog", name: "Bird Dog", dose: { sets: 3, amount: 8 } }),
        buildItem({ exercise: "dead-bug", name: "Dead Bug", dose: { sets: 2, amount: 6, perSide: true } }),
      ],
    }),
    buildSession({
      date: "2026-11-25",
      items: [
        buildItem({ exercise: "side-plank", name: "Side Plank", dose: { sets: 2, measure: "seconds", amount: 20 } }),
      ],
    }),
  ],
});
const book = { sessions: aheadOf(week), catalog: builtInCatalog };
const exported = (flavour: Flavour = "github", length: "full" | "short" = "full"): string =>
  markdownOf({
    weeks: [{ week, sessions: book.sessions }],
    catalog: builtInCatalog,
    version: "0.1.0",
    length,
    flavour,
  });
const base = exported();
const read = (text: string): FileReading => readFile(text, book);
const itemsOf = (reading: FileReading) => reading.sessions.flatMap(({ items }) => items);
const edit = (...changes: readonly (readonly [string | RegExp, string])[]): string =>
  changes.reduce((text, [from, to]) => {
    const next = text.replace(from, to);
    if (next === text) throw new Error(`not in the export: ${String(from)}`);
    return next;
  }, base);
const tickBird = ["- [ ] **Bird Dog**", "- [x] **Bird Dog**"] as const;
const messages = (reading: FileReading) => reading.problems.map(({ message }) => message);

describe("where things stand in a file", () => {
  it.each([
    ["as it is", (text: string) => text],
    ["with Windows line ends", (text: string) => text.replaceAll("\n", "\r\n")],
    ["with a byte order mark", (text: string) => `\uFEFF${text}`],
    ["with stars and deep indents", (text: string) => text.replace(/^( *)- /gm, "$1*   ")],
    ["in a quote", (text: string) => text.replace(/^/gm, "> ")],
    ["in Obsidian's flavour", () => exported("obsidian")],
  ])("is told exactly, %s", (_name, change) => {
    const text = change(base)
      .replace(/\[ \](?= \*\*Bird)/, "[x]")
      .replace(/(Sets:\*)/, "$1 8, 8, 6")
      .replace(/(Note:\*)/, "$1 went well");
    const { sessions, texts, weeks } = read(text);
    const at = ({ start, end }: { readonly start: number; readonly end: number }) => text.slice(start, end);
    const [bird, bug] = sessions[0]?.items ?? [];
    if (bird === undefined || bird.boxSpan === null || bird.setsSpan === null || bird.noteSpan === null)
      throw new Error("no spans");
    expect(at(bird.boxSpan)).toBe("x");
    expect(at(bird.head)).toMatch(/^\*\*Bird Dog\*\*: .*(?:-->|%%)$/);
    expect(at(bird.setsSpan).trim()).toBe("8, 8, 6");
    expect(at(bird.noteSpan).trim()).toBe("went well");
    expect(at(bird.span)).toMatch(/^.*\[x\] \*\*Bird Dog[^]*went well$/);
    expect(bug?.boxSpan === null || bug === undefined ? "" : at(bug.boxSpan)).toBe(" ");
    expect(sessions.map(({ heading }) => at(heading))).toEqual([
      expect.stringMatching(/^Mon 23 Nov 2026, .*fourplane:session 2026-11-23 (?:-->|%%)$/),
      expect.stringMatching(/^Wed 25 Nov 2026, .*fourplane:session 2026-11-25 (?:-->|%%)$/),
    ]);
    expect(weeks.map(({ heading }) => at(heading))).toEqual([expect.stringMatching(/^Week of Mon 23 Nov 2026 /)]);
    expect(texts.map(({ name }) => name)).toEqual(["head", "week", "about", "about", "closing"]);
    expect(texts.every(({ isTouched }) => !isTouched)).toBe(true);
    for (const { span } of texts)
      expect(at(span)).toMatch(/^(?:<!--|%%) fourplane:text [^]* fourplane:end (?:-->|%%)$/);
  });

  it("a change in words of ours, and in the line of a dose, is seen", () => {
    const { texts, sessions } = read(edit(["What the week covers", "What my week covers"], ["rest 60 s", "rest 90 s"]));
    expect(texts.filter(({ isTouched }) => isTouched).map(({ name }) => name)).toEqual(["week"]);
    expect(sessions[0]?.items.map(({ isHeadTouched }) => isHeadTouched)).toEqual([true, false]);
  });

  it("front matter and lists of a person's own are left alone", () => {
    const text = edit(["tags:", "mood: good\ntags:"], ["# Back sessions\n", "# Back sessions\n\n- [x] buy milk\n"]);
    expect(messages(read(text))).toEqual([]);
    expect(itemsOf(read(text))).toHaveLength(3);
  });
});

describe("answers and words of a session", () => {
  it("come back with their lines, and what stands beside a yes as a remark", () => {
    const text = edit(
      [/right, hard\):\*/, "$& very easy"],
      [/0 to 10\):\*/, "$& 3/10"],
      [/or numb \(yes, no\):\*/, "$& yes, the left one"],
      [/next morning \(yes, no\):\*/, "$& no"],
    );
    const [session] = read(text).sessions;
    const lineOf = (part: string) => text.split("\n").findIndex((line) => line.includes(part)) + 1;
    expect(session?.answers).toEqual({
      effort: { value: "very-easy", line: lineOf("How it felt") },
      pain: { value: 3, line: lineOf("Most pain") },
      legs: { value: true, line: lineOf("Down a leg") },
      settled: { value: false, line: lineOf("Back to usual") },
    });
    expect(session?.remark?.text).toBe("the left one");
  });

  it.each([
    ["0 to 10\\):\\*", "2-3"],
    ["0 to 10\\):\\*", "eleven"],
    ["right, hard\\):\\*", "fine"],
    ["or numb \\(yes, no\\):\\*", "no, but it tingles down the leg"],
    ["or numb \\(yes, no\\):\\*", "x"],
    ["next morning \\(yes, no\\):\\*", "almost"],
  ])("are named where they cannot be read: %s %s", (label, answer) => {
    const reading = read(edit([new RegExp(label), `$& ${answer}`]));
    expect(messages(reading)).toEqual([expect.stringMatching(/^the answer to ".*" cannot be read/)]);
    expect(Object.values(reading.sessions[0]?.answers ?? {}).every((each) => each === null)).toBe(true);
  });

  it("an answer that is marked in the question is named", () => {
    expect(messages(read(edit(["very easy, easy, right", "very easy, **easy**, right"])))).toEqual([
      expect.stringContaining("behind its colon"),
    ]);
  });

  it.each([
    ["pain 8 of 10, down the left leg, leg went numb", 8, false, true],
    ["pain 3/10", 3, false, false],
    ["my back hurt", null, true, false],
    ["no pain, felt strong", 0, false, false],
  ])("a note says %j: %s, %s, %s", (note, pain, wordsOfPain, wordsOfLegs) => {
    const [bird] = itemsOf(read(edit(tickBird, ["*Note:*", `*Note:* ${note}`])));
    expect(bird?.note).toEqual({ text: note, pain, wordsOfPain, wordsOfLegs });
  });

  it("a text under the heading is a remark on the session", () => {
    const text = edit(["session 2026-11-23 -->\n", "session 2026-11-23 -->\n\nSlept badly, and my leg went numb.\n"]);
    expect(read(text).sessions[0]?.remark).toMatchObject({ wordsOfLegs: true });
  });
});

describe("files that something happened to", () => {
  it("of a merge conflict neither version is read, and it is named once", () => {
    const [whole = "", head = ""] = /\n(- \[ \] \*\*Bird Dog\*\*.*)\n/.exec(base) ?? [];
    const both = `\n<<<<<<< HEAD\n${head.replace("[ ]", "[x]")}\n=======\n${head}\n>>>>>>> phone\n`;
    const reading = read(edit([whole, both], ["- [ ] **Side", "- [x] **Side"]));
    expect(messages(reading)).toEqual([expect.stringContaining("merge conflict")]);
    expect(reading.problems[0]?.line).toBe(edit([whole, both]).split("\n").indexOf("<<<<<<< HEAD") + 1);
    expect(
      itemsOf(reading)
        .filter(({ done }) => done !== null)
        .map(({ exercise }) => exercise),
    ).toEqual(["side-plank"]);
    expect(itemsOf(reading).some(({ isUnread }) => isUnread)).toBe(true);
  });

  it("of a conflict in what was written under an exercise nothing of it is read", () => {
    const text = edit(tickBird, [
      "  - *Sets:*\n",
      "<<<<<<< a\n  - *Sets:* 8, 8\n=======\n  - *Sets:* 8, 8, 6\n>>>>>>> b\n",
    ]);
    expect(itemsOf(read(text))[0]).toMatchObject({ done: null, isUnread: true });
    expect(messages(read(text))).toEqual([expect.stringContaining("merge conflict")]);
  });

  it("an exercise that stands twice and differs is named, and read once where it does not", () => {
    const [, block = ""] = /\n(- \[ \] \*\*Bird Dog\*\*.*\n.*\n.*\n)/.exec(base) ?? [];
    expect(itemsOf(read(edit([block, block + block])))).toHaveLength(3);
    const twice = read(edit([block, block + block.replace("[ ]", "[x]")]));
    expect(messages(twice)).toEqual([expect.stringContaining("stands in line")]);
    expect(itemsOf(twice).filter(({ done }) => done !== null)).toEqual([]);
  });

  it("a stretch of ours without its end is named and nothing in it is a note", () => {
    const text = base.replace(/(fourplane:text about [^]*?)<!-- fourplane:end -->/, "$1");
    expect(messages(read(text))).toEqual([expect.stringContaining("the end of this stretch")]);
    expect(itemsOf(read(text)).every(({ note }) => note === null)).toBe(true);
  });

  it("half a file says nothing that the whole one does not say", () => {
    const text = edit(
      tickBird,
      ["*Sets:*", "*Sets:* 8, 8"],
      ["*Note:*", "*Note:* well"],
      ["- [ ] **Side", "- [x] **Side"],
    );
    for (let end = 0; end < text.length; end += 7)
      for (const item of itemsOf(read(text.slice(0, end)))) {
        if (item.done === null) continue;
        const sets = item.exercise === "side-plank" ? [20, 20] : item.done.sets.length === 3 ? [8, 8, 8] : [8, 8];
        expect(item.done.sets).toEqual(sets);
        expect(
          "well".startsWith(item.note?.text ?? ""),
          `${item.note?.text ?? ""} | ${text.slice(end - 40, end)}`,
        ).toBe(true);
      }
  });

  it("lines that go, come twice or change places never fail, and make up no exercise", () => {
    const text = edit(tickBird, ["*Sets:*", "*Sets:* 8, 8, 6"]);
    const lines = text.split("\n");
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(lines.length - 1), fc.nat(lines.length - 1), fc.nat(2)), { maxLength: 12 }),
        (moves) => {
          const shuffled = [...lines];
          for (const [from, to, kind] of moves)
            if (kind === 0) shuffled.splice(from, 1);
            else if (kind === 1) shuffled.splice(to, 0, shuffled[from] ?? "");
            else shuffled.splice(to, 0, ...shuffled.splice(from, 1));
          for (const { exercise, done, boxSpan, span } of itemsOf(read(shuffled.join("\n")))) {
            expect(["bird-dog", "dead-bug", "side-plank"]).toContain(exercise);
            if (done !== null)
              expect([
                [8, 8, 6],
                [8, 8, 8],
                [6, 6],
                [20, 20],
              ]).toContainEqual([...done.sets]);
            expect(span.end).toBeGreaterThanOrEqual(span.start);
            if (boxSpan !== null) expect(boxSpan.end).toBeGreaterThanOrEqual(boxSpan.start);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each(hostileTexts)("a note of %j is a note, and marks nothing", (text) => {
    const note = text.replace(/\s+/g, " ");
    const [bird, ...others] = itemsOf(read(edit(tickBird, ["*Note:*", `*Note:* ${note.replaceAll("$", "$$$$")}`])));
    expect(bird?.exercise).toBe("bird-dog");
    expect(bird?.done?.sets ?? [8, 8, 8]).toEqual([8, 8, 8]);
    expect(others.filter(({ done }) => done !== null)).toEqual([]);
  });

  it("a code fence that was left open hides nothing", () => {
    const [bird] = itemsOf(read(edit(["session 2026-11-23 -->\n", "session 2026-11-23 -->\n\n```\n"], tickBird)));
    expect(bird).toMatchObject({ exercise: "bird-dog", done: { sets: [8, 8, 8] } });
  });

  it.each([
    ["nothing", ""],
    ["a shopping list", "# Shopping\n\n- [x] milk\n- [ ] bread\n"],
    ["another program's plan", "---\nplan: mine\n---\n\n## 2026-11-23\n\n- [ ] Squat 3x8\n"],
    ["a web page", "<!doctype html>\n<script>alert(1)</script>\n<p>- [x] Bird Dog"],
    ["noise", "\u0000\u0001\uFFFE".repeat(100)],
  ])("%s holds no exercise of ours", (_name, text) => {
    expect(itemsOf(read(text))).toEqual([]);
  });
});

describe("several weeks in one file", () => {
  it("are read with the week each session is of", () => {
    const older = {
      ...week,
      from: "2026-11-16",
      sessions: week.sessions.map((session) => ({
        ...session,
        date: session.date === "2026-11-23" ? "2026-11-16" : "2026-11-18",
      })),
    };
    const weeks = [week, older].map((each) => ({ week: each, sessions: aheadOf(each) }));
    const text = markdownOf({ weeks, catalog: builtInCatalog, version: "0.1.0", length: "short", flavour: "github" });
    const reading = readFile(text, { sessions: weeks.flatMap(({ sessions }) => sessions), catalog: builtInCatalog });
    expect(reading.weeks.map(({ from }) => from)).toEqual(["2026-11-23", "2026-11-16"]);
    expect(reading.sessions.map(({ session, key }) => [session, key?.slice(0, 10)])).toEqual([
      ["2026-11-23", "2026-11-23"],
      ["2026-11-25", "2026-11-23"],
      ["2026-11-16", "2026-11-16"],
      ["2026-11-18", "2026-11-16"],
    ]);
    expect(reading.problems).toEqual([]);
    expect(text).toContain("fourplane-total: 6\n");
  });
});

describe("what is exported is read back as it is", () => {
  it.each(["github", "obsidian", "plain"] as const)("%s: nothing is done, noted or wrong", (flavour) => {
    const text = markdownOf({
      weeks: [{ week: fullWeek, sessions: aheadOf(fullWeek) }],
      catalog: builtInCatalog,
      version: "0.1.0",
      length: "full",
      flavour,
    });
    const reading = readFile(text, { sessions: aheadOf(fullWeek), catalog: builtInCatalog });
    expect(reading.problems).toEqual([]);
    for (const item of itemsOf(reading))
      expect(item).toMatchObject({ done: null, note: null, box: "open", isUnread: false });
  });
});
