import type { Measure } from "../domain/catalog/entry.ts";
import { amountsOf } from "../domain/holds.ts";
import { mostSaid, mostSets } from "../domain/limits.ts";
import type { Against, Performed, PlannedDose } from "../domain/log/event.ts";
import { withAgainst } from "../domain/log/performed.ts";
import { bareSets, setWordsOf, type SetWord, type Sign } from "./markdown-sets-words.ts";

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

/** More short holds than these are in no set (10-8-6 is the top of the pyramid): such a number may be meant as seconds [D]. */
const mostHolds = 12;
const longest = 300;

class Unclear extends Error {}
const unclear = (message: string): never => {
  throw new Unclear(message);
};

/** One set or several alike, as they were written. */
interface Part {
  readonly count: number;
  readonly isCounted: boolean;
  readonly left: number;
  readonly right: number;
  readonly isPair: boolean;
  readonly side: "left" | "right" | null;
  readonly against: Against | null;
}

/** Reads the words of one line from left to right; what it cannot read it throws as `Unclear`. */
class Reader {
  at = 0;
  readonly words: readonly SetWord[];
  readonly planned: PlannedDose;
  constructor(words: readonly SetWord[], planned: PlannedDose) {
    this.words = words;
    this.planned = planned;
  }
  peek(ahead = 0): Sign | "number" | "nth" | "band" {
    return this.words[this.at + ahead]?.kind ?? "end";
  }
  take(...kinds: readonly string[]): boolean {
    if (!kinds.includes(this.peek())) return false;
    this.at += 1;
    return true;
  }
  number(): number {
    const word = this.words[this.at];
    if (word?.kind !== "number") return unclear("a number is missing");
    this.at += 1;
    return word.value;
  }

  /** The amount of one set on one side, in the measure of the exercise. */
  amount(): number {
    const { measure, hold } = this.planned;
    const value = this.number();
    if (hold !== undefined && this.take("holds")) {
      let each = hold;
      if (this.take("of")) {
        each = this.number();
        if (!this.take("seconds")) unclear("the seconds of a hold are not clear");
      }
      return this.checked(value * each);
    }
    const unit = (["reps", "seconds", "minutes", "metres"] as const).find((each: Measure) => this.peek() === each);
    if (unit === undefined) {
      if (hold === undefined) return this.checked(value);
      if (!Number.isInteger(value) || value > mostHolds) unclear(`it could be holds of ${hold} s or seconds`);
      return this.checked(value * hold);
    }
    this.at += 1;
    if (unit === measure) return this.checked(value);
    if (unit === "minutes" && measure === "seconds") return this.checked(value * 60);
    if (unit === "seconds" && measure === "minutes") return this.checked(value / 60);
    return unclear(`it is in ${unit}, and this is counted in ${measure}`);
  }
  checked(amount: number): number {
    const { measure } = this.planned;
    if (amount > mostSaid[measure]) unclear(`more than a set can be (${mostSaid[measure]} ${measure})`);
    if (measure === "reps" && !Number.isInteger(amount)) unclear("half a repetition");
    return amount;
  }

  /** A weight, a band or bodyweight, where one stands here. */
  against(): Against | null {
    const start = this.at;
    this.take("with", "at");
    if (this.take("bodyweight")) return { load: null };
    const word = this.words[this.at];
    if (word?.kind === "band") {
      this.at += 1;
      this.take("implement");
      return { load: null, strength: word.strength };
    }
    const isSaid = this.at > start;
    const unit = this.peek(1) === "kg" ? "kg" : this.peek(1) === "lb" ? "lb" : null;
    if (word?.kind !== "number" || (unit === null && !isSaid)) {
      if (isSaid) unclear("a weight is not clear");
      return null;
    }
    this.at += unit === null ? 1 : 2;
    const known = this.planned.load?.unit;
    const asked = unit ?? known;
    if (asked === undefined) return unclear("the unit of a weight is missing");
    if (known !== undefined && known !== asked) unclear(`the weight is in ${asked}, and was asked for in ${known}`);
    if (word.value < 0.5 || word.value > 500) unclear("weights go from 0.5 to 500");
    if (this.take("implement") && this.peek() === "implement") this.at += 1;
    return { load: { value: word.value, unit: asked } };
  }

