import type { Context } from "../context.ts";
import type { Catalog } from "../domain/catalog/entry.ts";
import { addDays, type LocalDate } from "../domain/dates.ts";
import { standingStop } from "../domain/screening/screen.ts";
import { dayPicture, type DayPicture } from "../domain/session/day-picture.ts";
import { historyOf } from "../domain/log/history.ts";
import { parseDay } from "../domain/session/read-answers.ts";
import { append } from "../domain/session/record.ts";
import { dueSessions, hasOpen, openSessions, type DueSession } from "../domain/session/today.ts";
import { isAllPaused } from "../domain/symptoms/pauses.ts";
import type { State } from "../domain/state/state.ts";
import type { Week } from "../domain/week.ts";
import { usage } from "../failure.ts";
import { todayJson } from "../formats/today-json.ts";
import { loadCatalog } from "../storage/catalog-file.ts";
import { changeState } from "../storage/change-state.ts";
import { readState } from "../storage/state-file.ts";
import { dayText } from "../words/date.ts";
import { datedEntryText, type ExerciseWords } from "../words/entry.ts";
import { keptLightText, walkingHint } from "../words/frame.ts";
import { renderStop } from "../terminal/stop-view.ts";
import { renderToday } from "../terminal/today-view.ts";
import { isCurrent } from "./is-current.ts";
import { flagValue } from "./plan-flags.ts";
import { dayFor, trainingOf, wordsOf } from "./training.ts";
import { draftWeek, withWeek } from "./with-week.ts";

/** The flags of `today` as they were typed. */
export interface TodayOptions {
  readonly date?: string | undefined;
  readonly short?: boolean | undefined;
  readonly why?: boolean | undefined;
  /** `true`: no date was named. */
  readonly move?: string | true | undefined;
}

/** Logs with a decade in them are searched once, by id. */
const entriesInWords = (state: State, words: ExerciseWords, context: Context) => {
  const { locale } = context.world;
  const byId = new Map(state.log.map((event) => [event.id, event]));
  return (id: string): string | undefined => {
    const event = byId.get(id);
    return event && datedEntryText(event, words, context.screen.plain, locale);
  };
};

const missedOne = (week: Week, state: State, date: LocalDate, asked: string | true): DueSession => {
  const open = openSessions(week, state.log, date);
  const [oldest] = open;
  if (asked === true) {
    if (oldest === undefined)
      throw usage("--move: no session before today is open this week", "fourplane plan shows the week");
    return oldest;
  }
  const from = flagValue("--move", parseDay(asked, date));
  const found = dueSessions(week, state.log).find((session) => session.date === from && hasOpen(session));
  if (found !== undefined && from !== date) return found;
  const dates = dueSessions(week, state.log)
    .filter((each) => each.date !== date && hasOpen(each))
    .map((each) => each.date);
  throw usage(
    from === date
      ? `--move: the session of ${from} is on that day already`
      : `--move: nothing is open on ${from} this week`,
    dates.length === 0 ? "fourplane plan shows the week" : `open are ${dates.join(", ")}`,
  );
};

/** A new week has no session to move: refuses before one is made. */
const checkMove = ({ plan, ...saved }: State, date: LocalDate, asked: string | true, today: LocalDate): void => {
  if (plan !== null && isCurrent(plan, today)) {
    checkTarget(plan, date);
    return void missedOne(plan, { ...saved, plan }, date, asked);
  }
  if (asked !== true) flagValue("--move", parseDay(asked, date));
  throw usage("--move: the week has ended, and no session of it can be moved", "fourplane today makes the next week");
};

/** @throws Failure (usage) for a day that is not of the week: its sessions stay in it. */
const checkTarget = ({ from }: Week, date: LocalDate): void => {
  const last = addDays(from, 6);
  if (date >= from && date <= last) return;
  throw usage(`--move: ${date} is not in this week, which is ${from} to ${last}`, "name a day of it with --date");
};

