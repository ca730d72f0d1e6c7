import type { Catalog } from "../catalog/entry.ts";
import { addDays, type LocalDate } from "../dates.ts";
import type { Log } from "../log/event.ts";
import { setSeconds } from "../planner/ramp-up.ts";
import { creditOf, planes, type Plane } from "../spine.ts";
import type { Item, Week } from "../week.ts";
import { dueSessions } from "./today.ts";
import { toDo, type TodaysItem } from "./todays-items.ts";

/** Ten minutes. */
export const shortSeconds = 600;

/** One set is an exposure, two are half a usual session [D]. */
const mostSets = 2;

/** Credited sets of each plane: 1 a set to the primary plane, a half to the others. */
export type PlaneCredit = ReadonlyMap<Plane, number>;

/**
 * The sets each plane gets in a week without what stands open on `date`: done in its seven days so far, and still
 * planned after that date.
 */
export const creditBeside = (week: Week, log: Log, catalog: Catalog, date: LocalDate): PlaneCredit => {
  const credit = new Map<Plane, number>(planes.map((plane) => [plane, 0]));
  const add = (plane: Plane, sets: number) => credit.set(plane, (credit.get(plane) ?? 0) + sets);
  const end = addDays(week.from, 7);
  for (const event of log) {
    if (event.kind !== "done" || event.date < week.from || event.date >= end) continue;
    const exercise = catalog.get(event.exercise);
    if (exercise?.role !== "trunk") continue;
    exercise.planes.forEach((plane, position) => add(plane, event.done.sets.length * creditOf(position)));
  }
  for (const session of dueSessions(week, log)) {
    if (session.date <= date) continue;
    for (const { item, status } of session.items) {
      if (status === "open") item.cells.forEach((cell) => add(cell.plane, item.dose.sets * cell.credit));
    }
  }
  return credit;
};

const secondsWith = (item: Item, sets: number): number => {
  const { dose, seconds } = item;
  return seconds + (sets - dose.sets) * (setSeconds(item) + dose.rest);
};

const withSets = (each: TodaysItem, sets: number): TodaysItem => ({
  ...each,
  item: { ...each.item, dose: { ...each.item.dose, sets }, seconds: secondsWith(each.item, sets) },
});

/**
 * The short version of a session: of each plane one exercise, the planes with the least credit first, a set each and a
 * second one while `seconds` allow; the order of the session is kept. Without open trunk work: what fits, one set each.
 */
export const shortVersion = (
  items: readonly TodaysItem[],
  credit: PlaneCredit,
  seconds: number = shortSeconds,
): readonly TodaysItem[] => {
  const open = toDo(items);
  const byNeed = planes.toSorted((a, b) => (credit.get(a) ?? 0) - (credit.get(b) ?? 0));
  const ofPlane = byNeed.map((plane) => open.filter(({ item }) => item.cells[0]?.plane === plane));
  const groups = ofPlane.some((group) => group.length > 0) ? ofPlane : open.map((each) => [each]);
  const chosen = new Map<TodaysItem, number>();
  let left = seconds;
  const take = (each: TodaysItem | undefined, sets: number): void => {
    if (each === undefined) return;
    left -= secondsWith(each.item, sets) - (chosen.has(each) ? secondsWith(each.item, sets - 1) : 0);
    chosen.set(each, sets);
  };
  for (const group of groups)
    take(
      group.find(({ item }) => secondsWith(item, 1) <= left),
      1,
    );
  for (const [each] of chosen) {
    const more = secondsWith(each.item, mostSets) - secondsWith(each.item, 1);
    if (each.item.dose.sets >= mostSets && more <= left) take(each, mostSets);
  }
  return open.flatMap((each) => {
    const sets = chosen.get(each);
    return sets === undefined ? [] : [withSets(each, sets)];
  });
};
