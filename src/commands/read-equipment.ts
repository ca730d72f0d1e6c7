import type { Catalog } from "../domain/catalog/entry.ts";
import { implementsOf } from "../domain/catalog/filter.ts";
import { parseEquipment } from "../domain/profile/equipment.ts";
import type { Implement, Unit } from "../domain/profile/profile.ts";
import { usage } from "../failure.ts";

/**
 * `--equipment` of commands that have no `--units`: the unit written with the weights counts, else `unit`.
 * @throws Failure (usage) when it cannot be read.
 */
export const readEquipment = (
  catalog: Catalog,
  text: string,
  unit: Unit,
): { readonly equipment: readonly Implement[]; readonly units: Unit } => {
  const [, written] = /\d\s?(kg|lb)/i.exec(text) ?? [];
  const units = written === undefined ? unit : written.toLowerCase() === "lb" ? "lb" : "kg";
  const owned = parseEquipment(text, implementsOf(catalog), units);
  if ("problem" in owned) throw usage(`--equipment: ${owned.problem}`);
  return { equipment: owned.equipment, units };
};
