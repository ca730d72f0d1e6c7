import type { LocalDate } from "../../src/domain/dates.ts";
import type { LogEvent } from "../../src/domain/log/event.ts";
import { historyOf } from "../../src/domain/log/history.ts";
import { defaultProfile, type Profile } from "../../src/domain/profile/profile.ts";
import type { Situation } from "../../src/domain/symptoms/situation.ts";
import { buildCatalog, buildExercise } from "./build-exercise.ts";
import { logOf } from "./build-event.ts";

const weighted = { sets: [1, 4], amount: [8, 12], rest: 60, load: [8, 32] } as const;

/** Exercises by plane and mode: two of flexion that move (one with a weight), two of extension that resist, and more. */
export const bodyCatalog = buildCatalog([
  buildExercise({ id: "crunch", mode: "move", planes: ["flexion"], level: 2 }),
  buildExercise({
    id: "jefferson-curl",
    mode: "move",
    planes: ["flexion"],
    level: 3,
    equipment: [["kettlebell"]],
    dose: weighted,
  }),
  buildExercise({ id: "plank", mode: "resist", planes: ["flexion"], level: 2 }),
  buildExercise({ id: "bird-dog", mode: "resist", planes: ["extension", "rotation"], level: 2 }),
  buildExercise({
    id: "deadlift",
    mode: "resist",
    planes: ["extension"],
    level: 2,
    equipment: [["kettlebell"]],
    dose: weighted,
  }),
  buildExercise({ id: "chest-raise", mode: "move", planes: ["extension"], level: 2 }),
  buildExercise({ id: "wiper", mode: "move", planes: ["rotation"], level: 3 }),
  buildExercise({ id: "side-bend", mode: "move", planes: ["side-bending"], level: 1 }),
  buildExercise({ id: "ankle", role: "mobility" }),
  buildExercise({ id: "slider", role: "mobility", cautions: ["NERVE"] }),
  buildExercise({ id: "squat", role: "support", pattern: "squat" }),
  buildExercise({ id: "walking", role: "support", pattern: "finish", measure: "minutes" }),
]);

/** What the rules see on a day: the events, numbered e1, e2, … in the order given, up to that day. */
export const situationOf = (
  events: readonly LogEvent[],
  today: LocalDate,
  profile: Partial<Profile> = {},
): Situation => ({
  history: historyOf(logOf(...events), today),
  profile: { ...defaultProfile, ...profile },
  catalog: bodyCatalog,
  today,
});
