import type { Context } from "../context.ts";
import { quoted } from "../domain/safe-text.ts";
import { wholeLog } from "../domain/state/older-log.ts";
import { usage } from "../failure.ts";
import { isOurCsv, logCsv, planCsv } from "../formats/csv.ts";
import { setsCsv } from "../formats/csv-sets.ts";
import { excelCsv, plainCsv, type Dialect } from "../formats/csv-text.ts";
import { loadCatalog } from "../storage/catalog-file.ts";
import { readState } from "../storage/state-file.ts";
import { deliver, ofKind, type Delivery, type ExportOptions } from "./deliver.ts";
import { factsOf } from "./exercise-facts.ts";
import { wordsOf } from "./training.ts";
import { weekToExport } from "./week-to-export.ts";

export interface ExportCsvOptions extends ExportOptions {
  readonly excel?: boolean | undefined;
}

type Table = Pick<Delivery, "text" | "settle">;

const planTable = async (context: Context, options: ExportOptions, dialect: Dialect): Promise<Table> => {
  const { sessions, catalog, settle } = await weekToExport(context, options);
  return { text: planCsv(sessions, (id) => catalog.get(id), dialect), settle };
};

/** What was written down, and what is known of its exercises. */
const logged = async (context: Context, { from, session }: ExportOptions) => {
  if (from !== undefined || session !== undefined) {
    throw usage("--from and --session are about the plan, and the log is exported whole", "leave them out");
  }
  const state = readState(context);
  const catalog = await loadCatalog(context);
  return { log: wholeLog(state), plan: state.plan, catalog };
};

const logTable = async (context: Context, options: ExportOptions, dialect: Dialect): Promise<Table> => {
  const { log, plan, catalog } = await logged(context, options);
  return { text: logCsv(log, wordsOf(catalog, plan), dialect) };
};

const setsTable = async (context: Context, options: ExportOptions, dialect: Dialect): Promise<Table> => {
  const { log, plan, catalog } = await logged(context, options);
  return { text: setsCsv(log, factsOf(catalog, plan), dialect) };
};

/** The decimal sign is a matter of numbers, where the surroundings tell them apart from the rest. */
const numbersOf = ({ world: { env, locale } }: Context): string =>
  env["LC_ALL"] || env["LC_NUMERIC"] || env["LANG"] || locale;

/** `export csv [plan|log|sets]`: a flat table. */
export const runExportCsv = async (
  context: Context,
  what: string | undefined,
  options: ExportCsvOptions,
): Promise<void> => {
  const make = new Map([
    ["plan", planTable],
    ["log", logTable],
    ["sets", setsTable],
  ]).get(what ?? "plan");
  if (make === undefined)
    throw usage(`${quoted(what)} is not a table; expected plan, log or sets`, "fourplane export csv sets");
  const dialect = options.excel === true ? excelCsv(numbersOf(context)) : plainCsv;
  await deliver(context, options, {
    format: "csv",
    keep: ofKind(isOurCsv),
    ...(await make(context, options, dialect)),
  });
};
