import type { Context } from "../context.ts";
import type { Catalog } from "../domain/catalog/entry.ts";
import { addDays, daysBetween, type LocalDate } from "../domain/dates.ts";
import { lastNumber } from "../domain/log/said-since.ts";
import { requestFromLog } from "../domain/planner/next-week.ts";
import type { PlanResult } from "../domain/planner/plan-week.ts";
import { planWithDue } from "../domain/planner/plan-with-due.ts";
import { lockedFrom } from "../domain/planner/requests.ts";
import type { LockedItem, PlanRequest } from "../domain/planner/plan-request.ts";
import { defaultProfile, type Profile } from "../domain/profile/profile.ts";
import { withKnownDoses } from "../domain/session/known-doses.ts";
import {
  besideDone,
  besideUndone,
  freshOf,
  isBesideUndone,
  joinedWeek,
  onDaysLeft,
  restOfWeek,
  withWhatIsDone,
  type RestOfWeek,
} from "../domain/session/rest-of-week.ts";
import type { State } from "../domain/state/state.ts";
import { cellId, cells } from "../domain/spine.ts";
import type { Week } from "../domain/week.ts";
import { exit, Failure, usage } from "../failure.ts";
import { isCurrent } from "./is-current.ts";

/** The first day of the next week: the day after the last one ended while that still has today in it, else today. */
export const nextFrom = (last: Week | null, today: LocalDate): LocalDate => {
  if (last === null) return today;
  const after = addDays(last.from, 7);
  const gone = daysBetween(after, today);
  return gone >= 0 && gone < 7 ? after : today;
};

/** The week of a planning result. @throws Failure (usage) for contradicting wishes, (gaps) when no week is possible. */
const weekOf = (result: PlanResult, { tolerance }: Profile): Week => {
  if ("week" in result) return result.week;
  if ("collision" in result) throw usage(result.collision);
  const fix = (result.gaps.find(({ reason, fix }) => reason !== "catalog" && fix !== undefined) ?? result.gaps[0])?.fix;
  const isOnHold = cells.every((cell) => tolerance[cellId(cell)] === "paused");
  throw new Failure(exit.gaps, "no-week", `no week can be made: ${result.impossible}`, {
    hint: isOnHold
      ? "all of it is on hold: fourplane resume or fourplane plan --tolerance takes something up again"
      : fix === undefined
        ? "choose fewer days, or add exercises with --catalog FILE"
        : `the smallest change: ${fix.flag} (${fix.message})`,
  });
};

/** What is planned from: all that a person is and did, and what is asked for by name on top. */
interface WeekInput {
  readonly state: State;
  readonly profile: Profile;
  readonly catalog: Catalog;
  readonly today: LocalDate;
  readonly seed: number;
  readonly wishes?: Pick<PlanRequest, "required" | "locked">;
}

type Planned = Pick<ReturnType<typeof requestFromLog>, "lighter" | "due"> & {
  readonly request: PlanRequest;
  /** A lighter week that was put off, with the day up to which it is. */
  readonly putOff: Pick<Week, "putOff">;
};

const requestFor = (
  { state, profile, catalog, seed, wishes }: WeekInput,
  from: LocalDate,
  locked: readonly LockedItem[],
): Planned => {
  const { log, plan } = state;
  // A lighter week that was put off stays so when its week is made again.
  const putOff = plan?.putOff !== undefined && from < plan.putOff ? { putOff: plan.putOff } : {};
  const asked = putOff.putOff === undefined ? profile : { ...profile, deloadEvery: 0 };
  const found = requestFromLog({ log, profile: asked, catalog, from, seed, running: plan?.lighter });
  const request = { ...found.request, required: wishes?.required ?? [], locked };
  const deloadEvery = profile.deloadEvery === undefined ? {} : { deloadEvery: profile.deloadEvery };
  const { deloadEvery: _never, ...rest } = request.profile;
  return { ...found, putOff, request: { ...request, profile: { ...rest, ...deloadEvery } } };
};

/** The planned week with the doses of its first day, and with what was said of sessions before it left behind. */
const settled = (week: Week, { lighter, putOff }: Planned, { state, profile, catalog, today }: WeekInput): Week => {
  const { log } = state;
  const planned = { ...week, ...(lighter === null ? {} : { lighter }), ...putOff };
  const known = withKnownDoses(planned, { log, profile, catalog }, today);
  const since = lastNumber(log);
  return { ...known, sessions: known.sessions.map((session) => ({ ...session, since })) };
};
/** Plans seven days that follow from a person's log. @throws Failure as `weekOf` does. */
export const makeWeek = ({ from, ...input }: WeekInput & { readonly from: LocalDate }): Week => {
  const planned = requestFor(input, from, lockedFrom(input.wishes?.locked ?? [], from));
  return settled(weekOf(planWithDue(planned.request, planned.due), planned.request.profile), planned, input);
};

const lockedIn = ({ dates }: RestOfWeek, locked: readonly LockedItem[]): readonly LockedItem[] => {
  const left = locked.filter(({ date }) => dates.includes(date));
  const gone = locked.find(({ exercise }) => !left.some((each) => each.exercise === exercise));
  if (gone === undefined) return left;
  throw usage(
    `--lock ${gone.exercise}: it is not in the days that are left of this week`,
    `to have it in them use --require ${gone.exercise}`,
  );
};

/**
 * The best week with what is done in it; one that keeps away from what stands undone too, where that leaves no further gap.
 * Where no week goes with what is done, the days left are planned alone, 48 hours from hard work where that goes.
 */
const planBeside = ({ request, due }: Planned, rest: RestOfWeek): PlanResult => {
  const stated = withWhatIsDone(request, rest);
  const best = planWithDue(stated, due);
  if (!("week" in best)) {
    const alone = planWithDue(besideDone(request, rest), due);
    return "week" in alone ? alone : planWithDue(request, due);
  }
  if (!isBesideUndone(best.week, rest)) return best;
  const apart = planWithDue(besideUndone(stated, rest), due);
  return "week" in apart && apart.week.gaps.length <= best.week.gaps.length ? apart : best;
};

/** Plans the days that are left of a running week, and joins them to those that stay. @throws Failure as `weekOf` does. */
const makeRest = (input: WeekInput, rest: RestOfWeek): Week => {
  const { profile, today } = input;
  const left = { ...input, profile: onDaysLeft(profile, rest) };
  const planned = requestFor(
    left,
    today < rest.running.from ? rest.running.from : today,
    lockedIn(rest, input.wishes?.locked ?? []),
  );
  const result = planBeside(planned, rest);
  const week = weekOf(result, planned.request.profile);
  return joinedWeek(settled(freshOf(week, rest), planned, left), rest, profile);
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

/**
 * Makes the week of a person again: the running one from today on, or the seven days behind it where it has no day of
 * training left; else seven days from today. @throws Failure as `weekOf` does.
 */
export const makeAgain = (input: WeekInput): Week => {
  const { state, profile, today } = input;
  const { plan, log } = state;
  if (plan === null || !isCurrent(plan, today)) return makeWeek({ ...input, from: today });
  const rest = restOfWeek(plan, log, profile, today);
  return rest === null ? makeWeek({ ...input, from: addDays(plan.from, 7) }) : makeRest(input, rest);
};

/** Says that nobody has told anything yet and what was assumed. */
export const noteDefaults = (context: Context, profile: Profile): void => {
  context.note(
    `No profile yet, so this week assumes ${profile.days.join(", ")}, ${profile.minutes} minutes, level ${profile.level}, no equipment. ` +
      "Make it yours in a minute: fourplane init",
  );
};