  sided(): void {
    if (!this.planned.perSide) unclear("two sides are named, and it is not done side by side");
  }

  /** "8", "8/6" of an exercise done side by side, "8 left", and the weight glued to it. */
  set(count: number, isCounted: boolean, side: Part["side"]): Part {
    const left = this.amount();
    const isPair = this.planned.perSide && this.peek() === "slash";
    if (isPair) this.at += 1;
    const right = isPair ? this.amount() : left;
    return { count, isCounted, left, right, isPair, side, against: null };
  }

  /** "6-4-2 × 10 s holds", "8-8-6"; null where no such run stands here. */
  run(): readonly Part[] | null {
    let length = 1;
    while (this.peek(length) === "dash" && this.peek(length + 1) === "number") length += 2;
    const { hold } = this.planned;
    const isPyramid = hold !== undefined && this.peek(length) === "times";
    if (length === 1 && !isPyramid) return null;
    const start = this.at;
    const numbers: number[] = [];
    for (let step = 0; step < length; step += 2) {
      numbers.push(this.number());
      if (step + 2 < length) this.at += 1;
    }
    const part = (amount: number): Part => ({
      count: 1,
      isCounted: true,
      left: this.checked(amount),
      right: amount,
      isPair: false,
      side: null,
      against: null,
    });
    if (hold !== undefined && this.take("times")) {
      const isBracket = this.peek() === "open";
      const each = isBracket || this.peek() !== "number" || this.peek(1) !== "seconds" ? null : this.number();
      if (each !== null) this.at += 1;
      const isNamed = each !== null && this.take("holds");
      if (each !== null && (numbers.length > 1 || isNamed)) return numbers.map((count) => part(count * each));
      if (each === hold) unclear(`it could be ${numbers[0] ?? ""} holds in one set or as many sets`);
      this.at = start;
      return null;
    }
    // Two numbers could be a range; three are no range.
    if (numbers.length < 3) unclear("it could be a range");
    return numbers.map((count) => part(hold === undefined ? count : count * hold));
  }

  /** Sets that stand together: "3 × 8", "3 × 8/8/6", "8", "8/8/6". */
  group(side: Part["side"]): readonly Part[] {
    const run = this.run();
    if (run !== null) return run;
    const isCounted = this.peek(1) === "times";
    const count = isCounted ? this.number() : 1;
    if (isCounted) this.at += 1;
    if (count < 1 || count > mostSets || !Number.isInteger(count)) unclear(`sets go from 1 to ${mostSets}`);
    if (this.take("open")) {
      const inside = this.inside();
      if (!this.take("close")) unclear("a bracket is open");
      return [{ count, isCounted: true, left: inside, right: inside, isPair: false, side, against: null }];
    }
    const first = this.set(isCounted ? count : 1, isCounted, side);
    const { sets } = this.planned;
    if (count > sets && sets > 1 && first.left === sets)
      unclear(`it could be ${count} sets of ${sets}, or ${sets} of ${count}`);
    const more: Part[] = [];
    while (this.peek() === "slash") {
      this.at += 1;
      const amount = this.amount();
      more.push({ ...first, count: 1, left: amount, right: amount, isPair: false });
    }
    if (more.length === 0) {
      if (isCounted && first.isPair && count === 2) unclear("it could be two sets or two sides");
      return [first];
    }
    const all: readonly Part[] = first.isPair
      ? [
          { ...first, right: first.left, isPair: false, count: 1 },
          { ...first, left: first.right, isPair: false, count: 1 },
          ...more,
        ]
      : [{ ...first, count: 1 }, ...more];
    if (isCounted ? all.length !== count : all.length !== this.planned.sets)
      unclear(`${all.length} numbers stand there for ${isCounted ? count : this.planned.sets} sets`);
    const isPartOf = all.length === 2 && (all[0]?.left ?? 0) < (all[1]?.left ?? 0);
    if (isPartOf) unclear("it could be two sets, or so many of so many");
    return all.map((each) => ({ ...each, isCounted: true }));
  }

