import type { SetForm } from "../domain/catalog/set-form.ts";
import { holdsOf } from "../domain/holds.ts";
import type { Against, Performed } from "../domain/log/event.ts";
import { againstEach, isSameAgainst } from "../domain/log/performed.ts";
import { safeText } from "../domain/safe-text.ts";
import type { Dose, Item, Load } from "../domain/week.ts";
import { counted, joined } from "./phrasing.ts";

const units = { reps: "", seconds: " s", metres: " m", minutes: " min" } as const;

const times = (count: number | string, what: string, plain: boolean): string => `${count} ${plain ? "x" : "×"} ${what}`;

/** "6-4-2 × 10 s holds": how many short holds each set has. */
const holdsText = (counts: readonly (number | string)[], hold: number, plain: boolean): string =>
  `${times(counts.join("-"), `${hold} s`, plain)} ${counts.join() === "1" ? "hold" : "holds"}`;

const amountText = ({ sets, measure, amount }: Dose, plain: boolean): string => {
  const once = `${amount}${units[measure]}`;
  return measure === "minutes" && sets === 1 ? once : times(sets, once, plain);
};

/**
 * Sets and amount, without load and rest: "3 × 8", "2 × 20 s per side", "5 min"; short holds as the holds of each set,
 * "6-4-2 × 10 s holds per side".
 */
export const doseText = (dose: Dose, plain: boolean): string => {
  const { hold = 0, amount, measure } = dose;
  const side = dose.perSide ? " per side" : "";
  const holds = holdsOf(dose);
  if (holds !== null) return `${holdsText(holds, hold, plain)}${side}`;
  const isSplit = measure === "seconds" && hold > 0 && hold < amount;
  return `${amountText(dose, plain)}${side}${isSplit ? `, in holds of ${hold} s` : ""}`;
};

/**
 * The same where there is little room: "3 × 8", "2 × 20 s/side", "6-4-2 × 10 s/side", and with a plus where the last set is
 * open, "2 × 8+". What a plus and short holds mean is said once beside it (`doseLegend`).
 */
export const briefDoseText = (dose: Dose): string => {
  const { hold = 0, open } = dose;
  const holds = holdsOf(dose);
  const sets =
    holds === null
      ? `${amountText(dose, false)}${open === undefined ? "" : "+"}`
      : times(holds.join("-"), `${hold} s`, false);
  return `${sets}${dose.perSide ? "/side" : ""}`;
};

/** "3-1: 3 holds, a rest, then 1", "2-2: 2 holds in each set". */
const holdsLegend = (counts: readonly number[]): string => {
  const [first = 0, ...others] = counts;
  const holds = counted(first, "hold");
  const meaning =
    others.length === 0
      ? holds
      : others.every((count) => count === first)
        ? `${holds} in each set`
        : `${holds}, a rest, then ${others.join(", then ")}`;
  return `${counts.join("-")}: ${meaning}`;
};

/** What the signs of `briefDoseText` mean, of those that these items have; a phrase each. */
export const doseLegend = (items: readonly Pick<Item, "dose">[]): readonly string[] => {
  const opens = items.flatMap(({ dose }) => (dose.open === undefined || holdsOf(dose) !== null ? [] : [dose]));
  const inReps = opens.find(({ measure }) => measure === "reps");
  const isMixed = inReps !== undefined && opens.some(({ measure }) => measure !== "reps");
  const holds = items.map(({ dose }) => holdsOf(dose)).find((counts) => counts !== null);
  return [
    opens.length === 0
      ? ""
      : isMixed
        ? `+: last set until ${inReps.open} reps or a little are left`
        : `+: in the last set ${reserveText(opens[0] as Dose)}`,
    holds === undefined || holds === null ? "" : holdsLegend(holds),
  ].filter((text) => text !== "");
};

/** "16 kg". */
export const loadText = (load: Load): string => `${load.value} ${load.unit}`;

const performedUnits = { ...units, reps: " reps" } as const;

