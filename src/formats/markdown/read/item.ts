import type { Performed, PlannedDose } from "../../../domain/log/event.ts";
import { isSamePerformed } from "../../../domain/log/performed.ts";
import { safeText } from "../../../domain/safe-text.ts";
import { painInNote } from "../../../domain/symptoms/pain-in-note.ts";
import { saidInWords } from "../../../domain/symptoms/said-in-words.ts";
import { fullDoseText, gearText } from "../../../words/dose.ts";
import { readAnswer, type AnswerValues } from "./answers.ts";
import type { GrowingItem, GrowingSession, Written } from "./growing.ts";
import { answerLabels, type AnswerName } from "../labels.ts";
import { folded } from "./names.ts";
import { markdownPrint } from "../print.ts";
import type { RawFile } from "./raw.ts";
import type { Answer, Answers, FileItem, LineProblem, Said } from "./reading.ts";
import { performedOf, readSetsLine, type SaidInSets } from "./sets.ts";
import { setsInBoxes } from "./set-boxes.ts";
import { tailOf } from "./tail.ts";

/** The longest note that is kept, in characters. */
const longestNote = 2000;

interface Reading {
  readonly raw: RawFile;
  readonly isTorn: (line: number) => boolean;
  readonly problems: LineProblem[];
}

const exampleOf = (planned: PlannedDose | null): string =>
  planned?.hold === undefined ? "8, 8, 6 or 3 × 8" : `6, 4, 2 holds or ${6 * planned.hold} s, ${4 * planned.hold} s`;

const saidOf = (text: string): Said => {
  const pain = painInNote(text);
  const words = saidInWords(text);
  return { text, pain, wordsOfPain: pain === null && words.pain, wordsOfLegs: words.legs };
};

const joined = (written: readonly Written[]): string =>
  safeText(
    written
      .map(({ text }) => text)
      .filter((text) => text !== "")
      .join(" ")
      .trim(),
  );

/** What a person wrote to a session as a whole; null where that is nothing. */
export const remarkOf = (remarks: readonly Written[]): Said | null => {
  const text = joined(remarks).slice(0, longestNote);
  return text === "" ? null : saidOf(text);
};

const ownTails = [
  /\s?\(skipped\)$/,
  /,? rest \d{1,4} s$/,
  /, before it: [^]{0,200}$/,
  /, (?:the|last) set: as (?:many|long|far) as leaves? (?:a little, about )?[\d.]{1,6}(?: s| m| min)?$/,
] as const;

/** A dose in the first line of an exercise without what the plan writes behind it. */
const withoutOwnTail = (dose: string, { known }: GrowingItem): string => {
  const bare = ownTails.reduce((text, shape) => text.replace(shape, ""), folded(dose));
  const own = known === undefined ? null : known.dose;
  const gear = own === null ? "" : folded(gearText(own));
  const implement =
    own === null ? "" : folded(safeText(own.implement ?? "")) + (own.pair === true ? " in each hand" : "");
  const ending = [`, ${gear}`, `, ${implement}`, ` ${implement}`].find(
    (each) => each.trim().length > 1 && bare.endsWith(each),
  );
  return (ending === undefined ? bare : bare.slice(0, -ending.length)).replace(/, in holds of \d{1,4} s$/, "");
};

/** The dose in the first line, where it was changed; null where it is as asked for or cannot be told to have been changed. */
const changedDose = (item: GrowingItem, planned: PlannedDose): SaidInSets | { readonly problem: string } | null => {
  if (item.dose === null || item.dose === "" || item.rests) return null;
  const { known } = item;
  if (known !== undefined && markdownPrint(item.dose) === markdownPrint(fullDoseText(known))) return null;
  const read = readSetsLine(withoutOwnTail(item.dose, item), planned);
  if ("problem" in read) return read;
  const said = read.value;
  if (said === null) return null;
  const asked: Performed = performedOf({ sets: null, against: null }, planned);
  return isSamePerformed(performedOf(said, planned), asked) ? null : said;
};

interface Outcome {
  readonly done: Performed | null;
  readonly isUnread: boolean;
}

/** Whether nothing but a tick says what was done. */
const isTickAlone = ({ line, planned, sets }: GrowingItem, { done }: Outcome): boolean =>
  line.box === "ticked" &&
  done !== null &&
  planned !== null &&
  sets.every(({ text }) => text === "") &&
  isSamePerformed(done, performedOf({ sets: null, against: null }, planned));

const nothing: Outcome = { done: null, isUnread: false };

