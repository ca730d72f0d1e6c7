import type { Context } from "../context.ts";
import { addDays, type LocalDate } from "../domain/dates.ts";
import type { DoneEvent } from "../domain/log/event.ts";
import { datedFrom } from "../domain/log/recent.ts";
import { dayOf, leftOf, type Training } from "../domain/session/day-picture.ts";
import { legRestOn } from "../domain/session/leg-rest.ts";
import { nextTargets } from "../domain/session/record-done.ts";
import { dueSessions, type DueSession } from "../domain/session/today.ts";
import type { Day } from "../domain/session/todays-items.ts";
import { entryJson } from "../formats/entry-json.ts";
import { wrap } from "../terminal/columns.ts";
import { renderRecorded, tellsOfLegs } from "../terminal/done-view.ts";
import { renderLegAdvice } from "../terminal/stop-view.ts";
import { wordsOf } from "./training.ts";

/** For each exercise one sentence: what this moves next time. */
const sentences = (
  added: readonly DoneEvent[],
  week: Training["week"],
  sessions: readonly DueSession[],
  day: Day,
  from: LocalDate,
): ReadonlyMap<string, string> => {
  const exercises = [...new Set(added.map(({ exercise }) => exercise))].flatMap((id) => day.catalog.get(id) ?? []);
  return new Map(
    [...nextTargets(exercises, week, sessions, day, from)].map(([id, { change, why }]) => [
      id,
      change === "up" || change === "down" ? why.text : why.next,
    ]),
  );
};

/** Says what was written down on a date: what it moves next time, what is left, and what pain or leg symptoms ask for. */
export const tellDone = (
  context: Context,
  training: Training,
  added: readonly DoneEvent[],
  { date, short }: { readonly date: LocalDate; readonly short: boolean },
): void => {
  const { catalog, week, log } = training;
  // Both read the whole log, so they are made once.
  const day = dayOf(training, date);
  const sessions = week === null ? [] : dueSessions(week, log);
  // What was done before today is followed by what was done since.
  const { today } = context;
  const next = sentences(
    added,
    week,
    sessions,
    date < today ? dayOf(training, today) : day,
    date < today ? today : addDays(date, 1),
  );
  const session = sessions.find((each) => each.date === date) ?? null;
  const left = week === null ? [] : leftOf(session, { ...training, week }, day, short);
  if (context.json) {
    const recorded = added.map((event) => ({ ...entryJson(event), next: next.get(event.exercise) ?? "" }));
    const ids = left.map(({ item }) => item.exercise);
    return context.out(JSON.stringify({ schema: "fourplane/done@1", date, recorded, left: ids }));
  }
  const timeOf = ({ id, exercise, date: on }: DoneEvent): number => {
    const same = datedFrom(day.history.byExercise.get(exercise) ?? [], on);
    return same.findIndex((event) => event.id === id) + 1;
  };
  const isFirst = ({ exercise }: DoneEvent, at: number) => added.findIndex((each) => each.exercise === exercise) === at;
  context.out(
    renderRecorded(
      added.map((event, at) => ({
        event,
        next: isFirst(event, at) ? next.get(event.exercise) : undefined,
        time: timeOf(event),
      })),
      date,
      context.screen,
      {
        locale: context.world.locale,
        ...wordsOf(catalog, week),
        left: left.map(({ item }) => item.name),
        today: context.today,
      },
    ),
  );
  if (added.some(({ pain }) => pain !== null && pain > 5))
    context.out(
      wrap(
        "\nPain above 5 is more than training should bring: leave it there for today, keep moving gently, and say tomorrow how it is with fourplane checkin. If it is new or strong, let somebody look at it.",
        context.screen.width,
      ),
    );
  if (added.some(tellsOfLegs)) {
    const about = { rest: legRestOn(training, context.today), locale: context.world.locale };
    context.out(`\n${renderLegAdvice(context.screen, about)}`);
  }
};
