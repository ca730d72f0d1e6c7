import type { SessionAhead } from "../../domain/session/week-ahead.ts";
import { dayText, weekdayText } from "../../words/date.ts";
import { doseLegend } from "../../words/dose.ts";
import { effortNames } from "../../words/effort.ts";
import { joined } from "../../words/phrasing.ts";
import { setBoxes } from "./boxes.ts";
import { ratioOf, type ShownExercise, type Turn } from "./exercises.ts";
import type { Look } from "./look.ts";
import { below, block, markup, type Markup } from "./markup.ts";
import { lineHeight, textHeight, textWidth } from "./measure.ts";
import type { Piece } from "./pages.ts";
import { amountText, boxesWidth, questions, stateOf, timeText } from "./day.ts";

/** What the style sheet says of the pictures of a short hand-out, in millimetres. */
export const shortShape = { gap: 5, row: 1.5, between: 3, turn: 0.7, cell: 1.2 } as const;

/** Widths of pictures beside the boxes of their days, best first; below the last one old eyes cannot read them. */
export const shortPictures = [60, 54, 48, 44, 40, 36, 33, 30] as const;

const label = ({ date, each }: Turn, order: number): string =>
  `${weekdayText(date)} ${order} \u00B7 ${amountText(each)}`;

/** How many exercises come before it on its day, and one. */
const orderOf = ({ date, each }: Turn, sessions: readonly SessionAhead[]): number =>
  1 + Math.max(0, ...sessions.map((session) => (session.date === date ? session.items.indexOf(each) : -1)));

const turnHeight = (turn: Turn, order: number, room: number, look: Look): number => {
  const type = { size: look.front };
  const end = stateOf(turn.each) === "" ? boxesWidth(turn.each, look) : textWidth(stateOf(turn.each), type);
  const words = label(turn, order);
  const high = Math.max(lineHeight(type), look.box + 0.2);
  const isBeside = textWidth(words, type) + end + 1.5 <= room;
  return shortShape.turn + (isBeside ? high : textHeight(words, room, type) + high);
};

const cellHeight = (
  { name, picture, turns }: ShownExercise,
  width: number,
  look: Look,
  sessions: readonly SessionAhead[],
) => {
  const isDrawn = picture !== undefined;
  const room = isDrawn ? width - look.picture - shortShape.between : width;
  const own = turns.reduce((sum, turn) => sum + turnHeight(turn, orderOf(turn, sessions), room, look), 0);
  const words = textHeight(name, room, { size: look.front * 1.08, bold: true, lead: 1.2 }) + own;
  return Math.max(isDrawn ? ratioOf(picture) * look.picture : 0, words) + shortShape.row;
};

const cell = ({ name, anchor, picture, turns }: ShownExercise, sessions: readonly SessionAhead[]): Markup => {
  const rows = turns.map((turn) => {
    const state = stateOf(turn.each);
    const end = state === "" ? setBoxes(turn.each) : markup`<em>${state}</em>`;
    return markup`<li><span>${label(turn, orderOf(turn, sessions))}</span>${end}</li>`;
  });
  const figure = picture === undefined ? null : markup`<div class="picture">${{ markup: picture }}</div>`;
  const words = block("div", {}, markup`<h2>${name}</h2>`, block("ul", {}, rows));
  return block("article", { class: picture === undefined ? "cell" : "cell drawn", id: anchor }, figure, words);
};

/** Every exercise with its picture, and beside it a line of boxes for each of its days. */
export const picturedWeek = (
  exercises: readonly ShownExercise[],
  sessions: readonly SessionAhead[],
  width: number,
  look: Look,
): Piece => {
  const each = (width - shortShape.gap) / 2;
  const heights = exercises.map((shown) => cellHeight(shown, each, look, sessions));
  const sum = (from: number, to: number) => heights.slice(from, to).reduce((total, height) => total + height, 0);
  const splits = heights.map((_, at) => ({ at: at + 1, high: Math.max(sum(0, at + 1), sum(at + 1, heights.length)) }));
  const split = splits.reduce((one, other) => (other.high < one.high ? other : one));
  const items = sessions.flatMap((session) => session.items.filter(({ rests }) => !rests).map(({ item }) => item));
  const note = joined(
    [
      "The number after a day is the order on that day. A box for each set, both sides together.",
      ...doseLegend(items).map((sign) => `${sign}.`),
    ],
    " ",
  );
  const head = textHeight(note, width, { size: look.front * 0.95 }) + 1.5;
  return {
    height: head + split.high,
    markup: () =>
      below(
        markup`<p class="legend">${note}</p>`,
        block(
          "div",
          { class: "cells" },
          [exercises.slice(0, split.at), exercises.slice(split.at)].map((column) =>
            block(
              "div",
              {},
              column.map((shown) => cell(shown, sessions)),
            ),
          ),
        ),
      ),
  };
};

/** How each session was: a row of boxes a day. */
export const askedInRows = (sessions: readonly SessionAhead[], locale: string, look: Look): Piece => {
  const line = lineHeight({ size: look.front * 0.9 });
  const row = Math.max(line, look.box + 0.3) + shortShape.cell;
  const head = (text: string) => markup`<th scope="col">${text}</th>`;
  return {
    height: 2 * line + shortShape.cell + sessions.length * row + 2,
    markup: () =>
      block(
        "table",
        { class: "asked" },
        markup`<thead><tr>${["Afterwards", questions.pain, questions.leg, ...effortNames, `${questions.morning}: yes`, "no"].map(head)}</tr></thead>`,
        block(
          "tbody",
          {},
          sessions.map((session) => {
            const day = dayText(session.date, locale);
            const boxed = (question: string) =>
              markup`<td><label><input type="checkbox"><span><span class="vh">${day}, </span><span class="on-phone">${question}</span></span></label></td>`;
            return markup`<tr><th scope="row">${day} <span class="quiet">\u00B7 ${timeText(session)}</span></th><td><span class="on-phone" aria-hidden="true">${questions.pain}</span><span class="blank pain"></span></td>${[
              questions.leg,
              ...effortNames.map((name) => `${questions.left}: ${name}`),
              `${questions.morning}: yes`,
              `${questions.morning}: no`,
            ].map(boxed)}</tr>`;
          }),
        ),
      ),
  };
};
