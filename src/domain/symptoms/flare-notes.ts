import { safeText } from "../safe-text.ts";
import { planeInWords, planes } from "../spine.ts";
import { flaredIn, type Flared } from "./flared.ts";
import { isLoadedMove } from "./pain-effects.ts";
import type { Situation } from "./situation.ts";

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;

const whatRests = ({ planes: flared, exercises, standIns, relief }: Flared): string => {
  if (flared.size === 0) return "Moving against a weight rests; holding still and moving without one go on.";
  const where = planes.filter((plane) => flared.has(plane) && plane !== relief);
  if (where.length === 0)
    return "Moving against a weight rests in the direction that flared; the rest goes on, with less.";
  const names = listed(where.map((plane) => `${planeInWords[plane]} (${plane})`));
  const moved = exercises.filter((exercise) => exercise.mode === "move");
  const gentlest = moved.flatMap((exercise) => standIns.get(exercise.id) ?? (isLoadedMove(exercise) ? [] : exercise));
  const goesOn =
    gentlest.length === 0
      ? ""
      : ` but for the gentlest form, only as far as it feels fine: ${listed([...new Set(gentlest.map(({ name }) => safeText(name)))])}`;
  return `Moving in the direction that flared, ${names}, rests${goesOn}. Holding still in it goes on, with less.`;
};

/**
 * An effort of at most 5 of 10 is more than 4 repetitions left (Zourdos 2016), the answer `easy` of a check-off.
 */
const effortWords = "so easy that you could do many more";

/**
 * What a person should know in a flare-up, each as one point: how much and how hard, what rests and what may take its place,
 * what is good to do instead with the time that frees, and when it ends. Nothing without one.
 */
export const flareNotes = (situation: Situation): readonly string[] => {
  const flared = flaredIn(situation);
  if (flared === null) return [];
  const { flare, relief } = flared;
  const isWalk = flared.exercises.some(({ pattern }) => pattern === "finish");
  const easy = `${isWalk ? "" : "a walk, or "}easy movement of ankles and hips`;
  const instead = relief === undefined ? easy : `${easy}, or unloaded ${relief}, the direction that feels good`;
  const review =
    situation.today < flare.reviewFrom
      ? `Look at it again from ${flare.reviewFrom} on, with fourplane checkin; it ends on ${flare.until} at the latest.`
      : `Has it settled? Say so with fourplane checkin; otherwise it ends on ${flare.until}.`;
  return [
    `A flare-up was noted on ${flare.since}: until it settles, about half the sets, and ${effortWords}. Gentle movement is fine even when it is felt.`,
    whatRests(flared),
    `Good to do instead, with the time this frees: ${instead}.`,
    review,
  ];
};
