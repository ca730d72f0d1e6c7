import { addDays, daysBetween, weekdayOf, weekdays, type LocalDate } from "../dates.ts";
import type { Log } from "../log/event.ts";
import { coverageOf } from "../planner/coverage.ts";
import type { LockedItem, PlanRequest } from "../planner/plan-request.ts";
import { collisionIn } from "../planner/requests.ts";
import { shortfallsOf } from "../planner/shortfalls.ts";
import type { Profile } from "../profile/profile.ts";
import { cellId, cells, modes, type Plane } from "../spine.ts";
import { roomOf, type Gap, type Item, type Session, type Week } from "../week.ts";
import { dueSessions } from "./today.ts";

interface Work {
  readonly date: LocalDate;
  readonly item: Item;
}

/** What stays of a running week that is made again on a day, and what is planned anew. */
export interface RestOfWeek {
  /** The week as it was. */
  readonly running: Week;
  /** Sessions of days before that day, and of that day once something in it is done. */
  readonly kept: readonly Session[];
  /** What was done in them, and what was not, on the days it stood on. */
  readonly done: readonly Work[];
  readonly left: readonly Work[];
  /** Training days from that day to the end of the week, at least one. */
  readonly dates: readonly LocalDate[];
}

/**
 * Divides a week that is made again on a day: the days before it stay, with their ticks, and so does a day that has
 * begun. A session moved to a later day is made again with the others, and one moved to an earlier day takes the day the
 * plan had given it along. Null when no training day is left in the week.
 */
export const restOfWeek = (running: Week, log: Log, profile: Profile, today: LocalDate): RestOfWeek | null => {
  const due = dueSessions(running, log).filter(
    ({ date, items }) => date < today || (date === today && items.some(({ status }) => status === "done")),
  );
  const own = new Set(due.flatMap(({ items }) => items.map(({ session }) => session)));
  const taken = new Set([...own, ...due.map(({ date }) => date)]);
  const dates = Array.from({ length: 7 }, (_, day) => addDays(running.from, day)).filter(
    (date) => date >= today && profile.days.includes(weekdayOf(date)) && !taken.has(date),
  );
  if (dates.length === 0) return null;
  const works = due.flatMap(({ date, items }) => items.map(({ item, status }) => ({ date, item, status })));
  return {
    running,
    kept: running.sessions.filter(({ date }) => own.has(date)),
    done: works.filter(({ status }) => status === "done"),
    left: works.filter(({ status }) => status !== "done"),
    dates,
  };
};

const daysOf = (dates: readonly LocalDate[]): Profile["days"] => {
  const days = new Set(dates.map(weekdayOf));
  return weekdays.filter((day) => days.has(day));
};

/** The profile of a person who trains on the days that are left. */
export const onDaysLeft = (profile: Profile, { dates }: RestOfWeek): Profile => ({ ...profile, days: daysOf(dates) });

const openOnly = (dates: readonly LocalDate[], { barred }: PlanRequest, running: Week): PlanRequest["barred"] => {
  const closed = Array.from({ length: 7 }, (_, day) => addDays(running.from, day)).filter(
    (date) => date < (dates[0] as LocalDate),
  );
  return new Map([...barred, ...closed.map((date) => [date, new Set(cells.map(cellId))] as const)]);
};

/** The plane of hard trunk work: level 3 and up, or with a weight. */
const hardPlane = ({ level, dose, cells: credits }: Item): Plane | undefined =>
  level >= 3 || dose.load !== null ? credits.find(({ credit }) => credit === 1)?.plane : undefined;

const isClose = (a: LocalDate, b: LocalDate): boolean => Math.abs(daysBetween(a, b)) < 2;

/** The request in which the planes of this hard work rest on days less than 48 hours from it. */
const restingBeside = (request: PlanRequest, works: readonly Work[], dates: readonly LocalDate[]): PlanRequest => {
  const barred = new Map(request.barred);
  for (const { date, item } of works) {
    const plane = hardPlane(item);
    if (plane === undefined) continue;
    const rests = modes.map((mode) => cellId({ plane, mode }));
    for (const day of dates.filter((each) => isClose(each, date)))
      barred.set(day, new Set([...(barred.get(day) ?? []), ...rests]));
  }
  return { ...request, barred };
};

