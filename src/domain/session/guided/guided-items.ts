import type { Exercise } from "../../catalog/entry.ts";
import type { Dose } from "../../week.ts";
import { dayOf, itemsOf, type DayInput } from "../day-picture.ts";
import type { Begun } from "../running-record.ts";
import { itemNamed } from "../open-session.ts";
import { sessionOn } from "../today.ts";
import { targetOn, type Day, type TodaysItem } from "../todays-items.ts";
import type { LocalDate } from "../../dates.ts";
import { mannerOfDoing, type GuidedItem } from "./guided-item.ts";

/** What of a day is to be done with a guide. */
export interface GuidedDay {
  /** Open, and not resting; in the order of the session, or as they were named. */
  readonly items: readonly GuidedItem[];
  /** Named, and resting: the reason for each. */
  readonly resting: readonly { readonly name: string; readonly why: string }[];
}

/** What was begun with another dose keeps it. */
const asBegun = (item: GuidedItem, begun: readonly Begun[]): GuidedItem => {
  const own = begun.find(({ exercise, session }) => exercise === item.exercise && session === item.session);
  return own === undefined ? item : { ...item, dose: own.dose, deload: own.deload };
};

const outsideDose = (exercise: Exercise, day: Day) => {
  const target = targetOn(exercise, day);
  const { sets, amount, load, hold, strength, open } = target;
  const dose: Dose = {
    sets,
    measure: exercise.measure,
    amount,
    ...(hold === undefined ? {} : { hold }),
    perSide: exercise.perSide,
    load,
    ...(exercise.hands === "pair" && load !== null ? { pair: true } : {}),
    ...(strength === undefined ? {} : { strength }),
    ...(open === undefined ? {} : { open }),
    rest: exercise.dose.rest,
  };
  return { dose, target };
};

/** How a guided session is to go. */
export interface Wanted {
  readonly short: boolean;
  /** Reps are counted by the person. */
  readonly ownPace: boolean;
  /** None: all that is open. */
  readonly named: readonly Exercise[];
  readonly begun: readonly Begun[];
}

/** An exercise that stands outside the plan; where it rests today, the reason. */
const outsideItem = (
  exercise: Exercise,
  place: Pick<GuidedItem, "number" | "of">,
  day: Day,
  { ownPace, begun }: Wanted,
): GuidedItem | string => {
  const { dose, target } = outsideDose(exercise, day);
  if (target.rest === true) return target.why.text;
  const manner = mannerOfDoing(exercise, ownPace);
  const { id, name } = exercise;
  const all = {
    exercise: id,
    name,
    ...place,
    session: null,
    dose,
    deload: day.lighter !== null,
    rampUp: [],
    ...manner,
  };
  return asBegun({ ...all, why: target.why.text }, begun);
};

/**
 * The exercises of a guided session with the doses of its day: what is open of the session, or what is named, which may stand
 * outside the plan.
 */
export const guidedDay = (input: DayInput, date: LocalDate, wanted: Wanted): GuidedDay => {
  const { short, ownPace, named, begun } = wanted;
  const day = dayOf(input, date);
  const session = sessionOn(input.week, input.log, date);
  const guided = ({ item, session: planned, target, why }: TodaysItem, number: number, of: number): GuidedItem => {
    const { exercise, name, dose, rampUp = [] } = item;
    const manner = mannerOfDoing(input.catalog.get(exercise), ownPace);
    const deload = target !== null && day.lighter !== null;
    const all = { exercise, name, number, of, session: planned, dose, deload, rampUp, why: why.text, ...manner };
    return asBegun(all, begun);
  };
  const all = session === null ? [] : itemsOf(session, input, day, short);
  const kept = all.flatMap((each, at) =>
    each.status === "open" && !each.rests ? [guided(each, at + 1, all.length)] : [],
  );
  if (named.length === 0) {
    // What was begun outside the plan goes on first.
    const others = begun
      .filter(({ exercise, session: from }) => from === null && kept.every((item) => item.exercise !== exercise))
      .flatMap(({ exercise }) => input.catalog.get(exercise) ?? []);
    const first = others.flatMap((exercise, at): readonly GuidedItem[] => {
      const item = outsideItem(exercise, { number: at + 1, of: others.length }, day, wanted);
      return typeof item === "string" ? [] : [item];
    });
    return { items: [...first, ...kept], resting: [] };
  }
  const resting: { name: string; why: string }[] = [];
  const items = named.flatMap((exercise, at): readonly GuidedItem[] => {
    const place = { number: at + 1, of: named.length };
    const planned = kept.find((item) => item.exercise === exercise.id);
    if (planned !== undefined) return [{ ...planned, ...place }];
    // As `done` has it: what is named may still be open since an earlier day.
    const earlier = itemNamed(input.week, input.log, exercise.id, date);
    if (earlier !== null && earlier.item.status === "open") {
      const open = itemsOf(earlier.session, input, day, false).find(
        ({ item, session: from }) => item.exercise === exercise.id && from === earlier.item.session,
      );
      if (open !== undefined && !open.rests) return [guided(open, place.number, place.of)];
    }
    const outside = outsideItem(exercise, place, day, wanted);
    if (typeof outside !== "string") return [outside];
    resting.push({ name: exercise.name, why: outside });
    return [];
  });
  return { items, resting };
};
