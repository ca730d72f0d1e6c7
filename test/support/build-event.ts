import type {
  CheckinEvent,
  ClearedEvent,
  DoneEvent,
  LogEvent,
  PausedEvent,
  ResumedEvent,
  SkippedEvent,
  StoppedEvent,
  WholeLog,
} from "../../src/domain/log/event.ts";

type Overrides<Event> = Partial<Omit<Event, "kind">>;

/** Bird dog as planned, 3 × 8 a side on Monday 2026-11-23: right effort, no pain. */
export const doneEvent = (overrides: Overrides<DoneEvent> = {}): DoneEvent => {
  const planned =
    overrides.planned === undefined
      ? { sets: 3, measure: "reps" as const, amount: 8, perSide: true, load: null }
      : overrides.planned;
  return {
    kind: "done",
    id: "e1",
    date: "2026-11-23",
    exercise: "bird-dog",
    session: overrides.date ?? "2026-11-23",
    done: {
      sets: Array.from({ length: planned?.sets ?? 3 }, () => planned?.amount ?? 8),
      load: planned?.load ?? null,
    },
    effort: "right",
    pain: 0,
    flare: false,
    legs: false,
    deload: false,
    ...overrides,
    planned,
  };
};

export const skipped = (overrides: Overrides<SkippedEvent> = {}): SkippedEvent => ({
  kind: "skipped",
  id: "e1",
  date: "2026-11-23",
  exercise: "bird-dog",
  session: overrides.date ?? "2026-11-23",
  reason: "busy",
  ...overrides,
});

/** The morning of Tuesday 2026-11-24: no pain, settled. */
export const checkin = (overrides: Overrides<CheckinEvent> = {}): CheckinEvent => ({
  kind: "checkin",
  id: "e1",
  date: "2026-11-24",
  pain: 0,
  settled: true,
  flare: false,
  legs: false,
  ...overrides,
});

/** The whole plan for a week from 2026-11-23 unless a plane is named. */
export const paused = (overrides: Overrides<PausedEvent> = {}): PausedEvent => ({
  kind: "paused",
  id: "e1",
  date: "2026-11-23",
  plane: null,
  mode: null,
  until: "2026-11-30",
  ...overrides,
});

export const resumed = (overrides: Overrides<ResumedEvent> = {}): ResumedEvent => ({
  kind: "resumed",
  id: "e1",
  date: "2026-11-25",
  plane: null,
  mode: null,
  ...overrides,
});

export const stopped = (overrides: Overrides<StoppedEvent> = {}): StoppedEvent => ({
  kind: "stopped",
  id: "e1",
  date: "2026-11-23",
  urgency: "clinician",
  answers: ["fever"],
  ...overrides,
});

export const cleared = (overrides: Overrides<ClearedEvent> = {}): ClearedEvent => ({
  kind: "cleared",
  id: "e1",
  date: "2026-11-25",
  ...overrides,
});

/** The events as a log: numbered e1, e2, … in the order given. */
export const logOf = (...events: readonly LogEvent[]): WholeLog =>
  events.map((event, index) => ({ ...event, id: `e${index + 1}` })) as readonly LogEvent[] as WholeLog;
