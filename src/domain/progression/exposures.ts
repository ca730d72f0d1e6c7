import type { Exercise } from "../catalog/entry.ts";
import type { LocalDate } from "../dates.ts";
import type { DoneEvent, Effort } from "../log/event.ts";
import type { History } from "../log/history.ts";
import { setsLike } from "../log/performed.ts";
import type { Profile, Unit } from "../profile/profile.ts";
import { bandOf } from "../symptoms/pain-bands.ts";
import { settledOf } from "../symptoms/settling.ts";
import { usualPainOf } from "../symptoms/situation.ts";
import { amountsOf } from "../holds.ts";
import { amountsFor } from "./amounts.ts";
import { inUnit } from "./loads.ts";
import type { Place } from "./place.ts";

/** One day of an exercise as the rules see it. */
export interface Exposure {
  readonly date: LocalDate;
  /** The entries of the day that count, in the order of writing. */
  readonly entries: readonly DoneEvent[];
  /** What a set of it was: the least of the sets, against what they were done with; of several weights those of one. */
  readonly place: Place;
  /** Sets asked for; without a plan those done. */
  readonly sets: number;
  /** The last set; of short holds the mean of all. */
  readonly last: number;
  /** No set fell short of what was asked for. */
  readonly reached: boolean;
  /** Reached in all sets. */
  readonly whole: boolean;
  /** The last set went on beyond what was asked for. */
  readonly wentOn: boolean;
  /** The hardest answer of the day; null when nobody said. */
  readonly effort: Effort | null;
  /** Most pain of the day, 0 to 10; null when nobody said. */
  readonly pain: number | null;
  /** No pain above the green band, no flare-up, no leg symptoms, and nothing that had not settled by the next check-in. */
  readonly comfortable: boolean;
  /** Done in a lighter week or on a lighter day. */
  readonly lighter: boolean;
}

/** The last entries of an exercise that any rule reads: a dozen exposures, and some that are volume only [D]. */
export const entriesRead = 16;

/** What was done in each set; where the sides differ, the weaker one. */
export const amountsDone = ({ done }: DoneEvent): readonly number[] =>
  done.sets.map((amount, set) => Math.min(amount, done.right?.[set] ?? amount));

const sum = (all: readonly number[]): number => all.reduce((total, each) => total + each, 0);

/** The mean of short holds in whole holds, because the sets of a pyramid differ; the least of other sets. */
const usualOf = (amounts: readonly number[], hold: number | undefined): number => {
  if (amounts.length === 0) return 0;
  return hold === undefined
    ? Math.floor(Math.min(...amounts))
    : Math.floor(sum(amounts) / amounts.length / hold) * hold;
};

/** Effort as an answer of today's scale: what was said before it told of sets left over counts as meant. */
const effortOf = ({ effort, earlier }: DoneEvent): Effort | null =>
  earlier === true && effort !== null ? "right" : effort;

const loadOf = (event: DoneEvent, unit: Unit): number | null => {
  const load = event.done.load;
  return load === null ? null : inUnit(load, unit);
};

/**
 * The entry with the sets of one weight alone, where sets had weights of their own: that of the last set of at least `least`,
 * and without one that of the last set [D]. People change the weight when the first set told them something, and the weight
 * they ended with is the one they chose; a last set that fell short of the range was only tried.
 */
const atOneWeight = (event: DoneEvent, least: number): DoneEvent => {
  if (event.done.perSet === undefined) return event;
  return {
    ...event,
    done: setsLike(
      event.done,
      amountsDone(event).findLastIndex((amount) => amount >= least),
    ),
  };
};

const isOtherLoad = ({ planned, done }: DoneEvent): boolean => {
  if (planned?.strength !== done.strength) return true;
  const [asked, used] = [planned?.load ?? null, done.load];
  if (asked === null || used === null) return asked !== used;
  return Math.abs(inUnit(used, asked.unit) - asked.value) > 0.01;
};

/** What one entry says of a set; null where there is no set of it to go by. */
interface Reading {
  readonly place: Place;
  readonly sets: number;
  readonly last: number;
  readonly reached: boolean;
  readonly whole: boolean;
  readonly wentOn: boolean;
}

const readingOf = (event: DoneEvent, { exercise, unit }: Reader): Reading | null => {
  const { hold } = exercise.dose;
  const amounts = amountsDone(event);
  if (amounts.length === 0) return null;
  const { planned } = event;
  const usual = usualOf(amounts, hold);
  const load = loadOf(event, unit);
  const last = hold === undefined ? (amounts.at(-1) ?? usual) : usual;
  const strength = event.done.strength === undefined ? {} : { strength: event.done.strength };
  // Another weight than planned is a choice: what was done with it is what counts.
  if (planned === null || isOtherLoad(event)) {
    const whole = planned === null || amounts.length >= planned.sets;
    const sets = planned?.sets ?? amounts.length;
    return { place: { amount: usual, load, ...strength }, sets, last, reached: true, whole, wentOn: last > usual };
  }
  const reached = !isMissed(event);
  return {
    place: { amount: reached ? Math.max(planned.amount, hold === undefined ? usual : 0) : usual, load, ...strength },
    sets: planned.sets,
    last,
    reached,
    whole: reached && amounts.length >= planned.sets,
    wentOn: reached && hold === undefined && last > planned.amount,
  };
};

