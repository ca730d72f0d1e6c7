import { performance } from "node:perf_hooks";

import { describe, expect, it } from "vitest";

import { findExercise } from "../src/domain/catalog/find.ts";
import { parseLevelRange } from "../src/domain/catalog/filter.ts";
import { searchExercises } from "../src/domain/catalog/search.ts";
import { parsePerformed, parsePlanned } from "../src/domain/log/dose-notation.ts";
import type { PlannedDose } from "../src/domain/log/event.ts";
import { parseEquipment } from "../src/domain/profile/equipment.ts";
import { parseAge } from "../src/domain/profile/parse-person.ts";
import { parseAvoid, parseDays, parseMinutes, parseTolerance } from "../src/domain/profile/parse-profile.ts";
import { parseAnswers } from "../src/domain/screening/screen.ts";
import { painInNote } from "../src/domain/symptoms/pain-in-note.ts";
import { parseLoad, parsePain, parseRange } from "../src/domain/session/read-answers.ts";
import { parseDay } from "../src/domain/session/read-day.ts";
import { parseSets } from "../src/domain/session/read-sets.ts";
import { saidInWords } from "../src/domain/symptoms/said-in-words.ts";
import { parsePeople } from "../src/domain/state/people.ts";
import { htmlToLines } from "../src/formats/foreign-catalogs/html-lines.ts";
import { itemsOf } from "../src/formats/foreign-catalogs/json-items.ts";
import { readTable } from "../src/formats/foreign-catalogs/read-table.ts";
import { isOurCsv } from "../src/formats/csv.ts";
import { escapeMarkdown } from "../src/formats/markdown/escape.ts";
import { readMarkdown } from "./support/read-markdown.ts";
import { markdownPrint } from "../src/formats/markdown/print.ts";
import { tailOf } from "../src/formats/markdown/read/tail.ts";
import { readSetsLine } from "../src/formats/markdown/read/sets.ts";
import { isOurMarkdown, parseItemMarker, parsePlaceMarker } from "../src/formats/markdown/marker.ts";
import { isOurJson } from "../src/formats/person-json.ts";
import { aheadOf } from "./support/build-ahead.ts";
import { converterWith, foreignEntry } from "./support/foreign-entries.ts";
import { builtInCatalog } from "./support/planner-catalog.ts";
import { fullWeek } from "./support/sample-weeks.ts";

const planned: PlannedDose = { sets: 3, measure: "seconds", amount: 40, hold: 10, perSide: true, load: null };
const form = { measure: "seconds", perSide: true, hold: 10 } as const;
const book = { sessions: aheadOf(fullWeek), catalog: builtInCatalog };

