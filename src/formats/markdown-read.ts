import type { LocalDate } from "../domain/dates.ts";
import { plannedDose } from "../domain/log/performed.ts";
import { fullDoseText } from "../words/dose.ts";
import { answersOf, itemOf, remarkOf } from "./markdown-item-read.ts";
import type { GrowingItem, GrowingSession, SetBox } from "./markdown-growing.ts";
import {
  aboutEnding,
  answerLabels,
  answersTitle,
  factLabels,
  noteLabel,
  setsLabel,
  type AnswerName,
} from "./markdown-labels.ts";
import { dateIn, linesOf, plainText, shownText, type FileLine } from "./markdown-line.ts";
import { parseItemMarker, parsePlaceMarker, type ItemMarker } from "./markdown-marker.ts";
import { afterName, folded, namesByDate, plannedItems, shownName, type Book, type Named } from "./markdown-names.ts";
import { markdownPrint } from "./markdown-print.ts";
import { splitTail } from "./markdown-tail.ts";
import { rawFile, withoutComments, type Mark, type RawFile } from "./markdown-raw.ts";
import type { FileReading, FileSession, FileWeek, LineProblem, Span } from "./markdown-reading.ts";

type Role = { readonly kind: "sets" | "note" | "fact" } | { readonly kind: "answer"; readonly name: AnswerName };

const roles: ReadonlyMap<string, Role> = new Map<string, Role>([
  [folded(setsLabel), { kind: "sets" }],
  ["set", { kind: "sets" }],
  [folded(noteLabel), { kind: "note" }],
  ["notes", { kind: "note" }],
  ...(Object.keys(answerLabels) as AnswerName[]).map((name): [string, Role] => [
    folded(answerLabels[name]),
    { kind: "answer", name },
  ]),
  ...Object.values(factLabels).map((label): [string, Role] => [folded(label), { kind: "fact" }]),
]);

interface Labelled {
  readonly role: Role;
  readonly isDressed: boolean;
  readonly hint: string;
  readonly value: string;
}

const labelShape =
  /^([*_=~]{0,3})([\p{L}, ]{3,40}?)\s?(?:\\?\(([^():]{0,80})\\?\)\s?)?(?::([*_=~]{0,3})|([*_=~]{1,3}):)(?=\s|$|[^\s*_])\s*([^]*)$/u;

/** A label of ours at the start of a line, and what stands behind it. */
const labelOf = (source: string): Labelled | null => {
  const joined = source.replace(/\s+/g, " ").trim();
  const [, before = "", label = "", hint = "", , , value = ""] = labelShape.exec(joined.slice(0, 5000)) ?? [];
  const role = roles.get(folded(label));
  return role === undefined ? null : { role, isDressed: before !== "", hint, value: value + joined.slice(5000) };
};

const setBoxShape = /^set\s*(\d{1,2})\s*,?\s*(?:\\?\(?(left|right)\\?\)?)?\s*[:.\u2013-]?\s*([^]*)$/i;
const foldTag = /^(?:\\?<\/?(?:details|summary)\b)|^\\?\[!info\\?\]/i;

/** From behind the label of a line to its end in the file. */
const valueSpan = ({ span, source }: FileLine, text: string): Span => {
  const written = text.slice(span.start, span.end);
  const [label = ""] = /^[^:]{0,200}:[*_=~]{0,3}[ \t]?/.exec(written) ?? /^[^:]{0,200}:[*_=~]{0,3}/.exec(written) ?? [];
  return { start: span.start + (label === "" ? source.length : label.length), end: span.end, line: span.line };
};

const boldStart = /^(?:\*\*|__)/;
/** Something before a name that was meant as a box. */
const almostBox = /^[([{<]{0,2} ?[xv\u2713\u2714-]? ?[)\]}>]{0,2} ?(?=\S)/u;
const restsShape = /^.{1,120} rests\. /;

/** Goes through the lines of a file and puts each where it belongs. */
class Gathering {
  readonly raw: RawFile;
  readonly book: Book;
  readonly names: ReadonlyMap<LocalDate, readonly Named[]>;
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
  isStripped = false;

