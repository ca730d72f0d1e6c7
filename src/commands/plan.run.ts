import type { Context } from "../context.ts";
import { isLocalDate } from "../domain/dates.ts";
import { lockedFrom } from "../domain/planner/requests.ts";
import { planWeek } from "../domain/planner/plan-week.ts";
import type { LockedItem } from "../domain/planner/plan-request.ts";
import { parseSeed } from "../domain/profile/parse-profile.ts";
import { defaultProfile } from "../domain/profile/profile.ts";
import { quoted } from "../domain/safe-text.ts";
import type { State } from "../domain/state/state.ts";
import { statusOf, type Week } from "../domain/week.ts";
import { exit, usage } from "../failure.ts";
import { planJson } from "../formats/plan-json.ts";
import { readState, writeState } from "../storage/state-file.ts";
import { renderWeek } from "../terminal/week-view.ts";
import { asksForNewWeek, describesPerson, flagValue, profileFrom } from "./plan-flags.ts";
import { isCurrent, nextFrom, noteDefaults, planFromState, weekOf } from "./current-week.ts";
import { pickExercise } from "./pick-exercise.ts";
import type { PlanOptions } from "./plan.ts";

const lockedItems = (ids: readonly string[], week: Week | null): readonly LockedItem[] =>
  ids.flatMap((id) => {
    const places = (week?.sessions ?? []).flatMap(({ date, items }) =>
      items
        .filter(({ exercise }) => exercise === id)
        .map(({ dose }) => ({ exercise: id, date, sets: dose.sets, rest: dose.rest })),
    );
    if (places.length === 0)
      throw usage(`--lock ${id}: it is not in the current week`, `to have it in the new one use --require ${id}`);
    return places;
  });

const newWeek = async (context: Context, options: PlanOptions, state: State): Promise<Week> => {
  const { loadCatalog } = await import("../storage/catalog-file.ts");
  const catalog = await loadCatalog(context);
  const profile = profileFrom(options, state.profile ?? defaultProfile, catalog);
  const from = options.from ?? context.today;
  if (!isLocalDate(from)) throw usage(`--from ${quoted(from)} is not a date; write it as YYYY-MM-DD, for example 2026-11-23`);
  const idsOf = (texts: readonly string[] | undefined) => [...new Set((texts ?? []).map((text) => pickExercise(catalog, text).id))];
  const seed = options.seed === undefined ? 0 : flagValue("--seed", parseSeed(options.seed));
  return weekOf(
    planWeek({
      catalog,
      profile,
      from,
      seed,
      required: idsOf(options.require),
      locked: lockedFrom(lockedItems(idsOf(options.lock), state.plan), from),
      kept: [],
    }),
  );
};

const nextLines = (week: Week, isKept: boolean): readonly string[] => {
  const first = week.sessions[0]?.items.find(({ role }) => role === "trunk")?.exercise ?? "bird-dog";
  return [
    `fourplane exercises show ${first}`,
    "fourplane plan why",
    isKept ? `fourplane plan --new --seed ${week.seed + 1}` : "fourplane plan --new",
  ];
};

const show = (context: Context, week: Week, isKept: boolean): number => {
  context.out(
    context.json
      ? JSON.stringify(planJson(week))
      : renderWeek(week, context.screen, { locale: context.world.locale, next: nextLines(week, isKept) }),
  );
  return statusOf(week) === "complete" ? exit.ok : exit.gaps;
};

/**
 * `plan`: shows the current week, or makes one when there is none, when the last one has ended, or when a flag asks for it.
 * Returns 0, or 4 when a plane is missing from the week.
 */
export const runPlan = async (context: Context, options: PlanOptions): Promise<number> => {
  const state = readState(context);
  const wantsNew = asksForNewWeek(options);
  if (!wantsNew && state.plan !== null && isCurrent(state.plan, context.today)) return show(context, state.plan, true);

  if (state.profile === null && !describesPerson(options)) noteDefaults(context, defaultProfile);
  const week = wantsNew ? await newWeek(context, options, state) : await firstWeek(context, state);
  const keep = options.dryRun !== true;
  const code = show(context, week, keep);
  if (keep) {
    const profile = describesPerson(options) ? week.profile : state.profile;
    await writeState(context, { ...state, profile, plan: week });
  } else context.note("Dry run: nothing was kept.");
  return code;
};

const firstWeek = async (context: Context, state: State): Promise<Week> => {
  const { loadCatalog } = await import("../storage/catalog-file.ts");
  if (state.plan !== null) context.note(`The last week has ended; this one starts on ${nextFrom(state.plan, context.today)}.`);
  return planFromState(state, await loadCatalog(context), context.today);
};
