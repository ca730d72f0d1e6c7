import { storedEntry } from "../log/stored-entry.ts";
import { storedProfile } from "../profile/stored-profile.ts";
import { distinct, list, oneOf, orNull, readWhole, record, whole, type ValueProblem } from "../read-value.ts";
import { storedWeek } from "../stored-week.ts";
import { stateSchema, type State } from "./state.ts";

const storedState = record<State>({
  schema: oneOf([stateSchema]),
  revision: whole(0, Number.MAX_SAFE_INTEGER),
  profile: orNull(storedProfile),
  plan: orNull(storedWeek),
  log: distinct(list(storedEntry), (entry) => entry.id),
});

/** The version in `fourplane/state@2`; none for anything else. */
const versionOf = (value: unknown): number | undefined => {
  const schema: unknown = typeof value === "object" && value !== null && "schema" in value ? value.schema : undefined;
  const digits = typeof schema === "string" ? /^fourplane\/state@([1-9]\d{0,8})$/.exec(schema)?.[1] : undefined;
  return digits === undefined ? undefined : Number(digits);
};

/**
 * Reads a state: either all of it, its keys in a fixed order, or every problem in it.
 * `newer` marks a document of a later version than this program knows; nothing else in it is looked at then.
 */
export const parseState = (
  value: unknown,
): { readonly state: State } | { readonly problems: readonly ValueProblem[]; readonly newer?: boolean } => {
  const version = versionOf(value);
  if (version !== undefined && version > 1) {
    const message = `this is version ${version} of the state, and this program knows version 1`;
    return { newer: true, problems: [{ path: "schema", message }] };
  }
  const found = readWhole(storedState, value);
  return "problems" in found ? found : { state: found.value };
};
