import type { SetForm } from "../domain/catalog/set-form.ts";
import { holdsOf } from "../domain/holds.ts";
import type { DoneEvent, LogEvent, WholeLog } from "../domain/log/event.ts";
import type { SessionAhead } from "../domain/session/week-ahead.ts";
import { cellId } from "../domain/spine.ts";
import type { ExerciseWords } from "../words/entry.ts";
import { setsHeader } from "./csv-sets.ts";
import { csvOf, hasHeader, type Cell, type Dialect } from "./csv-text.ts";

const planHeader = [
  "date",
  "planned_date",
  "exercise",
  "name",
  "role",
  "level",
  "trains",
  "sets",
  "amount",
  "measure",
  "hold_seconds",
  "per_side",
  "load",
  "load_unit",
  "implement",
  "rest_seconds",
  "estimated_seconds",
  "status",
  "rests",
  "lighter",
  "why",
  "licence",
  "attribution",
  "holds",
] as const;

/** Licence and attribution of an exercise that came from elsewhere. */
export type CreditOf = (exercise: string) => { readonly licence?: string; readonly attribution?: string } | undefined;

/** The sessions of a week, one row an exercise. */
export const planCsv = (sessions: readonly SessionAhead[], creditOf: CreditOf, dialect?: Dialect): string =>
  csvOf(
    planHeader,
    sessions.flatMap(({ date, planned, items, lighter }) =>
      items.map(({ item, status, rests, why }) => {
        const { exercise, name, role, level, cells, dose, seconds } = item;
        const trains = cells.map(cellId);
        const load = [dose.load?.value, dose.load?.unit, dose.implement];
        const credit = creditOf(exercise);
        return [
          date,
          planned,
          exercise,
          name,
          role,
          level,
          trains,
          dose.sets,
          dose.amount,
          dose.measure,
          dose.hold,
          dose.perSide,
          ...load,
          dose.rest,
          seconds,
          status,
          rests,
          lighter !== null,
          why.text,
          credit?.licence,
          credit?.attribution,
          holdsOf(dose),
        ];
      }),
    ),
    dialect,
  );

const logHeader = [
  "id",
  "date",
  "kind",
  "exercise",
  "name",
  "session",
  "planned_sets",
  "planned_amount",
  "measure",
  "per_side",
  "planned_load",
  "done_sets",
  "done_right",
  "load",
  "load_unit",
  "effort",
  "pain",
  "flare",
  "legs",
  "deload",
  "reason",
  "settled",
  "from",
  "to",
  "until",
  "plane",
  "mode",
  "urgency",
  "answers",
  "left_cm",
  "right_cm",
  "note",
  "strength",
  "load_per_set",
  "planned_load_unit",
] as const;

type Column = (typeof logHeader)[number];
type Row = Partial<Record<Column, Cell>>;

const doneRow = (
  { planned, done, effort, pain, flare, legs, deload, exercise, session }: DoneEvent,
  form: SetForm | undefined,
): Row => ({
  exercise,
  session,
  planned_sets: planned?.sets,
  planned_amount: planned?.amount,
  measure: (planned ?? form)?.measure,
  per_side: (planned ?? form)?.perSide,
  planned_load: planned?.load?.value,
  planned_load_unit: planned?.load?.unit,
  done_sets: done.sets,
  done_right: done.right,
  load: done.load?.value,
  load_unit: done.load?.unit ?? planned?.load?.unit,
  strength: done.strength,
  load_per_set: done.perSet?.map(({ load, strength }) => load?.value ?? strength ?? "none"),
  effort,
  pain,
  flare,
  legs,
  deload,
});

const eventRow = (event: LogEvent, { formOf }: ExerciseWords): Row => {
  switch (event.kind) {
    case "done":
      return doneRow(event, formOf(event.exercise));
    case "skipped":
      return { exercise: event.exercise, session: event.session, reason: event.reason };
    case "checkin":
      return { pain: event.pain, settled: event.settled, flare: event.flare, legs: event.legs };
    case "measured":
      return { left_cm: event.left, right_cm: event.right };
    case "swapped":
    case "moved":
      return { from: event.from, to: event.to };
    case "paused":
      return { plane: event.plane, mode: event.mode, until: event.until };
    case "resumed":
      return { plane: event.plane, mode: event.mode };
    case "stopped":
      return { urgency: event.urgency, answers: event.answers };
    case "cleared":
      return {};
  }
};

/** The log, one row an entry, in the order of writing; what was done is counted in `measure`, short holds in seconds. */
export const logCsv = (log: WholeLog, words: ExerciseWords, dialect?: Dialect): string =>
  csvOf(
    logHeader,
    log.map((event) => {
      const { id, date, kind, note } = event;
      const own = eventRow(event, words);
      const name = typeof own.exercise === "string" ? words.nameOf(own.exercise) : undefined;
      const row: Row = { id, date, kind, note, name, ...own };
      return logHeader.map((column) => row[column]);
    }),
    dialect,
  );

/** Whether a file is a table of ours, by its header. */
export const isOurCsv = (text: string): boolean => hasHeader(text, [planHeader, logHeader, setsHeader]);
