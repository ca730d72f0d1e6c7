import type { Context } from "../context.ts";
import type { Catalog } from "../domain/catalog/entry.ts";
import { isSaidDate, type LocalDate } from "../domain/dates.ts";
import { saidDates } from "../domain/limits.ts";
import type { LockedItem } from "../domain/planner/plan-request.ts";
import { parseSeed } from "../domain/profile/parse-profile.ts";
import { defaultProfile, type Profile } from "../domain/profile/profile.ts";
import { quoted } from "../domain/safe-text.ts";
import type { State } from "../domain/state/state.ts";
import { roomOf, type Week } from "../domain/week.ts";
import { usage } from "../failure.ts";
import { loadCatalog } from "../storage/catalog-file.ts";
import { makeAgain, makeNextWeek, makeWeek, nextFrom, noteDefaults } from "./current-week.ts";
import { pickExercise } from "./pick-exercise.ts";
import { flagValue, noteAvoided, profileFrom } from "./plan-flags.ts";
import { asksForNewWeek, describesPerson } from "./plan-wishes.ts";
import type { PlanOptions } from "./plan-wishes.ts";
import { dayFor } from "./training.ts";

/** A week just planned, and the profile to remember with it: the saved one unless a flag described the person. */
export interface PlannedWeek {
  readonly week: Week;
  readonly profile: Profile | null;
}

const lockedItems = (ids: readonly string[], week: Week | null): readonly LockedItem[] =>
  ids.flatMap((id) => {
    const places = (week?.sessions ?? []).flatMap(({ date, items }) =>
      items
        .filter(({ exercise }) => exercise === id)
        .map((item) => ({ exercise: id, date, sets: roomOf(item), rest: item.dose.rest })),
    );
    if (places.length === 0)
      throw usage(`--lock ${id}: it is not in the current week`, `to have it in the new one use --require ${id}`);
    return places;
  });

const readFrom = (text: string, today: LocalDate): LocalDate => {
  if (text.trim().toLowerCase() === "today") return today;
  if (isSaidDate(text)) return text;
  throw usage(
    `--from ${quoted(text)} is not a date from ${saidDates.first} to ${saidDates.last}; write today, or a day as YYYY-MM-DD, for example 2026-11-23`,
  );
};

const askedWeek = (context: Context, options: PlanOptions, state: State, catalog: Catalog): PlannedWeek => {
  const { today } = context;
  const profile = profileFrom(options, state.profile ?? defaultProfile, catalog);
  noteAvoided(context, options.avoid, profile);
  const from = options.from === undefined ? null : readFrom(options.from, today);
  const idsOf = (texts: readonly string[] | undefined) => [
    ...new Set((texts ?? []).map((text) => pickExercise(catalog, text).id)),
  ];
  const seed = options.seed === undefined ? 0 : flagValue("--seed", parseSeed(options.seed));
  const wishes = { required: idsOf(options.require), locked: lockedItems(idsOf(options.lock), state.plan) };
  const input = { state, profile, catalog, today, seed, wishes };
  const week = from === null ? makeAgain(input) : makeWeek({ ...input, from });
  return { week, profile: describesPerson(options) ? profile : state.profile };
};

/** Plans the week the flags ask for, or the one that is due. @throws Failure for flags that cannot be read or that collide. */
export const planNew = async (context: Context, options: PlanOptions, state: State): Promise<PlannedWeek> => {
  const catalog = await loadCatalog(context);
  if (state.profile === null && !describesPerson(options)) noteDefaults(context, defaultProfile);
  if (asksForNewWeek(options)) {
    const planned = askedWeek(context, options, state, catalog);
    if (options.new !== true && options.dryRun !== true && state.plan !== null)
      context.note("These flags made the week again; fourplane undo brings the one before back.");
    return planned;
  }
  if (state.plan !== null)
    context.note(
      `The last week has ended; this one starts on ${dayFor(context, nextFrom(state.plan, context.today))}.`,
    );
  return { week: makeNextWeek(state, catalog, context.today), profile: state.profile };
};
