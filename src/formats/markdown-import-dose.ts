import type { Measure } from "../domain/catalog/entry.ts";
import type { PlannedDose } from "../domain/log/event.ts";

/** A dose as it stands in a file, with what a person changed in it. */
export interface ShownDose {
  readonly sets: number;
  readonly amount: number;
  /** A weight, where one is named. */
  readonly load: { readonly value: number; readonly unit: "kg" | "lb" } | null;
}

const times = String.raw`\s*[x×*]\s*`;
const number = String.raw`(\d{1,5}(?:[.,]\d{1,2})?)`;
const unit = String.raw`(?:\s*(reps?|repetitions?|times|seconds?|secs?|s|minutes?|mins?|min|metres?|meters?|m)(?![a-z]))?`;
const holds = new RegExp(`^(\\d{1,2})${times}${number}\\s*s(?:econds?)?(?:\\s*\\+\\s*${number}\\s*s)?`, "i");
const once = new RegExp(`^${number}${unit}`, "i");
const weight = /(\d{1,4}(?:[.,]\d{1,3})?)\s*(kg|lb)s?\b/i;

const mostSets = 20;
const mostAmount = 10_000;

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

/** The amount of one set at the start of a text: "8", "8 reps", "40 s", "4 × 10 s + 5 s". */
const amountAt = (text: string, planned: PlannedDose): Found | undefined => {
  const short = planned.hold === undefined ? null : holds.exec(text);
  if (short !== null) {
    const [all, count = "", each = "", rest = "0"] = short;
    return { amount: Number(count) * valueOf(each) + valueOf(rest), length: all.length, hasUnit: true };
  }
  const found = once.exec(text);
  if (found === null) return undefined;
  const [all, amount = "", word] = found;
  if (word !== undefined && measureOf(word) !== planned.measure) return undefined;
  return { amount: valueOf(amount), length: all.length, hasUnit: word !== undefined };
};

const inRange = (amount: number): boolean => amount >= 0 && amount <= mostAmount;

/** Reads the amount of one set, such as "8 reps"; undefined when it cannot be read, or is in another measure. */
export const readAmount = (text: string, planned: PlannedDose): number | undefined => {
  const found = amountAt(text.trim(), planned);
  return found !== undefined && inRange(found.amount) ? found.amount : undefined;
};

const setsAndAmount = (text: string, planned: PlannedDose): (Found & { readonly sets: number }) | undefined => {
  const single = amountAt(text, planned);
  if (single !== undefined && planned.hold !== undefined && /^\s*holds?\b/i.test(text.slice(single.length))) {
    return { ...single, sets: 1 };
  }
  const counted = new RegExp(`^(\\d{1,2})${times}(\\()?`, "i").exec(text);
  if (counted === null) {
    // A bare number could be sets or repetitions; with its unit, or where there is one set, it is clear.
    return single !== undefined && (planned.sets === 1 || single.hasUnit) ? { ...single, sets: 1 } : undefined;
  }
  const [start, sets = "", bracket] = counted;
  const inside = amountAt(text.slice(start.length), planned);
  if (inside === undefined) return undefined;
  const end = start.length + inside.length;
  if (bracket !== undefined && text[end] !== ")") return undefined;
  return { ...inside, length: end, sets: Number(sets) };
};

/**
 * Reads a dose such as "3 × 8 per side, 16 kg kettlebell, rest 60 s" or "2x8"; `planned` says what it is counted in.
 * Undefined when it cannot be read: a dose is never guessed.
 */
export const readDose = (text: string, planned: PlannedDose): ShownDose | undefined => {
  const trimmed = text.trim();
  const found = setsAndAmount(trimmed, planned);
  if (found === undefined || found.sets < 1 || found.sets > mostSets || !inRange(found.amount)) return undefined;
  const rest = trimmed.slice(found.length);
  // "3 × 8, 8, 6" or "3 × 8-10" says more than one number can.
  if (/^\s*[-–/,]?\s*\d/.test(rest) && !weight.test(rest.slice(0, 12))) return undefined;
  const [, value, word] = weight.exec(rest) ?? [];
  if (value === undefined) return { sets: found.sets, amount: found.amount, load: null };
  const load = { value: valueOf(value), unit: word?.toLowerCase() === "lb" ? ("lb" as const) : ("kg" as const) };
  if (load.value < 0.5 || load.value > 500) return undefined;
  return { sets: found.sets, amount: found.amount, load };
};
