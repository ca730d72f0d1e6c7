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
 * The latest flare-up said with an entry or a check-in from `first` up to today, and the day on which it ends: after 7 days,
 * or with a later check-in that says that things have settled with comfortable pain (the green band of pain-bands.ts).
 */
export const lastFlare = (
  { history, profile }: Situation,
  first: LocalDate,
): (Pick<Flare, "events" | "since"> & { readonly end: LocalDate }) | null => {
  const said = [...datedFrom(history.done, first), ...datedFrom(history.checkins, first)].filter(({ flare }) => flare);
  if (said.length === 0) return null;
  const usual = usualPainOf(profile);
  const isSettled = ({ settled, pain }: CheckinEvent) =>
    settled === true && pain !== null && bandOf(pain, usual) === "green";
  const inOrder = said.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const since = inOrder.at(-1)?.date ?? "";
  const settled = datedFrom(history.checkins, first).filter(isSettled);
  const before = settled.findLast(({ date }) => date <= since)?.date ?? "";
  const after = settled.find(({ date }) => date > since)?.date;
  const latest = addDays(since, flareDays);
  return {
    events: inOrder.filter(({ date }) => date >= before),
    since,
    end: after !== undefined && after < latest ? after : latest,
  };
};

/**
 * The flare-up that counts today (a question of its own, because most flare days have no more pain than others: Costa 2019,
 * J Pain 20:1267). Domain facts section 2; the days are [D].
 */
export const flareOf = (situation: Situation): Flare | null => {
  const { today } = situation;
  const flare = lastFlare(situation, addDays(today, 1 - flareDays));
  if (flare === null || flare.end <= today) return null;
  const { events, since } = flare;
  return { events, since, reviewFrom: addDays(since, reviewAfter), until: addDays(since, flareDays) };
};
