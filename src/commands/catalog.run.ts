import type { Context } from "../context.ts";
import { roles, type Exercise } from "../domain/catalog/entry.ts";
import { proseWarnings } from "../domain/catalog/prose.ts";
import { safeText } from "../domain/safe-text.ts";
import type { Problem } from "../failure.ts";
import { withLines } from "../storage/catalog-failure.ts";
import { mergeCatalogs } from "../storage/merge-catalogs.ts";
import { readDataFile } from "../storage/data-file.ts";
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

/**
 * `catalog lint FILE`: checks a file as it would be loaded, on top of the built-in catalog and any --catalog file.
 * @throws Failure (file) naming every problem with its line.
 */
export const runCatalogLint = async (context: Context, file: string): Promise<void> => {
  const { files } = await mergeCatalogs(context, [...context.catalogFiles, file]);
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

/** `catalog schema`: the JSON Schema of a catalog, as it comes with the program. */
export const runCatalogSchema = (context: Context): void => {
  const text = readDataFile("exercises.schema.json");
  context.out(context.json ? JSON.stringify(JSON.parse(text)) : text.trimEnd());
};
