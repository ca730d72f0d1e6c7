import type { LocalDate } from "../domain/dates.ts";
import type { LogEvent } from "../domain/log/event.ts";
import { datedEntryText, entryText, type ExerciseWords } from "../words/entry.ts";
import { counted } from "../words/phrasing.ts";
import { dayInYear, sentenceText } from "../words/sentence.ts";
import type { Screen } from "./palette.ts";
import { renderSections, type Section } from "./why-view.ts";

/** What a file came to. */
export interface Imported {
  /** The file as it was named. */
  readonly label: string;
  readonly added: readonly LogEvent[];
  readonly changed: readonly { readonly before: LogEvent; readonly after: LogEvent }[];
  /** Taken out of the log, as its box was opened. */
  readonly removed: readonly LogEvent[];
  /** Ticked in the file and taken out of the log since. */
  readonly takenBack: readonly { readonly name: string; readonly date: LocalDate }[];
  /** How many ticks were in the log already. */
  readonly known: number;
  readonly problems: readonly { readonly line: number; readonly message: string }[];
  /** Nothing was kept. */
  readonly isDry: boolean;
  /** What became of the file itself; left out where it stays as it is. */
  readonly file?: { readonly isMade: boolean; readonly isWritten: boolean; readonly newWeek: LocalDate | null };
}

type Words = ExerciseWords & { readonly locale: string; readonly today: LocalDate };

const mostProblems = 50;

const headline = ({ label, added, changed, removed, known, isDry, file }: Imported): string => {
  if (file?.isMade === true) return isDry ? `Would make ${label}` : `Made ${label}`;
  if (added.length > 0) {
    const entries = added.every(({ kind }) => kind === "done") ? ["exercise", "exercises"] : ["entry", "entries"];
    return `${isDry ? "Would be written down" : "Written down"} from ${label}: ${counted(added.length, entries[0] ?? "", entries[1])}`;
  }
  if (changed.length + removed.length > 0) return `${isDry ? "Would be changed" : "Changed"} from ${label}`;
  return known > 0 || file !== undefined ? `Nothing new in ${label}` : `Nothing is ticked in ${label}`;
};

const changeSections = (
  { changed, removed, takenBack, file }: Imported,
  screen: Screen,
  words: Words,
): readonly Section[] => {
  const { plain } = screen;
  const dated = (event: LogEvent) => `- ${datedEntryText(event, words, plain, words.locale)}`;
  const shown: readonly Section[] = [
    {
      heading: "Corrected",
      lines: changed.flatMap(({ before, after }) => [
        dated(after),
        `  before: ${entryText(before, words, plain, words.locale)}`,
      ]),
    },
    { heading: "Taken out of the log, as its box was opened", lines: removed.map(dated) },
    {
      heading:
        file === undefined
          ? "Ticked in the file, and taken out of the log since"
          : "Taken out of the log since, so these boxes are open again",
      lines: [
        ...takenBack.map(({ name, date }) => `- ${dayInYear(date, words)}, ${name}`),
        ...(file === undefined
          ? []
          : ["Tick it again where it was done after all; --again writes all of these down once more."]),
      ],
    },
  ];
  return shown.filter(({ lines }, at) => lines.length > (at === 2 && file !== undefined ? 1 : 0));
};

const fileLines = ({ file, label, isDry }: Imported, words: Words): readonly string[] => {
  if (file === undefined) return [];
  const week =
    file.newWeek === null
      ? []
      : [`The week from ${dayInYear(file.newWeek, words)} ${isDry ? "would be" : "is"} in it now.`];
  if (file.isMade) return [...week, ...(isDry ? [] : [`Tick and write in it, then: fourplane sync ${label}`])];
  return file.isWritten
    ? [...week, `${label} ${isDry ? "would be" : "was"} brought up to date.`]
    : [`${label} is up to date.`];
};

/** What was written down from a file, what was there already, and the lines that could not be read. */
export const renderImport = (imported: Imported, screen: Screen, words: Words): string => {
  const { added, changed, removed, known, problems, isDry } = imported;
  const entries = added.map((event) => `- ${datedEntryText(event, words, screen.plain, words.locale)}`);
  const isNews = added.length + changed.length + removed.length > 0;
  const before =
    known === 0 || (imported.file !== undefined && !isNews)
      ? []
      : [`${counted(known, "exercise was", "exercises were")} written down already.`];
  const next = isDry ? ["Dry run: nothing was kept."] : isNews ? ["fourplane undo takes it back."] : [];
  const unread: Section = {
    heading: "Lines to look at",
    lines: [
      ...problems
        .slice(0, mostProblems)
        .map(({ line, message }) => `- line ${line}: ${sentenceText(message, { ...words, plain: screen.plain })}`),
      ...(problems.length > mostProblems ? [`and ${problems.length - mostProblems} more`] : []),
    ],
  };
  const [file, ...more] = fileLines(imported, words);
  const sections: readonly Section[] = [
    { heading: headline(imported), lines: [...entries, ...before, ...(file === undefined ? next : [])] },
    ...changeSections(imported, screen, words),
    ...(problems.length === 0 ? [] : [unread]),
    ...(file === undefined ? [] : [{ heading: file, lines: [...more, ...next] }]),
  ];
  return renderSections(sections, screen);
};
