import { isLocalDate, type LocalDate } from "../../../domain/dates.ts";

/** What stands behind an exercise that apps for tasks wrote there, and what is left of it. */
export interface Tail {
  /** The day it was done; null where none, or several that differ, are said. */
  readonly doneDate: LocalDate | null;
  readonly problem: string | null;
  readonly rest: string;
}

const done =
  /(?:[\u2705\u2611\u2714]\uFE0F?\s{0,3}|[[(]?(?:completion|done|completed)::\s{0,3}|@done\(\s{0,3})(\d{4}-\d{2}-\d{2})[^\])\s]{0,9}\s{0,3}[\])]?/gu;
const others = [
  /(?:[\u23F3\u231B\u{1F4C5}\u{1F4C6}\u{1F5D3}\u{1F6EB}\u2795\u274C]\uFE0F?)\s{0,3}\d{4}-\d{2}-\d{2}/gu,
  /[[(](?:due|scheduled|start|created|cancelled|priority|repeat|id|dependsOn|onCompletion)::[^\])]{0,80}[\])]/gi,
  /[\u{1F501}\u{1F194}\u26D4\u{1F3C1}]\uFE0F?\s{0,3}[\w-]{1,40}/gu,
  /[\u{1F53A}\u23EB\u{1F53C}\u{1F53D}\u23EC]\uFE0F?/gu,
  /(?:^|\s)\^[A-Za-z0-9-]{1,40}$/g,
  /(?:^|\s)#[\p{L}\d/_-]{1,40}(?=\s|$)/gu,
] as const;

/** Reads the dates and signs of Obsidian Tasks, Dataview and TaskPaper out of a text; what is left is a person's. */
export const tailOf = (text: string): Tail => {
  const dates = new Set<string>();
  let rest = text.replace(done, (_all: string, date: string) => {
    dates.add(date);
    return " ";
  });
  for (const shape of others) rest = rest.replace(shape, " ");
  rest = rest.replace(/\s+/g, " ").trim();
  const [only, ...more] = dates;
  if (only === undefined) return { doneDate: null, problem: null, rest };
  if (more.length > 0) return { doneDate: null, problem: "says two days on which it was done", rest };
  if (!isLocalDate(only)) return { doneDate: null, problem: `says ${only}, which is no day`, rest };
  return { doneDate: only, problem: null, rest };
};

/** What apps wrote into a text, apart from the rest of it. */
export const splitTail = (text: string): { readonly tail: string; readonly rest: string } => {
  const found = [done, ...others].flatMap((shape) => text.match(shape) ?? []);
  return { tail: found.join(" "), rest: tailOf(text).rest };
};
