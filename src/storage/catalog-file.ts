import { resolve } from "node:path";

import type { Context } from "../context.ts";
import type { Catalog } from "../domain/catalog/entry.ts";
import { catalogOf } from "../domain/catalog/trusted.ts";
import { Failure, usage } from "../failure.ts";
import { builtInExercises } from "./built-in.ts";
import type { MergedCatalogs } from "./merge-catalogs.ts";
import { lastState } from "./state-file.ts";

/** The files that `config set catalogs` remembers. A state that cannot be used names none: whoever needs it says so. */
const standingCatalogs = (context: Context): readonly string[] => {
  try {
    return lastState(context).profile?.catalogs ?? [];
  } catch (error) {
    if (error instanceof Failure) return [];
    throw error;
  }
};

/** A failure that a remembered file may be the reason for says how it is left out. */
const withWayOut = (error: unknown, standing: readonly string[]): unknown => {
  if (!(error instanceof Failure) || standing.length === 0) return error;
  if (error.where !== undefined && !standing.includes(error.where)) return error;
  const hint = "this file is remembered: put it back, or fourplane config unset catalogs goes on without";
  return new Failure(error.exit, error.code, error.message, {
    hint,
    problems: error.problems,
    cause: error,
    ...(error.where === undefined ? {} : { where: error.where }),
  });
};

/**
 * The catalog files in use with what is in them: those that are remembered, those of --catalog over them, `more` on top. Null
 * where there is none.
 * @throws Failure (file) naming everything wrong in the files; (usage) when there would be no exercise at all.
 */
export const mergedCatalogs = async (
  context: Context,
  more: readonly string[] = [],
): Promise<MergedCatalogs | null> => {
  const asked = [...context.catalogFiles, ...more];
  const again = new Set(asked.map((name) => (name === "-" ? name : resolve(context.world.cwd, name))));
  const standing = standingCatalogs(context).filter((name) => !again.has(name));
  const names = [...standing, ...asked];
  if (names.length === 0) {
    if (context.catalogOnly) throw usage("--catalog-only leaves no exercise", "name a catalog with --catalog FILE");
    return null;
  }
  const { mergeCatalogs } = await import("./merge-catalogs.ts");
  try {
    return await mergeCatalogs(context, names);
  } catch (error) {
    throw withWayOut(error, standing);
  }
};

/**
 * The exercises to work with: the built-in catalog unless --catalog-only, and over it every catalog file in use.
 * @throws Failure as `mergedCatalogs`.
 */
export const loadCatalog = async (context: Context): Promise<Catalog> =>
  (await mergedCatalogs(context))?.catalog ?? catalogOf(builtInExercises());
