import type { Exercise } from "../catalog/entry.ts";
import { safeText } from "../safe-text.ts";
import { flaredIn, type Flared } from "./flared.ts";
import { isDoneSince, isLoadedMove } from "./pain-effects.ts";
import type { Situation } from "./situation.ts";
import type { Why } from "../why.ts";
import { held, resting, type Symptoms } from "./symptoms.ts";

const isEasyAnyway = (exercise: Exercise): boolean => exercise.role === "mobility" || exercise.pattern === "finish";

const idsIn = ({ events }: Flared["flare"]): readonly string[] => events.map(({ id }) => id);

const because = ({ flare }: Flared, text: string): Why => ({
  rule: "flare",
  text: `A flare-up was noted on ${flare.since}: ${text}`,
  entries: idsIn(flare),
  next: `It ends with a check-in on a later day that says it has settled, with little pain or no more than usual, else on ${flare.until}; then the dose grows again from here.`,
});

const restingUntil = (flared: Flared, text: string, standIn?: Exercise): Symptoms => ({
  ...resting({
    ...because(flared, text),
    next: `It comes back on ${flared.flare.until}, or before that with a check-in that says it has settled.`,
  }),
  ...(standIn === undefined ? {} : { standIn: standIn.id }),
});

/** Why an exercise rests, with what may take its place; null where it goes on, as it is or a little easier. */
const restIn = (exercise: Exercise, flared: Flared, isStandIn: boolean): Symptoms | null => {
  const { exercises, planes, standIns } = flared;
  const [plane] = exercise.planes;
  const isItself = exercises.some(({ id }) => id === exercise.id);
  const isNear = plane !== undefined && planes.has(plane);
  const standIn = standIns.get(exercise.id);
  const inPlace = standIn === undefined ? "" : `; ${safeText(standIn.name)} may take its place`;
  if (isLoadedMove(exercise) && (isNear || isItself || planes.size === 0)) {
    const where = planes.size === 0 ? "" : " in that direction";
    return restingUntil(flared, `moving with a weight rests${where} until it settles${inPlace}.`, standIn);
  }
  const hasWeight = exercise.dose.load !== undefined;
  if (standIn !== undefined && !hasWeight) return restingUntil(flared, `it rests until it settles${inPlace}.`, standIn);
  if (exercise.mode === "move" && isNear && !isItself && !isStandIn)
    return restingUntil(flared, `movement in that direction rests until it settles.`);
  return null;
};

/**
 * What a flare-up asks of an exercise: about half the volume everywhere, at an effort of at most 5; where the spine moved
 * or was held when it flared, movement rests but for the easiest exercise of the ladder in place of the one that flared,
 * through part of the range, and holds go on lowered. Mobility, walking and unloaded movement in the direction that brings
 * relief go on. With a check-in alone no direction is known: then only moving with a weight rests. Keep moving, no bed
 * rest; load before range before the exercise itself. Domain facts section 2, all numbers [D]. An exercise already lowered
 * in this flare-up is held.
 */
export const flareEffect = (exercise: Exercise, situation: Situation): Symptoms | null => {
  const flared = flaredIn(situation);
  if (flared === null) return null;
  const { flare, exercises, planes, standIns, relief } = flared;
  const [plane] = exercise.planes;
  const isItself = exercises.some(({ id }) => id === exercise.id);
  const isStandIn = [...standIns.values()].some(({ id }) => id === exercise.id);
  if (isEasyAnyway(exercise) && !isItself)
    return held(because(flared, "easy movement goes on as it is; it keeps you going."));
  const relieves = plane !== undefined && plane === relief && exercise.mode === "move";
  if (relieves && !isLoadedMove(exercise))
    return held(because(flared, "this is the direction that feels good, so it goes on as it is."));
  const rest = restIn(exercise, flared, isStandIn);
  if (rest !== null) return rest;

  const isFlared = isItself || isStandIn;
  const how = isFlared && exercise.mode === "move" ? "very easy, and only as far as it feels fine" : "very easy";
  const [first] = flare.events;
  if (first !== undefined && isDoneSince(exercise, situation, first.date, idsIn(flare)))
    return held(because(flared, `it has been lowered since and stays there, ${how}.`));
  const standIn = standIns.get(exercise.id);
  return {
    cause: "flare",
    isNear: isFlared || (plane !== undefined && planes.has(plane)),
    rungDown: isItself,
    ...(standIn === undefined ? {} : { standIn: standIn.id }),
    why: because(flared, `keep it ${how}.`),
  };
};
