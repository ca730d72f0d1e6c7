import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Exercise } from "../../src/domain/catalog/entry.ts";
import { handoutHtml, isHandout, type HandoutInput } from "../../src/formats/handout.ts";
import { paperOf } from "../../src/formats/handout-style.ts";
import { aheadItem, aheadOf } from "../support/build-ahead.ts";
import { buildCatalog, buildExercise } from "../support/build-exercise.ts";
import { buildItem, buildSession, buildWeek } from "../support/build-week.ts";
import { builtInCatalog } from "../support/planner-catalog.ts";
import { fullWeek, gapWeek } from "../support/sample-weeks.ts";

const handout = (overrides: Partial<HandoutInput> = {}): string => {
  const week = overrides.week ?? fullWeek;
  return handoutHtml({
    week,
    sessions: aheadOf(week),
    catalog: builtInCatalog,
    locale: "en-GB",
    paper: "a4",
    isShort: false,
    version: "0.1.0",
    ...overrides,
  });
};

/** A week with one exercise, its entry in a catalog, every text of them given. */
const weekOfOne = (text: string) => {
  const entry: Partial<Exercise> = {
    id: "dead-bug-heel-tap",
    name: text,
    steps: [text, text],
    cues: [text],
    stop: [text],
    easier: "easier",
    licence: text,
    attribution: text,
  };
  const catalog = buildCatalog([buildExercise(entry), buildExercise({ id: "easier", name: text })]);
  const item = buildItem({ name: text, dose: { sets: 2, perSide: true, implement: text } });
  const week = buildWeek({ sessions: [buildSession({ items: [item] })] });
  return { week, catalog, recipient: text, author: text, note: text };
};

const tagsOf = (html: string): string => (html.match(/<[^>]*>/g) ?? []).join("");
const count = (html: string, what: RegExp): number => html.match(what)?.length ?? 0;

