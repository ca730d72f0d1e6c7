import stringWidth from "fast-string-width";

import { safeText } from "../domain/safe-text.ts";
import type { Dose, Item, Load } from "../domain/week.ts";
import { padEnd, wrap } from "./columns.ts";
import { doseText, gearText, loadText, openText, rampUpText, restText } from "../words/dose.ts";
import type { Screen } from "./palette.ts";
import { paintLines, phrase, wrapPhrases } from "./phrases.ts";
import { andList, planeLetter } from "../words/plane.ts";
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

/** What else is to be known of the sets. */
const asides = (item: Item): readonly string[] => [rampUpText(item), openText(item.dose)].filter((text) => text !== "");

const tagOf = ({ role, cells }: Item, roomy: boolean): string => {
  const [primary, ...others] = cells;
  if (primary === undefined) return role;
  const more = roomy ? others.map(({ plane }) => ` +${planeLetter(plane)}`).join("") : "";
  return `${planeLetter(primary.plane)}·${primary.mode}${more}`;
};

/** How much is said of an item: `roomy` has implements and secondary planes, `rests` the pauses between sets. */
interface Amount {
  readonly roomy: boolean;
  readonly rests: boolean;
}

const rowOf = (item: Item, { roomy, rests }: Amount): Row => {
  const { dose } = item;
  const gear = roomy || dose.load === null ? gearOf(item) : weightOf(dose, dose.load);
  return {
    name: safeText(item.name),
    dose: joined([doseText(dose, false), gear], dot),
    rest: rests ? restText(dose) : "",
    tag: tagOf(item, roomy),
  };
};

const paintTag = (item: Item, tag: string, { palette }: Screen): string => {
  const [primary] = item.cells;
  return primary === undefined ? palette.quiet(tag) : palette.plane(primary.plane)(tag);
};

const asideLines = (item: Item, indent: number, { width, palette }: Screen): readonly string[] =>
  asides(item).flatMap((text) =>
    paintLines(`${" ".repeat(indent)}${wrap(text, width, indent)}`.split("\n"), palette.quiet),
  );

const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => stringWidth(text)));

/**
 * One line an item, in columns. Name and dose share their room: a name longer than its column moves only its own dose
 * to the right, as far as that dose leaves space. Null where it does not fit the screen.
 */
const columns = (items: readonly Item[], digits: number, amount: Amount, screen: Screen): DrawItem | null => {
  const { roomy } = amount;
  const rows = items.map((item) => rowOf(item, amount));
  const nameWidth = widest(rows.map((row) => row.name));
  const doseWidth = widest(rows.map((row) => row.dose));
  const restWidth = widest(rows.map((row) => row.rest));
  const tagWidth = widest(rows.map((row) => row.tag));
  const lead = digits + 2;
  const restRoom = restWidth === 0 ? 0 : gap.length + restWidth;
  const free = screen.width - lead - restRoom - gap.length - tagWidth;
  const strict = nameWidth + gap.length + doseWidth;
  const needed = roomy ? strict : Math.max(0, ...rows.map((row) => stringWidth(row.name + gap + row.dose)));
  const nameRoom = Math.min(nameWidth, free - gap.length - doseWidth);
  if (needed > free || (nameRoom < leastNameWidth && nameRoom < nameWidth)) return null;
  const room = Math.min(strict, free);
  return (item, number) => {
    const { name, dose, rest, tag } = rowOf(item, amount);
    const start = ` ${screen.palette.quiet(String(number).padStart(digits))} `;
    const work = padEnd(padEnd(name, nameRoom) + gap + dose, room);
    const pause = restWidth === 0 ? "" : gap + screen.palette.quiet(padEnd(rest, restWidth));
    return [start + work + pause + gap + paintTag(item, tag, screen), ...asideLines(item, lead, screen)];
  };
};

/** Two lines an item: its name, then its dose; the tag stands at the right of whichever has room, else below. */
const stacked =
  (digits: number, rests: boolean, screen: Screen): DrawItem =>
  (item, number) => {
    const width = Math.min(screen.width, 64);
    const { name, dose, rest, tag } = rowOf(item, { roomy: false, rests });
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
    const painted = paintTag(item, tag, screen);
    const below = asideLines(item, indent.length, screen);
    if (at === undefined) return [...lines, indent + painted, ...below];
    const tagged = lines.map((line, index) => (index === at ? padEnd(line, width - stringWidth(tag)) + painted : line));
    return [...tagged, ...below];
  };

const trains = ({ role, cells }: Item): string => {
  const [primary, ...others] = cells;
  if (primary === undefined) return role;
  const partly = others.length === 0 ? "" : `, partly ${andList(others.map(({ plane }) => plane))}`;
  return `trains ${primary.plane} (${primary.mode})${partly}`;
};

/** A sentence an item, for screens that are read aloud. */
const sentence =
  (digits: number, rests: boolean, screen: Screen): DrawItem =>
  (item, number) => {
    const what = joined(
      [
        ...[doseText(item.dose, true), gearOf(item)].map(phrase),
        ...asides(item),
        phrase(rests ? restText(item.dose) : ""),
      ],
      ", ",
    );
    const [first = "", ...more] = wrapPhrases(
      `${safeText(item.name)}: ${what}, ${trains(item)}.`,
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
  return (
    columns(items, digits, { roomy: true, rests: true }, screen) ??
    columns(items, digits, { roomy: false, rests: true }, screen) ??
    stacked(digits, true, screen)
  );
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
  const draw = screen.plain
    ? null
    : (columns(items, digits, { roomy: true, rests: true }, beside) ??
      columns(items, digits, { roomy: true, rests: false }, beside) ??
      columns(items, digits, { roomy: false, rests: false }, beside));
  if (draw !== null) return { draw, isBeside: true };
  return { draw: screen.plain ? sentence(digits, false, screen) : stacked(digits, false, screen), isBeside: false };
};
