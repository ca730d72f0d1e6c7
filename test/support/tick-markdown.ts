import fc from "fast-check";

import type { Exercise, Measure } from "../../src/domain/catalog/entry.ts";
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

/** How a person writes down one exercise: not at all, its box, or the amount of each set behind `Sets`. */
export type Hand = "none" | "whole" | readonly number[];

export const anyHand: fc.Arbitrary<Hand> = fc.oneof(
  fc.constant<Hand>("none"),
  fc.constant<Hand>("whole"),
  fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 6 }),
);

const itemLine = /^- \[ \] \*\*/;
const setsLine = /^ {2}- \*Sets/;
const units: Readonly<Record<Measure, string>> = { reps: "", seconds: " s", metres: " m", minutes: " min" };

/** An export with boxes ticked and sets written down, the hands going to its exercises in their order. */
export const tickMarkdown = (text: string, hands: readonly Hand[], measures: readonly Measure[]): string => {
  let item = -1;
  return text
    .split("\n")
    .map((line) => {
      if (itemLine.test(line)) {
        item += 1;
        return hands[item] === "whole" ? line.replace("[ ]", "[x]") : line;
      }
      const hand = hands[item];
      if (!setsLine.test(line) || !Array.isArray(hand)) return line;
      const unit = units[measures[item] ?? "reps"];
      return `${line} ${hand.map((each) => `${each}${unit}`).join(", ")}`;
    })
    .join("\n");
};

/** What a hand on an exercise means, counted without any of the program's own reading; null when nothing was done. */
export const meaningOf = (hand: Hand, dose: Dose): Performed | null => {
  const { sets, amount, hold = 0, load } = dose;
  if (hand === "none") return null;
  if (hand !== "whole") return { sets: hand, load };
  const inHolds = amount >= hold && Number.isInteger(amount / hold);
  const asked = inHolds
    ? pyramidOf(sets, amount, hold).map((count) => count * hold)
    : Array.from({ length: sets }, () => amount);
  return { sets: asked, load };
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
  "all emphasis taken out": (text) => text.replace(/\*+([^*\n]+)\*+/g, "$1"),
  "curly quotes and dashes": (text) => text.replaceAll("'", "\u2019").replace(/(\w) - (\w)/g, "$1 \u2013 $2"),
  "no-break spaces": (text) => text.replace(/(\d) (\d|s|m|reps|kg)/g, "$1\u00A0$2"),
  "a quote": (text) => text.replace(/^/gm, "> "),
  "a byte order mark": (text) => `\uFEFF${text}`,
};
