import type { Context } from "../context.ts";
import type { Catalog } from "../domain/catalog/entry.ts";
import { addDays, type LocalDate } from "../domain/dates.ts";
import type { LogEvent } from "../domain/log/event.ts";
import { standingStop } from "../domain/screening/screen.ts";
import { secondsOf } from "../domain/session/todays-items.ts";
import { dayPicture, type DayPicture } from "../domain/session/day-picture.ts";
import { obstacleToPutOff } from "../domain/session/lighten.ts";
import { parseDay } from "../domain/session/read-day.ts";
import { historyOf } from "../domain/log/history.ts";
import { append } from "../domain/session/record.ts";
import { begunOn, runningIn } from "../domain/session/running.ts";
import { dueSessions, hasOpen, openSessions, type DueSession } from "../domain/session/today.ts";
import { isAllPaused } from "../domain/symptoms/pauses.ts";
import type { State } from "../domain/state/state.ts";
import type { Week } from "../domain/week.ts";
import { usage } from "../failure.ts";
import { todayJson } from "../formats/today-json.ts";
import { loadCatalog } from "../storage/catalog-file.ts";
import { changeState } from "../storage/change-state.ts";
import { isFromBeforeLeft, loadState, readState } from "../storage/state-file.ts";
import { dosesAnew } from "../domain/state/doses-anew.ts";
import { dayText } from "../words/date.ts";
import { keptLightText, walkingHint } from "../words/frame.ts";
import type { Shown } from "../terminal/exercise-view.ts";
import { renderStop } from "../terminal/stop-view.ts";
import { renderToday } from "../terminal/today-view.ts";
import { isCurrent } from "./is-current.ts";
import { noteOrphans } from "./note-orphans.ts";
import { noteBegun } from "./note-begun.ts";
import { flagValue } from "./plan-flags.ts";
import { dayFor, trainingOf, wordsOf } from "./training.ts";
import { draftWeek, withWeek } from "./with-week.ts";

/** The flags of `today` as they were typed. */
export interface TodayOptions {
  readonly date?: string | undefined;
  readonly short?: boolean | undefined;
  readonly why?: boolean | undefined;
  readonly verbose?: boolean | undefined;
  readonly how?: boolean | undefined;
  /** `false`: --no-lighter was typed. */
  readonly lighter?: boolean | undefined;
  /** `true`: no date was named. */
  readonly move?: string | true | undefined;
}

/** Logs with a decade in them are searched once, by id. */
const eventsById = ({ log }: State) => {
  const byId = new Map(log.map((event) => [event.id, event]));
  return (id: string): LogEvent | undefined => byId.get(id);
};

const missedOne = (week: Week, state: State, date: LocalDate, asked: string | true): DueSession => {
  const open = openSessions(week, state.log, date);
  const [oldest] = open;
  if (asked === true) {
    if (oldest === undefined)
      throw usage("--move: no session before today is open this week", "fourplane plan shows the week");
    return oldest;
  }
  const from = flagValue("--move", parseDay(asked, date, "last"));
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
    checkTarget(plan, date, today);
    return void missedOne(plan, { ...saved, plan }, date, asked);
  }
  if (asked !== true) flagValue("--move", parseDay(asked, date, "last"));
  throw usage("--move: the week has ended, and no session of it can be moved", "fourplane today makes the next week");
};

/** @throws Failure (usage) for a day that is not of the week, where its sessions stay, or is over. */
const checkTarget = ({ from }: Week, date: LocalDate, today: LocalDate): void => {
  const last = addDays(from, 6);
  const first = today > from ? today : from;
  if (date >= first && date <= last) return;
  throw usage(`--move: ${date} is not among the days that are left of this week`, `they are ${first} to ${last}`);
};

/** Whether the oldest missed session has room on a day beside what is or was done on it. */
const hasRoom = ({ missed, items }: DayPicture, minutes: number): boolean => {
  const [oldest] = missed;
  const own = new Set(items.map(({ item }) => item.exercise));
  const more = (oldest?.items ?? []).filter(({ item, status }) => status === "open" && !own.has(item.exercise));
  const seconds = more.reduce((sum, { item }) => sum + item.seconds, secondsOf(items));
  return oldest !== undefined && seconds <= minutes * 60;
};

/** Moves a session of the week to `date`, each part of it from the day the plan gave it. */
const move = async (context: Context, week: Week, date: LocalDate, asked: string | true): Promise<State> => {
  const moved = await changeState(context, (fresh) => {
    checkTarget(fresh.plan ?? week, date, context.today);
    const session = missedOne(fresh.plan ?? week, fresh, date, asked);
    const planned = new Set(session.items.map((item) => item.session));
    const events = [...planned].map((from) => ({ kind: "moved" as const, date: context.today, from, to: date }));
    const state = { ...fresh, log: append(fresh.log, events).log };
    return { state, result: { state, from: session.date } };
  });
  context.note(`Moved the session of ${dayText(moved.from, context.world.locale)} here; fourplane undo takes it back.`);
  return moved.state;
};

