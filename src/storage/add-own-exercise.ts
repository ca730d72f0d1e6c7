import type { Context } from "../context.ts";
import type { WrittenExercise } from "../domain/catalog/foreign/convert.ts";
import { withLock } from "./change-state.ts";
import { appendOwn } from "./own-entries.ts";
import { ownExercisesFile } from "./own-exercises.ts";

/**
 * Adds an exercise to a person's own while no other fourplane does, and returns their file.
 * @throws Failure (file) when the file, or the exercise in it, cannot be used; (write) when it cannot be written.
 */
export const addOwnExercise = async (context: Context, exercise: WrittenExercise): Promise<string> => {
  await withLock(context, () => appendOwn(context, [exercise]));
  return ownExercisesFile(context);
};
