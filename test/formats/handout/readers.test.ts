import axe from "axe-core";
import { HtmlValidate } from "html-validate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { chromium, startChromium, type Browser } from "../../support/chromium.ts";
import { onPaper, onPhone } from "../../support/print-checks.ts";
import { withPerson } from "../../support/story.ts";

const monday = "2026-11-23";
const absent = "no Chromium on this machine (Debian: apt-get install chromium; or name one in CHROMIUM)";

/** An exercise of a catalog that says everything at the greatest length there is, and is no word of a language. */
const wordy = (number: number, plane: string, mode: string) => ({
  id: `wordy-${number}`,
  name: `Exercise ${number} ${"with a very long name that goes on ".repeat(2)}`.slice(0, 80).trim(),
  role: "trunk",
  mode,
  planes: [plane],
  family: `wordy-${number}`,
  pattern: "hold",
  equipment: [],
  level: 1,
  measure: "reps",
  perSide: true,
  dose: { sets: [1, 4], amount: [8, 12], rest: 30 },
  why: "Why.",
  steps: Array.from({ length: number % 2 === 0 ? 20 : 7 }, (_, step) =>
    `${step} ${"Ununterbrochenes".repeat(9)} <b>step</b> ${"word ".repeat(45)}`.trim(),
  ),
  cues: ["c".repeat(400)],
  stop: ["Stop & rest. ".repeat(30).trim()],
  licence: "CC BY-SA 4.0",
  attribution: "A. Writer ".repeat(39).trim(),
});

const cells = ["flexion", "extension", "rotation", "side-bending"].flatMap((plane) =>
  ["move", "resist"].map((mode) => [plane, mode] as const),
);
const foreign = {
  schema: "fourplane/catalog@1",
  exercises: cells.map(([plane, mode], index) => wordy(index, plane, mode)),
};

interface Kind {
  readonly plan: string;
  readonly flags?: string;
  /** Sheets at most, on either paper. */
  readonly most: number;
  readonly catalog?: boolean;
}

const older = "init --yes --days mon,tue,thu,fri --minutes 10 --age 65+ --screen none --experience new";
const kinds: Readonly<Record<string, Kind>> = {
  "four ten-minute sessions": { plan: "plan --new --days mon,tue,thu,fri --minutes 10", most: 7 },
  "three of 25 minutes with band and kettlebell": {
    plan: "plan --new --days mon,wed,fri --minutes 25 --equipment band,kettlebell:8:12:16",
    most: 10,
  },
  "four of 35 minutes in a gym": {
    plan: "plan --new --days mon,tue,thu,sat --minutes 35 --level 3 --equipment barbell:20:40:60,dumbbell:5:10:20,cable,bench,pull-up-bar,band",
    most: 12,
  },
  "large print at 65": { plan: older, most: 11 },
  "one session": { plan: "plan --new --days mon,wed,fri --minutes 25", flags: "--session wed", most: 5 },
  "one page": { plan: "plan --new --days mon,tue,thu,fri --minutes 10", flags: "--short", most: 1 },
  "one page of seven days": {
    plan: "plan --new --days daily --minutes 60 --equipment band,kettlebell:8:16",
    flags: "--short",
    most: 1,
  },
  "one page in large print": { plan: older, flags: "--short --large", most: 1 },
  "a wordy catalog": { plan: "plan --new --days mon,thu --minutes 40", most: 60, catalog: true },
};

type Papers = Readonly<Record<"a4" | "letter", string>>;

const made = new Map<Kind, Papers>();

/** The hand-out as the commands make it, on both papers; each once. */
const handouts = async (kind: Kind): Promise<Papers> => {
  const { plan, flags = "", catalog = false } = kind;
  const options = catalog ? { files: { "other.json": foreign } } : {};
  const before = catalog ? "--catalog other.json --catalog-only " : "";
  if (!made.has(kind))
    await withPerson(async ({ run }) => {
      const planned = await run(monday, `${before}${plan}`, options);
      expect([0, 4], planned.stderr).toContain(planned.code);
      const on = async (paper: string): Promise<string> => {
        const { code, stdout, stderr } = await run(monday, `${before}export html --paper ${paper} ${flags}`, options);
        expect(code, stderr).toBe(0);
        return stdout;
      };
      made.set(kind, { a4: await on("a4"), letter: await on("letter") });
    });
  return made.get(kind) ?? { a4: "", letter: "" };
};

