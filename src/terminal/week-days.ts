import type { LocalDate } from "../domain/dates.ts";
import type { DueSession, ItemStatus } from "../domain/session/today.ts";
import { dayText, shortDayText } from "../words/date.ts";
import { padEnd, wrap } from "./columns.ts";
import { briefDrawing } from "./item-lines.ts";
import type { Screen } from "./palette.ts";
import { paintLines } from "./phrases.ts";

interface Days {
  readonly due: readonly DueSession[];
  readonly today: LocalDate | undefined;
  readonly locale: string | undefined;
}

const marks: Readonly<Record<ItemStatus, string>> = { open: " ", done: "✓", skipped: "–" };
const plainMarks: Readonly<Record<ItemStatus, string>> = { open: "[ ] ", done: "[x] ", skipped: "[-] " };

/** Columns of a day beside its items, "Wed 25" or "today", before the mark of an item. */
const dayWidth = 7;
const margin = dayWidth + 1;

const minutesText = ({ items }: DueSession): string =>
  `${Math.ceil(items.reduce((sum, { item }) => sum + item.seconds, 0) / 60)} min`;

/** A day that is over, in one line. */
const folded = ({ date, items }: DueSession, locale: string | undefined, { plain, width, palette }: Screen) => {
  const count = (wanted: ItemStatus) => items.filter(({ status }) => status === wanted).length;
  const [done, skipped] = [count("done"), count("skipped")];
  const text = done > 0 ? `${done} of ${items.length} done` : skipped === items.length ? "skipped" : "nothing done";
  const mark = done > 0 ? marks.done : skipped === items.length ? marks.skipped : marks.open;
  if (plain) return wrap(`${dayText(date, locale)}: ${text}`, width).split("\n");
  return [`${palette.strong(padEnd(shortDayText(date), dayWidth))}${mark} ${palette.quiet(text)}`];
};

/** The sessions of a week where they stand now: days that are over folded to a line, what is done and today marked. */
export const dayLines = ({ due, today, locale }: Days, screen: Screen): readonly string[] => {
  const { plain, width, palette } = screen;
  const isOver = ({ date }: DueSession) => today !== undefined && date < today;
  const { draw, isBeside } = briefDrawing(
    due.filter((session) => !isOver(session)).map(({ items }) => items.map(({ item }) => item)),
    margin,
    screen,
  );
  const below = (session: DueSession): readonly string[] => {
    const { date, items } = session;
    const now = date === today ? `${plain ? "," : " ·"} today` : "";
    const heading = `${dayText(date, locale)}${now}${plain ? "," : " ·"} ${minutesText(session)}`;
    const isBegun = items.some(({ status }) => status !== "open");
    const lines = items.flatMap(({ item, status }, index) => {
      const [first = "", ...more] = draw(item, index + 1);
      if (!isBegun) return [first, ...more];
      if (plain)
        return wrap(
          `${plainMarks[status]}${[first, ...more.map((line) => line.trimStart())].join(" ")}`,
          width,
          7,
        ).split("\n");
      return [`${marks[status]}${first.slice(1)}`, ...more];
    });
    return [...paintLines(wrap(heading, width).split("\n"), palette.strong), ...lines];
  };
  const beside = (session: DueSession): readonly string[] => {
    const { date, items } = session;
    const labels = [
      palette.strong(padEnd(shortDayText(date), dayWidth)),
      ...(date === today ? [palette.good(padEnd("today", dayWidth))] : []),
      palette.quiet(padEnd(minutesText(session), dayWidth)),
    ];
    const rows = items.flatMap(({ item, status }, index) =>
      draw(item, index + 1).map((line) => `${marks[status]}${line}`),
    );
    return Array.from({ length: Math.max(labels.length, rows.length) }, (_, at) =>
      `${labels[at] ?? " ".repeat(dayWidth)}${rows[at] ?? ""}`.trimEnd(),
    );
  };
  const days = due.map((session) =>
    isOver(session) ? folded(session, locale, screen) : isBeside ? beside(session) : below(session),
  );
  // Days below each other are told apart by their headings; on a narrow screen they take an empty line besides.
  return days.flatMap((lines, at) => (at > 0 && !isBeside && !plain && lines.length > 1 ? ["", ...lines] : lines));
};
