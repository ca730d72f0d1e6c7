import { amountsOf } from "../domain/holds.ts";
import type { DoneEvent, PlannedDose, WholeLog } from "../domain/log/event.ts";
import { againstEach } from "../domain/log/performed.ts";
import { inUnit } from "../domain/progression/loads.ts";
import type { Mode, Plane } from "../domain/spine.ts";
import type { ExerciseWords } from "../words/entry.ts";
import { csvOf, type Cell, type Dialect } from "./csv-text.ts";

/** What a table says of an exercise besides its name. */
export interface ExerciseFacts extends ExerciseWords {
  /** Undefined for an exercise that neither a catalog in use nor the plan has. */
  readonly trainsOf: (
    id: string,
  ) => { readonly role: string; readonly mode?: Mode | undefined; readonly planes: readonly Plane[] } | undefined;
}

/** The header of the table of sets. */
export const setsHeader = [
  "date",
  "exercise",
  "planes",
  "set",
  "side",
  "planned",
  "done",
  "unit",
  "load",
  "load_unit",
  "effort",
  "pain",
  "name",
  "role",
  "mode",
  "hold_seconds",
  "load_kg",
  "band",
  "lighter",
  "session",
  "entry",
] as const;

/** The cells of a row in the order of the header: objects of as many fields for each of a decade's sets take seconds. */
type Row = readonly Cell[] & { readonly length: (typeof setsHeader)["length"] };

/** Minutes are seconds too, so that an exercise has one unit and times can be added up. */
const inOneUnit = (measure: PlannedDose["measure"] | undefined) => {
  const factor = measure === "minutes" ? 60 : 1;
  return {
    unit: measure === "minutes" ? "seconds" : measure,
    of: (amount: number | undefined) => (amount === undefined ? undefined : amount * factor),
  };
};

const rowsOf = (event: DoneEvent, { formOf, nameOf, trainsOf }: ExerciseFacts): readonly Row[] => {
  const { id, date, exercise, planned, done, effort, pain, deload, session } = event;
  const form = planned ?? formOf(exercise);
  const { unit, of } = inOneUnit(form?.measure);
  const asked = planned === null ? [] : amountsOf(planned);
  const against = againstEach(done);
  const sides =
    form?.perSide === true || done.right !== undefined
      ? [{ side: "left", sets: done.sets } as const, { side: "right", sets: done.right ?? done.sets } as const]
      : [{ side: "both", sets: done.sets } as const];
  const { role, mode, planes } = trainsOf(exercise) ?? {};
  const name = nameOf(exercise);
  const hold = form?.hold;
  const rows: Row[] = [];
  for (let set = 0; set < Math.max(asked.length, done.sets.length); set += 1) {
    const { load = null, strength } = against[set] ?? {};
    const [value, weightUnit, kg] = load === null ? [] : [load.value, load.unit, inUnit(load, "kg")];
    const most = of(asked[set]);
    for (const { side, sets } of sides) {
      // A set that was asked for and not done is known: nothing of it.
      const amount = of(sets[set] ?? 0);
      const said = [set + 1, side, most, amount, unit, value, weightUnit, effort, pain] as const;
      rows.push([date, exercise, planes, ...said, name, role, mode, hold, kg, strength, deload, session, id]);
    }
  }
  return rows;
};

/**
 * What was done, a row a set and side, in the order of writing; an exercise without sides has one row a set. Amounts are reps,
 * seconds (of all holds of the set) or metres, of that side; loads those of one hand where there is one in each.
 */
export const setsCsv = (log: WholeLog, facts: ExerciseFacts, dialect?: Dialect): string =>
  csvOf(
    setsHeader,
    log.flatMap((event) => (event.kind === "done" ? rowsOf(event, facts) : [])),
    dialect,
  );
