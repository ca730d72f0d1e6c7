import type { DoneEvent } from "../log/event.ts";
import { amountsOf } from "../holds.ts";
import type { History } from "../log/history.ts";
import { isHard } from "./effort.ts";
import { inUnit } from "./loads.ts";
import { bandOf } from "../symptoms/pain-bands.ts";
import { amountsDone } from "./prescription.ts";
import { settledOf } from "../symptoms/settling.ts";

const isLighter = ({ planned, done }: DoneEvent): boolean => {
  if (planned === null || planned.load === null) return false;
  return done.load === null || inUnit(done.load, planned.load.unit) < planned.load.value - 0.01;
};

/**
 * Whether a set fell short of the planned amount, on the weaker side, or was done with less weight. Short holds count
 * over the whole exercise, because the sets of a pyramid differ. Sets left out are not looked at, of a pyramid the largest
 * ones: time may have been short.
 */
export const isMissed = (event: DoneEvent): boolean => {
  if (event.planned === null) return false;
  const { amount, hold } = event.planned;
  const amounts = amountsDone(event);
  if (isLighter(event)) return true;
  if (hold === undefined) return amounts.some((each) => each < amount);
  const sum = (all: readonly number[]) => all.reduce((total, each) => total + each, 0);
  const smallest = amountsOf(event.planned).toSorted((a, b) => a - b);
  return sum(amounts) < sum(smallest.slice(0, amounts.length));
};

/** Whether every planned set was done. */
const isWhole = ({ planned, done }: DoneEvent): boolean => done.sets.length >= (planned?.sets ?? 1);

/** No pain above the green band, no flare-up, no leg symptoms, and nothing that had not settled by the next check-in. */
export const isComfortable = (event: DoneEvent, history: History, usualPain: number): boolean => {
  const band = bandOf(event.pain, usualPain);
  const isGreen = band === null || band === "green";
  return isGreen && !event.flare && !event.legs && settledOf(event, history, usualPain) !== false;
};

/**
 * A clean entry: every planned set at the planned amount and load, effort not hard, and comfortable. Two in a row earn a
 * step (2-for-2, Baechle and Earle; domain facts section 1).
 */
export const isClean = (event: DoneEvent, history: History, usualPain: number): boolean =>
  isWhole(event) && !isMissed(event) && !isHard(event) && isComfortable(event, history, usualPain);
