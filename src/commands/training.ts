import type { Context } from "../context.ts";
import type { Catalog } from "../domain/catalog/entry.ts";
import { formOf } from "../domain/catalog/set-form.ts";
import type { LocalDate } from "../domain/dates.ts";
import { defaultProfile } from "../domain/profile/profile.ts";
import type { Training } from "../domain/session/day-picture.ts";
import { namingOn, type Naming } from "../domain/session/naming.ts";
import type { State } from "../domain/state/state.ts";
import type { Week } from "../domain/week.ts";
import type { ExerciseWords } from "../words/entry.ts";
import { dayInYear, type Manner } from "../words/sentence.ts";

/** What targets and records are derived from. */
export const trainingOf = ({ log, plan, profile }: State, catalog: Catalog): Training => ({
  log,
  week: plan,
  profile: profile ?? defaultProfile,
  catalog,
});

/** What numbers and names of exercises mean today. */
export const namingToday = (state: State, catalog: Catalog, today: LocalDate): Naming =>
  namingOn(trainingOf(state, catalog), today);

/** An id as a name: what is left of an exercise once neither a catalog nor a plan knows it. */
const spelled = (id: string): string =>
  id.replaceAll(/(^|-)(.)/g, (_, gap: string, letter: string) => `${gap === "" ? "" : " "}${letter.toUpperCase()}`);

/** The names of exercises: the catalog's, else the plan's, else the id in words. */
export const namesOf = (catalog: Catalog, week: Week | null): ((id: string) => string) => {
  const planned = new Map(
    (week?.sessions ?? []).flatMap(({ items }) => items.map(({ exercise, name }) => [exercise, name])),
  );
  return (id) => catalog.get(id)?.name ?? planned.get(id) ?? spelled(id);
};

/** What the words of entries take from the catalog and the plan. */
export const wordsOf = (catalog: Catalog, week: Week | null): ExerciseWords => ({
  nameOf: namesOf(catalog, week),
  formOf: (id) => {
    const exercise = catalog.get(id);
    return exercise === undefined ? undefined : formOf(exercise);
  },
});

/** How this screen writes dates and doses in sentences. */
export const mannerOf = ({ today, world, screen }: Context): Manner => ({
  today,
  locale: world.locale,
  plain: screen.plain,
});

/** A date in a sentence for a person; a script gets it as it is. */
export const dayFor = (context: Context, date: LocalDate): string =>
  context.json ? date : dayInYear(date, mannerOf(context));
