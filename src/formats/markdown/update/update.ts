import type { LocalDate } from "../../../domain/dates.ts";
import type { SessionAhead } from "../../../domain/session/week-ahead.ts";
import { weekBlock, weekHeading, weekStretch } from "../markdown.ts";
import { behindBreak, endOfWords, lineEnd, lineStart, withEdits, type Edit } from "./edits.ts";
import { lookOf, type Look, type WeekInFile } from "../look.ts";
import { planKey } from "../marker.ts";
import type { FileReading, FileSession, FileWeek } from "../read/reading.ts";
import { frontMatter } from "../sections.ts";
import { headingDay, sessionBlock } from "../session.ts";
import type { FileUpdate } from "./input.ts";
import { sessionEdits, type PlannedSession } from "./session.ts";
import { isSessionUntouched } from "./untouched.ts";

const frontEdits = ({ text, reading, weeks, catalog, version, isNew }: FileUpdate): readonly Edit[] => {
  const { frontMatter: span } = reading;
  const [newest] = weeks;
  if (span === null || newest === undefined) return [];
  const keyOf = (line: string) => /^(fourplane-[a-z]{1,30}):/.exec(line)?.[1];
  // Which catalog it was made from is looked at when a week comes in: that reads all of the catalog.
  const comesIn = isNew(newest) && !hasWeek(reading, newest);
  const lines = frontMatter([newest], comesIn ? catalog : new Map(), version);
  const fresh = new Map(lines.map((line) => [keyOf(line), line]));
  if (!comesIn) fresh.delete("fourplane-catalog");
  const edits: Edit[] = [];
  for (let start = span.start; start < span.end;) {
    const end = lineEnd(text, start);
    const line = text.slice(start, end);
    const key = keyOf(line);
    const next = key === undefined ? undefined : fresh.get(key);
    if (next !== undefined && next !== line.trimEnd())
      edits.push({ start, end: start + line.trimEnd().length, text: next });
    start = behindBreak(text, end);
    if (start === end) break;
  }
  return edits;
};

const isOf = (week: FileWeek, { week: { from } }: WeekInFile): boolean => week.from === from;

const within = (session: FileSession, { span }: FileWeek): boolean =>
  session.span.start >= span.start && session.span.start < span.end;

/** The days of exercises that another session of a week describes, as the week is written from its first session on. */
const describedBefore = (
  sessions: readonly SessionAhead[],
): ReadonlyMap<SessionAhead, ReadonlyMap<string, LocalDate>> => {
  const described = new Map<string, string>();
  return new Map(
    sessions.map((session) => {
      const before = new Map(described);
      for (const { item, rests } of session.items)
        if (!rests && !described.has(item.exercise)) described.set(item.exercise, headingDay(session.date));
      return [session, before];
    }),
  );
};

const headingShape = /^#{1,6} Week of .{8,30}(?:<!--|%%) fourplane:week \S{23}(?: \+[0-9a-f.]{1,40})? (?:-->|%%)$/;

/** The heading and the words on a week as a whole. */
const weekEdits = (own: FileWeek, week: WeekInFile, { text, reading }: FileUpdate, look: Look): readonly Edit[] => {
  const heading = weekHeading(week, look);
  const start = lineStart(text, own.heading.start);
  const before = text.slice(start, own.heading.end).trimEnd();
  const isShaped = headingShape.test(before) && before !== heading;
  const stretch = reading.texts.find(
    ({ name, span }) => name === "week" && span.start >= own.span.start && span.start < own.span.end,
  );
  const words = weekStretch(week, look).join("\n");
  const isStale = stretch !== undefined && !stretch.isTouched && differs(text, stretch.span, words);
  return [
    ...(isShaped ? [{ start, end: start + before.length, text: heading }] : []),
    ...(isStale ? [{ start: stretch.span.start, end: stretch.span.end, text: words }] : []),
  ];
};

const differs = (
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  next: string,
): boolean => text.slice(start, end).replaceAll("\r\n", "\n").replaceAll("\r", "\n") !== next;

/** Where a session ends: in front of the closing words, where those follow. */
const endOf = ({ span }: FileSession, { texts }: FileReading): number =>
  Math.min(
    span.end,
    ...texts.filter((each) => each.name !== "about" && each.span.start > span.start).map((each) => each.span.start),
  );

/** The lines of a session, and the blank ones behind it. */
const placeOf = (
  { text, reading }: FileUpdate,
  session: FileSession,
): { readonly start: number; readonly end: number } => {
  const span = { start: session.span.start, end: endOf(session, reading) };
  let end = lineEnd(text, endOfWords(text, span));
  while (end < text.length && /\s/.test(text[end] ?? "")) end += 1;
  return { start: lineStart(text, span.start), end: end === text.length ? end : lineStart(text, end) };
};

