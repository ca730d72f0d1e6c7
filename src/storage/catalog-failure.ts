import type { CatalogProblem } from "../domain/catalog/findings.ts";
import { exit, Failure, type Problem } from "../failure.ts";
import { findLines } from "./json-position.ts";
import { counted } from "../words/phrasing.ts";

/** A catalog file with what is wrong in it; `count` may be more than is listed. */
export interface FaultyFile {
  readonly label: string;
  readonly text: string;
  readonly problems: readonly CatalogProblem[];
  readonly count: number;
}

const mostShown = 50;

/** The first 50 of these with the line each stands at. */
export const withLines = async (text: string, problems: readonly CatalogProblem[]): Promise<readonly Problem[]> => {
  const shown = problems.slice(0, mostShown);
  const lines = await findLines(
    text,
    shown.map((problem) => problem.path),
  );
  return shown.map((problem, index) => {
    const line = lines[index];
    return line === undefined ? problem : { ...problem, line };
  });
};

const listed = async (file: FaultyFile): Promise<readonly Problem[]> => {
  const shown = await withLines(file.text, file.problems);
  const rest = file.count - shown.length;
  return rest > 0 ? [...shown, { path: "", message: `and ${rest} more` }] : shown;
};

/** The failure to throw for these files: all they have to say at once. A file that could not be read stands for itself. */
export const catalogFailure = async (faulty: readonly FaultyFile[], unread: readonly Failure[]): Promise<Failure> => {
  const [onlyFile] = faulty;
  const [onlyFailure] = unread;
  if (faulty.length + unread.length === 1) {
    if (onlyFailure !== undefined) return onlyFailure;
    if (onlyFile !== undefined) {
      const message = `${onlyFile.label} has ${counted(onlyFile.count, "problem")}`;
      return new Failure(exit.file, "catalog", message, { where: onlyFile.label, problems: await listed(onlyFile) });
    }
  }
  const problems: Problem[] = unread.map((failure) => ({ path: "", message: failure.message }));
  for (const file of faulty) {
    for (const { path, message, line } of await listed(file)) {
      const where = line === undefined ? file.label : `${file.label}:${line}`;
      problems.push({ path: path === "" ? where : `${where}: ${path}`, message });
    }
  }
  return new Failure(exit.file, "catalog", `${faulty.length + unread.length} catalog files cannot be used`, {
    problems,
  });
};
