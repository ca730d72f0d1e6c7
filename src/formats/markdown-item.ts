import type { Catalog, Exercise, Measure } from "../domain/catalog/entry.ts";
import type { LocalDate } from "../domain/dates.ts";
import { holdsOf } from "../domain/holds.ts";
import type { TodaysItem } from "../domain/session/todays-items.ts";
import type { Dose, Item } from "../domain/week.ts";
import { cautionInWords } from "../words/cautions.ts";
import { trainsText } from "../words/cell.ts";
import { doseText, gearText, holdCountText, openText, rampUpText, restText } from "../words/dose.ts";
import { doneText, isAsPlanned } from "../words/entry.ts";
import { andList } from "../words/plane.ts";
import { sentenceText } from "../words/sentence.ts";
import { escapeMarkdown } from "./markdown-escape.ts";
import { itemMarker } from "./markdown-marker.ts";
import { joined } from "../words/phrasing.ts";
import { plannedDose } from "../domain/log/performed.ts";

/** `page` is one line an exercise, `short` adds a box a set and room for a note, `full` says how and why as well. */
export const lengths = ["full", "short", "page"] as const;
export type Length = (typeof lengths)[number];

/** `github` folds with HTML and marks items with hidden comments; `plain` has no HTML in it. */
export const flavours = ["github", "plain"] as const;
export type Flavour = (typeof flavours)[number];

export interface ItemLook {
  readonly length: Length;
  readonly flavour: Flavour;
  readonly catalog: Catalog;
  /** A day whose year goes without saying in the sentences of the rules. */
  readonly from: LocalDate;
  /** The session before this one that describes the exercise already. */
  readonly describedIn: string | undefined;
}

/** The words before a colon on lines of ours; in emphasis, which people do not write, so that `import` can tell. */
export const labels = {
  trains: "Trains",
  why: "Why",
  next: "Next",
  easier: "Easier",
  harder: "Harder",
  care: "Take care",
  how: "How to do it",
  cues: "Think of",
  stop: "When to stop",
  done: "Done",
  note: "Note",
} as const;

const labelled = (label: string, text: string): string => `*${label}:*${text === "" ? "" : ` ${text}`}`;

const units: Readonly<Record<Measure, string>> = { reps: " reps", seconds: " s", metres: " m", minutes: " min" };

/** "8 reps", "6 holds of 10 s": what each set of a dose asks for. */
const setTexts = (dose: Dose): readonly string[] => {
  const { sets, measure, amount, hold = 0 } = dose;
  const holds = holdsOf(dose);
  if (holds !== null) return holds.map((count) => holdCountText(count, hold));
  return Array.from({ length: sets }, () => `${amount}${units[measure]}`);
};

const setLines = ({ dose }: Item, exercise: Exercise | undefined): readonly string[] => {
  const isSided = dose.perSide && exercise?.alternating !== true;
  const sides = isSided ? [", left", ", right"] : [""];
  if (dose.sets === 1 && !isSided) return [];
  const each = dose.perSide && !isSided ? " per side" : "";
  return setTexts(dose).flatMap((text, index) =>
    sides.map((side) => `  - [ ] Set ${index + 1}${side}: ${text}${each}`),
  );
};

const allItTrains = (item: Item): string => {
  const [, ...others] = item.cells;
  return trainsText(item) + (others.length === 0 ? "" : `; partly ${andList(others.map(({ plane }) => plane))}`);
};

const neighbour = (label: string, id: string | null, catalog: Catalog): readonly string[] => {
  const found = catalog.get(id ?? "");
  return found === undefined ? [] : [labelled(label, `${escapeMarkdown(found.name)} (level ${found.level})`)];
};

const facts = (
  { item, why, status }: TodaysItem,
  exercise: Exercise | undefined,
  catalog: Catalog,
): readonly string[] => [
  labelled(labels.trains, allItTrains(item)),
  ...(why.text === "" || status !== "open" ? [] : [labelled(labels.why, escapeMarkdown(why.text))]),
  ...(why.next === "" ? [] : [labelled(labels.next, escapeMarkdown(why.next))]),
  ...(exercise === undefined ? [] : neighbour(labels.easier, exercise.easier, catalog)),
  ...(exercise === undefined ? [] : neighbour(labels.harder, exercise.harder, catalog)),
  ...(exercise === undefined || exercise.cautions.length === 0
    ? []
    : [labelled(labels.care, exercise.cautions.map((tag) => escapeMarkdown(cautionInWords(tag))).join("; "))]),
];

