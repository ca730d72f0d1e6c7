import type { Catalog, Exercise } from "../catalog/entry.ts";
import { daysBetween, type LocalDate } from "../dates.ts";
import type { DoneEvent, Log } from "../log/event.ts";
import { historyOf, type History } from "../log/history.ts";
import type { Profile } from "../profile/profile.ts";
import { lighterAhead } from "../progression/lighter-weeks.ts";
import { readinessOf } from "../progression/readiness.ts";
import { earnedIn } from "../progression/rungs.ts";
import { onceAWeek } from "../symptoms/ankle-range.ts";
import { legSymptomsOf } from "../symptoms/leg-symptoms.ts";
import type { Situation } from "../symptoms/situation.ts";
import { symptomsFor } from "../symptoms/symptoms-for.ts";
import { toleranceFor } from "../symptoms/tolerance.ts";
import { cellId, cells } from "../spine.ts";
import type { Lighter } from "../week.ts";
import { sessionDates } from "./choose-week.ts";
import { eligibilityOf, isNerveSlide } from "./eligibility.ts";
import { recentDays, replacedBy, rosterOf } from "./roster.ts";
import { startSets } from "./volume.ts";
import { blockSetsOf } from "./block.ts";
import { dueRungs, type Rung } from "./due-rungs.ts";
import type { PlanRequest, Readiness } from "./plan-request.ts";

/** Entries in a row at the same dose, over so many days, before an exercise counts as stalled [D]: three times two clean sessions. */
const stalledEntries = 6;
const stalledDays = 21;

/** Skips in a row, without a done in between, that say an exercise is not wanted [D]. */
const avoidedSkips = 2;

/** An exercise that the log drops, and the rung that is due in its place where that is the reason. */
export interface Dropped {
  readonly exercise: string;
  readonly reason: string;
  readonly due?: string;
}

/** What the log says about the exercises of a coming week, each with the reason. */
export interface Carryover {
  readonly kept: readonly string[];
  readonly dropped: readonly Dropped[];
  /** Rungs that are due, by id: kept, and to be in the week before anything else that is. */
  readonly due: readonly string[];
  readonly readiness: ReadonlyMap<string, Readiness>;
}

const sameDose = (a: DoneEvent, b: DoneEvent): boolean =>
  a.planned?.amount === b.planned?.amount &&
  a.planned?.load?.value === b.planned?.load?.value &&
  a.planned?.sets === b.planned?.sets;

const isStalled = (entries: readonly DoneEvent[]): boolean => {
  const last = entries.filter(({ deload }) => !deload).slice(-stalledEntries);
  const [first] = last;
  if (first === undefined || last.length < stalledEntries || last.some((entry) => !sameDose(entry, first)))
    return false;
  const start = entries.findLastIndex((entry) => !entry.deload && !sameDose(entry, first)) + 1;
  return daysBetween(entries[start]?.date ?? first.date, last.at(-1)?.date ?? first.date) >= stalledDays;
};

const isAvoided = (id: string, history: History): boolean => {
  const lastDone = history.byExercise.get(id)?.at(-1)?.date ?? "";
  const skips = history.skipped.filter(
    ({ exercise, date, reason }) => exercise === id && date > lastDone && reason !== "busy" && reason !== "ill",
  );
  return skips.length >= avoidedSkips;
};

/** Exercises swapped away since they were last done, and what came in their place. */
const swappedAway = (log: Log): ReadonlyMap<string, string> => {
  const away = new Map<string, string>();
  for (const event of log) {
    if (event.kind === "swapped") {
      away.delete(event.to);
      away.set(event.from, event.to);
    } else if (event.kind === "done") away.delete(event.exercise);
  }
  return away;
};

/** Slides of the nerves, once leg symptoms that the log tells of have settled. */
const invitedBy = (situation: Situation): readonly string[] => {
  const told = situation.history.rare.some((event) => "legs" in event && event.legs);
  if (!told || legSymptomsOf(situation) !== null) return [];
  return [...situation.catalog.values()].filter(isNerveSlide).map(({ id }) => id);
};

