import type { SessionAhead } from "../../domain/session/week-ahead.ts";
import type { Week } from "../../domain/week.ts";
import { ownedInWords } from "../../words/equipment.ts";
import { lighterText } from "../../words/lighter.ts";
import { counted } from "../../words/phrasing.ts";
import { block, markup, type Markup } from "./markup.ts";
import { ofPoints, rowCount, textHeight, textWidth } from "./measure.ts";
import type { Piece } from "./pages.ts";

export interface HeadInput {
  readonly title: string;
  readonly week: Week;
  readonly sessions: readonly SessionAhead[];
  readonly locale: string;
  readonly recipient?: string | undefined;
  readonly author?: string | undefined;
}

const longestName = 90;

/** A name as a line has room for it; nothing where nobody is named. */
const nameIn = (name: string | undefined): string => {
  const letters = [...(name ?? "").trim()];
  return letters.length > longestName ? `${letters.slice(0, longestName - 1).join("")}…` : letters.join("");
};

const person = (label: string, name: string): Markup =>
  name === ""
    ? markup`<p><span>${label}:</span><span class="blank name"></span></p>`
    : markup`<p><span>${label}:</span><strong>${name}</strong></p>`;

/** Type of the title, in points. */
export const titleSize = { full: 20, short: 16 } as const;

/** Millimetres of a line to write a name on, as the style sheet has it. */
export const nameLine = 40;

/** Whose week it is, which week, and what it is made for. */
export const headPiece = (
  { title, week, sessions, locale, recipient, author }: HeadInput,
  width: number,
  size: number,
  isShort = false,
): Piece => {
  const { minutes, level, equipment, units } = week.profile;
  const lead = `${counted(sessions.length, "session")} of up to ${minutes} minutes \u00B7 level ${level} of 5 \u00B7 ${ownedInWords(equipment, units)}`;
  const lighter = week.lighter === undefined ? "" : lighterText(week.lighter, week, locale);
  const people = [
    ["For", nameIn(recipient)],
    ["From", nameIn(author)],
    ["Contact", ""],
  ] as const;
  const widths = people.map(
    ([label, name]) =>
      textWidth(`${label}: `, { size }) + (name === "" ? nameLine : textWidth(name, { size, bold: true })) + 2,
  );
  const long = widths.reduce((sum, each) => sum + Math.floor(each / width), 0);
  return {
    height:
      textHeight(title, width, { size: titleSize[isShort ? "short" : "full"], bold: true, lead: 1.2 }) +
      textHeight(lead, width, { size }) +
      textHeight(lighter, width, { size }) +
      4.5 +
      (rowCount(widths, width, 8) + long) * Math.max(7, ofPoints(size) * 1.3),
    markup: () =>
      block(
        "div",
        {},
        markup`<h1>${title}</h1>`,
        markup`<p class="lead quiet">${lead}</p>`,
        lighter === "" ? null : markup`<p class="lead">${lighter}</p>`,
        block(
          "div",
          { class: "people" },
          people.map(([label, name]) => person(label, name)),
        ),
      ),
  };
};
