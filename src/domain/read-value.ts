import { isLocalDate, type LocalDate } from "./dates.ts";
import { longestText } from "./limits.ts";
import { isSafeText, quoted } from "./safe-text.ts";

/** What is wrong with a stored value, and where: a JSON path such as `plan.sessions[0].date`. */
export interface ValueProblem {
  readonly path: string;
  readonly message: string;
}

/**
 * Checks one value. Whatever is wrong is added to `problems`, so that all of it is named at once;
 * the result counts only when nothing was added.
 */
export type Read<T> = (value: unknown, path: string, problems: ValueProblem[]) => T | undefined;

const fail = (problems: ValueProblem[], path: string, value: unknown, expected: string): undefined => {
  problems.push({ path, message: `${quoted(value)} found, ${expected} expected` });
};

/** A string without control characters, up to 10,000 of them, empty allowed unless `filled`. */
export const text =
  (filled = false): Read<string> =>
  (value, path, problems) =>
    typeof value === "string" && value.length <= longestText && isSafeText(value) && !(filled && value === "")
      ? value
      : fail(problems, path, value, filled ? "a short text that is not empty" : "a text without control characters");

/** A finite number from `least` to `most`, both included. */
export const number =
  (least: number, most: number): Read<number> =>
  (value, path, problems) =>
    typeof value === "number" && value >= least && value <= most
      ? value
      : fail(problems, path, value, `a number from ${least} to ${most}`);

/** A whole number from `least` to `most`, both included. */
export const whole =
  (least: number, most: number): Read<number> =>
  (value, path, problems) =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most
      ? (value as number)
      : fail(problems, path, value, `a whole number from ${least} to ${most}`);

export const flag: Read<boolean> = (value, path, problems) =>
  typeof value === "boolean" ? value : fail(problems, path, value, "true or false");

export const localDate: Read<LocalDate> = (value, path, problems) =>
  typeof value === "string" && isLocalDate(value) ? value : fail(problems, path, value, "a date as YYYY-MM-DD");

export const oneOf =
  <T extends string>(choices: readonly T[]): Read<T> =>
  (value, path, problems) =>
    choices.find((choice) => choice === value) ?? fail(problems, path, value, `one of ${choices.join(", ")}`);

export const orNull =
  <T>(read: Read<T>): Read<T | null> =>
  (value, path, problems) =>
    value === null ? null : read(value, path, problems);

/** A list of `least` to `most` values, in the order they stand. */
export const list =
  <T>(read: Read<T>, least = 0, most = Number.MAX_SAFE_INTEGER): Read<readonly T[]> =>
  (value, path, problems) => {
    if (!Array.isArray(value)) return fail(problems, path, value, "a list");
    if (value.length < least || value.length > most) {
      return fail(
        problems,
        path,
        value,
        `a list of ${most === Number.MAX_SAFE_INTEGER ? "at least " : ""}${least}${most === Number.MAX_SAFE_INTEGER ? "" : ` to ${most}`}`,
      );
    }
    return value.map((each, index) => read(each, `${path}[${index}]`, problems) as T);
  };

/** The same list with no value in it twice. */
export const distinct =
  <T>(read: Read<readonly T[]>, keyOf: (value: T) => unknown = (value) => value): Read<readonly T[]> =>
  (value, path, problems) => {
    const before = problems.length;
    const found = read(value, path, problems);
    if (found === undefined || problems.length > before) return found;
    const seen = new Set<unknown>();
    found.forEach((each, index) => {
      const key = keyOf(each);
      if (seen.has(key))
        problems.push({ path: `${path}[${index}]`, message: `${quoted(key)} stands in the list twice` });
      seen.add(key);
    });
    return found;
  };

/** A field that may be missing. */
export interface Optional<T> {
  readonly optional: Read<T>;
}

export const optional = <T>(read: Read<T>): Optional<T> => ({ optional: read });

type OptionalKey<T> = { [K in keyof T]-?: Record<never, never> extends Pick<T, K> ? K : never }[keyof T];

/** One reader per field of `T`: a field added to the type and not read here does not compile. */
export type Fields<T> = {
  readonly [K in keyof T]-?: K extends OptionalKey<T> ? Optional<Exclude<T[K], undefined>> : Read<T[K]>;
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** An object with exactly these fields, rebuilt with its keys in the order of `fields`. */
export const record = <T extends object>(fields: Fields<T>): Read<T> => {
  const known = new Map(Object.entries<Read<unknown> | Optional<unknown>>(fields));
  return (value, path, problems) => {
    if (!isObject(value)) return fail(problems, path, value, "an object");
    const at = (name: string) => (path === "" ? name : `${path}.${name}`);
    for (const name of Object.keys(value)) {
      if (!known.has(name))
        problems.push({ path: at(name), message: "unknown field; it would be lost, so take it out by hand" });
    }
    const found: [string, unknown][] = [];
    for (const [name, field] of known) {
      if (!Object.hasOwn(value, name)) {
        if (typeof field === "function") problems.push({ path: at(name), message: "this field is missing" });
        continue;
      }
      const read = typeof field === "function" ? field : field.optional;
      found.push([name, read(value[name], at(name), problems)]);
    }
    return Object.fromEntries(found) as T;
  };
};

/** Reads a whole value: either it, or every problem in it. */
export const readWhole = <T>(
  read: Read<T>,
  value: unknown,
): { readonly value: T } | { readonly problems: readonly ValueProblem[] } => {
  const problems: ValueProblem[] = [];
  const found = read(value, "", problems);
  return problems.length === 0 ? { value: found as T } : { problems };
};
