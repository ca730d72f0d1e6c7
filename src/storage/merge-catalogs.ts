import type { Context } from "../context.ts";
import { ladderFaults, mendLadders, type LadderFault } from "../domain/catalog/ladder.ts";
import type { Catalog } from "../domain/catalog/entry.ts";
import { parseCatalog, type ParsedCatalog } from "../domain/catalog/parse.ts";
import { joinTwins } from "../domain/catalog/twins.ts";
import { isFiguresFile } from "../domain/figure/schema-name.ts";
import { Failure } from "../failure.ts";
import { builtInExercises } from "./built-in.ts";
import { catalogFailure, type FaultyFile } from "./catalog-failure.ts";
import { readCatalogFile, type CatalogText } from "./read-catalog-file.ts";

/** A catalog file as it was read and what is in it. */
export interface ReadFile {
  readonly file: CatalogText;
  readonly parsed: ParsedCatalog;
}

const readAll = async (context: Context, names: readonly string[]) => {
  const files: ReadFile[] = [];
  const pictures: CatalogText[] = [];
  const unread: Failure[] = [];
  for (const name of names) {
    try {
      const file = await readCatalogFile(context.world, name);
      if (isFiguresFile(file.value)) pictures.push(file);
      else files.push({ file, parsed: parseCatalog(file.value) });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      unread.push(error);
    }
  }
  return { files, pictures, unread };
};

const faultyFiles = (
  files: readonly ReadFile[],
  origins: ReadonlyMap<string, number>,
  faults: readonly LadderFault[],
) => {
  const places = new Map<string, string>();
  for (const { parsed } of files) {
    parsed.exercises.forEach(({ id }, index) => places.set(id, `exercises[${parsed.positions[index]}]`));
  }
  return files.flatMap(({ file, parsed }, index): FaultyFile[] => {
    const own = faults.filter(({ id }) => origins.get(id) === index + 1);
    const ladders = own.map(({ id, side, message }) => ({ path: `${places.get(id)}.${side}`, message }));
    const count = parsed.problemCount + ladders.length;
    if (count === 0) return [];
    return [{ label: file.label, text: file.text, problems: [...parsed.problems, ...ladders], count }];
  });
};

export interface MergedCatalogs {
  readonly catalog: Catalog;
  readonly files: readonly ReadFile[];
  /** The files among them that hold figures, unchecked: they matter only where a picture is shown. */
  readonly pictures: readonly CatalogText[];
}

/**
 * The built-in catalog (unless --catalog-only) with these files on top, later ones overriding earlier ones by id, and
 * the files. Links between neighbours that a later file made untrue are cut.
 * @throws Failure (file) with all that is wrong in all of the files.
 */
export const mergeCatalogs = async (context: Context, names: readonly string[]): Promise<MergedCatalogs> => {
  // A file named twice counts where it is named last; standard input can be read only once anyway.
  const distinct = names.filter((name, index) => names.lastIndexOf(name) === index);
  const own = context.catalogOnly ? [] : builtInExercises();
  const { files, pictures, unread } = await readAll(context, distinct);
  const origins = new Map<string, number>();
  const { catalog: merged, standing } = joinTwins([own, ...files.map(({ parsed }) => parsed.exercises)]);
  standing.forEach((exercises, file) => exercises.forEach(({ id }) => origins.set(id, file)));
  // What a link leads to cannot be judged when that exercise, or a whole file, could not be read.
  const isKnown = ({ id, side }: LadderFault) => {
    const target = merged.get(id)?.[side] ?? "";
    return files.every(({ parsed }) => !parsed.refused.has(target));
  };
  const faults = unread.length === 0 ? ladderFaults(merged, origins).filter(isKnown) : [];
  const faulty = faultyFiles(
    files,
    origins,
    faults.filter((fault) => !fault.isInherited),
  );
  if (faulty.length + unread.length > 0) throw await catalogFailure(faulty, unread);
  return { catalog: mendLadders(merged, faults), files, pictures };
};
