import stringWidth from "fast-string-width";

import { safeText } from "../domain/safe-text.ts";
import type { Dose, Item, Load } from "../domain/week.ts";
import { padEnd, wrap } from "./columns.ts";
import { trainsBriefly, trainsText } from "../words/cell.ts";
import {
  briefDoseText,
  doseLegend,
  doseText,
  gearText,
  loadText,
  openText,
  rampUpText,
  restText,
} from "../words/dose.ts";
import type { Screen } from "./palette.ts";
import { paintLines, phrase, wrapPhrases } from "./phrases.ts";
import { joined } from "../words/phrasing.ts";

/** Draws one item of a session, numbered from 1, as lines no wider than the screen. */
type DrawItem = (item: Item, number: number) => readonly string[];

/** An item in words, before it is laid out and coloured. */
interface Row {
  readonly name: string;
  readonly dose: string;
  readonly rest: string;
  readonly tag: string;
}

/** The narrowest column for names that still reads as a column. */
const leastNameWidth = 18;
const gap = "  ";
const dot = " · ";

const weightOf = ({ pair }: Dose, load: Load): string => `${loadText(load)}${pair === true ? " each hand" : ""}`;

/** The implement is left out where the name says it already. */
const gearOf = ({ name, dose }: Item): string => {
  const { implement = "", load, strength } = dose;
  if (implement === "" || strength !== undefined || !name.toLowerCase().includes(implement.toLowerCase()))
    return gearText(dose);
  return load === null ? "" : weightOf(dose, load);
};

/** How much is said of an item. */
interface Amount {
  /** Implements, or weights alone in their place; `least` has of a band with strengths only which. */
  readonly gear: "whole" | "weight" | "least";
  /** The pauses between sets. */
  readonly rests: boolean;
}

const gearIn = (item: Item, gear: Amount["gear"]): string => {
  const { dose } = item;
  if (gear === "whole") return gearOf(item);
  if (dose.load !== null) return weightOf(dose, dose.load);
  return gear === "least" && dose.strength !== undefined ? dose.strength : gearOf(item);
};

const rowOf = (item: Item, { gear, rests }: Amount): Row => ({
  name: safeText(item.name),
  dose: joined([briefDoseText(item.dose), gearIn(item, gear)], dot),
  rest: rests ? restText(item.dose) : "",
  tag: trainsBriefly(item),
});

const rampLines = (item: Item, indent: number, { width, palette }: Screen): readonly string[] => {
  const text = rampUpText(item);
  return text === "" ? [] : paintLines(`${" ".repeat(indent)}${wrap(text, width, indent)}`.split("\n"), palette.quiet);
};

const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => stringWidth(text)));

/**
 * One line an item, in columns that hold for all of them; a name longer than its column goes on below. Null where that
 * leaves too little for names.
 */
const columns = (items: readonly Item[], digits: number, amount: Amount, screen: Screen): DrawItem | null => {
  const { width, palette } = screen;
  const rows = items.map((item) => rowOf(item, amount));
  const nameWidth = widest(rows.map((row) => row.name));
  const doseWidth = widest(rows.map((row) => row.dose));
  const restWidth = widest(rows.map((row) => row.rest));
  const tagWidth = widest(rows.map((row) => row.tag));
  const lead = digits + 2;
  const restRoom = restWidth === 0 ? 0 : gap.length + restWidth;
  const room = Math.min(nameWidth, width - lead - gap.length - doseWidth - restRoom - gap.length - tagWidth);
  if (room < leastNameWidth && room < nameWidth) return null;
  if (amount.gear !== "least" && room < nameWidth) return null;
  return (item, number) => {
    const { name, dose, rest, tag } = rowOf(item, amount);
    const [first = "", ...more] = wrap(name, room).split("\n");
    const start = ` ${palette.quiet(String(number).padStart(digits))} `;
    const pause = restWidth === 0 ? "" : gap + palette.quiet(padEnd(rest, restWidth));
    return [
      start + padEnd(first, room) + gap + padEnd(dose, doseWidth) + pause + gap + tag,
      ...more.map((line) => " ".repeat(lead) + line),
      ...rampLines(item, lead, screen),
    ];
  };
};

