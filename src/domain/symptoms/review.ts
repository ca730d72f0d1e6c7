import { daysBetween } from "../dates.ts";
import { planes, type Plane } from "../spine.ts";
import { flareNotes } from "./flare-notes.ts";
import { layOffNote } from "../progression/lay-off-words.ts";
import { legNotes } from "./leg-notes.ts";
import { isPlanPaused, lastToEnd, pausesOf } from "./pauses.ts";
import { reExposureOf, reExposureSteps } from "./re-exposure.ts";
import { usualPainOf, type Situation } from "./situation.ts";
import { cellStatus } from "./tolerance.ts";

/** A pause that ends within so many days is said to end soon [D]. */
const soonDays = 3;

/** Lower pain went with more benefit from deadlifts (Berglund 2015); the cut-off of about 6 of 10 is from memory [M]. */
const hingeFirstPain = 6;

const pauseNotes = ({ history, today }: Situation): readonly string[] => {
  const isSoon = (until: string) => today < until && daysBetween(today, until) <= soonDays;
  const whole = isPlanPaused(history, today);
  const ending = planes.flatMap((plane) => {
    const pauses = [...pausesOf({ plane, mode: "move" }, history), ...pausesOf({ plane, mode: "resist" }, history)];
    const last = lastToEnd(pauses.filter(({ until }) => isSoon(until)));
    return last === null ? [] : [`${plane} on ${last.until}, in small steps`];
  });
  const back = whole !== null && isSoon(whole.until) ? [`the whole plan on ${whole.until}`, ...ending] : ending;
  return back.length === 0 ? [] : [`Coming back soon: ${back.join("; ")}.`];
};

const returnNote = (plane: Plane, situation: Situation): readonly string[] => {
  const way = reExposureOf({ plane, mode: "move" }, situation) ?? reExposureOf({ plane, mode: "resist" }, situation);
  if (way === null) return [];
  const { step, range } = way.step;
  return [`Coming back in small steps: ${plane}, step ${step} of ${reExposureSteps.length + 1}: ${range}.`];
};

/** Limiting bending soon after rising went with fewer painful days (Snook, 10.1023/A:1013542119063; small and old). */
export const morningNote = (situation: Situation): readonly string[] => {
  const { state } = cellStatus({ plane: "flexion", mode: "move" }, situation);
  return state === "normal" || state === "paused"
    ? []
    : ["If mornings are stiff: some people do better with the deep or loaded bending an hour or two after getting up."];
};

const hingeNote = ({ profile }: Situation): readonly string[] =>
  usualPainOf(profile) < hingeFirstPain
    ? []
    : [
        "With your usual pain, a hip-hinge drill or a glute bridge is the better start than a deadlift; fourplane swap changes one for the other.",
      ];

/**
 * What a person should know today besides the doses, most important first: leg symptoms, a flare-up and its review, a time
 * without sessions and the way back from it, pauses that end within 3 days, ways back after a pause, hinge drills first with a usual pain of 6 and more.
 */
export const advice = (situation: Situation): readonly string[] => {
  if (isPlanPaused(situation.history, situation.today) !== null) {
    return [...legNotes(situation), ...pauseNotes(situation)];
  }
  return [
    ...legNotes(situation),
    ...flareNotes(situation),
    ...[layOffNote(situation) ?? []].flat(),
    ...pauseNotes(situation),
    ...planes.flatMap((plane) => returnNote(plane, situation)),
    ...hingeNote(situation),
  ];
};
