import type { CautionTag } from "../entry.ts";
import type { Answer } from "./answers.ts";
import { whatYouSaid, type WrittenExercise } from "./convert.ts";
import { cellTags } from "./rules/patterns.ts";

const isSame = (exercise: WrittenExercise, answer: Answer): boolean =>
  exercise.role === answer.role &&
  (answer.role !== "trunk" || (exercise.planes?.[0] === answer.plane && exercise.mode === answer.mode));

const settled = (exercise: WrittenExercise): WrittenExercise => {
  const { guessed: _, ...rest } = exercise;
  return { ...rest, takenFor: whatYouSaid };
};

/**
 * The exercise as a person says it is: no guess any more; null where it is left out. Cautions are only ever added, and the
 * level stays: neither was asked for.
 */
export const applyAnswer = (exercise: WrittenExercise, answer: Answer): WrittenExercise | null => {
  if (answer.role === "out") return null;
  if (isSame(exercise, answer)) return settled(exercise);
  const { mode: _mode, planes: _planes, ...rest } = settled(exercise);
  if (answer.role !== "trunk")
    return {
      ...rest,
      role: answer.role,
      family: answer.role,
      pattern: answer.role === "mobility" ? "mobility" : "legs",
    };
  const tags = cellTags(answer.plane, answer.mode);
  const cautions = [...new Set([...(exercise.cautions ?? []), ...tags.cautions])] as readonly CautionTag[];
  const isSided = answer.plane === "rotation" || answer.plane === "side-bending";
  const { role, mode, planes, family, pattern } = tags;
  return { ...rest, role, mode, planes, family, pattern, cautions, perSide: isSided || exercise.perSide };
};
