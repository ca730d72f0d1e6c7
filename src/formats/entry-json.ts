import type { DoneEvent, LogEvent, Performed, PlannedDose, SkippedEvent } from "../domain/log/event.ts";
import type { Load } from "../domain/week.ts";
import { doseJson } from "./plan-json.ts";

const loadJson = (load: Load | null): object | null => (load === null ? null : { value: load.value, unit: load.unit });

const plannedJson = (planned: PlannedDose): object => ({
  sets: planned.sets,
  dose: doseJson(planned),
  perSide: planned.perSide,
  load: loadJson(planned.load),
  ...(planned.strength === undefined ? {} : { strength: planned.strength }),
});

const performedJson = ({ sets, right, load, strength }: Performed): object => ({
  sets,
  ...(right === undefined ? {} : { right }),
  load: loadJson(load),
  ...(strength === undefined ? {} : { strength }),
});

/** An exercise done or skipped as `log --json` prints it: the same keys in the same order. */
export const entryJson = (event: DoneEvent | SkippedEvent): object => {
  const note = event.note === undefined ? {} : { note: event.note };
  const { id, date, exercise, session } = event;
  if (event.kind === "skipped")
    return {
      id,
      date,
      exercise,
      session,
      planned: null,
      done: null,
      effort: null,
      pain: null,
      status: "skipped",
      reason: event.reason,
      ...note,
    };
  return {
    id,
    date,
    exercise,
    session,
    planned: event.planned === null ? null : plannedJson(event.planned),
    done: performedJson(event.done),
    effort: event.effort,
    pain: event.pain,
    status: "done",
    flare: event.flare,
    legs: event.legs,
    deload: event.deload,
    ...note,
  };
};

/** Any other event of the log, its own fields after id, date and kind. */
export const eventJson = (event: Exclude<LogEvent, DoneEvent | SkippedEvent>): object => {
  const { id, date, kind, note, ...fields } = event;
  return { id, date, kind, ...fields, ...(note === undefined ? {} : { note }) };
};
