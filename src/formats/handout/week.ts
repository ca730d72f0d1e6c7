import { efforts } from "../../domain/log/event.ts";
import { coverageAhead, type SessionAhead } from "../../domain/session/week-ahead.ts";
import { modes, planes } from "../../domain/spine.ts";
import type { Coverage, Gap, Week } from "../../domain/week.ts";
import { doseLegend } from "../../words/dose.ts";
import { effortChoice } from "../../words/effort.ts";
import { joined } from "../../words/phrasing.ts";
import { coverageText } from "../../words/plane.ts";
import { dayHeight, dayPanel, dayShape, innerOf, isWide, questions } from "./day.ts";
import type { Look } from "./look.ts";
import { below, block, markup } from "./markup.ts";
import { lineHeight, textHeight } from "./measure.ts";
import { heightOf, type PageOf, type Piece } from "./pages.ts";

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

/** Cells that the week fills and these sessions do not, because what fills them rests: on hold, and not missing. */
const restingGaps = (week: Week, ahead: Coverage): readonly Gap[] =>
  planes.flatMap((plane) =>
    modes
      .filter((mode) => ahead[plane][mode].sets === 0 && week.coverage[plane][mode].sets > 0)
      .map((mode) => ({ plane, mode, reason: "paused", message: "" }) as const),
  );

/** What is said of the days: how it stands with the directions, and what the signs mean. */
const legendOf = ({ week, sessions, anchors }: Pick<WeekInput, "week" | "sessions" | "anchors">): readonly string[] => {
  const isWhole = sessions.length === week.sessions.length;
  const coverage = coverageAhead(sessions);
  const gaps = [...week.gaps, ...restingGaps(week, coverage)];
  const verdict = isWhole ? `${coverageText({ coverage, gaps }, "sets")}.` : "";
  const signs = [
    ...doseLegend(sessions.flatMap(({ items }) => items.filter(({ rests }) => !rests).map(({ item }) => item))),
    ...(anchors.size === 0 ? [] : ["p.: the page that shows how"]),
  ];
  const effort = `${questions.left}, as repetitions: ${efforts.map((each) => effortChoice(each, "reps")).join("; ")}.`;
  const said = joined([verdict, "A box for each set, both sides together.", ...signs.map((sign) => `${sign}.`)], " ");
  return [said, effort];
};

/** The same under each other. */
export const legendPiece = (input: WeekInput): Piece => {
  const texts = legendOf(input);
  const type = { size: input.look.front * 0.95 };
  return {
    height: texts.reduce((sum, text) => sum + textHeight(text, input.width, type), 0),
    markup: () => below(texts.map((text) => markup`<p class="legend">${text}</p>`)),
  };
};

/** What a part of the first pages is called. */
export const headingPiece = (text: string, { look }: WeekInput): Piece => ({
  height: lineHeight({ size: look.front * 1.35, lead: 1.25 }) + 2,
  markup: () => markup`<h2>${text}</h2>`,
});

/** "The week at a glance", or of fewer sessions than the week has. */
export const glanceHeading = ({ sessions, week }: WeekInput): string =>
  sessions.length === week.sessions.length
    ? "The week at a glance"
    : sessions.length === 1
      ? "The session"
      : "The sessions";

/** A panel for each day, in rows: where the week is seen at a glance and ticked off. `above` stands above the first. */
export const weekPieces = (input: WeekInput, above: readonly Piece[]): readonly Piece[] => {
  const { columns, rows } = bestGrid(input);
  const panelWidth = (input.width - (columns - 1) * dayShape.gap) / columns;
  const wide = isWide(innerOf(panelWidth), input.look) ? " wide" : "";
  let before = 0;
  return rows.map((row, at) => {
    const first = before;
    before += row.length;
    const top = at === 0 ? above : [];
    return {
      height: Math.max(...row.map(({ height }) => height)) + dayShape.gap + 1.5 + heightOf(top),
      markup: (pageOf: PageOf, spare: number) =>
        below(
          top.map((piece) => piece.markup(pageOf, spare)),
          block(
            "div",
            { class: `days of${columns}${wide}` },
            row.map((day, index) => dayPanel(day.session, input, pageOf, `d${first + index + 1}`)),
          ),
        ),
    };
  });
};

/** The days under their heading, with what the signs mean. */
export const wholeWeek = (input: WeekInput): readonly Piece[] =>
  weekPieces(input, [headingPiece(glanceHeading(input), input), legendPiece(input)]);
