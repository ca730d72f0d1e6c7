import { makeWeek } from "../../src/commands/current-week.ts";
import { addDays, type LocalDate } from "../../src/domain/dates.ts";
import type { LogEvent } from "../../src/domain/log/event.ts";
import { historyOf } from "../../src/domain/log/history.ts";
import type { Profile } from "../../src/domain/profile/profile.ts";
import { targetOn } from "../../src/domain/session/todays-items.ts";
import { emptyState } from "../../src/domain/state/state.ts";
import { lighterOn, roomOf, type Week } from "../../src/domain/week.ts";
import { doneEvent } from "./build-event.ts";
import { builtInCatalog } from "./planner-catalog.ts";

/** An exercise on a day outside lighter weeks. */
export interface PerfectDay {
  /** From 0. */
  readonly week: number;
  readonly date: LocalDate;
  readonly exercise: string;
  readonly sets: number;
  /** The sets of the time before, outside lighter weeks; 0 the first time. */
  readonly before: number;
}

/** What is asked of a person who does all of it well, week after week from Monday 2026-11-23, as the program plans it. */
export const perfectWeeks = (profile: Profile, weeks: number, seed: number): readonly PerfectDay[] => {
  const days: PerfectDay[] = [];
  const log: LogEvent[] = [];
  const last = new Map<string, number>();
  let plan: Week | null = null;
  for (let week = 0; week < weeks; week++) {
    const from = addDays("2026-11-23", week * 7);
    const state = { ...emptyState, profile, plan, log };
    plan = makeWeek({ state, profile, catalog: builtInCatalog, from, today: from, seed });
    for (const { date, items } of plan.sessions) {
      const lighter = lighterOn(plan, date);
      const day = { catalog: builtInCatalog, profile, history: historyOf(log), today: date, lighter };
      for (const item of items) {
        const exercise = builtInCatalog.get(item.exercise);
        if (exercise === undefined) throw new Error(`the built-in catalog has no ${item.exercise}`);
        const { sets, amount, load, hold, why } = targetOn(exercise, day, roomOf(item));
        const { measure, perSide } = item.dose;
        const planned = { sets, measure, amount, perSide, load, ...(hold === undefined ? {} : { hold }) };
        const deload = why.rule === "deload";
        log.push(doneEvent({ id: `e${log.length + 1}`, date, exercise: exercise.id, planned, deload }));
        if (deload) continue;
        days.push({ week, date, exercise: exercise.id, sets, before: last.get(exercise.id) ?? 0 });
        last.set(exercise.id, sets);
      }
    }
  }
  return days;
};
