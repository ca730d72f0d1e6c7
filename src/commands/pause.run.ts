import type { Context } from "../context.ts";
import { addDays } from "../domain/dates.ts";
import type { LogEvent, PausedEvent } from "../domain/log/event.ts";
import { historyOf } from "../domain/log/history.ts";
import { isPlanPaused, pausesOf } from "../domain/symptoms/pauses.ts";
import { append } from "../domain/session/record.ts";
import { parseDay } from "../domain/session/read-day.ts";
import { quoted } from "../domain/safe-text.ts";
import { cells, modes, planes, type Mode, type Plane } from "../domain/spine.ts";
import { suggestion } from "../domain/suggest.ts";
import { usage } from "../failure.ts";
import { eventJson } from "../formats/entry-json.ts";
import { changeState } from "../storage/change-state.ts";
import { readState } from "../storage/state-file.ts";
import { entryText, noExercises } from "../words/entry.ts";
import { renderSections } from "../terminal/why-view.ts";
import { noteOf } from "./answers.ts";
import { flagValue } from "./plan-flags.ts";

export interface PauseOptions {
  readonly until?: string | undefined;
  readonly note?: string | undefined;
}

interface Target {
  readonly plane: Plane | null;
  readonly mode: Mode | null;
}

/** Avoidance is not to become permanent, so every pause ends within half a year [D]. */
const mostDays = 183;

/** @throws Failure (usage) naming what can be paused. */
const targetOf = (text: string): Target => {
  const [first = "", second, ...more] = text.trim().toLowerCase().split(":");
  if (first === "all" && second === undefined) return { plane: null, mode: null };
  const plane = planes.find((each) => each === first);
  const mode = second === undefined ? null : modes.find((each) => each === second);
  if (plane !== undefined && mode !== undefined && more.length === 0) return { plane, mode };
  const wrong = plane === undefined ? first : (second ?? "");
  const choices = plane === undefined ? [...planes, "all"] : modes;
  throw usage(
    `${quoted(text)} is nothing that can be paused${suggestion(wrong, choices)}`,
    `expected ${planes.join(", ")}, with :move or :resist for one mode; or all`,
  );
};

const untilOf = (context: Context, text: string | undefined): string => {
  const { today } = context;
  const example = addDays(today, 14);
  if (text === undefined) throw usage("a pause needs the day it ends", `pass --until, for example --until ${example}`);
  const until = flagValue("--until", parseDay(text, today));
  if (until <= today) throw usage(`--until ${until} is not after today, ${today}`, `for example --until ${example}`);
  const last = addDays(today, mostDays);
  if (until > last)
    throw usage(
      `--until ${until} is more than half a year ahead`,
      `the last possible day is ${last}; a pause can be made again then`,
    );
  return until;
};

const show = (context: Context, name: string, added: readonly LogEvent[], after: string): void => {
  if (context.json) {
    const recorded = added.flatMap((event) =>
      event.kind === "done" || event.kind === "skipped" ? [] : [eventJson(event)],
    );
    return context.out(JSON.stringify({ schema: `fourplane/${name}@1`, recorded }));
  }
  const lines = added.map((event) => `- ${entryText(event, noExercises, context.screen.plain, context.world.locale)}`);
  context.out(renderSections([{ heading: "Written down", lines: [...lines, after] }], context.screen));
};

/** `pause`: a plane, one of its modes, or the whole plan on hold up to and without a date. */
export const runPause = async (context: Context, text: string | undefined, options: PauseOptions): Promise<void> => {
  const target = targetOf(text ?? "all");
  const until = untilOf(context, options.until);
  const event = { kind: "paused" as const, date: context.today, ...target, until, ...noteOf(options.note) };
  const added = await changeState(context, (fresh) => {
    const written = append(fresh.log, [event]);
    return { state: { ...fresh, log: written.log }, result: written.added };
  });
  const back = target.plane === null ? "" : " and in small steps";
  show(
    context,
    "pause",
    added,
    `It goes on by itself then${back}; fourplane resume ends it sooner, fourplane undo takes it back.`,
  );
};

/** The pauses that hold on a day, each once. */
const running = (log: readonly LogEvent[], today: string): readonly PausedEvent[] => {
  const history = historyOf(log, today);
  const whole = isPlanPaused(history, today);
  const ofCells = cells.flatMap((cell) => pausesOf(cell, history)).filter(({ until }) => today < until);
  return [...new Set([...(whole === null ? [] : [whole]), ...ofCells])];
};

/** `resume`: ends one pause, or with nothing named all of them. */
export const runResume = async (context: Context, text: string | undefined): Promise<void> => {
  const target = text === undefined ? null : targetOf(text);
  const { today } = context;
  const matching = (log: readonly LogEvent[]) =>
    running(log, today).filter(
      ({ plane, mode }) =>
        target === null ||
        target.plane === null ||
        (plane === target.plane && (target.mode === null || mode === target.mode)),
    );
  if (matching(readState(context).log).length === 0) {
    const others = running(readState(context).log, today).map(({ plane, mode }) =>
      [plane ?? "all", ...(mode === null ? [] : [mode])].join(":"),
    );
    throw usage(
      `nothing${target === null ? "" : " of that"} is on hold`,
      others.length === 0 ? "fourplane today shows what is due" : `on hold are ${others.join(", ")}`,
    );
  }
  const added = await changeState(context, (fresh) => {
    const events = matching(fresh.log).map(({ plane, mode }) => ({
      kind: "resumed" as const,
      date: today,
      plane,
      mode,
    }));
    const written = append(fresh.log, events);
    return { state: { ...fresh, log: written.log }, result: written.added };
  });
  show(context, "resume", added, "fourplane today shows what is due; fourplane undo takes it back.");
};
