import type { Measure, Pattern, Role } from "./catalog/entry.ts";
import { addDays, type LocalDate } from "./dates.ts";
import type { BandStrength, Profile, Unit } from "./profile/profile.ts";
import { modes, planes, type Mode, type Plane } from "./spine.ts";

export interface Load {
  readonly value: number;
  readonly unit: Unit;
}

/** What one item asks for: sets of an amount in a measure. `hold` splits a set into short holds of that many seconds. */
export interface Dose {
  readonly sets: number;
  readonly measure: Measure;
  readonly amount: number;
  readonly hold?: number;
  readonly perSide: boolean;
  readonly load: Load | null;
  /** One in each hand, the load being that of one. */
  readonly pair?: boolean;
  /** Of a band whose strengths are known. */
  readonly strength?: BandStrength;
  /** The last set is left open: as many as leave so many reps, or so many seconds or metres. */
  readonly open?: number;
  /** The implement the exercise is done with, when it needs one. */
  readonly implement?: string;
  /** Seconds after each set but the last. */
  readonly rest: number;
}

/** A lighter set before a heavy lift. */
export interface RampUpSet {
  readonly reps: number;
  readonly load: Load;
}

export interface Credit {
  readonly plane: Plane;
  readonly mode: Mode;
  readonly credit: number;
}

/** An exercise with its dose. It carries the name so that a week can be shown without the catalog it came from. */
export interface Item {
  readonly exercise: string;
  readonly name: string;
  readonly role: Role;
  readonly pattern: Pattern;
  readonly level: number;
  /** A rung above the level of the profile, earned in the log by mastering the exercise named. */
  readonly earned?: { readonly from: string };
  readonly cells: readonly Credit[];
  readonly dose: Dose;
  /** Lighter sets before a heavy lift, lightest first. */
  readonly rampUp?: readonly RampUpSet[];
  /** The most sets the week has time for, where the dose has fewer of them. */
  readonly room?: number;
  /** Estimated seconds: 30 + ramp-up sets + sets × work + (sets − 1) × rest. */
  readonly seconds: number;
  readonly why: string;
}

/** The most sets that an item may come to on its day. */
export const roomOf = ({ dose, room }: Pick<Item, "dose" | "room">): number => room ?? dose.sets;

export interface Session {
  readonly date: LocalDate;
  /** The number of the last entry of the log when it was planned; what was said before is about another plan. */
  readonly since?: number;
  readonly seconds: number;
  readonly items: readonly Item[];
}

export interface CellCoverage {
  readonly sets: number;
  readonly days: number;
}
export type Coverage = Readonly<Record<Plane, Readonly<Record<Mode, CellCoverage>>>>;

export const gapReasons = ["equipment", "level", "time", "avoid", "paused", "catalog"] as const;
export type GapReason = (typeof gapReasons)[number];

/** A cell the week could not fill: why, and the smallest single change that fills it; none where the reason is a wish. */
export interface Gap {
  readonly plane: Plane;
  readonly mode: Mode;
  readonly reason: GapReason;
  readonly message: string;
  readonly fix?: { readonly flag: string; readonly message: string };
}

/** Whether a person put the cell on hold: said once, with no way to undo what was decided. */
export const isHeld = ({ reason }: Pick<Gap, "reason">): boolean => reason === "paused" || reason === "avoid";

/** What would close a gap; nothing where the person put the cell on hold, whatever an older week says. */
export const fixOf = (gap: Gap): Gap["fix"] => (isHeld(gap) ? undefined : gap.fix);

/** Something the week falls short of though every cell it can fill is filled. */
export interface Shortfall {
  readonly plane: Plane;
  readonly kind: "one-day" | "below-floor";
  readonly message: string;
}

export const lighterReasons = ["due", "pain", "stalled", "asked"] as const;

/** Days on which all sessions are lighter on purpose, decided when their week is planned. */
export interface Lighter {
  readonly reason: (typeof lighterReasons)[number];
  /** Weeks from one lighter week to the next, when nothing brings it sooner; 0 for a day that was asked to be lighter. */
  readonly every: number;
  /** Entries of the log that brought it sooner, oldest first. */
  readonly entries: readonly string[];
  readonly from: LocalDate;
  /** The first day that is not lighter any more; it may lie in the next week. */
  readonly until: LocalDate;
}

/** What a week was asked to have besides the profile, by name or by the log; the score counts it. */
export interface Wishes {
  /** Exercise ids that had to be in the week. */
  readonly required: readonly string[];
  /** Exercise ids on the roster of the block. */
  readonly kept: readonly string[];
  /** Exercise ids that want a change: stalled, skipped again and again, swapped away or left for another rung. */
  readonly dropped: readonly string[];
  /** The most direct sets that each plane has had in a week of this block; none at the start of one. */
  readonly blockSets: Readonly<Partial<Record<Plane, number>>>;
}

export interface Week {
  readonly from: LocalDate;
  readonly seed: number;
  readonly profile: Profile;
  readonly sessions: readonly Session[];
  readonly coverage: Coverage;
  readonly gaps: readonly Gap[];
  readonly shortfalls: readonly Shortfall[];
  /** The score of the week, in points; only comparable between weeks for the same profile. */
  readonly score: number;
  /** Not there where nothing was asked for. */
  readonly wishes?: Wishes;
  readonly lighter?: Lighter;
  /** Days that were asked to be lighter, each by itself. */
  readonly lighterDays?: readonly LocalDate[];
  /** It would have been a lighter week, which was put off to the one from this day on. */
  readonly putOff?: LocalDate;
}

/** What makes a date lighter than usual; null on a usual one, and with no week. */
export const lighterOn = (
  week: {
    readonly lighter?: Lighter | null | undefined;
    readonly lighterDays?: readonly LocalDate[] | undefined;
  } | null,
  date: LocalDate,
): Lighter | null => {
  const lighter = week?.lighter ?? null;
  if (lighter !== null && lighter.from <= date && date < lighter.until) return lighter;
  if (week?.lighterDays?.includes(date) !== true) return null;
  return { reason: "asked", every: 0, entries: [], from: date, until: addDays(date, 1) };
};

export type WeekStatus = "complete" | "held" | "gaps";

/**
 * `complete` when every plane is trained, whatever single cells are missing; `held` when the planes that are not are those
 * the person put on hold, in both modes.
 */
export const statusOf = ({ coverage, gaps }: Pick<Week, "coverage" | "gaps">): WeekStatus => {
  const missing = planes.filter((plane) => coverage[plane].move.sets + coverage[plane].resist.sets === 0);
  if (missing.length === 0) return "complete";
  const held = (plane: Plane) =>
    modes.every((mode) => gaps.some((gap) => gap.plane === plane && gap.mode === mode && isHeld(gap)));
  return missing.every(held) ? "held" : "gaps";
};
