import { calendarOfEarlier } from "../calendar/earlier-ids.ts";
import { storedCalendar } from "../calendar/record.ts";
import { storedEvent } from "../log/stored-event.ts";
import { mostNumber } from "../limits.ts";
import { storedProfile } from "../profile/stored-profile.ts";
import {
  distinct,
  list,
  oneOf,
  optional,
  orNull,
  readWhole,
  record,
  whole,
  type Read,
  type ValueProblem,
} from "../read-value.ts";
import { storedWeek } from "../stored-week.ts";
import { migrateV1 } from "./migrate.ts";
import { storedRunning } from "./stored-running.ts";
import type { Settled } from "./older-log.ts";
import { stateSchema, type State } from "./state.ts";
import { storedStateV1 } from "./version-1.ts";

const revision = whole(0, mostNumber);

const isTexts = (value: unknown): value is Readonly<Record<string, string>> =>
  typeof value === "object" && value !== null && Object.values(value).every((each) => typeof each === "string");

/** What has another fingerprint, or comes of an earlier version, is read anew, so nothing about it needs to be right. */
const settled: Read<Settled> = (value) => {
  if (typeof value !== "object" || value === null) return undefined;
  const { length, until, always, doses, digest } = value as { readonly [K in keyof Settled]?: unknown };
  if (typeof length !== "number" || typeof until !== "string" || typeof always !== "string") return undefined;
  return typeof digest === "string" && isTexts(doses) ? { length, until, always, doses, digest } : undefined;
};

/**
 * What an export says of its exercises for those who read it elsewhere: nothing that is not known here; and a person's own
 * exercises, which `restore` puts into a file of their own.
 */
const passedOver: Read<null> = () => null;

type Stored<Schema extends string> = Omit<State, "older" | "schema"> & {
  readonly schema: Schema;
  readonly settled?: Settled;
};

type EarlierSchema = "fourplane/state@2" | "fourplane/state@3";

const fields = {
  revision,
  basis: optional(revision),
  profile: orNull(storedProfile),
  plan: orNull(storedWeek),
  previous: orNull(storedWeek),
  running: optional(storedRunning),
  settled: optional(settled),
  log: distinct(list(storedEvent), (event) => event.id),
};

const { settled: settledField, log, ...head } = fields;
const storedState = record<Stored<typeof stateSchema> & { readonly exercises?: null; readonly ownExercises?: null }>({
  schema: oneOf([stateSchema]),
  ...head,
  calendar: optional(storedCalendar),
  settled: settledField,
  exercises: optional(passedOver),
  ownExercises: optional(passedOver),
  log,
});

/**
 * Without what calendars were told. In version 2 answers were from before effort told of what was left; entries say so
 * themselves.
 */
const earlierState = record<Omit<Stored<EarlierSchema>, "calendar">>({
  schema: oneOf<EarlierSchema>(["fourplane/state@2", "fourplane/state@3"]),
  ...fields,
});

/** The version this program writes; it reads the earlier ones too. */
const newest = 4;

/** The version in `fourplane/state@2`; none for anything else. */
const versionOf = (value: unknown): number | undefined => {
  const schema: unknown = typeof value === "object" && value !== null && "schema" in value ? value.schema : undefined;
  const digits = typeof schema === "string" ? /^fourplane\/state@([1-9]\d{0,8})$/.exec(schema)?.[1] : undefined;
  return digits === undefined ? undefined : Number(digits);
};

/** `version` is the one the document was written in; the state is always of the newest one. */
export type ParsedState =
  | { readonly state: State; readonly version: number; readonly settled?: Settled }
  | { readonly problems: readonly ValueProblem[]; readonly newer?: boolean };

/**
 * Reads a state: either all of it, its keys in a fixed order, or every problem in it.
 * `newer` marks a document of a later version than this program knows; nothing else in it is looked at then.
 */
export const parseState = (value: unknown): ParsedState => {
  const version = versionOf(value);
  if (version !== undefined && version > newest) {
    const message = `this is version ${version} of the state, and this program knows up to version ${newest}`;
    return { newer: true, problems: [{ path: "schema", message }] };
  }
  if (version === 1) {
    const found = readWhole(storedStateV1, value);
    return "problems" in found ? found : { state: migrateV1(found.value), version };
  }
  const isEarlier = version === 2 || version === 3;
  const found = isEarlier ? readWhole(earlierState, value) : readWhole(storedState, value);
  if ("problems" in found) return found;
  const {
    settled,
    schema: _schema,
    exercises: _exercises,
    ownExercises: _ownExercises,
    log: entries,
    ...state
  } = { exercises: null, ownExercises: null, ...found.value };
  return {
    state: { schema: stateSchema, ...state, ...(isEarlier ? calendarOfEarlier(state.plan) : {}), log: entries },
    version: version ?? newest,
    ...(settled === undefined ? {} : { settled }),
  };
};
