import type { Context } from "../context.ts";
import type { Log } from "../domain/log/event.ts";
import { parseAnswers, screen, standingStop } from "../domain/screening/screen.ts";
import { append, type NewEvent } from "../domain/session/record.ts";
import { changedBy, endedWith, type ChangedDose } from "../domain/session/checkin-effect.ts";
import { dayOf } from "../domain/session/day-picture.ts";
import { legRestOn } from "../domain/session/leg-rest.ts";
import { parsePain, parseRange } from "../domain/session/read-answers.ts";
import { parsePastDay } from "../domain/session/read-day.ts";
import type { State } from "../domain/state/state.ts";
import { usage } from "../failure.ts";
import { enoughOn } from "../domain/symptoms/ankle-range.ts";
import { eventJson } from "../formats/entry-json.ts";
import { loadCatalog } from "../storage/catalog-file.ts";
import { changeState } from "../storage/change-state.ts";
import { readState } from "../storage/state-file.ts";
import { verdictText } from "../words/ankle-range.ts";
import { dayText } from "../words/date.ts";
import { tellsOfLegs } from "../terminal/done-view.ts";
import { entryText, noExercises } from "../words/entry.ts";
import { sentenceText } from "../words/sentence.ts";
import { someoneToAsk } from "../terminal/prompts.ts";
import { renderLegAdvice, renderStop } from "../terminal/stop-view.ts";
import { renderSections } from "../terminal/why-view.ts";
import { noteOf, painOf } from "./answers.ts";
import { flagValue, problemOf } from "./plan-flags.ts";
import { mannerOf, trainingOf } from "./training.ts";

export interface CheckinOptions {
  readonly pain?: string | undefined;
  readonly settled?: "yes" | "no" | undefined;
  readonly flare?: boolean | undefined;
  readonly legs?: boolean | undefined;
  readonly screen?: string | undefined;
  readonly cleared?: boolean | undefined;
  readonly toeToWall?: string | undefined;
  readonly note?: string | undefined;
  readonly date?: string | undefined;
}

const saysSomething = (options: CheckinOptions): boolean =>
  [options.pain, options.settled, options.flare, options.legs, options.screen, options.cleared, options.toeToWall].some(
    (value) => value !== undefined,
  );

/** Pain first, then whether it has settled; both answerable by Enter alone. */
const asked = async (context: Context, options: CheckinOptions): Promise<CheckinOptions> => {
  if (saysSomething(options)) return options;
  const ask = someoneToAsk(
    context,
    "--pain 0..10, --settled yes|no, --flare, --legs, --screen LIST, --toe-to-wall LEFT/RIGHT or --cleared",
  );
  const pain = await ask.input({
    message: "Pain this morning, 0 to 10?",
    label: "Pain",
    initial: "0",
    check: problemOf(parsePain),
  });
  const settled = await ask.select({
    message: "Has what the last session stirred up gone?",
    label: "Settled",
    choices: [
      { value: "yes" as const, name: "yes, or there was nothing", short: "yes" },
      { value: "no" as const, name: "no, it is still there", short: "no" },
    ],
  });
  return { ...options, pain, settled };
};

/** The events a check-in writes: how it is, what the screening came to, and the all-clear. */
const eventsOf = (options: CheckinOptions, date: string, age: Parameters<typeof screen>[1]): readonly NewEvent[] => {
  const { settled, flare, legs } = options;
  const pain = painOf(options.pain);
  const note = noteOf(options.note);
  const found = options.screen === undefined ? null : screen(flagValue("--screen", parseAnswers(options.screen)), age);
  const range = options.toeToWall === undefined ? null : flagValue("--toe-to-wall", parseRange(options.toeToWall));
  const tells = [pain, settled, flare, legs].some((value) => value !== undefined && value !== null);
  return [
    ...(options.cleared === true ? [{ kind: "cleared" as const, date, ...(tells ? {} : note) }] : []),
    ...(tells
      ? [
          {
            kind: "checkin" as const,
            date,
            pain,
            settled: settled === undefined ? null : settled === "yes",
            flare: flare === true,
            legs: legs === true,
            ...note,
          },
        ]
      : []),
    ...(range === null
      ? []
      : [{ kind: "measured" as const, what: "toe-to-wall" as const, date, ...range, ...(tells ? {} : note) }]),
    ...(found === null ? [] : [{ kind: "stopped" as const, date, ...found }]),
  ];
};

