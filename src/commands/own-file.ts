import type { Context } from "../context.ts";
import { wholeLog } from "../domain/state/older-log.ts";
import type { State } from "../domain/state/state.ts";
import { exit, Failure } from "../failure.ts";
import { planKey } from "../formats/markdown/marker.ts";
import { examineBackups } from "../storage/restore-state.ts";

/** A text a person named, and what messages call it. */
export interface FileText {
  readonly label: string;
  readonly text: string;
}

export const refuseFile = ({ label }: FileText, message: string, hint: string): Failure =>
  new Failure(exit.file, "import-file", `${message}; nothing was changed`, { where: label, hint });

const weekKey = /fourplane(?:-plan: ?\\?["']?|:(?:plan|week)\s{1,9})(\d{4}-\d{2}-\d{2}-[0-9a-f]{12})\b/g;
const oldKey = /(?:^|\n)plan: ["']?(\d{4}-\d{2}-\d{2}-[0-9a-f]{12})\b/;

/** The keys of the weeks in a text, in their order; none where an app took the markers out. */
export const keysIn = (text: string): readonly string[] => {
  const keys = [...text.matchAll(weekKey)].flatMap(([, key]) => key ?? []);
  const old = oldKey.exec(text.slice(0, 4000))?.[1];
  return [...new Set(old === undefined ? keys : [...keys, old])];
};

const itemBase = /fourplane:(\d{4}-\d{2}-\d{2})\/(\S{1,200})[^\n>%]{0,200}?\+(e\d{1,15})\./g;

const hasOwnEntry = (text: string, state: State): boolean => {
  const found = [...text.matchAll(itemBase)];
  if (found.length === 0) return false;
  const byId = new Map(wholeLog(state).map((event) => [event.id, event]));
  return found.some(([, session, exercise = "", id = ""]) => {
    const event = byId.get(id);
    return event?.kind === "done" && event.session === session && encodeURIComponent(event.exercise) === exercise;
  });
};

const isKept = (keys: readonly string[], { plan, previous }: Pick<State, "plan" | "previous">): boolean =>
  [plan, previous].some((week) => week !== null && keys.includes(planKey(week)));

/**
 * Whether a file is this person's: by a week that is kept, by entries of the log that it stands for, or by a week of the
 * copies of earlier states, as a week can have been made again since. One without any marker counts as theirs.
 */
export const isOwnFile = (context: Context, text: string, state: State): boolean => {
  const keys = keysIn(text);
  if (keys.length === 0 || isKept(keys, state) || hasOwnEntry(text, state)) return true;
  return examineBackups(context).some(({ loaded }) => loaded !== null && isKept(keys, loaded.state));
};

/** @throws Failure (file) for a file of another person's plan. */
export const refuseForeign = (file: FileText, state: State): Failure => {
  const from = keysIn(file.text)[0]?.slice(0, 10) ?? "";
  const weeks = [state.plan, state.previous].filter((week) => week !== null);
  const kept = weeks.map((week) => week.from).join(" and ");
  return refuseFile(
    file,
    kept === ""
      ? `this is the week of ${from}, and there is no plan of yours yet`
      : `this is another person's week of ${from}, or one of yours that no copy is left of; the weeks kept here start on ${kept}`,
    "--force reads it all the same; what is in no plan of yours then counts as extra",
  );
};

const lineOf = (text: string, at: number): number => text.slice(0, at).split(/\r\n|\n|\r/).length;

/** The line of the first sign of a merge that was not finished; undefined without one. */
const conflictLine = (text: string): number | undefined => {
  const start = text.includes("<<<<<<< ") ? text.search(/^<{7} /m) : -1;
  return start >= 0 && /^>{7} /m.test(text.slice(start)) ? lineOf(text, start) : undefined;
};

const ownStretch = /(?:<!--|%%) {0,9}fourplane:(text|end)\b/g;

/** Where a stretch of ours begins that has no end, or a comment that was cut off. */
const cutLine = (text: string): number | undefined => {
  let open: number | undefined;
  for (const { 1: kind, index } of text.matchAll(ownStretch)) {
    if (kind === "text" && open !== undefined) break;
    open = kind === "text" ? index : undefined;
  }
  const last = text.lastIndexOf("<!-- fourplane:");
  if (open === undefined && last >= 0 && !text.includes("-->", last)) open = last;
  return open === undefined ? undefined : lineOf(text, open);
};

/** @throws Failure (file) for both versions of a merge, and for half a file: neither is what a person meant. */
export const refuseBroken = (file: FileText): void => {
  const conflict = conflictLine(file.text);
  if (conflict !== undefined)
    throw refuseFile(
      file,
      `both versions of a merge conflict stand in it, from line ${conflict} on`,
      "keep one of them, then run the command again",
    );
  const cut = cutLine(file.text);
  if (cut !== undefined)
    throw refuseFile(
      file,
      `it is cut off: what begins in line ${cut} has no end`,
      "copy the whole file again, or make a new one with another name",
    );
};
