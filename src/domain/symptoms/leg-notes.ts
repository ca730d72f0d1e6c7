import { planeInWords, planes } from "../spine.ts";
import { legSymptomsOf } from "./leg-symptoms.ts";
import type { Situation } from "./situation.ts";

/** The directions that rest for leg symptoms, as people call them: "bending forward (flexion)". None without any. */
export const directionsForLegs = (situation: Situation): readonly string[] => {
  const legs = legSymptomsOf(situation);
  return planes.filter((plane) => legs?.planes.has(plane) === true).map((plane) => `${planeInWords[plane]} (${plane})`);
};

/** What rests for leg symptoms and until when, as the note of a day; nothing without any. */
export const legNotes = (situation: Situation): readonly string[] => {
  const legs = legSymptomsOf(situation);
  if (legs === null) return [];
  const directions = directionsForLegs(situation);
  const what =
    directions.length === 0 ? "what brought them on" : `${directions.join(", ")}, moving as well as holding still`;
  const when =
    situation.today < legs.askFrom
      ? `From ${legs.askFrom} on, a check-in without them brings it back.`
      : "If they have gone, say so with fourplane checkin, and it comes back.";
  return [
    `Leg symptoms were noted on ${legs.since}. Resting now: ${what}, and stretches that pull on a nerve. Please have them looked at by a doctor or physiotherapist. ${when}`,
  ];
};
