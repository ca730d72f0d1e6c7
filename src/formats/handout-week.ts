import { efforts } from "../domain/log/event.ts";
import { coverageAhead, type SessionAhead } from "../domain/session/week-ahead.ts";
import type { Week } from "../domain/week.ts";
import { doseLegend } from "../words/dose.ts";
import { effortChoice } from "../words/effort.ts";
import { joined } from "../words/phrasing.ts";
import { coverageText } from "../words/plane.ts";
import { dayHeight, dayPanel, dayShape, innerOf, isWide, questions } from "./handout-day.ts";
import type { Look } from "./handout-look.ts";
import { below, block, markup } from "./handout-markup.ts";
import { lineHeight, textHeight, type Type } from "./handout-measure.ts";
import type { PageOf, Piece } from "./handout-pages.ts";

/** The days of a hand-out, and what they are laid out for. */
export interface WeekInput {
  readonly week: Week;
  readonly sessions: readonly SessionAhead[];
  readonly locale: string;
  readonly look: Look;
  /** Of a page, in millimetres. */
  readonly width: number;
  readonly most: number;
  /** What others point to of each exercise; without, no pages are named. */
  readonly anchors: ReadonlyMap<string, string>;
}

interface Day {
  readonly session: SessionAhead;
  readonly height: number;
}

interface Grid {
  readonly columns: number;
  readonly rows: readonly (readonly Day[])[];
  readonly height: number;
}

/** The days in rows of so many, each row as high as its longest day. */
const gridOf = (columns: number, { sessions, look, width }: WeekInput): Grid => {
  const each = (width - (columns - 1) * dayShape.gap) / columns;
  const days = sessions.map((session) => ({ session, height: dayHeight(session, each, look) }));
  const rows = Array.from({ length: Math.ceil(days.length / columns) }, (_, at) =>
    days.slice(at * columns, (at + 1) * columns),
  );
  const height = rows.reduce((sum, row) => sum + Math.max(...row.map((day) => day.height)) + dayShape.gap, 0);
  return { columns, rows, height };
};

const narrowest = (look: Look): number => (look.isLarge ? 70 : 42);

/** The lowest arrangement whose rows all fit a page, with columns that are wide enough to read. */
const bestGrid = (input: WeekInput): Grid => {
  const { sessions, look, width, most } = input;
  const counts = Array.from({ length: Math.min(4, Math.max(1, sessions.length)) }, (_, index) => index + 1);
  const grids = counts
    .filter((columns) => columns === 1 || (width - (columns - 1) * dayShape.gap) / columns >= narrowest(look))
    .map((columns) => gridOf(columns, input));
  const fitting = grids.filter(({ rows }) => rows.every((row) => row.every(({ height }) => height <= most)));
  const [best = gridOf(1, input)] = [...(fitting.length > 0 ? fitting : grids)].sort(
    (one, other) => one.height - other.height,
  );
  return best;
};

/** What is said above the days: how it stands with the directions, and what the signs mean. */
const legendOf = ({ week, sessions, anchors }: Pick<WeekInput, "week" | "sessions" | "anchors">): readonly string[] => {
  const isWhole = sessions.length === week.sessions.length;
  const coverage = coverageAhead(sessions);
  const verdict = isWhole ? `${coverageText({ coverage, gaps: week.gaps }, "sets")}.` : "";
  const signs = [
    ...doseLegend(sessions.flatMap(({ items }) => items.filter(({ rests }) => !rests).map(({ item }) => item))),
    ...(anchors.size === 0 ? [] : ["p.: the page that shows how"]),
  ];
  const effort = `${questions.left}, as repetitions: ${efforts.map((each) => effortChoice(each, "reps")).join("; ")}.`;
  const said = joined([verdict, "A box for each set, both sides together.", ...signs.map((sign) => `${sign}.`)], " ");
  return [said, effort];
};

const headingHeight = (input: WeekInput): number => {
  const { look, width } = input;
  const type: Type = { size: look.front * 0.95 };
  return (
    lineHeight({ size: look.front * 1.35, lead: 1.25 }) +
    2 +
    legendOf(input).reduce((sum, text) => sum + textHeight(text, width, type), 0) +
    1.5
  );
};

/** The week at a glance, which is also where it is ticked off: a panel for each day, in rows. */
export const weekPieces = (input: WeekInput): readonly Piece[] => {
  const { columns, rows } = bestGrid(input);
  const isWhole = input.sessions.length === input.week.sessions.length;
  const panelWidth = (input.width - (columns - 1) * dayShape.gap) / columns;
  const wide = isWide(innerOf(panelWidth), input.look) ? " wide" : "";
  const heading = below(
    markup`<h2 id="week">${isWhole ? "The week at a glance" : input.sessions.length === 1 ? "The session" : "The sessions"}</h2>`,
    legendOf(input).map((text) => markup`<p class="legend">${text}</p>`),
  );
  let before = 0;
  return rows.map((row, at) => {
    const first = before;
    before += row.length;
    return {
      height: Math.max(...row.map(({ height }) => height)) + dayShape.gap + (at === 0 ? headingHeight(input) : 0),
      markup: (pageOf: PageOf) =>
        below(
          at === 0 ? heading : null,
          block(
            "div",
            { class: `days of${columns}${wide}` },
            row.map((day, index) => dayPanel(day.session, input, pageOf, `d${first + index + 1}`)),
          ),
        ),
    };
  });
};
