import type { Catalog, Exercise } from "../domain/catalog/entry.ts";
import type { TodaysItem } from "../domain/session/todays-items.ts";
import type { Item } from "../domain/week.ts";
import { trainsText } from "../words/cell.ts";
import { doseText, gearText, openText, rampUpText, restText } from "../words/dose.ts";
import { sentenceText } from "../words/sentence.ts";
import { setBoxes } from "./handout-boxes.ts";
import { below, block, markup, type Markup } from "./handout-markup.ts";
import { joined } from "../words/phrasing.ts";

/** Where an exercise of the hand-out was described already. */
export interface Described {
  readonly anchor: string;
  readonly day: string;
}

const headed = (heading: string, tag: "ol" | "ul", lines: readonly string[]): Markup | null => {
  if (lines.length === 0) return null;
  const points = lines.map((line) => markup`<li>${line}</li>`);
  return below(markup`<h4>${heading}</h4>`, block(tag, {}, points));
};

const neighbours = ({ easier, harder }: Exercise, catalog: Catalog): Markup | null => {
  const [down, up] = [easier, harder].map((id) => catalog.get(id ?? "")?.name);
  const pieces = [
    ...(down === undefined ? [] : [markup`Too much today? <strong>${down}</strong>.`]),
    ...(up === undefined ? [] : [markup`${down === undefined ? "" : " "}Grown easy? <strong>${up}</strong>.`]),
  ];
  return pieces.length === 0 ? null : markup`<p>${pieces}</p>`;
};

const howTo = (exercise: Exercise, catalog: Catalog): Markup => {
  const steps = headed("How to do it", "ol", exercise.steps);
  const stop = headed("When to stop", "ul", exercise.stop);
  const columns = [steps, stop].flatMap((part) => (part === null ? [] : [block("div", {}, part)]));
  const cues = exercise.cues.length === 0 ? null : markup`<p>Think of: <em>${exercise.cues.join(" · ")}</em></p>`;
  return below(
    columns.length === 0 ? null : block("div", { class: columns.length === 1 ? "how one" : "how" }, columns),
    cues,
    neighbours(exercise, catalog),
  );
};

const described = (exercise: Exercise | undefined, catalog: Catalog, before: Described | undefined): Markup => {
  if (exercise === undefined) return markup`<p class="quiet">No catalog in use describes this exercise.</p>`;
  if (before === undefined) return howTo(exercise, catalog);
  return markup`<p class="quiet">How to do it: see <a href="#${before.anchor}">${before.day}</a>.</p>`;
};

/** "3 × 8 per side", then load, what else is to be known of its sets, and rest. */
export const doseMarkup = (item: Item): Markup => {
  const { dose } = item;
  const more = joined([gearText(dose), openText(dose), rampUpText(item), restText(dose)], " · ");
  return more === ""
    ? markup`<strong>${doseText(dose, false)}</strong>`
    : markup`<strong>${doseText(dose, false)}</strong> \u00B7 ${more}`;
};

/** An exercise of a session as a card that stays on one page; `before` says where it was described already. */
export const exerciseCard = (
  each: TodaysItem,
  place: {
    readonly number: number;
    readonly anchor: string;
    readonly before: Described | undefined;
    readonly locale: string;
  },
  catalog: Catalog,
): Markup => {
  const { item, session, rests, status, why } = each;
  const exercise = catalog.get(item.exercise);
  const work = rests
    ? markup`<p><strong>Rests.</strong> ${sentenceText(why.text, { today: session, locale: place.locale, plain: false })}</p>`
    : block(
        "div",
        { class: "work" },
        markup`<p class="dose">${doseMarkup(item)}</p>`,
        status === "skipped" ? markup`<p class="quiet">Skipped.</p>` : setBoxes(each, exercise),
      );
  return block(
    "article",
    { class: "exercise", id: place.anchor },
    markup`<h3>${place.number}. ${item.name}</h3>`,
    markup`<p class="quiet">Trains: ${trainsText(item)}</p>`,
    work,
    described(exercise, catalog, place.before),
  );
};
