import type { Weekday } from "../domain/dates.ts";
import type { Experience } from "../domain/profile/intake.ts";
import type { AgeBand } from "../domain/profile/profile.ts";
import type { CellId, Plane } from "../domain/spine.ts";

/** What a person reads in a list, and the shorter form that stays on the screen. */
interface Words {
  readonly name: string;
  readonly short: string;
}

export const weekdayWords: Readonly<Record<Weekday, Words>> = {
  mon: { name: "Monday", short: "Mon" },
  tue: { name: "Tuesday", short: "Tue" },
  wed: { name: "Wednesday", short: "Wed" },
  thu: { name: "Thursday", short: "Thu" },
  fri: { name: "Friday", short: "Fri" },
  sat: { name: "Saturday", short: "Sat" },
  sun: { name: "Sunday", short: "Sun" },
};

export const ageWords: Readonly<Record<AgeBand, Words>> = {
  "under-18": { name: "Under 18", short: "under 18" },
  "18-64": { name: "18 to 64", short: "18 to 64" },
  "65+": { name: "65 or over", short: "65 or over" },
};

export const experienceWords: Readonly<Record<Experience, Words>> = {
  new: { name: "New to it, or back after a long time", short: "new (level 1)" },
  some: { name: "Some: now and then", short: "some (level 2)" },
  regular: { name: "Regular: most weeks, for half a year or more", short: "regular (level 3)" },
  trained: { name: "Trained: years of it, with weights", short: "trained (level 4)" },
};

/** Each cell as a movement of everyday life. */
export const everydayWords: Readonly<Record<CellId, Words>> = {
  "flexion:move": { name: "bending forward, as in tying shoes", short: "bending forward" },
  "flexion:resist": { name: "holding the body stiff, as in a plank", short: "planks" },
  "extension:move": { name: "bending back, as in looking up at a high shelf", short: "bending back" },
  "extension:resist": { name: "lifting something heavy from the floor", short: "heavy lifting" },
  "rotation:move": { name: "turning, as in looking over a shoulder", short: "turning" },
  "rotation:resist": { name: "pushing or pulling with one arm", short: "one-armed pushing and pulling" },
  "side-bending:move": { name: "tilting to the side, as in reaching down for a bag", short: "tilting to the side" },
  "side-bending:resist": { name: "carrying something heavy on one side", short: "one-sided carrying" },
};

export const reliefWords: Readonly<Record<Plane, Words>> = {
  flexion: { name: "bending forward, or curling up", short: "bending forward" },
  extension: { name: "bending back, or lying on the front", short: "bending back" },
  rotation: { name: "gentle turning", short: "turning" },
  "side-bending": { name: "leaning to the side", short: "leaning to the side" },
};

/** The key of a health question as a reminder of it: "night pain". */
export const keyInWords = (key: string): string => key.replaceAll("-", " ");