/**
 * What the next week takes over from the log: keeps what was done lately and still moves, drops what is stalled, skipped
 * twice running or swapped away, follows an exercise to the next rung of its ladder, and starts each at the dose it is
 * ready for on `from`. A lighter week keeps its exercises (Bell 2023), so a harder rung, and the turn of what is stalled,
 * come after it.
 */
export const carryover = (input: {
  readonly log: Log;
  readonly profile: Profile;
  readonly catalog: Catalog;
  readonly from: LocalDate;
  readonly isLighter: boolean;
}): Carryover => {
  const { log, profile, catalog, from, isLighter } = input;
  const history = historyOf(log, from);
  // Doses are those of the first day of training, as today will say them then.
  const on = sessionDates(profile, from)[0] ?? from;
  const kept = new Set<string>();
  const dropped = new Map<string, string>();
  const rungs = new Map<string, Rung>();
  const stalled: string[] = [];
  const readiness = new Map<string, Readiness>();
  const nameOf = (id: string) => catalog.get(id)?.name ?? id;
  const isPossible = (exercise: Exercise, ready: Readiness | undefined) =>
    typeof eligibilityOf(exercise, profile, new Set([exercise.id]), ready) === "object";
  /** A rung above the level of the profile starts at the low end of its range. */
  const earnedBy = (id: string, next: Exercise): Readiness | undefined =>
    next.level > profile.level
      ? { amount: next.dose.amount[0], load: null, sets: startSets(2), setsNow: 1, earned: { from: id } }
      : undefined;

  const earnedFrom = earnedIn(history, profile, catalog);

  for (const [away, to] of swappedAway(log)) {
    dropped.set(away, `you swapped it for ${nameOf(to)}`);
    kept.add(to);
  }
  for (const [id, entries] of history.byExercise) {
    const exercise = catalog.get(id);
    const last = entries.at(-1);
    if (exercise === undefined || last === undefined) continue;
    const symptoms = symptomsFor(exercise, { history, profile, catalog, today: on });
    const ready = readinessOf(exercise, { profile, catalog, history, today: on, symptoms });
    if (ready !== null) {
      const { rung: _next, ...grown } = ready;
      const by = earnedFrom.get(id);
      readiness.set(id, { ...grown, ...(by === undefined ? {} : { earned: { from: by } }) });
    }
    if (daysBetween(last.date, from) > recentDays || dropped.has(id)) continue;
    const rung = isLighter && ready?.rung?.direction === "harder" ? undefined : ready?.rung;
    const next = rung === undefined ? undefined : catalog.get(rung.to);
    const earned = rung?.direction === "harder" && next !== undefined ? earnedBy(id, next) : undefined;
    const gaveWay = replacedBy(id, { history, catalog });
    if (isAvoided(id, history)) dropped.set(id, "you skipped it twice running");
    else if (rung !== undefined && next !== undefined && isPossible(next, readiness.get(next.id) ?? earned)) {
      rungs.set(id, rung);
      if (earned !== undefined && !readiness.has(next.id)) readiness.set(next.id, earned);
    } else if (gaveWay !== undefined) dropped.set(id, `${nameOf(gaveWay)} has taken its place`);
    else if (!isLighter && exercise.role === "trunk" && isStalled(entries)) stalled.push(id);
    else kept.add(id);
  }
  for (const { exercise } of history.skipped) {
    if (!dropped.has(exercise) && isAvoided(exercise, history)) {
      dropped.set(exercise, "you skipped it twice running");
      kept.delete(exercise);
    }
  }
  const due = dueRungs(rungs, new Set(dropped.keys()));
  const rungsTo = new Set([...due.values()].map(({ to }) => to));
  for (const id of [...rungs.keys(), ...rungsTo]) if (!due.has(id)) kept.add(id);
  for (const id of stalled)
    if (!rungsTo.has(id)) dropped.set(id, "it has not moved for three weeks, so something else takes its turn");
  // One of the five comes back by itself, however long ago its rung took over.
  for (const { id, founding } of catalog.values()) {
    const gaveWay = founding === undefined ? undefined : replacedBy(id, { history, catalog });
    if (gaveWay !== undefined && !dropped.has(id) && !kept.has(id) && !due.has(id))
      dropped.set(id, `${nameOf(gaveWay)} has taken its place`);
  }
  const wanted = [...kept].filter((id) => !dropped.has(id) && !due.has(id));
  return {
    kept: rosterOf(wanted, rungsTo, { history, catalog, from }),
    dropped: [
      ...[...dropped].map(([exercise, reason]) => ({ exercise, reason })),
      ...[...due].map(([exercise, { to, direction }]) => ({
        exercise,
        reason: `${nameOf(to)} is the ${direction} step of its ladder, and due`,
        due: to,
      })),
    ],
    due: [...rungsTo],
    readiness,
  };
};

