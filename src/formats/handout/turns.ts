import type { Item } from "../../domain/week.ts";
import { dayText } from "../../words/date.ts";
import { doseText, gearText, openText, performedText, rampUpText, restText } from "../../words/dose.ts";
import { joined } from "../../words/phrasing.ts";
import { sentenceText } from "../../words/sentence.ts";
import type { ShownExercise, Turn } from "./exercises.ts";
import { textOf } from "./look.ts";
import { block, markup, type Markup } from "./markup.ts";
import { lineHeight, rowCount, textHeight, textWidth } from "./measure.ts";
import { cardShape, insideOf, nothing, type CardLayout, type Part } from "./part.ts";

type DoseWords = readonly [dose: string, more: string];

/** "3 × 8 per side", then load, what else is to be known of its sets, and rest. */
const doseWords = (item: Item): DoseWords => [
  doseText(item.dose, false),
  joined([gearText(item.dose), openText(item.dose), rampUpText(item), restText(item.dose)], " \u00B7 "),
];

const doseMarkup = ([dose, more]: DoseWords): Markup =>
  more === "" ? markup`<strong>${dose}</strong>` : markup`<strong>${dose}</strong> \u00B7 ${more}`;

const wordsWidth = (words: DoseWords): string => joined(words, " \u00B7 ");

/** What became of an exercise on a day; undefined where it is still to be done. */
const outcome = ({ each }: Turn, { exercise }: ShownExercise, locale: string): string | undefined => {
  const { rests, status, done, why, session } = each;
  if (rests) return `rests. ${sentenceText(why.text, { today: session, locale, plain: false })}`;
  if (status === "skipped") return "skipped";
  if (status !== "done") return undefined;
  return done === null ? "done" : `done: ${performedText(done.done, exercise, false)}`;
};

interface Row {
  /** Undefined where it takes a line of its own. */
  readonly width?: number;
  readonly height: number;
  readonly markup: () => Markup;
}

/** A day of an exercise: what is asked of it unless that is said above, and room for what was really done. */
const rowOf = (turn: Turn, shown: ShownExercise, isSaid: boolean, layout: CardLayout): Row => {
  const { look, locale } = layout;
  const { item, rests } = turn.each;
  const type = textOf(look);
  const day = dayText(turn.date, locale);
  const words = isSaid || rests ? null : doseWords(item);
  const dose = () => (words === null ? markup`` : markup` <span>${doseMarkup(words)}</span>`);
  const said = `${day} ${words === null ? "" : wordsWidth(words)}`;
  const least = Math.max(cardShape.row, lineHeight(type));
  const text = outcome(turn, shown, locale);
  if (text !== undefined) {
    return {
      height: Math.max(least, textHeight(`${said} ${text}`, insideOf(layout) - 4, { ...type, bold: true })),
      markup: () => markup`<li class="told"><span class="when">${day}</span>${dose()} <span>${text}</span></li>`,
    };
  }
  const hasWeight = item.dose.load !== null || item.dose.strength !== undefined;
  const unit = item.dose.load?.unit ?? "band";
  const fill = (kind: string, name: string) => markup` <span class="fill"><span class="${kind}"></span> ${name}</span>`;
  const blanks = cardShape.blank + (hasWeight ? cardShape.weight + 5 : 0) + 5;
  const width = textWidth(`${said} ${item.dose.measure} ${hasWeight ? unit : ""}`, { ...type, bold: true }) + blanks;
  return {
    width,
    height: width > insideOf(layout) ? 2 * least : least,
    markup: () =>
      markup`<li><span class="when">${day}</span>${dose()}${fill("blank", item.dose.measure)}${hasWeight ? fill("blank weight", unit) : markup``}</li>`,
  };
};

const gap = 8;

/** What is asked for, where it is the same each day, and a line for what was really done on each. */
export const turnsOf = (shown: ShownExercise, layout: CardLayout): { readonly dose: Part; readonly done: Part } => {
  const doses = shown.turns.filter(({ each }) => !each.rests).map(({ each }) => doseWords(each.item));
  const [first] = doses;
  const isSame = first !== undefined && doses.every((dose) => dose.join() === first.join());
  const rows = shown.turns.map((turn) => rowOf(turn, shown, isSame, layout));
  const beside = rows.flatMap(({ width }) => (width === undefined ? [] : [width]));
  const inner = insideOf(layout);
  const fits = beside.every((width) => width <= inner);
  const high = fits
    ? rows.filter(({ width }) => width === undefined).reduce((sum, { height }) => sum + height, 0) +
      (beside.length === 0 ? 0 : rowCount(beside, inner, gap) * cardShape.row)
    : rows.reduce((sum, { height }) => sum + height, 0);
  const type = textOf(layout.look);
  return {
    dose: isSame
      ? {
          height: 0.6 + textHeight(wordsWidth(first), inner, { ...type, size: type.size * 1.08, bold: true }),
          markup: () => markup`<p class="dose">${doseMarkup(first)}</p>`,
        }
      : nothing,
    done: {
      height: 1.8 + high,
      markup: () =>
        block(
          "ul",
          { class: "did" },
          rows.map((row) => row.markup()),
        ),
    },
  };
};
