import type { CellCounts, Tally } from "../domain/catalog/foreign/tally.ts";
import type { Problem } from "../failure.ts";

/** What an import has to report. */
export interface CatalogImport {
  readonly label: string;
  /** The catalog it is from: free-exercise-db. */
  readonly format: string;
  readonly tally: Tally;
  readonly problems: readonly Problem[];
  /** How the headings of a table were understood; null for JSON. */
  readonly headings: readonly { readonly heading: string; readonly column: string | null }[] | null;
  /** Exercises that fill each cell: without it, and those it adds. */
  readonly before: CellCounts;
  readonly added: CellCounts;
  /** Answers there are to its doubtful entries, and the file they are kept in. */
  readonly answered: number;
  readonly answersFile: string | null;
  readonly trustsLow: boolean;
  /** The catalog that was written; null for standard output. */
  readonly file: string | null;
}

/** What an import came to, as `catalog import --json` prints it; with the catalog itself where no file was written. */
export const catalogImportJson = (report: CatalogImport, text: string | null): unknown => {
  const { label, format, tally, problems, headings, before, added, answered, answersFile, file } = report;
  const counts = (map: ReadonlyMap<string, number>) => Object.fromEntries(map);
  return {
    schema: "fourplane/catalog-import@1",
    from: label,
    format,
    file,
    read: tally.read,
    taken: { all: tally.taken, ...counts(tally.byBasis) },
    unknownEquipment: tally.unknownGear,
    leftOut: counts(tally.out),
    leftOutForLicence: counts(tally.barred),
    bad: tally.bad,
    problems,
    headings,
    cells: Object.fromEntries(
      (Object.keys(before) as (keyof CellCounts)[]).map((cell) => [
        cell,
        { before: before[cell], after: before[cell] + added[cell] },
      ]),
    ),
    licences: counts(tally.licences),
    attributions: counts(tally.attributions),
    answers: { count: answered, file: answersFile },
    ...(text === null ? {} : { catalog: JSON.parse(text) as unknown }),
  };
};
