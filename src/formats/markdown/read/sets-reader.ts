import type { Measure } from "../../../domain/catalog/entry.ts";
import { mostSaid, mostSets } from "../../../domain/limits.ts";
import type { Against, PlannedDose } from "../../../domain/log/event.ts";
import type { SetWord, Sign } from "./sets-words.ts";

/** More short holds than these are in no set (10-8-6 is the top of the pyramid): such a number may be meant as seconds [D]. */
const mostHolds = 12;

/** What could mean two things, or nothing; the message says why. */
export class Unclear extends Error {}
export const unclear = (message: string): never => {
  throw new Unclear(message);
};

/** One set or several alike, as they were written. */
export interface Part {
  readonly count: number;
  readonly isCounted: boolean;
  readonly left: number;
  readonly right: number;
  readonly isPair: boolean;
  readonly side: "left" | "right" | null;
  readonly against: Against | null;
}

/** Reads the words of one line from left to right; what it cannot read it throws as `Unclear`. */
export class SetsReader {
  at = 0;
  /** Bare numbers stand there that count holds, and numbers with a unit of their own. */
  inHolds = false;
  inUnits = false;
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
      this.inHolds = true;
      return this.checked(value * hold);
    }
    this.at += 1;
    this.inUnits = true;
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
      if (each === hold && numbers[0] !== 1)
        unclear(`it could be ${numbers[0] ?? ""} holds in one set or as many sets`);
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
