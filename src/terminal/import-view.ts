import type { LocalDate } from "../domain/dates.ts";
import type { DoneEvent } from "../domain/log/event.ts";
import { dayText } from "../words/date.ts";
import { entryText, type ExerciseWords } from "../words/entry.ts";
import type { Screen } from "./palette.ts";
import { sentenceText } from "../words/sentence.ts";
import { renderSections, type Section } from "./why-view.ts";

/** What an import came to. */
export interface Imported {
  /** The file as it was named. */
  readonly label: string;
  readonly added: readonly DoneEvent[];
  /** How many ticks were in the log already. */
  readonly known: number;
  readonly problems: readonly { readonly line: number; readonly message: string }[];
  /** Nothing was kept. */
  readonly isDry: boolean;
}

const count = (number: number): string => `${number} ${number === 1 ? "exercise" : "exercises"}`;

const mostProblems = 50;

const headline = ({ label, added, known, isDry }: Imported): string => {
  if (added.length > 0)
    return `${isDry ? "Would be written down" : "Written down"} from ${label}: ${count(added.length)}`;
  return known > 0 ? `Nothing new in ${label}` : `Nothing is ticked in ${label}`;
};

/** What was written down from a file, what was there already, and the lines that could not be read. */
export const renderImport = (
  imported: Imported,
  screen: Screen,
  words: ExerciseWords & { readonly locale: string; readonly today: LocalDate },
): string => {
  const { added, known, problems, isDry } = imported;
  const entries = added.map(
    (event) => `- ${dayText(event.date, words.locale)}, ${entryText(event, words, screen.plain, words.locale)}`,
  );
  const before = known === 0 ? [] : [`${count(known)} ${known === 1 ? "was" : "were"} written down already.`];
  const next = isDry ? ["Dry run: nothing was kept."] : added.length > 0 ? ["fourplane undo takes it back."] : [];
  const unread: Section = {
    heading: "Lines to look at",
    lines: [
      ...problems
        .slice(0, mostProblems)
        .map(({ line, message }) => `- line ${line}: ${sentenceText(message, { ...words, plain: screen.plain })}`),
      ...(problems.length > mostProblems ? [`and ${problems.length - mostProblems} more`] : []),
    ],
  };
  return renderSections(
    [
      { heading: headline(imported), lines: [...entries, ...before, ...next] },
      ...(problems.length === 0 ? [] : [unread]),
    ],
    screen,
  );
};
