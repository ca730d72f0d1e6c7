import { describe, expect, it } from "vitest";

import { sealed, unsealed } from "../../../src/formats/markdown/update/seal.ts";
import { doneEvent } from "../../support/build-event.ts";

const week = (from: string, body: string): string =>
  `## Week of ${from} <!-- fourplane:week ${from}-0123456789ab -->\n\n${body}\n\n`;
const newest = week("2026-11-23", "now");
const old = week("2026-11-16", "then\n\n### A day\n\n- [x] done");
const oldest = week("2026-11-09", "long ago");
const closing = "<!-- fourplane:text closing 1a2b3c -->\n\nend\n\n<!-- fourplane:end -->\nown\n";
const text = `# Back sessions\n\n${newest}${old}${oldest}${closing}`;
const log = [doneEvent({ date: "2026-11-16" })];
const isOver = (from: string) => from < "2026-11-23";
const done = sealed(text, log, isOver);
const kept = ["2026-11-23"];

describe("the seal of a week", () => {
  it("stands in the headings of weeks that are over, and changes nothing else", () => {
    expect(done.match(/ \+[0-9a-f]{12}\.[0-9a-f]{12} -->/g)).toHaveLength(2);
    expect(done.replace(/ \+[0-9a-f.]{25}/g, "")).toBe(text);
    expect(sealed(done, log, isOver)).toBe(done);
    expect(sealed(done, log, () => false)).toBe(text);
  });

  it("leaves these weeks out, and puts them back byte for byte, with lines counted as in the whole", () => {
    const left = unsealed(done, log, kept);
    expect(left.text).not.toContain("then");
    expect(left.text).toContain("now");
    expect(left.whole(left.text)).toBe(done);
    expect(left.whole(left.text.replace("now", "now\n\nand more"))).toBe(done.replace("now", "now\n\nand more"));
    const lineIn = (all: string, words: string) => all.slice(0, all.indexOf(words)).split("\n").length;
    for (const words of ["now", "\nend", "\nown"])
      expect(left.lineOf(lineIn(left.text, words))).toBe(lineIn(done, words));
  });

  it.each([
    ["a letter in it was changed", done.replace("- [x] done", "- [x] done "), log, kept],
    ["the log says something else", done, [doneEvent({ date: "2026-11-16", note: "corrected" })], kept],
    ["it is kept again", done, log, ["2026-11-23", "2026-11-16"]],
  ] as const)("does not hold when %s", (_what, changed, entries, weeks) => {
    const left = unsealed(changed, entries, weeks);
    expect(left.text).toContain("then");
    expect(left.text).not.toContain("long ago");
    expect(left.whole(left.text)).toBe(changed);
  });

  it("holds in files with other line ends, and in those of an app for notes", () => {
    for (const dressed of [text.replaceAll("\n", "\r\n"), text.replaceAll("<!--", "%%").replaceAll("-->", "%%")]) {
      const all = sealed(dressed, log, isOver);
      const left = unsealed(all, log, kept);
      expect(left.text).not.toContain("then");
      expect(left.whole(left.text)).toBe(all);
    }
  });

  it("is no concern of files without weeks, nor of words that look like ours", () => {
    for (const other of ["", "# Mine\n", `${done}\n<!-- fourplane:unread 0 -->\n`]) {
      const left = unsealed(other, log, kept);
      expect(left.text).toBe(other);
      expect(left.whole(other)).toBe(other);
      expect(left.lineOf(7)).toBe(7);
    }
  });
});
