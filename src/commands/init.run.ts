import { isDeepStrictEqual } from "node:util";

import type { Context } from "../context.ts";
import type { Catalog } from "../domain/catalog/entry.ts";
import type { Log } from "../domain/log/event.ts";
import { startIntake, withSuggestions, type Intake } from "../domain/profile/intake.ts";
import { unitsOfLocale } from "../domain/profile/locale-units.ts";
import type { Profile } from "../domain/profile/profile.ts";
import { standingStop, type ScreenResult } from "../domain/screening/screen.ts";
import type { State } from "../domain/state/state.ts";
import { statusOf, type Week } from "../domain/week.ts";
import { exit, Failure } from "../failure.ts";
import { planJson } from "../formats/plan-json.ts";
import { loadCatalog } from "../storage/catalog-file.ts";
import { changeState } from "../storage/change-state.ts";
import { readState } from "../storage/state-file.ts";
import { wrap } from "../terminal/columns.ts";
import { someoneToAsk } from "../terminal/prompts.ts";
import { renderStop } from "../terminal/stop-view.ts";
import { renderWeek } from "../terminal/week-view.ts";
import { makeAgain } from "./current-week.ts";
import { intakeFrom, saysEnough, topicsGiven } from "./init-flags.ts";
import { interview } from "./init-interview.ts";
import type { InitOptions } from "./init-flags.ts";
import { isCurrent } from "./is-current.ts";
import { noteAvoided } from "./plan-flags.ts";
import { screened } from "./screened.ts";

const unitOf = ({ world }: Context) => unitsOfLocale(world.env["LC_MEASUREMENT"] || world.locale);

const flagsInstead = "--yes to keep the saved or default values, or --days, --minutes, --equipment and --experience";

/** What the flags say, then what the person answers; without a terminal and without --yes the flags must say enough. */
const takeIn = async (context: Context, options: InitOptions, saved: State, catalog: Catalog): Promise<Intake> => {
  const standing = standingStop(saved.log, context.today)?.answers.filter((key) => key !== "under-18") ?? null;
  const start = { ...startIntake(saved.profile, unitOf(context)), screening: standing };
  const told = intakeFrom(options, start, catalog);
  if (options.yes === true) return told;
  const given = topicsGiven(options);
  if (context.ask === null && saysEnough(given)) return told;
  return interview(someoneToAsk(context, flagsInstead), told, given, { catalog, display: context.screen });
};

interface Outcome {
  readonly log: Log;
  readonly week: Week | null;
  readonly stop: ScreenResult | null;
  /** Why no week could be made. */
  readonly failure?: Failure;
}

const weekFor = (state: State, profile: Profile, catalog: Catalog, context: Context): Outcome => {
  const { plan, log } = state;
  if (plan !== null && isCurrent(plan, context.today) && isDeepStrictEqual(state.profile, profile))
    return { log, week: plan, stop: null };
  try {
    return {
      week: makeAgain({ state, profile, catalog, today: context.today, seed: 0 }),
      stop: null,
      log,
    };
  } catch (error) {
    if (error instanceof Failure) return { log, week: null, stop: null, failure: error };
    throw error;
  }
};

/** The state with the profile, and a stop or the week that belong to it. */
const settle = (
  fresh: State,
  intake: Intake,
  catalog: Catalog,
  context: Context,
): { state: State; result: Outcome } => {
  const { profile } = intake;
  const log = screened(fresh, intake, context.today);
  const stop = standingStop(log, context.today);
  const state = { ...fresh, log };
  if (stop !== null) return { state: { ...state, profile }, result: { log, week: null, stop } };
  const result = weekFor(state, profile, catalog, context);
  return { state: { ...state, profile, plan: result.week ?? state.plan }, result };
};

const show = (context: Context, { profile, screening }: Intake, { week, stop, log }: Outcome): void => {
  if (context.json) {
    const stopped = stop === null ? null : { urgency: stop.urgency, answers: stop.answers };
    const value = { schema: "fourplane/init@1", profile, plan: week === null ? null : planJson(week), stopped };
    return context.out(JSON.stringify(value));
  }
  if (stop !== null) return context.out(renderStop(stop, context.screen));
  const note = (text: string) => context.note(wrap(text, context.screen.width));
  note("Saved. fourplane init changes it, fourplane undo takes it back.");
  if (screening === null)
    note("The health questions are not answered: fourplane init asks them, or pass --screen none.");
  if (week === null) return;
  const next = ["fourplane today", "fourplane plan why"];
  const gap = context.ask === null ? "" : "\n";
  context.out(
    gap + renderWeek(week, context.screen, { locale: context.world.locale, today: context.today, log, next }),
  );
};

/**
 * `init`: who the plan is for, asked or taken from flags, and the week that follows. Where a screening answer matches,
 * the advice stands in place of the week. Returns 0, or 4 when a plane is missing from the week.
 * @throws Failure (cancelled) when the person leaves; nothing is changed then. (usage) for flags that cannot be read.
 */
export const runInit = async (context: Context, options: InitOptions): Promise<number> => {
  const catalog = await loadCatalog(context);
  const intake = withSuggestions(await takeIn(context, options, readState(context), catalog));
  const outcome = await changeState(context, (fresh) => settle(fresh, intake, catalog, context));
  noteAvoided(context, options.avoid, intake.profile);
  show(context, intake, outcome);
  if (outcome.failure !== undefined) throw outcome.failure;
  return outcome.week !== null && statusOf(outcome.week) === "gaps" ? exit.gaps : exit.ok;
};
