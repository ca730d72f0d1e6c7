import { amountsOf } from "../../../domain/holds.ts";
import { mostSets } from "../../../domain/limits.ts";
import type { Against, Performed, PlannedDose } from "../../../domain/log/event.ts";
import { withAgainst } from "../../../domain/log/performed.ts";
import { SetsReader, unclear, Unclear, type Part } from "./sets-reader.ts";
import { scanSets, type Found } from "./sets-scan.ts";
import { bareSets, setWordsOf } from "./sets-words.ts";

/** What a line of sets says; `sets` is null where only a weight stands in it. */
export interface SaidInSets {
  readonly sets: readonly Sides[] | null;
  /** Of all sets, or of each; null where nothing is said of it. */
  readonly against: Against | readonly Against[] | null;
}

export interface Sides {
  readonly left: number;
  readonly right: number;
}

type Read<T> = { readonly value: T } | { readonly problem: string };

/** Characters of a line of sets. */
const longest = 300;

/** The sets of each side put together, where sides are named. */
const bySide = (parts: readonly Part[]): readonly Part[] => {
  if (parts.every(({ side }) => side === null)) return parts;
  const of = (side: "left" | "right") =>
    parts.filter((part) => part.side === side).flatMap((part) => Array.from({ length: part.count }, () => part));
  const [left, right] = [of("left"), of("right")];
  if (left.length !== right.length || parts.some(({ side, isPair }) => side === null || isPair))
    return unclear("the two sides have not as many sets");
  const isCounted = left.length > 1 || parts.every((part) => part.isCounted);
  return left.map((one, index) => ({
    ...one,
    count: 1,
    isCounted,
    right: right[index]?.left ?? one.left,
    isPair: true,
    side: null,
  }));
};

const weightsOf = (found: Found, counts: readonly Part[]): SaidInSets["against"] => {
  const { weights } = found;
  const own = counts.filter(({ against }) => against !== null).length;
  if (own > 0 && weights.length > 0) unclear("which weight is meant is not clear");
  if (own > 0 && own < counts.length) unclear("which sets the weight is of is not clear");
  if (own > 0)
    return counts.flatMap(({ count, against }) => Array.from({ length: count }, () => against ?? { load: null }));
  const [first, ...others] = weights;
  if (first === undefined) return null;
  if (others.length === 0) {
    if (first.at !== 0 && first.at !== found.parts.length) unclear("which sets the weight is of is not clear");
    return first.against;
  }
  // "1 × 8 with 12 kg, 2 × 8 with 16 kg": one behind each group.
  if (weights.length !== counts.length || weights.some(({ at }, index) => at !== index + 1))
    unclear("which weight is of which set is not clear");
  return counts.flatMap(({ count }, index) =>
    Array.from({ length: count }, () => weights[index]?.against ?? { load: null }),
  );
};

const changed = (found: Found, sets: readonly Sides[], isWhole: boolean, planned: PlannedDose): readonly Sides[] => {
  const all = [...sets];
  for (const { set, amount } of found.changes) {
    const number = set === "last" ? (isWhole ? all.length : all.length + 1) : set;
    if (!isWhole && (number !== all.length + 1 || (set === "last" && number !== planned.sets)))
      unclear("which set is meant is not clear");
    if (number < 1 || number > mostSets || (isWhole && number > all.length)) unclear("which set is meant is not clear");
    all[number - 1] = { left: amount, right: amount };
  }
  if (found.dropsLast) {
    if (all.length !== planned.sets || !isWhole) unclear("which set was left out is not clear");
    all.pop();
  }
  return all;
};

const put = (found: Found, planned: PlannedDose): SaidInSets => {
  const asked = amountsOf(planned).map((amount) => ({ left: amount, right: amount }));
  const parts = bySide(found.parts);
  const against = weightsOf(found, found.parts);
  const hasChange = found.changes.length > 0 || found.dropsLast;
  if (parts.length === 0) {
    if (!found.isPlanned && !hasChange) return { sets: null, against };
    return { sets: changed(found, asked, true, planned), against };
  }
  if (found.isPlanned) unclear("numbers stand beside it");
  const [first] = parts;
  const isSingle = parts.length === 1 && first !== undefined && !first.isCounted;
  if (isSingle && planned.sets > 1 && !found.isEach && found.changes.length === 0)
    unclear(`it could be one set or each; write ${planned.sets} × ${first.left} or 1 × ${first.left}`);
  const isRepeated = isSingle && found.isEach;
  const sets = parts.flatMap(({ count, left, right }) =>
    Array.from({ length: isRepeated ? planned.sets : count }, () => ({ left, right })),
  );
  // "3 × 8, 8, 6" says more than one number can.
  const isMixed =
    parts.length > 1 && parts.some(({ isCounted }) => isCounted) && !parts.every(({ isCounted }) => isCounted);
  if (isMixed) unclear("some numbers stand for several sets and some for one");
  const isShort = sets.length !== planned.sets && parts.every(({ isCounted }) => !isCounted);
  if (found.isWeightListed && isShort) unclear("which number is a set and which is a weight is not clear");
  const isWhole = parts.length === 1 && (first?.count ?? 0) > 1 ? sets.length === planned.sets : false;
  if (hasChange && parts.length === 1 && (first?.count ?? 0) > 1 && !isWhole)
    unclear("which set is meant is not clear");
  return { sets: hasChange ? changed(found, sets, isWhole, planned) : sets, against };
};

/**
 * Reads what was done as people write it, such as `8, 8, 6`, `3 × 8/8/6`, `2 × 8 + 1 × 6`, `8 left, 6 right`, `12 kg: 8 8 6`;
 * `planned` says what it is counted in. All of the text counts: what could mean two things is a problem, never a guess.
 */
export const readSetsLine = (source: string, planned: PlannedDose): Read<SaidInSets | null> => {
  if (source.length > longest) return { problem: `it is longer than ${longest} characters` };
  const bare = bareSets(source);
  if (bare === null) return { problem: "all of it is struck out" };
  if (bare === "") return { value: null };
  if (planned.measure === "minutes" && /^\d{1,3},\d{1,2}(?!\d)/.test(bare))
    return { problem: "it could be two sets or a decimal" };
  const words = setWordsOf(bare);
  if ("unknown" in words) return { problem: `"${words.unknown.slice(0, 30)}" cannot be read` };
  try {
    const said = put(scanSets(new SetsReader(words, planned)), planned);
    if (said.sets !== null && (said.sets.length < 1 || said.sets.length > mostSets))
      return { problem: `sets go from 1 to ${mostSets}` };
    if (said.sets?.every(({ left, right }) => left === 0 && right === 0) === true)
      return { problem: "it says that nothing was done; - in the box leaves an exercise out" };
    return { value: said };
  } catch (error) {
    if (error instanceof Unclear) return { problem: error.message };
    throw error;
  }
};

/** Sets of both sides with what they were done against, as the log keeps them; what is not said is as it was asked for. */
export const performedOf = ({ sets, against }: SaidInSets, planned: PlannedDose): Performed => {
  const all = sets ?? amountsOf(planned).map((amount) => ({ left: amount, right: amount }));
  const asked: Against = {
    load: planned.load,
    ...(planned.strength === undefined ? {} : { strength: planned.strength }),
  };
  const each = all.map((_, set) =>
    Array.isArray(against) ? (against[set] as Against) : ((against ?? asked) as Against),
  );
  const [left, right] = [all.map((one) => one.left), all.map((one) => one.right)];
  const isSame = left.every((amount, set) => amount === right[set]);
  return withAgainst({ sets: left, ...(isSame ? {} : { right }) }, each);
};
