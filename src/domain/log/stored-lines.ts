import { isLocalDate, type LocalDate } from "../dates.ts";
import { longestText } from "../limits.ts";
import { readWhole } from "../read-value.ts";
import { isSafeText } from "../safe-text.ts";
import { asPlanned, parsePerformed, parsePlanned } from "./dose-notation.ts";
import type { DoneEvent, Effort, LogEvent, Performed, PlannedDose } from "./event.ts";
import { storedEvent } from "./stored-event.ts";
import { remembered } from "../remembered.ts";

/** A done event as `eventLine` writes it. */
const doneLine = new RegExp(
  [
    String.raw`^\{"id":"(e[1-9]\d{0,14})","date":"(\d{4}-\d\d-\d\d)","exercise":"([^"\\\n]+)"`,
    String.raw`(?:,"session":(null|"\d{4}-\d\d-\d\d"))?(?:,"planned":"([^"\\\n]+)")?(?:,"done":"([^"\\\n]+)")?`,
    String.raw`(?:,"(effort|left)":"(very-easy|easy|right|hard)")?(?:,"pain":((?:10|\d)(?:\.\d{1,20})?))?`,
    String.raw`((?:,"flare":true)?(?:,"legs":true)?(?:,"deload":true)?(?:,"read":"[0-9a-z.]{1,30}")?(?:,"note":"[^\n]*")?)`,
    String.raw`\}$`,
  ].join(""),
);

const isText = (text: string): boolean => text !== "" && text.length <= longestText && isSafeText(text);

/** Most days of a month need no calendar; the rest, and whatever looks odd, is looked up. */
const plainDate = /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/;

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

interface Dose {
  readonly planned: PlannedDose | null;
  /** Done exactly so; undefined where nothing was planned. */
  readonly usual: Performed | undefined;
  readonly performed: (text: string) => Performed | undefined;
}

const doseOf = (text: string): Dose | undefined => {
  const planned = parsePlanned(text);
  if (planned === undefined) return undefined;
  return { planned, usual: asPlanned(planned), performed: remembered((done) => parsePerformed(done, planned)) };
};

const marks = new Set(["flare", "legs", "deload"]);

/** The event with what few have: marks, what a file said, and a note, as they stand in the line. */
const withMarks = (event: DoneEvent, written: string): DoneEvent | undefined => {
  const found = parsed(`{${written.slice(1)}}`);
  if (typeof found !== "object" || found === null) return undefined;
  const areFit = Object.entries(found).every(([key, value]: [string, unknown]) =>
    key === "note" || key === "read"
      ? typeof value === "string" && (value === "" || isText(value))
      : marks.has(key) && value === true,
  );
  return areFit ? { ...event, ...found } : undefined;
};

/** A line that came before, to which only an id and a date are new: most days of training repeat earlier ones. */
interface Known {
  readonly event: LogEvent;
  /** Its session is the one of its date. */
  readonly followsDate: boolean;
}

