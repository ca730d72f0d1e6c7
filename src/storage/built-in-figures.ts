import type { Exercise } from "../domain/catalog/entry.ts";
import type { Figures } from "../domain/figure/figure.ts";
import { readDataFile } from "./data-file.ts";

/** The file of data/figures that an exercise of the built-in catalog is drawn in: that of its cell, else of its role. */
export const figureGroup = ({ planes, mode, role }: Exercise): string =>
  mode === undefined ? role : `${planes[0] ?? ""}-${mode}`;

const read = (name: string): Partial<Figures> => JSON.parse(readDataFile(`figures/${name}.json`)) as Partial<Figures>;

/**
 * The figures that come with the program, of these exercises and of others in the same files; unchecked, a test checks them.
 * Read only where a picture is shown.
 * @throws Failure (file) when the installation is incomplete.
 */
export const builtInFigures = (exercises: readonly Exercise[]): Figures => {
  const files = ["bases", ...new Set(exercises.map(figureGroup))].map(read);
  return {
    bases: Object.assign({}, ...files.map(({ bases }) => bases)) as Figures["bases"],
    figures: Object.assign({}, ...files.map(({ figures }) => figures)) as Figures["figures"],
  };
};
