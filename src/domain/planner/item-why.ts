import type { Profile } from "../profile/profile.ts";
import { planeInWords } from "../spine.ts";
import type { Eligible } from "./eligibility.ts";

const purposeOf = ({ exercise }: Eligible): string => {
  const [plane] = exercise.planes;
  if (exercise.role === "mobility") return "Gets joints moving before the trunk works";
  if (exercise.pattern === "finish") return "An easy finish";
  if (exercise.role === "support" || plane === undefined) return "Legs and hips that share the work with the back";
  return exercise.mode === "move"
    ? `Trains ${planeInWords[plane]} by moving through it`
    : `Trains ${planeInWords[plane]} by holding still against a load`;
};

const startOf = ({ exercise, amount, readySets }: Eligible, profile: Profile): string => {
  const { hold } = exercise.dose;
  // Of short holds the sets differ, and what grows is how many there are.
  const part = hold ?? 1;
  const what = hold === undefined ? exercise.measure : `holds of ${hold} s a set on average`;
  const [least, most] = exercise.dose.amount.map((each) => each / part);
  const at = amount / part;
  const range = `${least}-${most} ${what}`;
  if (readySets !== undefined) return `carries on at ${at} ${what}, where your log left it`;
  if (at === least) return `starts at ${at}, the low end of ${range}, with nothing logged yet`;
  return `starts at ${at} of ${range}: level ${exercise.level} is below your ${profile.level}, nothing logged yet`;
};

const loadOf = ({ load, implement, exercise, readySets }: Eligible, profile: Profile): string => {
  if (implement === undefined || exercise.dose.load === undefined) return "";
  if (load === null) return `; take a ${implement} you could lift for twice the reps`;
  if (readySets !== undefined) return `; ${load} ${profile.units} as in your log`;
  return `; ${load} ${profile.units} is the heaviest you own that suits level ${profile.level}`;
};

/** One sentence on why an item is in the week and where its numbers come from. */
export const whyItem = (eligible: Eligible, profile: Profile, brief: boolean): string =>
  `${purposeOf(eligible)}; ${startOf(eligible, profile)}${loadOf(eligible, profile)}${
    brief ? "; rests are short to save time" : ""
  }.`;
