import { isLocalDate, type LocalDate } from "../dates.ts";
import { readWhole } from "../read-value.ts";
import { isSafeText } from "../safe-text.ts";
import { asPlanned, parsePerformed, parsePlanned } from "./dose-notation.ts";
import type { DoneEvent, Effort, LogEvent, Performed, PlannedDose } from "./event.ts";
import { storedEvent } from "./stored-event.ts";

const lineEnd = String.raw`\}(?:,\n(?=.)|$)`;

/** A done event as `eventLine` writes it, with the comma and the newline before the next one. */
const doneLine = new RegExp(
  [
    String.raw`\{"id":"(e[1-9]\d{0,14})","date":"(\d{4}-\d\d-\d\d)","exercise":"([^"\\\n]+)"`,
    String.raw`(?:,"session":(null|"\d{4}-\d\d-\d\d"))?(?:,"planned":"([^"\\\n]+)")?(?:,"done":"([^"\\\n]+)")?`,
    String.raw`(?:,"effort":"(easy|right|hard)")?(?:,"pain":((?:10|\d)(?:\.\d{1,20})?))?`,
    String.raw`((?:,"flare":true)?(?:,"legs":true)?(?:,"deload":true)?(?:,"note":"[^\n]*")?)`,
    lineEnd,
  ].join(""),
  "y",
);

/** An event of any other kind. */
const otherLine = new RegExp(
  String.raw`\{"id":"(e[1-9]\d{0,14})","date":"(\d{4}-\d\d-\d\d)",("kind":[^\n]*)${lineEnd}`,
  "y",
);

const longestText = 10_000;

const isText = (text: string): boolean => text !== "" && text.length <= longestText && isSafeText(text);

/** Looks a text up, working it out the first time only: most training days repeat earlier ones. */
const remembered = <T>(work: (text: string) => T | undefined): ((text: string) => T | undefined) => {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = work(text);
    if (found !== undefined) known.set(text, found);
    return found;
  };
};

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

/** The event with what few have: marks and a note, as they stand in the line. */
const withMarks = (event: DoneEvent, written: string): DoneEvent | undefined => {
  const found = parsed(`{${written.slice(1)}}`);
  if (typeof found !== "object" || found === null) return undefined;
  const areFit = Object.entries(found).every(([key, value]: [string, unknown]) =>
    key === "note" ? typeof value === "string" && (value === "" || isText(value)) : marks.has(key) && value === true,
  );
  return areFit ? { ...event, ...found } : undefined;
};

type Line = RegExpExecArray;

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

  const readDone = (line: Line): DoneEvent | undefined => {
    const date = dateOf(line[2] ?? "");
    const exercise = exerciseOf(line[3] ?? "");
    const session = sessionOf(line[4], date);
    const dose = line[5] === undefined ? unplanned : planOf(line[5]);
    if (date === undefined || exercise === undefined || session === undefined || dose === undefined) return undefined;
    const done = line[6] === undefined ? dose.usual : dose.performed(line[6]);
    const pain = line[8] === undefined ? null : Number(line[8]);
    if (done === undefined || (pain !== null && pain > 10)) return undefined;
    const event: DoneEvent = {
      id: line[1] ?? "",
      date,
      kind: "done",
      exercise,
      session,
      planned: dose.planned,
      done,
      effort: line[7] === undefined ? null : (line[7] as Effort),
      pain,
      flare: false,
      legs: false,
      deload: false,
    };
    return line[9] === undefined || line[9] === "" ? event : withMarks(event, line[9]);
  };

  const templateOf = remembered((rest) => {
    const fields = parsed(`{${rest}}`);
    if (typeof fields !== "object" || fields === null || "id" in fields || "date" in fields) return undefined;
    const found = readWhole(storedEvent, { id: "e0", date: "2000-01-01", ...fields });
    if ("problems" in found) return undefined;
    return { event: found.value, followsDate: found.value.kind === "skipped" && !("session" in fields) };
  });

  const readOther = (line: Line): LogEvent | undefined => {
    const id = line[1] ?? "";
    const date = dateOf(line[2] ?? "");
    const template = templateOf(line[3] ?? "");
    if (date === undefined || template === undefined) return undefined;
    return { ...template.event, id, date, ...(template.followsDate ? { session: date } : {}) } as LogEvent;
  };
  return { readDone, readOther };
};

/** Whether e10 comes after e9: numbers of one length sort as texts do. */
const comesAfter = (id: string, before: string): boolean =>
  id.length > before.length || (id.length === before.length && id > before);

/**
 * Reads log lines as `eventLine` writes them, ids ascending, a comma and a newline between two. Undefined for anything
 * else: then `storedEvent` reads the same more slowly and names what is wrong. Ten years of training every day are some
 * 20,000 lines, and every command reads them.
 */
export const readLines = (text: string): readonly LogEvent[] | undefined => {
  const events: LogEvent[] = [];
  const { readDone, readOther } = createReaders();
  let last = "";
  for (let at = 0; at < text.length;) {
    doneLine.lastIndex = at;
    let line = doneLine.exec(text);
    const isDone = line !== null;
    if (line === null) {
      otherLine.lastIndex = at;
      line = otherLine.exec(text);
      if (line === null) return undefined;
    }
    const event = isDone ? readDone(line) : readOther(line);
    if (event === undefined || !comesAfter(event.id, last)) return undefined;
    events.push(event);
    last = event.id;
    at += line[0].length;
  }
  return events;
};
