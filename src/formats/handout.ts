import type { Catalog } from "../domain/catalog/entry.ts";
import { addDays } from "../domain/dates.ts";
import { isOlder } from "../domain/progression/older.ts";
import type { SessionAhead } from "../domain/session/week-ahead.ts";
import type { Week } from "../domain/week.ts";
import { dayText, spanText } from "../words/date.ts";
import { ownedInWords } from "../words/equipment.ts";
import { lighterText } from "../words/lighter.ts";
import { stance } from "../words/advice.ts";
import { comfortGuide, whenToSeeSomeone, whenToSeeSomeoneShort } from "./handout-advice.ts";
import { glance } from "./handout-glance.ts";
import { below, block, markup, type Markup } from "./handout-markup.ts";
import { sessionSections, sessionTables } from "./handout-session.ts";
import { handoutStyle, type Paper } from "./handout-style.ts";
import { counted } from "../words/phrasing.ts";
import { creditsOf } from "../words/credits.ts";

export interface HandoutInput {
  readonly week: Week;
  /** All sessions of the week, or those to hand out. */
  readonly sessions: readonly SessionAhead[];
  /** Where steps, cues, stop rules, neighbours and licences come from. */
  readonly catalog: Catalog;
  /** A language tag such as `en-US`: decides how dates are written. */
  readonly locale: string;
  readonly paper: Paper;
  /** One page: exercises with boxes, without how they are done. */
  readonly isShort: boolean;
  /** Who gets it; a line to write on when left out. */
  readonly recipient?: string | undefined;
  /** Who hands it out; a line to write on when left out. */
  readonly author?: string | undefined;
  /** A message, its lines kept. */
  readonly note?: string | undefined;
  /** The version of the program. */
  readonly version: string;
}

const generator = "fourplane hand-out";

/** Whether a file was made by `handoutHtml`. */
export const isHandout = (text: string): boolean =>
  text.slice(0, 1000).includes(`<meta name="generator" content="${generator} `);

const person = (label: string, name: string | undefined): Markup =>
  name === undefined || name.trim() === ""
    ? markup`<p><span>${label}:</span><span class="blank"></span></p>`
    : markup`<p><span>${label}:</span><strong>${name}</strong></p>`;

const titleOf = ({ week, sessions, locale }: HandoutInput): string => {
  const [only, ...more] = sessions;
  const when =
    only !== undefined && more.length === 0 && week.sessions.length > 1
      ? `${dayText(only.date, locale)} ${only.date.slice(0, 4)}`
      : spanText(week.from, addDays(week.from, 6), locale);
  return `Back sessions, ${when}`;
};

const head = (input: HandoutInput): Markup => {
  const { week, sessions, isShort, locale } = input;
  const { minutes, level, equipment, units } = week.profile;
  const count = `${counted(sessions.length, "session")} of up to ${minutes} minutes`;
  const contact = isShort ? [] : person("Contact", undefined);
  return block(
    "header",
    {},
    markup`<h1>${titleOf(input)}</h1>`,
    markup`<p class="lead">${count} \u00B7 level ${level} of 5 \u00B7 ${ownedInWords(equipment, units)}</p>`,
    week.lighter === undefined ? [] : markup`<p class="lead">${lighterText(week.lighter, week, locale)}</p>`,
    markup`<div class="people">${person("For", input.recipient)}${person("From", input.author)}${contact}</div>`,
  );
};

const message = ({ note }: HandoutInput): Markup | null => {
  const lines = (note ?? "").split(/\r\n|\r|\n/).filter((line) => line.trim() !== "");
  if (lines.length === 0) return null;
  return block(
    "section",
    { class: "panel", "aria-labelledby": "note" },
    markup`<h2 id="note">For you</h2>`,
    lines.map((line) => markup`<p>${line}</p>`),
  );
};

const roomForNotes = (): Markup =>
  block(
    "section",
    { class: "notes", "aria-labelledby": "notes" },
    markup`<h2 id="notes">Notes</h2>`,
    Array.from({ length: 5 }, () => markup`<div class="room"></div>`),
  );

/** Licence and attribution of every exercise shown that came from elsewhere. */
const sources = ({ sessions, catalog }: HandoutInput): Markup | null => {
  const lines = creditsOf(sessions, catalog).map(({ name, credit }) => markup`<li>${name}: ${credit}</li>`);
  if (lines.length === 0) return null;
  return below(markup`<h2 id="sources">Sources</h2>`, block("ul", {}, lines));
};

const main = (input: HandoutInput): Markup => {
  const { sessions, catalog, locale, isShort } = input;
  if (isShort) return below(message(input), sessionTables(sessions, catalog, locale), whenToSeeSomeoneShort());
  return below(
    message(input),
    glance(input),
    comfortGuide(),
    sessionSections(sessions, catalog, locale),
    whenToSeeSomeone(),
    roomForNotes(),
  );
};

const foot = (input: HandoutInput): Markup =>
  block(
    "footer",
    {},
    sources(input),
    markup`<p>${stance} Made with fourplane, offline; nothing in this file leaves it.</p>`,
  );

/**
 * A week as one HTML file for a screen and for paper, without scripts and without anything from a network. All text in it
 * is escaped, control characters are spelled out; the same input gives the same bytes.
 */
export const handoutHtml = (input: HandoutInput): string => {
  // Large print (14 pt) at 65 and over; a short hand-out then takes the pages it needs instead of two narrow columns.
  const isLarge = isOlder(input.week.profile);
  const isTight = input.sessions.length > 3 && !isLarge;
  const length = input.isShort ? (isTight ? "short many" : "short") : "full";
  const look = isLarge ? `${length} large` : length;
  const about = block(
    "head",
    {},
    markup`<meta charset="utf-8">`,
    markup`<meta name="generator" content="${generator} ${input.version}">`,
    markup`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    markup`<meta name="viewport" content="width=device-width, initial-scale=1">`,
    markup`<title>${titleOf(input)}</title>`,
    handoutStyle(input.paper),
  );
  const body = block("body", { class: look }, head(input), block("main", {}, main(input)), foot(input));
  return `<!doctype html>\n${block("html", { lang: "en" }, about, body).markup}\n`;
};
