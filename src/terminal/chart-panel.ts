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
  readonly paint: (text: string) => string;
}

/** Columns a panel may take: wider charts are harder to follow with the eye. */
const widest = 76;
const gap = 4;

/** How panels stand on a screen: two next to each other where both keep 48 columns or more. */
export const panelLayout = (
  width: number,
): { readonly width: number; readonly gap: number; readonly isPaired: boolean } => {
  const half = Math.floor((width - gap) / 2);
  const isPaired = half >= 48;
  return { width: Math.min(widest, isPaired ? half : width), gap, isPaired };
};

/** First and last date under the ends of the axis; the first alone where both do not fit. */
const datesLine = (names: readonly string[], indent: number, axis: number, width: number): string => {
  const first = names[0] ?? "";
  const last = names.at(-1) ?? "";
  const start = " ".repeat(indent);
  const room = axis - stringWidth(first) - stringWidth(last);
  if (names.length > 1 && room >= 2) return start + first + " ".repeat(room) + last;
  return stringWidth(start + first) <= width ? start + first : first;
};

/** The panel as lines no wider than `width` (20 or more). */
export const panelLines = (panel: Panel, width: number, nameOf: WeekName, screen: Screen): readonly string[] => {
  const { title, bars, height, top, text, paint } = panel;
  const topLabel = String(Math.round(top * 10) / 10);
  const chart = barChart(bars, { width, height, top, topLabel, paint });
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
