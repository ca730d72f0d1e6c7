import type { Exercise } from "../domain/catalog/entry.ts";
import type { Figure } from "../domain/figure/figure.ts";
import type { Bases } from "../domain/figure/pose.ts";
import { framesPerSecond, tempoOf } from "../domain/figure/tempo.ts";
import { isRunning, itemAt, stepAt, type Guided } from "../domain/session/guided/guided.ts";
import { figureDrawer } from "./figure-braille.ts";
import type { Picture } from "./guided-look.ts";

/** An exercise that there is a figure of. */
export interface Drawn {
  readonly exercise: Exercise;
  readonly bases: Bases;
  readonly figure: Figure;
}

/** A hold that is only shown is moved into again after so many pictures [D]. */
const showsAgain = 4 * framesPerSecond;

/** Which picture of a motion belongs to a moment; `watched` are the milliseconds it has been on the screen. */
const frameAt = (state: Guided, watched: number, count: number, repeats: boolean): number => {
  const step = stepAt(state);
  const isWork = step.kind === "work" && !state.waits;
  if (isWork && !isRunning(state)) return repeats ? 0 : count - 1;
  // A paced rep begins with its first picture; else it moves by itself.
  const frame = Math.floor(((isWork ? state.passed : watched) / 1000) * framesPerSecond);
  if (!isWork && step.kind !== "intro" && !state.waits) return repeats ? 0 : isWork ? count - 1 : 0;
  if (repeats) return frame % count;
  if (isWork)
    return step.kind === "work" && step.hold !== null && step.hold.at > 1 ? count - 1 : Math.min(frame, count - 1);
  return Math.min(frame % (count + showsAgain), count - 1);
};

type Draw = NonNullable<ReturnType<typeof figureDrawer>>;

interface Kept {
  readonly key: string;
  readonly draw: Draw | null;
  readonly frames: Map<number, readonly string[]>;
}

/** The picture of the exercise that is on, each of its frames drawn once for a size of the window. */
export const createMotion = (
  drawnOf: (exercise: string) => Drawn | undefined,
): ((state: Guided, watched: number) => Picture) => {
  let kept: Kept = { key: "", draw: null, frames: new Map() };
  return (state, watched) => {
    const { exercise } = itemAt(state);
    return (room) => {
      const drawn = drawnOf(exercise);
      if (drawn === undefined) return null;
      const key = `${exercise} ${room.columns} ${room.lines}`;
      if (kept.key !== key) kept = { key, draw: figureDrawer(drawn.bases, drawn.figure, room), frames: new Map() };
      const { draw, frames } = kept;
      if (draw === null) return null;
      const { places, repeats } = tempoOf(drawn.exercise, drawn.figure);
      const frame = frameAt(state, watched, places.length, repeats);
      const known = frames.get(frame) ?? draw(places[frame] ?? 0);
      frames.set(frame, known);
      return known;
    };
  };
};
