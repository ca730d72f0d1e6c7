import type { Weekday } from "../dates.ts";
import type { CellId, Plane } from "../spine.ts";

export const units = ["kg", "lb"] as const;
export type Unit = (typeof units)[number];

/** How a cell is tolerated: `sensitive` keeps it light and unloaded, `paused` leaves it out. A cell not named is fine. */
export const tolerances = ["ok", "sensitive", "paused"] as const;
export type Tolerance = (typeof tolerances)[number];

export const bandStrengths = ["light", "medium", "heavy"] as const;
export type BandStrength = (typeof bandStrengths)[number];

/** One kind of implement and, where they are known, the weights owned, ascending, in the profile's unit, or the strengths of bands. */
export interface Implement {
  readonly name: string;
  readonly loads?: readonly number[];
  /** Bands only: lightest first. */
  readonly strengths?: readonly BandStrength[];
}

/** Age matters to screening (under 18), and to holds, lay-offs and reps (65 and over). */
export const ageBands = ["under-18", "18-64", "65+"] as const;
export type AgeBand = (typeof ageBands)[number];

export interface Profile {
  /** Training days in the order of the week, 1 to 7 of them. */
  readonly days: readonly Weekday[];
  /** Minutes a session may take, 5 to 240. */
  readonly minutes: number;
  /** The highest exercise level in use, 1 to 5, and the one aimed at. */
  readonly level: number;
  readonly units: Unit;
  readonly equipment: readonly Implement[];
  /** Caution tags to leave out, upper case. */
  readonly avoid: readonly string[];
  readonly tolerance: Readonly<Partial<Record<CellId, Tolerance>>>;
  /** Exercise ids never to plan. */
  readonly exclude: readonly string[];
  readonly age?: AgeBand;
  /** Back pain on a usual day, 0 to 10; 0 when not said. */
  readonly usualPain?: number;
  /** A direction that feels good, led with in a flare-up. */
  readonly relief?: Plane;
  /** Every so many weeks one is lighter, 4 to 8, or 0 for never; 6 when not said (Rogerson 2024; the default is [D]). */
  readonly deloadEvery?: number;
  /** Catalog files that every command uses, as absolute paths, later ones on top. */
  readonly catalogs?: readonly string[];
  /** The command that speaks in a guided session, with its flags. */
  readonly say?: string;
}

/** Weeks from one lighter week to the next: people take one every 5.6 weeks (Rogerson 2024, 10.1186/s40798-024-00691-y). */
export const usualDeloadEvery = 6;

/** Used, and said to be used, as long as a person has told nothing. 25 minutes on 2-3 days: domain facts section 4 [D]. */
export const defaultProfile: Profile = {
  days: ["mon", "wed", "fri"],
  minutes: 25,
  level: 2,
  units: "kg",
  equipment: [],
  avoid: [],
  tolerance: {},
  exclude: [],
};
