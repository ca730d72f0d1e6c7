import { addDays, type LocalDate } from "../dates.ts";
import type { CheckinEvent, DoneEvent } from "../log/event.ts";
import { datedFrom } from "../log/recent.ts";
import { bandOf } from "./pain-bands.ts";
import { usualPainOf, type Situation } from "./situation.ts";

/** Days a flare counts at most, and the first of them on which to look at it again: review in 3-7 days [D]. */
const flareDays = 7;
const reviewAfter = 3;

export interface Flare {
  /** The entries and check-ins of the last 7 days that called it one and have not settled since, oldest first. */
  readonly events: readonly (DoneEvent | CheckinEvent)[];
  /** The last day it was said. */
  readonly since: LocalDate;
  /** From here on a check-in may end it. */
  readonly reviewFrom: LocalDate;
  /** From this day on it no longer counts. */
  readonly until: LocalDate;
}

/**
 * The flare-up that counts today: said with an entry or a check-in (a question of its own, because most flare days have no
 * more pain than others: Costa 2019, J Pain 20:1267), for 7 days, or until a later check-in says that things have settled
 * with comfortable pain (the green band of pain-bands.ts). Domain facts section 2; the days are [D].
 */
export const flareOf = ({ history, profile, today }: Situation): Flare | null => {
  const first = addDays(today, 1 - flareDays);
  const said = [...datedFrom(history.done, first), ...datedFrom(history.checkins, first)].filter(({ flare }) => flare);
  if (said.length === 0) return null;
  const usual = usualPainOf(profile);
  const settledOn = datedFrom(history.checkins, first).findLast(
    ({ settled, pain }) => settled === true && pain !== null && bandOf(pain, usual) === "green",
  )?.date;
  const events = said
    .filter(({ date }) => settledOn === undefined || date >= settledOn)
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const since = events.at(-1)?.date;
  return since === undefined
    ? null
    : { events, since, reviewFrom: addDays(since, reviewAfter), until: addDays(since, flareDays) };
};
