import type { LocalDate } from "../dates.ts";
import type { DoneEvent, Performed, SkippedEvent } from "../log/event.ts";
import { formatPrints } from "./file-base.ts";
import { printsOf, type Tick } from "./tick.ts";
import type { SessionAhead } from "./week-ahead.ts";

/** What ticks are read against besides the log. */
export interface ReadRules {
  /** The sessions of the weeks that are kept. */
  readonly sessions: readonly SessionAhead[];
  readonly today: LocalDate;
  /** Whether a session that is not kept any more was one of this person's. */
  readonly wasOurs: (session: LocalDate) => boolean;
  /** Boxes that were opened take their entries out; not where the file stays as it is. */
  readonly takesOut: boolean;
  /** What was taken out of the log is written down again. */
  readonly again: boolean;
}

const placeOf = ({ session, exercise }: Tick, { sessions }: ReadRules) => {
  const ahead = sessions.find((each) => each.planned === session);
  return { ahead, item: ahead?.items.find((each) => each.item.exercise === exercise) };
};

/** The entry for a line that was done; outside the plan where its session has the exercise no longer. */
export const newEntry = (tick: Tick, done: Performed, rules: ReadRules): Omit<DoneEvent, "id"> => {
  const { ahead, item } = placeOf(tick, rules);
  const isPlanned = item !== undefined || (ahead === undefined && rules.wasOurs(tick.session));
  return {
    kind: "done",
    date: tick.date,
    exercise: tick.exercise,
    session: isPlanned ? tick.session : null,
    planned: isPlanned ? tick.planned : null,
    done,
    effort: tick.effort,
    pain: tick.pain,
    flare: false,
    legs: tick.legs === true,
    // Every dose of a lighter day is one, whichever rule has the last word.
    deload: item !== undefined && item.target !== null && ahead?.lighter !== null,
    ...(tick.note === undefined ? {} : { note: tick.note }),
    read: formatPrints(printsOf(tick)),
  };
};

/** The entry for a line that was left out. */
export const newSkip = (tick: Tick, rules: ReadRules): Omit<SkippedEvent, "id"> => ({
  kind: "skipped",
  date: tick.date,
  exercise: tick.exercise,
  session: placeOf(tick, rules).item === undefined && !rules.wasOurs(tick.session) ? null : tick.session,
  reason: "other",
  ...(tick.note === undefined ? {} : { note: tick.note }),
});
