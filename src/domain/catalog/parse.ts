import { quoted } from "../safe-text.ts";
import type { Exercise } from "./entry.ts";
import { addProblem, blame, createFindings, type CatalogProblem, type Findings } from "./findings.ts";
import { checkFields, checkRequired, isRaw, type Raw, type Required } from "./known-fields.ts";
import { parseEntry } from "./parse-entry.ts";

export const catalogSchema = "fourplane/catalog@1";

export interface ParsedCatalog {
  /** The entries without a problem, in the order of the file. */
  readonly exercises: readonly Exercise[];
  /** Where each of them stands in the file. */
  readonly positions: readonly number[];
  /** The ids of entries that have a problem: they are in the file, but not among the exercises. */
  readonly refused: ReadonlySet<string>;
  /** The first 1000 problems; `problemCount` counts all of them. */
  readonly problems: readonly CatalogProblem[];
  readonly problemCount: number;
  /** The first 1000 things that are odd but do no harm, such as a field nobody knows. */
  readonly warnings: readonly CatalogProblem[];
  readonly warningCount: number;
}

const knownFields = new Set(["$schema", "schema", "exercises"]);
/** More than fit into the largest file that is read, so that a file of a hundred million zeros is refused at once. */
const mostExercises = 1_000_000;
const required: readonly Required[] = [
  ["schema", `"${catalogSchema}"`],
  ["exercises", "a list of exercises"],
];
const whole = `{ "schema": "${catalogSchema}", "exercises": [ … ] }`;

/** False when the file follows rules this version does not know, so that looking further would only mislead. */
const checkSchema = (findings: Findings, raw: Raw): boolean => {
  const { schema } = raw;
  if (schema === catalogSchema) return true;
  const version = typeof schema === "string" ? /^fourplane\/catalog@(\d{1,9})$/.exec(schema)?.[1] : undefined;
  if (version !== undefined && Number(version) > 1) {
    addProblem(
      findings,
      -1,
      "schema",
      `"${schema}" is newer than this fourplane, which reads "${catalogSchema}"; update fourplane`,
    );
    return false;
  }
  // Another file of ours, such as a plan, is no catalog with mistakes.
  const isOther = typeof schema === "string" && schema.startsWith("fourplane/") && version === undefined;
  if (schema !== undefined) blame(findings, -1, "schema", schema, `"${catalogSchema}"`, isOther ? [] : [catalogSchema]);
  return !isOther;
};

const listOf = (findings: Findings, value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) {
    addProblem(
      findings,
      -1,
      "",
      `a list of ${value.length} found; expected ${whole}; this looks like a catalog of another program`,
    );
    return [];
  }
  if (!isRaw(value)) {
    blame(findings, -1, "", value, whole);
    return [];
  }
  if (!checkSchema(findings, value)) return [];
  checkFields(findings, -1, "", value, knownFields);
  checkRequired(findings, -1, value, required, knownFields);
  const { exercises } = value;
  if (exercises === undefined) return [];
  if (!Array.isArray(exercises)) blame(findings, -1, "exercises", exercises, "a list of exercises");
  else if (exercises.length > mostExercises) blame(findings, -1, "exercises", exercises, "at most a million exercises");
  else if (exercises.length === 0)
    addProblem(findings, -1, "exercises", "there is no exercise in it; expected at least one");
  else return exercises;
  return [];
};

/** Reads a catalog file's JSON value and names all its problems at once. Never throws, whatever the value is. */
export const parseCatalog = (value: unknown): ParsedCatalog => {
  const findings = createFindings();
  const entries = listOf(findings, value);
  const exercises: Exercise[] = [];
  const positions: number[] = [];
  const refused = new Set<string>();
  const firstAt = new Map<string, number>();
  for (let at = 0; at < entries.length; at += 1) {
    const entry = entries[at];
    const exercise = parseEntry(findings, at, entry);
    // An entry with a problem of its own still takes its id, so that the twin of it is named in the same go.
    const id = exercise?.id ?? (isRaw(entry) ? entry["id"] : undefined);
    if (typeof id !== "string") continue;
    const first = firstAt.get(id);
    if (first !== undefined) {
      addProblem(
        findings,
        at,
        "id",
        `${quoted(id)} is already the id of exercises[${first}]; every exercise needs its own`,
      );
      continue;
    }
    firstAt.set(id, at);
    if (exercise === null) {
      refused.add(id);
      continue;
    }
    exercises.push(exercise);
    positions.push(at);
  }
  return { exercises, positions, refused, ...findings };
};