/** What an exercise comes to; says why where it cannot be read. */
const outcomeOf = (item: GrowingItem, name: (line: number, message: string) => void): Outcome => {
  const { planned, line, boxes, sets } = item;
  const typed = sets.filter(({ text }) => text !== "");
  const [firstTyped] = typed;
  const isTicked = line.box === "ticked";
  const hasTicks = boxes.some((each) => each.line.box === "ticked");
  const unread = (at: number, message: string): Outcome => {
    name(at, message);
    return { done: null, isUnread: true };
  };
  const asExample = `so it was left out; write it as ${exampleOf(planned)}`;
  if (!isTicked && !hasTicks && firstTyped === undefined) {
    // Only the hidden comment says for sure what was asked for on the day of the export.
    const change = planned === null || !item.isMarked || line.box === "none" ? null : changedDose(item, planned);
    if (change !== null && !("problem" in change))
      name(line.number, `the numbers of ${item.name} were changed, but no box is ticked`);
    return nothing;
  }
  if (planned === null) return unread(line.number, `the dose of ${item.name} cannot be read, ${asExample}`);
  const read = readSetsLine(typed.map(({ text }) => text).join(", "), planned);
  if ("problem" in read)
    return unread(
      firstTyped?.line ?? line.number,
      `the sets of ${item.name} cannot be read (${read.problem}), ${asExample}`,
    );
  if (line.box === "skipped" && (read.value !== null || hasTicks))
    return unread(line.number, `${item.name} is left out by its box, and sets of it are written down`);
  const dose = changedDose(item, planned);
  if (dose !== null && "problem" in dose)
    return unread(line.number, `the dose of ${item.name} cannot be read (${dose.problem}), ${asExample}`);
  const inBoxes = setsInBoxes(item, planned, dose);
  if ("problem" in inBoxes)
    return unread(inBoxes.line, `set ${inBoxes.set} of ${item.name} cannot be read (${inBoxes.problem}), ${asExample}`);
  const said = read.value;
  const base: Performed | null =
    inBoxes.sets === null ? null : performedOf({ sets: inBoxes.sets, against: dose?.against ?? null }, planned);
  if (said === null) return base === null ? nothing : { done: base, isUnread: false };
  if (said.sets === null) {
    if (inBoxes.sets === null)
      return unread(
        firstTyped?.line ?? line.number,
        `a weight of ${item.name} is written down, but nothing of it is ticked`,
      );
    if (Array.isArray(said.against) || (dose !== null && dose.against !== null))
      return unread(firstTyped?.line ?? line.number, `two weights of ${item.name} are written down`);
    return { done: performedOf({ sets: inBoxes.sets, against: said.against }, planned), isUnread: false };
  }
  const done = performedOf(said, planned);
  const isOther = (dose !== null || hasTicks) && base !== null && !isSamePerformed(base, done);
  if (isOther || (dose !== null && base === null))
    return unread(firstTyped?.line ?? line.number, `the sets of ${item.name} are written down twice, and differently`);
  return { done, isUnread: false };
};

/** One exercise of a file, with what is wrong in it said. */
export const itemOf = (item: GrowingItem, { raw, isTorn, problems }: Reading): FileItem => {
  const { line, name } = item;
  const say = (at: number, message: string): void => void problems.push({ line: at, message });
  const isConflict = item.lines.some(isTorn);
  const tail = tailOf(item.tail);
  const notes = item.notes.filter((each) => !isTorn(each.line));
  const text = joined([...notes, { text: safeText(tail.rest), line: line.number }]);
  if (text.length > longestNote)
    say(line.number, `the note under ${name} has ${text.length} characters; the first ${longestNote} were kept`);
  const note = text === "" ? null : saidOf(text.slice(0, longestNote));
  let outcome: Outcome = isConflict ? { done: null, isUnread: true } : nothing;
  if (!isConflict && !item.rests) {
    if (line.box === "none") say(line.number, `${name} has no box that can be read; write [x] before its name, or [ ]`);
    for (const each of [{ line, box: line.box }, ...item.boxes.map((box) => ({ line: box.line, box: box.line.box }))])
      if (each.box === "odd")
        say(each.line.number, `[${safeText(each.line.oddSign)}] does not count as done; [x] does`);
    outcome = outcomeOf(item, say);
    if (tail.problem !== null) say(line.number, `the line of ${name} ${tail.problem}`);
    const isBare = outcome.done === null && !outcome.isUnread;
    if (isBare && line.box !== "skipped" && tail.doneDate !== null)
      say(line.number, `${name} has the day it was done, and its box is not ticked`);
    else if (isBare && line.box !== "skipped" && note !== null)
      say(
        notes.find((each) => each.text !== "")?.line ?? line.number,
        `a note under ${name}, which is not ticked; it stays in the file`,
      );
  }
  const physical = raw.text.slice(raw.starts[line.number - 1] ?? 0, line.span.start);
  const [prefix = ""] = /^[ \t>]*/.exec(physical) ?? [];
  const column = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(physical)?.[0].length ?? prefix.length;
  return {
    line: line.number,
    span: { start: raw.starts[line.number - 1] ?? 0, end: item.end, line: line.number },
    head: item.head,
    boxSpan: line.boxSpan,
    setsSpan: item.setsSpan,
    noteSpan: item.noteSpan,
    prefix,
    column,
    session: item.session,
    date: item.date,
    exercise: item.exercise,
    name,
    planned: item.planned,
    isRecorded: item.isRecorded,
    isMarked: item.isMarked,
    rests: item.rests,
    box: line.box,
    isHeadTouched: item.isMarked && item.dose !== null,
    base: item.base,
    isAsAsked: isTickAlone(item, outcome),
    done: outcome.done,
    isUnread: outcome.isUnread || tail.problem !== null,
    doneDate: tail.doneDate,
    note,
  };
};

/** The answers of a session, with what is wrong in them said; what stands beside a yes or no becomes a remark. */
export const answersOf = (
  session: GrowingSession,
  isTorn: (line: number) => boolean,
  problems: LineProblem[],
): Answers => {
  const of = <Name extends AnswerName>(name: Name): Answer<AnswerValues[Name]> | null => {
    const written = session.answers.get(name);
    if (written === undefined || written.text === "" || isTorn(written.line)) return null;
    const read = readAnswer(name, written.text);
    if ("problem" in read) {
      problems.push({
        line: written.line,
        message: `the answer to "${answerLabels[name]}" cannot be read: ${read.problem}`,
      });
      return null;
    }
    if (read.rest !== "") session.remarks.push({ text: read.rest, line: written.line });
    return read.value === null ? null : { value: read.value, line: written.line };
  };
  return { effort: of("effort"), pain: of("pain"), legs: of("legs"), settled: of("settled") };
};
