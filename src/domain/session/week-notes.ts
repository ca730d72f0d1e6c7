import { addDays, daysBetween, weekdayOf, type LocalDate } from "../dates.ts";
import type { History } from "../log/history.ts";
import type { Profile } from "../profile/profile.ts";
import { lighterAhead } from "../progression/lighter-weeks.ts";
import { flareOf } from "../symptoms/flare.ts";
import { legSymptomsOf } from "../symptoms/leg-symptoms.ts";
import { isPlanPaused, lastToEnd, pausesOf } from "../symptoms/pauses.ts";
import type { Situation } from "../symptoms/situation.ts";
import { cells } from "../spine.ts";
import type { Week } from "../week.ts";

/** What follows from dates and answers alone needs no catalog, and a week that is only shown should not wait for one. */
const noCatalog: Situation["catalog"] = new Map();

/** Whether a pause of the plan or of a part of it, a flare-up or leg symptoms hold doses back on a day. */
export const isHeldBack = (history: History, profile: Profile, today: LocalDate): boolean => {
  const situation = { history, profile, catalog: noCatalog, today };
  return (
    cells.some((cell) => (lastToEnd(pausesOf(cell, history))?.until ?? "") > today) ||
    isPlanPaused(history, today) !== null ||
    flareOf(situation) !== null ||
    legSymptomsOf(situation) !== null
  );
};

const firstSession = ({ days }: Profile, from: LocalDate): LocalDate =>
  Array.from({ length: 7 }, (_, day) => addDays(from, day)).find((date) => days.includes(weekdayOf(date))) ?? from;

/**
 * Says of a running week that, with the log as it is, the one after it is due to be lighter; nothing in a lighter week and
 * while the plan is paused. Pain and missed amounts, which may bring one sooner, are known only when it is planned.
 */
export const lighterNextNotes = (
  { from, lighter }: Pick<Week, "from" | "lighter">,
  { history, profile }: { readonly history: History; readonly profile: Profile },
  today: LocalDate,
): readonly string[] => {
  const gone = daysBetween(from, today);
  if (gone < 0 || gone >= 7 || lighter !== undefined || isPlanPaused(history, today) !== null) return [];
  const next = addDays(from, 7);
  const ahead = { history, profile, catalog: noCatalog, from: next, first: firstSession(profile, next) };
  return lighterAhead(ahead)?.reason === "due" ? ["The next week is due to be a lighter one."] : [];
};
