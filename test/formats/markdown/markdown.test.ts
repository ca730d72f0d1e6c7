import { execFileSync } from "node:child_process";

import { lint } from "markdownlint/sync";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

import type { Exercise } from "../../../src/domain/catalog/entry.ts";
import { historyOf } from "../../../src/domain/log/history.ts";
import { weekAhead, type SessionAhead } from "../../../src/domain/session/week-ahead.ts";
import type { Week } from "../../../src/domain/week.ts";
import { markdownOf, type MarkdownInput } from "../../../src/formats/markdown/markdown.ts";
import { escapeMarkdown } from "../../../src/formats/markdown/escape.ts";
import { readMarkdown } from "../../support/read-markdown.ts";
import { flavours, lengths } from "../../../src/formats/markdown/look.ts";
import {
  isOurMarkdown,
  itemInside,
  parseItemMarker,
  planKey,
  planKeyIn,
} from "../../../src/formats/markdown/marker.ts";
import { aheadItem, aheadOf } from "../../support/build-ahead.ts";
import { doneEvent, logOf, skipped } from "../../support/build-event.ts";
import { buildCatalog, buildExercise } from "../../support/build-exercise.ts";
import { buildItem, buildSession, buildWeek, credits } from "../../support/build-week.ts";
import { hostileTexts } from "../../support/hostile.ts";
import { builtInCatalog } from "../../support/planner-catalog.ts";
import { fullWeek, gapWeek } from "../../support/sample-weeks.ts";

interface Shown extends Omit<MarkdownInput, "weeks"> {
  readonly week: Week;
  readonly sessions: readonly SessionAhead[];
}

const markdown = ({ week = fullWeek, sessions = aheadOf(week), ...overrides }: Partial<Shown> = {}): string =>
  markdownOf({
    weeks: [{ week, sessions }],
    catalog: builtInCatalog,
    version: "0.1.0",
    length: "full",
    flavour: "github",
    ...overrides,
  });

const birdDog = buildExercise({
  id: "bird-dog",
  measure: "seconds",
  perSide: true,
  cautions: ["WRIST"],
  easier: "bird-dog-legs",
  steps: ["Start on your hands and knees.", "Reach out."],
  cues: ["Long, not high"],
  stop: ["Stop when your back sags."],
  licence: "CC-BY-SA 4.0",
  attribution: "Jane Doe, https://example.org",
});
const smallCatalog = buildCatalog([birdDog, buildExercise({ id: "bird-dog-legs", name: "Bird Dog, Legs Only" })]);
const birdDogItem = buildItem({
  exercise: "bird-dog",
  name: "Bird Dog",
  cells: credits("resist", "extension", "rotation"),
  dose: { sets: 2, measure: "seconds", amount: 20, hold: 10, perSide: true, rest: 15 },
  why: "Trains extension by holding still.",
});
const smallWeek = buildWeek({
  sessions: [buildSession({ items: [birdDogItem] }), buildSession({ date: "2026-11-25", items: [birdDogItem] })],
});
const small: Partial<Shown> = { week: smallWeek, catalog: smallCatalog };

/** How a reader of GitHub's Markdown shows a text, its front matter taken off as sites do. */
const body = (text: string): string => text.replace(/^---\n[^]*?\n---\n/, "");
const shown = (text: string): string =>
  micromark(body(text), { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });
const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;
const boxes = /<input type="checkbox"/g;

describe("what else is to be known of the sets", () => {
  const kg = (value: number) => ({ value, unit: "kg" as const });
  const lift = buildItem({
    dose: { load: kg(24), implement: "kettlebell", open: 2 },
    rampUp: [{ reps: 5, load: kg(12) }],
  });
  const week = buildWeek({ sessions: [buildSession({ items: [lift] })] });

  it.each(lengths)("stands in the line of an exercise, and a tick is read back as the dose: %s", (length) => {
    const text = markdown({ week, length });
    expect(text).toContain(
      ": 3 × 8, 24 kg kettlebell, last set: as many as leave 2, before it: 5 with 12 kg, rest 60 s",
    );
    const ticked = text.replace("- [ ] **", "- [x] **");
    const { ticks } = readMarkdown(ticked, { sessions: aheadOf(week), catalog: builtInCatalog });
    expect(ticks).toMatchObject([{ done: { sets: [8, 8, 8], load: kg(24) } }]);
  });
});

