import { createHash } from "node:crypto";

import { isLocalDate, type LocalDate } from "../../domain/dates.ts";
import { formatPlanned, parsePlanned } from "../../domain/log/dose-notation.ts";
import type { PlannedDose } from "../../domain/log/event.ts";
import { cellId, cells } from "../../domain/spine.ts";
import type { Week } from "../../domain/week.ts";
import { markdownPrint } from "./print.ts";

/** What the hidden comment behind an item says, so that it is found again whatever happened to the words. */
export interface ItemMarker {
  /** The date the plan gave its session. */
  readonly session: LocalDate;
  readonly exercise: string;
  /** What was asked for when it was exported; null when that cannot be read. */
  readonly planned: PlannedDose | null;
  /** It was in the log already when it was exported. */
  readonly isRecorded: boolean;
  /** It rests: there is nothing to tick. */
  readonly rests: boolean;
  /** The print of the line it stands in, as it was written; null in older files. */
  readonly print: string | null;
  /** What a sync keeps in it, without the sign before it. */
  readonly base: string | null;
}

/** What a sync keeps in a marker stands behind this sign. */
const baseShape = /^\+([0-9a-z.]{1,80})$/;

/** `<!-- … -->`, or `%% … %%` as Obsidian hides it. */
export type MarkerStyle = "html" | "percent";

/** A hidden comment of ours. */
export const hidden = (inside: string, style: MarkerStyle): string =>
  style === "html" ? `<!-- fourplane:${inside} -->` : `%% fourplane:${inside} %%`;

// Two hyphens would end a comment for older readers of Markdown.
const encoded = (id: string): string => encodeURIComponent(id).replaceAll("--", "-%2D");

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

/** What stands in the comment of an item: `2026-11-23/bird-dog 3x8 each side =1a2b3c recorded`. */
export const itemInside = (
  marker: Omit<ItemMarker, "planned" | "base"> & { readonly planned: PlannedDose },
): string => {
  const { session, exercise, planned, isRecorded, rests, print } = marker;
  const dose = rests ? "" : ` ${formatPlanned(planned)}`;
  return `${session}/${encoded(exercise)}${dose}${print === null ? "" : ` =${print}`}${isRecorded ? " recorded" : ""}${
    rests ? " rests" : ""
  }`;
};

const baseIn = (words: readonly string[]): string | null =>
  words.flatMap((word) => baseShape.exec(word)?.[1] ?? []).at(-1) ?? null;

/** Reads the inside of an item's comment; undefined for any other comment. */
export const parseItemMarker = (comment: string): ItemMarker | undefined => {
  // Each pattern ends at the first character it does not take: nothing is looked for twice in what people may have typed.
  const [head, date = "", id = ""] = /^fourplane:(\d{4}-\d{2}-\d{2})\/(\S+)/.exec(comment.trimStart()) ?? [];
  if (head === undefined) return undefined;
  const exercise = decoded(id);
  if (!isLocalDate(date) || exercise === undefined || exercise === "") return undefined;
  const words = comment
    .trimStart()
    .slice(head.length, head.length + 200)
    .trim()
    .split(/\s+/);
  const own = (word: string): boolean =>
    word === "recorded" || word === "rests" || /^=[0-9a-f]{6}$/.test(word) || baseShape.test(word);
  const print = words.find((word) => word.startsWith("=") && own(word))?.slice(1) ?? null;
  const planned = parsePlanned(words.filter((word) => !own(word)).join(" ")) ?? null;
  return {
    session: date,
    exercise,
    planned,
    isRecorded: words.includes("recorded"),
    rests: words.includes("rests"),
    print,
    base: baseIn(words),
  };
};

/** Whose place a comment marks that is not an item's. */
export type PlaceMarker =
  | { readonly kind: "week"; readonly key: string }
  | { readonly kind: "session" | "answers"; readonly date: LocalDate; readonly base: string | null }
  | { readonly kind: "text"; readonly name: string; readonly print: string }
  | { readonly kind: "end" };

/** Reads the inside of any other comment of ours; undefined for what is none. */
export const parsePlaceMarker = (comment: string): PlaceMarker | undefined => {
  const [start, kind, first = "", second = ""] = comment
    .trim()
    .slice(0, 200)
    .split(/\s+/)
    .join(" ")
    .replace(":", " ")
    .split(" ");
  if (start !== "fourplane") return undefined;
  if (kind === "end") return { kind };
  if (kind === "text") return { kind, name: first, print: second };
  if (kind === "session" || kind === "answers")
    return isLocalDate(first) ? { kind, date: first, base: baseIn([second]) } : undefined;
  const isKey = (kind === "week" || kind === "plan") && /^\d{4}-\d{2}-\d{2}-[0-9a-f]{12}$/.test(first);
  return isKey ? { kind: "week", key: first } : undefined;
};

const short = (value: unknown): string => createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 12);

/**
 * Names a week by what it was made from, with nothing in it of who it is for: the same week has the same key on every
 * machine, and keeps it when an exercise in it is swapped or a session moved.
 */
export const planKey = ({ from, seed, profile }: Pick<Week, "from" | "seed" | "profile">): string => {
  const { days, minutes, level, units, equipment, avoid, tolerance, exclude } = profile;
  const owned = equipment.map(({ name, loads, strengths }) => [name, ...(loads ?? strengths ?? [])]);
  const felt = cells.map((cell) => tolerance[cellId(cell)] ?? "ok");
  return `${from}-${short([seed, days, minutes, level, units, owned, avoid, felt, exclude])}`;
};

/** A version of a catalog: its first letters change with any word in it. */
export const contentKey = (value: unknown): string => short(value);

const key = String.raw`(\d{4}-\d{2}-\d{2}-[0-9a-f]{12})\b`;
const frontKey = new RegExp(String.raw`(?:^|\s)(?:fourplane-)?plan\\?: ?["']?${key}`);
const placeKey = new RegExp(String.raw`fourplane:(?:plan|week) ${key}`);

/** The plan key in a text, from its front matter or its head comment; undefined where neither was left in. */
export const planKeyIn = (text: string): string | undefined =>
  frontKey.exec(text.slice(0, 4000))?.[1] ?? placeKey.exec(text)?.[1];

/** Whether a text is one of our Markdown exports, and so may be overwritten by the next one. */
export const isOurMarkdown = (text: string): boolean => planKeyIn(text) !== undefined;

/** A stretch of the program's own sentences between its two comments; the comments share the lines of `first` and `last`. */
export const ownText = (
  name: string,
  { first, lines, last }: { readonly first: string; readonly lines: readonly string[]; readonly last: string },
  style: MarkerStyle,
): readonly string[] => {
  const print = markdownPrint([first, ...lines, last].join("\n"));
  return [`${hidden(`text ${name} ${print}`, style)}${first}`, ...lines, `${last}${hidden("end", style)}`];
};
