import type { Catalog } from "../../../domain/catalog/entry.ts";
import type { LocalDate } from "../../../domain/dates.ts";
import { safeText } from "../../../domain/safe-text.ts";
import type { SessionAhead } from "../../../domain/session/week-ahead.ts";
import type { Item } from "../../../domain/week.ts";

/** What a file is read against. */
export interface Book {
  /** The sessions of the weeks it may be about. */
  readonly sessions: readonly SessionAhead[];
  readonly catalog: Catalog;
}

/** In small letters, with quotes, dashes and spaces as a keyboard has them, as editors change those by themselves. */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\u2018\u2019\u02BC\u2032]/g, "'")
    .replace(/[\u201C\u201D\u2033]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\u2026/g, "...")
    .replace(/\s+/g, " ")
    .trim();

/** A name as a line shows it. */
export const shownName = (name: string): string => folded(safeText(name.replace(/\s+/g, " ").trim()));

/** What stands behind a name that a folded line starts with; undefined when it does not. */
export const afterName = (text: string, shown: string): string | undefined => {
  if (!text.startsWith(shown)) return undefined;
  const rest = text.slice(shown.length);
  return /^[\p{L}\p{N}-]/u.test(rest) ? undefined : rest.replace(/^[\s:,-]+/, "").trim();
};

export interface Named {
  readonly session: LocalDate;
  readonly item: Item;
  readonly shown: string;
}

/** The exercises of each date by the words of a line, the longest name first: it is the one that is meant. */
export const namesByDate = ({ sessions }: Book): ReadonlyMap<LocalDate, readonly Named[]> => {
  const byDate = new Map<LocalDate, Named[]>();
  for (const { date, planned, items } of sessions) {
    const own = items
      .filter(({ rests }) => !rests)
      .map(({ item }) => ({ session: planned, item, shown: shownName(item.name) }));
    const all = [...(byDate.get(date) ?? []), ...own].sort((a, b) => b.shown.length - a.shown.length);
    byDate.set(date, all);
  }
  return byDate;
};

/** The item that the plan has for an exercise of a session. */
export const plannedItems = ({ sessions }: Book): ReadonlyMap<string, Item> =>
  new Map(
    sessions.flatMap(({ planned, items }) => items.map(({ item }) => [`${planned}/${item.exercise}`, item] as const)),
  );
