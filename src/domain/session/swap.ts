import { patterns, type Catalog, type Exercise } from "../catalog/entry.ts";
import { daysBetween } from "../dates.ts";
import type { Log } from "../log/event.ts";
import { itemOf } from "../planner/assemble.ts";
import { loadsLegs } from "../planner/candidate.ts";
import { coverageOf } from "../planner/coverage.ts";
import { cellOf, eligibilityOf, type Eligible, type Obstacle } from "../planner/eligibility.ts";
import { shortfallsOf } from "../planner/shortfalls.ts";
import { volumeFor } from "../planner/volume.ts";
import { takesWeights } from "../profile/implement-name.ts";
import { earnedIn } from "../progression/rungs.ts";
import { cellId, cells, planes } from "../spine.ts";
import { lighterOn, roomOf, type Item, type Session, type Week } from "../week.ts";
import { withKnownDose } from "./known-doses.ts";
import { dueSessions } from "./today.ts";
import { isFirstDose, targetOn, type Day } from "./todays-items.ts";

interface SwapInput {
  readonly week: Week;
  readonly log: Log;
  readonly day: Day;
}

/** The week after a swap, or what stands in its way. */
export type Swap = { readonly week: Week } | { readonly obstacle: Obstacle } | { readonly refused: string };

/** The sessions, by the date the plan gave them, in which the exercise is still open, those of days before today too. */
const openDates = (from: string, { week, log }: SwapInput): ReadonlySet<string> =>
  new Set(
    dueSessions(week, log)
      .flatMap(({ items }) => items.filter(({ item, status }) => item.exercise === from && status === "open"))
      .map(({ session }) => session),
  );

/** Whether an exercise is still to be done in what is left of the week. */
export const isLeft = (id: string, input: SwapInput): boolean => openDates(id, input).size > 0;

const inOrder = (items: readonly Item[]): readonly Item[] =>
  items.toSorted(
    (a, b) =>
      Number(b.role === "mobility") - Number(a.role === "mobility") ||
      patterns.indexOf(a.pattern) - patterns.indexOf(b.pattern),
  );

/** The sets to try, from those of the item that goes down to one; full rests before brief ones. */
const fitted = (eligible: Eligible, old: Item, room: number, level: number, { day }: SwapInput): Item | null => {
  const { exercise } = eligible;
  const [least, most] = exercise.dose.sets;
  const start = Math.max(least, Math.min(roomOf(old), most, volumeFor(level).perItem));
  for (let sets = start; sets >= least; sets--) {
    for (const brief of [false, true]) {
      const item = itemOf({ eligible }, { sets, brief }, day.profile);
      if (item.seconds <= room) return item;
    }
  }
  return null;
};

const inSession = (session: Session, from: string, eligible: Eligible, input: SwapInput): Session | string => {
  const { exercise } = eligible;
  const others = session.items.filter((item) => item.exercise !== from);
  const old = session.items.find((item) => item.exercise === from);
  if (old === undefined) return session;
  if (others.some((item) => item.exercise === exercise.id))
    return `${exercise.name} is in the session of ${session.date} already`;
  const sameFamily = others.find((item) => input.day.catalog.get(item.exercise)?.family === exercise.family);
  if (sameFamily !== undefined)
    return `the session of ${session.date} has another ${exercise.family} exercise, ${sameFamily.name}, and one of a kind is enough`;
  const budget = input.week.profile.minutes * 60;
  const used = others.reduce((sum, { seconds }) => sum + seconds, 0);
  const item = fitted(eligible, old, budget - used, input.week.profile.level, input);
  if (item === null) return `the session of ${session.date} has no time for ${exercise.name}`;
  return {
    ...session,
    seconds: used + item.seconds,
    items: inOrder(session.items.map((each) => (each === old ? item : each))),
  };
};

/** What the planner spaces by 48 hours: hard work of a plane, and hard work of the legs (design, hard rule 4). */
const hardKinds = (item: Item, catalog: Catalog): readonly string[] => {
  const { implement } = item.dose;
  const takesLoad = catalog.get(item.exercise)?.dose.load !== undefined;
  const weighted = takesLoad && implement !== undefined && takesWeights(implement);
  const hard = item.level >= 3 || weighted;
  const plane = item.cells[0]?.plane;
  return [
    ...(plane !== undefined && hard ? [plane] : []),
    ...(loadsLegs({ role: item.role, pattern: item.pattern, hard, weighted }) ? ["leg"] : []),
  ];
};

