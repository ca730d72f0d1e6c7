import type { Catalog, Exercise } from "../domain/catalog/entry.ts";
import type { LocalDate } from "../domain/dates.ts";
import type { PlannedDose } from "../domain/log/event.ts";
import type { SessionAhead } from "../domain/session/week-ahead.ts";
import type { Item } from "../domain/week.ts";
import { labels } from "./markdown-item.ts";
import { escapeMarkdown, unescapeMarkdown } from "./markdown-escape.ts";
import { readLines, type FileLine } from "./markdown-import-lines.ts";
import { plannedDose } from "../domain/log/performed.ts";

/** What an import is read against. */
export interface Book {
  /** The sessions of the weeks it may be about. */
  readonly sessions: readonly SessionAhead[];
  readonly catalog: Catalog;
}

/** A line that could not be read, and why. */
export interface LineProblem {
  readonly line: number;
  readonly message: string;
}

export interface SetLine {
  readonly line: FileLine;
  readonly number: number;
  readonly side: "left" | "right" | undefined;
  /** What stands behind the colon. */
  readonly amount: string;
}

/** An exercise of a session as it stands in a file, before its numbers are read. */
export interface FileItem {
  readonly line: FileLine;
  readonly session: LocalDate;
  readonly exercise: string;
  readonly name: string;
  /** Null when nothing says what was asked for. */
  readonly planned: PlannedDose | null;
  readonly isRecorded: boolean;
  /** What stands behind the name. */
  readonly dose: string;
  readonly sets: readonly SetLine[];
  /** Lines a person wrote under it. */
  readonly notes: readonly FileLine[];
}

type Growing = Omit<FileItem, "sets" | "notes"> & { readonly sets: SetLine[]; readonly notes: FileLine[] };

const setShape = /^set\s*(\d{1,2})\s*,?\s*(?:\(?(left|right)\)?)?\s*[:.\u2013-]?\s*(.*)$/i;
const boldName = /^(\*\*|__)(.+?)\1\s*(.*)$/;

/** A name as a line shows it once its escapes are out, in small letters. */
const shownName = (name: string): string => unescapeMarkdown(escapeMarkdown(name)).toLowerCase();

/**
 * What stands behind a name at the start of a line, in bold or not, in small letters; undefined when the line does not
 * start with it. Both are in small letters already.
 */
const afterName = (text: string, shown: string): string | undefined => {
  for (const around of ["**", "__", ""]) {
    const start = around + shown + around;
    if (!text.startsWith(start)) continue;
    const rest = text.slice(start.length);
    if (around !== "" || !/^[\p{L}\p{N}-]/u.test(rest)) return rest.replace(/^\s*[:\u2013,-]\s*/, "").trim();
  }
  return undefined;
};

const doseAfter = (text: string, name: string | undefined): string => {
  const known = name === undefined ? undefined : afterName(text.toLowerCase(), shownName(name));
  if (known !== undefined) return known;
  const [, , , rest = text] = boldName.exec(text) ?? [];
  return (rest === text ? text.replace(/^[^:]*:/, "") : rest.replace(/^[:\u2013,-]/, "")).trim();
};

/** A dose without the name of the implement, which may have numbers of its own. */
const withoutImplement = (dose: string, implement: string | undefined): string => {
  if (implement === undefined) return dose;
  const lower = dose.toLowerCase();
  const shown = shownName(implement);
  const before = [", ", " kg ", " lb "].find((each) => lower.includes(each + shown));
  return before === undefined ? dose : lower.replace(before + shown, () => before);
};

const labelShape = new RegExp(`^([*_])(${Object.values(labels).join("|")}):\\1\\s*(.*)$`, "i");
const foldShape = /^<\/?(?:details|summary)\b/i;

const wordsOf = (exercise: Exercise | undefined): ReadonlySet<string> =>
  new Set(
    [...(exercise?.steps ?? []), ...(exercise?.cues ?? []), ...(exercise?.stop ?? [])].map((text) =>
      unescapeMarkdown(escapeMarkdown(text)),
    ),
  );

interface Named {
  readonly session: LocalDate;
  readonly item: Item;
  readonly shown: string;
}

