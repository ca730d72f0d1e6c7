import type { LocalDate } from "../domain/dates.ts";
import type { DoneEvent, LogEvent } from "../domain/log/event.ts";
import { safeText } from "../domain/safe-text.ts";
import { saidInWords } from "../domain/symptoms/said-in-words.ts";
import { wrap } from "./columns.ts";
import { entryText, type ExerciseWords } from "../words/entry.ts";
import type { Screen } from "./palette.ts";
import { paintLines } from "./phrases.ts";
import { dayInYear, sentenceText } from "../words/sentence.ts";
import { renderSections, type Section } from "./why-view.ts";
import { counted } from "../words/phrasing.ts";

/** Something just written down, and in a sentence what that means for the next time. */
export interface Recorded {
  readonly event: LogEvent;
  readonly next?: string | undefined;
  /** Which one of the exercise on its date it is, counted from 1. */
  readonly time?: number;
}

export interface DoneViewOptions extends ExerciseWords {
  readonly locale: string;
  /** Names of what is still to be done of the session. */
  readonly left: readonly string[];
  /** The local date, to say "today" only of that. */
  readonly today: LocalDate;
}

const proseWidth = 96;

const lines = (text: string, indent: number, screen: Screen): readonly string[] =>
  `${" ".repeat(indent)}${wrap(text, Math.min(screen.width, proseWidth), indent)}`.split("\n");

/** An entry after its mark, further lines below its first word. */
const entryLines = (mark: string, text: string, screen: Screen): readonly string[] => {
  const indent = mark.length + 2;
  return lines(text, indent, screen).map((line, at) => (at === 0 ? ` ${mark} ${line.slice(indent)}` : line));
};

const leftSection = ({ left, today, locale }: DoneViewOptions, date: LocalDate): Section => {
  const when = date === today ? "today" : `of ${dayInYear(date, { today, locale })}`;
  return left.length === 0
    ? { heading: `Nothing is left to do ${when}`, lines: [] }
    : { heading: `Still to do ${when}`, lines: left.map((name) => `- ${name}`) };
};

const ordinals = ["", "", "second", "third", "fourth", "fifth"];

/** Said of what was written down on that date before; a slip of the fingers is taken back as easily. */
const againText = ({ event, time = 1 }: Recorded, { today }: DoneViewOptions): string =>
  time < 2
    ? ""
    : `This is the ${ordinals[time] ?? `${time}th`} one ${event.date === today ? "today" : "of that day"}; all of them count.`;

const headline = (recorded: readonly Recorded[], { locale, today }: DoneViewOptions, date: LocalDate): string => {
  const done = recorded.every(({ event }) => event.kind === "done");
  return `${done ? "Written down" : "Skipped"} for ${date === today ? "today" : dayInYear(date, { today, locale })}: ${counted(recorded.length, "exercise")}`;
};

/** What a check-off or a skip wrote down, what that means next, what is left, and how to take it back. */
export const renderRecorded = (
  recorded: readonly Recorded[],
  date: LocalDate,
  screen: Screen,
  options: DoneViewOptions,
): string => {
  const { palette, plain } = screen;
  const mark = ({ kind }: LogEvent) => (kind === "done" ? (plain ? "[x]" : "✓") : plain ? "[-]" : "-");
  const said = (text: string) => safeText(sentenceText(text, { ...options, plain }));
  const items = recorded.flatMap((each) => [
    ...entryLines(mark(each.event), entryText(each.event, options, plain, options.locale), screen),
    ...[againText(each, options), each.next ?? ""]
      .filter((text) => text !== "")
      .flatMap((text) => paintLines(lines(said(text), 4, screen), palette.quiet)),
  ]);
  const left = leftSection(options, date);
  return [
    [...paintLines(lines(headline(recorded, options, date), 0, screen), palette.strong), ...items].join("\n"),
    renderSections([left], screen),
    paintLines(lines("fourplane undo takes it back.", 0, screen), palette.quiet).join("\n"),
  ].join("\n\n");
};

/** Whether an entry calls for the advice on leg symptoms: the flag, or words in the note that mean the same. */
export const tellsOfLegs = ({ legs, note = "" }: Pick<DoneEvent, "legs"> & { readonly note?: string }): boolean =>
  legs || saidInWords(note).legs;
