import { holdsOf } from "../../holds.ts";
import { setUpSeconds } from "../../planner/duration.ts";
import type { Load } from "../../week.ts";
import type { GuidedItem } from "./guided-item.ts";

/** Seconds to get ready before a set, the last ones of the rest before it [D]. */
export const readySeconds = 5;
/** Seconds to change sides, equipment included [D]. */
const changeSeconds = 5;
/** Seconds to let go between two short holds of a set: McGill's repetitions follow one another closely [D]. */
const breakSeconds = 3;

/** `turns`: both sides, one rep after the other. */
export type Side = "both" | "left" | "right" | "turns";

/**
 * Work on one side: a set, or one of the short holds it is made of. `seconds` is null where the person says when it is over.
 */
export interface Work {
  readonly kind: "work";
  /** From 0. */
  readonly set: number;
  readonly side: Side;
  /** Of the whole set on this side, in the measure of the dose. */
  readonly amount: number;
  readonly seconds: number | null;
  /** Seconds of one rep, where reps are paced. */
  readonly perRep: number | null;
  /** As many as leave a little: how much it was is asked. */
  readonly isOpen: boolean;
  /** Which hold of the set it is, from 1. */
  readonly hold: { readonly at: number; readonly of: number; readonly seconds: number } | null;
  /** With it the set is over on this side. */
  readonly ends: boolean;
}

/** One step of an exercise; `seconds` null: until the person goes on. */
export type Step =
  | { readonly kind: "intro"; readonly seconds: number }
  | { readonly kind: "ramp"; readonly reps: number; readonly load: Load; readonly seconds: null }
  | { readonly kind: "ready"; readonly set: number; readonly seconds: number }
  | { readonly kind: "change"; readonly set: number; readonly side: Side; readonly seconds: number }
  | { readonly kind: "break"; readonly set: number; readonly side: Side; readonly seconds: number }
  | { readonly kind: "rest"; readonly set: number; readonly seconds: number }
  | Work;

type WorkOf = Omit<Work, "kind" | "set" | "side" | "isOpen">;

/** Seconds that work of an amount takes, where the clock or a tempo ends it. */
const lastsFor = ({ dose, secondsPerRep }: GuidedItem, amount: number, side: Side): number | null => {
  if (dose.measure === "seconds") return amount;
  if (dose.measure === "minutes") return amount * 60;
  if (dose.measure !== "reps" || secondsPerRep === null) return null;
  return amount * secondsPerRep * (side === "turns" ? 2 : 1);
};

/** The short holds of a set on one side; one hold or a whole set of reps where it is not made of any. */
const partsOf = (item: GuidedItem, set: number, side: Side, isOpen: boolean): readonly WorkOf[] => {
  const { dose, secondsPerRep } = item;
  const { hold = 0, amount, measure } = dose;
  const counts = holdsOf(dose);
  const whole = counts === null ? amount : (counts[set] ?? 1) * hold;
  const isSplit = measure === "seconds" && hold > 0 && (whole > hold || counts !== null) && !isOpen;
  if (!isSplit) {
    const perRep = measure === "reps" ? secondsPerRep : null;
    const seconds = isOpen ? null : lastsFor(item, whole, side);
    return [{ amount: whole, seconds, perRep, hold: null, ends: true }];
  }
  const count = Math.ceil(whole / hold);
  return Array.from({ length: count }, (_, at) => {
    const seconds = at === count - 1 ? whole - hold * at : hold;
    const ends = at === count - 1;
    return { amount: whole, seconds, perRep: null, hold: { at: at + 1, of: count, seconds: hold }, ends };
  });
};

const sidesOf = ({ dose, alternating }: GuidedItem): readonly Side[] =>
  !dose.perSide ? ["both"] : alternating && dose.measure === "reps" ? ["turns"] : ["left", "right"];

/** The work of one set with what stands between its parts: small breaks, and changes of side. */
const setSteps = (item: GuidedItem, set: number): readonly Step[] => {
  const isOpen = item.dose.open !== undefined && set === item.dose.sets - 1;
  return sidesOf(item).flatMap((side, sideAt) =>
    partsOf(item, set, side, isOpen).flatMap((part, at): readonly Step[] => {
      const work: Work = { kind: "work", set, side, isOpen, ...part };
      if (at > 0) return [{ kind: "break", set, side, seconds: breakSeconds }, work];
      return sideAt === 0 ? [work] : [{ kind: "change", set, side, seconds: changeSeconds }, work];
    }),
  );
};

/**
 * The steps of an exercise from its name on the screen to the end of its last set. What it takes is what the estimate of the
 * session's time has: 30 s to begin with, rests with the getting ready in them; changes of side and small breaks come on top.
 */
export const scriptOf = (item: GuidedItem): readonly Step[] => {
  const { sets, rest } = item.dose;
  const ready = (set: number): Step => ({ kind: "ready", set, seconds: readySeconds });
  const pause = (set: number): readonly Step[] =>
    set === 0 || rest <= readySeconds ? [] : [{ kind: "rest", set, seconds: rest - readySeconds }];
  return [
    { kind: "intro", seconds: setUpSeconds - readySeconds },
    ...item.rampUp.map(({ reps, load }): Step => ({ kind: "ramp", reps, load, seconds: null })),
    ...Array.from({ length: sets }, (_, set) => [...pause(set), ready(set), ...setSteps(item, set)]).flat(),
  ];
};