/** A standing stop, or leg symptoms noted at any time. */
const canBeCleared = (log: Log, today: string): boolean =>
  standingStop(log, today) !== null || log.some((event) => "legs" in event && event.legs);

/** More would bury the rest of the screen. */
const mostChanges = 8;

const changeLines = (changes: readonly ChangedDose[] | null): readonly string[] => {
  if (changes === null) return [];
  if (changes.length === 0) return ["It changes no dose that is still to come this week."];
  const more = changes.length - mostChanges;
  return [
    ...changes.slice(0, mostChanges).map(({ text }) => text),
    ...(more > 0 ? [`And ${more} more; fourplane today shows those of a day.`] : []),
  ];
};

/** `checkin`: the next-morning answer, the screening, and the all-clear after it. */
export const runCheckin = async (context: Context, given: CheckinOptions): Promise<void> => {
  const options = await asked(context, given);
  const date =
    options.date === undefined ? context.today : flagValue("--date", parsePastDay(options.date, context.today));
  const catalog = await loadCatalog(context);
  const { added, before } = await changeState(context, (fresh) => {
    if (options.cleared === true && !canBeCleared(fresh.log, context.today))
      throw usage("--cleared: nothing is stopped, so there is nothing to clear");
    const { log, added: written } = append(fresh.log, eventsOf(options, date, fresh.profile?.age));
    return { state: written.length === 0 ? fresh : { ...fresh, log }, result: { added: written, before: fresh } };
  });
  const stop = added.find((event) => event.kind === "stopped");
  const tells = added.some((event) => event.kind === "checkin" && tellsOfLegs(event));
  const after = readState(context);
  const rest = tells ? legRestOn(trainingOf(after, catalog), context.today) : null;
  const dayIn = (state: State) => dayOf(trainingOf(state, catalog), context.today);
  const ended = endedWith(dayIn(before), dayIn(after));
  const changes = added.some(({ kind }) => kind === "checkin" || kind === "cleared")
    ? changedBy(trainingOf(before, catalog), trainingOf(after, catalog), context.today)
    : null;
  if (context.json) {
    const recorded = added.flatMap((event) =>
      event.kind === "done" || event.kind === "skipped" ? [] : [eventJson(event)],
    );
    context.out(
      JSON.stringify({
        schema: "fourplane/checkin@1",
        date,
        recorded,
        stopped: stop !== undefined,
        ended,
        changes: (changes ?? []).map(({ exercise, date: on, text }) => ({ exercise, date: on, text })),
        rests: rest?.exercises.map(({ id }) => id) ?? [],
      }),
    );
    return;
  }
  if (stop !== undefined) return context.out(renderStop(stop, context.screen));
  if (added.length === 0)
    return context.out("Good: none of it, so nothing stands in the way of training. Nothing was recorded.");
  const { locale } = context.world;
  const { today, screen } = context;
  const range = added.find((event) => event.kind === "measured");
  const verdict = range === undefined ? [] : [verdictText(range, enoughOn({ rare: [range] }, today) !== null)];
  const lines = added.map((event) => `- ${entryText(event, noExercises, screen.plain, locale)}`);
  context.out(
    renderSections(
      [
        {
          heading: `Written down for ${dayText(date, locale)}`,
          lines: [
            ...lines,
            ...verdict,
            ...[...ended, ...changeLines(changes)].map((line) => sentenceText(line, mannerOf(context))),
            "fourplane undo takes it back.",
          ],
        },
      ],
      context.screen,
    ),
  );
  if (tells) context.out(`\n${renderLegAdvice(context.screen, { rest, locale })}`);
};
