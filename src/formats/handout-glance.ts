import { coverageAhead, type SessionAhead } from "../domain/session/week-ahead.ts";
import { modes, planeInWords, planes, type Plane } from "../domain/spine.ts";
import type { Coverage } from "../domain/week.ts";
import { dayText, shortDayText } from "../terminal/date-text.ts";
import { andList, coverageText, planeName } from "../terminal/plane-text.ts";
import { below, html, type Markup } from "./handout-markup.ts";

const minutesOf = (seconds: number): number => Math.ceil(seconds / 60);

/** "24 min", or that the session is on hold. */
export const timeText = ({ seconds, isPaused }: SessionAhead): string =>
  isPaused ? "on hold" : `${minutesOf(seconds)} min`;

const sessionRows = (sessions: readonly SessionAhead[], locale: string): Markup =>
  below(
    sessions.map(
      (session) =>
        html`<tr>
          <th scope="row" class="day">${dayText(session.date, locale)}</th>
          <td class="day">${timeText(session)}</td>
          <td>${andList(session.items.map(({ item }) => item.name))}</td>
        </tr>`,
    ),
  );

/** "2 move, 3 resist"; a dash where there is nothing, which is also said. */
const cellText = (coverage: Coverage, plane: Plane): Markup => {
  const filled = modes.filter((mode) => coverage[plane][mode].sets > 0);
  const parts = filled.map(
    (mode, index) =>
      html`<span class="day">${coverage[plane][mode].sets} ${mode}${index < filled.length - 1 ? "," : ""}</span
        >${index < filled.length - 1 ? " " : ""}`,
  );
  return parts.length === 0
    ? html`<td><span aria-hidden="true">–</span><span class="vh">none</span></td>`
    : html`<td>${parts}</td>`;
};

const coverageRows = (sessions: readonly SessionAhead[]): Markup => {
  const days = sessions.map((session) => coverageAhead([session]));
  const whole = coverageAhead(sessions);
  return below(
    planes.map(
      (plane) =>
        html`<tr>
          <th scope="row">${planeName(plane)} <span class="quiet">${planeInWords[plane]}</span></th>
          ${days.map((day) => cellText(day, plane))}${cellText(whole, plane)}
        </tr>`,
    ),
  );
};

/** The sessions and the directions they train, as two tables; only of a whole week it is said what is missing. */
export const glance = (sessions: readonly SessionAhead[], isWhole: boolean, locale: string): Markup => {
  const days = sessions.map(({ date }) => html`<th scope="col" class="day">${shortDayText(date)}</th>`);
  const total = isWhole ? "The week" : "In all";
  const verdict = isWhole ? `${coverageText(coverageAhead(sessions))}. ` : "";
  return below(
    html`<section aria-labelledby="glance"></section>`,
    html`<h2 id="glance">${isWhole ? "The week at a glance" : "At a glance"}</h2>`,
    html`<section class="wide" tabindex="0" aria-label="Sessions"><table></table></section>`,
    html`<caption>
      Sessions
    </caption>`,
    html`<thead>
      <tr>
        <th scope="col">Day</th>
        <th scope="col">Time</th>
        <th scope="col">Exercises</th>
      </tr>
    </thead>`,
    html`<tbody></tbody>`,
    sessionRows(sessions, locale),
    html`</tbody></table></section>`,
    html`<section class="wide" tabindex="0" aria-label="Directions trained"><table></table></section>`,
    html`<caption>
      Directions trained, in sets
    </caption>`,
    html`<thead>
      <tr>
        <th scope="col">Direction</th>
        ${days}
        <th scope="col">${total}</th>
      </tr>
    </thead>`,
    html`<tbody></tbody>`,
    coverageRows(sessions),
    html`</tbody></table></section>`,
    html`<p class="quiet">
      ${verdict}Move: the back travels in that direction. Resist: it is held still against a load.
    </p>`,
    html`</section>`,
  );
};
