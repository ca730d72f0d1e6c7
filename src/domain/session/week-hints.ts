import { daysBetween, type LocalDate } from "../dates.ts";
import type { Log, LogEvent } from "../log/event.ts";
import { isSaidOf } from "../log/said-since.ts";
import { usualDeloadEvery } from "../profile/profile.ts";
import type { Week } from "../week.ts";

/*
 * Cheap looks at a log that say whether the rules of week-notes.ts need to be asked at all: they take longer to load than a
 * week takes to show. They may say yes too often, never no wrongly.
 */

const kinds: ReadonlySet<string> = new Set(["done", "checkin", "paused", "resumed", "cleared"]);

/** Whether an entry can change a dose. */
export const movesDoses = ({ kind }: LogEvent): boolean => kinds.has(kind);

/** Whether an entry can hold doses back long after its date. */
export const mayHoldBack = (event: LogEvent): boolean =>
  event.kind === "paused" || ((event.kind === "done" || event.kind === "checkin") && (event.flare || event.legs));

/** Days without a session after which doses may start lower: the first row of the lay-offs. */
const layOffDays = 7;

/** Whether the doses of a week are no longer those it was made with: something was written down since, or nothing was done for long. */
export const mayHaveMoved = ({ from, sessions }: Week, log: Log, today: LocalDate): boolean => {
  const since = sessions[0]?.since;
  const isSince = (event: LogEvent) =>
    event.date >= from || (since !== undefined && isSaidOf(event, { since })) ? movesDoses(event) : false;
  if (log.some(isSince)) return true;
  const last = log.reduce<LocalDate>(
    (latest, { kind, date }) => (kind === "done" && date > latest ? date : latest),
    "",
  );
  const first = sessions[0]?.date ?? from;
  return last !== "" && today > first && daysBetween(last, today) > layOffDays;
};

/** Whether there is enough behind this week that the one after it may be lighter: see lighterAhead. */
export const mayPrecedeLighter = ({ from, lighter }: Week, log: Log, every = usualDeloadEvery): boolean => {
  if (every === 0 || lighter !== undefined) return false;
  const isOld = (date: LocalDate) => daysBetween(date, from) >= (every - 3) * 7 - 1;
  return log.some(({ kind, date }) => kind === "done" && isOld(date));
};
