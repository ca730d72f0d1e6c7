import { isDeepStrictEqual } from "node:util";

import { catalogSchema } from "../domain/catalog/parse.ts";
import { eventLine } from "../domain/log/stored-event.ts";
import { wholeLog } from "../domain/state/older-log.ts";
import { readStateText } from "../domain/state/state-text.ts";
import type { State } from "../domain/state/state.ts";
import type { Week } from "../domain/week.ts";
import { counted } from "../words/phrasing.ts";
import type { ExerciseFacts } from "./csv-sets.ts";
import { planJson } from "./plan-json.ts";

/** The week as `plan --json` prints it, as the text of a file. */
export const planFile = (week: Week): string => `${JSON.stringify(planJson(week), undefined, 2)}\n`;

const exercisesOf = (state: State): readonly string[] => {
  const planned = [state.plan, state.previous].flatMap((week) => week?.sessions.flatMap(({ items }) => items) ?? []);
  const logged = wholeLog(state).flatMap((event) => ("exercise" in event ? [event.exercise] : []));
  return [...new Set([...planned.map(({ exercise }) => exercise), ...logged])].sort();
};

const factsJson = (id: string, { nameOf, formOf, trainsOf }: ExerciseFacts): object => {
  const { role, mode, planes } = trainsOf(id) ?? {};
  const { measure, perSide } = formOf(id) ?? {};
  return { name: nameOf(id), role, mode, planes, measure, perSide };
};

/** No text in JSON has an end of line, so this is the log of a state and nothing else. */
const logField = '\n  "log": [';

/** The text of a state with what its exercises are called and train, for those who read it without a catalog. */
export const withNames = (text: string, state: State, facts: ExerciseFacts): string => {
  const named = Object.fromEntries(exercisesOf(state).map((id) => [id, factsJson(id, facts)]));
  const lines = JSON.stringify(named, undefined, 2).replaceAll("\n", "\n  ");
  return text.replace(logField, () => `\n  "exercises": ${lines},${logField}`);
};

/** The text of a state with a person's own exercises as well, one a line: a catalog file within it. */
export const withOwn = (text: string, entries: readonly object[]): string => {
  if (entries.length === 0) return text;
  const lines = entries.map((entry) => `      ${JSON.stringify(entry)}`).join(",\n");
  const own = `{\n    "schema": "${catalogSchema}",\n    "exercises": [\n${lines}\n    ]\n  }`;
  return text.replace(logField, () => `\n  "ownExercises": ${own},${logField}`);
};

/** The own exercises in a text of a state, as a catalog's JSON value that has not been checked; undefined where it has none. */
export const ownIn = (text: string): unknown =>
  text.includes('"ownExercises"') ? (JSON.parse(text) as { readonly ownExercises?: unknown }).ownExercises : undefined;

/** Whether a file is one of the two JSON exports: a week, or everything kept about a person. */
export const isOurJson = (text: string): boolean =>
  /^\s*\{\s*"schema"\s*:\s*"fourplane\/(?:state|plan)@\d+"/.test(text);

const isPerson = (text: string): boolean => /^\s*\{\s*"schema"\s*:\s*"fourplane\/state@/.test(text);

/** What would be lost where a week takes the place of an earlier export; null where nothing would. */
export const lostWithWeek = (old: string): string | null =>
  isPerson(old) ? "holds everything kept about a person, not a week alone" : null;

const stateIn = (text: string): State | undefined => {
  try {
    const found = readStateText(text);
    return "state" in found ? found.state : undefined;
  } catch {
    return undefined;
  }
};

/** How many own exercises of an earlier export are not among these as they are. */
const ownLost = (old: string, own: readonly object[]): number => {
  const { exercises } = (ownIn(old) ?? {}) as { readonly exercises?: unknown };
  if (!Array.isArray(exercises)) return 0;
  return exercises.filter((entry) => !own.some((each) => isDeepStrictEqual(each, entry))).length;
};

/** What would be lost where all that is kept about a person takes the place of an earlier export; null where nothing would. */
export const lostWithPerson = (old: string, next: State, own: readonly object[]): string | null => {
  if (!isPerson(old)) return null;
  const before = stateIn(old);
  if (before === undefined) return "holds the training of somebody, which cannot be read to its end";
  const known = new Set(wholeLog(next).map(eventLine));
  const lost = wholeLog(before).filter((event) => !known.has(eventLine(event))).length;
  if (lost > 0) return `holds ${counted(lost, "log entry", "log entries")} that you do not have`;
  const exercises = ownLost(old, own);
  if (exercises > 0) return `holds ${counted(exercises, "own exercise")} that you do not have`;
  return before.profile !== null && next.profile === null ? "holds a profile, and you have none" : null;
};
