import type { Exercise } from "../catalog/entry.ts";
import type { Profile } from "../profile/profile.ts";
import { cellId, modes, planes, type Plane } from "../spine.ts";

/** Planes that are kept light: said to be sensitive in one of their modes or both, and not on hold altogether. */
export const lightPlanes = ({ tolerance }: Pick<Profile, "tolerance">): readonly Plane[] =>
  planes.filter((plane) => modes.some((mode) => tolerance[cellId({ plane, mode })] === "sensitive"));

/** The caution tag for people to whom a direction is sensitive (domain facts section 5). */
const tagOf: Readonly<Record<Plane, string>> = {
  flexion: "FLEX",
  extension: "EXT",
  rotation: "ROT",
  "side-bending": "SIDE",
};

/** How far an exercise is from the gentlest there is for its plane: levels above 1, and one more where it goes to the end of the range. */
export const harshnessOf = ({ level, planes: [primary], cautions }: Exercise): number =>
  level - 1 + (primary !== undefined && cautions.includes(tagOf[primary]) ? 1 : 0);
