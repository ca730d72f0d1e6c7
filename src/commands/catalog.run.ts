import type { Context } from "../context.ts";
import { roles, type Catalog, type Exercise } from "../domain/catalog/entry.ts";
import { proseWarnings } from "../domain/catalog/prose.ts";
import { safeText } from "../domain/safe-text.ts";
import type { Problem } from "../failure.ts";
import { withLines } from "../storage/catalog-failure.ts";
import { ownFigures } from "../storage/load-figures.ts";
import { mergedCatalogs } from "../storage/catalog-file.ts";
import { readDataFile } from "../storage/data-file.ts";
import type { CatalogText } from "../storage/read-catalog-file.ts";
import { labelOf } from "../storage/named-file.ts";
import { counted, joined } from "../words/phrasing.ts";

const warningText = (file: string, { line, path, message }: Problem): string =>
  safeText(`  ${joined([line === undefined ? file : `${file}:${line}`, path, message], ": ")}`);

const rolesText = (exercises: readonly Exercise[]): string =>
  roles
    .map((role) => ({ role, count: exercises.filter((exercise) => exercise.role === role).length }))
    .filter(({ count }) => count > 0)
    .map(({ role, count }) => `${count} ${role}`)
    .join(", ");

/** A file of figures: whether each can be drawn, and shows what its exercise says. */
const lintFigures = async (context: Context, file: CatalogText, catalog: Catalog): Promise<void> => {
  const { figures } = await ownFigures(file, catalog, { strict: true });
  const exceptions = Object.entries(figures).flatMap(([id, { except = {} }]) =>
    Object.entries(except).map(([check, reason]) => ({ path: `figures.${id}.except.${check}`, message: reason })),
  );
  const count = Object.keys(figures).length;
  if (context.json) {
    const value = { schema: "fourplane/catalog-lint@1", file: file.label, figures: count, exceptions };
    context.out(JSON.stringify(value));
    return;
  }
  const excepted = exceptions.length === 0 ? "" : `, ${counted(exceptions.length, "exception")}`;
  context.out(safeText(`${file.label}: ${counted(count, "figure")}, no problem${excepted}`));
  for (const { path, message } of exceptions) context.out(safeText(`  ${path}: ${message}`));
};

/**
 * `catalog lint FILE`: checks a file as it would be loaded, on top of the built-in catalog and any catalog file in use; a file of
 * figures is checked against the exercises of all these.
 * @throws Failure (file) naming every problem with its line.
 */
export const runCatalogLint = async (context: Context, file: string): Promise<void> => {
  const merged = await mergedCatalogs(context, [file]);
  if (merged === null) return;
  const { catalog, files, pictures } = merged;
  const picture = pictures.at(-1);
  if (picture !== undefined && picture.label === labelOf(file)) {
    await lintFigures(context, picture, catalog);
    return;
  }
  const linted = files.at(-1);
  if (linted === undefined) return;
  const { exercises, positions, warnings, warningCount } = linted.parsed;
  const prose = proseWarnings(exercises, positions);
  const all = [...warnings, ...prose];
  const count = warningCount + prose.length;
  const shown = await withLines(linted.file.text, all);
  const label = labelOf(file);
  if (context.json) {
    const value = {
      schema: "fourplane/catalog-lint@1",
      file: label,
      exercises: exercises.length,
      warningCount: count,
      warnings: shown,
    };
    context.out(JSON.stringify(value));
    return;
  }
  const verdict = count === 0 ? "nothing to note" : counted(count, "warning");
  context.out(
    safeText(`${label}: ${counted(exercises.length, "exercise")} (${rolesText(exercises)}), no problem, ${verdict}`),
  );
  for (const warning of shown) context.out(warningText(label, warning));
  if (count > shown.length) context.out(`  and ${count - shown.length} more`);
};

/** `catalog schema`: the JSON Schema of a catalog, or of a file of figures, as it comes with the program. */
export const runCatalogSchema = (context: Context, options: { readonly figures?: boolean | undefined }): void => {
  const text = readDataFile(options.figures === true ? "figures.schema.json" : "exercises.schema.json");
  context.out(context.json ? JSON.stringify(JSON.parse(text)) : text.trimEnd());
};
