import { plannedDose } from "../../../domain/log/performed.ts";
import { fullDoseText } from "../../../words/dose.ts";
import type { Gathered } from "./gathered.ts";
import { plainText, withoutMarks, type FileLine } from "./line.ts";
import type { ItemMarker } from "../marker.ts";
import { afterName, folded, shownName } from "./names.ts";
import { markdownPrint } from "../print.ts";
import type { Mark } from "./raw.ts";
import { splitTail } from "./tail.ts";

export const boldStart = /^(?:\*\*|__)/;
/** Something before a name that was meant as a box. */
const almostBox = /^[([{<]{0,2} ?[xv\u2713\u2714-]? ?[)\]}>]{0,2} ?(?=\S)/u;

/** Where a comment ends in the file, whatever was escaped on the way. */
export const markEnd = (at: Gathered, line: FileLine, mark: Mark): number | null => {
  const start = at.raw.text.indexOf("fourplane:", line.span.start + Math.max(0, mark.start - 5));
  if (start < 0 || start > line.span.end) return null;
  const ends = [at.raw.text.indexOf("-->", start), at.raw.text.indexOf("%%", start)].filter((each) => each >= 0);
  const end = Math.min(...ends);
  return Number.isFinite(end) && end < line.span.end ? end + (at.raw.text.startsWith("%%", end) ? 2 : 3) : null;
};

/** A comment of an exercise with what stands around it in its line: the first line is before it, the tail up to `until`. */
interface Marked {
  readonly from: number;
  readonly mark: Mark;
  readonly marker: ItemMarker;
  readonly until: number | undefined;
}

/** Begins the exercise that a comment marks. */
export const beginMarked = (at: Gathered, line: FileLine, { from, mark, marker, until }: Marked): void => {
  const headSource = line.source.slice(from, mark.start);
  const session = at.sessionFor(line, marker.session);
  const item = at.known.get(`${marker.session}/${marker.exercise}`);
  const name = item?.name ?? at.book.catalog.get(marker.exercise)?.name;
  const planned = marker.planned ?? (item === undefined ? null : plannedDose(item.dose));
  const isAsWritten = marker.print !== null && markdownPrint(headSource) === marker.print;
  const behindName = name === undefined ? undefined : afterName(folded(plainText(headSource)), shownName(name));
  const dose =
    behindName ??
    plainText(headSource)
      .replace(/^[^:]*:/, "")
      .trim();
  const isFirst = from === 0;
  const end = line.span.start + mark.end;
  at.begin(session, {
    line: isFirst ? line : { ...line, box: "none", boxSpan: null },
    head: { start: line.span.start + from, end: markEnd(at, line, mark) ?? end, line: line.number },
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
    tail: plainText(line.source.slice(mark.end, until)).replace(/(?:^|\s)[-*+]$/, ""),
  });
};

/** An exercise without a comment, by its name under the heading of its day. */
export const beginNamed = (at: Gathered, line: FileLine): boolean => {
  const { session } = at;
  if (session === null || (!line.block.isItem && line.box === "none")) return false;
  const names = at.names.get(session.date) ?? [];
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
  const own = session.session === planned ? session : at.sessionFor(line, planned);
  const behind = afterName(bare, shown) ?? "";
  const isAsWritten = markdownPrint(behind) === markdownPrint(fullDoseText(item));
  const { tail, rest } = splitTail(isAsWritten ? "" : behind);
  at.begin(own, {
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
};
