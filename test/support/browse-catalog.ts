import { buildCatalog, buildExercise } from "./build-exercise.ts";

/** A few exercises of every kind, among them names that are wide on a screen. */
export const browseCatalog = buildCatalog([
  buildExercise({
    id: "kettlebell-deadlift",
    aliases: ["KB deadlift", "kettlebell lift from the floor"],
    planes: ["extension", "rotation"],
    pattern: "hinge",
    equipment: [["kettlebell"], ["dumbbell"], ["bench", "barbell"]],
    level: 2,
    dose: { sets: [1, 4], amount: [8, 15], rest: 60, load: [8, 32] },
    cautions: ["FLEX", "GRIP"],
    easier: "hip-hinge-drill",
    muscles: ["gluteus maximus", "hamstrings"],
    why: "Trains back and hips to share the work of lifting from the floor.",
    founding: "Lifting something from the floor is a daily task for nearly everyone.",
    steps: ["Stand with feet slightly wider than your hips.", "Push your hips back and reach the handle."],
    cues: ["Push the floor away"],
    mistakes: ["Jerking it off the floor: take up the slack first."],
    stop: ["End it when your grip slips."],
    licence: "CC BY 4.0",
    attribution: "A. Writer",
  }),
  buildExercise({ id: "hip-hinge-drill", planes: ["extension"], harder: "kettlebell-deadlift" }),
  buildExercise({ id: "ude", name: "腕立て伏せ", level: 3, equipment: [["med-ball"]] }),
  buildExercise({
    id: "family",
    name: "Family Hold 👩‍👩‍👧‍👧",
    measure: "seconds",
    perSide: true,
    dose: { sets: [1, 4], amount: [20, 60], hold: 10, rest: 30 },
  }),
  buildExercise({ id: "supine-knee-roll", mode: "move", planes: ["rotation"], alternating: true }),
  buildExercise({
    id: "ankle-rock",
    role: "mobility",
    perSide: true,
    dose: { sets: [1, 2], amount: [8, 12], rest: 30 },
  }),
  buildExercise({
    id: "brisk-walk",
    role: "support",
    pattern: "finish",
    measure: "minutes",
    dose: { sets: [1, 1], amount: [5, 10], rest: 0 },
  }),
]);
