import { describe, expect, it } from "vitest";

import { addDays } from "../../../src/domain/dates.ts";
import { isSamePerformed } from "../../../src/domain/log/performed.ts";
import type { Week } from "../../../src/domain/week.ts";
import { markdownOf } from "../../../src/formats/markdown/markdown.ts";
import type { Flavour, Length } from "../../../src/formats/markdown/look.ts";
import { readFile } from "../../../src/formats/markdown/read/read.ts";
import type { FileItem, FileReading } from "../../../src/formats/markdown/read/reading.ts";
import { aheadOf } from "../../support/build-ahead.ts";
import { buildItem, buildSession, buildWeek } from "../../support/build-week.ts";
import { formatters } from "../../support/markdown-formatters.ts";
import { builtIn, builtInCatalog } from "../../support/planner-catalog.ts";
import { answerWays, doses, ways, type Lines, type Way } from "../../support/written-ways.ts";

const monday = "2026-11-23";
const perDay = Math.ceil(ways.length / 7);

/** Each exercise is written down in one way, and stands once. */
const week: Week = buildWeek({
  sessions: Array.from({ length: 7 }, (_, day) =>
    buildSession({
      date: addDays(monday, day),
      items: ways.slice(day * perDay, (day + 1) * perDay).map(({ dose }, index) => {
        const exercise = builtIn[day * perDay + index];
        return buildItem({ exercise: exercise?.id ?? "", name: exercise?.name ?? "", dose: doses[dose] });
      }),
    }),
  ),
});
/** So few are described that formatters are not busy with those alone. */
const described = new Map([...builtInCatalog].slice(0, 30));
const book = { sessions: aheadOf(week), catalog: builtInCatalog };

const files: readonly (readonly [length: Length, flavour: Flavour, seed: number])[] = [
  ["full", "github", 1],
  ["short", "github", 2],
  ["short", "obsidian", 3],
  ["short", "plain", 4],
];

const numbersOf = (seed: number, index: number): readonly [number, number, number] => {
  const from = (seed * 7 + index * 3) % 4;
  return [9 - (from % 2), 7 - ((from + seed) % 2), 4 + (index % 2)];
};

/** A file in which every exercise is written down in its way. */
const written = (length: Length, flavour: Flavour, seed: number): string => {
  const input = {
    weeks: [{ week, sessions: book.sessions }],
    catalog: described,
    version: "0.1.0",
    length,
    flavour,
  };
  const lines = markdownOf(input).split("\n");
  let way = -1;
  let day = -1;
  return lines
    .flatMap((line, at) => {
      if (line.startsWith("- **After the session**")) day += 1;
      const question = questions.findIndex((each) => line.startsWith(`  - *${each}`));
      if (question >= 0) return [`${line} ${answerWays[day]?.written[question] ?? ""}`.trimEnd()];
      const previous = lines[at - 1] ?? "";
      const isHead = line.startsWith("- [ ] **");
      if (!isHead)
        return /^ {2}- \*(?:Sets|Note)/.test(line) &&
          (previous.startsWith("- [ ] **") || lines[at - 2]?.startsWith("- [ ] **"))
          ? []
          : [line];
      way += 1;
      const start: Lines = { head: line, sets: lines[at + 1] ?? "", note: lines[at + 2] ?? "" };
      const edited = ways[way]?.edit(start, numbersOf(seed, way)) ?? start;
      return [edited.head, edited.sets, edited.note, ...(edited.more ?? [])];
    })
    .join("\n");
};

const questions = ["How it felt", "Most pain", "Down a leg", "Back to usual"];

/** The answers that are neither read right nor named. */
const wrongAnswers = (reading: FileReading): readonly string[] =>
  reading.sessions.flatMap(({ answers, remark }, day) => {
    const way = answerWays[day];
    const found = [answers.effort, answers.pain, answers.legs, answers.settled];
    const bad = found.flatMap((answer, index) => {
      const expected = way?.means[index];
      const isNamed = reading.problems.some(({ message }) => message.includes(questions[index] ?? ""));
      const isRight =
        (answer?.value ?? null) === (expected === "named" ? null : expected) && (expected !== "named" || isNamed);
      // An editor that knows no strikethrough leaves its signs as letters: that is named.
      return isRight || (answer === null && isNamed && way?.written[index]?.includes("~~") === true)
        ? []
        : [`day ${day}, ${questions[index] ?? ""}: ${JSON.stringify(answer)}`];
    });
    return letters(remark?.text) === letters(way?.remark) ? bad : [...bad, `day ${day}: ${remark?.text ?? ""}`];
  });

