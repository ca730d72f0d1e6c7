import type { Measure } from "../catalog/entry.ts";
import { amountsOf } from "../holds.ts";
import { mostAmount, mostStoredSets } from "../limits.ts";
import { bandStrengths, type BandStrength } from "../profile/profile.ts";
import type { Load } from "../week.ts";
import type { Against, Performed, PlannedDose } from "./event.ts";
import { withAgainst } from "./performed.ts";

const unitOf: Readonly<Record<Measure, string>> = { reps: "", seconds: "s", metres: "m", minutes: "min" };
const measureOf: ReadonlyMap<string, Measure> = new Map([
  ["", "reps"],
  ["s", "seconds"],
  ["m", "metres"],
  ["min", "minutes"],
]);

const plannedShape =
  /^(\d{1,2})x([\d.]+)(min|s|m)?(?:\/([\d.]+))?( each side)?(?: @(?:([\d.]+)(kg|lb)|(light|medium|heavy)))?$/;
const performedShape = /^([\d.,/]+)(?: @(?:(none)|([\d.]+)(kg|lb)|(light|medium|heavy)))?$/;
/** One set and what it was done against. */
const ownShape = /^([\d.]+)(?:\/([\d.]+))?@(?:(none)|([\d.]+)(kg|lb)|(light|medium|heavy))$/;
/** Most of what is ever done, and quickly read: whole numbers alone. */
const plainShape = /^\d{1,4}(?:,\d{1,4})*$/;
const numberShape = /^\d{1,5}(?:\.\d{1,20})?$/;

/** What `parsePlanned` takes, for messages. */
export const plannedExample = "a dose such as 3x8, 3x40s/10 each side or 2x20m @16kg";
/** What `parsePerformed` takes, for messages. */
export const performedExample = "what was done, such as 10,10,8 or 10/9,10/9 @16kg";

const numberIn = (text: string | undefined, least: number, most: number): number | undefined => {
  if (text === undefined || !numberShape.test(text)) return undefined;
  const value = Number(text);
  return value >= least && value <= most ? value : undefined;
};

const loadIn = (value: string | undefined, unit: string | undefined): Load | null | undefined => {
  if (value === undefined) return null;
  const found = numberIn(value, 0.5, 500);
  return found === undefined ? undefined : { value: found, unit: unit === "lb" ? "lb" : "kg" };
};

const strengthIn = (text: string | undefined): { readonly strength?: BandStrength } => {
  const strength = bandStrengths.find((each) => each === text);
  return strength === undefined ? {} : { strength };
};

const numberText = (value: number): string => {
  const text = String(value);
  if (!numberShape.test(text)) throw new Error(`${text} cannot be part of a dose`);
  return text;
};

const loadText = (load: Load): string => ` @${numberText(load.value)}${load.unit}`;

const againstText = ({ load, strength }: Against = { load: null }): string =>
  load !== null ? loadText(load).trim() : `@${strength ?? "none"}`;

/** `3x8`, `3x40s/10 each side`, `2x20m @16kg`: what was asked for. */
export const formatPlanned = ({ sets, measure, amount, hold, perSide, load, strength }: PlannedDose): string =>
  `${sets}x${numberText(amount)}${unitOf[measure]}${hold === undefined ? "" : `/${numberText(hold)}`}${
    perSide ? " each side" : ""
  }${load !== null ? loadText(load) : strength === undefined ? "" : ` @${strength}`}`;

/** Reads what `formatPlanned` writes: 1 to 20 sets of 0.5 to 10,000. Undefined for anything else. */
export const parsePlanned = (text: string): PlannedDose | undefined => {
  const found = plannedShape.exec(text);
  if (found === null) return undefined;
  const sets = Number(found[1]);
  const measure = measureOf.get(found[3] ?? "");
  const amount = numberIn(found[2], 0.5, mostAmount);
  const hold = found[4] === undefined ? undefined : numberIn(found[4], 0.5, 3600);
  const load = loadIn(found[6], found[7]);
  if (sets < 1 || sets > 20 || measure === undefined || amount === undefined || load === undefined) return undefined;
  if (found[4] !== undefined && hold === undefined) return undefined;
  const shared = { sets, measure, amount, ...(hold === undefined ? {} : { hold }), perSide: found[5] !== undefined };
  return { ...shared, load, ...strengthIn(found[8]) };
};

const isSameLoad = (a: Load | null, b: Load | null): boolean =>
  a === b || (a !== null && b !== null && a.value === b.value && a.unit === b.unit);

