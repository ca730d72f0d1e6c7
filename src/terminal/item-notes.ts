import type { LogEvent } from "../domain/log/event.ts";
import type { Begun } from "../domain/session/running-record.ts";
import type { TodaysItem } from "../domain/session/todays-items.ts";
import { basisText, doneText, isAsPlanned, type ExerciseWords } from "../words/entry.ts";
import { setsDone } from "../words/sets-done.ts";
import { andList } from "../words/plane.ts";
import type { Shown } from "./exercise-view.ts";

export interface NoteOptions extends ExerciseWords {
  readonly locale: string;
  /** Below each item the reason for its number, what it rests on, and what would move it next. */
  readonly why: boolean;
  /** With the reason the name of its rule. */
  readonly verbose: boolean;
  /** Below each item how it is done. */
  readonly how: boolean;
  /** The entry of the log with an id. */
  readonly eventOf: (id: string) => LogEvent | undefined;
  /** How an exercise is done, step by step; empty for one that no catalog has. */
  readonly stepsOf: (id: string) => readonly string[];
  /** What an exercise looks like; undefined where nobody has drawn it. */
  readonly shownOf: (id: string) => Shown | undefined;
  /** Exercises in the middle of their sets. */
  readonly begun?: readonly Begun[];
}

/** A line below an item; `isMain` where it is what was asked for, and not only said beside it. */
interface Line {
  readonly text: string;
  readonly isMain: boolean;
}

/** What stands below an item: a line, or the rows of a picture, which are as wide as the screen. */
type Below = Line | { readonly rows: readonly string[] };

/** The most entries that a number is said to rest on. */
const mostRead = 4;

const whyLines = (each: TodaysItem, options: NoteOptions, plain: boolean): readonly Line[] => {
  const { item, why, target } = each;
  const { eventOf, nameOf, locale } = options;
  const read = why.entries.flatMap((id) => eventOf(id) ?? []).slice(-mostRead);
  const rung = target?.rung;
  const beside = [
    read.length === 0
      ? ""
      : `Based on ${andList(read.map((event) => basisText(event, item.exercise, options, plain, locale)))}.`,
    why.next === "" ? "" : `Next: ${why.next}`,
    rung === undefined ? "" : `Due: ${nameOf(rung.to)} (fourplane swap ${item.exercise} ${rung.to})`,
    options.verbose ? `Rule: ${why.rule}` : "",
  ];
  return [{ text: why.text, isMain: true }, ...beside.map((text) => ({ text, isMain: false }))];
};

/** How it looks, and how it is done step by step. What goes wrong, and when to stop, is in `exercises show`. */
const howLines = ({ item }: TodaysItem, { stepsOf, shownOf }: NoteOptions): readonly Below[] => {
  const shown = shownOf(item.exercise);
  const picture: readonly Below[] =
    shown === undefined
      ? []
      : "words" in shown
        ? [{ text: `Picture: ${shown.words}`, isMain: true }]
        : [{ rows: shown.picture }];
  return [...picture, ...stepsOf(item.exercise).map((step, at) => ({ text: `${at + 1}. ${step}`, isMain: true }))];
};

/** Said without being asked: what moved against the last time, what is due next, and what rests and until when. */
const newsLines = (each: TodaysItem, plain: boolean, nameOf: NoteOptions["nameOf"]): readonly string[] => {
  const { item, why, target, rests, status, done } = each;
  if (status === "done" && done !== null) return isAsPlanned(done) ? [] : [`done: ${doneText(done, item.dose, plain)}`];
  if (status === "skipped") return ["skipped"];
  const rung = target?.rung;
  const inPlace =
    rung === undefined ? [] : [`To do ${nameOf(rung.to)} in its place: fourplane swap ${item.exercise} ${rung.to}`];
  if (rests) return [why.text, ...inPlace, why.next];
  if (rung?.direction === "harder") return [why.text, why.next];
  return target?.change === "up" || target?.change === "down" ? [why.text] : [];
};

/** How far a guided session is with an exercise; nothing where it is not begun. */
const begunLine = ({ item, session }: TodaysItem, { begun = [] }: NoteOptions): readonly string[] => {
  const own = begun.find((each) => each.exercise === item.exercise && each.session === session);
  return own === undefined ? [] : [`begun: ${setsDone({ ...own, left: own.sets }, own.dose)}`];
};

/** What stands below an item of a day: its news, or what was asked for of the reason and of how it is done. */
export const notesBelow = (each: TodaysItem, options: NoteOptions, plain: boolean): readonly Below[] => {
  const isOpen = each.status === "open";
  const showsHow = options.how && isOpen && !each.rests;
  const news = newsLines(each, plain, options.nameOf).map((text) => ({ text, isMain: false }));
  const begun = isOpen ? begunLine(each, options).map((text) => ({ text, isMain: true })) : [];
  return [
    ...begun,
    ...(options.why && isOpen ? whyLines(each, options, plain) : showsHow ? [] : news),
    ...(showsHow ? howLines(each, options) : []),
  ].filter((each) => "rows" in each || each.text !== "");
};
