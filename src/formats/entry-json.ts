import type { Against, DoneEvent, LogEvent, Performed, PlannedDose, SkippedEvent } from "../domain/log/event.ts";
import { doseJson, loadJson } from "./plan-json.ts";

const plannedJson = (planned: PlannedDose): object => ({
  sets: planned.sets,
  dose: doseJson(planned),
  perSide: planned.perSide,
  load: loadJson(planned.load),
  ...(planned.strength === undefined ? {} : { strength: planned.strength }),
});

const againstJson = ({ load, strength }: Against): object => ({
  load: loadJson(load),
  ...(strength === undefined ? {} : { strength }),
});

const performedJson = ({ sets, right, perSet, ...last }: Performed): object => ({
  sets,
  ...(right === undefined ? {} : { right }),
  ...againstJson(last),
  ...(perSet === undefined ? {} : { perSet: perSet.map(againstJson) }),
});

/** An exercise done or skipped as `log --json` prints it: the same keys in the same order. */
export const entryJson = (event: DoneEvent | SkippedEvent): object => {
  const note = event.note === undefined ? {} : { note: event.note };
  const { id, date, exercise, session } = event;
  const head = { id, date, exercise, session };
  if (event.kind === "skipped") {
    const nothing = { planned: null, done: null, effort: null, pain: null };
    return { ...head, ...nothing, status: "skipped", reason: event.reason, ...note };
  }
  const { effort, pain, flare, legs, deload } = event;
  return {
    ...head,
    planned: event.planned === null ? null : plannedJson(event.planned),
    done: performedJson(event.done),
    effort,
    pain,
    status: "done",
    flare,
    legs,
    deload,
    ...note,
  };
};

/** Any other event of the log, its own fields after id, date and kind. */
export const eventJson = (event: Exclude<LogEvent, DoneEvent | SkippedEvent>): object => {
  const { id, date, kind, note, ...fields } = event;
  return { id, date, kind, ...fields, ...(note === undefined ? {} : { note }) };
};
