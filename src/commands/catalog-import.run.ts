import type { Context } from "../context.ts";
import { countCells } from "../domain/catalog/foreign/tally.ts";
import { catalogSchema } from "../domain/catalog/parse.ts";
import { catalogOf } from "../domain/catalog/trusted.ts";
import { quoted, safeText } from "../domain/safe-text.ts";
import { exit, Failure, usage } from "../failure.ts";
import { knownCatalogs, readForeign } from "../formats/foreign-catalogs/read-foreign.ts";
import { catalogImportJson } from "../formats/catalog-import-json.ts";
import { catalogText } from "../domain/catalog/catalog-text.ts";
import { answersFileOf, readAnswers } from "../storage/answers-file.ts";
import { builtInExercises } from "../storage/built-in.ts";
import { labelOf } from "../storage/named-file.ts";
import { foreign, readyOutput, type Kept } from "../storage/output-file.ts";
import { readForeignFile } from "../storage/read-foreign-file.ts";
import { renderCatalogImport } from "../terminal/catalog-import-view.ts";
import { convertForeign, refusalOf } from "./convert-foreign.ts";

export interface CatalogImportOptions {
  readonly output?: string | undefined;
  readonly trust?: "high" | "low" | undefined;
  readonly partial?: boolean | undefined;
  readonly anyLicence?: boolean | undefined;
  readonly language?: string | undefined;
  readonly answers?: string | undefined;
  readonly force?: boolean | undefined;
}

/** An earlier import is replaced; what somebody wrote by hand is not. */
const keepOthers = (old: string): Kept | null => {
  try {
    const value = JSON.parse(old) as { schema?: unknown; exercises?: readonly { source?: unknown }[] };
    const isImport =
      value.schema === catalogSchema && value.exercises?.every(({ source }) => typeof source === "string");
    return isImport === true ? null : { why: "holds more than an import" };
  } catch {
    return foreign;
  }
};

const languageOf = (text: string | undefined): string => {
  if (text === undefined) return "en";
  const language = text.trim().toLowerCase();
  if (/^[a-z]{2}$/.test(language)) return language;
  throw usage(`--language ${quoted(text)}: two letters are expected, such as en or de`);
};

/**
 * `catalog import FILE`: reads a catalog of another program, whichever it is, tags its exercises by rules, and writes them as
 * a catalog of ours. Nothing is written when an entry cannot be used, unless --partial.
 * @throws Failure (file) when the file is no catalog that is known, or when some of it cannot be used.
 */
export const runCatalogImport = async (
  context: Context,
  file: string,
  options: CatalogImportOptions,
): Promise<void> => {
  const label = safeText(labelOf(file));
  const { output, partial, trust, anyLicence, force } = options;
  const isFile = output !== undefined && output !== "-";
  const language = languageOf(options.language);
  const answersFile = options.answers ?? (isFile ? answersFileOf(output) : undefined);
  const answers = answersFile === undefined ? new Map() : await readAnswers(context, answersFile);
  const read = await readForeign(await readForeignFile(context.world, file), language);
  if ("problem" in read)
    throw new Failure(exit.file, "catalog-import", `${label}: ${read.problem}`, {
      where: label,
      hint: `expected ${knownCatalogs}`,
    });
  const ours = catalogOf(builtInExercises());
  const converted = convertForeign(read, {
    ours,
    answers,
    trustsLow: trust === "low",
    anyLicence: anyLicence === true,
  });
  const refusal = refusalOf(label, converted, partial === true);
  if (refusal !== null) throw refusal;
  const before = countCells(context.catalogOnly ? [] : ours.values());
  const report = {
    label,
    ...converted,
    headings: read.headings,
    before,
    answered: answers.size,
    answersFile: answersFile ?? null,
    trustsLow: trust === "low",
    file: isFile ? output : null,
  };
  const text = catalogText(converted.lines);
  const ready = readyOutput(context, output, { keep: keepOthers, force: force === true });
  if (context.json) {
    if (isFile) ready.write(text);
    context.out(JSON.stringify(catalogImportJson(report, isFile ? null : text)));
    return;
  }
  ready.write(text);
  const shown = renderCatalogImport(report, context.screen);
  if (isFile) context.out(shown);
  else context.note(shown);
};
