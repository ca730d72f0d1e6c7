import type { Exercise } from "../../domain/catalog/entry.ts";
import { trainsText } from "../../words/cell.ts";
import { ratioOf, type ShownExercise } from "./exercises.ts";
import { hints, howTo, pictureMarkup, stopHeading } from "./how.ts";
import { textOf } from "./look.ts";
import { below, block, markup, type Markup } from "./markup.ts";
import { lineHeight, longestParagraph, piecesOf, textHeight, textWidth } from "./measure.ts";
import type { Piece } from "./pages.ts";
import { cardShape, insideOf, type CardLayout, type Part } from "./part.ts";
import { turnsOf } from "./turns.ts";

/** Name, and beside or below it what it trains. */
const head = ({ name, turns }: ShownExercise, isContinued: boolean, layout: CardLayout): Part => {
  const width = insideOf(layout);
  const item = turns[0]?.each.item;
  const trains = item === undefined || isContinued || layout.look.isBrief ? "" : `Trains: ${trainsText(item)}`;
  const title = isContinued ? `${name}, continued` : name;
  const titleType = { size: layout.look.type * 1.25, bold: true, lead: 1.2 };
  const trainsType = { ...textOf(layout.look), size: layout.look.type * 0.92 };
  const isBeside = textWidth(title, titleType) + textWidth(trains, trainsType) + 6 < width;
  return {
    height: textHeight(title, width, titleType) + (isBeside ? 0 : textHeight(trains, width, trainsType)),
    markup: () =>
      block(
        "div",
        { class: "top" },
        markup`<h3>${title}</h3>`,
        trains === "" ? null : markup`<p class="quiet trains">${trains}</p>`,
      ),
  };
};

const noteLines = (spare: number): Markup | null => {
  const count = Math.min(2, Math.floor((spare - 2) / cardShape.row));
  if (count < 1) return null;
  const lines = Array.from({ length: count - 1 }, () => markup`<p></p>`);
  return block("div", { class: "rules" }, markup`<p class="quiet">Notes</p>`, lines);
};

const sum = (parts: readonly Part[]): number => parts.reduce((total, { height }) => total + height, 0);
const around = 2 * (cardShape.padding + cardShape.edge) + cardShape.gap;

/** Texts one below the other, the first of them under its heading. */
const paragraphs = (heading: string, lines: readonly string[], layout: CardLayout): readonly Part[] => {
  const type = textOf(layout.look);
  return lines
    .flatMap((line) => piecesOf(line, longestParagraph))
    .map((text, at) => ({
      height: textHeight(text, insideOf(layout), type) + 1.2 + (at === 0 ? lineHeight(type) + 1.5 : 0),
      markup: () => below(at === 0 ? markup`<h4>${heading}</h4>` : null, markup`<p>${text}</p>`),
    }));
};

/** An exercise that is longer than a page, in cards one after the other. */
const longCards = (shown: ShownExercise, exercise: Exercise, layout: CardLayout): readonly Piece[] => {
  const { picture, anchor } = shown;
  const { dose, done } = turnsOf(shown, layout);
  const drawn: readonly Part[] =
    picture === undefined
      ? []
      : [{ height: ratioOf(picture) * layout.look.picture + 1.5, markup: () => pictureMarkup(picture) }];
  const tips = hints({ ...exercise, cues: [] }, layout, insideOf(layout), false);
  const first = [head(shown, false, layout), dose, ...drawn, done, tips];
  const rest = [
    ...paragraphs("How to do it", exercise.steps, layout),
    ...paragraphs(stopHeading, exercise.stop, layout),
    ...paragraphs("Think of", exercise.cues, layout),
  ];
  const cutAt = (most: number): readonly (readonly Part[])[] => {
    const cards: Part[][] = [[...first]];
    for (const part of rest) {
      if (around + sum([...(cards.at(-1) ?? []), part]) > most) cards.push([head(shown, true, layout)]);
      cards.at(-1)?.push(part);
    }
    return cards;
  };
  const whole = cutAt(layout.most);
  // As few cards as there have to be, none of them much shorter than the others.
  const even = [0.6, 0.7, 0.8, 0.9]
    .map((share) => cutAt(share * layout.most))
    .find(({ length }) => length === whole.length);
  return (even ?? whole).map((parts, index) => ({
    height: around + sum(parts),
    isCard: true,
    ...(index === 0 ? { anchor } : {}),
    markup: () =>
      block(
        "article",
        index === 0 ? { class: "card", id: anchor } : { class: "card" },
        parts.map((part) => part.markup()),
      ),
  }));
};

/** An exercise as a card that stays on one sheet: what, how much, how, and what was really done. */
export const exerciseCards = (shown: ShownExercise, layout: CardLayout): readonly Piece[] => {
  const { exercise, picture, anchor } = shown;
  const { dose, done } = turnsOf(shown, layout);
  const unknown: Part = {
    height: lineHeight({ size: layout.look.type }),
    markup: () => markup`<p class="quiet">No catalog in use describes this exercise.</p>`,
  };
  const how = exercise === undefined ? unknown : howTo(exercise, picture, layout);
  const parts = [head(shown, false, layout), dose, how, done];
  const height = around + sum(parts);
  if (height > layout.most && exercise !== undefined) return longCards(shown, exercise, layout);
  return [
    {
      height,
      anchor,
      isCard: true,
      markup: (_pageOf, spare) =>
        block(
          "article",
          { class: "card", id: anchor },
          parts.map((part) => part.markup()),
          noteLines(spare),
        ),
    },
  ];
};
