import type { Exercise } from "../catalog/entry.ts";
import type { Profile } from "../profile/profile.ts";
import { amountsFor } from "../progression/amounts.ts";
import { cellId, planeInWords, workInWords } from "../spine.ts";
import type { Eligible } from "./eligibility.ts";
import { lightPlanes } from "./light-planes.ts";

/** What an exercise is in a week for, without a full stop. */
export const purposeOf = (exercise: Exercise): string => {
  const { mode } = exercise;
  const [plane] = exercise.planes;
  if (exercise.role === "mobility") return "Gets joints moving before the trunk works";
  if (exercise.pattern === "finish") return "An easy finish";
  if (exercise.role === "support" || plane === undefined || mode === undefined)
    return "Legs and hips that share the work with the back";
  return `Trains ${workInWords[cellId({ plane, mode })]}`;
};

const startOf = ({ exercise, amount }: Eligible, profile: Profile): string => {
  const { hold } = exercise.dose;
  // Of short holds the sets differ, and what grows is how many there are.
  const part = hold ?? 1;
  const what = hold === undefined ? exercise.measure : `holds of ${hold} s a set on average`;
  const [least = 0, most = 0] = exercise.dose.amount.map((each) => each / part);
  const at = amount / part;
  const { low, top: goal } = amountsFor(exercise, profile);
  if (low / part > least && amount === low)
    return `starts at ${at}, the low end of ${low / part}-${goal / part} ${what} at 65 and over, with nothing logged yet`;
  const range = `${least}-${most} ${what}`;
  if (at === least) return `starts at ${at}, the low end of ${range}, with nothing logged yet`;
  return `starts at ${at} of ${range}: level ${exercise.level} is below your ${profile.level}, nothing logged yet`;
};

const loadOf = ({ load, implement, exercise }: Eligible, profile: Profile): string => {
  if (implement === undefined || exercise.dose.load === undefined) return "";
  if (load === null) return `; take a ${implement} you could lift for twice the reps`;
  return `; ${load} ${profile.units} is the heaviest you own that suits level ${profile.level}`;
};

const reasonOf = ({ exercise, onceAWeek }: Eligible): string =>
  onceAWeek === true ? "The range measured is enough, and once a week keeps it" : purposeOf(exercise);

/** What else decides that it is here, or how it is to be done. */
const besides = ({ exercise, earned }: Eligible, profile: Profile): string => {
  const [plane] = exercise.planes;
  const parts = [
    exercise.founding === undefined ? "" : "one of the five exercises this project began with",
    earned === undefined ? "" : "above your level, and earned by what you did on the step below it",
    plane !== undefined && lightPlanes(profile).includes(plane)
      ? `kept light, as ${planeInWords[plane]} is sensitive`
      : "",
    profile.age === "65+" && exercise.cautions.includes("BAL") ? "keep a hand on something firm" : "",
  ];
  return parts.map((part) => (part === "" ? "" : `; ${part}`)).join("");
};

/**
 * One sentence on why an item is in the week, and where the numbers of a first dose come from. What the log has made of a
 * dose is said by the rules of progression on the day (session/known-doses.ts).
 */
export const whyItem = (eligible: Eligible, profile: Profile, brief: boolean): string => {
  const isFirst = !eligible.isKnown;
  const first = isFirst ? `; ${startOf(eligible, profile)}${loadOf(eligible, profile)}` : "";
  return `${reasonOf(eligible)}${besides(eligible, profile)}${first}${brief ? "; rests are short to save time" : ""}.`;
};
