import type { Exercise } from "../domain/catalog/entry.ts";
import { safeText } from "../domain/safe-text.ts";
import { wrap } from "./columns.ts";
import type { Screen } from "./palette.ts";

const guessText = ({ role, planes: [plane], mode }: Exercise): string =>
  plane === undefined ? role : `${plane}, ${mode}`;

/** The exercises of an imported catalog that were guessed, each with its guess, and how to answer. */
export const renderDoubtful = (exercises: readonly Exercise[], { width, palette }: Screen): string => {
  if (exercises.length === 0) return "Nothing is guessed: each exercise is sure, or you have said what it is.";
  const lines = exercises.map(
    (exercise) =>
      `  ${wrap(safeText(`${exercise.id}: ${guessText(exercise)}? Guessed to be ${exercise.takenFor ?? "that"}.`), width, 4)}`,
  );
  const how =
    "Say what one is: fourplane catalog review ID --plane rotation --mode move, or --role mobility, support or out";
  return [palette.strong(`${exercises.length} guessed`), ...lines, "", wrap(how, width)].join("\n");
};
