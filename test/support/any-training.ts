import fc from "fast-check";

import { addDays } from "../../src/domain/dates.ts";
import type { LogEvent } from "../../src/domain/log/event.ts";
import { defaultProfile, type Profile } from "../../src/domain/profile/profile.ts";
import { checkin, doneEvent, skipped } from "./build-event.ts";
import { asLog, plannedFor } from "./build-target.ts";
import { builtInExercise } from "./planner-catalog.ts";

const ids = [
  "dead-bug",
  "kettlebell-deadlift",
  "jefferson-curl-loaded",
  "bird-dog",
  "front-plank",
  "single-arm-farmers-carry",
  "ankle-dorsiflexion-mobilization",
  "walking",
] as const;
const loads = [8, 12, 16, 24] as const;
const first = "2026-03-02";

const anyProfile: fc.Arbitrary<Profile> = fc
  .record({
    level: fc.integer({ min: 1, max: 4 }),
    age: fc.constantFrom("18-64" as const, "65+" as const),
    loads: fc.constantFrom<readonly number[] | undefined>([8, 12, 16], [16], [8, 10, 12, 14], undefined),
    usualPain: fc.constantFrom(0, 3),
    deloadEvery: fc.constantFrom(0, 6),
  })
  .map(({ loads: owned, ...rest }) => ({
    ...defaultProfile,
    ...rest,
    equipment: [owned === undefined ? { name: "kettlebell" } : { name: "kettlebell", loads: owned }],
  }));

/** An entry 1 to 40 days after the one before it: mostly clean, often at the dose before it. */
const anyEntry = fc.record({
  gap: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 0, max: 5 }) },
    { weight: 1, arbitrary: fc.integer({ min: 6, max: 70 }) },
  ),
  kind: fc.constantFrom("done", "done", "done", "done", "skipped", "checkin"),
  amountStep: fc.constantFrom(0, 0, 0, 1, -1, 30),
  sets: fc.integer({ min: 1, max: 5 }),
  load: fc.constantFrom<number>(...loads),
  short: fc.constantFrom(0, 0, 0, 0, 1),
  effort: fc.constantFrom(
    "very-easy" as const,
    "easy" as const,
    "right" as const,
    "right" as const,
    "hard" as const,
    null,
  ),
  pain: fc.constantFrom(0, 0, 1, 2, null, 4, 7),
  flare: fc.constantFrom(false, false, false, false, true),
  deload: fc.constantFrom(false, false, false, true),
  planned: fc.constantFrom(true, true, true, false),
  settled: fc.constantFrom(true, true, null, false),
});

/** A person, an exercise, what the log says of it, and a day. */
export const anyTraining = fc
  .record({
    id: fc.constantFrom(...ids),
    profile: anyProfile,
    sameLoad: fc.boolean(),
    sameSets: fc.boolean(),
    entries: fc.array(anyEntry, { maxLength: 12 }),
    after: fc.integer({ min: 0, max: 12 }),
    plannedSets: fc.constantFrom(undefined, 1, 2, 3, 4),
  })
  .map(({ id, profile, entries, after, plannedSets, sameLoad, sameSets }) => {
    const exercise = builtInExercise(id);
    const isLoaded = exercise.dose.load !== undefined;
    let date = first;
    let amount = exercise.dose.amount[0];
    const events: LogEvent[] = entries.map((entry) => {
      date = addDays(date, entry.gap);
      if (entry.kind === "skipped") return skipped({ date, exercise: id, reason: entry.pain === 7 ? "pain" : "busy" });
      if (entry.kind === "checkin") return checkin({ date, settled: entry.settled, pain: entry.pain });
      amount = Math.max(1, amount + entry.amountStep);
      const load = isLoaded ? [sameLoad ? 12 : entry.load] : [];
      const planned = plannedFor(exercise, [sameSets ? 3 : entry.sets, amount, ...load] as [number, number, number?]);
      const done = { sets: Array.from({ length: planned.sets }, () => amount - entry.short), load: planned.load };
      const { effort, pain, flare, deload } = entry;
      return doneEvent({
        date,
        exercise: id,
        planned: entry.planned ? planned : null,
        done,
        effort,
        pain,
        flare,
        deload,
      });
    });
    const today = addDays(date, after);
    return {
      exercise,
      log: asLog(events),
      today,
      overrides: { profile, ...(plannedSets === undefined ? {} : { plannedSets }) },
    };
  });
export type Training = typeof anyTraining extends fc.Arbitrary<infer T> ? T : never;
