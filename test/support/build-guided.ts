import type { LogEvent } from "../../src/domain/log/event.ts";
import { eventLine, storedEvent } from "../../src/domain/log/stored-event.ts";
import { readWhole } from "../../src/domain/read-value.ts";
import type { Effect, Guided } from "../../src/domain/session/guided/guided.ts";
import type { GuidedItem } from "../../src/domain/session/guided/guided-item.ts";
import type { Dose } from "../../src/domain/week.ts";
import { jobOf } from "../../src/commands/guided-saving.ts";
import { withDone, withoutRunning, withSets, withSkip } from "../../src/domain/session/running.ts";
import { emptyState, type State } from "../../src/domain/state/state.ts";

export const monday = "2026-11-23";

/** An exercise of a guided session: 2 × 8, counted by the person, with 60 s of rest. */
export const buildGuided = (
  exercise: string,
  dose: Partial<Dose> = {},
  overrides: Partial<GuidedItem> = {},
): GuidedItem => ({
  exercise,
  name: exercise.replaceAll("-", " "),
  number: 1,
  of: 1,
  session: monday,
  dose: { sets: 2, measure: "reps", amount: 8, perSide: false, load: null, rest: 60, ...dose },
  deload: false,
  rampUp: [],
  alternating: false,
  secondsPerRep: null,
  why: "It is 2 x 8.",
  how: ["Stand tall.", "Bend.", "Come up."],
  cues: ["Slowly"],
  ...overrides,
});

/** One of every kind there is. */
export const everyKind: readonly GuidedItem[] = [
  buildGuided("counted"),
  buildGuided("paced", { perSide: true, rest: 15 }, { secondsPerRep: 3 }),
  buildGuided("in-turn", { perSide: true, amount: 4 }, { secondsPerRep: 2, alternating: true }),
  buildGuided("short-holds", { measure: "seconds", amount: 20, hold: 10, perSide: true }),
  buildGuided("long-hold", { measure: "seconds", amount: 45, sets: 1 }),
  buildGuided("open-reps", { open: 2 }, { secondsPerRep: 4 }),
  buildGuided("open-hold", { measure: "seconds", amount: 30, open: 5, perSide: true }),
  buildGuided("carry", { measure: "metres", amount: 20, perSide: true, rest: 0, load: { value: 8, unit: "kg" } }),
  buildGuided("walk", { measure: "minutes", amount: 3, sets: 1, rest: 0 }),
  buildGuided("heavy", {}, { rampUp: [{ reps: 5, load: { value: 8, unit: "kg" } }] }),
  buildGuided("outside", {}, { session: null }),
];

/** A state that keeps what a session writes down, as the command does, in memory. */
export const keeperOf = (start: State = emptyState) => {
  let state = start;
  return {
    state: () => state,
    take: (effects: readonly Effect[], guided: Guided): void => {
      for (const effect of effects) {
        const job = jobOf(effect, guided, monday);
        if (job === null) continue;
        if (job.kind === "over") state = withoutRunning(state, job.felt, job.exercises);
        else if (job.kind === "sets") state = withSets(state, job.doing);
        else if (job.kind === "skipped") state = withSkip(state, job.doing, job.reason);
        else state = withDone(state, job.doing);
      }
    },
  };
};

/** What is wrong with an entry once it stands in a file; empty where nothing is. */
export const problemsOf = (event: LogEvent): readonly string[] => {
  const found = readWhole(storedEvent, JSON.parse(eventLine(event)));
  return "problems" in found ? found.problems.map(({ path, message }) => `${path}: ${message}`) : [];
};
