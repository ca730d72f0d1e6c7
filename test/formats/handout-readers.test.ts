import axe from "axe-core";
import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";

import { handoutHtml, type HandoutInput } from "../../src/formats/handout.ts";
import { aheadOf } from "../support/build-ahead.ts";
import { chromium, domOf, printed } from "../support/chromium.ts";
import { builtInCatalog } from "../support/planner-catalog.ts";
import { fullWeek } from "../support/sample-weeks.ts";

const handout = (overrides: Partial<HandoutInput> = {}): string =>
  handoutHtml({
    week: fullWeek,
    sessions: aheadOf(fullWeek),
    catalog: builtInCatalog,
    locale: "en-GB",
    paper: "a4",
    isShort: false,
    note: "Take the stairs on Wednesday.",
    version: "0.1.0",
    ...overrides,
  });

const absent = "no Chromium on this machine (Debian: apt-get install chromium; or name one in CHROMIUM)";

interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
  readonly passes: readonly { readonly id: string }[];
}

/** What axe finds in a page; the page forbids scripts, so that rule is taken out of the copy axe runs in. */
const axeOf = async (html: string, scheme: "light" | "dark") => {
  const script = `${axe.source};axe.run(document).then(({ violations, passes }) => {
    const found = { violations, passes: passes.map(({ id }) => ({ id })) };
    document.documentElement.dataset.axe = encodeURIComponent(JSON.stringify(found));
  });`;
  const open = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "");
  const dom = await domOf(
    open.replace("</body>", () => `<script>${script}</script></body>`),
    scheme,
  );
  const [, found = ""] = /data-axe="([^"]*)"/.exec(dom) ?? [];
  const { violations, passes } = JSON.parse(decodeURIComponent(found)) as AxeResults;
  return {
    violations: violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`),
    passes: new Set(passes.map(({ id }) => id)),
  };
};

describe("a hand-out, to an HTML validator", () => {
  const validator = new HtmlValidate({
    extends: ["html-validate:standard", "html-validate:a11y"],
    rules: { "no-inline-style": "error" },
  });
  const messages = async (html: string) =>
    (await validator.validateString(html)).results.flatMap(({ messages: found }) =>
      found.map(({ ruleId, line, message }) => `${line} ${ruleId}: ${message}`),
    );

  it("is valid, whole and short", async () => {
    expect(await messages(handout())).toEqual([]);
    expect(await messages(handout({ isShort: true, recipient: `"><b>` }))).toEqual([]);
  });

  it("would not be with a tag left open", async () => {
    expect(await messages(handout().replace("</table>", ""))).not.toEqual([]);
  });
});

describe("a hand-out, in Chromium", () => {
  it("has no barrier axe-core knows of, whole in the dark and short in the light", async ({ skip }) => {
    skip(chromium === undefined, absent);
    const pages = [
      [handout(), "dark"],
      [handout({ isShort: true }), "light"],
    ] as const;
    for (const { violations, passes } of await Promise.all(pages.map(([html, scheme]) => axeOf(html, scheme)))) {
      expect(violations).toEqual([]);
      expect([...passes]).toEqual(expect.arrayContaining(["color-contrast", "label", "heading-order", "region"]));
    }
  });

  it("would have one with pale text", async ({ skip }) => {
    skip(chromium === undefined, absent);
    const { violations } = await axeOf(
      handout({ isShort: true }).replace("--quiet: #4a5c59", "--quiet: #b8c4c2"),
      "light",
    );
    expect(violations.join()).toContain("color-contrast");
  });

  it("prints on the paper asked for, the short one on one sheet", async ({ skip }) => {
    skip(chromium === undefined, absent);
    const [a4, letter] = await Promise.all([
      printed(handout({ isShort: true })),
      printed(handout({ isShort: true, paper: "letter", locale: "en-US" })),
    ]);
    expect([a4.pages, letter.pages]).toEqual([1, 1]);
    expect(a4.size.map(Math.round)).toEqual([595, 842]);
    expect(letter.size).toEqual([612, 792]);
  });
});
