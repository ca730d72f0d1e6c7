import type { Effort, SkipReason } from "../../log/event.ts";
import type { GuidedItem } from "./guided-item.ts";
import { scriptOf, type Step, type Work } from "./script.ts";

/** How far an exercise of the session is. `left` and `right` are the amounts of finished sets in their order. */
export interface Progress {
  readonly left: readonly number[];
  /** The same as `left` where sides do not matter. */
  readonly right: readonly number[];
  /** What + and - said of it. */
  readonly effort: Effort | null;
  readonly status: "open" | "done" | "skipped";
}

export const untouched: Progress = { left: [], right: [], effort: null, status: "open" };

/** What stands over the session and has the keys; the clock waits meanwhile. */
export type Panel =
  | { readonly kind: "how"; readonly top: number }
  | { readonly kind: "skip" }
  /** `ends`: for good, and not only for now. */
  | { readonly kind: "leave"; readonly ends: boolean }
  /** How much the set was that `work` belongs to. `text` is what was typed, else `usual` counts; null: nothing was reached. */
  | { readonly kind: "number"; readonly work: Work; readonly text: string; readonly usual: number | null };

/** Why the clock stands: a key, or the process or the computer was asleep for so many seconds, 0 where nobody knows. */
export type Pause = { readonly kind: "asked" } | { readonly kind: "slept"; readonly seconds: number };

/** One line of the last screen. */
export interface Answer {
  readonly exercise: string;
  readonly name: string;
  readonly effort: Effort;
  /** 0 to 10. */
  readonly pain: number;
  /** Changed by itself, so that a change of all leaves it. */
  readonly isOwn: boolean;
}

export interface Answers {
  readonly effort: Effort;
  readonly pain: number;
  readonly legs: boolean;
  readonly rows: readonly Answer[];
  /** 0 is all of them, 1 the first row. */
  readonly at: number;
}

/** What a person is told beside the step they are in. */
export type Told = "effort" | "not-now" | "elsewhere" | "unsaved" | "bad-number" | null;

/** An exercise that was finished before the session was gone on with. */
export interface Before extends Pick<Answer, "exercise" | "name"> {
  readonly effort: Effort | null;
}

/** A guided session. The steps of an exercise are a list, walked from its beginning to its end. */
export interface Guided {
  readonly items: readonly GuidedItem[];
  readonly scripts: readonly (readonly Step[])[];
  readonly progress: readonly Progress[];
  readonly at: number;
  readonly step: number;
  /** Milliseconds in this step. */
  readonly passed: number;
  /** The step begins when the person says so. */
  readonly waits: boolean;
  /** It goes on where it was left, and nothing was done since. */
  readonly isResumed: boolean;
  readonly pause: Pause | null;
  readonly panel: Panel | null;
  readonly told: Told;
  /** What was finished before the session was gone on with, to be asked about at its end. */
  readonly before: readonly Before[];
  /** Null until the last exercise is over. */
  readonly answers: Answers | null;
  /** How the session ended; null while it goes on. */
  readonly over: "later" | "interrupted" | "ended" | null;
}

export type GuidedEvent =
  | { readonly kind: "tick"; readonly milliseconds: number }
  | { readonly kind: "key"; readonly key: string }
  /** The process or the computer was asleep for so many seconds; 0 where nobody knows. */
  | { readonly kind: "slept"; readonly seconds: number }
  /** An exercise was written down or left out by another fourplane meanwhile. */
  | { readonly kind: "closed"; readonly exercise: string }
  | { readonly kind: "unsaved" }
  | { readonly kind: "saved" };

/** What the world is to do. `sets`: a set is finished; `finished`: with it the exercise is. */
export type Effect =
  | { readonly kind: "step" }
  | { readonly kind: "rep"; readonly count: number }
  | { readonly kind: "told" }
  | { readonly kind: "sets"; readonly item: number }
  | { readonly kind: "finished"; readonly item: number }
  | { readonly kind: "skipped"; readonly item: number; readonly reason: SkipReason }
  | { readonly kind: "answered" };

export interface Change {
  readonly state: Guided;
  readonly effects: readonly Effect[];
}

export const stay = (state: Guided): Change => ({ state, effects: [] });

/** What a session is begun with. */
export interface Beginning {
  readonly items: readonly GuidedItem[];
  readonly before?: readonly Before[];
  /** Exercises that were begun, and their finished sets, the one that was on last at the end. */
  readonly begun?: readonly ({ readonly exercise: string } & Pick<Progress, "left" | "right" | "effort">)[];
}

/** The step to go on with after some finished sets: getting ready for the set, or changing to the side that is left. */
export const stepAfter = (script: readonly Step[], { left, right }: Pick<Progress, "left" | "right">): number => {
  const isDone = ({ side, set }: Work) => set < (side === "right" ? right : left).length;
  const work = script.findIndex((step) => step.kind === "work" && !isDone(step));
  // All of them are finished: the last one can be done again.
  if (work < 0) return script.length - 1;
  const before = script[work - 1];
  return work > 0 && (before?.kind === "ready" || before?.kind === "change") ? work - 1 : work;
};

/** A session of these exercises, waiting for the person; where one was begun, at the set it was left in. */
export const beginGuided = ({ items, before = [], begun = [] }: Beginning): Guided => {
  const scripts = items.map(scriptOf);
  const progress = items.map(({ exercise }): Progress => {
    const found = begun.find((each) => each.exercise === exercise);
    return found === undefined
      ? untouched
      : { ...untouched, left: found.left, right: found.right, effort: found.effort };
  });
  const last = begun.at(-1)?.exercise;
  const found = items.findIndex(({ exercise }) => exercise === last);
  const at = Math.max(0, found);
  return {
    items,
    scripts,
    progress,
    at,
    step: found < 0 ? 0 : stepAfter(scripts[at] ?? [], progress[at] ?? untouched),
    passed: 0,
    waits: true,
    isResumed: found >= 0 || before.length > 0,
    pause: null,
    panel: null,
    told: null,
    before,
    answers: null,
    over: null,
  };
};

export const itemAt = ({ items, at }: Guided): GuidedItem => {
  const item = items[at];
  if (item === undefined) throw new RangeError("a guided session without an exercise");
  return item;
};

export const stepAt = ({ scripts, at, step }: Guided): Step => {
  const found = scripts[at]?.[step];
  if (found === undefined) throw new RangeError("a guided session outside its steps");
  return found;
};

export const progressAt = ({ progress }: Guided, at: number): Progress => progress[at] ?? untouched;

/** Whether the last questions were answered, so that nothing is left to be written down of a session that ended. */
export const isDone = ({ answers, over }: Guided): boolean => over === "ended" && answers !== null;

/** Whether time passes: nobody paused it, nothing is asked, and no step waits for the person. */
export const isRunning = ({ waits, pause, panel, answers, over }: Guided): boolean =>
  !waits && pause === null && panel === null && answers === null && over === null;
