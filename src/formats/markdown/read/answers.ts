import { parseEffort } from "../../../domain/session/read-answers.ts";
import type { Effort } from "../../../domain/log/event.ts";
import { saidInWords } from "../../../domain/symptoms/said-in-words.ts";
import { answerHints, type AnswerName } from "../labels.ts";

type Read<T> = { readonly value: T | null; readonly rest: string } | { readonly problem: string };

export interface AnswerValues {
  readonly effort: Effort;
  readonly pain: number;
  readonly legs: boolean;
  readonly settled: boolean;
}

const tidy = (text: string): string =>
  text
    .replace(/~~[^~]{0,200}~~/g, " ")
    .replace(/[*_=`]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[.!]$/, "");

const effortOf = (text: string): Read<Effort> => {
  const parsed = parseEffort(text.replace(/\s?[\u2713\u2714\u2705]\uFE0F?$/u, ""));
  return "problem" in parsed ? parsed : { value: parsed.value, rest: "" };
};

const painOf = (text: string): Read<number> => {
  if (/^(?:none|no|no pain|nothing)$/i.test(text)) return { value: 0, rest: "" };
  const [, digits] = /^(?:pain:? )?(\d{1,2})(?: ?(?:\/|of|out of) ?10)?$/i.exec(text) ?? [];
  const pain = Number(digits ?? Number.NaN);
  return pain <= 10 ? { value: pain, rest: "" } : { problem: "expected a whole number from 0 to 10" };
};

const yesOrNo = (text: string): Read<boolean> => {
  const [, word, rest = ""] = /^(yes|yeah|yep|y|no|nope|none|n)(?![\p{L}\d])[\s,;:.\u2013-]*(.*)$/iu.exec(text) ?? [];
  if (word === undefined) return { problem: "expected yes or no" };
  const isYes = word.toLowerCase().startsWith("y");
  const said = saidInWords(rest);
  if (!isYes && (said.legs || said.pain)) return { problem: "it says no, and then more; expected yes or no" };
  if (/\b(?:yes|no|not)\b/i.test(rest)) return { problem: "expected yes or no" };
  return { value: isYes, rest };
};

const readers: { readonly [Name in AnswerName]: (text: string) => Read<AnswerValues[Name]> } = {
  effort: effortOf,
  pain: painOf,
  legs: yesOrNo,
  settled: yesOrNo,
};

/** Reads what stands behind the label of an answer, null where nothing does; `rest` is what was written beside it. */
export const readAnswer = <Name extends AnswerName>(name: Name, written: string): Read<AnswerValues[Name]> => {
  const text = tidy(written);
  if (text === "")
    return written.trim() === "" ? { value: null, rest: "" } : { problem: `expected ${answerHints[name]}` };
  const read: Read<AnswerValues[Name]> = readers[name](text);
  return read;
};
