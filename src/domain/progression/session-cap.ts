import { addDays, type LocalDate } from "../dates.ts";
import type { DoneEvent } from "../log/event.ts";
import { datedFrom } from "../log/recent.ts";
import type { Unit } from "../profile/profile.ts";
import { inUnit } from "./loads.ts";
import { amountsDone, type Prescription } from "./prescription.ts";

/** Days a best counts, and how far above it a session may go: from 5,205 runners (Frandsen 2025, 10.1136/bjsports-2024-109380). */
const days = 30;
const growth = 1.1;

/** Sets × amount, times the load where there is one. */
export const volumeOf = ({ sets, amount, load }: Prescription): number => sets * amount * (load ?? 1);

const volumeDone = (event: DoneEvent, unit: Unit): number => {
  const load = event.done.load === null ? 1 : inUnit(event.done.load, unit);
  return amountsDone(event).reduce((sum, amount) => sum + amount, 0) * load;
};

/** The most volume of one entry of the last 30 days, lighter weeks left out; 0 with none. */
export const bestVolume = (entries: readonly DoneEvent[], unit: Unit, today: LocalDate): number =>
  datedFrom(entries, addDays(today, -days)).reduce(
    (best, entry) => (entry.deload ? best : Math.max(best, volumeDone(entry, unit))),
    0,
  );

/**
 * The most volume a session may have, `best` being the best of the last 30 days: 10 % more. A rule of pacing, taken from
 * running and not tested for the trunk [D]. The one smallest step always passes, whatever it comes to.
 */
export const mostVolume = (best: number): number => best * growth;
