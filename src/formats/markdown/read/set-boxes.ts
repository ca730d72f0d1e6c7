import { amountsOf } from "../../../domain/holds.ts";
import type { PlannedDose } from "../../../domain/log/event.ts";
import type { GrowingItem, SetBox } from "./growing.ts";
import { readSetsLine, type SaidInSets, type Sides } from "./sets.ts";

interface ReadBox extends SetBox {
  /** Of the left and the right side. */
  readonly value: Sides;
  readonly isTicked: boolean;
}

type Side = "left" | "right";

/** The amount of a set on one side: its own line where that is not as asked for, else the usual one of the exercise. */
const amountOn = (
  side: Side,
  own: readonly ReadBox[],
  { usual, asked }: { readonly usual: number; readonly asked: number | undefined },
  needsTick: boolean,
): number => {
  const line = own.find((each) => each.side === side) ?? own.find((each) => each.side === undefined);
  if (line === undefined) return needsTick ? 0 : usual;
  if (needsTick && !line.isTicked) return 0;
  return line.value[side] === asked ? usual : line.value[side];
};

/**
 * What the box of an exercise and the boxes of its sets come to; `sets` is null where nothing is ticked. A dose that was
 * changed in the first line is what each set was, where its own box does not say another number.
 */
export const setsInBoxes = (
  { line: { box }, boxes }: Pick<GrowingItem, "line" | "boxes">,
  planned: PlannedDose,
  dose: SaidInSets | null,
):
  | { readonly sets: readonly Sides[] | null }
  | { readonly problem: string; readonly set: number; readonly line: number } => {
  const isWhole = box === "ticked";
  const asked = amountsOf(planned);
  const usual = dose?.sets ?? asked.map((amount) => ({ left: amount, right: amount }));
  const read: ReadBox[] = [];
  for (const each of boxes) {
    const amount = asked[each.number - 1] ?? planned.amount;
    const written = readSetsLine(each.amount, { ...planned, sets: 1 });
    if ("problem" in written || (written.value !== null && written.value.sets?.length !== 1)) {
      const problem = "problem" in written ? written.problem : "it is not one set";
      return { problem, set: each.number, line: each.line.number };
    }
    const [value = { left: amount, right: amount }] = written.value?.sets ?? [];
    read.push({ ...each, value, isTicked: each.line.box === "ticked" });
  }
  const numbers = new Set(isWhole ? usual.map((_, index) => index + 1) : []);
  for (const { number, isTicked } of read) if (isTicked) numbers.add(number);
  if (numbers.size === 0) return { sets: null };
  const sets = [...numbers]
    .sort((a, b) => a - b)
    .map((number): Sides => {
      const own = read.filter((each) => each.number === number);
      const needsTick = !isWhole || number > usual.length;
      const one = usual[number - 1] ?? usual.at(-1) ?? { left: planned.amount, right: planned.amount };
      const on = (side: Side) => amountOn(side, own, { usual: one[side], asked: asked[number - 1] }, needsTick);
      return { left: on("left"), right: on("right") };
    });
  return { sets };
};