/** Two lines an item: its name, then its dose; the tag stands at the right of whichever has room, else below. */
const stacked =
  (digits: number, rests: boolean, screen: Screen): DrawItem =>
  (item, number) => {
    const width = Math.min(screen.width, 64);
    const { name, dose, rest, tag } = rowOf(item, { gear: "weight", rests });
    const indent = " ".repeat(digits + 2);
    const names = wrap(name, width, indent.length).split("\n");
    const details = wrapPhrases(
      joined([...dose.split(dot), rest].map(phrase), `${phrase(" ·")} `),
      width,
      indent.length,
    );
    const start = ` ${screen.palette.quiet(String(number).padStart(digits))} `;
    const lines = [start + (names[0] ?? ""), ...names.slice(1), indent + details[0], ...details.slice(1)];
    const fits = (line: string) => stringWidth(line) + gap.length + stringWidth(tag) <= width;
    const at = [names.length - 1, lines.length - 1].find((index) => fits(lines[index] ?? ""));
    const below = rampLines(item, indent.length, screen);
    if (at === undefined) return [...lines, indent + tag, ...below];
    const tagged = lines.map((line, index) => (index === at ? padEnd(line, width - stringWidth(tag)) + tag : line));
    return [...tagged, ...below];
  };

/** A sentence an item, for screens that are read aloud. */
const sentence =
  (digits: number, rests: boolean, screen: Screen): DrawItem =>
  (item, number) => {
    const what = joined(
      [
        ...[doseText(item.dose, true), gearOf(item)].map(phrase),
        openText(item.dose),
        rampUpText(item),
        phrase(rests ? restText(item.dose) : ""),
      ],
      ", ",
    );
    const [first = "", ...more] = wrapPhrases(
      `${safeText(item.name)}: ${what}, trains ${trainsText(item)}.`,
      screen.width,
      digits + 2,
    );
    return [`${String(number).padStart(digits)}. ${first}`, ...more];
  };

const digitsOf = (lists: readonly (readonly Item[])[]): number =>
  String(Math.max(1, ...lists.map((items) => items.length))).length;

/** How to draw these lists of items so that all of them line up: the roomiest way that fits the screen. */
export const itemDrawing = (lists: readonly (readonly Item[])[], screen: Screen): DrawItem => {
  const items = lists.flat();
  const digits = digitsOf(lists);
  if (screen.plain) return sentence(digits, true, screen);
  const draw = (gear: Amount["gear"]) => columns(items, digits, { gear, rests: true }, screen);
  return draw("whole") ?? draw("weight") ?? draw("least") ?? stacked(digits, true, screen);
};

/** The same without pauses, which the day itself says: a line an item beside a margin, or below a heading where none fits. */
export const briefDrawing = (
  lists: readonly (readonly Item[])[],
  margin: number,
  screen: Screen,
): { readonly draw: DrawItem; readonly isBeside: boolean } => {
  const items = lists.flat();
  const digits = digitsOf(lists);
  const beside = { ...screen, width: screen.width - margin };
  const fitted = (gear: Amount["gear"], rests: boolean) => columns(items, digits, { gear, rests }, beside);
  const draw = screen.plain
    ? null
    : (fitted("whole", true) ?? fitted("whole", false) ?? fitted("weight", false) ?? fitted("least", false));
  if (draw !== null) return { draw, isBeside: true };
  return { draw: screen.plain ? sentence(digits, false, screen) : stacked(digits, false, screen), isBeside: false };
};

/** What the signs in these items mean, said once; nothing on a plain screen, whose sentences have none. */
export const legendLines = (
  items: readonly Item[],
  { plain, width, palette }: Screen,
  indent = 0,
): readonly string[] => {
  const legend = plain ? [] : doseLegend(items);
  if (legend.length === 0) return [];
  const lines = wrapPhrases(legend.map(phrase).join(` ${phrase("· ")}`), width, indent);
  return paintLines(
    lines.map((line, at) => (at === 0 ? " ".repeat(indent) + line : line)),
    palette.quiet,
  );
};
