import type { Exercise } from "../domain/catalog/entry.ts";
import { holdsOf } from "../domain/holds.ts";
import type { TodaysItem } from "../domain/session/todays-items.ts";
import { markup, type Markup } from "./handout-markup.ts";
import { counted } from "../words/phrasing.ts";

/** A tick box; `before` is only read out, so that it makes sense without what is around it. */
export const box = (before: string, label: string, isTicked = false): Markup => {
  const text =
    label === ""
      ? markup`<span class="vh">${before}</span>`
      : markup`<span><span class="vh">${before} </span>${label}</span>`;
  return isTicked
    ? markup`<label><input type="checkbox" checked>${text}</label>`
    : markup`<label><input type="checkbox">${text}</label>`;
};

const row = (label: string, boxes: readonly Markup[]): Markup =>
  label === ""
    ? markup`<div class="side">${boxes}</div>`
    : markup`<div class="side"><span aria-hidden="true">${label}</span>${boxes}</div>`;

const sideLabels = { full: { left: "Left", right: "Right", both: "Sets" }, brief: { left: "L", right: "R", both: "" } };

/**
 * A box for each set, for left and right apart where a whole set is done on one side; ticked when it is done. The brief
 * ones show no numbers; of short holds the others say how many there are in the set.
 */
export const setBoxes = ({ item, status }: TodaysItem, exercise: Exercise | undefined, isBrief = false): Markup => {
  const { name, dose } = item;
  const isDone = status === "done";
  const labels = sideLabels[isBrief ? "brief" : "full"];
  const isSided = dose.perSide && exercise?.alternating !== true;
  const rows = (isSided ? (["left", "right"] as const) : (["both"] as const)).map((side) => {
    const spoken = side === "both" ? name : `${name}, ${side}`;
    if (dose.sets === 1) return row(isSided ? labels[side] : "", [box(spoken, isBrief ? "" : "done", isDone)]);
    const holds = holdsOf(dose);
    const boxes = Array.from({ length: dose.sets }, (_, index) => {
      const count = holds?.[index];
      const label = `${index + 1}${count === undefined ? "" : `: ${counted(count, "hold")}`}`;
      return isBrief ? box(`${spoken}, set ${index + 1}`, "", isDone) : box(`${spoken}, set`, label, isDone);
    });
    return row(labels[side], boxes);
  });
  return markup`<fieldset class="boxes"><legend class="vh">Sets of ${name}</legend>${rows}</fieldset>`;
};
