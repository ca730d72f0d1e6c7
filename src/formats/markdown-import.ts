import { amountsOf } from "../domain/holds.ts";
import type { Performed, PlannedDose } from "../domain/log/event.ts";
import { safeText } from "../domain/safe-text.ts";
import type { Tick } from "../domain/session/record-ticks.ts";
import type { Load } from "../domain/week.ts";
import { readAmount, readDose, type ShownDose } from "./markdown-import-dose.ts";
import { readItems, type Book, type FileItem, type LineProblem, type SetLine } from "./markdown-import-items.ts";

/** An exercise ticked in a file, and the line it stands in. */
export interface FileTick extends Tick {
  readonly line: number;
  readonly name: string;
}

export interface ReadTicks {
  readonly ticks: readonly FileTick[];
  readonly problems: readonly LineProblem[];
  /** Exercises of a plan in the file, ticked or not. */
  readonly found: number;
}

/** The longest note an import keeps, in characters. */
const longestNote = 2000;

/** What an exercise in a file comes to, or why it cannot be read. */
type Reading = Performed | LineProblem | null;

const exampleOf = (planned: PlannedDose | null): string =>
  planned?.hold === undefined
    ? "3 × 8"
    : `6-4-2 × ${planned.hold} s holds, a set alone as 6 holds or ${6 * planned.hold} s,`;

const unreadable = (line: number, what: string, { name, planned }: FileItem): LineProblem => ({
  line,
  message: `${what} of ${name} cannot be read, so it was left out; write it as ${exampleOf(planned)} and import again`,
});

const loadOf = ({ load }: ShownDose, planned: PlannedDose): Load | null | undefined => {
  if (load === null) return planned.load;
  return planned.load !== null && planned.load.unit !== load.unit ? undefined : load;
};

interface Side {
  readonly left: number;
  readonly right: number;
}

interface ReadSet extends SetLine {
  readonly value: number;
  readonly isTicked: boolean;
}

/** The amount of a set on one side: its own line where that is not as asked for, else the usual one of the exercise. */
const amountOn = (
  side: "left" | "right",
  own: readonly ReadSet[],
  { usual, asked }: { readonly usual: number; readonly asked: number | undefined },
  needsTick: boolean,
): number => {
  const line = own.find((each) => each.side === side) ?? own.find((each) => each.side === undefined);
  if (line === undefined) return needsTick ? 0 : usual;
  if (needsTick && !line.isTicked) return 0;
  return line.value === asked ? usual : line.value;
};

const setsOf = (item: FileItem, planned: PlannedDose, shown: ShownDose, sets: readonly ReadSet[]): readonly Side[] => {
  const isWhole = item.line.box === "x";
  const { amounts } = shown;
  const asked = amountsOf(planned);
  const numbers = new Set(isWhole ? amounts.map((_, index) => index + 1) : []);
  for (const { number, isTicked } of sets) if (isTicked) numbers.add(number);
  return [...numbers]
    .sort((a, b) => a - b)
    .map((number) => {
      const own = sets.filter((each) => each.number === number);
      const needsTick = !isWhole || number > amounts.length;
      const usual = amounts[number - 1] ?? amounts.at(-1) ?? planned.amount;
      const on = (side: "left" | "right") => amountOn(side, own, { usual, asked: asked[number - 1] }, needsTick);
      return { left: on("left"), right: on("right") };
    });
};

const read = (item: FileItem): Reading => {
  const { planned, line } = item;
  const ticked = item.sets.filter((each) => each.line.box === "x");
  if (line.box !== "x" && ticked.length === 0) return null;
  if (planned === null) return unreadable(line.number, "the dose", item);
  const asked = amountsOf(planned);
  const shown = item.dose === "" ? { amounts: asked, load: null } : readDose(item.dose, planned);
  const load = shown === undefined ? undefined : loadOf(shown, planned);
  if (shown === undefined || load === undefined) return unreadable(line.number, "the dose", item);
  const sets: ReadSet[] = [];
  for (const each of item.sets) {
    const value = each.amount === "" ? (asked[each.number - 1] ?? planned.amount) : readAmount(each.amount, planned);
    if (value === undefined) return unreadable(each.line.number, `set ${each.number}`, item);
    sets.push({ ...each, value, isTicked: each.line.box === "x" });
  }
  const sides = setsOf(item, planned, shown, sets);
  const [left, right] = [sides.map((each) => each.left), sides.map((each) => each.right)];
  return left.every((each, index) => each === right[index]) ? { sets: left, load } : { sets: left, right, load };
};

const noteIn = ({ notes }: FileItem): string =>
  safeText(
    notes
      .map(({ text }) => text)
      .join(" ")
      .trim(),
  );

const oddBoxes = (item: FileItem): readonly LineProblem[] =>
  [item.line, ...item.sets.map(({ line }) => line)]
    .filter(({ box }) => box !== undefined && box !== "" && box !== "x")
    .map(({ number, box }) => ({ line: number, message: `[${safeText(box ?? "")}] does not count as done; [x] does` }));

/** Numbers changed, or something written down, where nothing is ticked. */
const loose = (item: FileItem): readonly LineProblem[] => {
  const { line, planned, name, notes } = item;
  const [note] = notes;
  if (note !== undefined)
    return [{ line: note.number, message: `a note under ${name}, which is not ticked; it stays in the file` }];
  // Only the hidden comment says for sure what was asked for on the day of the export.
  const isSure = planned !== null && line.marker !== undefined && line.box !== undefined && item.dose !== "";
  const shown = isSure ? readDose(item.dose, planned) : undefined;
  const isChanged = isSure && shown !== undefined && shown.amounts.join() !== amountsOf(planned).join();
  return isChanged ? [{ line: line.number, message: `the numbers of ${name} were changed, but no box is ticked` }] : [];
};

/**
 * Reads the boxes ticked in an exported plan: by the hidden comment behind an exercise, and where an app took that out by
 * the date of the heading and the name. Lines that cannot be read are named, and the rest is read all the same.
 */
export const readMarkdown = (text: string, book: Book): ReadTicks => {
  const { items, problems } = readItems(text, book);
  const all: LineProblem[] = [...problems];
  const ticks: FileTick[] = [];
  for (const item of items) {
    if (item.isRecorded) {
      const [note] = item.notes;
      if (note !== undefined)
        all.push({
          line: note.number,
          message: `a note under ${item.name}, which is written down already; it stays in the file`,
        });
      continue;
    }
    all.push(...oddBoxes(item));
    const reading = read(item);
    if (reading === null) all.push(...loose(item));
    else if ("message" in reading) all.push(reading);
    else if (item.planned !== null) {
      const { session, exercise, name, planned, line } = item;
      const note = noteIn(item);
      if (note.length > longestNote)
        all.push({
          line: line.number,
          message: `the note under ${name} has ${note.length} characters; the first ${longestNote} were kept`,
        });
      const kept = note.slice(0, longestNote);
      ticks.push({
        line: line.number,
        session,
        exercise,
        name,
        planned,
        done: reading,
        ...(kept === "" ? {} : { note: kept }),
      });
    }
  }
  return { ticks, problems: all.sort((a, b) => a.line - b.line), found: items.length };
};
