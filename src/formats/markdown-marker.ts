import { createHash } from "node:crypto";

import { isLocalDate, type LocalDate } from "../domain/dates.ts";
import { formatPlanned, parsePlanned } from "../domain/log/dose-notation.ts";
import type { PlannedDose } from "../domain/log/event.ts";
import { cellId, cells } from "../domain/spine.ts";
import type { Week } from "../domain/week.ts";

/** What the hidden comment behind an item says, so that `import` finds it whatever happened to the words. */
export interface ItemMarker {
  /** The date the plan gave its session. */
  readonly session: LocalDate;
  readonly exercise: string;
  /** What was asked for when it was exported; null when that cannot be read. */
  readonly planned: PlannedDose | null;
  /** It was in the log already when it was exported. */
  readonly isRecorded: boolean;
}

// Two hyphens would end a comment for older readers of Markdown.
const encoded = (id: string): string => encodeURIComponent(id).replaceAll("--", "-%2D");

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

/** `<!-- fourplane:2026-11-23/bird-dog 3x8 each side -->`. */
export const itemMarker = (session: LocalDate, exercise: string, planned: PlannedDose, isRecorded: boolean): string =>
  `<!-- fourplane:${session}/${encoded(exercise)} ${formatPlanned(planned)}${isRecorded ? " recorded" : ""} -->`;

/** Reads what `itemMarker` writes, from the inside of a comment; undefined for any other comment. */
export const parseItemMarker = (comment: string): ItemMarker | undefined => {
  // Each pattern ends at the first character it does not take: nothing is looked for twice in what people may have typed.
  const [head, date = "", id = ""] = /^fourplane:(\d{4}-\d{2}-\d{2})\/(\S+)/.exec(comment.trimStart()) ?? [];
  if (head === undefined) return undefined;
  const rest = comment.trimStart().slice(head.length).trim();
  const exercise = decoded(id);
  if (!isLocalDate(date) || exercise === undefined || exercise === "") return undefined;
  const isRecorded = /(?:^| )recorded$/.test(rest);
  const planned = parsePlanned(isRecorded ? rest.slice(0, -"recorded".length).trimEnd() : rest) ?? null;
  return { session: date, exercise, planned, isRecorded };
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

/** The comment in the head of a file that names its week. */
export const weekMarker = (week: Week): string => `<!-- fourplane:plan ${planKey(week)} -->`;

/** The plan key in a text, from its front matter or its head comment; undefined where neither was left in. */
export const planKeyIn = (text: string): string | undefined =>
  /(?:^|\n)plan: ["']?(\d{4}-\d{2}-\d{2}-[0-9a-f]{12})\b/.exec(text.slice(0, 4000))?.[1] ??
  /<!-- {0,9}fourplane:plan (\d{4}-\d{2}-\d{2}-[0-9a-f]{12}) {0,9}-->/.exec(text)?.[1];

/** Whether a text is one of our Markdown exports, and so may be overwritten by the next one. */
export const isOurMarkdown = (text: string): boolean => planKeyIn(text) !== undefined;