const handout = async (kind: Kind): Promise<string> => (await handouts(kind)).a4;

const usual = kinds["three of 25 minutes with band and kettlebell"] as Kind;
const short = kinds["one page"] as Kind;

describe("a hand-out, to an HTML validator", () => {
  const validator = new HtmlValidate({
    extends: ["html-validate:standard", "html-validate:a11y"],
    rules: { "no-inline-style": "error" },
  });
  /** The lines of a picture are left out, to be quick: what is drawn is an attribute of each. */
  const outlined = (html: string) => html.replace(/(<svg[^>]*><title>[^<]*<\/title>).*?<\/svg>/g, "$1</svg>");
  const messages = async (html: string) =>
    (await validator.validateString(outlined(html))).results.flatMap(({ messages: found }) =>
      found.map(({ ruleId, line, message }) => `${line} ${ruleId}: ${message}`),
    );

  it("is valid, whole, short and with foreign markup in it", async () => {
    for (const kind of [usual, short, kinds["a wordy catalog"] as Kind])
      expect(await messages(await handout(kind))).toEqual([]);
  });

  it("would not be with a tag left open", async () => {
    expect(await messages((await handout(usual)).replace("</article>", ""))).not.toEqual([]);
  });
});

describe("a hand-out, in Chromium", () => {
  let browser: Browser | undefined;
  beforeAll(async () => {
    if (chromium !== undefined) browser = await startChromium();
  });
  afterAll(() => browser?.close());

  const found = async (tab: Browser, html: string, scheme: "light" | "dark") => {
    await tab.show(html, { width: 1000, scheme });
    await tab.evaluate(axe.source);
    return tab.evaluate<{ readonly violations: readonly string[]; readonly passes: readonly string[] }>(
      `axe.run(document).then(({ violations, passes }) => ({
        violations: violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html).join(" ")),
        passes: passes.map(({ id }) => id),
      }))`,
    );
  };

  it("has no barrier axe-core knows of, whole in the dark and short in the light", async ({ skip }) => {
    if (browser === undefined) return skip(absent);
    const pages = [
      [await handout(usual), "dark"],
      [await handout(short), "light"],
    ] as const;
    for (const [html, scheme] of pages) {
      const { violations, passes } = await found(browser, html, scheme);
      expect(violations).toEqual([]);
      expect(passes).toEqual(
        expect.arrayContaining(["color-contrast", "label", "heading-order", "region", "svg-img-alt"]),
      );
    }
  });

  it("would have one with pale text", async ({ skip }) => {
    if (browser === undefined) return skip(absent);
    const pale = (await handout(short)).replace("--quiet: #4a5c59", "--quiet: #b8c4c2");
    expect((await found(browser, pale, "light")).violations.join()).toContain("color-contrast");
  });

  it.for(Object.entries(kinds))("fits paper and phone: %s", async ([, kind], { skip }) => {
    if (browser === undefined) return skip(absent);
    for (const [paper, room, size] of [
      ["a4", [182, 274], [595, 842]],
      ["letter", [187.9, 256.4], [612, 792]],
    ] as const) {
      const html = (await handouts(kind))[paper];
      expect(html.length).toBeLessThan(400_000);
      await browser.show(html, { width: 320 });
      expect(await onPhone(browser)).toEqual({ width: 320, small: [] });
      const [width, height] = room;
      const { heights, cards, widest } = await onPaper(browser, width);
      // Every sheet holds the whole of its page, so no card is split, and the numbers on the pages are those of the sheets.
      expect(heights.filter((each) => each > height)).toEqual([]);
      expect(widest).toBeLessThanOrEqual(width + 0.5);
      const printed = await browser.print();
      expect(printed.pages).toBe(heights.length);
      expect(printed.pages).toBeLessThanOrEqual(kind.most);
      expect(printed.size.map(Math.round)).toEqual(size);
      // No sheet with three lines on it.
      expect(heights.filter((each) => each < 60)).toEqual([]);
      const isUsual = kind.catalog !== true && !html.includes("large") && kind.flags === undefined;
      if (isUsual) expect(cards.slice(0, -2).filter((count) => count === 1)).toEqual([]);
    }
  });
});