/** What it means when nothing is written down: exactly what was planned, short holds as the pyramid they are shown as. */
export const asPlanned = (planned: Omit<PlannedDose, "perSide">): Performed => ({
  sets: amountsOf(planned),
  load: planned.load,
  ...(planned.strength === undefined ? {} : { strength: planned.strength }),
});

const isAsPlanned = ({ sets, right, load, strength, perSet }: Performed, planned: PlannedDose): boolean => {
  if (strength !== planned.strength || perSet !== undefined) return false;
  if (right !== undefined || sets.length !== planned.sets || !isSameLoad(load, planned.load)) return false;
  if (planned.hold === undefined) return sets.every((each) => each === planned.amount);
  const asked = amountsOf(planned);
  return sets.every((each, set) => each === asked[set]);
};

/**
 * `10,10,8`, left and right `10/9,10/9`, with ` @16kg` (or ` @none`) where the load is not the planned one, and
 * `8@12kg,8@16kg` where sets had loads of their own; undefined when it is exactly as planned.
 */
export const formatPerformed = (performed: Performed, planned: PlannedDose | null): string | undefined => {
  if (planned !== null && isAsPlanned(performed, planned)) return undefined;
  const { sets, right, load, strength, perSet } = performed;
  if (perSet !== undefined && perSet.length !== sets.length) throw new Error("each set needs what it was done against");
  if (right !== undefined && right.length !== sets.length) throw new Error("each set needs both sides");
  const counts = sets.map((each, index) => {
    const other = right?.[index];
    return other === undefined ? numberText(each) : `${numberText(each)}/${numberText(other)}`;
  });
  if (perSet !== undefined) return counts.map((count, index) => `${count}${againstText(perSet[index])}`).join(",");
  const before = planned === null ? null : planned.load;
  const weight = isSameLoad(load, before) ? "" : load === null ? " @none" : loadText(load);
  const band = strength === planned?.strength ? "" : ` @${strength ?? "none"}`;
  // A band says by itself that there was no weight.
  const against = load === null && strength !== undefined ? (weight === "" ? band : ` @${strength}`) : weight || band;
  return `${counts.join(",")}${against}`;
};

/** Sets that each say what they were done against; all of them have two sides or none has. */
const parseOwn = (parts: readonly string[]): Performed | undefined => {
  const sets: number[] = [];
  const right: number[] = [];
  const each: Against[] = [];
  for (const part of parts) {
    const found = ownShape.exec(part);
    const amount = numberIn(found?.[1], 0, 10_000);
    const load = loadIn(found?.[4], found?.[5]);
    if (found === null || amount === undefined || load === undefined) return undefined;
    sets.push(amount);
    each.push({ load, ...strengthIn(found[6]) });
    if (found[2] === undefined) continue;
    const other = numberIn(found[2], 0, 10_000);
    if (other === undefined) return undefined;
    right.push(other);
  }
  if (right.length !== 0 && right.length !== sets.length) return undefined;
  return withAgainst({ sets, ...(right.length === 0 ? {} : { right }) }, each);
};

/** Reads what `formatPerformed` writes: 1 to 100 sets of 0 to 10,000. Undefined for anything else. */
export const parsePerformed = (text: string, planned: PlannedDose | null): Performed | undefined => {
  if (plainShape.test(text)) {
    const sets = text.split(",").map(Number);
    if (sets.length > mostStoredSets) return undefined;
    return { sets, load: planned?.load ?? null, ...strengthIn(planned?.strength) };
  }
  const found = performedShape.exec(text);
  if (found === null) {
    const parts = text.split(",");
    return parts.length > mostStoredSets ? undefined : parseOwn(parts);
  }
  const counts = (found[1] ?? "").split(",");
  if (counts.length > mostStoredSets) return undefined;
  const sided = counts[0]?.includes("/") === true;
  const sets: number[] = [];
  const right: number[] = [];
  for (const count of counts) {
    const parts = sided ? count.split("/") : [count];
    const first = numberIn(parts[0], 0, mostAmount);
    if (first === undefined || parts.length !== (sided ? 2 : 1)) return undefined;
    sets.push(first);
    if (!sided) continue;
    const second = numberIn(parts[1], 0, mostAmount);
    if (second === undefined) return undefined;
    right.push(second);
  }
  const isNone = found[2] !== undefined;
  const stated = loadIn(found[3], found[4]);
  if (stated === undefined) return undefined;
  const load = stated ?? (isNone || found[5] !== undefined || planned === null ? null : planned.load);
  const strength = found[5] ?? (isNone || stated !== null ? undefined : planned?.strength);
  return { sets, ...(sided ? { right } : {}), load, ...strengthIn(strength) };
};
