import type { Context } from "../context.ts";
import type { Catalog } from "../domain/catalog/entry.ts";
import { addDays, weekdays, weekdayOf, type LocalDate } from "../domain/dates.ts";
import { quoted } from "../domain/safe-text.ts";
import { standingStop } from "../domain/screening/screen.ts";
import { parseDay } from "../domain/session/read-day.ts";
import { weekAhead, type SessionAhead } from "../domain/session/week-ahead.ts";
import type { State } from "../domain/state/state.ts";
import type { Week } from "../domain/week.ts";
import { usage } from "../failure.ts";
import { loadCatalog } from "../storage/catalog-file.ts";
import { readState } from "../storage/state-file.ts";
import { isCurrent } from "./is-current.ts";
import { flagValue } from "./plan-flags.ts";
import { trainingOf } from "./training.ts";
import { draftWeek } from "./with-week.ts";

/** What an export shows of a state. */
export interface ShownWeek {
  readonly state: State;
  readonly week: Week;
  /** All of its sessions, or the one asked for. */
  readonly sessions: readonly SessionAhead[];
}

/** A week with everything an export shows of it. */
export interface WeekToExport extends ShownWeek {
  readonly catalog: Catalog;
  /** The same of a state that has been written since. */
  readonly showIn: (state: State) => ShownWeek;
  /** Writes a week down that was made for the export. */
  readonly settle: () => Promise<void>;
}

const weekOn = ({ plan, previous }: State, date: LocalDate): Week => {
  const weeks = [previous, plan].filter((week) => week !== null);
  const found = weeks.findLast(({ from }) => from <= date && date < addDays(from, 7));
  if (found !== undefined) return found;
  const kept = weeks.map(({ from }) => from).join(" and ");
  throw usage(
    `--from: no week kept here has ${date} in it`,
    kept === "" ? "fourplane plan makes one" : `the weeks kept start on ${kept}`,
  );
};

const sessionsOf = (all: readonly SessionAhead[], asked: string, today: LocalDate): readonly SessionAhead[] => {
  const word = asked.trim().toLowerCase();
  const weekday = weekdays.find((day) => word === day);
  const hint = `the sessions are on ${all.map(({ date }) => date).join(", ")}`;
  const date = weekday === undefined ? flagValue("--session", parseDay(word, today)) : undefined;
  const found = all.filter((session) =>
    date === undefined ? weekdayOf(session.date) === weekday : session.date === date,
  );
  if (found.length === 0) throw usage(`--session: there is no session on ${quoted(asked)} in this week`, hint);
  return found;
};

/**
 * The week with a date in it (the current one, made when there is none, where no date is asked for), and its sessions with
 * the doses the log leads to; `session` is a date, a weekday, or today, tomorrow, yesterday. `loaded` is the catalog in use,
 * where it has been read already.
 * @throws Failure (usage) when there is no such week or session, or the plan rests until somebody has looked at it; with
 * `mayRest` only where a week would have to be made for it.
 */
export const weekToExport = async (
  context: Context,
  options: { readonly from?: string | undefined; readonly session?: string | undefined },
  { mayRest = false, loaded }: { readonly mayRest?: boolean; readonly loaded?: Catalog } = {},
): Promise<WeekToExport> => {
  const saved = readState(context);
  const isThere = options.from !== undefined || (saved.plan !== null && isCurrent(saved.plan, context.today));
  if (standingStop(saved.log, context.today) !== null && !(mayRest && isThere)) {
    throw usage(
      "the plan rests until someone has looked at your answers, so there is nothing to hand out",
      "fourplane today says more",
    );
  }
  const catalog = loaded ?? (await loadCatalog(context));
  const asked = options.from === undefined ? null : flagValue("--from", parseDay(options.from, context.today));
  const { state, settle } =
    asked === null ? await draftWeek(context, saved) : { state: saved, settle: async () => undefined };
  const showIn = (of: State): ShownWeek => {
    const week = asked === null && of.plan !== null ? of.plan : weekOn(of, asked ?? context.today);
    const all = weekAhead({ ...trainingOf(of, catalog), week }, context.today);
    const sessions = options.session === undefined ? all : sessionsOf(all, options.session, context.today);
    return { state: of, week, sessions };
  };
  return { ...showIn(state), catalog, showIn, settle };
};