/** What is useful next: the session, and how it is done; once it is over, how it went and what comes. */
const nextLines = (
  picture: DayPicture,
  { why, how }: TodayOptions,
  state: State & { readonly plan: Week },
  today: LocalDate,
): readonly string[] => {
  const { date, status, items, short, lighter } = picture;
  if (status === "paused") return ["fourplane resume"];
  if (status === "outside") return ["fourplane plan", "fourplane log"];
  const isOpen = items.some((each) => each.status === "open" && !each.rests);
  const canPutOff = lighter !== null && obstacleToPutOff(state, today) === null;
  const isMorningAfter = state.log.some((event) => event.kind === "done" && event.date === addDays(date, -1));
  const isDone = items.some((each) => each.status === "done");
  const { minutes } = state.profile ?? state.plan.profile;
  const isBegun = runningIn(state)?.date === date;
  const session = [
    ...(date === today
      ? [`fourplane start${short ? " --short" : ""}${isBegun ? ": goes on where you left it" : ""}`]
      : []),
    `fourplane done${short ? " --short" : ""}`,
    ...(how === true ? [] : [`fourplane today${short ? " --short" : ""} --how`]),
    ...(why === true ? [] : ["fourplane today --why"]),
  ];
  const after = [
    ...(hasRoom(picture, minutes) ? ["fourplane today --move"] : []),
    ...(isMorningAfter && !isDone ? ["fourplane checkin"] : []),
    ...(isDone ? ["fourplane progress"] : []),
    "fourplane plan",
  ];
  return [
    ...(isAllPaused(historyOf(state.log, date), date) ? ["fourplane resume"] : []),
    ...(isOpen ? session : after),
    ...(canPutOff ? ["fourplane today --no-lighter: put the lighter week off by a week, once"] : []),
  ];
};

/** What the exercises of a day look like, where somebody asks how they are done. */
const looksOf = async (context: Context, { items, next }: DayPicture): Promise<ReadonlyMap<string, Shown>> => {
  const { shownById } = await import("./show-figure.ts");
  const all = [...items, ...(next?.items ?? [])];
  return shownById(
    context,
    all.map(({ item }) => item.exercise),
  );
};

const show = async (
  context: Context,
  picture: DayPicture,
  state: State & { readonly plan: Week },
  catalog: Catalog,
  options: TodayOptions,
): Promise<void> => {
  const begun = begunOn(state, picture.date);
  if (context.json) return context.out(JSON.stringify(todayJson(picture, begun)));
  const looks = options.how === true ? await looksOf(context, picture) : undefined;
  const words = wordsOf(catalog, state.plan);
  return context.outPaged(
    renderToday(picture, context.screen, {
      locale: context.world.locale,
      minutes: trainingOf(state, catalog).profile.minutes,
      keptLight: keptLightText(state.plan.profile.tolerance),
      walk: walkingHint(trainingOf(state, catalog).profile),
      today: context.today,
      why: options.why === true,
      verbose: options.verbose === true,
      how: options.how === true,
      ...words,
      begun,
      eventOf: eventsById(state),
      stepsOf: (id) => catalog.get(id)?.steps ?? [],
      shownOf: (id) => looks?.get(id),
      next: nextLines(picture, options, state, context.today),
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

const lightened = async (
  context: Context,
  state: State & { readonly plan: Week },
  catalog: Catalog,
  date: LocalDate,
  lighter: boolean | undefined,
): Promise<State & { readonly plan: Week }> => {
  if (lighter === undefined) return state;
  const { makeLighter, makeUsual } = await import("./lighten.ts");
  const changed = await (lighter ? makeLighter : makeUsual)(context, catalog, date);
  return { ...changed, plan: changed.plan ?? state.plan };
};

/** `today`: what to do on a date, its doses derived from the log; a standing stop comes before everything else. */
export const runToday = async (context: Context, options: TodayOptions): Promise<void> => {
  const date = options.date === undefined ? context.today : flagValue("--date", parseDay(options.date, context.today));
  const earliest = date < context.today ? date : context.today;
  const saved = readState(context, { date: earliest, ofWeeks: true });
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
  const looksOnly = options.why === true && options.move === undefined && options.lighter === undefined;
  const state = looksOnly
    ? (await draftWeek(context, saved, earliest)).state
    : await withWeek(context, saved, earliest);
  const { plan } = state;
  const placed = options.move === undefined ? state : { ...(await move(context, plan, date, options.move)), plan };
  const moved = await lightened(context, placed, catalog, date, options.lighter);
  noteOutside(context, plan, date);
  noteBegun(context, moved, wordsOf(catalog, plan).nameOf);
  if (isFromBeforeLeft(loadState(context))) context.note(dosesAnew);
  const picture = dayPicture(
    { ...trainingOf(moved, catalog), week: moved.plan },
    date,
    options.short === true,
    context.today,
  );
  noteOrphans(context, picture, catalog);
  await show(context, picture, moved, catalog, options);
};
