import stringWidth from "fast-string-width";

import { coverageOf } from "../domain/planner/coverage.ts";
import { modes, planeInWords, planes, type Mode, type Plane } from "../domain/spine.ts";
import type { Coverage, Session, Week } from "../domain/week.ts";
import { padEnd, wrap } from "./columns.ts";
import { shortDayText, weekdayText } from "../words/date.ts";
import type { Screen } from "./palette.ts";
import { paintLines } from "./phrases.ts";
import { missingModes, planeName } from "../words/plane.ts";
import { counted } from "../words/phrasing.ts";

interface Day {
  readonly session: Session;
  readonly coverage: Coverage;
}

/** How much a table says; the first of these that fits the screen is drawn. */
interface Look {
  readonly gap: number;
  /** What a plane feels like is said next to its name. */
  readonly words: boolean;
  readonly week: string;
  readonly day: (date: string) => string;
  readonly total: (sets: number, days: number) => string;
}

const setsOf = (coverage: Coverage, plane: Plane): number => coverage[plane].move.sets + coverage[plane].resist.sets;

const full = (sets: number, days: number) => (sets === 0 ? "" : `${counted(sets, "set")} on ${counted(days, "day")}`);
const brief = (sets: number) => (sets === 0 ? "" : counted(sets, "set"));
const looks: readonly Look[] = [
  { gap: 3, words: true, week: "Week", day: shortDayText, total: full },
  { gap: 3, words: false, week: "Week", day: shortDayText, total: full },
  { gap: 2, words: false, week: "Week", day: weekdayText, total: brief },
  { gap: 2, words: false, week: "All", day: weekdayText, total: String },
  { gap: 1, words: false, week: "All", day: weekdayText, total: String },
];

/** "m3 r2": each mode at its own place, a dot where it rests, so that columns can be read down as well. */
const cell = (coverage: Coverage, plane: Plane, widths: Record<Mode, number>, screen: Screen): string =>
  modes
    .map((mode) => {
      const { sets } = coverage[plane][mode];
      const text = sets === 0 ? " ·" : `${mode.charAt(0)}${sets}`;
      const padded = padEnd(text, widths[mode]);
      return sets === 0 ? screen.palette.quiet(padded) : screen.palette.plane(plane)(padded);
    })
    .join(" ");

const missingText = (coverage: Coverage, plane: Plane): string => {
  const missing = missingModes(coverage, plane);
  return missing.length === modes.length ? "missing" : missing.map((mode) => `${mode} missing`).join("");
};

/** The table in one look, and the columns it takes with the notes on what is missing. */
const table = (
  week: Week,
  days: readonly Day[],
  look: Look,
  screen: Screen,
): { lines: readonly string[]; width: number } => {
  const { palette } = screen;
  const gap = " ".repeat(look.gap);
  const widest = (texts: readonly string[]) => Math.max(...texts.map((text) => text.length));
  const digits = (mode: Mode) =>
    Math.max(2, ...days.flatMap(({ coverage }) => planes.map((plane) => `m${coverage[plane][mode].sets}`.length)));
  const widths: Record<Mode, number> = { move: digits("move"), resist: digits("resist") };
  const cellWidth = widths.move + 1 + widths.resist;
  const heads = days.map(({ session }) => look.day(session.date));
  const dayWidth = Math.max(cellWidth, widest(heads));
  const feels = (plane: Plane) => (look.words ? `, ${planeInWords[plane]}` : "");
  const labelWidth = widest(["Coverage", ...planes.map((plane) => planeName(plane) + feels(plane))]);
  const ends = planes.map((plane) => {
    const trained = days.filter(({ coverage }) => setsOf(coverage, plane) > 0).length;
    const total = look.total(setsOf(week.coverage, plane), trained);
    return { total, missing: missingText(week.coverage, plane) };
  });
  const totalWidth = widest(ends.filter(({ total }) => total !== "").map(({ total }) => total));
  const rows = planes.map((plane, index) => {
    const { total = "", missing = "" } = ends[index] ?? {};
    const name = planeName(plane);
    const cells = days.map(({ coverage }) => cell(coverage, plane, widths, screen) + " ".repeat(dayWidth - cellWidth));
    const label = palette.plane(plane)(name) + palette.quiet(padEnd(feels(plane), labelWidth - name.length));
    const room = total === "" ? "" : padEnd(total, totalWidth);
    const end =
      missing === ""
        ? total
        : `${room}${room === "" ? "" : "  "}${(missing === "missing" ? palette.bad : palette.warn)(missing)}`;
    return [label, ...cells, end].join(gap);
  });
  const header = [padEnd("Coverage", labelWidth), ...heads.map((head) => padEnd(head, dayWidth)), look.week].join(gap);
  const lines = [palette.strong(header), ...rows];
  return { lines, width: Math.max(...lines.map((line) => stringWidth(line))) };
};

const modeSentence = (days: readonly Day[], plane: Plane, mode: Mode): string => {
  const parts = days.flatMap(({ session, coverage }) => {
    const { sets } = coverage[plane][mode];
    return sets === 0 ? [] : [`${weekdayText(session.date)} ${sets}`];
  });
  return parts.length === 0 ? `${mode} missing` : `${mode} ${parts.join(", ")}`;
};

/** The same figures as sentences, for screens that are read aloud or too narrow for the table. */
const sentences = (week: Week, days: readonly Day[], screen: Screen): readonly string[] =>
  planes.map((plane) => {
    const sets = setsOf(week.coverage, plane);
    const name = planeName(plane);
    const text =
      sets === 0
        ? `${name}: missing.`
        : `${name}, ${counted(sets, "set")}: ${modes.map((mode) => modeSentence(days, plane, mode)).join("; ")}.`;
    const wrapped = wrap(text, screen.width, 2);
    return screen.palette.plane(plane)(name) + wrapped.slice(name.length);
  });

/**
 * Planes × days as lines no wider than the screen: direct sets that move (m) and that resist (r), what is missing in
 * words, sets per plane. A table where it fits, sentences on a plain or very narrow screen.
 */
export const coverageLines = (week: Week, screen: Screen): readonly string[] => {
  const days = week.sessions.map((session) => ({ session, coverage: coverageOf([session]) }));
  const tables = screen.plain ? [] : looks.map((look) => table(week, days, look, screen));
  const drawn = tables.find((each) => each.width <= screen.width)?.lines;
  const legend = drawn
    ? "m: sets that move the spine, r: sets that resist. Main planes only."
    : "Sets per day, main planes only.";
  const lines = drawn ?? [screen.palette.strong("Coverage"), ...sentences(week, days, screen)];
  return [...lines, ...paintLines(wrap(legend, screen.width).split("\n"), screen.palette.quiet)];
};
