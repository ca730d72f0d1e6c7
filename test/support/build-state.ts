import { calendarOfEarlier } from "../../src/domain/calendar/earlier-ids.ts";
import type { DoneEvent } from "../../src/domain/log/event.ts";
import { defaultProfile } from "../../src/domain/profile/profile.ts";
import { emptyState, type State } from "../../src/domain/state/state.ts";
import type { StateV1 } from "../../src/domain/state/version-1.ts";
import type { Week } from "../../src/domain/week.ts";

const none = { move: { sets: 0, days: 0 }, resist: { sets: 0, days: 0 } };

/** A small week with every optional field of an item in it. */
export const storedWeekOfOne: Week = {
  from: "2026-11-23",
  seed: 0,
  profile: {
    ...defaultProfile,
    equipment: [{ name: "kettlebell", loads: [8, 12] }],
    tolerance: { "flexion:move": "sensitive" },
  },
  sessions: [
    {
      date: "2026-11-23",
      seconds: 390,
      items: [
        {
          exercise: "single-arm-farmers-carry",
          name: "Single-Arm Farmer's Carry",
          role: "trunk",
          pattern: "carry",
          level: 2,
          cells: [{ plane: "side-bending", mode: "resist", credit: 1 }],
          dose: {
            sets: 3,
            measure: "metres",
            amount: 20,
            hold: 10,
            perSide: true,
            load: { value: 12, unit: "kg" },
            implement: "kettlebell",
            rest: 60,
          },
          room: 4,
          seconds: 390,
          why: "It fills side-bending.",
        },
      ],
    },
  ],
  coverage: {
    flexion: none,
    extension: none,
    rotation: none,
    "side-bending": { ...none, resist: { sets: 3, days: 1 } },
  },
  gaps: [
    {
      plane: "rotation",
      mode: "move",
      reason: "time",
      message: "There is no time.",
      fix: { flag: "--minutes 20", message: "Take 20 minutes." },
    },
  ],
  shortfalls: [{ plane: "side-bending", kind: "one-day", message: "Only one day." }],
  score: 12.5,
};

/** An event done exactly but for the last set. */
export const storedDone = (changes: Partial<DoneEvent> = {}): DoneEvent => ({
  id: "e1",
  date: "2026-11-23",
  kind: "done",
  exercise: "bird-dog",
  session: "2026-11-23",
  planned: { sets: 3, measure: "reps", amount: 8, perSide: true, load: null },
  done: { sets: [8, 8, 7], load: null },
  effort: "right",
  pain: 1,
  flare: false,
  legs: false,
  deload: false,
  ...changes,
});

/** A state with something in every part of it. */
export const fullState: State = {
  ...emptyState,
  revision: 7,
  profile: defaultProfile,
  plan: storedWeekOfOne,
  log: [
    storedDone({ note: "felt steady" }),
    { id: "e2", date: "2026-11-23", kind: "skipped", exercise: "dead-bug", session: "2026-11-23", reason: "busy" },
  ],
};

/** The same with its answer given before effort told of what was left, and with a week whose events had other ids. */
export const earlierState: State = {
  ...fullState,
  ...calendarOfEarlier(storedWeekOfOne),
  log: fullState.log.map((event) => (event.kind === "done" ? { ...event, earlier: true } : event)),
};

/** The same as the first version of the file had it. */
export const fullStateV1: StateV1 = {
  schema: "fourplane/state@1",
  revision: 7,
  profile: defaultProfile,
  plan: storedWeekOfOne,
  log: [
    {
      id: "e1",
      date: "2026-11-23",
      exercise: "bird-dog",
      planned: { sets: 3, measure: "reps", amount: 8, perSide: true, load: null, rest: 60 },
      done: { sets: [8, 8, 7], load: null },
      effort: "right",
      pain: 1,
      status: "done",
      note: "felt steady",
    },
    {
      id: "e2",
      date: "2026-11-23",
      exercise: "dead-bug",
      planned: { sets: 3, measure: "reps", amount: 8, perSide: true, load: null, rest: 60 },
      done: null,
      effort: null,
      pain: null,
      status: "skipped",
      reason: "busy",
    },
  ],
};