/** Sessions that the file has not yet, each in front of the next one of the week; behind the last one where none follows. */
const missingEdits = (
  own: FileWeek,
  week: WeekInFile,
  sessions: readonly FileSession[],
  gone: ReadonlySet<FileSession>,
  update: FileUpdate,
  look: Look,
): readonly Edit[] => {
  const described = describedBefore(week.sessions);
  const missing = week.sessions.filter(({ planned }) => !sessions.some(({ session }) => session === planned));
  return missing.map((session) => {
    const lines = sessionBlock(session, described.get(session) ?? new Map(), look).join("\n");
    const trailing = sessions.findLastIndex((each) => !gone.has(each)) + 1;
    const next = sessions.find(({ date }) => date > session.date) ?? sessions[trailing];
    if (next !== undefined) {
      const { start } = placeOf(update, next);
      return { start, end: start, text: `${lines}\n\n` };
    }
    const at = endOfWords(update.text, own.span);
    return { start: at, end: at, text: `\n\n${lines}` };
  });
};

/**
 * A week that is not kept, though later ones than it are: it was taken back. Its sessions go where nothing in them is a
 * person's, and it goes with them where nothing else is in it.
 */
const takenBackEdits = (
  own: FileWeek,
  sessions: readonly FileSession[],
  gone: ReadonlySet<FileSession>,
  { text, reading }: FileUpdate,
): readonly Edit[] => {
  const [first] = sessions;
  if (first === undefined || !sessions.every((session) => gone.has(session))) return [];
  const start = lineStart(text, own.heading.start);
  const end = lineStart(text, first.span.start);
  const stretch = reading.texts.find(({ span }) => span.start >= start && span.end <= end);
  if (stretch?.isTouched === true) return [];
  const rest =
    stretch === undefined
      ? text.slice(own.heading.end, end)
      : text.slice(own.heading.end, stretch.span.start) + text.slice(stretch.span.end, end);
  return rest.trim() === "" ? [{ start, end, text: "" }] : [];
};

/** Where a week that is new in a file comes to stand: in front of the newest one. */
const newWeekEdit = (update: FileUpdate, week: WeekInFile, look: Look): readonly Edit[] => {
  const [first] = update.reading.weeks;
  if (first === undefined) return [];
  const at = lineStart(update.text, first.heading.start);
  return [{ start: at, end: at, text: `${weekBlock(week, look).join("\n")}\n\n` }];
};

/**
 * A file brought up to date in place: front matter, weeks, doses, boxes, what is done, and how it moves on; a week that it
 * has not yet is put in front. What a person wrote stays byte for byte, and what is the program's but was changed by hand as
 * well.
 */
export const updatedFile = (update: FileUpdate): string => {
  const { text, reading, weeks, catalog } = update;
  const look = { ...lookOf(text), catalog };
  const edits: Edit[] = [...frontEdits(update)];
  const ahead = new Map<FileSession, PlannedSession>();
  const gone = new Set<FileSession>();
  for (const week of weeks) {
    const own = reading.weeks.find((each) => isOf(each, week));
    const ownLook: Look = { ...look, from: week.week.from };
    if (own === undefined) {
      if (update.isNew(week)) edits.push(...newWeekEdit(update, week, ownLook));
      continue;
    }
    const sessions = reading.sessions.filter((session) => within(session, own));
    const described = describedBefore(week.sessions);
    for (const session of sessions) {
      const planned = week.sessions.find((each) => each.planned === session.session);
      if (planned !== undefined) ahead.set(session, [planned, described.get(planned) ?? new Map()]);
      else if (isSessionUntouched(text, session, endOf(session, reading))) gone.add(session);
      else ahead.set(session, "dropped");
    }
    edits.push(...weekEdits(own, week, update, ownLook), ...missingEdits(own, week, sessions, gone, update, ownLook));
  }
  const firstKept = weeks.at(-1)?.week.from ?? "";
  for (const own of reading.weeks) {
    if (firstKept === "" || own.from < firstKept || weeks.some((week) => isOf(own, week))) continue;
    const sessions = reading.sessions.filter((session) => within(session, own));
    for (const session of sessions)
      if (isSessionUntouched(text, session, endOf(session, reading))) gone.add(session);
      else ahead.set(session, "dropped");
    edits.push(...takenBackEdits(own, sessions, gone, update));
  }
  const from = weeks[0]?.week.from ?? "";
  for (const session of reading.sessions) {
    // A session that is no longer planned goes where nothing in it is a person's.
    if (gone.has(session)) edits.push({ ...placeOf(update, session), text: "" });
    else
      edits.push(
        ...sessionEdits(session, ahead.get(session), update, { ...look, from: ownFrom(weeks, session) ?? from }),
      );
  }
  return withEdits(text, edits);
};

const ownFrom = (weeks: readonly WeekInFile[], { session }: FileSession): LocalDate | undefined =>
  weeks.find(({ sessions }) => sessions.some(({ planned }) => planned === session))?.week.from;

/** Whether a file has this week. */
export const hasWeek = ({ weeks }: FileReading, week: WeekInFile): boolean =>
  weeks.some((each) => isOf(each, week) || each.key === planKey(week.week));