describe("a hand-out", () => {
  it("is in large print at 65 and over, short too, and in no narrow columns then", () => {
    const many = buildWeek({
      profile: { ...fullWeek.profile, age: "65+" },
      sessions: [0, 1, 2, 3].map((day) => buildSession({ date: `2026-11-2${3 + day}` })),
    });
    expect(handout({ week: many })).toContain('<body class="full large">');
    expect(handout({ week: many, isShort: true })).toContain('<body class="short large">');
    expect(handout({ week: { ...many, profile: fullWeek.profile }, isShort: true })).toContain(
      '<body class="short many">',
    );
    const [, print = ""] = handout({ week: many }).split("@media print");
    expect(print).toMatch(/^ {2}\.large, [^{]*\{ font-size: 14pt/m);
  });

  it("is these bytes for a small week", async () => {
    const small = { ...weekOfOne("Dead Bug"), recipient: "Anna", author: "Jo", note: "Well done.\r\nUntil Monday." };
    await expect(handout(small)).toMatchFileSnapshot("../fixtures/formats/handout.html");
    await expect(handout({ ...small, isShort: true, paper: "letter", locale: "en-US" })).toMatchFileSnapshot(
      "../fixtures/formats/handout-short.html",
    );
  });

  it("is the same twice, and known as one of ours", () => {
    expect(handout()).toBe(handout());
    expect(isHandout(handout())).toBe(true);
    expect(isHandout(handout({ isShort: true }))).toBe(true);
    expect(isHandout("<!doctype html><title>mine</title>")).toBe(false);
  });

  it("asks nothing of a network and runs nothing", () => {
    const html = handout();
    expect(html).not.toMatch(/<script|<img|<link|<iframe|<form|@import|url\(|https?:|\son\w+=/i);
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  });

  it("has a box for each set, and for each side where a set is done on one side", () => {
    const birdDog = buildItem({ exercise: "bird-dog", name: "Bird Dog", dose: { sets: 3, perSide: true } });
    const deadBug = buildItem({ exercise: "dead-bug", name: "Dead Bug", dose: { sets: 2, perSide: true } });
    const plank = buildItem({ exercise: "front-plank", name: "Front Plank", dose: { sets: 4 } });
    const boxes = (items: readonly ReturnType<typeof buildItem>[]) =>
      count(handout({ week: buildWeek({ sessions: [buildSession({ items })] }), isShort: true }), /type="checkbox"/g);
    expect([boxes([birdDog]), boxes([deadBug]), boxes([plank]), boxes([birdDog, plank])]).toEqual([6, 2, 4, 10]);
    expect(builtInCatalog.get("dead-bug")?.alternating).toBe(true);
  });

  it("ticks what is done, and says what rests or was skipped", () => {
    const item = buildItem({ dose: { sets: 2 } });
    const week = buildWeek({ sessions: [buildSession({ items: [item, item, item] })] });
    const items = [
      aheadItem(item, { status: "done" }),
      aheadItem(item, { status: "skipped" }),
      aheadItem(item, { rests: true, why: { rule: "pause", text: "Flexion is paused.", entries: [], next: "" } }),
    ];
    const html = handout({
      week,
      sessions: [{ planned: "2026-11-23", date: "2026-11-23", items, seconds: 240, isPaused: false, lighter: null }],
    });
    expect(count(html, /type="checkbox" checked/g)).toBe(2);
    expect(html).toContain("Skipped.");
    expect(html).toContain("Rests.</strong> Flexion is paused.");
    expect(html).toContain("4 resist");
  });

  it("describes an exercise once, with its steps, cues, stop rules and neighbours, and points there afterwards", () => {
    const html = handout();
    const birdDog = builtInCatalog.get("bird-dog");
    for (const line of [...(birdDog?.steps ?? []), ...(birdDog?.stop ?? [])]) {
      expect(count(html, new RegExp(line.slice(0, 20), "g"))).toBe(1);
    }
    expect(html).toContain(`Too much today? <strong>${builtInCatalog.get(birdDog?.easier ?? "")?.name}</strong>`);
    expect(html).toContain('How to do it: see <a href="#s1e1">Monday 23 November, exercise 1</a>.');
    expect(count(html, /How to do it: see/g)).toBe(4);
    expect(html).toMatch(/6-4-2 × 10 s holds per side<\/strong> · rest 45 s/);
    expect(html).toContain("3 × 8</strong> · 16 kg kettlebell · rest 60 s");
  });

  it("says how it stands with the planes, and where nothing trains one", () => {
    expect(handout()).toContain("All four planes covered, each in both modes: move and resist.");
    const html = handout({ week: gapWeek });
    expect(html).toContain("Rotation is missing");
    expect(html).toMatch(/Rotation.*<span class="vh">none<\/span>/);
  });

  it("says when to get help, also on one page", () => {
    for (const isShort of [true, false]) expect(handout({ isShort })).toContain("a leg that is quickly getting weaker");
    expect(handout()).toContain("Ask a doctor or physiotherapist");
  });

  it("names the source of what comes from elsewhere, once", () => {
    const entry = buildExercise({
      id: "dead-bug-heel-tap",
      name: "Tap",
      licence: "CC BY 4.0",
      attribution: "A. Writer",
    });
    const html = handout({ week: buildWeek(), catalog: buildCatalog([entry]) });
    expect(count(html, /Tap: A\. Writer, CC BY 4\.0/g)).toBe(1);
    expect(handout()).not.toContain('id="sources"');
  });

  it("works without the catalog a week came from", () => {
    expect(handout({ catalog: new Map() })).toContain("No catalog in use describes this exercise.");
  });

  it("leaves lines to write on where nobody is named", () => {
    expect(handout({ isShort: true })).toContain('For:</span><span class="blank">');
    expect(handout({ recipient: "Anna" })).toContain("For:</span><strong>Anna</strong>");
  });

  it("takes the paper and the order of dates from where the person is", () => {
    expect(["en-US", "en_CA.UTF-8", "es-MX", "en-GB", "de-DE", "C"].map(paperOf)).toEqual([
      "letter",
      "letter",
      "letter",
      "a4",
      "a4",
      "a4",
    ]);
    expect(handout({ paper: "letter", locale: "en-US" })).toMatch(/size: letter[^]*Monday, November 23/);
  });

  it("marks one session by its date", () => {
    const html = handout({ sessions: aheadOf(fullWeek).slice(1, 2) });
    expect(html).toContain("<title>Back sessions, Wed 25 Nov 2026</title>");
    expect(count(html, /class="session"/g)).toBe(1);
  });

  it("keeps hostile text as text", () => {
    const hostile = `<script>alert(1)</script>"><img src=x onerror=1> ' & javascript:x \u001B[2J \u202E`;
    const html = handout({ ...weekOfOne(hostile) });
    expect(html).not.toContain("<script>alert");
    expect(html).not.toContain("<img");
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&gt;&lt;img");
    expect(html).toContain(String.raw`\u{1b}[2J \u{202e}`);
  });

  it("has the same tags whatever the texts say, and no control characters", () => {
    const word = fc.string({ unit: "binary", minLength: 1, maxLength: 30 });
    const markup = fc.constantFrom(
      "</style>",
      "-->",
      "<!--",
      "&#60;b>",
      "\r\n<b>",
      "`<b onload=x>`",
      "]]>",
      "\u0000<p>",
    );
    const plain = new Map([true, false].map((isShort) => [isShort, tagsOf(handout({ ...weekOfOne("x"), isShort }))]));
    fc.assert(
      fc.property(fc.array(fc.oneof(word, markup), { minLength: 1, maxLength: 4 }), fc.boolean(), (parts, isShort) => {
        const text = `x${parts.join("")}`;
        const html = handout({ ...weekOfOne(text), note: "x", isShort });
        expect(tagsOf(html)).toEqual(plain.get(isShort));
        expect(html).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028-\u202E]/);
      }),
      { numRuns: 80 },
    );
  });
});
