import { quoted } from "../safe-text.ts";
import { nearest, suggestion } from "../suggest.ts";
import { addProblem, addWarning, isFull, type Findings } from "./findings.ts";

/** An object of a file, not yet checked. */
export type Raw = Readonly<Record<string, unknown>>;

export const isRaw = (value: unknown): value is Raw =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const dangerous = new Set(["__proto__", "constructor", "prototype"]);
const plainName = /^[\w-]{1,40}$/;

const report = (
  findings: Findings,
  at: number,
  within: string,
  raw: Raw,
  key: string,
  known: ReadonlySet<string>,
): void => {
  // A name that is odd or long is quoted in the message and kept out of the path.
  const isPlain = plainName.test(key);
  const path = isPlain ? [within, key].filter((part) => part !== "").join(".") : within;
  if (dangerous.has(key)) {
    addProblem(findings, at, path, `the field name ${quoted(key)} is not allowed; take it out`);
    return;
  }
  const free = isFull(findings.warnings) ? [] : [...known].filter((field) => raw[field] === undefined);
  addWarning(findings, at, path, `unknown field ${quoted(key)}, it is left out${suggestion(key, free)}`);
};

/** Warns of fields nobody knows, with the known one that was likely meant; names that JavaScript itself uses are a problem. */
export const checkFields = (
  findings: Findings,
  at: number,
  within: string,
  raw: Raw,
  known: ReadonlySet<string>,
): void => {
  for (const key in raw) if (!known.has(key)) report(findings, at, within, raw, key, known);
};

/** A field that must be there, and what is expected in it. */
export type Required = readonly [field: string, expected: string];

/** Names every field that must be there and is not, and the unknown one that may have been meant by it. */
export const checkRequired = (
  findings: Findings,
  at: number,
  raw: Raw,
  required: readonly Required[],
  known: ReadonlySet<string>,
): void => {
  for (let index = 0; index < required.length; index += 1) {
    const [field, expected] = required[index] as Required;
    if (raw[field] !== undefined) continue;
    const keys = isFull(findings.problems) ? [] : Object.keys(raw).slice(0, 50);
    const unknown = keys.filter((key) => !known.has(key) && !dangerous.has(key));
    const meant = nearest(field, unknown);
    const hint = meant === undefined ? "" : ` (is it the field ${quoted(meant)}?)`;
    addProblem(findings, at, field, `this field is missing; expected ${expected}${hint}`);
  }
};
