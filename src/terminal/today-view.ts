import stringWidth from "fast-string-width";

import type { LocalDate } from "../domain/dates.ts";
import type { DayPicture } from "../domain/session/day-picture.ts";
import { secondsOf, toDo, type TodaysItem } from "../domain/session/todays-items.ts";
import type { DueSession, ItemStatus } from "../domain/session/today.ts";
import { safeText } from "../domain/safe-text.ts";
import { wrap } from "./columns.ts";
import { dayText } from "../words/date.ts";
import { entryText } from "../words/entry.ts";
import { itemDrawing, legendLines } from "./item-lines.ts";
import { notesBelow, type NoteOptions } from "./item-notes.ts";
import { warmUpText } from "../words/frame.ts";
import { lighterDayText } from "../words/lighter.ts";
import type { Screen } from "./palette.ts";
import { paintLines, wrapCommands } from "./phrases.ts";
import { andList } from "../words/plane.ts";
import { sentenceText } from "../words/sentence.ts";
import { renderSections, type Section } from "./why-view.ts";

export interface TodayViewOptions extends NoteOptions {
  /** Minutes a session may take. */
  readonly minutes: number;
  /** What is kept light because it is sensitive, and what goes on a day without training; null where nothing is. */
  readonly keptLight: string | null;
  readonly walk: string | null;
  /** The local date, to say "today" only of that. */
  readonly today: LocalDate;
  readonly next: readonly string[];
}

type Mark = ItemStatus | "rests";

const marks: Readonly<Record<Mark, readonly [symbol: string, ascii: string]>> = {
  open: [" ", "[ ]"],
  done: ["✓", "[x]"],
  skipped: ["-", "[-]"],
  rests: ["~", "[~]"],
};

const markOf = ({ status, rests }: TodaysItem): Mark => (rests ? "rests" : status);

const minutesText = (seconds: number): string => `${Math.ceil(seconds / 60)} min`;

const itemLines = (items: readonly TodaysItem[], screen: Screen, options: TodayViewOptions): readonly string[] => {
  const at = screen.plain ? 1 : 0;
  const margin = screen.plain ? 4 : 2;
  const narrow = { ...screen, width: screen.width - margin };
  const draw = itemDrawing([items.map(({ item }) => item)], narrow);
  return items.flatMap((each, index) => {
    const [first = "", ...more] = draw(each.item, index + 1);
    const mark = marks[markOf(each)][at] ?? "";
    const say = (line: string) => safeText(sentenceText(line, { ...options, plain: screen.plain }));
    const below = notesBelow(each, options, screen.plain).flatMap((note) => {
      if ("rows" in note) return note.rows;
      const { text, isMain } = note;
      const indent = margin + 3;
      const more = /^\d\. /.test(text) ? 3 : 0;
      const lines = `${" ".repeat(indent)}${wrapCommands(say(text), Math.min(screen.width, 96), indent + more)}`.split(
        "\n",
      );
      return isMain ? lines : paintLines(lines, screen.palette.quiet);
    });
    return [
      mark + " ".repeat(margin - stringWidth(mark)) + first,
      ...more.map((line) => " ".repeat(margin) + line),
      ...below,
    ];
  });
};

const openNames = ({ items }: DueSession): string =>
  andList(items.filter(({ status }) => status === "open").map(({ item }) => item.name));

const headline = (picture: DayPicture, { locale, minutes, today }: TodayViewOptions): string => {
  const day = `${picture.date === today ? "Today, " : ""}${dayText(picture.date, locale)}`;
  if (picture.status === "paused" && picture.until !== null)
    return `${day}: the plan is paused and goes on ${dayText(picture.until, locale)}`;
  if (picture.status === "outside") return `${day}: not in the week that is planned`;
  if (picture.status === "rest") return `${day}: a day without training`;
  const open = picture.items.filter(({ status, rests }) => status === "open" && !rests);
  if (open.length === 0) return `${day}: nothing is left to do`;
  const left = open.length < picture.items.length ? " left" : "";
  if (picture.short) return `${day}: the short version, ${minutesText(secondsOf(open))}`;
  return `${day}: ${Math.ceil(secondsOf(open) / 60)} of ${minutes} min${left}`;
};

/** Items and, below them, what the signs in them mean. */
const withLegend = (items: readonly TodaysItem[], screen: Screen, options: TodayViewOptions): readonly string[] => [
  ...itemLines(items, screen, options),
  ...legendLines(
    items.map(({ item }) => item),
    screen,
    1,
  ),
];

/** How far to go, said once: not of stretches, nor where only open sets are to be done. */
const reserveLines = ({ items, status }: DayPicture): readonly string[] =>
  status === "training" &&
  toDo(items).some(
    ({ item: { role, dose } }) => role !== "mobility" && dose.measure === "reps" && dose.open === undefined,
  )
    ? ["Stop each set with 2 or 3 reps left."]
    : [];

const sections = (picture: DayPicture, screen: Screen, options: TodayViewOptions): readonly Section[] => {
  const { locale } = options;
  return [
    {
      heading: "Also done",
      lines: picture.also.map((event) => `- ${entryText(event, options, screen.plain, locale)}`),
    },
    {
      heading: "Still open this week",
      lines: picture.missed.map((session) => `- ${dayText(session.date, locale)}: ${openNames(session)}`),
    },
    {
      heading: "Good to know",
      lines: picture.notes.map((note) => `- ${sentenceText(note, { ...options, plain: screen.plain })}`),
    },
    { heading: "What to type next", lines: options.next },
  ].filter(({ lines }) => lines.length > 0);
};

/** The picture of a day: its items with their doses, what else is open, and what comes next. No line is wider than the screen. */
export const renderToday = (picture: DayPicture, screen: Screen, options: TodayViewOptions): string => {
  const { palette, width } = screen;
  const lines = (text: string): readonly string[] => wrap(text, Math.min(width, 96)).split("\n");
  const { lighter, status } = picture;
  const light = lighter === null || status !== "training" ? [] : lines(lighterDayText(lighter, options.locale));
  const gentle = options.keptLight === null || status !== "training" ? [] : lines(options.keptLight);
  const warm = picture.items.some((each) => markOf(each) === "open") ? lines(warmUpText) : [];
  const walk = status === "rest" && options.walk !== null ? lines(options.walk) : [];
  const heading = [
    ...paintLines(lines(headline(picture, options)), palette.strong),
    ...light,
    ...gentle,
    ...reserveLines(picture).flatMap(lines),
    ...paintLines([...warm, ...walk], palette.quiet),
  ];
  const { next } = picture;
  const isOver = picture.status !== "training";
  const coming =
    next === null || !isOver || picture.status === "paused"
      ? []
      : [
          [
            ...paintLines(
              wrap(`Next: ${dayText(next.date, options.locale)}, ${minutesText(secondsOf(next.items))}`, width).split(
                "\n",
              ),
              palette.strong,
            ),
            ...withLegend(next.items, screen, options),
          ].join("\n"),
        ];
  const rest = sections(picture, screen, options);
  return [
    [...heading, ...(coming.length > 0 ? itemLines : withLegend)(picture.items, screen, options)].join("\n"),
    ...coming,
    ...(rest.length === 0 ? [] : [renderSections(rest, screen)]),
  ].join("\n\n");
};
