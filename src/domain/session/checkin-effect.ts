import { flareOf } from "../symptoms/flare.ts";
import { legSymptomsOf } from "../symptoms/leg-symptoms.ts";
import type { Situation } from "../symptoms/situation.ts";

/** What a check-in brought to an end, in sentences for the person; the situations are those before and after it. */
export const endedWith = (before: Situation, after: Situation): readonly string[] => {
  const flare = flareOf(before);
  const isFlareOver = flare !== null && flareOf(after) === null;
  const areLegsOver = legSymptomsOf(before) !== null && legSymptomsOf(after) === null;
  return [
    ...(isFlareOver
      ? [`The flare-up of ${flare.since} is over: doses grow again from where they are, a step at a time.`]
      : []),
    ...(areLegsOver
      ? [
          "It says nothing of leg symptoms, so they count as gone and what rested for them comes back. If they are still there, say so: fourplane checkin --legs",
        ]
      : []),
  ];
};
