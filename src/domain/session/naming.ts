import type { Catalog, Exercise } from "../catalog/entry.ts";
import { findExercise, type Found } from "../catalog/find.ts";
import type { LocalDate } from "../dates.ts";
import { dayOf, itemsOf, type Training } from "./day-picture.ts";
import { withStandIns } from "./stand-in.ts";
import { nextSession, sessionOn } from "./today.ts";

/** What a person means by a number or a name on a day. */
export interface Naming {
  readonly catalog: Catalog;
  /** Exercises as `today` numbers them, from 1 on; none without a session. */
  readonly numbered: readonly string[];
  /** What names are looked for in, one after the other: the session, the week, the catalog. */
  readonly scopes: readonly Catalog[];
}

/** What a text means; `number`: it is one that stands before nothing. */
export type Named = Found | { readonly number: string };

/** The first words of some that mean something together, and what they mean. */
export interface NextName {
  readonly text: string;
  readonly used: number;
  readonly named: Named;
}

const only = (catalog: Catalog, ids: readonly string[]): Catalog =>
  new Map(
    ids.flatMap((id) => {
      const exercise = catalog.get(id);
      return exercise === undefined ? [] : [[id, exercise] as const];
    }),
  );

/** The names of a day. Its numbers are those that `today` prints: of the session of the day, on a day off of the next one. */
export const namingOn = (training: Training, date: LocalDate, short = false): Naming => {
  const { week, log } = training;
  if (week === null) return { catalog: training.catalog, numbered: [], scopes: [training.catalog] };
  const catalog = withStandIns(training.catalog, week);
  const own = sessionOn(week, log, date);
  const session = own ?? nextSession(week, log, date);
  const items =
    own !== null && short ? itemsOf(own, { ...training, week }, dayOf(training, date), true) : (session?.items ?? []);
  const numbered = items.map(({ item }) => item.exercise);
  const planned = week.sessions.flatMap(({ items: all }) => all.map(({ exercise }) => exercise));
  return { catalog, numbered, scopes: [only(catalog, numbered), only(catalog, planned), catalog] };
};

/** The same with some exercises that are looked through before all others. */
export const preferring = (naming: Naming, exercises: readonly Exercise[]): Naming => ({
  ...naming,
  scopes: [new Map(exercises.map((each) => [each.id, each])), naming.catalog],
});

const isNumber = (text: string): boolean => /^\d+$/.test(text);

/**
 * What a text means: a number the exercise that `today` prints behind it, and nothing else; an id that exercise; any other
 * text what it fits in the first scope that has something of it.
 */
export const namedBy = ({ catalog, numbered, scopes }: Naming, text: string): Named => {
  const trimmed = text.trim();
  if (isNumber(trimmed)) {
    const exercise = catalog.get(numbered[Number(trimmed) - 1] ?? "");
    return exercise === undefined ? { number: trimmed } : { found: exercise };
  }
  const exact = catalog.get(trimmed.toLowerCase());
  if (exact !== undefined) return { found: exact };
  let last: Found = { near: [] };
  for (const scope of scopes) {
    last = findExercise(scope, trimmed);
    if (!("near" in last)) return last;
  }
  return last;
};

const isNothing = (named: Named): boolean => "near" in named && named.near.length === 0;

/**
 * The exercise that the first of some words name: as many words as mean something together, so that `dead bug` is one
 * exercise and `dead-bug pallof` are two. Words that mean nothing are given whole where they come near something.
 */
export const nextName = (naming: Naming, words: readonly string[]): NextName => {
  const number = words.findIndex(isNumber);
  const longest = number === 0 ? 1 : number < 0 ? words.length : number;
  const all = Array.from({ length: longest }, (_, less) => {
    const used = longest - less;
    const text = words.slice(0, used).join(" ");
    return { used, text, named: namedBy(naming, text) };
  });
  const meant = all.find(({ named }) => !("near" in named) && !("number" in named));
  return (
    meant ??
    all.find(({ named }) => "near" in named && !isNothing(named)) ??
    all.at(-1) ?? { used: 1, text: "", named: { near: [] } }
  );
};
