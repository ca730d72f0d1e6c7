import type { Context } from "../context.ts";
import type { WrittenExercise } from "../domain/catalog/foreign/convert.ts";
import { parseCatalog } from "../domain/catalog/parse.ts";
import { catalogText } from "../domain/catalog/catalog-text.ts";
import { withLock } from "./change-state.ts";
import { catalogFailure } from "./catalog-failure.ts";
import { ownExercises, ownExercisesFile } from "./own-exercises.ts";
import { readCatalogFile } from "./read-catalog-file.ts";
import { writeWhole } from "./write-whole.ts";

/** The text with one more exercise after the last; what is there stays letter for letter. Valid JSON of a catalog is expected. */
const withOneMore = async (text: string, exercise: WrittenExercise): Promise<string> => {
  const { findNodeAtLocation, parseTree } = await import("jsonc-parser");
  const tree = parseTree(text);
  const last = tree === undefined ? undefined : findNodeAtLocation(tree, ["exercises"])?.children?.at(-1);
  if (last === undefined) return catalogText([JSON.stringify(exercise)]);
  const end = last.offset + last.length;
  return `${text.slice(0, end)},\n${JSON.stringify(exercise)}${text.slice(end)}`;
};

/**
 * Adds an exercise to a person's own, at the end of their file; the rest of it stays letter for letter. Checked as every
 * catalog is, before anything is written. Returns the file.
 * @throws Failure (file) when the file, or the exercise in it, cannot be used; (write) when it cannot be written.
 */
export const addOwnExercise = async (context: Context, exercise: WrittenExercise): Promise<string> => {
  const file = ownExercisesFile(context);
  await withLock(context, async () => {
    const [there] = ownExercises(context);
    const old = there === undefined ? undefined : await readCatalogFile(context.world, there);
    const before = old === undefined ? undefined : parseCatalog(old.value);
    if (old !== undefined && before !== undefined && before.problemCount > 0)
      throw await catalogFailure(
        [{ label: file, text: old.text, problems: before.problems, count: before.problemCount }],
        [],
      );
    const text = old === undefined ? catalogText([JSON.stringify(exercise)]) : await withOneMore(old.text, exercise);
    const parsed = parseCatalog(JSON.parse(text));
    if (parsed.problemCount > 0)
      throw await catalogFailure([{ label: file, text, problems: parsed.problems, count: parsed.problemCount }], []);
    await writeWhole(file, text);
  });
  return file;
};
