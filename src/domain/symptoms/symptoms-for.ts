import type { Exercise } from "../catalog/entry.ts";
import { cellOf } from "../planner/eligibility.ts";
import { standingStop } from "../screening/screen.ts";
import { flareEffect } from "./flare-effects.ts";
import { legSymptomsOf } from "./leg-symptoms.ts";
import { isDoneSince, isLoadedMove, ownPain, planePain, planPain } from "./pain-effects.ts";
import { isPlanPaused } from "./pauses.ts";
import { reExposureOf } from "./re-exposure.ts";
import type { Situation } from "./situation.ts";
import { held, resting, type SymptomCause, type Symptoms } from "./symptoms.ts";
import { cellStatus } from "./tolerance.ts";

const none: Symptoms = {
  cause: "none",
  why: {
    rule: "symptoms-for",
    text: "Nothing in the log holds it back.",
    entries: [],
    next: "Pain above 2 and above usual, a morning that has not settled or a flare-up would.",
  },
};

/** A screening answer that nobody has looked at yet: nothing is promised for as long as it stands. */
const stopEffect = ({ history, today }: Situation): Symptoms | null => {
  const stop = standingStop(history.rare, today);
  if (stop === null) return null;
  return resting({
    rule: "stop-list",
    text: `The plan rests since ${stop.date}, until someone has looked at your answers.`,
    entries: [stop.id],
    next: "It goes on when a clinician has said so (fourplane checkin --cleared).",
  });
};

/** Stretches that pull on a nerve rest as well: domain facts section 5, NERVE. */
const legEffect = (exercise: Exercise, situation: Situation): Symptoms | null => {
  const legs = legSymptomsOf(situation);
  if (legs === null) return null;
  const [plane] = exercise.planes;
  const isNear = plane !== undefined && legs.planes.has(plane);
  if (!isNear && !legs.exercises.has(exercise.id) && !exercise.cautions.includes("NERVE")) return null;
  return resting({
    rule: "leg-symptoms",
    text: `It rests since leg symptoms were noted on ${legs.since}; please have them looked at.`,
    entries: legs.entries,
    next: `A check-in on ${legs.askFrom} or later without them brings it back; so does a clinician's go-ahead (fourplane checkin --cleared).`,
  });
};

const pauseEffect = (exercise: Exercise, situation: Situation): Symptoms | null => {
  const cell = cellOf(exercise);
  if (cell !== null) {
    const { state, why } = cellStatus(cell, situation);
    return state === "paused" ? resting(why) : null;
  }
  const pause = isPlanPaused(situation.history, situation.today);
  if (pause === null) return null;
  return resting({
    rule: "pauses",
    text: `The whole plan is on hold since ${pause.date}.`,
    entries: [pause.id],
    next: `It comes back on ${pause.until}, or with fourplane resume.`,
  });
};

const returnEffect = (exercise: Exercise, situation: Situation): Symptoms | null => {
  const cell = cellOf(exercise);
  const way = cell === null ? null : reExposureOf(cell, situation);
  if (cell === null || way === null) return null;
  const { why } = cellStatus(cell, situation);
  if (way.step.load === "none" && isLoadedMove(exercise)) return resting(why);
  const isBack = isDoneSince(exercise, situation, way.since, way.entries);
  const isAbove = exercise.level > way.step.levelCap;
  if (isBack && !isAbove) return held(why);
  return {
    cause: "returning",
    isAnswered: isBack,
    rungDown: isAbove || exercise.dose.load !== undefined,
    why,
  };
};

const strictness: Readonly<Record<SymptomCause, number>> = {
  none: 0,
  amber: 1,
  unsettled: 2,
  plane: 2,
  returning: 2,
  red: 2,
  flare: 2,
  rest: 3,
};

/**
 * What symptoms ask of an exercise today: the table of domain facts section 2. Of all that applies the strictest counts,
 * and among equals the first of: a screening answer, leg symptoms, a pause, a flare-up, pain of this exercise, the way back after a pause, pain
 * in its plane, pain in the plan. It never asks for more: no factor is above 1. The factors are against the dose of before
 * what was told; once an exercise has been done at the lowered dose it is held there: one pain lowers a dose once.
 */
export const symptomsFor = (exercise: Exercise, situation: Situation): Symptoms => {
  const asked = [
    stopEffect(situation),
    legEffect(exercise, situation),
    pauseEffect(exercise, situation),
    flareEffect(exercise, situation),
    ownPain(exercise, situation),
    returnEffect(exercise, situation),
    planePain(exercise, situation),
    planPain(situation),
  ];
  return asked.reduce<Symptoms>(
    (most, each) => (each !== null && strictness[each.cause] > strictness[most.cause] ? each : most),
    none,
  );
};
