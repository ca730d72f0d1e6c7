import { implementNames, type Exercise } from "../catalog/entry.ts";
import { quoted } from "../safe-text.ts";
import { suggestion } from "../suggest.ts";
import { implementNamed, isLoadable, takesWeights } from "./implement-name.ts";
import { anyMachine, withEachMachine } from "./machines.ts";
import { bandStrengths, type BandStrength, type Implement, type Unit } from "./profile.ts";

/** Lightest and heaviest weight an implement may have, in either unit. */
const leastWeight = 0.5;
const mostWeight = 500;

/** Most weights one implement may have: as many as a saved profile holds. */
const mostWeights = 100;

/** A longer list of implements in a message would bury the message. */
const mostNames = 20;

/** Digits after a decimal comma that no one would mean as a second weight: plates come in quarters. */
const quarters = new Set(["0", "00", "25", "5", "50", "75"]);

const example = "for example band,kettlebell:8:12:16, or none";

const parseWeight = (text: string, entry: string, unit: Unit): number | string => {
  const [, digits, suffix] = /^(\d{0,4}(?:\.\d{1,3})?)\s*(kgs?|lbs?)?$/i.exec(text) ?? [];
  if (digits === undefined || digits === "") {
    return `${quoted(entry)} has the weight ${quoted(text)}, which is not a number; write weights after colons, ${example}`;
  }
  if (suffix !== undefined && !suffix.toLowerCase().startsWith(unit)) {
    const other = unit === "kg" ? "lb" : "kg";
    return `${quoted(entry)} has a weight in ${other} but weights are in ${unit} here; use --units ${other} to have all in ${other}`;
  }
  const weight = Number(digits);
  if (weight >= leastWeight && weight <= mostWeight) return weight;
  return `${quoted(entry)} has the weight ${digits}; weights go from ${leastWeight} to ${mostWeight} ${unit}`;
};

const unknownImplement = (entry: string, name: string, known: ReadonlySet<string>): string => {
  if (name === "") return `${quoted(entry)} names no implement; expected a list, ${example}`;
  const names = [...new Set([...implementNames, ...known])];
  const some = names.slice(0, mostNames).join(", ");
  return `${quoted(name)} is not an implement any exercise needs${suggestion(name, names)}; expected any of ${some}, or none`;
};

/** The strengths told of bands, lightest first. */
const parseStrengths = (
  texts: readonly string[],
): { readonly strengths: readonly BandStrength[] } | { readonly problem: string } => {
  const wrong = texts.find((text) => !bandStrengths.some((each) => each === text.toLowerCase()));
  if (wrong === undefined)
    return { strengths: bandStrengths.filter((each) => texts.some((text) => text.toLowerCase() === each)) };
  return {
    problem: `a band has no weight here, but it may have a strength${suggestion(wrong.toLowerCase(), bandStrengths)}; write just band, or band:${bandStrengths.join(":")} for those you own`,
  };
};

/** Weights with a decimal comma, which is also what stands between implements, written with a point instead. */
const withPoints = (text: string): string =>
  text.replace(/(:\s*\d{1,4}),(\d{1,3})(?=\s*(?:(?:kgs?|lbs?)\s*)?(?:[:,;]|$))/gi, (all, whole: string, rest: string) =>
    quarters.has(rest) ? `${whole}.${rest}` : all,
  );

/**
 * Reads what a person owns: `band:light:heavy,kettlebell:8:12:16`, weights in `unit` (0.5 to 500), `none` for nothing. Common other
 * names are understood. `known` holds the implements the catalog in use needs besides the built-in ones.
 */
