import type { Mode, Plane } from "../../../spine.ts";
import type { Rule, Tags } from "../rule.ts";

/** The movement patterns that some catalogs name, and the cell of each. */
const cells: readonly (readonly [pattern: string, plane: Plane, mode: Mode])[] = [
  ["trunk_flexion", "flexion", "move"],
  ["trunk_extension", "extension", "move"],
  ["trunk_rotation", "rotation", "move"],
  ["lateral_flexion", "side-bending", "move"],
  ["anti_extension", "flexion", "resist"],
  ["anti_flexion", "extension", "resist"],
  ["anti_rotation", "rotation", "resist"],
  ["anti_lateral_flexion", "side-bending", "resist"],
];

const cautionsOf = (plane: Plane, mode: Mode) => {
  if (mode === "resist") return ["BP"] as const;
  if (plane === "flexion") return ["FLEX", "OP-F"] as const;
  if (plane === "extension") return ["EXT"] as const;
  return plane === "rotation" ? (["ROT", "OP-R"] as const) : (["SIDE"] as const);
};

/** What is known of an exercise of which nothing but its cell is known. */
export const cellTags = (plane: Plane, mode: Mode): Extract<Tags, { role: "trunk" }> => ({
  role: "trunk",
  mode,
  planes: [plane],
  family: `${plane}-${mode}`,
  pattern: mode === "move" ? "movement" : "hold",
  level: 3,
  cautions: cautionsOf(plane, mode),
});

/** What the catalog itself says of the movement; a name that says it is believed first. */
export const patternRules: readonly Rule[] = cells.map(([pattern, plane, mode]) => ({
  name: `${pattern.replaceAll("_", " ")} in its own catalog`,
  where: ({ patterns }) => patterns.includes(pattern),
  gives: cellTags(plane, mode),
  confidence: "high",
}));
