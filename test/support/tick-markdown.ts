import fc from "fast-check";

import type { Exercise } from "../../src/domain/catalog/entry.ts";
import { addDays } from "../../src/domain/dates.ts";
import { pyramidOf } from "../../src/domain/holds.ts";
import type { Performed } from "../../src/domain/log/event.ts";
import type { Dose, Item, Session, Week } from "../../src/domain/week.ts";
import { buildItem, buildSession, buildWeek } from "./build-week.ts";
import { builtIn } from "./planner-catalog.ts";

const anyDose = (exercise: Exercise): fc.Arbitrary<Dose> =>
  fc
    .record({
      sets: fc.integer({ min: 1, max: 4 }),
      amount: fc.integer({ min: 1, max: 60 }),
      rest: fc.constantFrom(0, 15, 60),
      hold: fc.option(fc.constantFrom(5, 10), { nil: undefined }),
      load: fc.option(fc.constantFrom(4, 7.5, 16, 48), { nil: null }),
      implement: fc.option(fc.constantFrom("band", "kettlebell"), { nil: undefined }),
    })
    .map(({ sets, amount, rest, hold, load, implement }) => ({
      sets,
      measure: exercise.measure,
      amount,
      ...(hold !== undefined && exercise.measure === "seconds" ? { hold } : {}),
      perSide: exercise.perSide,
      load: load === null ? null : { value: load, unit: "kg" as const },
      ...(implement === undefined ? {} : { implement }),
      rest,
    }));

const anyItem = (exercise: Exercise): fc.Arbitrary<Item> =>
  anyDose(exercise).map((dose) => ({
    ...buildItem({ exercise: exercise.id, name: exercise.name, role: exercise.role }),
    dose,
  }));

const anySession = (date: string): fc.Arbitrary<Session> =>
  fc
    .subarray([...builtIn], { minLength: 1, maxLength: 6 })
    .chain((exercises) => fc.tuple(...exercises.map(anyItem)))
    .map((items) => buildSession({ date, items }));

/** A week of built-in exercises with doses of any kind. */
export const anyWeek: fc.Arbitrary<Week> = fc
  .subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1, maxLength: 4 })
  .chain((days) => fc.tuple(...days.map((day) => anySession(addDays("2026-11-23", day)))))
  .map((sessions) => buildWeek({ sessions }));

/** How a person ticks one exercise: not at all, its own box, or the boxes of some sets by their place. */
export type Hand = "none" | "whole" | readonly boolean[];

export const anyHand: fc.Arbitrary<Hand> = fc.oneof(
  fc.constant<Hand>("none"),
  fc.constant<Hand>("whole"),
  fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
);

const itemLine = /^- \[ \] \*\*/;
const setLine = /^ {2}- \[ \] Set /;

/** An export with boxes ticked, the hands going to its exercises in their order. */
export const tickMarkdown = (text: string, hands: readonly Hand[]): string => {
  let item = -1;
  let set = 0;
  return text
    .split("\n")
    .map((line) => {
      if (itemLine.test(line)) {
        item += 1;
        set = 0;
        return hands[item] === "whole" ? line.replace("[ ]", "[x]") : line;
      }
      if (!setLine.test(line)) return line;
      const hand = hands[item];
      set += 1;
      return Array.isArray(hand) && hand[set - 1] === true ? line.replace("[ ]", "[x]") : line;
    })
    .join("\n");
};

/** What a hand on an exercise means, counted without any of the program's own reading; null when nothing was done. */
export const meaningOf = (hand: Hand, dose: Dose, isAlternating: boolean): Performed | null => {
  const { sets, amount, hold = 0, load } = dose;
  const inHolds = amount >= hold && Number.isInteger(amount / hold);
  const asked = inHolds
    ? pyramidOf(sets, amount, hold).map((count) => count * hold)
    : Array.from({ length: sets }, () => amount);
  if (hand === "none") return null;
  if (hand === "whole") return { sets: asked, load };
  const isSided = dose.perSide && !isAlternating;
  if (sets === 1 && !isSided) return null;
  const pairs = Array.from({ length: sets }, (_, index) =>
    isSided ? [hand[index * 2] === true, hand[index * 2 + 1] === true] : [hand[index] === true, hand[index] === true],
  )
    .map(([left, right], index) => [left === true ? asked[index] : 0, right === true ? asked[index] : 0] as const)
    .filter(([left, right]) => left !== 0 || right !== 0);
  if (pairs.length === 0) return null;
  const left = pairs.map(([one = 0]) => one);
  const right = pairs.map(([, other = 0]) => other);
  return left.every((each, index) => each === right[index]) ? { sets: left, load } : { sets: left, right, load };
};

/** What apps and editors do to a file on the way. */
export const travels: Readonly<Record<string, (text: string) => string>> = {
  "nothing happened to it": (text) => text,
  "Windows line ends": (text) => text.replaceAll("\n", "\r\n"),
  "old Mac line ends": (text) => text.replaceAll("\n", "\r"),
  "stars for lists": (text) => text.replace(/^(\s*)- /gm, "$1* "),
  "pluses for lists, capital ticks": (text) => text.replace(/^(\s*)- /gm, "$1+ ").replaceAll("[x]", "[X]"),
  "numbers for lists": (text) => text.replace(/^- /gm, "1. ").replace(/^ {2}- /gm, "   2) "),
  "four spaces for two": (text) => text.replace(/^ {2}/gm, "    "),
  tabs: (text) => text.replace(/^ {2}/gm, "\t"),
  "no indentation of boxes": (text) => text.replace(/^ +- \[/gm, "- ["),
  "spaces at the ends of lines": (text) => text.replace(/$/gm, "  "),
  "comments taken out": (text) => text.replace(/ ?<!--.*?-->/g, ""),
  "front matter taken out": (text) => text.replace(/^---\n[^]*?\n---\n/, ""),
  "front matter and comments taken out": (text) => text.replace(/^---\n[^]*?\n---\n/, "").replace(/ ?<!--.*?-->/g, ""),
  "bold taken out": (text) => text.replaceAll("**", ""),
  "underscores for emphasis": (text) =>
    text.replace(/\*\*([^*]+)\*\*/g, "__$1__").replace(/\*([A-Z][^*]*:)\*/g, "_$1_"),
  "no-break spaces": (text) => text.replace(/(\d) (\d|s|m|reps|kg)/g, "$1\u00A0$2"),
  "a quote": (text) => text.replace(/^/gm, "> "),
  "a byte order mark": (text) => `\uFEFF${text}`,
};
