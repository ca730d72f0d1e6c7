import type { Catalog, Exercise } from "../catalog/entry.ts";
import type { LocalDate } from "../dates.ts";
import type { DoneEvent } from "../log/event.ts";
import { historyOf, type History } from "../log/history.ts";
import { startLoad } from "../planner/start-dose.ts";
import type { Profile } from "../profile/profile.ts";
import type { Lighter } from "../week.ts";
import { amountRuleOf, firstAmount } from "./amount-rule.ts";
import { absenceSince, cutOn, layOffsIn, type Absence, type LayOff } from "./lay-off.ts";
import { loadsFor, roundedDown } from "./loads.ts";
import { isClean } from "./outcome.ts";
import type { Prescription } from "./prescription.ts";
import { heldLately } from "./regain.ts";
import { nextRung, previousRung } from "./rungs.ts";
import { bestVolume } from "./session-cap.ts";
import { mostSets } from "./sets.ts";
import { usualPainOf } from "../symptoms/situation.ts";
import { sittingsOf, type Sitting } from "./sittings.ts";
import { topOf, type Ladder } from "./step.ts";
import type { Symptoms } from "./target.ts";

export interface TargetInput {
  readonly profile: Profile;
  readonly catalog: Catalog;
  readonly history: History;
  readonly today: LocalDate;
  /** The sets the plan has room for; not set where no plan asks for the exercise. */
  readonly plannedSets?: number;
  /** What makes the day a lighter one (`lighterOn` of its week). */
  readonly lighter?: Lighter | null;
  readonly symptoms: Symptoms;
}

/** What the rules look at: one exercise of one person on one day. */
export interface Facts {
  readonly input: TargetInput;
  readonly usualPain: number;
  readonly ladder: Ladder;
  /** The last two times it was done outside lighter weeks, newest first; lighter ones when there are no others. */
  readonly last: Sitting | undefined;
  readonly previous: Sitting | undefined;
  /** The last entries of all, lighter weeks and all. */
  readonly latest: Sitting | undefined;
  /** The times without training it has yet to come back from. */
  readonly absence: Absence | null;
  /** The way back from a lay-off, with the sets before it and the most it leaves today. */
  readonly wayBack: { readonly layOff: LayOff; readonly before: number; readonly sets: number } | null;
}

/** The most sets a first dose has when no plan names them: first 2, later 3 (trial 10.1186/s13063-017-1913-8). */
const firstSets = 2;

const untilToday = (history: History, today: LocalDate): History => {
  const isLater = ({ date }: { readonly date: LocalDate }) => date > today;
  const ends = [history.done.at(-1), history.skipped.at(-1), history.checkins.at(-1)];
  return ends.some((event) => event !== undefined && isLater(event)) ? historyOf(history.log, today) : history;
};

const wayBackOf = (
  layOffs: readonly LayOff[],
  entries: readonly DoneEvent[],
  hold: number | undefined,
  { profile, today }: TargetInput,
): Facts["wayBack"] => {
  const lastDone = entries.at(-1)?.date ?? "";
  for (const layOff of layOffs) {
    const cut = cutOn(layOff, today);
    if (cut === 0 || layOff.back > lastDone) continue;
    const before = entries.filter(({ date, deload }) => date < layOff.back && !deload);
    const sets = sittingsOf(before, profile.units, 2, hold).map(({ asked }) => asked.sets);
    if (sets.length === 0) continue;
    const most = Math.max(...sets);
    return { layOff, before: most, sets: Math.max(1, Math.floor(most * (1 - cut) + 1e-9)) };
  }
  return null;
};

/** Gathers what the log says about an exercise up to today. */
export const factsOf = (exercise: Exercise, given: TargetInput): Facts => {
  const { profile, catalog, today, plannedSets } = given;
  const input = { ...given, history: untilToday(given.history, today) };
  const { history } = input;
  const usualPain = usualPainOf(profile);
  const { hold } = exercise.dose;
  const all = history.byExercise.get(exercise.id) ?? [];
  const hasFull = all.some(({ deload }) => !deload);
  const [last, previous] = sittingsOf(all, profile.units, 2, hold, ({ deload }) => !hasFull || !deload);
  const [latest] = sittingsOf(all, profile.units, 1, hold);
  const layOffs = last === undefined ? [] : layOffsIn(history, profile, today);
  const wayBack = wayBackOf(layOffs, all, hold, input);
  const most = mostSets(exercise, profile, plannedSets);
  const ladder: Ladder = {
    exercise,
    unit: profile.units,
    amounts: amountRuleOf(exercise, profile),
    mostSets: wayBack === null ? most : Math.min(most, wayBack.sets),
    loads: loadsFor(exercise, profile),
    harder: nextRung(exercise, catalog, profile),
    easier: previousRung(exercise, catalog, profile),
    heldBeyond: (dose) =>
      heldLately(all, (entry) => isClean(entry, history, usualPain), { unit: profile.units, hold }, today, dose),
    best: bestVolume(all, profile.units, today),
  };
  const absence = latest === undefined ? null : absenceSince(layOffs, latest.date, today);
  return { input, usualPain, ladder, last, previous, latest, absence, wayBack };
};

/** The first dose: with nothing logged, or where no weight owned is as light as the last one. */
export const startDose = ({ ladder, input }: Facts, sets: number): Prescription => {
  const { exercise, loads, mostSets: most, unit } = ladder;
  const { level } = input.profile;
  return {
    sets: Math.min(most, sets),
    amount: firstAmount(exercise, input.profile),
    load: loads.length === 0 ? null : startLoad(exercise, loads, level, unit),
  };
};

/** The sets of a first dose: the planned ones, else at most two. */
export const startSets = ({ input, ladder }: Facts): number =>
  Math.max(ladder.exercise.dose.sets[0], input.plannedSets ?? firstSets);

/**
 * A dose as it can be asked for today: loads rounded down to what is owned, sets and amount within their ranges, never raised
 * to them. Null when every weight owned is heavier than it, or none was known then.
 */
export const asPossible = ({ sets, amount, load }: Prescription, { ladder, input }: Facts): Prescription | null => {
  const { exercise, loads } = ladder;
  const owned = loads.length === 0 || load === null ? null : roundedDown(loads, load);
  if (loads.length > 0 && owned === null) return null;
  const within = { sets: Math.max(1, Math.min(sets, mostSets(exercise, input.profile))), amount, load: owned };
  const top = Math.max(ladder.amounts.cap, topOf(ladder, within));
  return { ...within, amount: Math.min(amount, top) };
};

/** A dose with no more sets than the plan of the day has room for. */
export const withinPlan = ({ input }: Facts, dose: Prescription): Prescription =>
  input.plannedSets === undefined ? dose : { ...dose, sets: Math.max(1, Math.min(dose.sets, input.plannedSets)) };
