import type { Context } from "../context.ts";
import { mostMarkdownBytes } from "../domain/limits.ts";
import type { State } from "../domain/state/state.ts";
import { loadCatalog } from "../storage/catalog-file.ts";
import { changeState } from "../storage/change-state.ts";
import { readInput } from "../storage/input-file.ts";
import { readState } from "../storage/state-file.ts";
import { renderImport } from "../terminal/import-view.ts";
import { isOwnFile, refuseBroken, refuseFile, refuseForeign, type FileText } from "./own-file.ts";
import { readJson, showLegAdvice } from "./show-read.ts";
import { ticksIn, type TicksInFile } from "./ticks-in-file.ts";
import { wordsOf } from "./training.ts";

export interface ImportOptions {
  readonly dryRun?: boolean | undefined;
  readonly force?: boolean | undefined;
}

const expected = { what: "a plan made with fourplane export md", mostBytes: mostMarkdownBytes };

/**
 * `import FILE`: writes down what a file says that the log does not have yet; --dry-run only shows it.
 * @throws Failure (file) when the file cannot be used; nothing is changed then.
 */
export const runImport = async (context: Context, name: string, options: ImportOptions): Promise<void> => {
  const label = name === "-" ? "standard input" : name;
  const file: FileText = { label, text: await readInput(context.world, name, expected) };
  refuseBroken(file);
  const catalog = await loadCatalog(context);
  const isDry = options.dryRun === true;
  const read = (state: State): TicksInFile => {
    const isOwn = isOwnFile(context, file.text, state);
    if (!isOwn && options.force !== true) throw refuseForeign(file, state);
    const how = { catalog, today: context.today, takesOut: false, again: !isOwn, wasOurs: () => isOwn };
    const reading = ticksIn(file.text, state, how);
    if (reading.found === 0)
      throw refuseFile(file, "no exercise of your plan is in this file", `expected ${expected.what}`);
    return reading;
  };
  const { plan } = readState(context);
  const reading = isDry
    ? read(readState(context))
    : await changeState(context, (fresh) => {
        const result = read(fresh);
        return { state: result.state, result };
      });
  if (context.json) context.out(JSON.stringify({ schema: "fourplane/import@1", dryRun: isDry, ...readJson(reading) }));
  else {
    const words = { locale: context.world.locale, today: context.today, ...wordsOf(catalog, plan) };
    context.out(renderImport({ label, ...reading, isDry }, context.screen, words));
  }
  showLegAdvice(context, reading);
};
