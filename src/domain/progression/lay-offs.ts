import { addDays, daysBetween, type LocalDate } from "../dates.ts";
import type { History } from "../log/history.ts";
import { datedFrom } from "../log/recent.ts";
import type { Profile } from "../profile/profile.ts";
import { rememberLast } from "../remember-last.ts";
import { isOlder } from "./older.ts";

/** What a time without any session asks for. */
export interface LayOffRow {
  /** The row counts for up to so many days without a session. */
  readonly upTo: number;
  /** Part of the load that stays. */
  readonly load: number;
  /** Part of the sets that goes, in each week after the return. */
  readonly cuts: readonly number[];
  /** Without a lighter weight the next easier rung is due. */
  readonly rungDown: boolean;
  /** Start again at the low end, the rung below being due. */
  readonly rebaseline: boolean;
}

/**
 * The table of domain facts section 3 [D]. Strength is nearly kept for 2-4 weeks and goes faster with age (Bosquet 2013,
 * 10.1111/sms.12047); the 50/30/20/10 cuts are known from athletes' conditioning (CSCCa/NSCA 2019).
 */
export const layOffRows: readonly LayOffRow[] = [
  { upTo: 7, load: 1, cuts: [], rungDown: false, rebaseline: false },
  { upTo: 14, load: 1, cuts: [], rungDown: false, rebaseline: false },
  { upTo: 28, load: 0.85, cuts: [1 / 3, 1 / 6], rungDown: false, rebaseline: false },
  { upTo: 56, load: 0.7, cuts: [0.5, 0.3, 0.2, 0.1], rungDown: true, rebaseline: false },
  { upTo: Number.POSITIVE_INFINITY, load: 0.7, cuts: [0.5, 0.3, 0.2, 0.1], rungDown: true, rebaseline: true },
];

/** Weeks after a return in which its lay-off still counts for exercises not done since [D]. */
const remembered = 56;

export interface LayOff {
  readonly row: LayOffRow;
  /** Days without a session. */
  readonly days: number;
  /** The first day of training after it; today when that is today. */
  readonly back: LocalDate;
  /** Pain or age moved it one row down. */
  readonly oneRowDown: "age" | "pain" | null;
}

const rowFor = (days: number, isDown: boolean): LayOffRow => {
  const at = layOffRows.findIndex(({ upTo }) => days <= upTo);
  return layOffRows[Math.min(layOffRows.length - 1, at + (isDown ? 1 : 0))] as LayOffRow;
};

const layOffBetween = (from: LocalDate, back: LocalDate, history: History, profile: Profile): LayOff | null => {
  const days = daysBetween(from, back);
  if (days <= 7) return null;
  const hurt = datedFrom(history.skipped, from).some(({ reason, date }) => reason === "pain" && date <= back);
  const oneRowDown = hurt ? "pain" : isOlder(profile) ? "age" : null;
  return { row: rowFor(days, oneRowDown !== null), days, back, oneRowDown };
};

/**
 * The times of more than 7 days without any session that still matter, newest first: those that ended in the last 56 days,
 * or have not ended. People of 65 and over, and pauses with something skipped for pain, take the next row down [D].
 */
export const layOffsIn = rememberLast((history: History, profile: Profile, today: LocalDate): readonly LayOff[] => {
  const since = addDays(today, -remembered);
  const found: LayOff[] = [];
  let back = today;
  for (let at = history.done.length - 1; at >= 0 && back >= since; at--) {
    const date = history.done[at]?.date ?? back;
    if (date === back) continue;
    const layOff = layOffBetween(date, back, history, profile);
    if (layOff !== null) found.push(layOff);
    back = date;
  }
  return found;
});

/** The part of the sets that is cut on a day by the way back from a lay-off; 0 when it is over. */
export const cutOn = ({ row, back }: LayOff, today: LocalDate): number =>
  row.cuts[Math.floor(daysBetween(back, today) / 7)] ?? 0;

/** What an exercise has yet to come back from: the longest lay-off, and the part of the sets that all of them cut today. */
export interface Absence {
  readonly layOff: LayOff;
  readonly cut: number;
}

/** The lay-offs since an exercise was last done on `lastDone`, taken together; null with none. */
export const absenceSince = (layOffs: readonly LayOff[], lastDone: LocalDate, today: LocalDate): Absence | null =>
  layOffs.reduce<Absence | null>((absence, each) => {
    if (each.back <= lastDone) return absence;
    const cut = Math.max(absence?.cut ?? 0, cutOn(each, today));
    return absence === null || each.days > absence.layOff.days
      ? { layOff: each, cut }
      : { layOff: absence.layOff, cut };
  }, null);