  constructor(raw: RawFile, book: Book) {
    this.raw = raw;
    this.book = book;
    this.names = namesByDate(book);
    this.known = plannedItems(book);
  }

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
    const planned =
      marked?.kind === "session" ? marked.date : this.book.sessions.find((each) => each.date === date)?.planned;
    this.item = null;
    this.session = {
      line,
      level,
      session: planned ?? date,
      date,
      key: this.key,
      isMarked: marked !== undefined,
      items: [],
      answers: new Map(),
      remarks: [],
      answersSpan: null,
      answersHead: null,
      answersBase: null,
      isAfter: false,
    };
    this.sessions.push(this.session);
  }

  remark(line: FileLine, text: string): void {
    const { item, session } = this;
    if (text === "" || session === null) return;
    const written = { text, line: line.number };
    if (item === null || session.isAfter) session.remarks.push(written);
    else this.put(item.notes, written, line);
  }

  put(
    list: { readonly text: string; readonly line: number }[],
    written: { text: string; line: number },
    line: FileLine,
  ): void {
    list.push(written);
    const { item } = this;
    if (item === null) return;
    item.lines.push(line.number);
    item.end = Math.max(item.end, line.span.end);
  }

  /** The session that a marked item belongs to: the one it stands under, or one of its own. */
  sessionFor(line: FileLine, planned: LocalDate): GrowingSession {
    const { session } = this;
    if (session !== null && (session.session === planned || (!session.isMarked && session.items.length === 0))) {
      if (session.session === planned) return session;
      const same = { ...session, session: planned };
      this.sessions[this.sessions.indexOf(session)] = same;
      this.session = same;
      return same;
    }
    const before = this.sessions.findLast((each) => each.session === planned && each.key === this.key);
    const date = this.book.sessions.find((each) => each.planned === planned)?.date ?? planned;
    const own = before ?? {
      line,
      level: session?.level ?? 3,
      session: planned,
      date,
      key: this.key,
      isMarked: true,
      items: [],
      answers: new Map(),
      remarks: [],
      answersSpan: null,
      answersHead: null,
      answersBase: null,
      isAfter: false,
    };
    if (before === undefined) this.sessions.push(own);
    this.session = own;
    return own;
  }

  marked(line: FileLine, from: number, mark: Mark, marker: ItemMarker): void {
    const headSource = line.source.slice(from, mark.start);
    const session = this.sessionFor(line, marker.session);
    const item = this.known.get(`${marker.session}/${marker.exercise}`);
    const name = item?.name ?? this.book.catalog.get(marker.exercise)?.name;
    const planned = marker.planned ?? (item === undefined ? null : plannedDose(item.dose));
    const isAsWritten = marker.print !== null && markdownPrint(headSource) === marker.print;
    const behindName = name === undefined ? undefined : afterName(folded(plainText(headSource)), shownName(name));
    const dose =
      behindName ??
      plainText(headSource)
        .replace(/^[^:]*:/, "")
        .trim();
    const next = line.marks.find(({ start }) => start > mark.start);
    const isFirst = from === 0;
    const end = line.span.start + mark.end;
    this.begin(session, {
      line: isFirst ? line : { ...line, box: "none", boxSpan: null },
      head: { start: line.span.start + from, end: this.markEnd(line, mark) ?? end, line: line.number },
      session: marker.session,
      date: session.date,
      exercise: marker.exercise,
      name: name ?? marker.exercise,
      planned,
      known: item,
      isRecorded: marker.isRecorded,
      isMarked: true,
      rests: marker.rests,
      base: marker.base,
      dose: isAsWritten ? null : dose,
      tail: plainText(line.source.slice(mark.end, next?.start)),
    });
  }

  /** Where a comment ends in the file, whatever was escaped on the way. */
  markEnd(line: FileLine, mark: Mark): number | null {
    const at = this.raw.text.indexOf("fourplane:", line.span.start + Math.max(0, mark.start - 5));
    if (at < 0 || at > line.span.end) return null;
    const ends = [this.raw.text.indexOf("-->", at), this.raw.text.indexOf("%%", at)].filter((each) => each >= 0);
    const end = Math.min(...ends);
    return Number.isFinite(end) && end < line.span.end ? end + (this.raw.text.startsWith("%%", end) ? 2 : 3) : null;
  }

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

  /** An exercise without a comment, by its name under the heading of its day. */
  named(line: FileLine): boolean {
    const { session } = this;
    if (session === null || (!line.block.isItem && line.box === "none")) return false;
    const names = this.names.get(session.date) ?? [];
    const text = names.length === 0 ? "" : plainText(withoutMarks(line));
    const lower = folded(text);
    const [almost = ""] = line.box === "none" ? (almostBox.exec(lower) ?? []) : [];
    const bare = lower.slice(almost.length);
    const found = names.find(({ shown }) => afterName(bare, shown) !== undefined);
    if (found === undefined) return false;
    // Without a box only a name in bold starts an exercise: people begin notes with its name too.
    const isBold = boldStart.test(line.source.slice(almost === "" ? 0 : line.source.search(/[*_]{2}/)));
    if (line.box === "none" && !isBold) return false;
    const { session: planned, item, shown } = found;
    const own = session.session === planned ? session : this.sessionFor(line, planned);
    const behind = afterName(bare, shown) ?? "";
    const isAsWritten = markdownPrint(behind) === markdownPrint(fullDoseText(item));
    const { tail, rest } = splitTail(isAsWritten ? "" : behind);
    this.begin(own, {
      line,
      head: line.span,
      session: planned,
      date: session.date,
      exercise: item.exercise,
      name: item.name,
      planned: plannedDose(item.dose),
      known: item,
      isRecorded: false,
      isMarked: false,
      rests: false,
      base: null,
      dose: isAsWritten ? null : rest,
      tail,
    });
    return true;
  }

  setBox(line: FileLine): boolean {
    const { item } = this;
    const [, number, side, amount = ""] = (line.box !== "none" && setBoxShape.exec(line.source)) || [];
    if (item === null || number === undefined) return false;
    const which: SetBox["side"] = side === undefined ? undefined : side.toLowerCase() === "left" ? "left" : "right";
    item.boxes.push({ line, number: Number(number), side: which, amount: withoutComments(amount) });
    item.lines.push(line.number);
    item.end = Math.max(item.end, line.span.end);
    return true;
  }

  /** A line behind a label of ours; false when it has none. */
  label(line: FileLine): boolean {
    const found = labelOf(line.source);
    const { item, session } = this;
    if (found === null || session === null) return false;
    const { role, value, isDressed, hint } = found;
    const { depth } = line.block;
    if (role.kind === "fact") {
      // People write "Next: …" too; in emphasis, or where all emphasis is gone, it is ours.
      if (!isDressed && !this.isStripped) return false;
      this.open = { depth, role: null };
      return true;
    }
    const text = withoutComments(value).trim();
    if (role.kind === "answer") {
      const isMarkedUp = /[*_=~]{2}/.test(hint);
      if (isMarkedUp)
        this.problems.push({
          line: line.number,
          message: `write the answer to "${answerLabels[role.name]}" behind its colon`,
        });
      if (text !== "" || !session.answers.has(role.name)) this.answer(role.name, { text, line: line.number });
      if (session.answersSpan !== null) session.answersSpan = { ...session.answersSpan, end: line.span.end };
      session.isAfter = true;
    } else if (item === null || session.isAfter) return false;
    else if (role.kind === "sets") {
      item.setsSpan ??= valueSpan(line, this.raw.text);
      this.put(item.sets, { text, line: line.number }, line);
    } else {
      item.noteSpan ??= valueSpan(line, this.raw.text);
      this.put(item.notes, { text: shownText(text), line: line.number }, line);
    }
    this.open = { depth, role };
    return true;
  }

  answer(name: AnswerName, written: { readonly text: string; readonly line: number }): void {
    const { session } = this;
    const before = session?.answers.get(name);
    if (before === undefined || before.text === "") session?.answers.set(name, written);
    else if (before.text !== written.text)
      this.problems.push({ line: written.line, message: `"${answerLabels[name]}" is answered twice, and differently` });
  }

  /** A line that belongs to the label above it: an answer on a line of its own, or more words of ours. */
  continues(line: FileLine): boolean {
    const { open, item, session } = this;
    if (open === null || line.block.depth <= open.depth) {
      this.open = null;
      return false;
    }
    if (open.role === null) return true;
    const text = withoutComments(line.source).trim();
    if (open.role.kind === "answer" && session !== null) this.answer(open.role.name, { text, line: line.number });
    else if (open.role.kind === "sets" && item !== null) this.put(item.sets, { text, line: line.number }, line);
    else return false;
    return true;
  }

  /** The lines that our comments begin; false when none of them stands in it. */
  place(line: FileLine): boolean {
    let from = 0;
    let isPlace = false;
    for (const mark of line.marks) {
      const marker = parseItemMarker(mark.inside);
      if (marker !== undefined) {
        const isOurs = !mark.isEscaped || marker.print === markdownPrint(line.source.slice(from, mark.start));
        if (!isOurs) continue;
        this.marked(line, from, mark, marker);
        from = mark.end;
        isPlace = true;
        continue;
      }
      const place = parsePlaceMarker(mark.inside);
      if (place?.kind === "answers") {
        const session = this.sessionFor(line, place.date);
        session.answersSpan = line.span;
        const end = this.markEnd(line, mark) ?? line.span.start + mark.end;
        session.answersHead = mark.isEscaped ? null : { start: line.span.start, end, line: line.number };
        session.answersBase = place.base;
        session.isAfter = true;
        this.open = null;
        isPlace = true;
      } else if (place?.kind === "text" || place?.kind === "end") {
        // A program that escapes comments left them as text.
        this.isOurs = place.kind === "text";
        isPlace = true;
      } else if (place?.kind === "week") {
        this.key = place.key;
        isPlace = true;
      }
    }
    return isPlace;
  }

  line(line: FileLine): void {
    if (line.block.heading > 0 && line.box === "none") {
      this.heading(line);
      return;
    }
    if (this.place(line)) return;
    if (foldTag.test(line.source)) {
      this.isOurs = !/<\/details>\s*$/i.test(line.source);
      this.open = null;
      return;
    }
    if (this.isOurs && line.box === "none") return;
    if (this.continues(line)) return;
    if (this.session !== null && boldStart.test(line.source) && restsShape.test(plainText(line.source.slice(0, 500))))
      return;
    if (this.named(line) || this.setBox(line) || this.label(line)) return;
    const text = plainText(withoutMarks(line));
    if (folded(text) === folded(answersTitle) && this.session !== null) {
      this.session.isAfter = true;
      this.session.answersSpan ??= line.span;
      return;
    }
    const isBeside = line.box !== "none" && (this.item === null || line.block.depth <= this.item.line.block.depth);
    if (!isBeside) this.remark(line, text);
    else if (line.box !== "open" && this.session !== null)
      this.problems.push({
        line: line.number,
        message: "no exercise of that day has this name; fourplane done records it by hand",
      });
  }
}

