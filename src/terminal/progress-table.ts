import type { Progress, ProgressWeek } from "../domain/progress/progress.ts";
import { planes } from "../domain/spine.ts";
import { padEnd, wrap } from "./columns.ts";
import { planeName } from "../words/plane.ts";
import { numberText, painText, sessionsText, type WeekName } from "../words/progress.ts";

const gap = "  ";

const restWords = { ill: "ill", "on-hold": "on hold" } as const;

const doneText = ({ rest, sessions }: ProgressWeek): string => {
  if (rest !== null) return restWords[rest];
  return sessions.planned === 0 ? "-" : `${sessions.done} of ${sessions.planned}`;
};

const table = (weeks: readonly ProgressWeek[]): readonly string[] => {
  const rows = [
    ["Week of", ...planes.map(planeName), "Sessions", "Pain", "Worst"],
    ...weeks.map((week) => [
      week.from,
      ...planes.map((plane) => numberText(week.sets[plane])),
      doneText(week),
      week.pain === null ? "-" : numberText(week.pain.mean),
      week.pain === null ? "-" : String(week.pain.worst),
    ]),
  ];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((text, column) => padEnd(text, widths[column] ?? 0))
      .join(gap)
      .trimEnd(),
  );
};

const sentence = (week: ProgressWeek): string => {
  const { from, rest, sessions, pain } = week;
  const sets = planes.map((plane) => `${plane} ${numberText(week.sets[plane])}`).join(", ");
  const done = sessions.planned === 0 ? "" : `; sessions ${doneText(week)}`;
  const hurt = pain === null ? "" : `; pain ${numberText(pain.mean)}, worst ${pain.worst}`;
  return `${from}${rest === null ? "" : ` (${restWords[rest]})`}: ${sets}${done}${hurt}.`;
};

/**
 * The weeks as a plain table in ASCII, or as a sentence each where it is wider than the screen; sets per plane, sessions
 * done of those planned, mean and worst pain, then the same in words.
 */
export const progressTable = (progress: Progress, nameOf: WeekName, width: number): string => {
  const drawn = table(progress.weeks);
  const lines = drawn.every((line) => line.length <= width)
    ? drawn
    : [wrap("Sets, sessions and pain by week", width), ...progress.weeks.map((week) => wrap(sentence(week), width, 2))];
  const words = [`Sessions: ${sessionsText(progress)}`, `Pain, 0 to 10: ${painText(progress, nameOf)}`];
  return [lines.join("\n"), words.map((line) => wrap(line, Math.min(width, 96))).join("\n")].join("\n\n");
};
