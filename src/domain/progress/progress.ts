import type { Catalog } from "../catalog/entry.ts";
import { addDays, type LocalDate } from "../dates.ts";
import type { WholeLog } from "../log/event.ts";
import { historyOf, type History } from "../log/history.ts";
import { volumeFor } from "../planner/volume.ts";
import { defaultProfile, type Profile, type Unit } from "../profile/profile.ts";
import type { Week } from "../week.ts";
import { blocksBetween, blockStart, mondayOf, type Block } from "./blocks.ts";
import { holdDays } from "./hold.ts";
import { painAnswers, painOf, painTrend, type PainTrend, type PainWeek } from "./pain.ts";
import { countSessions, sessionsOf, type SessionCount, type Sessions } from "./sessions.ts";
import { streakOf, type Streak } from "./streak.ts";
import { addLoads, addSets, noLoads, noSets, type PlaneLoads, type PlaneSets } from "./work.ts";

/** Why a week is left out of adherence and streak. */
export type Rest = "on-hold" | "ill";

export interface ProgressWeek extends Block {
  /** Today is in it, so more may come. */
  readonly isRunning: boolean;
  /** Credited sets a plane. */
  readonly sets: PlaneSets;
  /** Weight × amount a plane, in the unit of the progress. */
  readonly loads: PlaneLoads;
  readonly sessions: SessionCount;
  /** Something was done outside any plan. */
  readonly hasExtra: boolean;
  readonly pain: PainWeek | null;
  readonly rest: Rest | null;
}

/** All figures of the last weeks, oldest week first. */
export interface Progress {
  readonly weeks: readonly ProgressWeek[];
  readonly unit: Unit;
  /** Credited sets a plane and week that suit the level. */
  readonly target: number;
  /** The sessions of all the weeks. */
  readonly sessions: SessionCount;
  /** Counted over the whole log. */
  readonly streak: Streak;
  /** Taken from the whole log, however many weeks are shown. */
  readonly painTrend: PainTrend | null;
  /** Null when not said. */
  readonly usualPain: number | null;
  /** Ids of exercises in these weeks that no catalog has: what they trained is not known. */
  readonly unknown: readonly string[];
  /** Entries dated after today, which are not counted. */
  readonly later: number;
}

export interface ProgressInput {
  readonly log: WholeLog;
  readonly plan: Week | null;
  readonly profile: Profile | null;
  readonly catalog: Catalog;
  readonly today: LocalDate;
  /** The most weeks to show, 1 or more. */
  readonly weeks: number;
}

/** Items by the first day of their block; many share a date, and finding its block is the slow part. */
const byBlock = <T extends { readonly date: LocalDate }>(
  items: readonly T[],
  anchor: LocalDate,
): ReadonlyMap<LocalDate, readonly T[]> => {
  const starts = new Map<LocalDate, LocalDate>();
  const blocks = new Map<LocalDate, T[]>();
  for (const item of items) {
    const start = starts.get(item.date) ?? blockStart(item.date, anchor);
    starts.set(item.date, start);
    const same = blocks.get(start);
    if (same === undefined) blocks.set(start, [item]);
    else same.push(item);
  }
  return blocks;
};

interface RestInput {
  readonly isTrained: boolean;
  readonly history: History;
  readonly sessions: Sessions;
  readonly planned: number;
  readonly excused: number;
}

/** On hold: for most of its days, or on all that had a session. Ill: every skip says so. Never when something was done. */
const restOf = (block: Block, input: RestInput): Rest | null => {
  const { isTrained, history, sessions, excused, planned } = input;
  if (isTrained) return null;
  let held = 0;
  for (let date = block.from; date <= block.to; date = addDays(date, 1)) if (sessions.isOnHold(date)) held += 1;
  if (held >= 4) return "on-hold";
  const skips = history.skipped.filter(({ date, session }) => {
    const day = session ?? date;
    return day >= block.from && day <= block.to;
  });
  if (skips.length > 0 && skips.every(({ reason }) => reason === "ill")) return "ill";
  return excused > 0 && planned === 0 ? "on-hold" : null;
};

const unitOf = (profile: Profile | null, plan: Week | null): Unit => (profile ?? plan?.profile ?? defaultProfile).units;

const weeksOf = (
  history: History,
  first: LocalDate,
  anchor: LocalDate,
  input: ProgressInput,
): readonly ProgressWeek[] => {
  const { plan, profile, catalog, today } = input;
  const unit = unitOf(profile, plan);
  const days = (profile ?? plan?.profile)?.days ?? [];
  const sessions = sessionsOf({ history, plan, days, isOnHold: holdDays(history.log), first, today });
  const doneIn = byBlock(history.done, anchor);
  const painIn = byBlock(painAnswers(history), anchor);
  return blocksBetween(first, today, anchor).map((block) => {
    const done = doneIn.get(block.from) ?? [];
    const count = countSessions(block, sessions);
    const { planned, excused } = count;
    const rest = restOf(block, { isTrained: done.length > 0, history, sessions, planned, excused });
    let sets = noSets;
    let loads = noLoads;
    for (const event of done) {
      const exercise = catalog.get(event.exercise);
      if (exercise === undefined) continue;
      sets = addSets(sets, event, exercise);
      loads = addLoads(loads, event, exercise, unit);
    }
    return {
      ...block,
      isRunning: block.to >= today,
      sets,
      loads,
      sessions: rest === null ? { planned, done: count.done } : { planned: 0, done: 0 },
      hasExtra: done.some(({ session }) => session === null),
      pain: painOf((painIn.get(block.from) ?? []).map(({ pain }) => pain)),
      rest,
    };
  });
};

/** The first day anything was done, skipped or answered; null before that. */
const firstDay = ({ done, skipped, checkins }: History): LocalDate | null =>
  [done[0], skipped[0], checkins[0]]
    .flatMap((event) => (event === undefined ? [] : [event.date]))
    .reduce<LocalDate | null>((least, date) => (least === null || date < least ? date : least), null);

/**
 * The figures of the last `weeks` weeks, from the first entry on: blocks of seven days aligned to the plan's first day
 * (Mondays without a plan), the last one with today in it. What is dated later is not counted. Null: nothing is logged.
 */
export const progressOf = (input: ProgressInput): Progress | null => {
  const { log, plan, profile, catalog, today } = input;
  const history = historyOf(log, today);
  const first = firstDay(history);
  if (first === null) return null;
  const all = weeksOf(history, first, mondayOf(today), input);
  const weeks = all.slice(-input.weeks);
  const start = weeks[0]?.from ?? today;
  const unknown = history.done.filter(({ date, exercise }) => date >= start && !catalog.has(exercise));
  const streakWeeks = all.map(({ to, sessions, hasExtra, rest }) => ({
    to,
    isActive: sessions.done > 0 || hasExtra,
    isResting: rest !== null,
  }));
  return {
    weeks,
    unit: unitOf(profile, plan),
    target: volumeFor((profile ?? plan?.profile ?? defaultProfile).level).target,
    sessions: {
      planned: weeks.reduce((sum, { sessions }) => sum + sessions.planned, 0),
      done: weeks.reduce((sum, { sessions }) => sum + sessions.done, 0),
    },
    streak: streakOf(streakWeeks, today),
    painTrend: painTrend(all.map(({ pain }) => pain)),
    usualPain: profile?.usualPain ?? null,
    unknown: [...new Set(unknown.map(({ exercise }) => exercise))],
    later: log.length - history.log.length,
  };
};
