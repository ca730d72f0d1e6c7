import type { LocalDate } from "../../../domain/dates.ts";
import type { GrowingItem, GrowingSession, Written } from "./growing.ts";
import { aboutEnding } from "../labels.ts";
import { dateIn, plainText, withoutMarks, type FileLine } from "./line.ts";
import { isCutOff, type Role } from "./line-label.ts";
import { parsePlaceMarker } from "../marker.ts";
import { folded, namesByDate, plannedItems, type Book } from "./names.ts";
import type { RawFile } from "./raw.ts";
import type { LineProblem } from "./reading.ts";

/** Where in a file one is while its lines are gone through, and what was gathered on the way. */
export class Gathered {
  readonly raw: RawFile;
  readonly book: Book;
  readonly names: ReturnType<typeof namesByDate>;
  readonly known: ReturnType<typeof plannedItems>;
  readonly sessions: GrowingSession[] = [];
  readonly weeks: { readonly key: string; readonly line: FileLine }[] = [];
  readonly problems: LineProblem[] = [];
  session: GrowingSession | null = null;
  item: GrowingItem | null = null;
  key: string | null = null;
  /** Deeper lines go on with what stands behind a label, or with words of ours. */
  open: { readonly depth: number; readonly role: Role | null } | null = null;
  /** Between the signs of a fold, or under a heading of ours. */
  isOurs = false;
  /** Emphasis was taken out of the whole file: labels without it are ours then. */
  readonly isStripped: boolean;
  private readonly byPlanned = new Map<string, GrowingSession>();
  private readonly plannedOn: ReadonlyMap<LocalDate, LocalDate>;
  private readonly dateOf: ReadonlyMap<LocalDate, LocalDate>;

  constructor(raw: RawFile, book: Book, isStripped: boolean) {
    this.raw = raw;
    this.book = book;
    this.isStripped = isStripped;
    this.names = namesByDate(book);
    this.known = plannedItems(book);
    const reversed = book.sessions.toReversed();
    this.plannedOn = new Map(reversed.map(({ date, planned }) => [date, planned]));
    this.dateOf = new Map(reversed.map(({ date, planned }) => [planned, date]));
  }

  /** Takes up a session, or goes on with it where it was begun before. */
  private start(line: FileLine, level: number, planned: LocalDate, date: LocalDate, isMarked: boolean): GrowingSession {
    const session: GrowingSession = {
      line,
      level,
      session: planned,
      date,
      key: this.key,
      isMarked,
      items: [],
      answers: new Map(),
      remarks: [],
      answersSpan: null,
      answersHead: null,
      answersBase: null,
      isAfter: false,
    };
    this.sessions.push(session);
    this.byPlanned.set(`${planned}/${this.key ?? ""}`, session);
    return session;
  }

  /** A heading: of a week, of a session, of words of ours, or of a person's own. */
  heading(line: FileLine): void {
    const places = line.marks.map(({ inside }) => parsePlaceMarker(inside));
    const week = places.find((place) => place?.kind === "week");
    const marked = places.find((place) => place?.kind === "session");
    const level = line.block.heading;
    this.open = null;
    const text = plainText(withoutMarks(line));
    if (week?.kind === "week") {
      this.key = week.key;
      this.weeks.push({ key: week.key, line });
    }
    const isWeek = week !== undefined || /^week\b/i.test(text);
    const isAbout = folded(text).endsWith(aboutEnding);
    const found = isWeek || isAbout || /^(?:fourplane-|generator)/.test(text) ? undefined : dateIn(text);
    const date = found ?? (marked?.kind === "session" ? marked.date : undefined);
    const { session } = this;
    this.isOurs = isAbout;
    if (date === undefined) {
      const goesOn = !isWeek && session !== null && level > session.level;
      if (goesOn && !isAbout) this.remark(line, text);
      if (goesOn) return;
      this.session = null;
      this.item = null;
      return;
    }
    const planned = marked?.kind === "session" ? marked.date : (this.plannedOn.get(date) ?? date);
    this.item = null;
    this.session = this.start(line, level, planned, date, marked !== undefined);
  }

  /** Words that no label stands before: a note of the exercise above, or a remark on the session. */
  remark(line: FileLine, text: string): void {
    const { item, session } = this;
    if (text === "" || session === null || isCutOff(line.source)) return;
    const written = { text, line: line.number };
    if (item === null || session.isAfter) session.remarks.push(written);
    else this.put(item.notes, written, line);
  }

  /** Notes what was written under an exercise, and that its line is part of it. */
  put(list: Written[], written: Written, line: FileLine): void {
    list.push(written);
    this.take(line);
  }

  /** A line that is part of the exercise. */
  take(line: FileLine): void {
    const { item } = this;
    if (item === null) return;
    item.lines.push(line.number);
    item.end = Math.max(item.end, line.span.end);
  }

  /** The session that a marked item belongs to: the one it stands under, or one of its own. */
  sessionFor(line: FileLine, planned: LocalDate): GrowingSession {
    const { session } = this;
    if (session?.session === planned) return session;
    if (session !== null && !session.isMarked && session.items.length === 0) {
      session.session = planned;
      this.byPlanned.set(`${planned}/${this.key ?? ""}`, session);
      return session;
    }
    const before = this.byPlanned.get(`${planned}/${this.key ?? ""}`);
    const date = this.dateOf.get(planned) ?? planned;
    this.session = before ?? this.start(line, session?.level ?? 3, planned, date, true);
    return this.session;
  }

  /** An exercise begins. */
  begin(
    session: GrowingSession,
    start: Omit<GrowingItem, "sets" | "boxes" | "notes" | "setsSpan" | "noteSpan" | "lines" | "end">,
  ): void {
    this.item = {
      ...start,
      sets: [],
      boxes: [],
      notes: [],
      setsSpan: null,
      noteSpan: null,
      lines: [start.line.number],
      end: start.line.span.end,
    };
    session.items.push(this.item);
    session.isAfter = false;
    this.open = null;
    this.isOurs = false;
  }
}
