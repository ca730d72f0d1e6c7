import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Exercise } from "../../../src/domain/catalog/entry.ts";
import { handoutHtml, isHandout } from "../../../src/formats/handout/handout.ts";
import type { HandoutInput } from "../../../src/formats/handout/input.ts";
import { paperOf } from "../../../src/formats/handout/look.ts";
import { aheadItem, aheadOf } from "../../support/build-ahead.ts";
import { buildCatalog, buildExercise } from "../../support/build-exercise.ts";
import { buildItem, buildSession, buildWeek } from "../../support/build-week.ts";
import { builtInCatalog } from "../../support/planner-catalog.ts";
import { fullWeek, gapWeek } from "../../support/sample-weeks.ts";

const handout = (overrides: Partial<HandoutInput> = {}): string => {
  const week = overrides.week ?? fullWeek;
  return handoutHtml({
    week,
    sessions: aheadOf(week),
    catalog: builtInCatalog,
    pictures: new Map(),
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

const count = (html: string, what: RegExp): number => html.match(what)?.length ?? 0;

describe("a hand-out", () => {
  it("is in large print at 65 and over or when asked, whole and short", () => {
    const older = buildWeek({ profile: { ...fullWeek.profile, age: "65+" } });
    for (const isShort of [true, false]) {
      const body = `<body class="${isShort ? "short" : "full"} large">`;
      expect(handout({ week: older, isShort })).toContain(body);
      expect(handout({ isShort, isLarge: true })).toContain(body);
      expect(handout({ isShort })).not.toContain(body);
    }
    const [, print = ""] = handout({ week: older }).split("@media print");
    const [, size = "0"] = /body \{[^}]*font: ([\d.]+)pt/.exec(print) ?? [];
    expect(Number(size)).toBeGreaterThanOrEqual(14);
    expect(print).toContain("input { width: 7.76mm");
  });

  it("is these bytes for a small week", async () => {
    const small = { ...weekOfOne("Dead Bug"), recipient: "Anna", author: "Jo", note: "Well done.\r\nUntil Monday." };
    await expect(handout(small)).toMatchFileSnapshot("../../fixtures/formats/handout.html");
    await expect(handout({ ...small, isShort: true, paper: "letter", locale: "en-US" })).toMatchFileSnapshot(
      "../../fixtures/formats/handout-short.html",
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

  it("has a box for each set, both sides together", () => {
    const birdDog = buildItem({ exercise: "bird-dog", name: "Bird Dog", dose: { sets: 3, perSide: true } });
    const plank = buildItem({ exercise: "front-plank", name: "Front Plank", dose: { sets: 4 } });
    const boxes = (items: readonly ReturnType<typeof buildItem>[]) =>
      count(
        handout({ week: buildWeek({ sessions: [buildSession({ items })] }) }),
        /type="checkbox"><span class="vh">[^<]*, set \d/g,
      );
    expect([boxes([birdDog]), boxes([plank]), boxes([birdDog, plank])]).toEqual([3, 4, 7]);
  });

  it("asks each session for pain, effort and the next morning, and each exercise for what was done", () => {
    const html = handout();
    expect(count(html, /<span>Pain 0–10<\/span>/g)).toBe(3);
    for (const answer of ["very easy", "easy", "right", "hard"])
      expect(count(html, new RegExp(`Left at the end: </span>${answer}</span>`, "g"))).toBe(3);
    expect(count(html, /Usual next morning: <\/span>yes/g)).toBe(3);
    expect(html).toContain(
      '<span class="fill"><span class="blank"></span> reps</span> <span class="fill"><span class="blank weight"></span> kg</span>',
    );
    expect(html).toContain('<span class="blank"></span> metres</span>');
  });

  it("says a dose once where it is the same each day, and by the day where it differs", () => {
    const item = (amount: number) => buildItem({ dose: { amount } });
    const week = (amounts: readonly number[]) =>
      buildWeek({
        sessions: amounts.map((amount, at) => buildSession({ date: `2026-11-2${3 + at}`, items: [item(amount)] })),
      });
    expect(count(handout({ week: week([8, 8]) }), /<strong>3 × 8<\/strong>/g)).toBe(1);
    const differing = handout({ week: week([8, 10]) });
    expect(differing).toMatch(/Mon 23 Nov<\/span> <span><strong>3 × 8<[^]*Tue 24 Nov<\/span> <span><strong>3 × 10</);
  });

  it("names the page of each exercise, and each page says which it is", () => {
    const html = handout();
    const pages = html.split('<section class="page"').slice(1);
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, at) => expect(page).toContain(`<span>Page ${at + 1} of ${pages.length}</span>`));
    const links = [...html.matchAll(/href="#(e\d+)">[^<]*<\/a> <span class="quiet page-of">p\. (\d+)</g)];
    expect(links.length).toBeGreaterThan(10);
    for (const [, anchor, page] of links) expect(pages[Number(page) - 1]).toContain(`id="${anchor}"`);
  });

  it("draws each exercise once, called by what its picture shows", () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 100 60"><title>Bird Dog. Start.</title></svg>`;
    const pictures = new Map([["bird-dog", svg]]);
    for (const isShort of [true, false]) expect(count(handout({ pictures, isShort }), /<svg/g)).toBe(1);
  });

  it("goes on on another sheet with an exercise that is longer than one", () => {
    const long = Array.from({ length: 20 }, (_, at) => `${at} ${"word ".repeat(79)}`);
    const entry = buildExercise({ id: "dead-bug-heel-tap", name: "Long", steps: long, stop: long, cues: long });
    const html = handout({ week: buildWeek(), catalog: buildCatalog([entry]) });
    expect(html).toContain("<h3>Dead Bug Heel Tap, continued</h3>");
    for (const line of long) expect(count(html, new RegExp(`>${line.trim()}<`, "g"))).toBe(3);
  });

  it("says that ticks on the screen are not kept", () => {
    for (const isShort of [true, false])
      expect(handout({ isShort })).toContain(
        '<p class="screen quiet">This is a page to print. Ticks made on the screen are not kept.</p>',
      );
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
    expect(html).toContain("<em>skipped</em>");
    expect(html).toContain("<em>rests</em>");
    expect(html).toContain("<span>rests. Flexion is paused.</span>");
    expect(html).toContain("flexion 4 sets");
  });

  it("describes an exercise once, with its steps, cues, stop rules and neighbours", () => {
    const html = handout();
    const birdDog = builtInCatalog.get("bird-dog");
    for (const line of [...(birdDog?.steps ?? []), ...(birdDog?.stop ?? [])]) {
      expect(count(html, new RegExp(line.slice(0, 20), "g"))).toBe(1);
    }
    expect(html).toContain(`<strong>Too much today?</strong> ${builtInCatalog.get(birdDog?.easier ?? "")?.name}`);
    expect(html).toMatch(/6-4-2 × 10 s holds per side<\/strong> · rest 45 s/);
    expect(html).toContain("3 × 8</strong> · 16 kg kettlebell · rest 60 s");
  });

  it("says how it stands with the planes, and where nothing trains one", () => {
    expect(handout()).toContain("All four planes: flexion");
    const html = handout({ week: gapWeek });
    expect(html).toContain("Rotation is missing");
    const turns = (["move", "resist"] as const).map((mode) =>
      buildItem({ cells: [{ plane: "rotation", mode, credit: 1 }] }),
    );
    const week = buildWeek({ sessions: [buildSession({ items: [...turns, buildItem()] })] });
    const items = [...turns.map((item) => aheadItem(item, { rests: true })), aheadItem(buildItem())];
    const sessions = aheadOf(week).map((session) => ({ ...session, items }));
    expect(handout({ week, sessions })).toContain(
      "Extension and side-bending are missing, rotation is on hold: flexion",
    );
  });

  it("says when to get help, also on one page", () => {
    for (const isShort of [true, false]) expect(handout({ isShort })).toContain("a leg that is quickly getting weaker");
    const [first = ""] = handout().split('aria-label="Page 2');
    expect(first).toContain("a leg that is quickly getting weaker");
    expect(first).toContain("While you train");
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
    expect(handout({ isShort: true })).toContain('For:</span><span class="blank name">');
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
    expect(handout({ paper: "letter", locale: "en-US" })).toMatch(/size: letter[^]*Mon Nov 23/);
  });

  it("marks one session by its date", () => {
    const html = handout({ sessions: aheadOf(fullWeek).slice(1, 2) });
    expect(html).toContain("<title>Back session, Wed 25 Nov 2026</title>");
    expect(count(html, /class="day"/g)).toBe(1);
  });

  it("keeps hostile text as text", () => {
    const hostile = `<script>alert(1)</script>"><img src=x onerror=1> ' & javascript:x \u001B[2J \u202E`;
    const html = handout({ ...weekOfOne(hostile) });
    expect(html).not.toContain("<script>alert");
    expect(html).not.toContain("<img");
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&gt;&lt;img");
    expect(html).toContain(String.raw`\u{1b}[2J \u{202e}`);
  });

  it("has no tags but its own whatever the texts say, and no control characters", () => {
    const word = fc.string({ unit: "binary", minLength: 1, maxLength: 30 });
    const hostile = fc.constantFrom(
      "</style>",
      "-->",
      "<!--",
      "&#60;b>",
      "\r\n<b>",
      "`<b onload=x>`",
      "]]>",
      "\u0000<p>",
    );
    const names =
      "html|head|meta|title|style|body|main|section|article|div|p|h1|h2|h3|h4|ul|ol|li|a|span|strong|em|label|input|table|thead|tbody|tr|th|td|footer";
    const attributes = "class|id|dir|href|role|aria-[a-z]+|lang|name|content|http-equiv|charset|type|scope|start";
    const own = new RegExp(`^<(?:/(?:${names})|(?:${names})(?: (?:${attributes})="[^"<>]*"| checked)*)>$`);
    fc.assert(
      fc.property(fc.array(fc.oneof(word, hostile), { minLength: 1, maxLength: 4 }), fc.boolean(), (parts, isShort) => {
        const text = `x${parts.join("")}`;
        const html = handout({ ...weekOfOne(text), isShort }).replace("<!doctype html>\n", "");
        expect((html.match(/<[^>]*>?/g) ?? []).filter((tag) => !own.test(tag))).toEqual([]);
        expect(html).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028-\u202E]/);
      }),
      { numRuns: 30 },
    );
  });
});
