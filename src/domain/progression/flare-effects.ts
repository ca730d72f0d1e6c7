import type { Exercise } from "../catalog/entry.ts";
import { flareOf } from "./flare.ts";
import { held, isDoneSince, isLoadedMove, resting } from "./pain-effects.ts";
import type { Situation } from "./situation.ts";
import type { Symptoms } from "./target.ts";

/** About 10-20 % of the load for effort of at most 5 out of 10 [D: 4 % a point of effort, Helms]; half of it where it flared. */
const easyLoad = 0.85;
const flaredLoad = 0.5;
const easySets = 0.5;

const isEasyAnyway = (exercise: Exercise): boolean => exercise.role === "mobility" || exercise.pattern === "finish";

/**
 * What a flare-up asks of an exercise: about half the volume everywhere at an effort of at most 5, the lowest tolerated
 * rung of what flared, in its plane nothing that moves with a weight; mobility, walking and unloaded movement in the
 * direction that brings relief go on. Keep moving, no bed rest; load before range before the exercise itself. Domain facts
 * section 2, all numbers [D]. An exercise already lowered in this flare-up is held.
 */
export const flareEffect = (exercise: Exercise, situation: Situation): Symptoms | null => {
  const flare = flareOf(situation);
  if (flare === null) return null;
  const entries = flare.events.map(({ id }) => id);
  const noted = `A flare-up was noted on ${flare.since}`;
  const why = (text: string) => ({
    rule: "flare",
    text: `${noted}: ${text}`,
    entries,
    next: `A check-in on a later day that says it has settled, with little pain or no more than usual, ends this; look at it again from ${flare.reviewFrom} on. Otherwise it ends on ${flare.until}, and the dose grows again from here.`,
  });
  if (isEasyAnyway(exercise)) return held(why("easy movement goes on as it is; it keeps you going."));
  const [plane] = exercise.planes;
  const relieves = plane !== undefined && plane === situation.profile.relief && exercise.mode === "move";
  if (relieves && !isLoadedMove(exercise))
    return held(why("this is the direction that feels good, so it goes on as it is."));

  const flared = flare.events.flatMap((event) => (event.kind === "done" ? [event.exercise] : []));
  const isItself = flared.includes(exercise.id);
  const isNear = plane !== undefined && flared.some((id) => situation.catalog.get(id)?.planes[0] === plane);
  if (isNear && isLoadedMove(exercise)) return resting(why("moving with a weight rests in that direction for now."));

  const fromCheckin = flare.events.every(({ kind }) => kind === "checkin");
  if (isDoneSince(exercise, situation, flare.since, fromCheckin)) {
    return held(why("it has been lowered since and stays there, at an effort of 5 out of 10 at most."));
  }
  return {
    effect: "lower",
    loadFactor: isItself || isNear ? flaredLoad : easyLoad,
    setsFactor: easySets,
    rungDown: isItself,
    why: why("half the sets and less weight, at an effort of 5 out of 10 at most."),
  };
};