/** The sets as they were done; `form` is undefined where nobody knows what they are counted in. */
const setsText = ({ sets, right }: Performed, form: SetForm | undefined, plain: boolean): string => {
  const isSame = right === undefined || right.every((amount, index) => amount === sets[index]);
  const both = (unit: number) =>
    sets.map((amount, index) => `${amount / unit}${isSame ? "" : `/${(right[index] ?? amount) / unit}`}`);
  const sides = isSame ? (form?.perSide === true ? " per side" : "") : " (left/right)";
  if (form === undefined) return `${counted(sets.length, "set")}: ${both(1).join(", ")}${sides}`;
  const { measure, hold = 0 } = form;
  const isWhole = [...sets, ...(right ?? [])].every((amount) => Number.isInteger(amount / hold));
  if (measure === "seconds" && hold > 0 && isWhole) return `${holdsText(both(hold), hold, plain)}${sides}`;
  const [amount = 0] = sets;
  if (isSame && sets.every((each) => each === amount))
    return doseText({ ...form, hold: 0, sets: sets.length, amount, load: null, rest: 0 }, plain);
  return `${both(1).join(", ")}${performedUnits[measure]}${sides}`;
};

const withText = ({ load, strength }: Against): string =>
  load !== null ? ` with ${loadText(load)}` : strength === undefined ? "" : ` with the ${strength} band`;

/**
 * What was done, in the words of a dose where its sets are alike: "3 × 8 per side with 16 kg", "10, 10, 8 reps",
 * "10/9, 10/9 reps (left/right)", "6-4-2 × 10 s holds per side"; sets with weights of their own one after the other: "1 × 8
 * with 12 kg, 2 × 8 with 16 kg".
 */
export const performedText = (done: Performed, form: SetForm | undefined, plain: boolean): string => {
  if (done.perSet === undefined) return `${setsText(done, form, plain)}${withText(done)}`;
  const runs: Performed[] = [];
  againstEach(done).forEach((against, set) => {
    const last = runs.at(-1);
    const isSame = last !== undefined && isSameAgainst(last, against);
    const before = isSame ? runs.pop() : undefined;
    const sets = [...(before?.sets ?? []), done.sets[set] ?? 0];
    const right = done.right === undefined ? {} : { right: [...(before?.right ?? []), done.right[set] ?? 0] };
    runs.push({ sets, ...right, ...against });
  });
  return runs.map((run) => `${setsText(run, form, plain)}${withText(run)}`).join(", ");
};

/** "rest 60 s"; empty where there is one set only, or no rest between sets. */
export const restText = ({ sets, rest }: Dose): string => (sets > 1 && rest > 0 ? `rest ${rest} s` : "");

/** "16 kg kettlebell", "12 kg dumbbell in each hand", "medium band", or nothing: what the exercise is done with. */
export const gearText = (dose: Dose): string =>
  joined(
    [
      dose.load === null ? (dose.strength ?? "") : loadText(dose.load),
      safeText(dose.implement ?? ""),
      dose.pair === true ? "in each hand" : "",
    ],
    " ",
  );

const reserveText = ({ measure, open = 0 }: Dose): string =>
  ({
    reps: `as many as leave ${open}`,
    seconds: `as long as leaves a little, about ${open} s`,
    metres: `as far as leaves a little, about ${open} m`,
    minutes: `as long as leaves a little, about ${open} min`,
  })[measure];

/** "last set: as many as leave 2"; empty where no set is left open. */
export const openText = (dose: Dose): string =>
  dose.open === undefined ? "" : `${dose.sets === 1 ? "the set" : "last set"}: ${reserveText(dose)}`;

/** "before it: 5 with 8 kg, 3 with 12 kg": the lighter sets before a heavy lift; empty without any. */
export const rampUpText = ({ rampUp = [] }: Pick<Item, "rampUp">): string =>
  rampUp.length === 0
    ? ""
    : `before it: ${rampUp.map(({ reps, load }) => `${reps} with ${loadText(load)}`).join(", ")}`;

/** "3 × 8 per side, 16 kg kettlebell, rest 60 s", with what else is to be known of its sets. */
export const fullDoseText = (item: Pick<Item, "dose" | "rampUp">): string =>
  joined([doseText(item.dose, false), gearText(item.dose), openText(item.dose), rampUpText(item), restText(item.dose)]);
