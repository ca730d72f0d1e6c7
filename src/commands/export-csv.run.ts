import type { Context } from "../context.ts";
import { quoted } from "../domain/safe-text.ts";
import { wholeLog } from "../domain/state/older-log.ts";
import { usage } from "../failure.ts";
import { isOurCsv, logCsv, planCsv } from "../formats/csv.ts";
import { loadCatalog } from "../storage/catalog-file.ts";
import { readState } from "../storage/state-file.ts";
import { deliver, type ExportOptions } from "./deliver.ts";
import { wordsOf } from "./training.ts";
import { weekToExport } from "./week-to-export.ts";

const planText = async (context: Context, options: ExportOptions): Promise<string> => {
  const { sessions, catalog } = await weekToExport(context, options);
  return planCsv(sessions, (id) => catalog.get(id));
};

const logText = async (context: Context, options: ExportOptions): Promise<string> => {
  if (options.from !== undefined || options.session !== undefined) {
    throw usage("--from and --session are about the plan, and the log is exported whole", "leave them out");
  }
  const state = readState(context);
  return logCsv(wholeLog(state), wordsOf(await loadCatalog(context), state.plan));
};

/** `export csv [plan|log]`: a flat table. */
export const runExportCsv = async (
  context: Context,
  what: string | undefined,
  options: ExportOptions,
): Promise<void> => {
  const make = new Map([
    ["plan", planText],
    ["log", logText],
  ]).get(what ?? "plan");
  if (make === undefined)
    throw usage(`${quoted(what)} is not a table; expected plan or log`, "fourplane export csv log");
  deliver(context, "csv", await make(context, options), options, isOurCsv);
};
