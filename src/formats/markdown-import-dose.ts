import type { Measure } from "../domain/catalog/entry.ts";
import { mostSaid, mostSets } from "../domain/limits.ts";
import type { PlannedDose } from "../domain/log/event.ts";

/** A dose as it stands in a file, with what a person changed in it. */
export interface ShownDose {
  /** Of each set, in the measure of the exercise. */
  readonly amounts: readonly number[];
  /** A weight, where one is named. */
  readonly load: { readonly value: number; readonly unit: "kg" | "lb" } | null;
}

const times = String.raw`\s*[x\u00D7*]\s*`;
const number = String.raw`(\d{1,5}(?:[.,]\d{1,2})?)`;
const unit = String.raw`(?:\s*(reps?|repetitions?|times|seconds?|secs?|s|minutes?|mins?|min|metres?|meters?|m)(?![a-z]))?`;
/** "6-4-2 × 10 s": the holds of each set, or of one set alone. */
const pyramid = new RegExp(`^(\\d{1,3}(?:\\s*[-–]\\s*\\d{1,3})*)${times}${number}\\s*s(?:econds?)?(?![a-z])`, "i");
/** "6 holds of 10 s", "6 holds", and "4 × 10 s + 5 s" as earlier exports had it. */
const holds = new RegExp(
  `^(\\d{1,3})(?:\\s*holds?(?:\\s*of\\s*${number}\\s*s(?:econds?)?)?(?![a-z])|${times}${number}\\s*s(?:econds?)?(?:\\s*\\+\\s*${number}\\s*s)?)`,
  "i",
);
const once = new RegExp(`^${number}${unit}`, "i");
const weight = /(\d{1,4}(?:[.,]\d{1,3})?)\s*(kg|lb)s?\b/i;

const valueOf = (text: string): number => Number(text.replace(",", "."));

const measureOf = (word: string): Measure => {
  const lower = word.toLowerCase();
  if (lower.startsWith("s")) return "seconds";
  if (lower.startsWith("mi")) return "minutes";
  return lower.startsWith("m") ? "metres" : "reps";
};

interface Found {
  readonly amount: number;
  readonly length: number;
  readonly hasUnit: boolean;
}

/** The amount of one set at the start of a text: "8", "8 reps", "40 s", "6 holds of 10 s". */
const amountAt = (text: string, planned: PlannedDose): Found | undefined => {
  const { hold } = planned;
  const short = hold === undefined ? null : holds.exec(text);
  if (short !== null) {
    const [all, count = "", each, before, rest = "0"] = short;
    const seconds = each ?? before;
    const one = seconds === undefined ? (hold ?? 0) : valueOf(seconds);
    return { amount: Number(count) * one + valueOf(rest), length: all.length, hasUnit: true };
  }
  const found = once.exec(text);
  if (found === null) return undefined;
  const [all, amount = "", word] = found;
  if (word !== undefined && measureOf(word) !== planned.measure) return undefined;
  return { amount: valueOf(amount), length: all.length, hasUnit: word !== undefined };
};

const inRange = (amount: number, { measure }: PlannedDose): boolean => amount >= 0 && amount <= mostSaid[measure];

/**
 * Reads the amount of one set, such as "8 reps"; undefined when it cannot be read, is in another measure, or is a bare
 * number that could be holds or seconds.
 */
export const readAmount = (text: string, planned: PlannedDose): number | undefined => {
  const found = amountAt(text.trim(), planned);
  if (found === undefined || !inRange(found.amount, planned)) return undefined;
  return planned.hold !== undefined && !found.hasUnit ? undefined : found.amount;
};

interface FoundSets {
  readonly amounts: readonly number[];
  readonly length: number;
}

/** The holds of each set, where that is how the dose is written: "6-4-2 × 10 s", "4 × 10 s holds". */
const pyramidAt = (text: string, planned: PlannedDose): FoundSets | undefined => {
  const [all, counts = "", each = ""] = (planned.hold !== undefined && pyramid.exec(text)) || [];
  if (all === undefined) return undefined;
  const amounts = counts.split(/[-\u2013]/).map((count) => Number(count) * valueOf(each));
  const isNamed = /^\s*holds?\b/i.test(text.slice(all.length));
  return amounts.length > 1 || isNamed ? { amounts, length: all.length } : undefined;
};

const setsAt = (text: string, planned: PlannedDose): FoundSets | undefined => {
  const inHolds = pyramidAt(text, planned);
  if (inHolds !== undefined) return inHolds;
  const counted = new RegExp(`^(\\d{1,2})${times}(\\()?`, "i").exec(text);
  if (counted === null) {
    const single = amountAt(text, planned);
    // A bare number could be sets or repetitions; with its unit, or where there is one set, it is clear.
    const isClear = single !== undefined && ((planned.sets === 1 && planned.hold === undefined) || single.hasUnit);
    return isClear ? { amounts: [single.amount], length: single.length } : undefined;
  }
  const [start, sets = "", bracket] = counted;
  const inside = amountAt(text.slice(start.length), planned);
  if (inside === undefined || (planned.hold !== undefined && !inside.hasUnit)) return undefined;
  const end = start.length + inside.length;
  if (bracket !== undefined && text[end] !== ")") return undefined;
  return { amounts: Array.from({ length: Number(sets) }, () => inside.amount), length: end };
};

/**
 * Reads a dose such as "3 × 8 per side, 16 kg kettlebell, rest 60 s", "2x8" or "6-4-2 × 10 s holds"; `planned` says what it
 * is counted in. Undefined when it cannot be read: a dose is never guessed.
 */
export const readDose = (text: string, planned: PlannedDose): ShownDose | undefined => {
  const trimmed = text.trim();
  const found = setsAt(trimmed, planned);
  if (found === undefined) return undefined;
  const { amounts, length } = found;
  if (amounts.length < 1 || amounts.length > mostSets || !amounts.every((each) => inRange(each, planned)))
    return undefined;
  const rest = trimmed.slice(length);
  // "3 × 8, 8, 6" or "3 × 8-10" says more than one number can.
  if (/^\s*(?:[-\u2013/,]\s*)?\d/.test(rest) && !weight.test(rest.slice(0, 12))) return undefined;
  const [, value, word] = weight.exec(rest) ?? [];
  if (value === undefined) return { amounts, load: null };
  const load = { value: valueOf(value), unit: word?.toLowerCase() === "lb" ? ("lb" as const) : ("kg" as const) };
  if (load.value < 0.5 || load.value > 500) return undefined;
  return { amounts, load };
};
