import { daysBetween } from "../dates.ts";
import { planes, type Plane } from "../spine.ts";
import { itemSeconds } from "./duration.ts";
import { eligibilityOf, type Eligible } from "./eligibility.ts";
import type { LockedItem, PlanRequest } from "./plan-request.ts";
import { volumeFor } from "./volume.ts";

/** A locked item with what a set of it is. */
interface Lock {
  readonly item: LockedItem;
  readonly eligible: Eligible;
}

const locksOf = (request: PlanRequest): readonly Lock[] =>
  request.locked.flatMap((item) => {
    const exercise = request.catalog.get(item.exercise);
    if (exercise === undefined) return [];
    const eligible = eligibilityOf(
      exercise,
      request.profile,
      new Set([exercise.id]),
      request.readiness.get(exercise.id),
    );
    return typeof eligible === "object" ? [{ item, eligible }] : [];
  });

const planeOf = ({ exercise }: Eligible) => (exercise.role === "trunk" ? exercise.planes[0] : undefined);

const listed = (locks: readonly Lock[]): string =>
  [...new Set(locks.map(({ item }) => `--lock ${item.exercise}`))].join(", ");

const twoLocks = (a: Lock, b: Lock): string | null => {
  const pair = `--lock ${a.item.exercise} and --lock ${b.item.exercise} collide`;
  const { family } = a.eligible.exercise;
  if (a.item.date === b.item.date && family === b.eligible.exercise.family && a.item.exercise !== b.item.exercise)
    return `${pair}: both are ${family} exercises on one day`;
  const plane = planeOf(a.eligible);
  const areHard = a.eligible.hard && b.eligible.hard && plane !== undefined && plane === planeOf(b.eligible);
  if (areHard && Math.abs(daysBetween(a.item.date, b.item.date)) === 1)
    return `${pair}: hard ${plane} work needs 48 hours between its days`;
  return null;
};

const secondsOf = ({ item, eligible }: Lock): number =>
  itemSeconds(item.sets, eligible.work, item.rest < eligible.rest ? eligible.briefRest : eligible.rest) +
  eligible.rampUpSeconds;

const tooLong = (locks: readonly Lock[], { profile }: PlanRequest): string | null => {
  const seconds = locks.reduce((sum, lock) => sum + secondsOf(lock), 0);
  if (seconds <= profile.minutes * 60) return null;
  const takes = `${locks.length === 1 ? "it takes" : "together they take"} ${Math.ceil(seconds / 60)} minutes`;
  return `${listed(locks)} and --minutes ${profile.minutes} collide: ${takes}`;
};

const tooMany = (locks: readonly Lock[], plane: Plane, { profile }: PlanRequest): string | null => {
  const sets = locks.reduce((sum, { item }) => sum + item.sets, 0);
  const { ceiling } = volumeFor(profile.level);
  if (sets <= ceiling) return null;
  return `${listed(locks)} and --level ${profile.level} collide: ${sets} sets of ${plane} a week, at most ${ceiling} at that level`;
};

/** What contradicts what among the locked items themselves: families, 48 hours, minutes of a day, sets of a plane; or null. */
export const locksCollide = (request: PlanRequest): string | null => {
  const locks = locksOf(request);
  for (const [number, lock] of locks.entries())
    for (const other of locks.slice(number + 1)) {
      const clash = twoLocks(lock, other);
      if (clash !== null) return clash;
    }
  for (const date of new Set(request.locked.map((item) => item.date))) {
    const clash = tooLong(
      locks.filter(({ item }) => item.date === date),
      request,
    );
    if (clash !== null) return clash;
  }
  for (const plane of planes) {
    const clash = tooMany(
      locks.filter(({ eligible }) => planeOf(eligible) === plane),
      plane,
      request,
    );
    if (clash !== null) return clash;
  }
  return null;
};
