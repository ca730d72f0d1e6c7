import { asPlanned } from "../log/dose-notation.ts";
import type { DoneEvent } from "../log/event.ts";
import { isSamePerformed } from "../log/performed.ts";
import { notePrint, parsePrints, unsettled, type Prints } from "./file-base.ts";
import { doneOf, printsOf, type LineProblem, type Tick } from "./tick.ts";

/** Which parts of a line a person changed since it was last read; null where it never was. */
const changedSince = (tick: Tick, entry: DoneEvent): Record<keyof Prints, boolean | null> => {
  const now = printsOf(tick);
  const read = parsePrints(entry.read);
  const of = (part: keyof Prints): boolean | null => {
    const before = [tick.base?.[part], read?.[part]].filter((each) => each !== undefined && each !== unsettled);
    return before.length === 0 ? null : !before.includes(now[part]);
  };
  return { work: of("work"), note: of("note"), felt: of("felt") };
};

/** What a line says of an entry that is there: the entry as it is from now on, and the parts that file and log disagree in. */
export const merged = (
  tick: Tick,
  entry: DoneEvent,
): { readonly entry: DoneEvent; readonly differing: readonly (keyof Prints)[] } => {
  const isNew = changedSince(tick, entry);
  const differing: (keyof Prints)[] = [];
  let next = entry;
  const done = doneOf(tick);
  if (done !== null && isNew.work !== false && !isSamePerformed(done, entry.done)) {
    const isUsual = entry.planned !== null && isSamePerformed(entry.done, asPlanned(entry.planned));
    if (isNew.work === true || (isUsual && tick.work.kind === "sets")) next = { ...next, done };
    else if (tick.work.kind === "sets") differing.push("work");
  }
  const note = tick.note ?? "";
  if (isNew.note !== false && notePrint(note) !== notePrint(entry.note)) {
    const { note: before, ...rest } = next;
    const wasRead =
      before !== undefined && [tick.base?.note, parsePrints(entry.read)?.note].includes(notePrint(before));
    if (note !== "" && (isNew.note === true || before === undefined)) next = { ...rest, note };
    else if (note !== "") differing.push("note");
    else if (isNew.note === true && wasRead) next = rest;
  }
  const { effort, pain, legs } = tick;
  if (isNew.felt !== false) {
    const overrides = isNew.felt === true;
    const isOther = <T>(said: T | null, kept: T | null) => said !== null && kept !== null && said !== kept;
    const takes = <T>(said: T | null, kept: T | null) => said !== null && said !== kept && (kept === null || overrides);
    if (takes(effort, next.effort)) {
      const { earlier: _earlier, ...rest } = next;
      next = { ...rest, effort };
    }
    if (takes(pain, next.pain)) next = { ...next, pain };
    if (legs === true && !next.legs) next = { ...next, legs };
    if (legs === false && next.legs && overrides) next = { ...next, legs };
    if (!overrides && (isOther(effort, next.effort) || isOther(pain, next.pain))) differing.push("felt");
  }
  return { entry: next, differing };
};

const differingText = {
  work: "other numbers, which stayed as they are",
  note: "another note, which stayed as it is",
  felt: "another answer to how it felt, which stayed as it is",
} as const;

/** Says what file and log disagree in, for each line once. */
export const sayDiffering = (
  tick: Tick,
  entry: DoneEvent,
  differing: readonly (keyof Prints)[],
): readonly LineProblem[] =>
  differing.map((part) =>
    part === "felt" && tick.answersLine !== undefined
      ? {
          line: tick.answersLine,
          message: `what is written down of ${tick.date} has ${differingText.felt}; fourplane edit corrects it`,
        }
      : {
          line: tick.line,
          message: `${tick.name} is written down already with ${differingText[part]}; fourplane edit ${entry.id} corrects it`,
        },
  );