/** What formatters may change in words: quotes, signs, spaces. */
const letters = (text: string | undefined): string => (text ?? "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

type Verdict = "right" | "named" | "wrong";

const verdictOf = (
  way: Way,
  index: number,
  seed: number,
  item: FileItem | undefined,
  reading: FileReading,
): Verdict => {
  const name = builtIn[index]?.name ?? "";
  const expected = way.means(numbersOf(seed, index));
  const isNamed = reading.problems.some(
    ({ line, message }) =>
      message.includes(name) || (item !== undefined && line >= item.line && line <= lastLine(reading, item)),
  );
  if (item === undefined) return isNamed ? "named" : "wrong";
  const isSame =
    expected !== "named" &&
    !item.isUnread &&
    (expected === null ? item.done === null : item.done !== null && isSamePerformed(item.done, expected)) &&
    letters(item.note?.text) === letters(way.note) &&
    (item.note?.pain ?? null) === (way.pain ?? null) &&
    item.doneDate === (way.doneDate ?? null) &&
    (item.box === "skipped") === (way.isSkipped === true);
  if (isSame) return "right";
  return isNamed && (item.done === null || item.isUnread) ? "named" : "wrong";
};

const lastLine = (reading: FileReading, item: FileItem): number => {
  const all = reading.sessions.flatMap(({ items }) => items);
  return (all[all.indexOf(item) + 1]?.line ?? item.line + 9) - 1;
};

interface Row {
  readonly way: string;
  readonly verdicts: Map<string, Record<Verdict, number>>;
}

describe("what people write, through the programs that their files go through", () => {
  const rows: readonly Row[] = ways.map(({ name, dose }) => ({ way: `${name} (${dose})`, verdicts: new Map() }));

  it.for(Object.entries(formatters))(
    "%s: all is read right or named, and nothing is made up",
    { timeout: 60_000 },
    async ([program, format], context) => {
      const wrong: string[] = [];
      for (const [length, flavour, seed] of files) {
        const text = await format(written(length, flavour, seed));
        if (text === null) {
          context.skip(`${program} is not installed`);
          return;
        }
        const reading = readFile(text, book);
        const items = reading.sessions.flatMap(({ items }) => items);
        for (const [index, way] of ways.entries()) {
          const item = items.find(({ exercise }) => exercise === builtIn[index]?.id);
          const verdict = verdictOf(way, index, seed, item, reading);
          const counts = rows[index]?.verdicts.get(program) ?? { right: 0, named: 0, wrong: 0 };
          counts[verdict] += 1;
          rows[index]?.verdicts.set(program, counts);
          if (verdict === "wrong")
            wrong.push(
              `${program}, ${length} ${flavour}, ${way.name}: ${JSON.stringify([item?.done, item?.note?.text, item?.doneDate, item?.box])}`,
            );
        }
        wrong.push(...wrongAnswers(reading).map((each) => `${program}, ${length} ${flavour}, ${each}`));
      }
      expect(wrong).toEqual([]);
    },
  );

  it("comes to this table: read right / named, of the files of each program", async (context) => {
    const programs = Object.keys(formatters);
    expect(ways.length * files.length).toBeGreaterThanOrEqual(500);
    if (rows.some(({ verdicts }) => verdicts.size < programs.length)) context.skip("not all programs are installed");
    const cell = (row: Row, program: string) => {
      const { right = 0, named = 0, wrong = 0 } = row.verdicts.get(program) ?? {};
      return `${right}/${named}${wrong === 0 ? "" : `/${wrong}!`}`;
    };
    const lineOf = (cells: readonly string[]) => `| ${cells.map((each) => each.replaceAll("|", "\\|")).join(" | ")} |`;
    const table = [
      lineOf(["way", ...programs]),
      lineOf(["---", ...programs.map(() => "---")]),
      ...rows.map((row) => lineOf([row.way, ...programs.map((each) => cell(row, each))])),
    ];
    await expect(`${table.join("\n")}\n`).toMatchFileSnapshot("../../fixtures/formats/written-ways.md");
  });
});
