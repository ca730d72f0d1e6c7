import type { Catalog } from "../../domain/catalog/entry.ts";
import type { LocalDate } from "../../domain/dates.ts";
import type { SessionAhead } from "../../domain/session/week-ahead.ts";
import type { Week } from "../../domain/week.ts";
import { escapeHtml } from "../handout/markup.ts";
import { escapeMarkdown } from "./escape.ts";
import { hidden, type MarkerStyle } from "./marker.ts";
import { picturesIn } from "./picture.ts";

/** `page` is one line an exercise, `short` adds room for sets, a note and answers, `full` says how and why as well. */
export const lengths = ["full", "short", "page"] as const;
export type Length = (typeof lengths)[number];

/**
 * `github` folds with HTML and marks with hidden comments; `obsidian` has what that app hides, folds and dates tasks with;
 * `plain` has nothing hidden and no HTML in it.
 */
export const flavours = ["github", "obsidian", "plain"] as const;
export type Flavour = (typeof flavours)[number];

/** A week with the sessions of it that are to be written. */
export interface WeekInFile {
  readonly week: Week;
  readonly sessions: readonly SessionAhead[];
}

/** How a week is written. */
export interface Look {
  readonly length: Length;
  readonly flavour: Flavour;
  readonly catalog: Catalog;
  /** The line of the picture of each exercise that has one, by exercise. */
  readonly pictures?: ReadonlyMap<string, string> | undefined;
  /** A day whose year goes without saying in the sentences of the rules. */
  readonly from: LocalDate;
}

export const styleOf = (flavour: Flavour): MarkerStyle => (flavour === "obsidian" ? "percent" : "html");

/** A hidden comment behind a line, with the space before it; nothing where the flavour has none. */
export const behind = (inside: string, flavour: Flavour): string =>
  flavour === "plain" ? "" : ` ${hidden(inside, styleOf(flavour))}`;

/** What folds under a summary of any words, as the flavour has it; the plain one has a heading of the level given. */
export const fold = (
  summary: string,
  lines: readonly string[],
  { flavour, level }: { readonly flavour: Flavour; readonly level: number },
): readonly string[] => {
  if (flavour === "github")
    return [
      `<details><summary>${escapeHtml(summary.replace(/\s+/g, " ").trim())}</summary>`,
      "",
      ...lines,
      "",
      "</details>",
    ];
  if (flavour === "obsidian")
    return [`> [!info]- ${escapeMarkdown(summary)}`, ">", ...lines.map((line) => `> ${line}`.trimEnd())];
  return [`${"#".repeat(level)} ${escapeMarkdown(summary)}`, "", ...lines];
};

/** How a file that was exported is written, as far as its text tells: what it has been written with is kept by a sync. */
export const lookOf = (text: string): Pick<Look, "length" | "flavour" | "pictures"> => {
  const flavour = text.includes("%% fourplane:") ? "obsidian" : text.includes("<!-- fourplane:") ? "github" : "plain";
  const isFull = /fourplane:text {1,9}about|: how, why, when to stop/.test(text);
  return {
    flavour,
    pictures: picturesIn(text),
    length: isFull ? "full" : /fourplane:answers|[*_]Note:[*_]/.test(text) ? "short" : "page",
  };
};
