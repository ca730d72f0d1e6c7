import type { Context } from "../context.ts";
import type { Catalog } from "../domain/catalog/entry.ts";
import { catalogOf } from "../domain/catalog/trusted.ts";
import { usage } from "../failure.ts";
import { builtInExercises } from "./built-in.ts";

/**
 * The exercises to work with: the built-in catalog unless --catalog-only, and every --catalog file on top of it.
 * @throws Failure (file) naming everything wrong in the files; (usage) when there would be no exercise at all.
 */
export const loadCatalog = async (context: Context): Promise<Catalog> => {
  if (context.catalogFiles.length > 0) {
    const { mergeCatalogs } = await import("./merge-catalogs.ts");
    return (await mergeCatalogs(context, context.catalogFiles)).catalog;
  }
  if (context.catalogOnly) throw usage("--catalog-only leaves no exercise", "name a catalog with --catalog FILE");
  return catalogOf(builtInExercises());
};
