import type { Catalog, Exercise } from "../catalog/entry.ts";
import { inShortHolds } from "../catalog/short-holds.ts";
import { daysBetween, type LocalDate } from "../dates.ts";
import { historyOf, type History } from "../log/history.ts";
import type { Profile } from "../profile/profile.ts";
import { cellOf } from "../planner/eligibility.ts";
import { cellId } from "../spine.ts";
import type { Symptoms } from "../symptoms/symptoms.ts";
import type { Lighter } from "../week.ts";
import { exposuresOf, type Exposure } from "./exposures.ts";
import { absenceSince, cutOn, layOffsIn, type Absence, type LayOff } from "./lay-offs.ts";
import { asOwned } from "./loads.ts";
import type { Place } from "./place.ts";
import { possibleAfter } from "./possible.ts";
import { nextRung, previousRung } from "./rungs.ts";
import { scaleOf, type Possible, type Scale } from "./scale.ts";

export interface TargetInput {
  readonly profile: Profile;
  readonly catalog: Catalog;
  readonly history: History;
  readonly today: LocalDate;
  /** The sets the plan has room for; not set where no plan asks for the exercise. */
  readonly plannedSets?: number;
  /** The session has no time for a first dose above the one that the week was planned with. */
  readonly isTight?: boolean;
  /** What makes the day a lighter one (`lighterOn` of its week). */
  readonly lighter?: Lighter | null;
  readonly symptoms: Symptoms;
}

/** What the rules look at: one exercise of one person on one day. */
export interface Facts {
  readonly input: TargetInput;
  readonly exercise: Exercise;
  readonly scale: Scale;
  /** The last exposures outside lighter days, newest first; lighter ones when there are no others. */
  readonly exposures: readonly Exposure[];
  /** The last exposure of all, lighter days and all. */
  readonly latest: Exposure | undefined;
  /** The place of the last exposure, against what is owned today; null with nothing logged, or where that is all heavier. */
  readonly at: Place | null;
  /** The place of the last exposure as it was done, to compare with */
  readonly before: Place | null;
  /** What could have been done in the last exposure; null with nothing logged. */
  readonly possible: Possible | null;
  readonly harder: Exercise | null;
  readonly easier: Exercise | null;
  /** The times without training it has yet to come back from. */
  readonly absence: Absence | null;
  /** The way back from a lay-off, with the sets before it and the most it leaves today. */
  readonly wayBack: { readonly layOff: LayOff; readonly before: number; readonly sets: number } | null;
  /** The last exposure of all, a lighter one too, was felt or fell short. */
  readonly isUneasy: boolean;
  /** What was left over moves the dose by a step at most: after pain, on the way back from a lay-off, in a sensitive cell. */
  readonly isBound: boolean;
}

/** Exposures the rules look back on: the last clean one may lie before some that were not. */
const lookBack = 6;

/** Pain after which what was left is no longer a measure of what to ask for (design, "What a dose must be"). */
const boundPain = 3;

const untilToday = (history: History, today: LocalDate): History => {
  const isLater = ({ date }: { readonly date: LocalDate }) => date > today;
  const ends = [history.done.at(-1), history.skipped.at(-1), history.checkins.at(-1)];
  return ends.some((event) => event !== undefined && isLater(event)) ? historyOf(history.log, today) : history;
};

const wayBackOf = (
  layOffs: readonly LayOff[],
  exposures: readonly Exposure[],
  { today }: TargetInput,
): Facts["wayBack"] => {
  const lastDone = exposures[0]?.date ?? "";
  for (const layOff of layOffs) {
    const cut = cutOn(layOff, today);
    if (cut === 0 || layOff.back > lastDone) continue;
    const before = exposures.filter(({ date }) => date < layOff.back).slice(0, 2);
    if (before.length === 0) continue;
    const most = Math.max(...before.map(({ sets }) => sets));
    return { layOff, before: most, sets: Math.max(1, Math.floor(most * (1 - cut) + 1e-9)) };
  }
  return null;
};

/** Whether the profile calls the cell of an exercise sensitive. */
export const isSensitive = (exercise: Exercise, { tolerance }: Profile): boolean => {
  const cell = cellOf(exercise);
  return cell !== null && tolerance[cellId(cell)] === "sensitive";
};

/** A place of the log without a weight or a strength where none is known today. */
const comparable = ({ resistances }: Scale, { amount, load, strength }: Place): Place => {
  const hasLoads = resistances.some((each) => each.load !== null);
  const hasStrengths = resistances.some((each) => each.strength !== undefined);
  return { amount, load: hasLoads ? load : null, ...(hasStrengths && strength !== undefined ? { strength } : {}) };
};

/** Gathers what the log says about an exercise up to today. */
export const factsOf = (entry: Exercise, given: TargetInput): Facts => {
  const { profile, catalog, today } = given;
  const exercise = inShortHolds(entry, profile.avoid);
  const input = { ...given, history: untilToday(given.history, today) };
  const { history } = input;
  const scale = scaleOf(exercise, profile);
  const logged = exposuresOf(exercise, history, profile);
  const all = logged.map((exposure) => ({ ...exposure, place: comparable(scale, exposure.place) }));
  const [latest] = all;
  const usual = all.filter(({ lighter }) => !lighter);
  const exposures = usual.length > 0 ? usual.slice(0, lookBack) : all.slice(0, 1);
  const [last] = exposures;
  const layOffs = last === undefined ? [] : layOffsIn(history, profile, today);
  const wayBack = wayBackOf(layOffs, usual, input);
  const absence = latest === undefined ? null : absenceSince(layOffs, latest.date, today);
  const at = last === undefined ? null : asOwned(scale, last.place);
  const isUneasy = latest?.comfortable === false || latest?.reached === false;
  return {
    input,
    exercise,
    scale,
    exposures,
    latest,
    at,
    before: last?.place ?? null,
    possible: last === undefined ? null : { ...possibleAfter(last, exercise.measure), resistance: last.place },
    harder: nextRung(exercise, catalog, profile),
    easier: previousRung(exercise, catalog, profile),
    absence,
    wayBack,
    isUneasy,
    isBound:
      isUneasy ||
      wayBack !== null ||
      absence !== null ||
      (last?.pain ?? 0) >= boundPain ||
      isSensitive(exercise, profile),
  };
};

/** Days since an exercise was done last, lighter days and all; null when it never was. */
export const daysSince = ({ latest, input: { today } }: Facts): number | null =>
  latest === undefined ? null : daysBetween(latest.date, today);