interface Reader {
  readonly exercise: Exercise;
  readonly unit: Unit;
  readonly low: number;
}

/**
 * Whether an entry outside the plan, or a second one of an item, was a session's worth: at least two sets, or as many as were
 * asked for last, each of the range or of what was asked for last [D]. Less is volume, and moves no dose. So is a set against
 * another weight than asked for that is no set of the range.
 */
const isWorth = ({ place, sets }: Reading, before: Reading | undefined, { low }: Reader): boolean => {
  const least = Math.min(low, before?.place.amount ?? low);
  return place.amount >= least && sets >= Math.min(2, before?.sets ?? 2);
};

const counts = (
  event: DoneEvent,
  setsDone: number,
  reading: Reading,
  before: Reading | undefined,
  isFirst: boolean,
  reader: Reader,
): boolean => {
  if (event.planned === null || !isFirst) return isWorth({ ...reading, sets: setsDone }, before, reader);
  return !isOtherLoad(event) || reading.place.amount >= Math.min(reader.low, event.planned.amount);
};

const hardness: readonly (Effort | null)[] = [null, "very-easy", "easy", "right", "hard"];

const hardest = (a: Effort | null, b: Effort | null): Effort | null =>
  hardness.indexOf(a) >= hardness.indexOf(b) ? a : b;

const readExposures = (
  exercise: Exercise,
  recent: readonly DoneEvent[],
  history: History,
  profile: Profile,
): readonly Exposure[] => {
  const reader: Reader = { exercise, unit: profile.units, low: amountsFor(exercise, profile).low };
  const usual = usualPainOf(profile);
  const isComfortable = (event: DoneEvent): boolean => {
    const band = bandOf(event.pain, usual);
    const isGreen = band === null || band === "green";
    return isGreen && !event.flare && !event.legs && settledOf(event, history, usual) !== false;
  };
  // Volume moves no dose, but what was felt in it counts for the day.
  const uneasy = new Set(recent.filter((event) => !isComfortable(event)).map(({ date }) => date));
  const mostPain = new Map<LocalDate, number>();
  for (const { date, pain } of recent) if (pain !== null) mostPain.set(date, Math.max(pain, mostPain.get(date) ?? 0));
  const exposures: Exposure[] = [];
  const items = new Set<string>();
  let before: Reading | undefined;
  for (const event of recent) {
    const item = `${event.session ?? ""} ${event.date}`;
    const told = atOneWeight(event, reader.low);
    const own = readingOf(told, reader);
    // Sets with other weights are work of the day all the same.
    const reading = own && { ...own, sets: event.planned?.sets ?? event.done.sets.length };
    if (reading === null || !counts(told, event.done.sets.length, reading, before, !items.has(item), reader)) continue;
    items.add(item);
    const same = exposures.at(-1)?.date === event.date ? exposures.pop() : undefined;
    exposures.push({
      ...reading,
      date: event.date,
      entries: [...(same?.entries ?? []), event],
      effort: hardest(effortOf(event), same?.effort ?? null),
      pain: mostPain.get(event.date) ?? null,
      comfortable: !uneasy.has(event.date),
      whole: reading.whole && same?.whole !== false,
      lighter: event.deload && same?.lighter !== false,
    });
    if (!event.deload) before = reading;
  }
  return exposures.reverse();
};

const known = new WeakMap<
  readonly DoneEvent[],
  { readonly exercise: Exercise; readonly profile: Profile; readonly exposures: readonly Exposure[] }
>();

/**
 * The exposures of an exercise, newest first, as far as its last entries tell. Two entries of a day are one exposure: the last
 * of them counts, and the hardest answer. Amounts and loads are those of the profile's unit. Remembered for a history, as
 * every other exercise of a day may ask for them.
 */
export const exposuresOf = (exercise: Exercise, history: History, profile: Profile): readonly Exposure[] => {
  const entries = history.byExercise.get(exercise.id);
  if (entries === undefined) return [];
  const found = known.get(entries);
  if (found?.exercise === exercise && found.profile === profile) return found.exposures;
  const exposures = readExposures(exercise, entries.slice(-entriesRead), history, profile);
  known.set(entries, { exercise, profile, exposures });
  return exposures;
};

/** Whether a set fell short of the planned amount, on the weaker side; sets left out are not looked at, as time may have been short. */
export const isMissed = (entry: DoneEvent): boolean => {
  const { planned } = entry;
  const event = atOneWeight(entry, planned?.amount ?? 0);
  if (planned === null || isOtherLoad(event)) return false;
  const amounts = amountsDone(event);
  return planned.hold === undefined
    ? amounts.some((each) => each < planned.amount)
    : sum(amounts) < sum(amountsOf(planned).slice(-amounts.length));
};

/**
 * A clean exposure: every planned set at the planned amount and load, not hard, and comfortable. Two in a row earn a step
 * (2-for-2, Baechle and Earle; domain facts section 1).
 */
export const isClean = ({ whole, effort, comfortable }: Exposure): boolean => whole && effort !== "hard" && comfortable;

/** Ids of the entries of some exposures, oldest first where they are given newest first. */
export const idsOf = (...exposures: readonly (Exposure | undefined)[]): readonly string[] =>
  exposures.toReversed().flatMap((exposure) => exposure?.entries.map(({ id }) => id) ?? []);
