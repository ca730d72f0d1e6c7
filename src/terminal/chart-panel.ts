import stringWidth from "fast-string-width";

import type { LocalDate } from "../domain/dates.ts";
import { barChart, type Bar } from "./chart.ts";
import { wrap } from "./columns.ts";
import type { Screen } from "./palette.ts";
import { paintLines } from "./phrases.ts";
import type { WeekName } from "../words/progress.ts";

/** A chart over weeks with its title, its dates and its numbers in words. */
export interface Panel {
  readonly title: string;
  readonly bars: readonly (Bar & { readonly from: LocalDate })[];
  readonly height: number;
  readonly top: number;
  /** The numbers of the chart in words; safe to show. */
  readonly text: string;
}

/** Columns a panel may take: wider charts are harder to follow with the eye. */
const widest = 76;

/** First and last date under the ends of the axis; the first alone where both do not fit. */
const datesLine = (names: readonly string[], indent: number, axis: number, width: number): string => {
  const first = names[0] ?? "";
  const last = names.at(-1) ?? "";
  const start = " ".repeat(indent);
  const room = axis - stringWidth(first) - stringWidth(last);
  if (names.length > 1 && room >= 2) return start + first + " ".repeat(room) + last;
  return stringWidth(start + first) <= width ? start + first : first;
};

/** The panel as lines no wider than the screen (20 columns or more). */
export const panelLines = (panel: Panel, nameOf: WeekName, screen: Screen): readonly string[] => {
  const width = Math.min(widest, screen.width);
  const { title, bars, height, top, text } = panel;
  const topLabel = String(Math.round(top * 10) / 10);
  const chart = barChart(bars, { width, height, top, topLabel });
  const axis = chart.lines.at(-1) ?? "";
  const indent = stringWidth(topLabel) + 2;
  const names = bars.slice(-chart.drawn).map(({ from }) => nameOf(from));
  const cut = chart.drawn < bars.length ? ` The chart has room for the last ${chart.drawn} weeks.` : "";
  return [
    ...paintLines(wrap(title, width).split("\n"), screen.palette.strong),
    ...chart.lines,
    screen.palette.quiet(datesLine(names, indent, stringWidth(axis) - indent, width)),
    ...wrap(text + cut, width).split("\n"),
  ];
};
