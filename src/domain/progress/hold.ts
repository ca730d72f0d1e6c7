import type { LocalDate } from "../dates.ts";
import type { Log } from "../log/event.ts";

interface Span {
  readonly from: LocalDate;
  /** The first day that is free again; null while nobody has said. */
  readonly until: LocalDate | null;
}

/** Ends what holds on a date, there. */
const endAt = (spans: Span[], date: LocalDate): void => {
  spans.forEach((span, index) => {
    if (span.from <= date && (span.until === null || span.until > date)) spans[index] = { ...span, until: date };
  });
};

/**
 * Tells the days on which the whole plan was on hold: paused by the person, or stopped by a screening answer and not
 * cleared yet. A pause of single planes leaves the rest of the plan running, so it does not count.
 */
export const holdDays = (log: Log): ((date: LocalDate) => boolean) => {
  const pauses: Span[] = [];
  const stops: Span[] = [];
  for (const event of log) {
    if (event.kind === "paused" && event.plane === null) {
      // A later pause takes the place of an earlier one, as it does for the plan.
      endAt(pauses, event.date);
      pauses.push({ from: event.date, until: event.until });
    }
    if (event.kind === "resumed" && event.plane === null) endAt(pauses, event.date);
    if (event.kind === "stopped") stops.push({ from: event.date, until: null });
    if (event.kind === "cleared") endAt(stops, event.date);
  }
  const spans = [...pauses, ...stops];
  return (date) => spans.some(({ from, until }) => from <= date && (until === null || date < until));
};
