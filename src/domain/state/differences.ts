import type { LogEvent, WholeLog } from "../log/event.ts";
import { wholeLog } from "./older-log.ts";
import type { Begun } from "../session/running-record.ts";
import { runningIn } from "../session/running.ts";
import type { State } from "./state.ts";

/** What a person would notice between two states. */
export interface Differences {
  /** Entries of the first state that the second one does not have, or has otherwise. */
  readonly gone: readonly LogEvent[];
  /** Entries of the second state that the first one does not have, or has otherwise. */
  readonly added: readonly LogEvent[];
  /** Fields of the profile that differ; null where only one of the states has a profile. */
  readonly profile: readonly string[] | null;
  readonly isProfileNew: boolean;
  readonly plan: "same" | "made" | "removed" | "changed";
  /** Exercises in the middle of their sets that only the first state has so, and only the second one. */
  readonly begunGone: readonly Begun[];
  readonly begunAdded: readonly Begun[];
}

const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

const missingIn = (log: WholeLog, other: WholeLog): readonly LogEvent[] => {
  const known = new Map(other.map((event) => [event.id, event]));
  return log.filter((event) => !isSame(event, known.get(event.id)));
};

const changedFields = (a: object, b: object): readonly string[] => {
  const [one, two] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return [...new Set([...one.keys(), ...two.keys()])].filter((key) => !isSame(one.get(key), two.get(key)));
};

const begunIn = (state: State): readonly Begun[] => runningIn(state)?.begun ?? [];

const begunOnlyIn = (state: State, other: State): readonly Begun[] => {
  const shown = ({ exercise, sets, right }: Begun) => JSON.stringify([exercise, sets, right]);
  const known = new Set(begunIn(other).map(shown));
  return begunIn(state).filter((each) => !known.has(shown(each)));
};

/** What changed on the way from one state to another. */
export const differencesBetween = (from: State, to: State): Differences => {
  const hasOne = from.profile !== null && to.profile !== null;
  const plan = isSame(from.plan, to.plan)
    ? "same"
    : from.plan === null
      ? "made"
      : to.plan === null
        ? "removed"
        : "changed";
  const [before, after] = [wholeLog(from), wholeLog(to)];
  return {
    gone: missingIn(before, after),
    added: missingIn(after, before),
    profile: hasOne ? changedFields(from.profile, to.profile) : from.profile === to.profile ? [] : null,
    isProfileNew: from.profile === null && to.profile !== null,
    plan,
    begunGone: begunOnlyIn(from, to),
    begunAdded: begunOnlyIn(to, from),
  };
};