describe("a week as Markdown", () => {
  it("is these bytes for a small week", async () => {
    await expect(markdown(small)).toMatchFileSnapshot("../../fixtures/formats/week-full.md");
    await expect(markdown({ ...small, length: "short" })).toMatchFileSnapshot("../../fixtures/formats/week-short.md");
    await expect(markdown({ ...small, length: "page", week: gapWeek })).toMatchFileSnapshot(
      "../../fixtures/formats/week-page.md",
    );
    await expect(markdown({ ...small, flavour: "plain" })).toMatchFileSnapshot("../../fixtures/formats/week-plain.md");
  });

  it.each(lengths.flatMap((length) => flavours.map((flavour) => [length, flavour] as const)))(
    "%s, %s: is tidy for markdownlint, with long lines and folds allowed",
    (length, flavour) => {
      const strings = {
        full: markdown({ length, flavour }),
        gaps: markdown({ length, flavour, week: gapWeek }),
        small: markdown({ ...small, length, flavour }),
      };
      // A heading may come again under another day, and a callout ends where the next one begins.
      const config = {
        default: true,
        MD013: false,
        MD024: { siblings_only: true },
        MD028: flavour !== "obsidian",
        MD033: { allowed_elements: ["details", "summary"] },
      };
      expect(lint({ strings, config })).toEqual({ full: [], gaps: [], small: [] });
    },
  );

  it("has front matter that is YAML, and names the week in it", () => {
    const [, yaml = ""] = /^---\n([^]*?)\n---\n/.exec(markdown()) ?? [];
    expect(parse(yaml)).toMatchObject({
      "fourplane-version": "0.1.0",
      "fourplane-plan": planKey(fullWeek),
      "fourplane-from": "2026-11-23",
      "fourplane-to": "2026-11-29",
      "fourplane-done": 0,
      "fourplane-total": fullWeek.sessions.flatMap(({ items }) => items).length,
      "fourplane-sessions": ["2026-11-23", "2026-11-25", "2026-11-27"],
      "fourplane-days": ["mon", "wed", "fri"],
      "fourplane-minutes": 25,
      "fourplane-level": 2,
      "fourplane-equipment": ["band", "kettlebell 8/12/16 kg"],
      tags: ["fourplane"],
    });
  });

  it("shows a GFM reader its table, and one box for every exercise in a tight list", () => {
    const html = shown(markdown());
    expect(count(html, /<table>/g)).toBe(1);
    expect(count(html, /<tr>/g)).toBe(5);
    const items = fullWeek.sessions.flatMap((session) => session.items);
    expect(count(html, boxes)).toBe(items.length);
    expect(count(html, /<h2>/g)).toBe(1 + 3);
    expect(count(html, /<h3>/g)).toBe(3);
    expect(count(shown(markdown({ length: "page" })), boxes)).toBe(items.length);
  });

  it("shows cmark-gfm the same boxes and tables, where Debian's is installed", (context) => {
    let html = "";
    try {
      html = execFileSync(
        "cmark-gfm",
        ["--unsafe", "-e", "table", "-e", "tasklist", "-e", "strikethrough", "-e", "autolink"],
        { input: body(markdown()), encoding: "utf8" },
      );
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
      context.skip("cmark-gfm is not installed");
    }
    expect(count(html, boxes)).toBe(count(shown(markdown()), boxes));
    expect(count(html, /<table>/g)).toBe(1);
    expect(count(html, /<li>|<li /g)).toBe(count(shown(markdown()), /<li>|<li /g));
  });

  it("has no HTML in the plain flavour, not even a comment", () => {
    for (const length of lengths) expect(markdown({ length, flavour: "plain" })).not.toMatch(/<[a-z!/]/i);
  });

  it("keeps to about a page as one page", () => {
    expect(body(markdown({ length: "page" })).split("\n").length).toBeLessThan(50);
  });

  it("describes an exercise once and points there afterwards", () => {
    const text = markdown(small);
    expect(count(text, /Start on your hands and knees/g)).toBe(1);
    expect(text).toContain("*How to do it:* see Mon 23 Nov 2026");
  });

  it("names licences and attributions in every form, and no section where there are none", () => {
    for (const length of lengths) {
      expect(markdown({ ...small, length })).toMatch(
        /## Sources\n\n- Bird Dog: Jane Doe, https\\:\/\/example\.org, CC-BY-SA 4\.0\n\n<!-- fourplane:end -->\n$/,
      );
      expect(markdown({ length })).not.toContain("## Sources");
    }
  });

  it("says what is done, skipped and resting, and offers no box for what rests", () => {
    const done = doneEvent({
      planned: { sets: 2, measure: "seconds", amount: 20, hold: 10, perSide: true, load: null },
      done: { sets: [20, 10], load: null },
    });
    const items = [
      aheadItem(birdDogItem, { status: "done", done }),
      aheadItem({ ...birdDogItem, exercise: "a", name: "A" }, { status: "skipped" }),
      aheadItem(
        { ...birdDogItem, exercise: "b", name: "B" },
        { rests: true, why: { rule: "pauses", text: "Paused until Monday.", entries: [], next: "" } },
      ),
    ];
    const sessions = [
      { planned: "2026-11-23", date: "2026-11-24", items, seconds: 600, isPaused: false, lighter: null },
    ];
    const text = markdown({ ...small, sessions });
    expect(text).toContain(
      "### Tue 24 Nov 2026, 10 min, moved from Mon 23 Nov <!-- fourplane:session 2026-11-23 -->\n",
    );
    expect(text).toMatch(/- \[x\] \*\*Bird Dog\*\*: .* recorded -->\n {2}- \*Sets \(holds, left\/right\):\* 2, 1\n/);
    expect(text).toMatch(/- \[-\] \*\*A\*\*: .* <!--/);
    expect(text).toMatch(/- \*\*B\*\* rests\. Paused until Monday\. <!-- .* rests -->\n/);
    const again = readMarkdown(text, { sessions, catalog: smallCatalog });
    expect(again).toMatchObject({
      ticks: [{ exercise: "bird-dog", isRecorded: true, done: { sets: [20, 10] } }],
      problems: [],
    });
  });

  it("shows the doses of the log", () => {
    const log = logOf(
      skipped({ exercise: "seated-roll-down" }),
      doneEvent({ id: "e2", exercise: "bird-dog", session: "2026-11-23" }),
    );
    expect(historyOf(log).done).toHaveLength(1);
    const sessions = weekAhead(
      { week: fullWeek, log, profile: fullWeek.profile, catalog: builtInCatalog },
      "2026-11-23",
    );
    const text = markdown({ sessions });
    expect(text).toMatch(/- \[x\] \*\*Bird Dog\*\*/);
    expect(text).toMatch(/- \[-\] \*\*Seated Roll-Down\*\*/);
  });
});