const numbered = (lines: readonly string[]) => lines.map((line, index) => `${index + 1}. ${escapeMarkdown(line)}`);
const bulleted = (lines: readonly string[]) => lines.map((line) => `- ${escapeMarkdown(line)}`);

const description = (exercise: Exercise): readonly (readonly [label: string, lines: readonly string[]])[] =>
  [
    [labels.how, numbered(exercise.steps)] as const,
    [labels.cues, bulleted(exercise.cues)] as const,
    [labels.stop, bulleted(exercise.stop)] as const,
  ].filter(([, lines]) => lines.length > 0);

const folded = (exercise: Exercise): readonly string[] => {
  const parts = description(exercise);
  if (parts.length === 0) return [];
  const inside = parts.flatMap(([label, lines]) => ["", labelled(label, ""), "", ...lines]);
  const block = ["", "<details>", "<summary>How to do it, and when to stop</summary>", ...inside, "", "</details>"];
  return block.map((line) => (line === "" ? "" : `  ${line}`));
};

const unfolded = (exercise: Exercise): readonly string[] =>
  description(exercise).flatMap(([label, lines]) => [
    `  - ${labelled(label, "")}`,
    ...lines.map((line) => `    ${line}`),
  ]);

const described = ({ describedIn, flavour }: ItemLook, exercise: Exercise | undefined): readonly string[] => {
  if (exercise === undefined) return [];
  if (describedIn !== undefined) return [`  - ${labelled(labels.how, `see ${describedIn}`)}`];
  return flavour === "github" ? folded(exercise) : unfolded(exercise);
};

const headLine = (each: TodaysItem, { flavour }: ItemLook): string => {
  const { item, session, status, rests, why, done } = each;
  const name = `**${escapeMarkdown(item.name)}**`;
  if (rests) return `- ${name} rests. ${escapeMarkdown(why.text)}`;
  const marker =
    flavour === "plain" ? "" : ` ${itemMarker(session, item.exercise, plannedDose(item.dose), status === "done")}`;
  const skipped = status === "skipped" ? " (skipped)" : "";
  const text = joined([
    doseText(item.dose, false),
    escapeMarkdown(gearText(item.dose)),
    openText(item.dose),
    rampUpText(item),
    restText(item.dose),
  ]);
  return `- [${done === null ? " " : "x"}] ${name}: ${text}${skipped}${marker}`;
};

/** Dates as they stand in the headings, in every locale. */
const inManner = ({ why, ...rest }: TodaysItem, { from }: ItemLook): TodaysItem => {
  const say = (text: string) => sentenceText(text, { today: from, plain: false });
  return { ...rest, why: { ...why, text: say(why.text), next: say(why.next) } };
};

/** One exercise of a session as the lines of a list item: a box for it, a box a set, and as much else as is asked for. */
export const itemLines = (item: TodaysItem, look: ItemLook): readonly string[] => {
  const each = inManner(item, look);
  const exercise = look.catalog.get(each.item.exercise);
  const head = headLine(each, look);
  if (look.length === "page") return [head];
  const { done } = each;
  const result =
    done === null || isAsPlanned(done)
      ? []
      : [`  - ${labelled(labels.done, escapeMarkdown(doneText(done, each.item.dose, false)))}`];
  const boxes = each.status === "done" || each.rests ? [] : setLines(each.item, exercise);
  const room = each.status === "done" || each.rests ? [] : [`  - ${labelled(labels.note, "")}`];
  if (look.length === "short") return [head, ...result, ...boxes, ...room];
  const more = facts(each, exercise, look.catalog).map((line) => `  - ${line}`);
  return [head, ...result, ...boxes, ...more, ...room, ...described(look, exercise)];
};
