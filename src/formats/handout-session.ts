import type { Catalog } from "../domain/catalog/entry.ts";
import type { TodaysItem } from "../domain/session/todays-items.ts";
import type { SessionAhead } from "../domain/session/week-ahead.ts";
import { longDayText } from "../words/date.ts";
import { effortNames } from "../words/effort.ts";
import { box, setBoxes } from "./handout-boxes.ts";
import { timeText } from "./handout-glance.ts";
import { doseMarkup, exerciseCard, type Described } from "./handout-item.ts";
import { below, block, markup, type Markup } from "./handout-markup.ts";

const choices = (day: string, question: string, answers: readonly string[]): Markup => {
  const boxes = answers.map((answer) => box(`${day}, ${question}:`, answer));
  return markup`<div class="side"><span>${question}</span>${boxes}</div>`;
};

const after = (day: string): Markup =>
  block(
    "div",
    { class: "after" },
    markup`<h3>Afterwards</h3>`,
    choices(day, "What was left", effortNames),
    markup`<div class="side"><span>Pain meanwhile, 0 to 10</span><span class="blank small"></span></div>`,
    choices(day, "Back to usual the next morning", ["yes", "no"]),
  );

const heading = (session: SessionAhead, index: number, locale: string): Markup =>
  markup`<h2 id="s${index + 1}">${longDayText(session.date, locale)} <span class="quiet">\u00B7 ${timeText(session)}</span></h2>`;

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
        return exerciseCard(each, { number: at + 1, anchor, before, locale }, catalog);
      });
      return block(
        "section",
        { class: "session", "aria-labelledby": `s${index + 1}` },
        heading(session, index, locale),
        cards,
        after(day),
      );
    }),
  );
};

const row = (each: TodaysItem, catalog: Catalog): Markup => {
  const { item, rests, status } = each;
  const words = rests ? markup`Rests` : status === "skipped" ? markup`Skipped` : null;
  const boxes = words ?? setBoxes(each, catalog.get(item.exercise), true);
  const dose = markup`<span class="quiet">${doseMarkup(item)}</span>`;
  return markup`<tr><th scope="row"><div class="pair"><span>${item.name}</span> ${dose}</div></th><td>${boxes}</td></tr>`;
};

/** The sessions as tables with boxes, without a word on how an exercise is done. */
export const sessionTables = (sessions: readonly SessionAhead[], catalog: Catalog, locale: string): Markup => {
  const head = markup`<thead class="vh"><tr><th scope="col">Exercise and dose</th><th scope="col">Done</th></tr></thead>`;
  return below(
    sessions.map((session, index) => {
      const rows = session.items.map((each) => row(each, catalog));
      return block(
        "section",
        { "aria-labelledby": `s${index + 1}` },
        heading(session, index, locale),
        block("table", {}, head, block("tbody", {}, rows)),
      );
    }),
  );
};
