import { answerLabels, answersTitle, factLabels, noteLabel, setsLabel, type AnswerName } from "../labels.ts";
import type { SetBox } from "./growing.ts";
import type { FileLine } from "./line.ts";
import { folded } from "./names.ts";
import { withoutComments } from "./raw.ts";
import type { Span } from "./reading.ts";

/** Whose words stand behind a label. */
export type Role = { readonly kind: "sets" | "note" | "fact" } | { readonly kind: "answer"; readonly name: AnswerName };

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

/** A line that begins with a label of ours. */
export interface Labelled {
  readonly role: Role;
  readonly isDressed: boolean;
  readonly hint: string;
  readonly value: string;
}

const labelShape =
  /^([*_=~]{0,3})([\p{L}, ]{3,40}?)\s?(?:\\?\(([^():]{0,80})\\?\)\s?)?(?::([*_=~]{0,3})|([*_=~]{1,3}):)(?=\s|$|[^\s*_])\s*([^]*)$/u;

/** A label of ours at the start of a line, and what stands behind it. */
export const labelOf = (source: string): Labelled | null => {
  const joined = source.replace(/\s+/g, " ").trim();
  const [, before = "", label = "", hint = "", , , value = ""] = labelShape.exec(joined.slice(0, 5000)) ?? [];
  const role = roles.get(folded(label));
  return role === undefined ? null : { role, isDressed: before !== "", hint, value: value + joined.slice(5000) };
};

const setBoxShape = /^set\s*(\d{1,2})\s*,?\s*(?:\\?\(?(left|right)\\?\)?)?\s*[:.\u2013-]?\s*([^]*)$/i;
/** A box for one set, such as `[x] Set 2, left: 8 reps`; null for any other line. */
export const setBoxOf = (line: FileLine): SetBox | null => {
  const [, number, side, amount = ""] = (line.box !== "none" && setBoxShape.exec(line.source)) || [];
  if (number === undefined) return null;
  const which = side === undefined ? undefined : side.toLowerCase() === "left" ? "left" : "right";
  return { line, number: Number(number), side: which, amount: withoutComments(amount) };
};

const foldTag = /^(?:\\?<\/?(?:details|summary)\b)|^\\?\[!info\\?\]/i;

/** Whether a line is the tag of a fold; `opens` where it does not close in it. */
export const foldIn = (source: string): { readonly opens: boolean } | null =>
  foldTag.test(source) ? { opens: !/<\/details>\s*$/i.test(source) } : null;

/** From behind the label of a line to its end in the file. */
export const valueSpan = ({ span, source }: FileLine, text: string): Span => {
  const written = text.slice(span.start, span.end);
  const [label = ""] = /^[^:]{0,200}:[*_=~]{0,3}[ \t]?/.exec(written) ?? /^[^:]{0,200}:[*_=~]{0,3}/.exec(written) ?? [];
  return { start: span.start + (label === "" ? source.length : label.length), end: span.end, line: span.line };
};

const ownWords = [...roles.keys(), folded(answersTitle)];

/** The beginning of a line of ours that ends in the middle, as half a file does. */
export const isCutOff = (source: string): boolean => {
  const text = source.replace(/\s?<!?-{0,2}(?: fourplane:[^>]*)?$|\s?<!-- [a-z]{0,9}$/, "");
  if (/^(?:[-*+]|\[.?)?$/.test(text)) return true;
  const [, bare] = /^[*_]{1,3}([\p{L}, ]{0,40})(?:\([^)]{0,60}\)?)?[*_]{0,2}$/u.exec(text) ?? [];
  return bare !== undefined && ownWords.some((word) => word.startsWith(folded(bare)));
};

/** A label of ours for a person to write behind that still has its emphasis. */
export const isDressedLabel = ({ source }: FileLine): boolean => {
  const found = labelOf(source);
  return found !== null && found.isDressed && found.role.kind !== "fact";
};
