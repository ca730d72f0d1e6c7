import { coverageAhead, type SessionAhead } from "../domain/session/week-ahead.ts";
import { modes, planeInWords, planes, type Plane } from "../domain/spine.ts";
import type { Coverage, Week } from "../domain/week.ts";
import { dayText, shortDayText } from "../words/date.ts";
import { andList, coverageText, planeName } from "../words/plane.ts";
import { block, markup, type Markup } from "./handout-markup.ts";

const minutesOf = (seconds: number): number => Math.ceil(seconds / 60);

/** "24 min", or that the session is on hold. */
export const timeText = ({ seconds, isPaused }: SessionAhead): string =>
  isPaused ? "on hold" : `${minutesOf(seconds)} min`;

const sessionRow = (session: SessionAhead, locale: string): Markup => {
  const names = andList(session.items.map(({ item }) => item.name));
  return markup`<tr><th scope="row" class="day">${dayText(session.date, locale)}</th><td class="day">${timeText(session)}</td><td>${names}</td></tr>`;
};

/** "2 move, 3 resist"; a dash where there is nothing, which is also said. */
const cell = (coverage: Coverage, plane: Plane): Markup => {
  const filled = modes.filter((mode) => coverage[plane][mode].sets > 0);
  const parts = filled.map((mode, index) => {
    const [comma, space] = index < filled.length - 1 ? [",", " "] : ["", ""];
    return markup`<span class="day">${coverage[plane][mode].sets} ${mode}${comma}</span>${space}`;
  });
  return parts.length === 0
    ? markup`<td><span aria-hidden="true">\u2013</span><span class="vh">none</span></td>`
    : markup`<td>${parts}</td>`;
};

const planeRow = (plane: Plane, coverages: readonly Coverage[]): Markup => {
  const name = markup`<th scope="row">${planeName(plane)} <span class="quiet">${planeInWords[plane]}</span></th>`;
  return markup`<tr>${name}${coverages.map((coverage) => cell(coverage, plane))}</tr>`;
};

/** A table that can be moved sideways where it is too wide for its screen. */
const table = (caption: string, heads: readonly Markup[], rows: readonly Markup[]): Markup =>
  block(
    "section",
    { class: "wide", tabindex: "0", "aria-label": caption },
    block(
      "table",
      {},
      markup`<caption>${caption}</caption>`,
      markup`<thead><tr>${heads}</tr></thead>`,
      block("tbody", {}, rows),
    ),
  );

interface GlanceInput {
  readonly week: Week;
  readonly sessions: readonly SessionAhead[];
  readonly locale: string;
}

/** The sessions and the directions they train, as two tables; only of a whole week it is said what is missing. */
export const glance = ({ sessions, week, locale }: GlanceInput): Markup => {
  const isWhole = sessions.length === week.sessions.length;
  const whole = coverageAhead(sessions);
  const coverages = [...sessions.map((session) => coverageAhead([session])), whole];
  const head = (text: string) => markup`<th scope="col">${text}</th>`;
  const days = sessions.map(({ date }) => markup`<th scope="col" class="day">${shortDayText(date)}</th>`);
  const verdict = isWhole ? `${coverageText({ coverage: whole, gaps: week.gaps })}. ` : "";
  return block(
    "section",
    { "aria-labelledby": "glance" },
    markup`<h2 id="glance">${isWhole ? "The week at a glance" : "At a glance"}</h2>`,
    table(
      "Sessions",
      ["Day", "Time", "Exercises"].map(head),
      sessions.map((session) => sessionRow(session, locale)),
    ),
    table(
      "Directions trained, in sets",
      [head("Direction"), ...days, head(isWhole ? "The week" : "In all")],
      planes.map((plane) => planeRow(plane, coverages)),
    ),
    markup`<p class="quiet">${verdict}Move: the back travels in that direction. Resist: it is held still against a load.</p>`,
  );
};
