import { dirname, isAbsolute, relative, resolve, sep } from "node:path";

import type { Context } from "../context.ts";
import type { SessionAhead } from "../domain/session/week-ahead.ts";
import { quoted } from "../domain/safe-text.ts";
import { usage } from "../failure.ts";
import { exerciseSvg } from "../formats/figure-json.ts";
import { isFigureSvg } from "../formats/figure-svg.ts";
import { pictureLine } from "../formats/markdown/picture.ts";
import type { Illustrated } from "../storage/load-figures.ts";
import { readyFolder } from "../storage/output-file.ts";
import { figureInWords } from "../words/figure.ts";
import { ofKind, type ExportOptions } from "./deliver.ts";
import { exercisesIn } from "./pictures-of.ts";

/** Pictures in a folder beside a Markdown file. */
export interface FiguresBeside {
  /** The line that shows each picture in the file, by exercise. */
  readonly lines: ReadonlyMap<string, string>;
  /** Makes them ready to be written: all there is to refuse is refused. */
  readonly ready: () => { readonly write: () => void };
}

/** The way from the folder of the file to that of the pictures, which lies within it: so both can be moved together. */
const wayTo = (context: Context, folder: string, output: string | undefined): readonly string[] => {
  const { cwd } = context.world;
  const from = output === undefined || output === "-" ? cwd : dirname(resolve(cwd, output));
  const way = relative(from, resolve(cwd, folder));
  const parts = way.split(sep).filter((part) => part !== "");
  if (isAbsolute(way) || parts[0] === "..")
    throw usage(`--figures: ${quoted(folder)} is not within the folder of the file`, "name a folder beside the file");
  return parts;
};

/**
 * The pictures of the exercises of these sessions, to go into a folder.
 * @throws Failure (usage) when the folder does not lie within that of the file, (file) when the figures of a --catalog file
 * cannot be used.
 */
export const figuresBeside = async (
  context: Context,
  folder: string,
  { output, force }: ExportOptions,
  sessions: readonly SessionAhead[],
  illustrated: Illustrated,
): Promise<FiguresBeside> => {
  const way = wayTo(context, folder, output);
  const exercises = exercisesIn(sessions, illustrated);
  const figures = await illustrated.figuresOf(exercises);
  const drawn = exercises.flatMap((exercise) => {
    const drawable = figures.get(exercise.id);
    return drawable === undefined ? [] : [{ exercise, ...drawable }];
  });
  const nameOf = (id: string): string => `${id}.svg`;
  return {
    lines: new Map(
      drawn.map(({ exercise, bases, figure }) => [
        exercise.id,
        pictureLine(figureInWords(bases, figure, exercise), [...way, nameOf(exercise.id)]),
      ]),
    ),
    ready: () => {
      const files = drawn.map(({ exercise, bases, figure }) => ({
        name: nameOf(exercise.id),
        text: `${exerciseSvg(bases, figure, exercise)}\n`,
      }));
      return readyFolder(context, folder, files, { keep: ofKind(isFigureSvg), force: force === true });
    },
  };
};