const createReaders = () => {
  let lastDate: LocalDate | undefined;
  const dateOf = (text: string): LocalDate | undefined => {
    // Days come in rows.
    if (text !== lastDate) lastDate = plainDate.test(text) || isLocalDate(text) ? text : undefined;
    return lastDate;
  };
  const exerciseOf = remembered((id) => (isText(id) ? id : undefined));
  const planOf = remembered(doseOf);
  const unplanned: Dose = {
    planned: null,
    usual: undefined,
    performed: remembered((done) => parsePerformed(done, null)),
  };
  const sessionOf = (text: string | undefined, date: LocalDate | undefined): LocalDate | null | undefined => {
    if (text === undefined) return date;
    return text === "null" ? null : dateOf(text.slice(1, -1));
  };

  const readDone = (line: RegExpExecArray): Known | undefined => {
    const date = dateOf(line[2] ?? "");
    const exercise = exerciseOf(line[3] ?? "");
    const session = sessionOf(line[4], date);
    const dose = line[5] === undefined ? unplanned : planOf(line[5]);
    if (date === undefined || exercise === undefined || session === undefined || dose === undefined) return undefined;
    const done = line[6] === undefined ? dose.usual : dose.performed(line[6]);
    const pain = line[9] === undefined ? null : Number(line[9]);
    if (done === undefined || (pain !== null && pain > 10)) return undefined;
    const plain: DoneEvent = {
      id: line[1] ?? "",
      date,
      kind: "done",
      exercise,
      session,
      planned: dose.planned,
      done,
      effort: line[8] === undefined ? null : (line[8] as Effort),
      ...(line[7] === "effort" ? { earlier: true } : {}),
      pain,
      flare: false,
      legs: false,
      deload: false,
    };
    const event = line[10] === undefined || line[10] === "" ? plain : withMarks(plain, line[10]);
    return event && { event, followsDate: line[4] === undefined };
  };

  const readOther = (line: string, id: string, date: LocalDate): Known | undefined => {
    const fields = parsed(line);
    const found = readWhole(storedEvent, fields);
    if (typeof fields !== "object" || fields === null || "problems" in found) return undefined;
    const event = found.value;
    if (event.id !== id || event.date !== date) return undefined;
    return { event, followsDate: "session" in event && !("session" in fields) };
  };

  const readLine = (text: string, id: string, date: LocalDate): Known | undefined => {
    const line = doneLine.exec(text);
    return line === null ? readOther(text, id, date) : readDone(line);
  };
  return { dateOf, readLine };
};

const idStart = '{"id":"';
const dateStart = '","date":"';
const dateLength = "2026-11-23".length;
const longestNumber = 15;

/** The number of the id that ends before `end`, such as 12 of e12; undefined for any other text. */
const numberIn = (text: string, start: number, end: number): number | undefined => {
  if (text[start] !== "e" || text[start + 1] === "0" || end - start > longestNumber + 1) return undefined;
  let number = 0;
  for (let at = start + 1; at < end; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return undefined;
    number = number * 10 + digit;
  }
  return number === 0 ? undefined : number;
};

/**
 * Reads log lines as `eventLine` writes them, ids ascending, a comma and a newline between two. Undefined for anything
 * else: then `storedEvent` reads the same more slowly and names what is wrong. Ten years of training every day are some
 * 20,000 lines, and every command reads them.
 */
export const readLines = (text: string): readonly LogEvent[] | undefined => {
  const events: LogEvent[] = [];
  const { dateOf, readLine } = createReaders();
  const known = new Map<string, Known>();
  let last = 0;
  let date: LocalDate | undefined = "";
  for (let at = 0, next = 0; at < text.length; at = next) {
    const newline = text.indexOf("\n", at);
    next = newline < 0 ? text.length : newline + 1;
    const end = newline < 0 ? text.length : newline - 1;
    const idAt = at + idStart.length;
    const quote = text.indexOf('"', idAt);
    const number = numberIn(text, idAt, quote);
    if (number === undefined || number <= last || !text.startsWith(idStart, at)) return undefined;
    if (!text.startsWith(dateStart, quote) || (newline >= 0 && (text[end] !== "," || next === text.length)))
      return undefined;
    const dateAt = quote + dateStart.length;
    const restAt = dateAt + dateLength;
    if (!text.startsWith(date, dateAt) || date === "") date = dateOf(text.slice(dateAt, restAt));
    if (date === undefined) return undefined;
    last = number;
    const id = text.slice(idAt, quote);
    const rest = text.slice(restAt, end);
    const before = known.get(rest);
    if (before !== undefined) {
      const { event, followsDate } = before;
      events.push((followsDate ? { ...event, id, date, session: date } : { ...event, id, date }) as LogEvent);
      continue;
    }
    const found = readLine(text.slice(at, end), id, date);
    if (found === undefined) return undefined;
    known.set(rest, found);
    events.push(found.event);
  }
  return events;
};
