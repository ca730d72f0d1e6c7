import type { TodaysItem } from "../../domain/session/todays-items.ts";
import type { SessionAhead } from "../../domain/session/week-ahead.ts";
import { dayText } from "../../words/date.ts";
import { briefDoseText, gearText, loadText } from "../../words/dose.ts";
import { effortNames } from "../../words/effort.ts";
import { joined } from "../../words/phrasing.ts";
import { box, setBoxes } from "./boxes.ts";
import type { Look } from "./look.ts";
import { block, markup, type Markup } from "./markup.ts";
import { lineHeight, rowCount, textHeight, textWidth } from "./measure.ts";
import type { PageOf } from "./pages.ts";

/** What the style sheet says of the panel of a day, in millimetres. */
export const dayShape = { padding: 2, gap: 3, line: 1.6, between: 1.4, rows: 0.8, blank: 11 } as const;

/** Width of the number before an exercise, in millimetres. */
export const numberWidth = ({ front }: Pick<Look, "front">): number => front * 0.4;

const longestName = 60;

/** A name that only points to the card that has all of it. */
export const briefName = (name: string): string =>
  [...name].length > longestName ? `${[...name].slice(0, longestName - 1).join("")}…` : name;

/** "24 min", or that the session is on hold. */
export const timeText = ({ seconds, isPaused }: SessionAhead): string =>
  isPaused ? "on hold" : `${Math.ceil(seconds / 60)} min`;

/** "2 × 8+/side · 8 kg": the weight alone, or what else it is done with; the card says all of it. */
export const amountText = ({ item: { dose } }: TodaysItem): string => {
  const gear = dose.load === null ? gearText(dose) : loadText(dose.load);
  return joined([briefDoseText(dose), gear], " \u00B7 ");
};

/** What stands in place of the boxes of an exercise that is not to be done. */
export const stateOf = ({ rests, status }: TodaysItem): string =>
  rests ? "rests" : status === "skipped" ? "skipped" : "";

/** Of the boxes of an exercise, in millimetres. */
export const boxesWidth = ({ item }: TodaysItem, { box: side }: Look): number =>
  item.dose.sets * (side + dayShape.between) - dayShape.between;

const itemRow = (each: TodaysItem, number: number, anchor: string | undefined, pageOf: PageOf): Markup => {
  const name = briefName(each.item.name);
  const title =
    anchor === undefined
      ? markup`<span class="name">${name}</span>`
      : markup`<span class="name"><a href="#${anchor}">${name}</a> <span class="quiet page-of">p. ${pageOf(anchor)}</span></span>`;
  const state = stateOf(each);
  const end = state === "" ? setBoxes(each) : markup`<em>${state}</em>`;
  return markup`<li><span class="number">${number}</span><span class="what">${title}<span class="amount">${amountText(each)}</span></span>${end}</li>`;
};

/** In a wide panel name and amount share a line; in a narrow one the boxes stand below the name. */
export const isWide = (width: number, look: Look): boolean => width > (look.isLarge ? 150 : 110);

const itemHeight = (each: TodaysItem, width: number, look: Look): number => {
  const type = { size: look.front };
  const state = stateOf(each);
  const end = state === "" ? boxesWidth(each, look) : textWidth(state, type);
  const room = width - numberWidth(look);
  const name = `${briefName(each.item.name)} p. 9`;
  if (isWide(width, look)) {
    const rest = room - end - 2;
    const together = textWidth(name, { ...type, bold: true }) + textWidth(amountText(each), type) + 6 <= rest;
    const lines = together
      ? lineHeight(type)
      : textHeight(name, rest, { ...type, bold: true }) + textHeight(amountText(each), rest, type);
    return dayShape.line + Math.max(lines, look.box);
  }
  const isBeside = textWidth(amountText(each), type) + end + 0.5 <= room;
  const below_ = isBeside
    ? Math.max(lineHeight(type), look.box)
    : textHeight(amountText(each), room, type) +
      rowCount([end], room, 0) * look.box +
      Math.floor(end / room) * look.box;
  return dayShape.line + 0.2 + textHeight(name, room, { ...type, bold: true }) + below_;
};

/** A question with its answers; those of a pair stay beside each other. */
const choices = (day: string, question: string, answers: readonly string[]): Markup => {
  const boxes = answers.map((answer) => box(`${day}, ${question}:`, answer));
  const shown = answers.length === 2 ? markup`<span class="pair">${boxes}</span>` : boxes;
  return markup`<div class="ask" role="group" aria-label="${day}, ${question}"><span>${question}</span>${shown}</div>`;
};

/** What is asked of a session afterwards. */
export const questions = {
  left: "Left at the end",
  pain: "Pain 0\u201310",
  leg: "down a leg",
  morning: "Usual next morning",
} as const;

const afterBlock = (day: string): Markup =>
  block(
    "div",
    { class: "after" },
    markup`<div class="ask"><span>${questions.pain}</span> <span class="blank pain"></span>${box(`${day}, pain`, questions.leg)}</div>`,
    choices(day, questions.left, effortNames),
    choices(day, questions.morning, ["yes", "no"]),
  );

/** Widths of what is asked after a session, question by question. */
const questionRows = (look: Look): readonly (readonly number[])[] => {
  const type = { size: look.front };
  const label = (text: string) => look.box + 1.2 + textWidth(text, type);
  return [
    [textWidth(questions.pain, type), dayShape.blank, label(questions.leg)],
    [textWidth(questions.left, type), ...effortNames.map(label)],
    [textWidth(questions.morning, type), label("yes") + 3 + label("no")],
  ];
};

const afterHeight = (width: number, look: Look): number => {
  const row = Math.max(lineHeight({ size: look.front }), look.box + 0.2);
  const high = (count: number) => count * row + (count - 1) * dayShape.rows + dayShape.between;
  return 1.2 + questionRows(look).reduce((sum, widths) => sum + high(rowCount(widths, width, 3)), 0);
};

/** Millimetres between the edges of a panel. */
export const innerOf = (width: number): number => width - 2 * dayShape.padding - 0.6;

/** Height of the panel of a day where it is so wide, in millimetres. */
export const dayHeight = (session: SessionAhead, width: number, look: Look): number => {
  const inner = innerOf(width);
  const heading = lineHeight({ size: look.front * 1.12, lead: 1.25 });
  const titleType = { size: look.front * 1.12 };
  const titleWidth =
    textWidth("Wed 30 Nov", { ...titleType, bold: true }) + textWidth(` \u00B7 ${timeText(session)}`, titleType);
  const title = titleWidth > inner ? 2 * heading : heading;
  const items = session.items.reduce((sum, each) => sum + itemHeight(each, inner, look), 0);
  return 2 * dayShape.padding + 0.6 + title + items + afterHeight(inner, look);
};

/** The panel of a day: its exercises with boxes, and what is asked afterwards. */
export const dayPanel = (
  session: SessionAhead,
  { locale, anchors }: { readonly locale: string; readonly anchors: ReadonlyMap<string, string> },
  pageOf: PageOf,
  id: string,
): Markup => {
  const day = dayText(session.date, locale);
  return block(
    "section",
    { class: "day", "aria-labelledby": id },
    markup`<h3 id="${id}">${day} <span class="quiet">\u00B7 ${timeText(session)}</span></h3>`,
    block(
      "ol",
      {},
      session.items.map((each, index) => itemRow(each, index + 1, anchors.get(each.item.exercise), pageOf)),
    ),
    afterBlock(day),
  );
};
