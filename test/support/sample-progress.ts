import { addDays } from "../../src/domain/dates.ts";
import type { DoneEvent, WholeLog, LogEvent } from "../../src/domain/log/event.ts";
import { defaultProfile, type Profile } from "../../src/domain/profile/profile.ts";
import { checkin, doneEvent, logOf, paused, skipped } from "./build-event.ts";
import { builtInExercise } from "./planner-catalog.ts";

export const sampleProfile: Profile = {
  ...defaultProfile,
  usualPain: 2,
  equipment: [{ name: "kettlebell", loads: [12, 16] }],
};

const done = (
  exercise: string,
  date: string,
  sets: number,
  amount: number,
  rest: Partial<DoneEvent> = {},
): LogEvent => {
  const { measure, perSide } = builtInExercise(exercise);
  const load = rest.done?.load ?? null;
  const planned = { sets, measure, amount, perSide, load };
  const performed = { sets: Array.from({ length: sets }, () => amount), load };
  return doneEvent({ exercise, date, planned, ...rest, done: performed });
};

const week = (index: number): readonly LogEvent[] => {
  const monday = addDays("2026-09-07", index * 7);
  if (index === 5) return [skipped({ date: monday, reason: "ill" })];
  if (index === 8) return [paused({ date: monday, until: addDays(monday, 7) })];
  const sets = index < 3 ? 2 : 3;
  const reps = 8 + Math.floor(index / 2);
  const pain = index < 4 ? 4 : 1;
  const load = { value: index < 6 ? 12 : 16, unit: "kg" as const };
  const friday = index % 4 === 2 || index === 11 ? [] : [done("dead-bug", addDays(monday, 4), sets, reps, { pain })];
  return [
    done("kettlebell-deadlift", monday, sets, reps, { pain, done: { sets: [], load } }),
    done("dead-bug", monday, 2, reps, { pain: 0 }),
    checkin({ date: addDays(monday, 1), pain: index < 4 ? 3 : 0 }),
    done("single-arm-farmers-carry", addDays(monday, 2), sets, 20, { pain: null, done: { sets: [], load } }),
    ...friday,
  ];
};

/** Twelve weeks from Monday 2026-09-07, the sixth ill, the ninth paused, some Fridays left out; today is 2026-11-26. */
export const sampleLog: WholeLog = logOf(...Array.from({ length: 12 }, (_, index) => week(index)).flat());
export const sampleToday = "2026-11-26";
