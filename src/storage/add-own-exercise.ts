import type { Context } from "../context.ts";
import type { WrittenExercise } from "../domain/catalog/foreign/convert.ts";
import { parseCatalog } from "../domain/catalog/parse.ts";
import { catalogText } from "../domain/catalog/catalog-text.ts";
import { withLock } from "./change-state.ts";
import { catalogFailure } from "./catalog-failure.ts";
import { ownExercises, ownExercisesFile } from "./own-exercises.ts";
import { readCatalogFile } from "./read-catalog-file.ts";
import { writeWhole } from "./write-whole.ts";

const spaces = { tabSize: 2, insertSpaces: true };

/**
 * Adds an exercise to a person's own, at the end of their file; the rest of it stays letter for letter. Checked as every
 * catalog is, before anything is written. Returns the file.
 * @throws Failure (file) when the file, or the exercise in it, cannot be used; (write) when it cannot be written.
 */
export const addOwnExercise = async (context: Context, exercise: WrittenExercise): Promise<string> => {
  const file = ownExercisesFile(context);
  const { applyEdits, modify } = await import("jsonc-parser");
  await withLock(context, async () => {
    const [there] = ownExercises(context);
    const old = there === undefined ? undefined : (await readCatalogFile(context.world, there)).text;
    const text =
      old === undefined
        ? catalogText([JSON.stringify(exercise)])
        : applyEdits(
            old,
            modify(old, ["exercises", -1], exercise, { isArrayInsertion: true, formattingOptions: spaces }),
          );
    const parsed = parseCatalog(JSON.parse(text));
    if (parsed.problemCount > 0)
      throw await catalogFailure([{ label: file, text, problems: parsed.problems, count: parsed.problemCount }], []);
    await writeWhole(file, text);
  });
  return file;
};
