import type { Profile } from "../domain/profile/profile.ts";
import { cellId, modes, planes, type Plane } from "../domain/spine.ts";
import { andList } from "./plane.ts";

/** What is done before a session, besides its list and its minutes: 3 to 5 minutes of walking (domain facts section 4). */
export const warmUpText = "Get warm first (3 min, not counted): walk or march on the spot, arms swinging.";

/** Minutes from which walking has room in the sessions themselves. */
const roomForWalking = 30;

/** What goes on the days between short sessions; null where they have room for it, or there are no such days. */
export const walkingHint = ({ minutes, days }: Pick<Profile, "minutes" | "days">): string | null =>
  minutes >= roomForWalking || days.length === 7
    ? null
    : "On the days between: a walk of 10 to 30 minutes, at a pace you can talk at.";

const movement: Readonly<Record<Plane, string>> = {
  flexion: "bending forward",
  extension: "bending back",
  rotation: "turning",
  "side-bending": "tilting to the side",
};

/** "Bending forward is kept light.", of the directions that are sensitive; null where none is. */
export const keptLightText = (tolerance: Profile["tolerance"]): string | null => {
  const light = planes.filter((plane) => modes.some((mode) => tolerance[cellId({ plane, mode })] === "sensitive"));
  if (light.length === 0) return null;
  const names = andList(light.map((plane) => movement[plane]));
  return `${names.charAt(0).toUpperCase()}${names.slice(1)} ${light.length === 1 ? "is" : "are"} kept light.`;
};