/** Moves a session of the week to `date`, each part of it from the day the plan gave it. */
const move = async (context: Context, week: Week, date: LocalDate, asked: string | true): Promise<State> => {
  const moved = await changeState(context, (fresh) => {
    checkTarget(fresh.plan ?? week, date);
    const session = missedOne(fresh.plan ?? week, fresh, date, asked);
    const planned = new Set(session.items.map((item) => item.session));
    const events = [...planned].map((from) => ({ kind: "moved" as const, date: context.today, from, to: date }));
    const state = { ...fresh, log: append(fresh.log, events).log };
    return { state, result: { state, from: session.date } };
  });
  context.note(`Moved the session of ${dayText(moved.from, context.world.locale)} here; fourplane undo takes it back.`);
  return moved.state;
};

const nextLines = (
  { status, items, missed, short }: DayPicture,
  { why, isOnHold }: { readonly why: boolean; readonly isOnHold: boolean },
): readonly string[] => {
  const open = items.find((each) => each.status === "open" && !each.rests);
  if (status === "paused") return ["fourplane resume"];
  return [
    ...(isOnHold ? ["fourplane resume"] : []),
    ...(open === undefined
      ? []
      : [`fourplane done${short ? " --short" : ""}`, `fourplane exercises show ${open.item.exercise}`]),
    ...(missed.length === 0 || open !== undefined ? [] : ["fourplane today --move"]),
    ...(why || items.length === 0 ? [] : ["fourplane today --why"]),
    ...(open === undefined && missed.length === 0 ? ["fourplane checkin"] : []),
  ];
};

const show = (
  context: Context,
  picture: DayPicture,
  state: State & { readonly plan: Week },
  catalog: Catalog,
  why: boolean,
): void => {
  if (context.json) return context.out(JSON.stringify(todayJson(picture)));
  const words = wordsOf(catalog, state.plan);
  context.out(
    renderToday(picture, context.screen, {
      locale: context.world.locale,
      minutes: trainingOf(state, catalog).profile.minutes,
      keptLight: keptLightText(state.plan.profile.tolerance),
      walk: walkingHint(trainingOf(state, catalog).profile),
      today: context.today,
      why,
      ...words,
      entryOf: entriesInWords(state, words, context),
      next: nextLines(picture, { why, isOnHold: isAllPaused(historyOf(state.log, picture.date), picture.date) }),
    }),
  );
};

/** Says what a date outside the week means, instead of calling it a day off. */
const noteOutside = (context: Context, week: Week, date: LocalDate): void => {
  const last = addDays(week.from, 6);
  const say = (day: LocalDate) => dayFor(context, day);
  if (date > last)
    context.note(`The plan reaches to ${say(last)}; the week after it is made from what you log until then.`);
  if (date < week.from) context.note(`The plan starts on ${say(week.from)}; fourplane log shows what was done before.`);
};

/** `today`: what to do on a date, its doses derived from the log; a standing stop comes before everything else. */
export const runToday = async (context: Context, options: TodayOptions): Promise<void> => {
  const date = options.date === undefined ? context.today : flagValue("--date", parseDay(options.date, context.today));
  const saved = readState(context);
  const stop = standingStop(saved.log, context.today);
  if (stop !== null) {
    if (context.json)
      context.out(
        JSON.stringify({ schema: "fourplane/today@1", date, status: "stopped", stop, seconds: 0, items: [] }),
      );
    else context.out(renderStop(stop, context.screen));
    return;
  }
  const catalog = await loadCatalog(context);
  if (options.move !== undefined) checkMove(saved, date, options.move, context.today);
  // To look at why is to change nothing.
  const looksOnly = options.why === true && options.move === undefined;
  const state = looksOnly ? (await draftWeek(context, saved)).state : await withWeek(context, saved);
  const { plan } = state;
  const moved = options.move === undefined ? state : { ...(await move(context, plan, date, options.move)), plan };
  noteOutside(context, plan, date);
  const picture = dayPicture(
    { ...trainingOf(moved, catalog), week: plan },
    date,
    options.short === true,
    context.today,
  );
  show(context, picture, moved, catalog, options.why === true);
};
