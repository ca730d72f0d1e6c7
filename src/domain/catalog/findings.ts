import { quoted } from "../safe-text.ts";
import { suggestion } from "../suggest.ts";

/** One thing wrong or odd in a catalog: where it stands, and what was expected there. */
export interface CatalogProblem {
  /** JSON path such as `exercises[3].planes[0]`; empty for the whole file. */
  readonly path: string;
  readonly message: string;
}

/** What a check has found so far. All of it is counted, only the first `mostStored` of each kind are kept. */
export interface Findings {
  readonly problems: CatalogProblem[];
  problemCount: number;
  readonly warnings: CatalogProblem[];
  warningCount: number;
}

const mostStored = 1000;

/** Whether a further problem or warning would only be counted, so that looking for a suggestion would be in vain. */
export const isFull = (found: readonly CatalogProblem[]): boolean => found.length >= mostStored;

export const createFindings = (): Findings => ({ problems: [], problemCount: 0, warnings: [], warningCount: 0 });

/** The JSON path of a field of the exercise at this index; an index of -1 is the file itself. */
const pathOf = (at: number, field: string): string => {
  if (at < 0) return field;
  return field === "" ? `exercises[${at}]` : `exercises[${at}].${field}`;
};

export const addProblem = (findings: Findings, at: number, field: string, message: string): void => {
  findings.problemCount += 1;
  if (!isFull(findings.problems)) findings.problems.push({ path: pathOf(at, field), message });
};

export const addWarning = (findings: Findings, at: number, field: string, message: string): void => {
  findings.warningCount += 1;
  if (!isFull(findings.warnings)) findings.warnings.push({ path: pathOf(at, field), message });
};

/**
 * Adds the problem that `value` is not what was expected, with the nearest of `choices` where one is near.
 * Takes values and not a finished message: a file of nothing but errors must stay quick to read.
 */
export const blame = (
  findings: Findings,
  at: number,
  field: string,
  value: unknown,
  expected: string,
  choices: readonly string[] = [],
): void => {
  if (isFull(findings.problems)) {
    findings.problemCount += 1;
    return;
  }
  const near = typeof value === "string" ? suggestion(value, choices) : "";
  addProblem(findings, at, field, `${quoted(value)} found; expected ${expected}${near}`);
};
