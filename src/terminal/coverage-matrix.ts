import { coverageOf } from "../domain/planner/coverage.ts";
import { cells, modes, planes, type Cell } from "../domain/spine.ts";
import type { Coverage, Week } from "../domain/week.ts";
import { cellBriefly } from "../words/cell.ts";
import { shortDayText, weekdayText } from "../words/date.ts";
import { planeName } from "../words/plane.ts";
import { counted } from "../words/phrasing.ts";
import { padEnd, wrap } from "./columns.ts";
import type { Screen } from "./palette.ts";

interface Day {
  readonly date: string;
  readonly coverage: Coverage;
}

/** How much a table says; the first of these that fits the screen is drawn. */
interface Look {
  readonly gap: string;
  readonly label: (cell: Cell) => string;
  readonly day: (date: string) => string;
}

const wholeLabel = (cell: Cell): string => `${planeName(cell.plane)}: ${cellBriefly(cell)}`;

const looks: readonly Look[] = [
  { gap: "   ", label: wholeLabel, day: shortDayText },
  { gap: "  ", label: wholeLabel, day: weekdayText },
  { gap: "  ", label: cellBriefly, day: weekdayText },
  { gap: " ", label: cellBriefly, day: weekdayText },
];

const setsIn = (coverage: Coverage, { plane, mode }: Cell): number => coverage[plane][mode].sets;

/** What a cell has in all: its sets, or in words that it has none. */
const totalOf = (coverage: Coverage, cell: Cell): string =>
  setsIn(coverage, cell) === 0 ? "missing" : String(setsIn(coverage, cell));

/** The table in one look, and the columns it takes. */
const table = (week: Week, days: readonly Day[], { gap, label, day }: Look, { palette }: Screen) => {
  const heads = days.map(({ date }) => day(date));
  const labelWidth = Math.max(...cells.map((cell) => label(cell).length));
  const header = [padEnd("Sets", labelWidth), ...heads, "Week"].join(gap);
  const rows = cells.map((cell) => {
    const counts = days.map(({ coverage }, at) => {
      const sets = setsIn(coverage, cell);
      const text = (sets === 0 ? "·" : String(sets)).padStart(heads[at]?.length ?? 0);
      return sets === 0 ? palette.quiet(text) : text;
    });
    const total = totalOf(week.coverage, cell);
    const isMissing = setsIn(week.coverage, cell) === 0;
    return [padEnd(label(cell), labelWidth), ...counts, isMissing ? palette.warn(total) : total.padStart(4)].join(gap);
  });
  return { lines: [palette.strong(header), ...rows], width: header.length + "missing".length - "Week".length };
};

const cellSentence = (days: readonly Day[], cell: Cell): string => {
  const parts = days.flatMap(({ date, coverage }) => {
    const sets = setsIn(coverage, cell);
    return sets === 0 ? [] : [`${weekdayText(date)} ${sets}`];
  });
  return `${cellBriefly(cell)} ${parts.join(", ") || "missing"}`;
};

/** The same figures as sentences, for screens that are read aloud or too narrow for the table. */
const sentences = ({ coverage }: Week, days: readonly Day[], { width, palette }: Screen): readonly string[] => [
  palette.strong("Sets"),
  ...planes.map((plane) => {
    const sets = coverage[plane].move.sets + coverage[plane].resist.sets;
    const how = modes.map((mode) => cellSentence(days, { plane, mode })).join("; ");
    return wrap(`${planeName(plane)}, ${sets === 0 ? "missing" : `${counted(sets, "set")}: ${how}`}.`, width, 2);
  }),
];

/**
 * What each day and the week give to each movement and to each part that keeps still, in sets of the exercises that train
 * it first; what is missing stands there in words. A table where it fits, sentences on a plain or very narrow screen.
 */
export const coverageLines = (week: Week, screen: Screen): readonly string[] => {
  const days = week.sessions.map((session) => ({ date: session.date, coverage: coverageOf([session]) }));
  const tables = screen.plain ? [] : looks.map((look) => table(week, days, look, screen));
  return tables.find(({ width }) => width <= screen.width)?.lines ?? sentences(week, days, screen);
};
