import type { Basis } from "../domain/catalog/foreign/convert.ts";
import type { CellCounts, Tally } from "../domain/catalog/foreign/tally.ts";
import { safeText } from "../domain/safe-text.ts";
import { cellId, modes, planes } from "../domain/spine.ts";
import { planeName } from "../words/plane.ts";
import { counted } from "../words/phrasing.ts";
import { wrap } from "./columns.ts";
import type { Screen } from "./palette.ts";

/** What is shown of an import. */
export interface ShownImport {
  readonly label: string;
  readonly format: string;
  readonly tally: Tally;
  readonly problems: readonly { readonly path: string; readonly message: string }[];
  readonly headings: readonly { readonly heading: string; readonly column: string | null }[] | null;
  readonly before: CellCounts;
  readonly added: CellCounts;
  readonly answersFile: string | null;
  readonly trustsLow: boolean;
  readonly file: string | null;
}

const numberWidth = 7;
const indent = numberWidth + 2;
/** More licences and authors than this would bury the rest. */
const mostNamed = 6;
const mostProblems = 10;

const basisWords = (basis: Basis, trustsLow: boolean): string => {
  switch (basis) {
    case "ours":
      return "known here by the same name: our tags";
    case "answer":
      return "as you said in review";
    case "high":
      return "sure: the name or its catalog says it";
    default:
      return trustsLow
        ? "guessed, and planned like the rest (--trust low)"
        : "guessed: never planned until you have said what they are";
  }
};

const row = (count: number, text: string, width: number): string =>
  `${String(count).padStart(numberWidth)}  ${wrap(safeText(text), width, indent)}`;

const most = (counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] =>
  [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));

const some = (counts: ReadonlyMap<string, number>): string => {
  const all = most(counts);
  const named = all.slice(0, mostNamed).map(([name, count]) => `${name} (${count})`);
  const rest = all.length - named.length;
  return [...named, ...(rest > 0 ? [`${rest} more`] : [])].join(", ");
};

/** Columns below which the two modes of a plane stand below each other. */
const wide = 48;

const coverage = ({ before, added }: ShownImport, width: number): readonly string[] => {
  const cell = (id: keyof CellCounts): string => `${before[id]} → ${before[id] + added[id]}`;
  return planes.flatMap((plane) => {
    const [move, resist] = modes.map((mode) => `${mode} ${cell(cellId({ plane, mode }))}`);
    const first = `  ${planeName(plane).padEnd(14)}${(move ?? "").padEnd(17)}`;
    return width < wide ? [first.trimEnd(), `${" ".repeat(16)}${resist}`] : [`${first}${resist}`];
  });
};

const headingLines = ({ headings }: ShownImport, width: number): readonly string[] => {
  if (headings === null) return [];
  const known = headings.flatMap(({ heading, column }) => (column === null ? [] : [`${heading.trim()} = ${column}`]));
  const unknown = headings.flatMap(({ heading, column }) => (column === null ? [heading.trim()] : []));
  const lines = [`Columns: ${known.join(", ")}`];
  if (unknown.length > 0) lines.push(`Not used: ${unknown.join(", ")}`);
  return lines.map((line) => wrap(safeText(line), width));
};

const nextSteps = ({ tally, file, answersFile, trustsLow }: ShownImport): readonly string[] => {
  if (file === null) return [];
  const guessed = trustsLow ? 0 : (tally.byBasis.get("low") ?? 0);
  return [
    `Wrote ${file}. Use it: fourplane --catalog ${file} plan --new`,
    ...(guessed === 0
      ? []
      : [
          `Say what ${guessed === 1 ? "the guessed one is" : `the ${guessed} guessed ones are`}: fourplane --catalog ${file} catalog review (kept in ${answersFile ?? ""}, also when you import it anew)`,
        ]),
  ];
};

/** What an import came to: how many were taken and how sure, what was left out and why, what it adds, and whose it is. */
export const renderCatalogImport = (report: ShownImport, { width, palette, plain }: Screen): string => {
  const { label, format, tally, problems, trustsLow } = report;
  const out = [...tally.out.values()].reduce((sum, count) => sum + count, 0);
  const barred = [...tally.barred.values()].reduce((sum, count) => sum + count, 0);
  const bases: readonly Basis[] = ["ours", "answer", "high", "low"];
  const blocks: (readonly string[])[] = [
    [
      palette.strong(wrap(safeText(`${label}: ${format}, ${counted(tally.read, "exercise")} read`), width)),
      ...headingLines(report, width),
    ],
    [
      palette.strong(`${tally.taken} taken`),
      ...bases.flatMap((basis) => {
        const count = tally.byBasis.get(basis) ?? 0;
        return count === 0 ? [] : [row(count, basisWords(basis, trustsLow), width)];
      }),
      ...(tally.unknownGear === 0
        ? []
        : [
            row(
              tally.unknownGear,
              "of them need something that is not told: planned only with --equipment …,other",
              width,
            ),
          ]),
    ],
  ];
  if (out > 0)
    blocks.push([palette.strong(`${out} left out`), ...most(tally.out).map(([why, count]) => row(count, why, width))]);
  if (barred > 0)
    blocks.push([
      palette.strong(`${barred} left out for their licence`),
      ...most(tally.barred).map(([licence, count]) =>
        row(count, `${licence}: hand-outs may not show them; --any-licence takes them all the same`, width),
      ),
    ]);
  if (tally.bad > 0) {
    const rest = tally.bad - Math.min(problems.length, mostProblems);
    const lines = problems
      .slice(0, mostProblems)
      .map(({ path, message }) => `${path === "" ? "" : `${path}: `}${message}`);
    blocks.push([
      palette.warn(`${tally.bad} not usable`),
      ...lines.map((line) => `  ${wrap(safeText(line), width, 2)}`),
      ...(rest > 0 ? [`  and ${rest} more`] : []),
    ]);
  }
  const arrow = (line: string): string => (plain ? line.replaceAll("→", "->") : line);
  blocks.push([
    palette.strong(wrap(arrow("Exercises that fill a cell, before → with it"), width)),
    ...coverage(report, width).map(arrow),
  ]);
  blocks.push([
    wrap(safeText(`Licence: ${some(tally.licences)}`), width),
    ...(tally.attributions.size === 0 ? [] : [wrap(safeText(`Exports name: ${some(tally.attributions)}`), width)]),
  ]);
  blocks.push(nextSteps(report).map((line) => wrap(safeText(line), width)));
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join("\n"))
    .join("\n\n");
};
