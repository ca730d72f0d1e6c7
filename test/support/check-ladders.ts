import type { Catalog } from "../../src/domain/catalog/entry.ts";
import { ladderFaults } from "../../src/domain/catalog/ladder.ts";

/** The faults of a catalog that comes from one file, by their place in it. */
export const checkLadders = (catalog: Catalog): readonly { readonly path: string; readonly message: string }[] => {
  const ids = [...catalog.keys()];
  return ladderFaults(catalog).map(({ id, side, message }) => ({
    path: `exercises[${ids.indexOf(id)}].${side}`,
    message,
  }));
};
