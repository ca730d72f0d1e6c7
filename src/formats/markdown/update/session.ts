import type { LocalDate } from "../../../domain/dates.ts";
import { asPlanned } from "../../../domain/log/dose-notation.ts";
import type { DoneEvent, SkippedEvent } from "../../../domain/log/event.ts";
import { isSamePerformed } from "../../../domain/log/performed.ts";
import { formatBase, notePrint, workPrint, type Base } from "../../../domain/session/file-base.ts";
import { formatSettled } from "../../../domain/session/record-settled.ts";
import type { TodaysItem } from "../../../domain/session/todays-items.ts";
import type { SessionAhead } from "../../../domain/session/week-ahead.ts";
import { aboutLines } from "../about.ts";
import { behindBreak, endOfWords, lineEnd, lineStart, type Edit } from "./edits.ts";
import { escapeMarkdown } from "../escape.ts";
import { itemHead, itemLines } from "../item.ts";
import type { Look } from "../look.ts";
import type { FileItem, FileSession, Span } from "../read/reading.ts";
import { sessionHeading } from "../session.ts";
import { setsInFile } from "../sets-text.ts";
import { isUntouched } from "./untouched.ts";
import type { FileUpdate } from "./input.ts";

/** The end of a hidden comment, with what a sync keeps in it. */
const markerEnd = /(?: recorded)?(?: \+[0-9a-z.]{1,80})?( (?:-->|%%))$/;

/** A stretch that ends with a marker, with what a sync keeps in that. */
const withToken = (head: string, token: string | null, isRecorded: boolean): string =>
  head.replace(
    markerEnd,
    (_, end: string) => `${isRecorded ? " recorded" : ""}${token === null ? "" : ` +${token}`}${end}`,
  );

const edit = ({ start, end }: Span, before: string, next: string): readonly Edit[] =>
  before === next ? [] : [{ start, end, text: next }];

/** What is filled in on an exercise's lines, and what the file says with that. */
interface Filled {
  readonly edits: readonly Edit[];
  readonly base: Base | undefined;
}

const isEmptySpan = (text: string, { start, end }: Span): boolean => text.slice(start, end).trim() === "";

/** Whether an exercise stands where it was found: what a program made unreadable is left as it is. */
const isWhereItSays = ({ head, boxSpan, session, isMarked }: FileItem, text: string): boolean => {
  const words = text.slice(head.start, head.end);
  const isHead = isMarked && markerEnd.test(words) && words.split(`fourplane:${session}/`).length === 2;
  const isBox = boxSpan === null || /^\[[^\]]{0,4}\]$/.test(text.slice(boxSpan.start - 1, boxSpan.end + 1));
  return isHead && isBox;
};

/** Words behind a label, with a space before them; spaces at the end of the line stay. */
const filling = (text: string, span: Span, words: string): Edit => {
  const start = Math.min(span.start, span.end);
  const hasSpace = /[ \t]/.test(text[start - 1] ?? "");
  return { start, end: span.end, text: words === "" || hasSpace ? words : ` ${words}` };
};

/** The numbers of an entry as they stand behind Sets; empty where it was done as asked for. */
const setsOf = ({ done, planned }: DoneEvent, item: FileItem): string => {
  const asked = planned ?? item.planned;
  return asked === null || isSamePerformed(done, asPlanned(asked)) ? "" : setsInFile(done, asked);
};

