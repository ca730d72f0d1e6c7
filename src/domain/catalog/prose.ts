import type { Exercise } from "./entry.ts";
import type { CatalogProblem } from "./findings.ts";

/** What people read of an exercise, in the order it is shown. */
const proseFields = ["muscles", "why", "steps", "cues", "mistakes", "stop"] as const;

/**
 * One warning for each exercise that can be planned but not explained, naming the fields that are empty.
 * `positions` are the places of the exercises in their file.
 */
export const proseWarnings = (
  exercises: readonly Exercise[],
  positions: readonly number[],
): readonly CatalogProblem[] =>
  exercises.flatMap((exercise, index) => {
    const empty = proseFields.filter((field) => exercise[field].length === 0);
    if (empty.length === 0) return [];
    return [{ path: `exercises[${positions[index]}]`, message: `"${exercise.id}" has no ${empty.join(", no ")}` }];
  });
