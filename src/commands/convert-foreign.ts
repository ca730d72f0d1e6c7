import { Converter, linked, type ConvertRules, type WrittenExercise } from "../domain/catalog/foreign/convert.ts";
import { countCells, newTally, tally, type CellCounts, type Tally } from "../domain/catalog/foreign/tally.ts";
import { exit, Failure, type Problem } from "../failure.ts";
import { knownCatalogs, type Foreign } from "../formats/foreign-catalogs/read-foreign.ts";
import { counted, joined } from "../words/phrasing.ts";

const mostListed = 50;

/** What was made of a file. */
export interface Converted {
  readonly format: string;
  readonly tally: Tally;
  readonly problems: readonly Problem[];
  /** The exercises as JSON, one a line. */
  readonly lines: readonly string[];
  readonly added: CellCounts;
}

/** Entry by entry, so that no more than the text of the file and what becomes of it is ever held. */
export const convertForeign = (read: Foreign, rules: Omit<ConvertRules, "catalog">): Converted => {
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

/** Why nothing of what was made can be written; null where it can. `takesPart`: what cannot be used may be left out. */
export const refusalOf = (label: string, converted: Converted, takesPart: boolean): Failure | null => {
  if (converted.format === "") return notKnown(label, converted);
  if (converted.tally.bad > 0 && !takesPart) return refuseBad(label, converted);
  return converted.tally.taken === 0 ? refuseNone(label, converted) : null;
};