const filledFor = (
  item: FileItem,
  entry: DoneEvent | SkippedEvent | undefined,
  { text, bases, opened }: FileUpdate,
): Filled => {
  const base = bases.get(item);
  const { boxSpan, setsSpan, noteSpan } = item;
  if (opened.has(item))
    return { edits: boxSpan === null ? [] : edit(boxSpan, text.slice(boxSpan.start, boxSpan.end), " "), base };
  if (entry === undefined || base === undefined) return { edits: [], base };
  const edits: Edit[] = [];
  let next = base;
  if (boxSpan !== null && item.box === "open") {
    edits.push({ start: boxSpan.start, end: boxSpan.end, text: entry.kind === "done" ? "x" : "-" });
    next = {
      ...next,
      work: item.done === null ? workPrint({ kind: entry.kind === "done" ? "tick" : "skip" }) : next.work,
    };
  }
  if (entry.kind === "done" && setsSpan !== null && !item.isUnread) {
    const isEmpty = isEmptySpan(text, setsSpan);
    const isOurs =
      isEmpty ||
      (base.isFilled &&
        base.work === workPrint(item.done === null ? { kind: "nothing" } : { kind: "sets", done: item.done }));
    const sets = setsOf(entry, item);
    const isSaid = item.done !== null && isSamePerformed(item.done, entry.done);
    if (isOurs && !isSaid && (sets !== "" || !isEmpty)) {
      edits.push(filling(text, setsSpan, sets));
      next = {
        ...next,
        isFilled: sets !== "",
        work: workPrint(sets === "" ? { kind: "tick" } : { kind: "sets", done: entry.done }),
      };
    }
  }
  if (entry.note !== undefined && noteSpan !== null && item.note === null && isEmptySpan(text, noteSpan)) {
    edits.push(filling(text, noteSpan, escapeMarkdown(entry.note)));
    next = { ...next, note: notePrint(entry.note) };
  }
  return { edits, base: next };
};

const headEdits = (
  item: FileItem,
  each: TodaysItem | undefined,
  entry: DoneEvent | SkippedEvent | undefined,
  base: Base | undefined,
  { text }: FileUpdate,
  look: Look,
): readonly Edit[] => {
  const before = text.slice(item.head.start, item.head.end);
  const isOpenElsewhere = entry !== undefined && each?.status === "open";
  const written =
    each === undefined || item.isHeadTouched || isOpenElsewhere || item.rests !== each.rests
      ? before
      : itemHead(each, look);
  const token = base === undefined ? item.base : formatBase(base);
  const isRecorded = entry?.kind === "done" || (entry === undefined && base === undefined && item.isRecorded);
  return edit(item.head, before, withToken(written, token, isRecorded));
};

/** The day that an app for tasks is told, behind a comment, where the session stands on another one by now. */
const dueEdits = (item: FileItem, date: LocalDate | undefined, { text }: FileUpdate): readonly Edit[] => {
  const [, before = "", due] =
    /^( \u23f3 )(\d{4}-\d{2}-\d{2})/u.exec(text.slice(item.head.end, item.head.end + 20)) ?? [];
  if (due === undefined || date === undefined || due === date || item.box !== "open") return [];
  const start = item.head.end + before.length;
  return [{ start, end: start + due.length, text: date }];
};

const blockOf = (text: string, { span }: FileItem): { readonly start: number; readonly end: number } => {
  const start = lineStart(text, span.start);
  return { start, end: behindBreak(text, lineEnd(text, endOfWords(text, { start, end: Math.max(span.end, start) }))) };
};

/** Lines of a list item as those of another one stand in the file: behind what stands before its bullet, with its bullet. */
const indented = (lines: readonly string[], like: FileItem | undefined, text: string): string => {
  if (like === undefined) return lines.join("\n");
  const at = lineStart(text, like.span.start) + like.prefix.length;
  const bullet = /[*+]/.test(text[at] ?? "") ? text[at] : "-";
  return lines.map((line) => like.prefix + line.replace(/^( *)- /, `$1${bullet} `)).join("\n");
};

/** The exercises that the session has and the file has not, each behind the one it follows. */
const missingItems = (
  session: FileSession,
  ahead: SessionAhead,
  staying: readonly FileItem[],
  { text }: FileUpdate,
  look: Look,
): readonly Edit[] => {
  const edits: Edit[] = [];
  const [first] = session.items;
  for (const [index, each] of ahead.items.entries()) {
    if (session.items.some(({ exercise }) => exercise === each.item.exercise)) continue;
    const before = ahead.items
      .slice(0, index)
      .toReversed()
      .map(({ item }) => staying.find(({ exercise }) => exercise === item.exercise))
      .find((item) => item !== undefined);
    const lines = indented(itemLines(each, look, ahead.date), before ?? first, text);
    if (before !== undefined) {
      const at = blockOf(text, before).end;
      const isAtEnd = at === lineEnd(text, at) && at === text.length && !/[\r\n]$/.test(text);
      edits.push({ start: at, end: at, text: isAtEnd ? `\n${lines}` : `${lines}\n` });
    } else if (first !== undefined) {
      const at = blockOf(text, first).start;
      edits.push({ start: at, end: at, text: `${lines}\n` });
    } else {
      const at =
        session.answersSpan === null
          ? lineEnd(text, session.heading.start)
          : lineStart(text, session.answersSpan.start);
      edits.push({ start: at, end: at, text: session.answersSpan === null ? `\n\n${lines}` : `${lines}\n` });
    }
  }
  return edits;
};

