import type { Context } from "../context.ts";
import type { Catalog, Exercise } from "../domain/catalog/entry.ts";
import { catalogOf } from "../domain/catalog/trusted.ts";
import { checkFigures, checkStructure } from "../domain/figure/check/check-figures.ts";
import type { Figure, Figures } from "../domain/figure/figure.ts";
import type { Bases } from "../domain/figure/pose.ts";
import { parseFigures } from "../domain/figure/read-figures.ts";
import { builtInExercises } from "./built-in.ts";
import { builtInFigures } from "./built-in-figures.ts";
import { catalogFailure } from "./catalog-failure.ts";
import { mergedCatalogs } from "./catalog-file.ts";
import type { CatalogText } from "./read-catalog-file.ts";

/** A figure and the bases of the file it stands in, which are its own: another file may call others the same. */
export interface Drawable {
  readonly bases: Bases;
  readonly figure: Figure;
}

/** A catalog, and on demand the figures there are for some of its exercises, by id. */
export interface Illustrated {
  readonly catalog: Catalog;
  /** @throws Failure (file) when the figures of a --catalog file cannot be used. */
  readonly figuresOf: (exercises: readonly Exercise[]) => Promise<ReadonlyMap<string, Drawable>>;
}

/**
 * The figures of a file that a person brought, with the bases they may stand on.
 * @throws Failure (file) naming everything wrong in it, each with its line; with `strict` what its pictures get wrong too.
 */
export const ownFigures = async (
  { label, text, value }: CatalogText,
  catalog: Catalog,
  { strict }: { readonly strict: boolean },
): Promise<Figures> => {
  const { figures, problems } = parseFigures(value);
  const { bases } = builtInFigures([]);
  const check = strict ? checkFigures : checkStructure;
  const found = figures === null ? problems : check(figures, bases, catalog);
  if (figures === null || found.length > 0) {
    throw await catalogFailure([{ label, text, problems: found, count: found.length }], []);
  }
  return { bases: { ...bases, ...figures.bases }, figures: figures.figures };
};

const drawables = ({ bases, figures }: Figures, ids: ReadonlySet<string>): readonly (readonly [string, Drawable])[] =>
  Object.entries(figures).flatMap(([id, figure]) => (ids.has(id) ? [[id, { bases, figure }] as const] : []));

const idsOf = (exercises: readonly Exercise[]): ReadonlySet<string> => new Set(exercises.map(({ id }) => id));

/** Whether an exercise is still done as it was drawn, whatever else a file says of it. */
const isSame = (one: Exercise | undefined, other: Exercise): boolean => {
  const shown = ({ mode, planes, equipment, steps }: Exercise) => JSON.stringify([mode, planes, equipment, steps]);
  return one !== undefined && shown(one) === shown(other);
};

/**
 * The exercises to work with, as `loadCatalog` has them, and their figures: the built-in ones, for exercises that no file
 * has changed, and over them those of the catalog files that hold figures.
 * @throws Failure (file) naming everything wrong in the catalogs; (usage) when there would be no exercise at all.
 */
export const loadIllustrated = async (context: Context): Promise<Illustrated> => {
  const merged = await mergedCatalogs(context);
  if (merged === null)
    return {
      catalog: catalogOf(builtInExercises()),
      figuresOf: async (asked) => new Map(drawables(builtInFigures(asked), idsOf(asked))),
    };
  const { catalog, pictures } = merged;
  const figuresOf: Illustrated["figuresOf"] = async (asked) => {
    const builtIn = context.catalogOnly ? new Map<string, Exercise>() : catalogOf(builtInExercises());
    const unchanged = asked.filter((exercise) => isSame(builtIn.get(exercise.id), exercise));
    const found = new Map(drawables(builtInFigures(unchanged), idsOf(unchanged)));
    for (const file of pictures) {
      const own = await ownFigures(file, catalog, { strict: false });
      for (const [id, drawable] of drawables(own, idsOf(asked))) found.set(id, drawable);
    }
    return found;
  };
  return { catalog, figuresOf };
};
