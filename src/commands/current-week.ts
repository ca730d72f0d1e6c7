import type { Context } from "../context.ts";
import type { Catalog } from "../domain/catalog/entry.ts";
import { addDays, daysBetween, type LocalDate } from "../domain/dates.ts";
import { requestFromLog } from "../domain/planner/next-week.ts";
import type { PlanResult } from "../domain/planner/plan-week.ts";
import { planWithDue } from "../domain/planner/plan-with-due.ts";
import type { PlanRequest } from "../domain/planner/plan-request.ts";
import { defaultProfile, type Profile } from "../domain/profile/profile.ts";
import { withKnownDoses } from "../domain/session/known-doses.ts";
import type { State } from "../domain/state/state.ts";
import type { Week } from "../domain/week.ts";
import { exit, Failure, usage } from "../failure.ts";

/** The first day of the next week: the day after the last one ended while that still has today in it, else today. */
export const nextFrom = (last: Week | null, today: LocalDate): LocalDate => {
  if (last === null) return today;
  const after = addDays(last.from, 7);
  const gone = daysBetween(after, today);
  return gone >= 0 && gone < 7 ? after : today;
};

/** The week of a planning result. @throws Failure (usage) for contradicting wishes, (gaps) when no week is possible. */
const weekOf = (result: PlanResult): Week => {
  if ("week" in result) return result.week;
  if ("collision" in result) throw usage(result.collision);
  const fix = result.gaps.find(({ reason }) => reason !== "catalog")?.fix ?? result.gaps[0]?.fix;
  throw new Failure(exit.gaps, "no-week", `no week can be made: ${result.impossible}`, {
    hint:
      fix === undefined
        ? "choose fewer days, or add exercises with --catalog FILE"
        : `the smallest change: ${fix.flag} (${fix.message})`,
  });
};

/** Plans the week that follows from a person's log, with what is asked for by name on top. */
export const makeWeek = (input: {
  readonly state: State;
  readonly profile: Profile;
  readonly catalog: Catalog;
  readonly from: LocalDate;
  readonly today: LocalDate;
  readonly seed: number;
  readonly wishes?: Pick<PlanRequest, "required" | "locked">;
}): Week => {
  const { state, profile, catalog, from, today, seed, wishes } = input;
  const { log, plan } = state;
  // A lighter week that was put off stays so when its week is made again.
  const putOff = plan?.putOff !== undefined && from < plan.putOff ? { putOff: plan.putOff } : {};
  const asked = putOff.putOff === undefined ? profile : { ...profile, deloadEvery: 0 };
  const found = requestFromLog({ log, profile: asked, catalog, from, seed, running: plan?.lighter });
  const { lighter, due } = found;
  const request = { ...found.request, profile };
  const week = weekOf(planWithDue({ ...request, ...wishes }, due));
  const planned = { ...week, ...(lighter === null ? {} : { lighter }), ...putOff };
  return withKnownDoses(planned, { log, profile, catalog }, today);
};

/** Plans the week a state gets with nothing asked for. */
export const makeNextWeek = (state: State, catalog: Catalog, today: LocalDate): Week =>
  makeWeek({
    state,
    profile: state.profile ?? defaultProfile,
    catalog,
    from: nextFrom(state.plan, today),
    today,
    seed: state.plan?.seed ?? 0,
  });

/** Says that nobody has told anything yet and what was assumed. */
export const noteDefaults = (context: Context, profile: Profile): void => {
  context.note(
    `No profile yet, so this week assumes ${profile.days.join(", ")}, ${profile.minutes} minutes, level ${profile.level}, no equipment. ` +
      "Make it yours in a minute: fourplane init",
  );
};
