import type { Exercise } from "../domain/catalog/entry.ts";
import type { Figure } from "../domain/figure/figure.ts";
import type { Bases } from "../domain/figure/pose.ts";
import { tempoOf } from "../domain/figure/tempo.ts";
import { figureInWords } from "../words/figure.ts";
import { figureSvg, type SvgOptions } from "./figure-svg.ts";

/** The SVG of an exercise, named and described in words. */
export const exerciseSvg = (bases: Bases, figure: Figure, exercise: Exercise, options: SvgOptions = {}): string => {
  const description = figureInWords(bases, figure, exercise);
  return figureSvg(bases, figure, { title: exercise.name, description }, options);
};

/** The picture of an exercise as `--json` has it: `frames` is how many pictures its motion has at ten a second. */
export const figureJson = (bases: Bases, figure: Figure, exercise: Exercise) => ({
  alt: figureInWords(bases, figure, exercise),
  svg: exerciseSvg(bases, figure, exercise),
  frames: tempoOf(exercise, figure).places.length,
});