const withoutMarks = ({ source, marks }: FileLine): string => {
  let bare = "";
  let from = 0;
  for (const { start, end, isEscaped } of marks) {
    if (isEscaped) continue;
    bare += source.slice(from, start);
    from = end;
  }
  return bare + source.slice(from);
};

const isDressedLabel = ({ source }: FileLine): boolean => {
  const found = labelOf(source);
  return found !== null && found.isDressed && found.role.kind !== "fact";
};

/**
 * Reads a Markdown export with all that a person did to it: by its hidden comments, and where an app took those out by the
 * date of a heading and the name of an exercise. What cannot be read is a problem with its line, and the rest is read all the same.
 */
export const readFile = (text: string, book: Book): FileReading => {
  const raw = rawFile(text);
  const lines = linesOf(raw);
  const gathering = new Gathering(raw, book);
  gathering.isStripped = !lines.some(isDressedLabel);
  for (const line of lines) gathering.line(line);
  const problems = [...raw.problems, ...gathering.problems];
  const { sessions } = gathering;
  const isTorn = (line: number): boolean => raw.conflicts.some(([from, to]) => line > from && line <= to);
  const ends = endsOf(sessions, lines, raw);
  const read: readonly FileSession[] = sessions
    .map((session, index): FileSession => {
      const end = ends[index] ?? text.length;
      const span = { start: session.line.span.start, end, line: session.line.number };
      const about = raw.texts.find(
        ({ name, span: each }) => name === "about" && each.start >= span.start && each.start < end,
      );
      return {
        line: session.line.number,
        heading: headingSpan(session.line),
        span,
        session: session.session,
        date: session.date,
        key: session.key,
        isMarked: session.isMarked,
        answers: answersOf(session, isTorn, problems),
        answersSpan: session.answersSpan,
        answersHead: session.answersHead,
        answersBase: session.answersBase,
        about: about ?? null,
        items: session.items.map((item) => itemOf(item, { raw, isTorn, problems })),
        remark: remarkOf(session.remarks.filter(({ line }) => !isTorn(line))),
      };
    })
    .filter(
      ({ isMarked, items, answers }) =>
        isMarked || items.length > 0 || Object.values(answers).some((each) => each !== null),
    );
  return {
    frontMatter: raw.frontMatter,
    weeks: weeksOf(gathering.weeks, raw),
    sessions: withoutDoubles(read, problems),
    texts: raw.texts,
    problems: problems.sort((a, b) => a.line - b.line),
  };
};

