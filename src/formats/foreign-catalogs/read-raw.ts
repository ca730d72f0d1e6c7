import { quoted } from "../../domain/safe-text.ts";
import type { Raw, Wrong } from "./foreign-format.ts";

export const isRaw = (value: unknown): value is Raw =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Names that JavaScript itself uses: an entry that has one is no exercise of anybody. */
const dangerous = ["__proto__", "constructor", "prototype"];

/** The field of an entry that no catalog has, or undefined. */
export const dangerousField = (raw: Raw): string | undefined => dangerous.find((name) => Object.hasOwn(raw, name));

/** A text that is not blank; undefined for anything else. */
export const textIn = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value : undefined;

/** The texts of a list, or a text as a list of one; whatever else is in it is left out. */
export const textsIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.filter((each: unknown): each is string => textIn(each) !== undefined);
  const text = textIn(value);
  return text === undefined ? [] : [text];
};

/** The names in a list of objects such as `{ "name": … }`. */
export const namesIn = (value: unknown, ...fields: readonly string[]): readonly string[] =>
  Array.isArray(value)
    ? value.flatMap((each: unknown) => {
        if (!isRaw(each)) return textsIn(each);
        return fields.flatMap((field) => textIn(each[field]) ?? []).slice(0, 1);
      })
    : [];

/** An id that may be a number elsewhere. */
export const idIn = (value: unknown): string | undefined =>
  typeof value === "number" && Number.isFinite(value) ? String(value) : textIn(value);

export const missing = (field: string, value: unknown): Wrong => ({
  field,
  message: `${quoted(value)} found; expected a text`,
});

/** The fields that are told, for spreading: nothing for what is not. */
export const told = <Field extends string>(
  values: Readonly<Record<Field, string | undefined>>,
): Readonly<Partial<Record<Field, string>>> => {
  const found: Partial<Record<Field, string>> = {};
  for (const field in values) if (values[field] !== undefined) found[field] = values[field];
  return found;
};
