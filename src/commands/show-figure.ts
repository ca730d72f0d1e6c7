import type { Context } from "../context.ts";
import type { Exercise } from "../domain/catalog/entry.ts";
import { framesPerSecond, tempoOf } from "../domain/figure/tempo.ts";
import { safeText } from "../domain/safe-text.ts";
import { exit } from "../failure.ts";
import { loadIllustrated, type Drawable } from "../storage/load-figures.ts";
import { canShowBraille } from "../terminal/can-show-braille.ts";
import type { Shown } from "../terminal/exercise-view.ts";
import { figureFrames, figureStill } from "../terminal/figure-braille.ts";
import { playFrames } from "../terminal/figure-player.ts";
import { figureInWords } from "../words/figure.ts";

const ctrlC = "\u0003";

const canShow = ({ world, screen }: Context): boolean => canShowBraille(world.env, screen, world.isStdoutTerminal);

/** What an exercise looks like on this screen: start and end as a picture, or in words where that cannot be shown. */
export const shownOn = (context: Context, exercise: Exercise, { bases, figure }: Drawable): Shown => {
  const picture = canShow(context) ? figureStill(bases, figure, context.screen.width) : null;
  return picture === null ? { words: figureInWords(bases, figure, exercise) } : { picture };
};

/** What each of these exercises looks like on this screen, by id; those that nobody has drawn are left out. */
export const shownById = async (context: Context, ids: readonly string[]): Promise<ReadonlyMap<string, Shown>> => {
  const { catalog, figuresOf } = await loadIllustrated(context);
  const exercises = ids.flatMap((id) => catalog.get(id) ?? []);
  const drawables = await figuresOf(exercises);
  return new Map(
    exercises.flatMap((exercise) => {
      const drawable = drawables.get(exercise.id);
      return drawable === undefined ? [] : [[exercise.id, shownOn(context, exercise, drawable)] as const];
    }),
  );
};

/** An exercise in motion until a key is pressed. Null where nothing can move: no terminal, too small a one, or no braille. */
export const playExercise = async (
  context: Context,
  exercise: Exercise,
  { bases, figure }: Drawable,
): Promise<number | null> => {
  const { world, screen } = context;
  const { live } = world;
  if (live === undefined || !world.isStdinTerminal || !canShow(context)) return null;
  const { places, repeats } = tempoOf(exercise, figure);
  const frames = figureFrames(bases, figure, places, screen.width);
  const lines = (frames?.[0]?.length ?? 0) + 3;
  if (frames === null || (world.rows !== undefined && world.rows < lines)) return null;
  context.out(screen.palette.heading(safeText(exercise.name)));
  const playing = { frames, repeats, hint: screen.palette.quiet("any key stops") };
  const key = await playFrames(live, world.stdout, playing, 1000 / framesPerSecond);
  return key === ctrlC ? exit.cancelled : exit.ok;
};
