import type { Exercise } from "../../src/domain/catalog/entry.ts";
import type { LocalDate } from "../../src/domain/dates.ts";
import type { DoneEvent, Log, LogEvent, PlannedDose } from "../../src/domain/log/event.ts";
import { historyOf } from "../../src/domain/log/history.ts";
import { defaultProfile, type Profile } from "../../src/domain/profile/profile.ts";
import type { TargetInput } from "../../src/domain/progression/facts.ts";
import type { Symptoms } from "../../src/domain/symptoms/symptoms.ts";
import { doneEvent } from "./build-event.ts";
import { builtInCatalog, builtInExercise } from "./planner-catalog.ts";

/** Symptoms of this cause; `none` unless said. */
export const symptoms = (overrides: Partial<Symptoms> = {}): Symptoms => ({
  cause: "none",
  why: { rule: "symptoms", text: "How it feels decides.", entries: [], next: "A comfortable session." },
  ...overrides,
});

/** Level 3 with kettlebells of 8, 12 and 16 kg. */
export const trained: Profile = {
  ...defaultProfile,
  level: 3,
  equipment: [{ name: "kettlebell", loads: [8, 12, 16] }],
};

/** What `targetFor` looks at: the built-in catalog, the profile above, no symptoms. */
export const targetInput = (
  log: Log,
  today: LocalDate,
  overrides: Partial<Omit<TargetInput, "history" | "today">> = {},
): TargetInput => ({
  profile: trained,
  catalog: builtInCatalog,
  history: historyOf(log),
  today,
  symptoms: symptoms(),
  ...overrides,
});

/** A dose as planned for an exercise of the built-in catalog: `[3, 8]` or, with kilograms, `[3, 8, 16]`. */
export const plannedFor = (
  exercise: Exercise,
  [sets, amount, load]: readonly [number, number, number?],
): PlannedDose => ({
  sets,
  measure: exercise.measure,
  amount,
  ...(exercise.dose.hold === undefined ? {} : { hold: exercise.dose.hold }),
  perSide: exercise.perSide,
  load: load === undefined ? null : { value: load, unit: "kg" },
});

type Entry = Partial<Omit<DoneEvent, "kind" | "date" | "exercise" | "planned">> & {
  readonly dose: readonly [number, number, number?];
};

/** An exercise done on a day as it was planned, clean unless said otherwise. */
export const didIt = (id: string, date: LocalDate, { dose, ...rest }: Entry): DoneEvent =>
  doneEvent({ date, exercise: id, planned: plannedFor(builtInExercise(id), dose), ...rest });

/** The events as a log with ids in the order given. */
export const asLog = (events: readonly LogEvent[]): Log => events.map((event, at) => ({ ...event, id: `e${at + 1}` }));
