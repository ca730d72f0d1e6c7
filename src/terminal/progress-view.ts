import type { Progress, ProgressWeek } from "../domain/progress/progress.ts";
import { planeInWords, planes } from "../domain/spine.ts";
import type { LocalDate } from "../domain/dates.ts";
import { panelLayout, panelLines, type Panel } from "./chart-panel.ts";
import { wrap } from "./columns.ts";
import { spanText } from "../words/date.ts";
import type { Screen } from "./palette.ts";
import { paintLines } from "./phrases.ts";
import { planeName } from "../words/plane.ts";
import { progressTable } from "./progress-table.ts";
import {
  leftOutText,
  noteLines,
  numberText,
  painText,
  restMark,
  seriesText,
  sessionsText,
  streakText,
  weekNaming,
  weightLines,
  type WeekName,
} from "../words/progress.ts";
import { sideBySide } from "./side-by-side.ts";
import { renderSections, type Section } from "./why-view.ts";

export interface ProgressViewOptions {
  readonly locale?: string | undefined;
  readonly today: LocalDate;
  /** What to type next, one line each. */
  readonly next: readonly string[];
}

const plural = (count: number): string => `${count} ${count === 1 ? "week" : "weeks"}`;

const planePanels = ({ weeks, target }: Progress, nameOf: WeekName, screen: Screen): readonly Panel[] => {
  const top = Math.max(target, ...weeks.flatMap(({ sets }) => planes.map((plane) => sets[plane])));
  return planes.map((plane) => {
    const values = weeks.map((week) => ({ from: week.from, value: week.sets[plane], mark: restMark(week) }));
    return {
      title: `${planeName(plane)}, ${planeInWords[plane]}`,
      bars: values,
      height: 3,
      top,
      text: `${seriesText(values, nameOf)}; aim ${target}.`,
      paint: screen.palette.plane(plane),
    };
  });
};

const shareOf = ({ sessions }: ProgressWeek): number =>
  sessions.planned === 0 ? 0 : (100 * sessions.done) / sessions.planned;

const otherPanels = (progress: Progress, nameOf: WeekName, screen: Screen): readonly Panel[] => [
  {
    title: "Sessions done, in percent of those planned",
    bars: progress.weeks.map((week) => ({ from: week.from, value: shareOf(week), mark: restMark(week) })),
    height: 2,
    top: 100,
    text: sessionsText(progress),
    paint: screen.palette.good,
  },
  {
    title: "Pain, mean of the week from 0 to 10",
    bars: progress.weeks.map(({ from, pain }) => ({ from, value: pain?.mean ?? 0, mark: pain === null ? "·" : "0" })),
    height: 2,
    top: 10,
    text: painText(progress, nameOf),
    paint: (text) => text,
  },
];

/** Says what the marks on the base lines mean, of those that are there. */
const legend = ({ weeks }: Progress): string => {
  const marks = [
    ...(weeks.some(({ rest }) => rest === "on-hold") ? ["h: on hold"] : []),
    ...(weeks.some(({ rest }) => rest === "ill") ? ["i: ill"] : []),
    ...(weeks.some(({ pain }) => pain?.mean === 0) ? ["0: no pain"] : []),
    "·: none",
  ];
  return `Each column is a week. ${marks.join(", ")}.`;
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
  const { weeks, target } = progress;
  const { palette } = screen;
  const width = Math.min(screen.width, 96);
  const lines = (text: string, paint: (line: string) => string) =>
    text === "" ? [] : paintLines(wrap(text, width).split("\n"), paint);
  const span = spanText(weeks[0]?.from ?? "", weeks.at(-1)?.to ?? "", locale);
  const rule = `${plural(weeks.length)}. Load is in sets: each counts 1 for its exercise's first plane and a half for the others; ${numberText(target)} a week per plane suit your level.`;
  return [
    ...lines(`Your progress, ${span}`, palette.strong),
    ...lines(rule, palette.quiet),
    ...lines(streakText(progress), palette.good),
    ...lines(leftOutText(progress, nameOf), (line) => line),
  ];
};

/**
 * Load per plane, sessions done and pain over the weeks, each chart with its numbers in words; a table on a plain screen.
 * No line is wider than the screen (20 columns and more); no newline at the end.
 */
export const renderProgress = (progress: Progress, screen: Screen, options: ProgressViewOptions): string => {
  const nameOf = weekNaming(options.today, options.locale);
  const head = headline(progress, nameOf, screen, options.locale).join("\n");
  const end = closing(progress, nameOf, screen, options.next);
  if (screen.plain) return [head, progressTable(progress, nameOf, screen.width), end].join("\n\n");
  const layout = panelLayout(screen.width);
  const draw = (panels: readonly Panel[]) => {
    const drawn = panels.map((panel) => panelLines(panel, layout.width, nameOf, screen));
    return layout.isPaired
      ? sideBySide(drawn, layout.width, layout.gap).join("\n")
      : drawn.map((lines) => lines.join("\n")).join("\n\n");
  };
  const key = paintLines(wrap(legend(progress), Math.min(screen.width, 96)).split("\n"), screen.palette.quiet).join(
    "\n",
  );
  const charts = [draw(planePanels(progress, nameOf, screen)), key, draw(otherPanels(progress, nameOf, screen))];
  return [head, ...charts, end].join("\n\n");
};

/** What to say as long as nothing is logged. */
export const renderNoProgress = (screen: Screen, next: readonly string[]): string =>
  renderSections(
    [
      {
        heading: "Nothing is logged yet",
        lines: [
          "That is fine: one exercise is enough to start, and from then on this shows how load, sessions and pain go.",
        ],
      },
      { heading: "What to type next", lines: next },
    ],
    screen,
  );