describe("hostile text in Markdown", () => {
  const weekOf = (text: string) => {
    const entry: Partial<Exercise> = {
      id: "x",
      name: text,
      steps: [text, text],
      cues: [text],
      stop: [text],
      cautions: [text],
      easier: "y",
      licence: text,
      attribution: text,
    };
    const catalog = buildCatalog([buildExercise(entry), buildExercise({ id: "y", name: text })]);
    const item = buildItem({ exercise: "x", name: text, why: text, dose: { sets: 2, implement: text } });
    const profile = { ...fullWeek.profile, equipment: [{ name: text }], avoid: [text] };
    const gaps = [
      {
        plane: "flexion" as const,
        mode: "move" as const,
        reason: "time" as const,
        message: text,
        fix: { flag: text, message: text },
      },
    ];
    return { week: buildWeek({ profile, gaps, sessions: [buildSession({ items: [item] })] }), catalog };
  };
  const tagsOf = (html: string): string => (html.match(/<[a-z!/][^>]*>/gi) ?? []).join("\n");
  const safe = weekOf("Harmless");

  it.each(hostileTexts)("%j is shown and does nothing", (text) => {
    for (const length of lengths) {
      const hostile = markdown({ ...weekOf(text), length });
      expect(tagsOf(shown(hostile)).replaceAll(/<!--.*?-->/g, "")).toBe(
        tagsOf(shown(markdown({ ...safe, length }))).replaceAll(/<!--.*?-->/g, ""),
      );
      expect(hostile).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/);
      const [, yaml = ""] = /^---\n([^]*?)\n---\n/.exec(hostile) ?? [];
      expect(Object.keys(parse(yaml))).toEqual(
        Object.keys(parse(/^---\n([^]*?)\n---\n/.exec(markdown(safe))?.[1] ?? "")),
      );
    }
  });

  it.each(hostileTexts)("%j as a name comes back from a tick, with and without comments", (text) => {
    const { week, catalog } = weekOf(text);
    const ticked = markdown({ week, catalog }).replace("- [ ] **", "- [x] **");
    for (const file of [ticked, ticked.replaceAll(/ <!--.*?-->/g, "")]) {
      const { ticks } = readMarkdown(file, { sessions: aheadOf(week), catalog });
      expect(ticks).toMatchObject([{ exercise: "x", done: { sets: [8, 8] } }]);
      expect(ticks[0]?.note).toBeUndefined();
    }
  });

  it("shows escaped text letter by letter", () => {
    for (const text of hostileTexts) {
      const html = shown(`- ${escapeMarkdown(text)}`);
      const visible = html
        .replace(/<[^>]*>/g, "")
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&quot;", '"')
        .replaceAll("&amp;", "&");
      expect(visible.trim().replaceAll("\\u", "u")).toBe(unsafeSpelled(text));
    }
  });
});

