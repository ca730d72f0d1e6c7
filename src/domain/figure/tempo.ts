import type { Exercise } from "../catalog/entry.ts";
import type { Figure } from "./figure.ts";

/** Pictures a second: more than that flickers over a slow connection, and less no longer moves [D]. */
export const framesPerSecond = 10;

/** A rep of an entry that names no other, in seconds, as the estimate of a session's time has it. */
const usualRep = 4;
/** Two steps of somebody who walks without haste, in seconds. */
const twoSteps = 1.6;
/** Into a hold, in seconds. */
const intoHold = 1.2;
/** A short rest at either end of a rep, in seconds. */
const rest = 0.3;

/** How a figure moves: where it is (0 the start, 1 the end) in each picture, and whether that begins again after the last. */
export interface Tempo {
  readonly places: readonly number[];
  readonly repeats: boolean;
}

/** Slow at both ends, as arms and legs move. */
const smooth = (part: number): number => {
  const within = Math.min(1, Math.max(0, part));
  return within * within * (3 - 2 * within);
};

/**
 * The pictures of a figure at the tempo of its exercise: out for half the time of a rep and back for the other half; into a
 * hold once, and still there; two steps and on where a way is walked.
 */
export const tempoOf = ({ measure, secondsPerRep = usualRep }: Exercise, figure: Figure): Tempo => {
  const isHold = measure === "seconds" || figure.poses.every(({ as }) => as !== "start");
  const isWalked = measure === "metres" || measure === "minutes";
  if (isHold) {
    const last = Math.round(intoHold * framesPerSecond);
    return { places: Array.from({ length: last + 1 }, (_, frame) => smooth(frame / last)), repeats: false };
  }
  const whole = isWalked ? twoSteps : Math.max(2, secondsPerRep);
  const pause = isWalked ? 0 : rest;
  const count = Math.round(whole * framesPerSecond);
  const places = Array.from({ length: count }, (_, frame) => {
    const time = (frame / count) * whole;
    const half = whole / 2;
    const out = smooth(time / (half - pause));
    return time < half ? out : smooth(1 - (time - half) / (half - pause));
  });
  return { places, repeats: true };
};