/** Where each session ends: at the next heading that is no deeper, or the next session. */
const endsOf = (sessions: readonly GrowingSession[], lines: readonly FileLine[], raw: RawFile): readonly number[] => {
  const next = Array.from({ length: 7 }, () => Infinity);
  const endOf = new Map<number, number>();
  for (const { block, number } of lines.toReversed()) {
    const { heading } = block;
    if (heading === 0) continue;
    endOf.set(number, Math.min(...next.slice(1, heading + 1)));
    next[heading] = number;
  }
  return sessions.map(({ line }, index) => {
    const end = Math.min(sessions[index + 1]?.line.number ?? Infinity, endOf.get(line.number) ?? Infinity);
    return Number.isFinite(end) ? (raw.starts[end - 1] ?? raw.text.length) : raw.text.length;
  });
};

/** A heading without its signs, to the end of our comment in it, or of the line without one. */
const headingSpan = ({ span, marks }: FileLine): Span => {
  const mark = marks.at(-1);
  return { ...span, end: mark === undefined ? span.end : Math.min(span.end, span.start + mark.end) };
};

const weeksOf = (weeks: Gathering["weeks"], raw: RawFile): readonly FileWeek[] =>
  weeks.map(({ key, line }, index): FileWeek => {
    const next = weeks[index + 1]?.line.number;
    const closing = raw.texts.find(({ name }) => name === "closing")?.span.start ?? raw.text.length;
    const end = next === undefined ? closing : (raw.starts[next - 1] ?? raw.text.length);
    return {
      key,
      from: key.slice(0, 10),
      line: line.number,
      heading: headingSpan(line),
      span: { start: line.span.start, end: Math.max(end, line.span.end), line: line.number },
    };
  });

/** An exercise that stands twice counts once where both say the same, and not at all where they differ. */
const withoutDoubles = (sessions: readonly FileSession[], problems: LineProblem[]): readonly FileSession[] => {
  const all = new Map<string, FileSession["items"][number][]>();
  for (const { items } of sessions)
    for (const item of items) {
      const id = `${item.session}/${item.exercise}`;
      all.set(id, [...(all.get(id) ?? []), item]);
    }
  const says = ({ box, done, note, doneDate }: FileSession["items"][number]) =>
    JSON.stringify([box, done, note?.text, doneDate]);
  const differing = new Set<string>();
  for (const [id, items] of all) {
    const [first, second] = items;
    if (first === undefined || second === undefined || new Set(items.map(says)).size === 1) continue;
    differing.add(id);
    problems.push({
      line: second.line,
      message: `${first.name} stands in line ${first.line} too, and differs; neither was read`,
    });
  }
  const seen = new Set<string>();
  return sessions.map((session) => ({
    ...session,
    items: session.items.flatMap((item) => {
      const id = `${item.session}/${item.exercise}`;
      if (differing.has(id)) return [{ ...item, done: null, isUnread: true }];
      if (seen.has(id)) return [];
      seen.add(id);
      return [item];
    }),
  }));
};