const unsafeSpelled = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/[\u0000-\u001F\u202E]/g, (character) => `u{${(character.codePointAt(0) ?? 0).toString(16)}}`);

describe("the comments that mark items and weeks", () => {
  const planned = {
    sets: 3,
    measure: "reps" as const,
    amount: 8,
    perSide: true,
    load: { value: 16, unit: "kg" as const },
  };

  it.each(["bird-dog", "a--b", "a b/c", "--><b>", "犬", "%"])("carries the id %s and its dose", (id) => {
    const marker = { session: "2026-11-23", exercise: id, planned, isRecorded: false, rests: false, print: "1a2b3c" };
    const inside = itemInside(marker);
    expect(inside).not.toMatch(/--|>/);
    expect(parseItemMarker(`fourplane:${inside}`)).toEqual({ ...marker, base: null });
  });

  it.each(["fourplane:2026-02-30/a 3x8", "fourplane:2026-11-23/ 3x8", "fourplane:2026-11-23/%E0%A4%A 3x8", "other"])(
    "takes %s for none",
    (inside) => {
      expect(parseItemMarker(inside)).toBeUndefined();
    },
  );

  it("keeps a key through swaps, and has another for another person or seed", () => {
    expect(planKey({ ...fullWeek, sessions: [] } as never)).toBe(planKey(fullWeek));
    expect(planKey({ ...fullWeek, seed: 1 })).not.toBe(planKey(fullWeek));
    expect(planKey({ ...fullWeek, profile: { ...fullWeek.profile, level: 3 } })).not.toBe(planKey(fullWeek));
    const { days, ...rest } = fullWeek.profile;
    expect(planKey({ ...fullWeek, profile: { ...rest, days } })).toBe(planKey(fullWeek));
  });

  it("is found in the front matter or the head, whichever is left", () => {
    const text = markdown();
    const key = planKey(fullWeek);
    expect(planKeyIn(text)).toBe(key);
    expect(planKeyIn(body(text))).toBe(key);
    expect(planKeyIn(text.replaceAll(/<!--.*?-->/g, "").replaceAll("\n", "\r\n"))).toBe(key);
    expect(isOurMarkdown("# My own notes\n")).toBe(false);
  });
});