export const parseEquipment = (
  text: string,
  known: ReadonlySet<string> = new Set(),
  unit: Unit = "kg",
): { readonly equipment: readonly Implement[] } | { readonly problem: string } => {
  const owned = new Map<string, Set<number>>();
  const bands: string[] = [];
  const entries = withPoints(text)
    .split(/[,;]/)
    .map((entry) => entry.trim());
  if (entries.length === 1 && /^(none|nothing|no equipment)$/i.test(entries[0] ?? "")) return { equipment: [] };
  for (const entry of entries) {
    const [first = "", ...weights] = entry.split(":").map((part) => part.trim());
    if (/^(none|nothing)$/i.test(first)) return { problem: `"none" stands alone, without other equipment; ${example}` };
    if (/^\d+(\.\d+)?\s*(kg|lb)?s?$/i.test(first) && !known.has(first)) {
      return {
        problem: `${quoted(first)} is not an implement; weights go after colons, and decimals after a point, for example kettlebell:7.5:12`,
      };
    }
    const name = implementNamed(first, known);
    if (name === undefined) return { problem: unknownImplement(entry, first, known) };
    if (name === "band" && weights.length > 0) {
      bands.push(...weights);
      owned.set(name, new Set());
      continue;
    }
    if (weights.length > 0 && !takesWeights(name))
      return { problem: `a ${name} has no weight here; write just ${name}` };
    const loads = owned.get(name) ?? new Set();
    for (const each of weights) {
      const weight = parseWeight(each, entry, unit);
      if (typeof weight === "string") return { problem: weight };
      loads.add(weight);
    }
    if (loads.size > mostWeights) {
      return { problem: `${quoted(name)} has ${loads.size} weights; expected at most ${mostWeights}` };
    }
    owned.set(name, loads);
  }
  const found = parseStrengths(bands);
  if ("problem" in found) return found;
  const equipment = [...owned].map(([name, loads]): Implement => {
    if (name === "band" && found.strengths.length > 0) return { name, strengths: found.strengths };
    return loads.size === 0 ? { name } : { name, loads: [...loads].sort((a, b) => a - b) };
  });
  return { equipment: known.has(anyMachine) ? equipment : withEachMachine(equipment) };
};

/** Writes equipment the way `parseEquipment` reads it. */
export const formatEquipment = (equipment: readonly Implement[]): string =>
  equipment.length === 0
    ? "none"
    : equipment.map(({ name, loads, strengths }) => [name, ...(loads ?? strengths ?? [])].join(":")).join(",");

/** What an exercise is done with: nothing, or an implement and, where the exercise takes a weight, the weights owned. */
export interface DoneWith {
  readonly implement?: string;
  /** Ascending, in the profile's unit, never empty. */
  readonly loads?: readonly number[];
  /** Of a band, lightest first, never empty. */
  readonly strengths?: readonly BandStrength[];
}

const withNothing: DoneWith = {};

const find = (owned: readonly Implement[], name: string): Implement | undefined => {
  for (const implement of owned) if (implement.name === name) return implement;
  return undefined;
};

/** The loaded implement of a list, one with known weights before others; undefined when the list is not owned whole. */
const choose = (list: readonly string[], owned: readonly Implement[], isLoaded: boolean): DoneWith | undefined => {
  let loadable: string | undefined;
  let weighted: Implement | undefined;
  let band: Implement | undefined;
  for (const name of list) {
    const implement = find(owned, name);
    if (implement === undefined) return undefined;
    if (implement.strengths !== undefined && implement.strengths.length > 0) band ??= implement;
    if (!isLoaded) continue;
    const hasLoads = implement.loads !== undefined && implement.loads.length > 0 && takesWeights(name);
    if (hasLoads) weighted ??= implement;
    else if (isLoadable(name)) loadable ??= name;
  }
  if (weighted?.loads !== undefined) return { implement: weighted.name, loads: weighted.loads };
  if (loadable === undefined && band?.strengths !== undefined)
    return { implement: band.name, strengths: band.strengths };
  const implement = loadable ?? list[0];
  return implement === undefined ? withNothing : { implement };
};

/**
 * What the exercise is done with by someone who owns `owned`, or null when something is missing. Of several lists that
 * are owned whole, the first whose implement has known weights is taken, else the first.
 */
export const canDo = (exercise: Pick<Exercise, "equipment" | "dose">, owned: readonly Implement[]): DoneWith | null => {
  if (exercise.equipment.length === 0) return withNothing;
  if (owned.length === 0) return null;
  let first: DoneWith | null = null;
  for (const list of exercise.equipment) {
    const done = choose(list, owned, exercise.dose.load !== undefined);
    if (done === undefined) continue;
    if (done.loads !== undefined || exercise.dose.load === undefined) return done;
    first ??= done;
  }
  return first;
};