/** The request for the days left alone, in which the planes of hard work that was done rest beside it. */
export const besideDone = (request: PlanRequest, { done, dates }: RestOfWeek): PlanRequest =>
  restingBeside(request, done, dates);

/** Whether a week has hard work within 48 hours of hard work of a plane that stands undone in the days before. */
export const isBesideUndone = ({ sessions }: Week, { left, dates }: RestOfWeek): boolean =>
  sessions.some(({ date, items }) =>
    items.some((item) => {
      const plane = dates.includes(date) ? hardPlane(item) : undefined;
      return plane !== undefined && left.some((work) => hardPlane(work.item) === plane && isClose(work.date, date));
    }),
  );

/** The request that keeps away from what stands undone in the days before as well, should it be made up for. */
export const besideUndone = (request: PlanRequest, { left, dates }: RestOfWeek): PlanRequest =>
  restingBeside(request, left, dates);

/**
 * The request for the whole week in which what is done stands where it was done, so that it counts for planes, cells, the
 * 48 hours and the ceilings, and nothing is added to the days that are over. Work that the rules of today forbid (an
 * implement that is gone, fewer minutes) cannot be stated in it: it counts in the coverage, and its plane rests beside it.
 */
export const withWhatIsDone = (request: PlanRequest, { running, done, dates }: RestOfWeek): PlanRequest => {
  let stated: PlanRequest = { ...request, from: running.from, barred: openOnly(dates, request, running) };
  // A day stands in the request by its trunk work only.
  const trunkFirst = done.toSorted((a, b) => Number(b.item.role === "trunk") - Number(a.item.role === "trunk"));
  for (const { date, item } of trunkFirst) {
    const { profile, locked } = stated;
    const there = locked.filter((each) => each.date === date);
    if (there.some((each) => each.exercise === item.exercise)) continue;
    if (item.role !== "trunk" && (item.role === "mobility" || item.pattern === "finish" || there.length === 0))
      continue;
    const lock: LockedItem = { exercise: item.exercise, date, sets: roomOf(item), rest: item.dose.rest };
    const days = daysOf([...dates, ...locked.map((each) => each.date), date]);
    const next: PlanRequest = { ...stated, profile: { ...profile, days }, locked: [...locked, lock] };
    if (collisionIn(next) === null) stated = next;
  }
  const unstated = done.filter(
    ({ date, item }) => !stated.locked.some((lock) => lock.date === date && lock.exercise === item.exercise),
  );
  return restingBeside(stated, unstated, dates);
};

/** A way to close a gap by one more day, said in the days of the profile and not in those the request was stated with. */
const inDaysOf = (gap: Gap, profile: Profile, stated: Profile): Gap => {
  if (gap.fix === undefined) return gap;
  const flag = gap.fix.flag.replace(/--days (\S+)/, (_, list: string) => {
    const [asked, before] = [new Set(list.split(",")), new Set<string>(stated.days)];
    const own = new Set(profile.days);
    return `--days ${weekdays.filter((day) => own.has(day) || (asked.has(day) && !before.has(day))).join(",")}`;
  });
  return { ...gap, fix: { ...gap.fix, flag } };
};

/** The sessions that were planned anew, out of a week of a request `withWhatIsDone`. */
export const freshOf = (planned: Week, { dates }: RestOfWeek): Week => ({
  ...planned,
  sessions: planned.sessions.filter(({ date }) => dates.includes(date)),
});

/** The running week with the sessions that were planned anew behind those that stay; `fresh` is what `freshOf` gives. */
export const joinedWeek = (fresh: Week, { running, kept }: RestOfWeek, profile: Profile): Week => {
  const sessions = [...kept, ...fresh.sessions].sort((a, b) => (a.date < b.date ? -1 : 1));
  const coverage = coverageOf(sessions);
  return {
    ...fresh,
    from: running.from,
    profile: { ...fresh.profile, days: profile.days },
    sessions,
    coverage,
    gaps: fresh.gaps
      .filter(({ plane, mode }) => coverage[plane][mode].sets === 0)
      .map((gap) => inDaysOf(gap, profile, fresh.profile)),
    shortfalls: shortfallsOf(sessions, profile.level),
  };
};
