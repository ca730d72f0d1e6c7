import type { Gathered } from "./gathered.ts";
import type { Written } from "./growing.ts";
import { beginMarked, beginNamed, boldStart, markEnd } from "./heads.ts";
import { answerLabels, answersTitle, type AnswerName } from "../labels.ts";
import { plainText, shownText, withoutMarks, type FileLine } from "./line.ts";
import { foldIn, labelOf, setBoxOf, valueSpan } from "./line-label.ts";
import { parseItemMarker, parsePlaceMarker } from "../marker.ts";
import { folded } from "./names.ts";
import { markdownPrint } from "../print.ts";
import { withoutComments } from "./raw.ts";

const restsShape = /^.{1,120} rests\. /;

const takeAnswer = (at: Gathered, name: AnswerName, written: Written): void => {
  const { session } = at;
  const before = session?.answers.get(name);
  if (before === undefined || before.text === "") session?.answers.set(name, written);
  else if (before.text !== written.text)
    at.problems.push({ line: written.line, message: `"${answerLabels[name]}" is answered twice, and differently` });
};

const takeSetBox = (at: Gathered, line: FileLine): boolean => {
  const box = setBoxOf(line);
  if (box === null || at.item === null) return false;
  at.item.boxes.push(box);
  at.take(line);
  return true;
};

/** A line behind a label of ours; false when it has none. */
const takeLabel = (at: Gathered, line: FileLine): boolean => {
  const found = labelOf(line.source);
  const { item, session } = at;
  if (found === null || session === null) return false;
  const { role, value, isDressed, hint } = found;
  const { depth } = line.block;
  if (role.kind === "fact") {
    // People write "Next: …" too; in emphasis, or where all emphasis is gone, it is ours.
    if (!isDressed && !at.isStripped) return false;
    at.open = { depth, role: null };
    return true;
  }
  const text = withoutComments(value).trim();
  if (role.kind === "answer") {
    const isMarkedUp = /[*_=~]{2}/.test(hint);
    if (isMarkedUp)
      at.problems.push({
        line: line.number,
        message: `write the answer to "${answerLabels[role.name]}" behind its colon`,
      });
    if (text !== "" || !session.answers.has(role.name)) takeAnswer(at, role.name, { text, line: line.number });
    if (session.answersSpan !== null) session.answersSpan = { ...session.answersSpan, end: line.span.end };
    session.isAfter = true;
  } else if (item === null || session.isAfter) return false;
  else if (role.kind === "sets") {
    item.setsSpan ??= valueSpan(line, at.raw.text);
    at.put(item.sets, { text, line: line.number }, line);
  } else {
    item.noteSpan ??= valueSpan(line, at.raw.text);
    // A bullet alone on the line below, as a file that ends there has it, is no list yet.
    at.put(item.notes, { text: shownText(text.replace(/(?:^|\s)[-*+]$/, "")), line: line.number }, line);
  }
  at.open = { depth, role };
  return true;
};

/** A line that belongs to the label above it: an answer on a line of its own, or more words of ours. */
const continues = (at: Gathered, line: FileLine): boolean => {
  const { open, item, session } = at;
  if (open === null || line.block.depth <= open.depth) {
    at.open = null;
    return false;
  }
  if (open.role === null) return true;
  const text = withoutComments(line.source).trim();
  if (open.role.kind === "answer" && session !== null) takeAnswer(at, open.role.name, { text, line: line.number });
  else if (open.role.kind === "sets" && item !== null) at.put(item.sets, { text, line: line.number }, line);
  else return false;
  return true;
};

/** The lines that our comments begin; false when none of them stands in it. */
const takeComments = (at: Gathered, line: FileLine): boolean => {
  let from = 0;
  let isPlace = false;
  for (const [index, mark] of line.marks.entries()) {
    const marker = parseItemMarker(mark.inside);
    if (marker !== undefined) {
      const isOurs = !mark.isEscaped || marker.print === markdownPrint(line.source.slice(from, mark.start));
      if (!isOurs) continue;
      beginMarked(at, line, { from, mark, marker, until: line.marks[index + 1]?.start });
      from = mark.end;
      isPlace = true;
      continue;
    }
    const place = parsePlaceMarker(mark.inside);
    if (place?.kind === "answers") {
      const session = at.sessionFor(line, place.date);
      session.answersSpan = line.span;
      const end = markEnd(at, line, mark) ?? line.span.start + mark.end;
      session.answersHead = mark.isEscaped ? null : { start: line.span.start, end, line: line.number };
      session.answersBase = place.base;
      session.isAfter = true;
      at.open = null;
      isPlace = true;
    } else if (place?.kind === "text" || place?.kind === "end") {
      // A program that escapes comments left them as text.
      at.isOurs = place.kind === "text";
      isPlace = true;
    } else if (place?.kind === "week") {
      at.key = place.key;
      isPlace = true;
    }
  }
  return isPlace;
};

/** Puts a line where it belongs. */
export const gather = (at: Gathered, line: FileLine): void => {
  if (line.block.heading > 0 && line.box === "none") {
    at.heading(line);
    return;
  }
  if (takeComments(at, line)) return;
  const fold = foldIn(line.source);
  if (fold !== null) {
    at.isOurs = fold.opens;
    at.open = null;
    return;
  }
  if (at.isOurs && line.box === "none") return;
  if (continues(at, line)) return;
  if (at.session !== null && boldStart.test(line.source) && restsShape.test(plainText(line.source.slice(0, 500))))
    return;
  if (beginNamed(at, line) || takeSetBox(at, line) || takeLabel(at, line)) return;
  const text = plainText(withoutMarks(line));
  if (folded(text) === folded(answersTitle) && at.session !== null) {
    at.session.isAfter = true;
    at.session.answersSpan ??= line.span;
    return;
  }
  const isBeside = line.box !== "none" && (at.item === null || line.block.depth <= at.item.line.block.depth);
  if (!isBeside) at.remark(line, text);
  else if (line.box !== "open" && at.session !== null)
    at.problems.push({
      line: line.number,
      message: "no exercise of that day has this name; fourplane done records it by hand",
    });
};
