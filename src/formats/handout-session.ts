import type { Catalog } from "../domain/catalog/entry.ts";
import type { SessionAhead } from "../domain/session/week-ahead.ts";
import { longDayText } from "../terminal/date-text.ts";
import { box, setBoxes } from "./handout-boxes.ts";
import { timeText } from "./handout-glance.ts";
import { doseMarkup, exerciseCard, type Described } from "./handout-item.ts";
import { below, html, type Markup } from "./handout-markup.ts";

const after = (day: string): Markup =>
  below(
    html`<div class="after"></div>`,
    html`<h3>Afterwards</h3>`,
    html`<div class="side">
      <span>It felt</span>${["easy", "right", "hard"].map((word) => box(`${day}, it felt`, word))}
    </div>`,
    html`<div class="side"><span>Pain meanwhile, 0 to 10</span><span class="blank small"></span></div>`,
    html`<div class="side">
      <span>Back to usual the next morning</span
      >${["yes", "no"].map((word) => box(`${day}, back to usual the next morning:`, word))}
    </div>`,
    html`</div>`,
  );

/** The sessions one after the other, each exercise described where it comes first. */
export const sessionSections = (sessions: readonly SessionAhead[], catalog: Catalog, locale: string): Markup => {
  const known = new Map<string, Described>();
  return below(
    sessions.map((session, index) => {
      const day = longDayText(session.date, locale);
      const cards = session.items.map((each, at) => {
        const id = each.item.exercise;
        const anchor = `s${index + 1}e${at + 1}`;
        const before = known.get(id);
        if (before === undefined) known.set(id, { anchor, day: `${day}, exercise ${at + 1}` });
        return exerciseCard(each, { number: at + 1, anchor, before }, catalog);
      });
      return below(
        html`<section class="session" aria-labelledby="s${index + 1}"></section>`,
        html`<h2 id="s${index + 1}">${day} <span class="quiet">· ${timeText(session)}</span></h2>`,
        cards,
        after(day),
        html`</section>`,
      );
    }),
  );
};

/** The sessions as tables with boxes, without a word on how an exercise is done. */
export const sessionTables = (sessions: readonly SessionAhead[], catalog: Catalog, locale: string): Markup =>
  below(
    sessions.map((session, index) => {
      const rows = session.items.map((each) => {
        const { item, rests, status } = each;
        const boxes = rests
          ? html`Rests for now`
          : status === "skipped"
            ? html`Skipped`
            : setBoxes(each, catalog.get(item.exercise), true);
        return html`<tr>
          <th scope="row">
            <div class="pair"><span>${item.name}</span> <span class="quiet">${doseMarkup(item)}</span></div>
          </th>
          <td>${boxes}</td>
        </tr>`;
      });
      return below(
        html`<section aria-labelledby="s${index + 1}"></section>`,
        html`<h2 id="s${index + 1}">
          ${longDayText(session.date, locale)} <span class="quiet">· ${timeText(session)}</span>
        </h2>`,
        html`<table></table>`,
        html`<thead class="vh">
          <tr>
            <th scope="col">Exercise and dose</th>
            <th scope="col">Done</th>
          </tr>
        </thead>`,
        html`<tbody></tbody>`,
        rows,
        html`</tbody></table>`,
        html`</section>`,
      );
    }),
  );
