import { wholeSets, type Sides } from "../domain/session/whole-sets.ts";
import type { Dose } from "../domain/week.ts";
import { counted, joined } from "./phrasing.ts";

/** "1 of 2 sets", "1 of 2 sets and the left side of the next". */
export const setsDone = ({ left, right }: Sides, { sets, perSide }: Dose): string => {
  const whole = wholeSets({ left, right }, { perSide }).left.length;
  const half = left.length > whole ? `the left side of set ${whole + 1}` : "";
  return joined([whole === 0 && half !== "" ? "" : `${whole} of ${counted(sets, "set")}`, half], " and ");
};