const sessionShape =
  /^#{1,6} [A-Z][a-z]{2} \d{1,2} [A-Z][a-z]{2,3} \d{4}, (?:\d{1,4} min|on hold)(?:, moved from [A-Za-z0-9 ]{1,30})? (?:<!--|%%) fourplane:session \d{4}-\d{2}-\d{2} (?:-->|%%)$/;

const differs = (text: string, { start, end }: Span, next: string): boolean =>
  text.slice(start, end).replaceAll("\r\n", "\n").replaceAll("\r", "\n") !== next;

/** The heading, and how its exercises move on. */
const wordsEdits = (
  session: FileSession,
  ahead: SessionAhead,
  described: ReadonlyMap<string, LocalDate>,
  { text }: FileUpdate,
  look: Look,
): readonly Edit[] => {
  const { heading, about } = session;
  const start = lineStart(text, heading.start);
  const before = text.slice(start, heading.end).trimEnd();
  const title = sessionHeading(ahead, look);
  const edits: Edit[] = [];
  if (session.isMarked && sessionShape.test(before) && before !== title)
    edits.push({ start, end: start + before.length, text: title });
  const words = about === null || about.isTouched ? "" : aboutLines(ahead.items, described, look).join("\n");
  if (about !== null && words !== "" && differs(text, about.span, words))
    edits.push({ start: about.span.start, end: about.span.end, text: words });
  return edits;
};

/** A session as its week has it now; `dropped` where its week is kept and has it no longer, undefined where that is not known. */
export type PlannedSession = readonly [SessionAhead, described: ReadonlyMap<string, LocalDate>] | "dropped" | undefined;

/** What a session of a file is brought up to date by; only what stands for entries where no week that is kept has it. */
export const sessionEdits = (
  session: FileSession,
  planned: PlannedSession,
  update: FileUpdate,
  look: Look,
): readonly Edit[] => {
  const { text, entries, settledBases } = update;
  const [ahead, described] = planned === "dropped" ? [] : (planned ?? []);
  const edits: Edit[] = [];
  const staying: FileItem[] = [];
  for (const item of session.items) {
    const each = ahead?.items.find(({ item: own }) => own.exercise === item.exercise);
    const isLeft = each === undefined && planned !== undefined;
    const isOther = each !== undefined && each.rests !== item.rests && each.status === "open";
    const isFree = (isLeft || isOther) && isUntouched(text, item);
    const block = blockOf(text, item);
    if (isFree && isLeft) {
      edits.push({ ...block, text: "" });
      continue;
    }
    staying.push(item);
    if (isFree && each !== undefined) {
      edits.push({ ...block, text: `${indented(itemLines(each, look, ahead?.date ?? item.date), item, text)}\n` });
      continue;
    }
    if (!isWhereItSays(item, text)) continue;
    edits.push(...dueEdits(item, ahead?.date, update));
    const entry = entries.get(item);
    const { edits: filled, base } = filledFor(item, entry, update);
    edits.push(...headEdits(item, each, entry, base, update, look), ...filled);
  }
  const settled = settledBases.get(session);
  if (settled !== undefined && session.answersHead !== null) {
    const { start, end } = session.answersHead;
    const before = text.slice(start, end);
    edits.push(...edit(session.answersHead, before, withToken(before, formatSettled(settled), false)));
  }
  if (ahead === undefined || described === undefined) return edits;
  return [
    ...edits,
    ...missingItems(session, ahead, staying, update, look),
    ...wordsEdits(session, ahead, described, update, look),
  ];
};
