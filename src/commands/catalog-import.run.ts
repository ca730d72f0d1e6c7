import type { Context } from "../context.ts";
import { linked, Converter, type ConvertRules, type WrittenExercise } from "../domain/catalog/foreign/convert.ts";
import { countCells, newTally, tally, type CellCounts, type Tally } from "../domain/catalog/foreign/tally.ts";
import { catalogSchema } from "../domain/catalog/parse.ts";
import { catalogOf } from "../domain/catalog/trusted.ts";
import { quoted, safeText } from "../domain/safe-text.ts";
import { exit, Failure, usage, type Problem } from "../failure.ts";
import { knownCatalogs, readForeign, type Foreign } from "../formats/foreign-catalogs/read-foreign.ts";
import { catalogImportJson } from "../formats/catalog-import-json.ts";
import { catalogText } from "../domain/catalog/catalog-text.ts";
import { answersFileOf, readAnswers } from "../storage/answers-file.ts";
import { builtInExercises } from "../storage/built-in.ts";
import { labelOf } from "../storage/named-file.ts";
import { foreign, readyOutput, type Kept } from "../storage/output-file.ts";
import { readForeignFile } from "../storage/read-foreign-file.ts";
import { counted, joined } from "../words/phrasing.ts";
import { renderCatalogImport } from "../terminal/catalog-import-view.ts";

export interface CatalogImportOptions {
  readonly output?: string | undefined;
  readonly trust?: "high" | "low" | undefined;
  readonly partial?: boolean | undefined;
  readonly anyLicence?: boolean | undefined;
  readonly language?: string | undefined;
  readonly answers?: string | undefined;
  readonly force?: boolean | undefined;
}

const mostListed = 50;

/** What was made of a file. */
interface Converted {
  readonly format: string;
  readonly tally: Tally;
  readonly problems: readonly Problem[];
  /** The exercises as JSON, one a line. */
  readonly lines: readonly string[];
  readonly added: CellCounts;
}

/** Entry by entry, so that no more than the text of the file and what becomes of it is ever held. */
const convert = (read: Foreign, rules: Omit<ConvertRules, "catalog">): Converted => {
  const sums = newTally();
  const problems: Problem[] = [];
  const own: WrittenExercise[] = [];
  const lines: string[] = [];
  const counts: Pick<WrittenExercise, "mode" | "planes" | "guessed">[] = [];
  let converter: Converter | undefined;
  let format = "";
  const blame = (path: string, message: string): void => {
    sums.bad += 1;
    if (problems.length < mostListed) problems.push({ path, message });
  };
  for (const item of read.items) {
    if ("message" in item) {
      sums.read += 1;
      blame(item.path, item.message);
      continue;
    }
    converter ??= new Converter({ ...rules, catalog: item.format.name });
    format ||= item.format.title ?? item.format.name;
    const outcome = converter.add(item.entry, item.path);
    tally(sums, outcome);
    if ("bad" in outcome && problems.length < mostListed) problems.push({ path: item.path, message: outcome.bad });
    if (!("exercise" in outcome)) continue;
    const { exercise } = outcome;
    if (exercise.sameAs === undefined) {
      lines.push(JSON.stringify(exercise));
      counts.push({
        ...(exercise.mode === undefined ? {} : { mode: exercise.mode }),
        planes: exercise.planes ?? [],
        guessed: exercise.guessed === true,
      });
    } else own.push(exercise);
  }
  lines.unshift(...linked(own).map((exercise) => JSON.stringify(exercise)));
  return { format, tally: sums, problems, lines, added: countCells(counts) };
};

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

const refuseBad = (label: string, { tally: { bad }, problems }: Converted): Failure => {
  const more = bad - problems.length;
  const listed = more > 0 ? [...problems, { path: "", message: `and ${more} more` }] : problems;
  return new Failure(
    exit.file,
    "catalog-import",
    `${label}: ${bad} of its entries cannot be used; nothing was written`,
    { where: label, hint: "mend them, or take the rest with --partial", problems: listed },
  );
};

const notKnown = (label: string, { tally: { read }, problems: [first] }: Converted): Failure => {
  const why = read === 0 ? "there is no exercise in it" : joined([first?.path ?? "", first?.message ?? ""], ": ");
  return new Failure(exit.file, "catalog-import", `${label}: this is no catalog that is known (${why})`, {
    where: label,
    hint: `expected ${knownCatalogs}`,
  });
};

const refuseNone = (label: string, { tally: { read, out, barred } }: Converted): Failure => {
  const [why = ""] = [...out].toSorted(([, a], [, b]) => b - a).map(([reason]) => reason);
  const hint =
    barred.size > 0 ? "their licence forbids hand-outs; --any-licence takes them all the same" : `most of them: ${why}`;
  const message = `${label}: none of its ${counted(read, "exercise")} can be taken; nothing was written`;
  return new Failure(exit.file, "catalog-import", message, { where: label, hint });
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
  const converted = convert(read, { ours, answers, trustsLow: trust === "low", anyLicence: anyLicence === true });
  const { bad } = converted.tally;
  if (converted.format === "") throw notKnown(label, converted);
  if (bad > 0 && partial !== true) throw refuseBad(label, converted);
  if (converted.tally.taken === 0) throw refuseNone(label, converted);
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
