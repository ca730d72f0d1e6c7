import type { Dose } from "../domain/week.ts";
import { counted, joined } from "./phrasing.ts";

/** "1 of 2 sets", "1 of 2 sets and the left side of the next". */
export const setsDone = (
  { left, right }: { readonly left: readonly number[]; readonly right: readonly number[] },
  { sets, perSide }: Dose,
): string => {
  const whole = perSide ? Math.min(left.length, right.length) : left.length;
  const half = perSide && left.length > right.length ? `the left side of set ${whole + 1}` : "";
  return joined([whole === 0 && half !== "" ? "" : `${whole} of ${counted(sets, "set")}`, half], " and ");
};
