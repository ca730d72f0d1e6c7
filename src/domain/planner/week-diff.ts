import type { LocalDate } from "../dates.ts";
import type { DoneEvent } from "../log/event.ts";
import { planes } from "../spine.ts";
import { lighterOn, type Dose, type Item, type Week } from "../week.ts";
import type { Dropped } from "./next-week.ts";
import { isInWeek } from "./plan-with-due.ts";

/** One difference between a week and the one before it, by exercise. */
export type WeekChange =
  | {
      readonly kind: "new";
      readonly exercise: string;
      readonly name: string;
      readonly dose: Dose;
      readonly why: string;
    }
  | { readonly kind: "gone"; readonly exercise: string; readonly name: string; readonly why: string }
  | {
      readonly kind: "dose";
      readonly exercise: string;
      readonly name: string;
      readonly before: Dose;
      readonly after: Dose;
      readonly why: string;
    }
  | {
      readonly kind: "days";
      readonly exercise: string;
      readonly name: string;
      readonly before: number;
      readonly after: number;
    };

interface Found {
  readonly item: Item;
  /** Its sets are fewer for a lighter week. */
  readonly isLighter: boolean;
  times: number;
}

const firstOf = (week: Week): ReadonlyMap<string, Found> => {
  const found = new Map<string, Found>();
  for (const { date, items } of week.sessions)
    for (const item of items) {
      const same = found.get(item.exercise);
      if (same === undefined || same.item.dose.sets < item.dose.sets) {
        const isLighter = item.room !== undefined && lighterOn(week, date) !== null;
        found.set(item.exercise, { item, isLighter, times: (same?.times ?? 0) + 1 });
      } else same.times += 1;
    }
  return found;
};

type Asked = Pick<Dose, "sets" | "amount" | "load">;

/** The last dose that was asked for in the week before, of an exercise; nothing where it was not done in it. */
type LastAsked = (exercise: string) => Asked | undefined;

/** The last dose that entries dated from `first` to the day before `end` were asked for, exercise by exercise. */
export const lastAskedIn =
  (byExercise: ReadonlyMap<string, readonly DoneEvent[]>, first: LocalDate, end: LocalDate): LastAsked =>
  (exercise) =>
    byExercise.get(exercise)?.findLast(({ date, planned }) => planned !== null && date >= first && date < end)
      ?.planned ?? undefined;

const isSameWork = (a: Asked, b: Asked): boolean =>
  a.amount === b.amount && a.load?.value === b.load?.value && a.load?.unit === b.load?.unit;

const isSameDose = (a: Asked, b: Asked): boolean => a.sets === b.sets && isSameWork(a, b);

/** Whether the week before came to a dose by its end; where amount or weight did, the sets may be others still. */
const cameToIt = (before: Dose, after: Dose, last: Asked | undefined): boolean =>
  last !== undefined && (isSameDose(last, after) || (isSameWork(last, after) && !isSameWork(before, after)));

/** A lighter week is a reason of its own, on the way in and on the way out. */
const whyDose = (before: Found, { item, isLighter }: Found, last: Asked | undefined): string => {
  if (isLighter) return "A lighter week.";
  if (before.isLighter) return `The lighter week is over. ${item.why}`;
  return cameToIt(before.item.dose, item.dose, last) ? "It came to that during the week." : item.why;
};

const cellOf = ({ cells }: Item): string | undefined => cells.find(({ credit }) => credit === 1)?.plane;

/** Why an exercise was dropped; where its next rung found no room in the week, also how to have it all the same. */
const reasonOf = ({ reason, due }: Dropped, week: Week): string =>
  due === undefined || isInWeek(due, week)
    ? reason
    : `${reason}, though this week has no room for it; to have it: fourplane plan --new --require ${due}`;

/**
 * What changed from one week to the next. `dropped` says what the log dropped and why; what left for no such reason made
 * room for the exercises that came. A dose that the week before came to by its end changed then, not now.
 */
export const diffWeeks = (
  before: Week,
  after: Week,
  dropped: readonly Dropped[],
  lastAsked: LastAsked,
): readonly WeekChange[] => {
  const reasons = new Map(dropped.map((each) => [each.exercise, reasonOf(each, after)]));
  const [old, now] = [firstOf(before), firstOf(after)];
  const changes: WeekChange[] = [];
  for (const [exercise, { item }] of old) {
    if (now.has(exercise)) continue;
    const plane = planes.find((each) => each === cellOf(item));
    const why =
      reasons.get(exercise) ??
      (plane === undefined ? "other work takes its time" : `another exercise trains ${plane} this week`);
    changes.push({ kind: "gone", exercise, name: item.name, why });
  }
  for (const [exercise, found] of now) {
    const { item, times } = found;
    const last = old.get(exercise);
    if (last === undefined) changes.push({ kind: "new", exercise, name: item.name, dose: item.dose, why: item.why });
    else if (!isSameDose(last.item.dose, item.dose))
      changes.push({
        kind: "dose",
        exercise,
        name: item.name,
        before: last.item.dose,
        after: item.dose,
        why: whyDose(last, found, lastAsked(exercise)),
      });
    else if (last.times !== times)
      changes.push({ kind: "days", exercise, name: item.name, before: last.times, after: times });
  }
  return changes;
};