  /** "3 × 10 s" and "4 × 10 s + 5 s" in brackets: what one set is made of. */
  inside(): number {
    let sum = 0;
    do {
      const count = this.peek(1) === "times" ? this.number() : 1;
      if (this.peek() === "times") this.at += 1;
      const value = this.number();
      if (!this.take("seconds")) unclear("the seconds of a hold are not clear");
      sum += count * value;
    } while (this.take("plus"));
    return this.checked(sum);
  }
}

interface Found {
  readonly parts: Part[];
  /** A weight that stands for itself, and before how many of the parts. */
  readonly weights: { readonly against: Against; readonly at: number }[];
  readonly changes: { readonly set: number | "last"; readonly amount: number }[];
  isPlanned: boolean;
  dropsLast: boolean;
  isEach: boolean;
  isSuffixed: boolean;
}

const isComma = (kind: string): boolean => kind === "comma" || kind === "plus";

/** Goes through the words once. */
const scan = (reader: Reader): Found => {
  const found: Found = {
    parts: [],
    weights: [],
    changes: [],
    isPlanned: false,
    dropsLast: false,
    isEach: false,
    isSuffixed: false,
  };
  let side: Part["side"] = null;
  let isFirst = true;
  while (reader.peek() !== "end") {
    const kind = reader.peek();
    if (isComma(kind)) {
      if (isFirst || isComma(reader.peek(1)) || reader.peek(1) === "end") unclear("a number is missing");
      // "8 + 2" is one set with a pause, or two.
      const isPlain = kind === "plus" && (found.parts.at(-1)?.isCounted !== true || reader.peek(2) !== "times");
      if (isPlain) unclear("what stands around a + is not clear");
      reader.at += 1;
      continue;
    }
    isFirst = false;
    if (kind === "planned") {
      reader.at += 1;
      found.isPlanned = true;
    } else if (kind === "dropLast") {
      reader.at += 1;
      found.dropsLast = true;
    } else if (kind === "last" || kind === "first" || kind === "nth") {
      const word = reader.words[reader.at];
      reader.at += 1;
      reader.take("colon");
      const set = word?.kind === "nth" ? word.set : kind === "first" ? 1 : "last";
      found.changes.push({ set, amount: reader.amount() });
    } else if (kind === "left" || kind === "right") {
      reader.sided();
      reader.at += 1;
      reader.take("colon");
      const next = reader.peek();
      const isBefore = next === "number" && !found.isSuffixed && (side !== null || found.parts.length === 0);
      if (isBefore) side = kind;
      else {
        if (side !== null || found.parts.length === 0) unclear("which side is meant is not clear");
        found.isSuffixed = true;
        for (const [index, part] of found.parts.entries())
          if (part.side === null) found.parts[index] = { ...part, side: kind };
        if (reader.peek() === "slash" && reader.peek(1) === "number") reader.at += 1;
      }
    } else if (kind === "number" || kind === "with" || kind === "at" || kind === "bodyweight" || kind === "band") {
      const isGlued = kind === "at";
      const against = reader.against();
      if (against === null) {
        found.parts.push(...reader.group(side));
        if (reader.peek() === "slash" && (reader.peek(1) === "left" || reader.peek(1) === "right")) reader.at += 1;
      } else if (isGlued && found.parts.length > 0) {
        const last = found.parts.pop();
        if (last !== undefined) found.parts.push({ ...last, against });
      } else {
        found.weights.push({ against, at: found.parts.length });
        reader.take("colon");
      }
    } else if (kind === "perSide") {
      reader.sided();
      if (found.parts.length === 0) unclear("a number is missing");
      reader.at += 1;
    } else if (kind === "each" || kind === "perSet") {
      if (found.parts.length !== 1) unclear("what each means is not clear");
      const [only] = found.parts;
      const isVague = kind === "each" && reader.planned.perSide && reader.planned.sets > 1 && only?.isCounted !== true;
      if (isVague) unclear("it could be each set or each side");
      found.isEach = true;
      reader.at += 1;
    } else unclear("it is not clear");
  }
  return found;
};

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
    const said = put(scan(new Reader(words, planned)), planned);
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
