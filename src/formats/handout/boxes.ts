import { holdsOf } from "../../domain/holds.ts";
import type { TodaysItem } from "../../domain/session/todays-items.ts";
import { counted } from "../../words/phrasing.ts";
import { markup, type Markup } from "./markup.ts";

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

/** A box for each set, both sides of it together; ticked when it is done. */
export const setBoxes = ({ item: { name, dose }, status }: TodaysItem): Markup => {
  const holds = holdsOf(dose);
  const boxes = Array.from({ length: dose.sets }, (_, index) => {
    const count = holds?.[index];
    const what = count === undefined ? "" : `, ${counted(count, "hold")}`;
    return box(`${name}, set ${index + 1}${what}`, "", status === "done");
  });
  return markup`<span class="sets" role="group" aria-label="Sets of ${name}">${boxes}</span>`;
};
