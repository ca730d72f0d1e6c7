import type { Progress, ProgressWeek } from "../domain/progress/progress.ts";
import { planes } from "../domain/spine.ts";
import type { LocalDate } from "../domain/dates.ts";
import { sparkline, type Bar } from "./chart.ts";
import { padEnd, wrap } from "./columns.ts";
import { spanText } from "../words/date.ts";
import type { Screen } from "./palette.ts";
import { nextLine, paintLines } from "./phrases.ts";
import { lowerFirst } from "../words/phrasing.ts";
import { planeName } from "../words/plane.ts";
import { progressTable } from "./progress-table.ts";
import {
  leftOutText,
  noteLines,
  numberText,
  painText,
  restMark,
  sessionsText,
  streakText,
  weekNaming,
  weightLines,
  type WeekName,
} from "../words/progress.ts";
import { renderSections, type Section } from "./why-view.ts";

export interface ProgressViewOptions {
  readonly locale?: string | undefined;
  readonly today: LocalDate;
  /** What to type next, one line each. */
  readonly next: readonly string[];
}

/** One line of the table: what it is about, its weeks, what this week has so far, and what it is aimed at. */
interface Row {
  readonly label: string;
  readonly bars: readonly Bar[];
  /** The value that a full bar stands for. */
  readonly top: number;
  readonly now: string;
  readonly aim: string;
}

const planeRows = ({ weeks, target }: Progress): readonly Row[] => {
  const top = Math.max(target, ...weeks.flatMap(({ sets }) => planes.map((plane) => sets[plane])));
  return planes.map((plane) => ({
    label: planeName(plane),
    bars: weeks.map((week) => ({ value: week.sets[plane], mark: restMark(week) })),
    top,
    now: numberText(weeks.at(-1)?.sets[plane] ?? 0),
    aim: numberText(target),
  }));
};

const shareOf = ({ sessions }: ProgressWeek): number => (sessions.planned === 0 ? 0 : sessions.done / sessions.planned);

const otherRows = ({ weeks }: Progress): readonly Row[] => {
  const last = weeks.at(-1);
  const pain = last?.pain?.mean;
  return [
    {
      label: "Sessions",
      bars: weeks.map((week) => ({ value: shareOf(week), mark: restMark(week) })),
      top: 1,
      now: String(last?.sessions.done ?? 0),
      aim: last === undefined || last.sessions.planned === 0 ? "" : String(last.sessions.planned),
    },
    {
      label: "Pain",
      bars: weeks.map((week) => ({ value: week.pain?.mean ?? 0, mark: week.pain === null ? "·" : "0" })),
      top: 10,
      now: pain === undefined ? "-" : numberText(pain),
      aim: "",
    },
  ];
};

const labelWidth = Math.max(...planes.map((plane) => plane.length));
const gap = "  ";
const heads = ["so far", "aim"] as const;

/** Columns that the table takes with a week or two; below them the weeks are told in sentences. */
const leastWidth = 30;

/** A line for each plane, for sessions and for pain, and how many of the weeks its sparkline has room for. */
const rowLines = (progress: Progress, { width, palette }: Screen): { lines: readonly string[]; drawn: number } => {
  const [nowWidth, aimWidth] = heads.map((head) => head.length) as [number, number];
  const room = width - labelWidth - nowWidth - aimWidth - 3 * gap.length;
  const drawn = Math.max(1, Math.min(progress.weeks.length, room));
  const line = (label: string, chart: string, now: string, aim: string) =>
    [padEnd(label, labelWidth), padEnd(chart, drawn), now.padStart(nowWidth), aim.padStart(aimWidth)]
      .join(gap)
      .trimEnd();
  const rows = [...planeRows(progress), ...otherRows(progress)];
  return {
    lines: [
      palette.strong(line("", "", ...heads)),
      ...rows.map(({ label, bars, top, now, aim }) => line(label, sparkline(bars.slice(-drawn), top), now, aim)),
    ],
    drawn,
  };
};

/** What the columns and the marks mean, of those that are there. */
const legend = ({ weeks }: Progress, drawn: number): string => {
  const marks = [
    ...(weeks.some(({ rest }) => rest === "on-hold") ? ["h: on hold"] : []),
    ...(weeks.some(({ rest }) => rest === "ill") ? ["i: ill"] : []),
    ...(weeks.some(({ pain }) => pain?.mean === 0) ? ["0: no pain"] : []),
    "·: none",
  ];
  const shown =
    drawn < weeks.length ? `There is room for the last ${drawn} of ${weeks.length} weeks.` : "Each column is a week.";
  return `${shown} ${marks.join(", ")}. Directions are in sets; a set counts half for what it trains besides. Pain is the mean of the week, 0 to 10.`;
};

const closing = (progress: Progress, nameOf: WeekName, screen: Screen, next: readonly string[]): string => {
  const sections: readonly Section[] = [
    {
      heading: "Weight moved (counted to an exercise's first plane)",
      lines: weightLines(progress, nameOf, screen.plain).map((line) => `- ${line}`),
    },
    { heading: "Good to know", lines: noteLines(progress).map((line) => `- ${line}`) },
    { heading: "What to type next", lines: next },
  ];
  return renderSections(
    sections.filter(({ lines }) => lines.length > 0),
    screen,
  );
};

const headline = (
  progress: Progress,
  nameOf: WeekName,
  screen: Screen,
  locale: string | undefined,
): readonly string[] => {
  const { weeks } = progress;
  const { palette } = screen;
  const width = Math.min(screen.width, 96);
  const lines = (text: string, paint: (line: string) => string) =>
    text === "" ? [] : paintLines(wrap(text, width).split("\n"), paint);
  const span = spanText(weeks[0]?.from ?? "", weeks.at(-1)?.to ?? "", locale);
  return [
    ...lines(`Your progress, ${span}`, palette.strong),
    ...lines(streakText(progress), (line) => line),
    ...lines(leftOutText(progress, nameOf), (line) => line),
  ];
};

/**
 * Each plane, sessions and pain in one line: the weeks, this week so far, the aim; then in words. A table of the weeks on a
 * plain screen. No line is wider than the screen (20 columns and more); no newline at the end.
 */
export const renderProgress = (progress: Progress, screen: Screen, options: ProgressViewOptions): string => {
  const nameOf = weekNaming(options.today, options.locale);
  const head = headline(progress, nameOf, screen, options.locale).join("\n");
  const end = closing(progress, nameOf, screen, options.next);
  if (screen.plain || screen.width < leastWidth)
    return [head, progressTable(progress, nameOf, screen.width), end].join("\n\n");
  const prose = (text: string) => wrap(text, Math.min(screen.width, 96)).split("\n");
  const { lines, drawn } = rowLines(progress, screen);
  const chart = [...lines, ...paintLines(prose(legend(progress, drawn)), screen.palette.quiet)].join("\n");
  const words = [...prose(sessionsText(progress)), ...prose(`Pain: ${lowerFirst(painText(progress, nameOf))}`)].join(
    "\n",
  );
  return [head, chart, words, end].join("\n\n");
};

/** What to say as long as nothing is logged. */
export const renderNoProgress = (screen: Screen, next: readonly string[]): string =>
  [
    ...wrap("Nothing is logged yet; one exercise is enough to start.", screen.width).split("\n"),
    ...paintLines(nextLine(next, screen), screen.palette.quiet),
  ].join("\n");