/**
 * The tolerance a week is planned with, and what is still on hold on some of its days. A cell whose pause ends within the
 * week is planned on the days after it; a cell that is sensitive on any day is so all week.
 */
const toleranceOver = (
  dates: readonly LocalDate[],
  situation: Situation,
): { readonly tolerance: Profile["tolerance"]; readonly barred: PlanRequest["barred"] } => {
  const byDate = dates.map((date) => ({ date, tolerance: toleranceFor({ ...situation, today: date }) }));
  const pausedOn = (tolerance: Profile["tolerance"]) =>
    cells.map(cellId).filter((cell) => tolerance[cell] === "paused");
  const last = byDate.at(-1)?.tolerance ?? {};
  const sensitive = cells
    .map(cellId)
    .filter((cell) => last[cell] !== "paused" && byDate.some(({ tolerance }) => tolerance[cell] === "sensitive"));
  return {
    tolerance: { ...last, ...Object.fromEntries(sensitive.map((cell) => [cell, "sensitive" as const])) },
    barred: new Map(byDate.map(({ date, tolerance }) => [date, new Set(pausedOn(tolerance))])),
  };
};

/**
 * The request for a week that follows from the log, and the days of it that are lighter (session/known-doses.ts makes them so)
 * and the rungs that are due in it. The profile's tolerance is the one the log leaves in that week; `running` are the lighter
 * days of the week planned last.
 */
export const requestFromLog = (input: {
  readonly log: Log;
  readonly profile: Profile;
  readonly catalog: Catalog;
  readonly from: LocalDate;
  readonly seed: number;
  readonly running?: Lighter | undefined;
}): { readonly request: PlanRequest; readonly lighter: Lighter | null; readonly due: readonly string[] } => {
  const { log, catalog, from, seed, running } = input;
  const history = historyOf(log, from);
  const dates = sessionDates(input.profile, from);
  const { tolerance, barred } = toleranceOver(dates, { profile: input.profile, catalog, history, today: from });
  const profile: Profile = { ...input.profile, tolerance };
  const first = dates[0] ?? from;
  const lighter = lighterAhead({ history, profile, catalog, from, first, running });
  const carried = carryover({ log, profile, catalog, from, isLighter: lighter !== null });
  const invited = invitedBy({ profile, catalog, history, today: first });
  return {
    request: {
      catalog,
      profile,
      from,
      seed,
      required: [],
      locked: [],
      kept: [...carried.kept, ...invited],
      dropped: carried.dropped.map(({ exercise }) => exercise),
      readiness: carried.readiness,
      blockSets: blockSetsOf(history, catalog, from),
      invited,
      barred,
      onceAWeek: onceAWeek(history, catalog, from),
    },
    lighter,
    due: carried.due,
  };
};
