import type { Context } from "../context.ts";
import type { Catalog } from "../domain/catalog/entry.ts";
import { mostMarkdownBytes } from "../domain/limits.ts";
import type { State } from "../domain/state/state.ts";
import type { Week } from "../domain/week.ts";
import { exit, Failure } from "../failure.ts";
import { entryJson } from "../formats/entry-json.ts";
import { planKey, planKeyIn } from "../formats/markdown-marker.ts";
import { loadCatalog } from "../storage/catalog-file.ts";
import { changeState } from "../storage/change-state.ts";
import { readInput } from "../storage/input-file.ts";
import { readState } from "../storage/state-file.ts";
import { tellsOfLegs } from "../terminal/done-view.ts";
import { renderImport } from "../terminal/import-view.ts";
import { renderLegAdvice } from "../terminal/stop-view.ts";
import { ticksIn, type TicksInFile } from "./ticks-in-file.ts";
import { wordsOf } from "./training.ts";

export interface ImportOptions {
  readonly dryRun?: boolean | undefined;
  readonly force?: boolean | undefined;
}

const expected = { what: "a plan made with fourplane export md", mostBytes: mostMarkdownBytes };

interface FileText {
  readonly label: string;
  readonly text: string;
}

const refuse = ({ label }: FileText, message: string, hint: string): Failure =>
  new Failure(exit.file, "import-file", message, { where: label, hint });

/** The weeks a file can be about. @throws Failure (file) when it was exported from another one. */
const weeksFor = (file: FileText, { plan, previous }: State, force: boolean): readonly Week[] => {
  const weeks = [plan, previous].filter((week) => week !== null);
  const key = planKeyIn(file.text);
  if (key === undefined || force) return weeks;
  const same = weeks.filter((week) => planKey(week) === key);
  if (same.length > 0) return same;
  const from = key.slice(0, 10);
  const kept = weeks.map((week) => week.from).join(" and ");
  const message = weeks.some((week) => week.from === from)
    ? `this is another plan for the week of ${from}: another person's, or one made again since`
    : `this is the week of ${from}, and ${kept === "" ? "there is no plan of yours yet" : `the weeks kept here start on ${kept}`}`;
  throw refuse(
    file,
    `${message}; nothing was changed`,
    "--force reads it all the same; what is in no plan of yours then counts as extra",
  );
};

const readBack = (file: FileText, state: State, catalog: Catalog, context: Context, force: boolean): TicksInFile => {
  const reading = ticksIn(file.text, weeksFor(file, state, force), state, catalog, context.today);
  if (reading.found === 0)
    throw refuse(file, "no exercise of your plan is in this file; nothing was changed", `expected ${expected.what}`);
  return reading;
};

const show = (
  context: Context,
  file: FileText,
  { added, known, problems }: TicksInFile,
  catalog: Catalog,
  week: Week | null,
  isDry: boolean,
): void => {
  if (context.json) {
    const recorded = added.map(entryJson);
    context.out(JSON.stringify({ schema: "fourplane/import@1", dryRun: isDry, recorded, known, problems }));
  } else {
    const { locale } = context.world;
    context.out(
      renderImport({ label: file.label, added, known, problems, isDry }, context.screen, {
        locale,
        today: context.today,
        ...wordsOf(catalog, week),
      }),
    );
  }
  if (added.some(tellsOfLegs)) context.note(`\n${renderLegAdvice(context.screen)}`);
};

/**
 * `import FILE`: writes down what is ticked in an exported plan and not in the log yet; --dry-run only shows it.
 * @throws Failure (file) when the file cannot be used; nothing is changed then.
 */
export const runImport = async (context: Context, name: string, options: ImportOptions): Promise<void> => {
  const label = name === "-" ? "standard input" : name;
  const file = { label, text: await readInput(context.world, name, expected) };
  const catalog = await loadCatalog(context);
  const isDry = options.dryRun === true;
  const read = (state: State): TicksInFile => readBack(file, state, catalog, context, options.force === true);
  const { plan } = readState(context);
  const reading = isDry
    ? read(readState(context))
    : await changeState(context, (fresh) => {
        const result = read(fresh);
        return {
          state: result.added.length === 0 ? fresh : { ...fresh, log: [...fresh.log, ...result.added] },
          result,
        };
      });
  show(context, file, reading, catalog, plan, isDry);
};
