import type { Catalog, Exercise } from "../../src/domain/catalog/entry.ts";

const nameOf = (id: string): string =>
  id.replace(/(^|-)([a-z])/g, (_all, dash, letter) => (dash ? " " : "") + letter.toUpperCase());

/** A valid trunk exercise (flexion, resist, level 1, no equipment); its name follows from the id unless given. */
export const buildExercise = (overrides: Partial<Exercise> = {}): Exercise => {
  const id = overrides.id ?? "wall-plank";
  const isTrunk = (overrides.role ?? "trunk") === "trunk";
  return {
    id,
    name: nameOf(id),
    aliases: [],
    role: "trunk",
    ...(isTrunk ? { mode: "resist" } : {}),
    planes: isTrunk ? ["flexion"] : [],
    family: id,
    pattern: isTrunk ? "hold" : "mobility",
    equipment: [],
    level: 1,
    measure: "reps",
    perSide: false,
    alternating: false,
    dose: { sets: [1, 4], amount: [8, 12], rest: 60 },
    cautions: [],
    easier: null,
    harder: null,
    muscles: [],
    why: "",
    steps: [],
    cues: [],
    mistakes: [],
    stop: [],
    ...overrides,
  };
};

export const buildCatalog = (exercises: readonly Exercise[]): Catalog =>
  new Map(exercises.map((exercise) => [exercise.id, exercise]));
