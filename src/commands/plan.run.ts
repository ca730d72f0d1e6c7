import type { Context } from "../context.ts";
import type { Log } from "../domain/log/event.ts";
import { mayHaveMoved, mayHoldBack, mayPrecedeLighter } from "../domain/session/week-hints.ts";
import type { State } from "../domain/state/state.ts";
import { statusOf, type Week } from "../domain/week.ts";
import { exit } from "../failure.ts";
import { planJson } from "../formats/plan-json.ts";
import { changeState } from "../storage/change-state.ts";
import { readState } from "../storage/state-file.ts";
import { renderWeek } from "../terminal/week-view.ts";
import { isCurrent } from "./is-current.ts";
import { asksForNewWeek } from "./plan-wishes.ts";
import type { PlanOptions } from "./plan-wishes.ts";

const nextLines = (week: Week, isKept: boolean): readonly string[] => [
  "fourplane today",
  "fourplane plan why",
  isKept ? `fourplane plan --new --seed ${week.seed + 1}` : "fourplane plan --new",
];

interface Shown {
  readonly week: Week;
  readonly log: Log;
  readonly isKept: boolean;
  readonly notes?: readonly string[];
}

const show = async (context: Context, { week, log, isKept, notes }: Shown): Promise<number> => {
  const { screen, today, world } = context;
  const next = nextLines(week, isKept);
  if (context.json) context.out(JSON.stringify(planJson(week)));
  else await context.outPaged(renderWeek(week, screen, { locale: world.locale, today, log, notes, next }));
  return statusOf(week) === "gaps" ? exit.gaps : exit.ok;
};

/** Shows what a screening answer asks for in place of the plan; false when no answer stands against it. */
const showStop = async (context: Context, state: State): Promise<boolean> => {
  const { standingStop } = await import("../domain/screening/screen.ts");
  const stop = standingStop(state.log, context.today);
  if (stop === null) return false;
  const { renderStop } = await import("../terminal/stop-view.ts");
  context.out(
    context.json
      ? JSON.stringify({
          schema: "fourplane/stopped@1",
          urgency: stop.urgency,
          answers: stop.answers,
          since: stop.date,
        })
      : renderStop(stop, context.screen),
  );
  return true;
};

/** What a week made earlier does not show of itself. The rules for it are loaded only where the log may call for them. */
const notesOn = async ({ json, today }: Context, week: Week, state: State): Promise<readonly string[]> => {
  if (json) return [];
  const { log } = state;
  const profile = state.profile ?? week.profile;
  const isLogged = mayHaveMoved(week, log, today);
  const mayBeHeld = !isLogged && log.some(mayHoldBack);
  const moved = "Doses are from when the week was made; fourplane today has those of the day.";
  if (!mayBeHeld && !mayPrecedeLighter(week, log, profile.deloadEvery)) return isLogged ? [moved] : [];
  const { historyOf } = await import("../domain/log/history.ts");
  const { isHeldBack, lighterNextNotes } = await import("../domain/session/week-notes.ts");
  const history = historyOf(log, today);
  return [
    ...(isLogged || isHeldBack(history, profile, today) ? [moved] : []),
    ...lighterNextNotes(week, { history, profile }, today),
  ];
};

/**
 * `plan`: shows the current week, or makes one when there is none, when the last one has ended, or when a flag asks for it.
 * While a screening answer stops the plan, that is shown instead. Returns 0, or 4 when a plane is missing from the week.
 */
export const runPlan = async (context: Context, options: PlanOptions): Promise<number> => {
  const state = readState(context, { ofWeeks: true });
  if (state.log.some(({ kind }) => kind === "stopped") && (await showStop(context, state))) return exit.ok;
  if (!asksForNewWeek(options) && state.plan !== null && isCurrent(state.plan, context.today)) {
    // Not needed to show the week, but a catalog that cannot be used is never passed over.
    if (context.catalogFiles.length > 0 || context.catalogOnly)
      await (await import("../storage/catalog-file.ts")).loadCatalog(context);
    const notes = await notesOn(context, state.plan, state);
    return show(context, { week: state.plan, log: state.log, isKept: true, notes });
  }
  // Planning loads the catalog and the planner, which showing a week that is there already does not need.
  const { planNew } = await import("./plan-new.run.ts");
  const { week, profile } = await planNew(context, options, readState(context));
  const keep = options.dryRun !== true;
  if (keep) await changeState(context, (fresh) => ({ ...fresh, profile, plan: week }));
  const code = await show(context, { week, log: state.log, isKept: keep });
  if (!keep) context.note("Dry run: nothing was kept.");
  return code;
};
