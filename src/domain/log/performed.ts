import type { Dose } from "../week.ts";
import type { Against, Performed, PlannedDose } from "./event.ts";

/** The part of a dose that the log keeps. */
export const plannedDose = ({ sets, measure, amount, hold, perSide, load, strength }: Dose): PlannedDose => ({
  sets,
  measure,
  amount,
  ...(hold === undefined ? {} : { hold }),
  perSide,
  load,
  ...(strength === undefined ? {} : { strength }),
});

export const isSameAgainst = (a: Against, b: Against): boolean =>
  a.load?.value === b.load?.value && a.load?.unit === b.load?.unit && a.strength === b.strength;

/** What each set was done against. */
export const againstEach = ({ sets, load, strength, perSet }: Performed): readonly Against[] => {
  const all: Against = { load, ...(strength === undefined ? {} : { strength }) };
  return sets.map((_, set) => perSet?.[set] ?? all);
};

/** Sets with what each of them was done against: alone of the last one where all are the same. */
export const withAgainst = (
  { sets, right }: Pick<Performed, "sets" | "right">,
  each: readonly Against[],
): Performed => {
  const last = each.at(-1) ?? { load: null };
  return {
    sets,
    ...(right === undefined ? {} : { right }),
    ...last,
    ...(each.every((against) => isSameAgainst(against, last)) ? {} : { perSet: each }),
  };
};

/** The sets that were done against the same thing as one of them, with nothing said of the others. */
export const setsLike = (done: Performed, set: number): Performed => {
  if (done.perSet === undefined) return done;
  const each = againstEach(done);
  const own = each[set] ?? each.at(-1) ?? { load: null };
  const isOwn = (_: number, at: number) => isSameAgainst(each[at] ?? own, own);
  const right = done.right?.filter(isOwn);
  return { sets: done.sets.filter(isOwn), ...(right === undefined ? {} : { right }), ...own };
};

/** Whether the same was done: each set on each side, and what it was done against. */
export const isSamePerformed = (a: Performed, b: Performed): boolean => {
  const [ofA, ofB] = [againstEach(a), againstEach(b)];
  return (
    a.sets.length === b.sets.length &&
    ofA.every((against, set) => isSameAgainst(against, ofB[set] ?? { load: null })) &&
    a.sets.every(
      (each, index) => each === b.sets[index] && (a.right?.[index] ?? each) === (b.right?.[index] ?? b.sets[index]),
    )
  );
};
