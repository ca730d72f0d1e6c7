import type { Mode, Plane } from "../spine.ts";
import type { CautionTag, Catalog, Exercise, Measure } from "./entry.ts";
import { Converter, type WrittenExercise } from "./foreign/convert.ts";

/** What a person says of an exercise of their own; what is left out follows from its name and from what it trains. */
export interface OwnExercise {
  readonly name: string;
  readonly trains: { readonly plane: Plane; readonly mode: Mode } | { readonly role: "mobility" | "support" };
  /** Implements, all of them needed; none needs nothing. */
  readonly equipment: readonly string[];
  /** 1 to 5. */
  readonly level: number;
  readonly measure?: Measure | undefined;
  readonly perSide?: boolean | undefined;
  readonly cautions?: readonly CautionTag[] | undefined;
  readonly muscles?: readonly string[] | undefined;
  readonly steps?: readonly string[] | undefined;
  readonly why?: string | undefined;
}

/** The exercise of a catalog that it is already, or the entry it makes. `entry.level` is what was said, whatever rules hold. */
export const ownEntry = (
  own: OwnExercise,
  catalog: Catalog,
): { readonly entry: WrittenExercise } | { readonly same: Exercise } => {
  const { name, trains, level, measure, perSide, cautions, why } = own;
  const rules = { catalog: "own", ours: catalog, answers: new Map(), trustsLow: true, anyLicence: true };
  const { exercise } = new Converter(rules).byWord({
    id: name,
    name,
    aliases: [],
    equipment: own.equipment,
    primary: own.muscles ?? [],
    secondary: [],
    patterns: [],
    steps: own.steps ?? [],
    said: "role" in trains ? trains : { ...trains, role: "trunk" },
    ...(measure === undefined ? {} : { measure }),
  });
  const same = [...catalog.values()].find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (same !== undefined) return { same };
  const { source: _source, attribution: _attribution, takenFor: _takenFor, ...entry } = exercise;
  return {
    entry: {
      ...entry,
      level,
      equipment: own.equipment.length === 0 ? [] : [own.equipment],
      ...(measure === undefined ? {} : { measure }),
      ...(perSide === undefined ? {} : { perSide }),
      ...(cautions === undefined ? {} : { cautions }),
      ...(why === undefined ? {} : { why }),
    },
  };
};