const tooClose = (sessions: readonly Session[], id: string, catalog: Catalog): string | null => {
  for (const session of sessions) {
    const own = session.items.filter(({ exercise }) => exercise === id).flatMap((item) => hardKinds(item, catalog));
    for (const near of sessions.filter(({ date }) => Math.abs(daysBetween(session.date, date)) === 1)) {
      const there = new Set(near.items.flatMap((item) => hardKinds(item, catalog)));
      const kind = own.find((each) => there.has(each));
      if (kind !== undefined) return `hard ${kind} work needs 48 hours between its days, and ${near.date} has some`;
    }
  }
  return null;
};

/** What the new sessions would lose or pass against the old week; null when all is as well as before. */
const lost = (week: Week, sessions: readonly Session[], to: Exercise): string | null => {
  const after = coverageOf(sessions);
  const cell = cells.find(({ plane, mode }) => week.coverage[plane][mode].sets > 0 && after[plane][mode].sets === 0);
  if (cell !== undefined) {
    const own = cellOf(to);
    const trains = own === null ? `is ${to.role} work` : `trains ${own.plane} (${own.mode})`;
    return `nothing else this week fills ${cell.plane} (${cell.mode}), and ${to.name} ${trains}`;
  }
  const { ceiling } = volumeFor(week.profile.level);
  const setsOf = (coverage: Week["coverage"], plane: (typeof planes)[number]) =>
    coverage[plane].move.sets + coverage[plane].resist.sets;
  const over = planes.find(
    (plane) => setsOf(after, plane) > ceiling && setsOf(after, plane) > setsOf(week.coverage, plane),
  );
  return over === undefined ? null : `${over} would get more than the ${ceiling} sets a week that are enough`;
};

/**
 * Puts `to` in the place of `from` in what is left of the week, if the rules of a week still hold then: it is possible
 * for the person, alone of its family that day, within the minutes, 48 hours from other hard work in its plane, and no
 * plane and mode is lost. `to` starts at the dose the log says it is ready for.
 */
export const swapIn = (from: string, to: Exercise, input: SwapInput): Swap => {
  const { week, day } = input;
  const dates = openDates(from, input);
  if (dates.size === 0)
    return { refused: `${day.catalog.get(from)?.name ?? from} is not in what is left of this week` };
  if (to.id === from) return { refused: `${to.name} cannot take its own place` };
  const target = targetOn(to, { ...day, lighter: null });
  const { amount, load, sets } = target;
  const earnedFrom = earnedIn(day.history, day.profile, day.catalog).get(to.id);
  const earned = earnedFrom === undefined ? {} : { earned: { from: earnedFrom } };
  const ready =
    isFirstDose(target) && earnedFrom === undefined
      ? undefined
      : { amount, load: load?.value ?? null, sets, setsNow: sets, ...earned };
  const eligible = eligibilityOf(to, day.profile, new Set([to.id]), ready);
  if (typeof eligible !== "object") return { obstacle: eligible };
  const sessions: Session[] = [];
  for (const session of week.sessions) {
    const next = dates.has(session.date) ? inSession(session, from, eligible, input) : session;
    if (typeof next === "string") return { refused: next };
    sessions.push(next);
  }
  const problem = tooClose(sessions, to.id, day.catalog) ?? lost(week, sessions, to);
  if (problem !== null) return { refused: problem };
  const next = { ...day, today: [...dates].toSorted().find((date) => date >= day.today) ?? day.today };
  const known = sessions.map((session) =>
    dates.has(session.date)
      ? withKnownDose(session, to.id, { ...next, lighter: lighterOn(week, session.date) })
      : session,
  );
  const coverage = coverageOf(known);
  return {
    week: {
      ...week,
      sessions: known,
      coverage,
      gaps: week.gaps.filter(({ plane, mode }) => coverage[plane][mode].sets === 0),
      shortfalls: shortfallsOf(week.lighter === undefined ? sessions : known, week.profile.level),
    },
  };
};

/** What could take the place of an exercise: the same plane and mode (or role) first of all, nearest level first. */
export const swapCandidates = (from: Exercise, input: SwapInput): readonly Exercise[] => {
  const cell = cellOf(from);
  const alike = (other: Exercise): boolean => {
    const its = cellOf(other);
    if (cell === null || its === null)
      return cell === its && other.role === from.role && (other.pattern === "finish") === (from.pattern === "finish");
    return cellId(its) === cellId(cell);
  };
  const distance = ({ level }: Exercise) => Math.abs(level - from.level);
  return [...input.day.catalog.values()]
    .filter((other) => other.id !== from.id && !other.cautions.includes("BALL") && alike(other))
    .filter((other) => "week" in swapIn(from.id, other, input))
    .sort((a, b) => distance(a) - distance(b) || a.level - b.level || (a.id < b.id ? -1 : 1));
};
