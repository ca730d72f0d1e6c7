import type { Exercise } from "../domain/catalog/entry.ts";
import type { TodaysItem } from "../domain/session/todays-items.ts";
import { html, type Markup } from "./handout-markup.ts";

/** A tick box; `before` is only read out, so that it makes sense without what is around it. */
export const box = (before: string, label: string, isTicked = false): Markup =>
  isTicked
    ? html`<label><input type="checkbox" checked> <span><span class="vh">${before} </span>${label}</span></label>`
    : html`<label><input type="checkbox"> <span><span class="vh">${before} </span>${label}</span></label>`;

const row = (label: string, boxes: readonly Markup[]): Markup =>
  label === ""
    ? html`<div class="side">${boxes}</div>`
    : html`<div class="side"><span aria-hidden="true">${label}</span>${boxes}</div>`;

/** A box for each set, for left and right apart where a whole set is done on one side; ticked when it is done. */
export const setBoxes = ({ item, status }: TodaysItem, exercise: Exercise | undefined): Markup => {
  const { name, dose } = item;
  const isDone = status === "done";
  const sides = dose.perSide && exercise?.alternating !== true ? ["left", "right"] : [""];
  const numbers = Array.from({ length: dose.sets }, (_, index) => String(index + 1));
  const rows = sides.map((side) => {
    const spoken = [name, side].filter((part) => part !== "").join(", ");
    const boxes =
      dose.sets === 1 ? [box(`${spoken}:`, "done", isDone)] : numbers.map((each) => box(`${spoken}, set`, each, isDone));
    return row(side === "" ? (dose.sets === 1 ? "" : "Sets") : side === "left" ? "Left" : "Right", boxes);
  });
  return html`<fieldset class="boxes"><legend class="vh">Sets of ${name}</legend>${rows}</fieldset>`;
};
