import type { Measure } from "../catalog/entry.ts";
import type { SetForm } from "../catalog/set-form.ts";
import { mostSaid, mostSets } from "../limits.ts";
import type { Performed } from "../log/event.ts";
import type { Parsed } from "../profile/parse-profile.ts";
import { quoted } from "../safe-text.ts";

/** More short holds than these are in no set (10-8-6 is the top of the pyramid): such a number may be meant as seconds [D]. */
const mostHolds = 12;

const unitShapes: readonly (readonly [shape: RegExp, unit: Measure | "holds"])[] = [
  [/^(?:reps?|x)$/, "reps"],
  [/^(?:s|secs?|seconds?)$/, "seconds"],
  [/^(?:m|met(?:re|er)s?)$/, "metres"],
  [/^(?:min|mins|minutes?)$/, "minutes"],
  [/^holds?$/, "holds"],
];

const expected = ({ hold }: SetForm): string =>
  hold === undefined
    ? "expected one number for each set, 10,10,8, or left/right for each, 10/9,10/9"
    : `expected the holds of ${hold} s in each set, 6,4,2, or its seconds, ${6 * hold}s,${4 * hold}s,${2 * hold}s; left/right is 6/5,4/4,2/2`;

/** The amount of one set on one side, in the measure of the exercise. */
const readAmount = (text: string, form: SetForm): Parsed<number> => {
  const { measure, hold } = form;
  const [, digits, word] = /^(\d{1,5}(?:\.\d{1,2})?)\s*([a-z]{1,12})?$/.exec(text.toLowerCase()) ?? [];
  const unit = word === undefined ? undefined : unitShapes.find(([shape]) => shape.test(word))?.[1];
  const count = digits === undefined || (word !== undefined && unit === undefined) ? Number.NaN : Number(digits);
  const inHolds = hold !== undefined && (unit === undefined || unit === "holds");
  const amount = inHolds ? count * hold : count;
  if (!(amount <= mostSaid[measure]))
    return { problem: `${quoted(text)} is not a number of 0 to ${mostSaid[measure]}; ${expected(form)}` };
  if (inHolds && (!Number.isInteger(count) || (unit === undefined && count > mostHolds)))
    return {
      problem: `${quoted(text)} could be holds or seconds, and this exercise is done in holds of ${hold} s; ${expected(form)}`,
    };
  if (!inHolds && unit !== undefined && unit !== measure)
    return { problem: `${quoted(text)} is in ${unit}, but this exercise is counted in ${measure}; ${expected(form)}` };
  return { value: amount };
};

/**
 * `10,10,8`, or `10/9,10/9` for left and right; 1 to 20 sets of 0 to `mostSaid`, each with its unit if need be (`20s,15s`). A
 * set without a slash was the same on both sides. Of an exercise done in short holds a bare number counts holds: `6,4,2`.
 */
export const parseSets = (text: string, form: SetForm): Parsed<Pick<Performed, "sets" | "right">> => {
  const parts = text.split(",").map((part) => part.trim());
  const sets: number[] = [];
  const right: number[] = [];
  for (const part of parts) {
    if (part === "") return { problem: `${quoted(text)} has an empty place between its commas; ${expected(form)}` };
    const [first = "", second = first, ...more] = part.split("/").map((side) => side.trim());
    if (more.length > 0)
      return { problem: `${quoted(part)} is not a number of 0 to ${mostSaid[form.measure]}; ${expected(form)}` };
    const [one, other] = [readAmount(first, form), readAmount(second, form)];
    if ("problem" in one) return one;
    if ("problem" in other) return other;
    sets.push(one.value);
    right.push(other.value);
  }
  if (sets.length > mostSets)
    return { problem: `${sets.length} sets are more than the ${mostSets} that one entry holds` };
  if (!text.includes("/")) return { value: { sets } };
  if (!form.perSide)
    return { problem: `${quoted(text)} names two sides, but this exercise is not done side by side; expected 10,10,8` };
  return { value: { sets, right } };
};
