import type { Catalog } from "../domain/catalog/entry.ts";
import { addDays } from "../domain/dates.ts";
import type { SessionAhead } from "../domain/session/week-ahead.ts";
import type { Week } from "../domain/week.ts";
import { dayText, spanText } from "../terminal/date-text.ts";
import { ownedInWords } from "../terminal/equipment-words.ts";
import { stance } from "./advice.ts";
import { comfortGuide, whenToSeeSomeone, whenToSeeSomeoneShort } from "./handout-advice.ts";
import { glance } from "./handout-glance.ts";
import { below, html, type Markup } from "./handout-markup.ts";
import { sessionSections, sessionTables } from "./handout-session.ts";
import { handoutStyle, type Paper } from "./handout-style.ts";

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
    ? html`<p><span>${label}:</span><span class="blank"></span></p>`
    : html`<p><span>${label}:</span><strong>${name}</strong></p>`;

const titleOf = ({ week, sessions, locale }: HandoutInput): string => {
  const [only, ...more] = sessions;
  const when =
    only !== undefined && more.length === 0 && week.sessions.length > 1
      ? `${dayText(only.date, locale)} ${only.date.slice(0, 4)}`
      : spanText(week.from, addDays(week.from, 6), locale);
  return `Back sessions, ${when}`;
};

const head = (input: HandoutInput): Markup => {
  const { week, sessions, isShort } = input;
  const { minutes, level, equipment, units } = week.profile;
  const count = `${sessions.length} ${sessions.length === 1 ? "session" : "sessions"} of up to ${minutes} minutes`;
  return below(
    html`<header></header>`,
    html`<h1>${titleOf(input)}</h1>`,
    html`<p class="lead">${count} · level ${level} of 5 · ${ownedInWords(equipment, units)}</p>`,
    html`<div class="people">
      ${person("For", input.recipient)}${person("From", input.author)}${isShort ? [] : html`<p><span>Contact:</span><span class="blank"></span></p>`}
    </div>`,
    html`</header>`,
  );
};

const message = ({ note }: HandoutInput): Markup | null => {
  const lines = (note ?? "").split(/\r\n|\r|\n/).filter((line) => line.trim() !== "");
  if (lines.length === 0) return null;
  return below(
    html`<section class="panel" aria-labelledby="note"></section>`,
    html`<h2 id="note">For you</h2>`,
    lines.map((line) => html`<p>${line}</p>`),
    html`</section>`,
  );
};

const roomForNotes = (): Markup =>
  below(
    html`<section class="notes" aria-labelledby="notes"></section>`,
    html`<h2 id="notes">Notes</h2>`,
    [1, 2, 3, 4, 5].map(() => html`<div class="room"></div>`),
    html`</section>`,
  );

/** Licence and attribution of every exercise shown that came from elsewhere. */
const sources = ({ sessions, catalog }: HandoutInput): Markup | null => {
  const shown = new Set(sessions.flatMap(({ items }) => items.map(({ item }) => item.exercise)));
  const lines = [...shown].flatMap((id) => {
    const { name, licence = "", attribution = "" } = catalog.get(id) ?? {};
    const credit = [attribution, licence].filter((part) => part !== "").join(", ");
    return name === undefined || credit === "" ? [] : [html`<li>${name}: ${credit}</li>`];
  });
  if (lines.length === 0) return null;
  return below(html`<h2 id="sources">Sources</h2>`, html`<ul></ul>`, lines, html`</ul>`);
};

const main = (input: HandoutInput): Markup => {
  const { week, sessions, catalog, locale, isShort } = input;
  if (isShort) return below(message(input), sessionTables(sessions, catalog, locale), whenToSeeSomeoneShort());
  return below(
    message(input),
    glance(sessions, sessions.length === week.sessions.length, locale),
    comfortGuide(),
    sessionSections(sessions, catalog, locale),
    whenToSeeSomeone(),
    roomForNotes(),
  );
};

const foot = (input: HandoutInput): Markup =>
  below(
    html`<footer></footer>`,
    sources(input),
    html`<p>${stance} Made with fourplane, offline; nothing in this file leaves it.</p>`,
    html`</footer>`,
  );

/**
 * A week as one HTML file for a screen and for paper, without scripts and without anything from a network. All text in it
 * is escaped, control characters are spelled out; the same input gives the same bytes.
 */
export const handoutHtml = (input: HandoutInput): string => {
  const many = input.isShort && input.sessions.length > 3;
  return `${
    below(
      html`<!doctype html>`,
      html`<html lang="en"></html>`,
      html`<head></head>`,
      html`<meta charset="utf-8" />`,
      html`<meta name="generator" content="${generator} ${input.version}" />`,
      html`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />`,
      html`<meta name="viewport" content="width=device-width, initial-scale=1" />`,
      html`<title>${titleOf(input)}</title>`,
      handoutStyle(input.paper),
      html`</head>`,
      html`<body class="${input.isShort ? (many ? "short many" : "short") : "full"}"></body>`,
      head(input),
      html`<main></main>`,
      main(input),
      html`</main>`,
      foot(input),
      html`</body>`,
      html`</html>`,
    ).markup
  }\n`;
};