/** The exercises of each date by the words of a line, the longest name first: it is the one that is meant. */
const namesByDate = ({ sessions }: Book): ReadonlyMap<LocalDate, readonly Named[]> => {
  const byDate = new Map<LocalDate, Named[]>();
  for (const { date, planned, items } of sessions) {
    const own = items.map(({ item }) => ({ session: planned, item, shown: shownName(item.name) }));
    byDate.set(
      date,
      [...(byDate.get(date) ?? []), ...own].sort((a, b) => b.shown.length - a.shown.length),
    );
  }
  return byDate;
};

const itemAt = (line: FileLine, names: readonly Named[], book: Book): Growing | undefined => {
  const start = { line, sets: [], notes: [] };
  if (line.marker !== undefined) {
    const { session, exercise, planned, isRecorded } = line.marker;
    const own = book.sessions
      .find((each) => each.planned === session)
      ?.items.find(({ item }) => item.exercise === exercise);
    const name = own?.item.name ?? book.catalog.get(exercise)?.name;
    const asked = planned ?? (own === undefined ? null : plannedDose(own.item.dose));
    return {
      ...start,
      session,
      exercise,
      name: name ?? exercise,
      planned: asked,
      isRecorded,
      dose: withoutImplement(doseAfter(line.text, name), own?.item.dose.implement),
    };
  }
  const text = names.length === 0 ? "" : line.text.toLowerCase();
  const found = names.find(({ shown }) => afterName(text, shown) !== undefined);
  if (found === undefined) return undefined;
  const { session, item, shown } = found;
  // Without a box only a name in bold starts an exercise: people begin notes with its name too.
  if (line.box === undefined && !boldName.test(line.text)) return undefined;
  const dose = withoutImplement(afterName(text, shown) ?? "", item.dose.implement);
  return {
    ...start,
    session,
    exercise: item.exercise,
    name: item.name,
    planned: plannedDose(item.dose),
    isRecorded: false,
    dose,
  };
};

const isTicked = ({ box }: FileLine): boolean => box === "x";

/** The exercises in a file with their boxes and notes, and the lines that looked as if they should be one. */
export const readItems = (
  text: string,
  book: Book,
): { readonly items: readonly FileItem[]; readonly problems: readonly LineProblem[] } => {
  const names = namesByDate(book);
  const items: Growing[] = [];
  const problems: LineProblem[] = [];
  let session: { readonly date: LocalDate; readonly level: number } | undefined;
  let item: Growing | undefined;
  const words = new Map<string, ReadonlySet<string>>();
  let own: ReadonlySet<string> = new Set();
  for (const line of readLines(text)) {
    const { heading } = line;
    if (heading !== undefined) {
      const goesOn = heading.date === undefined && session !== undefined && heading.level > session.level;
      if (goesOn) item?.notes.push(line);
      else {
        session = heading.date === undefined ? undefined : { date: heading.date, level: heading.level };
        item = undefined;
      }
      continue;
    }
    const started = itemAt(line, names.get(session?.date ?? "") ?? [], book);
    if (started !== undefined) {
      item = started;
      own = words.get(started.exercise) ?? wordsOf(book.catalog.get(started.exercise));
      words.set(started.exercise, own);
      items.push(started);
      continue;
    }
    const isBeside = line.box !== undefined && (item === undefined || line.indent <= item.line.indent);
    const [, number, side, amount = ""] = (line.box !== undefined && setShape.exec(line.text)) || [];
    if (item !== undefined && number !== undefined) {
      const which =
        side === undefined ? undefined : side.toLowerCase() === "left" ? ("left" as const) : ("right" as const);
      item.sets.push({ line, number: Number(number), side: which, amount });
    } else if (isBeside) {
      if (isTicked(line) && session !== undefined)
        problems.push({
          line: line.number,
          message: "no exercise of that day has this name; fourplane done records it by hand",
        });
    } else if (item !== undefined && !foldShape.test(line.text) && !own.has(line.text)) {
      const [, , label, rest = ""] = labelShape.exec(line.text) ?? [];
      if (label === undefined) item.notes.push(line);
      else if (label.toLowerCase() === labels.note.toLowerCase() && rest !== "")
        item.notes.push({ ...line, text: rest });
    }
  }
  return { items, problems };
};