/** Every parser of text that a person or a file gives, and beginnings that lead it far in. */
const parsers: Readonly<Record<string, readonly [parse: (text: string) => unknown, beginnings: readonly string[]]>> = {
  "a Markdown file": [
    (text) => readMarkdown(text, book),
    [
      "",
      "# ",
      "## Mon 23 Nov 2026\n- [x] **Bird Dog**",
      "<!-- fourplane:2026-11-23/",
      "- [x] a <!-- fourplane:2026-11-23/bird-dog",
      "- [x] a <!-- fourplane:2026-11-23/bird-dog 3x8 each side -->\n  - [x] Set 1",
      "- [x] a <!-- fourplane:2026-11-23/bird-dog 3x8 each side -->\n  *Note:*",
      "> ",
      "---\nplan: ",
      "<!-- fourplane:text about 1a2b3c -->\n",
      "## Mon 23 Nov 2026\n- [x] **Bird Dog**\n  - *Sets:* ",
      "<<<<<<< a\n",
    ],
  ],
  "a marker": [
    parseItemMarker,
    ["", "fourplane:2026-11-23/", "fourplane:2026-11-23/a ", "fourplane:2026-11-23/a 3x8 "],
  ],
  "whose Markdown it is": [isOurMarkdown, ["", "<!--", "<!-- fourplane:plan ", "---\nplan: "]],
  "whose table it is": [isOurCsv, ["", "date,planned_date"]],
  "whose JSON it is": [isOurJson, ["", "{", '{ "schema" ', '{ "schema": "fourplane/state@']],
  "a note": [saidInWords, ["", "no ", "pain ", "down the ", "left right ", "sore lower "]],
  "sets in a file": [(text) => readSetsLine(text, planned), ["", "3", "3 x", "6-4-2 x 10 s", "6 holds", "3 x 8, "]],
  "pain in a note": [painInNote, ["", "pain ", "3/10 ", "pain of 3 "]],
  "what apps write behind a task": [tailOf, ["", "\u2705 ", "[completion:: ", "\u2705 2026-11-24 "]],
  "the letters of a text": [markdownPrint, ["", "<", "&"]],
  "a comment of a place": [parsePlaceMarker, ["", "fourplane:", "fourplane:text "]],
  sets: [(text) => parseSets(text, form), ["", "6", "6,4", "6/", "6s"]],
  "a weight": [(text) => parseLoad(text, "kg"), ["", "16", "16."]],
  "a range": [parseRange, ["", "9/", "9"]],
  "a date": [(text) => parseDay(text, "2026-11-23"), ["", "2026", "2026-11-23"]],
  pain: [parsePain, ["", "1"]],
  screening: [parseAnswers, ["", "fever"]],
  days: [parseDays, ["", "mon", "mon,"]],
  minutes: [parseMinutes, ["", "2"]],
  age: [parseAge, ["", "4"]],
  levels: [parseLevelRange, ["", "1", "1-"]],
  avoidance: [parseAvoid, ["", "flex", "bending "]],
  tolerance: [parseTolerance, ["", "flexion", "flexion="]],
  equipment: [(text) => parseEquipment(text), ["", "kettlebell", "kettlebell:", "kettlebell:8,5", "kettlebell:8"]],
  "an exercise": [(text) => findExercise(builtInCatalog, text), ["", "bird"]],
  "a search": [(text) => searchExercises(builtInCatalog, text), ["", "bird"]],
  "a stored dose": [parsePlanned, ["", "3x8", "3x8 each side", "3x8 @16"]],
  "stored sets": [(text) => parsePerformed(text, null), ["", "8", "8/8", "8 @16"]],
  "who is in use": [parsePeople, ["", "{"]],
  "an exercise of another catalog": [
    (text) =>
      converterWith({ trustsLow: true }).add(
        foreignEntry(text, { aliases: [text], equipment: [text], primary: [text], steps: [text], licence: text }),
        "",
      ),
    ["", "side ", "crunch ", "single arm ", "hanging ", "\u001b[", "rotate your "],
  ],
  "a catalog in JSON": [(text) => [...itemsOf(Buffer.from(text))], ["", "[", '{"results":[', '[{"name":"']],
  "a catalog as a table": [readTable, ["", "name\n", 'name,muscle\n"']],
  HTML: [htmlToLines, ["", "<p>", "<", "<p a='", "&", "<script>"]],
  "foreign text for Markdown": [escapeMarkdown, ["", "1"]],
};

const separators = [
  ..." \t\u00A0\u2028\n\r\u0000,;:/-–.*_#><!?[](){}\\|`~=+@\"'x1aé0s",
  "- [x] ",
  "<!--",
  "-->",
  "**",
  "\\<!--",
  "> ",
  "a ",
  "1 ",
  "1,",
  "1-",
  ":1,5",
  ", ",
];

const long = 40_000;
/** Milliseconds. What searches twice needs seconds for such a text; what searches once, some ten. */
const most = 500;

/** Milliseconds of the quickest of three readings, once one is quick enough: a busy computer is slow now and then, not each time. */
const timeOf = (read: () => unknown): number => {
  let least = Infinity;
  for (let tries = 0; tries < 3 && least >= most; tries += 1) {
    const start = performance.now();
    read();
    least = Math.min(least, performance.now() - start);
  }
  return least;
};

describe("reading takes time in proportion to the text", () => {
  it.each(Object.entries(parsers))("%s", (_name, [parse, beginnings]) => {
    for (const beginning of beginnings)
      for (const separator of separators)
        for (const end of ["", "y\u2028z -->"]) {
          const text = beginning + separator.repeat(Math.ceil(long / separator.length)) + end;
          expect(
            timeOf(() => parse(text)),
            `${JSON.stringify(beginning)}, then ${JSON.stringify(separator)}, then ${JSON.stringify(end)}`,
          ).toBeLessThan(most);
        }
  });

  it("also where runs of letters and of spaces follow each other", () => {
    const text = `<!-- fourplane:2026-11-23/${"a".repeat(20_000)}${" ".repeat(20_000)}y\u2028z -->`;
    expect(timeOf(() => readMarkdown(text, book))).toBeLessThan(most);
  });
});
