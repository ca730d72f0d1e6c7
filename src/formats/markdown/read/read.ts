import { gather } from "./gather.ts";
import { Gathered } from "./gathered.ts";
import type { GrowingSession } from "./growing.ts";
import { answersOf, itemOf, remarkOf } from "./item.ts";
import { linesOf, type FileLine } from "./line.ts";
import { isDressedLabel } from "./line-label.ts";
import type { Book } from "./names.ts";
import { rawFile, type RawFile } from "./raw.ts";
import type { FileReading, FileSession, FileWeek, LineProblem, Span } from "./reading.ts";

/**
 * Reads a Markdown export with all that a person did to it: by its hidden comments, and where an app took those out by the
 * date of a heading and the name of an exercise. What cannot be read is a problem with its line, and the rest is read all the same.
 */
export const readFile = (text: string, book: Book): FileReading => {
  const raw = rawFile(text);
  const lines = linesOf(raw);
  const gathering = new Gathered(raw, book, !lines.some(isDressedLabel));
  for (const line of lines) gather(gathering, line);
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

const weeksOf = (weeks: Gathered["weeks"], raw: RawFile): readonly FileWeek[] =>
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
      const same = all.get(id);
      if (same === undefined) all.set(id, [item]);
      else same.push(item);
    }
  const says = ({ box, done, note, doneDate }: FileSession["items"][number]) =>
    JSON.stringify([box, done, note?.text, doneDate]);
  const differing = new Set<string>();
  for (const [id, items] of all) {
    const [first, second] = items;
    if (first === undefined || second === undefined || new Set(items.map(says)).size === 1) continue;
    differing.add(id);
    if (items.every(({ isUnread }) => isUnread)) continue;
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
