import type { Context } from "../context.ts";
import { quoted } from "../domain/safe-text.ts";
import { wholeLog } from "../domain/state/older-log.ts";
import { usage } from "../failure.ts";
import { isOurCsv, logCsv, planCsv } from "../formats/csv.ts";
import { loadCatalog } from "../storage/catalog-file.ts";
import { readState } from "../storage/state-file.ts";
import { deliver, ofKind, type Delivery, type ExportOptions } from "./deliver.ts";
import { wordsOf } from "./training.ts";
import { weekToExport } from "./week-to-export.ts";

type Table = Pick<Delivery, "text" | "settle">;

const planTable = async (context: Context, options: ExportOptions): Promise<Table> => {
  const { sessions, catalog, settle } = await weekToExport(context, options);
  return { text: planCsv(sessions, (id) => catalog.get(id)), settle };
};

const logTable = async (context: Context, options: ExportOptions): Promise<Table> => {
  if (options.from !== undefined || options.session !== undefined) {
    throw usage("--from and --session are about the plan, and the log is exported whole", "leave them out");
  }
  const state = readState(context);
  return { text: logCsv(wholeLog(state), wordsOf(await loadCatalog(context), state.plan)) };
};

/** `export csv [plan|log]`: a flat table. */
export const runExportCsv = async (
  context: Context,
  what: string | undefined,
  options: ExportOptions,
): Promise<void> => {
  const make = new Map([
    ["plan", planTable],
    ["log", logTable],
  ]).get(what ?? "plan");
  if (make === undefined)
    throw usage(`${quoted(what)} is not a table; expected plan or log`, "fourplane export csv log");
  await deliver(context, options, { format: "csv", keep: ofKind(isOurCsv), ...(await make(context, options)) });
};
