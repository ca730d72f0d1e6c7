import { addDays, type LocalDate } from "../dates.ts";
import type { DoneEvent } from "../log/event.ts";
import { datedFrom } from "../log/recent.ts";
import type { Unit } from "../profile/profile.ts";
import { askedOf, type Prescription } from "./prescription.ts";
import { volumeOf } from "./session-cap.ts";

/** Days a dose that was held counts as known ground [D]: what a break took comes back in about half its time (Halonen 2024). */
const days = 84;

/** The most sets, the heaviest weight, and the most volume (sets × amount × load) that were clean in the last 84 days. */
export interface Held {
  readonly sets: number;
  readonly load: number;
  readonly volume: number;
}

/**
 * What of an exercise was held not long ago and is more than `dose`; zeros with nothing. After a lighter time sets, then
 * weights, come back to it one at a time, two clean sessions each, before anything new is tried [D].
 */
export const heldLately = (
  entries: readonly DoneEvent[],
  isClean: (entry: DoneEvent) => boolean,
  { unit, hold }: { readonly unit: Unit; readonly hold: number | undefined },
  today: LocalDate,
  dose: Prescription,
): Held =>
  datedFrom(entries, addDays(today, -days)).reduce<Held>(
    (held, entry) => {
      const asked = entry.deload ? null : askedOf(entry, unit, hold);
      const isMore = asked !== null && (asked.sets > dose.sets || (asked.load ?? 0) > (dose.load ?? 0));
      if (!isMore || !isClean(entry)) return held;
      return {
        sets: Math.max(held.sets, asked.sets),
        load: Math.max(held.load, asked.load ?? 0),
        volume: Math.max(held.volume, volumeOf(asked)),
      };
    },
    { sets: 0, load: 0, volume: 0 },
  );
