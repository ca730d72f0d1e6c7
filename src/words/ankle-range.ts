import type { LocalDate } from "../domain/dates.ts";
import type { MeasuredEvent } from "../domain/log/event.ts";
import { enoughRange, realChange } from "../domain/progression/ankle-range.ts";

/** Measurements listed: older ones are in `fourplane log`. */
const mostShown = 5;

export const howToMeasure =
  "Foot flat, toes towards a wall, knee touching it, heel down: how far the big toe can be from the wall, in centimetres.";
export const measureCommand = "fourplane checkin --toe-to-wall LEFT/RIGHT";

const sidesOf = ({ left, right }: MeasuredEvent): string => `${left} cm left, ${right} cm right`;

const sideChange = (side: string, from: number, to: number): string => {
  const change = Math.round((to - from) * 10) / 10;
  if (Math.abs(change) < realChange) return `${side} about the same`;
  return `${side} ${Math.abs(change)} cm ${change > 0 ? "more" : "less"}`;
};

/** How two measurements compare, side by side: less than 1.5 cm is within the error of measuring. */
export const changeText = (first: MeasuredEvent, last: MeasuredEvent): string =>
  `${sideChange("left", first.left, last.left)}, ${sideChange("right", first.right, last.right)}`;

/** What a measurement comes to for the weeks that follow. `isEnough`: both sides are there and even. */
export const verdictText = ({ left, right }: MeasuredEvent, isEnough: boolean): string => {
  if (isEnough)
    return `Both reach ${enoughRange} cm and are even, so the next plan has the ankles once a week to keep it.`;
  if (Math.min(left, right) < enoughRange)
    return `About 10 to 14 cm are usual; range is what grows here, so it stays in each week.`;
  return "One side is ahead by more than measuring can be wrong, so it stays in each week.";
};

/** The ankles' range over time, oldest first; how to measure it where nobody has yet. */
export const ankleLines = (
  ranges: readonly MeasuredEvent[],
  isEnough: boolean,
  nameOf: (date: LocalDate) => string,
): readonly string[] => {
  const [first, last] = [ranges.at(0), ranges.at(-1)];
  if (first === undefined || last === undefined)
    return [`Not measured yet. ${howToMeasure}`, `To write it down: ${measureCommand}`];
  return [
    ...ranges.slice(-mostShown).map((range) => `- ${nameOf(range.date)}: ${sidesOf(range)}`),
    ...(ranges.length === 1
      ? []
      : [
          `Since ${nameOf(first.date)}: ${changeText(first, last)}. Less than ${realChange} cm is within what measuring can tell.`,
        ]),
    verdictText(last, isEnough),
  ];
};
