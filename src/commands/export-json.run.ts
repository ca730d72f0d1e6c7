import type { Context } from "../context.ts";
import { stateText } from "../domain/state/state-text.ts";
import { usage } from "../failure.ts";
import { isOurJson, lostWithPerson, lostWithWeek, planFile, withNames, withOwn } from "../formats/person-json.ts";
import { loadCatalog } from "../storage/catalog-file.ts";
import { readDataFile } from "../storage/data-file.ts";
import { ownEntries } from "../storage/own-entries.ts";
import { foreign } from "../storage/output-file.ts";
import { digestOf, loadState } from "../storage/state-file.ts";
import { deliver, ofKind, type Delivery, type ExportOptions } from "./deliver.ts";
import { factsOf } from "./exercise-facts.ts";
import { weekToExport } from "./week-to-export.ts";

export interface ExportJsonOptions extends ExportOptions {
  readonly plan?: boolean | undefined;
  readonly names?: boolean | undefined;
  readonly schema?: boolean | undefined;
}

type Json = Pick<Delivery, "text" | "settle" | "keep">;

const keepUnless =
  (lost: (old: string) => string | null): Delivery["keep"] =>
  (old) => {
    if (!isOurJson(old)) return foreign;
    const why = lost(old);
    return why === null ? null : { why };
  };

const schema = (): Json => {
  const text = readDataFile("state.schema.json");
  return { text, keep: ofKind((old) => old === text) };
};

const wholePerson = async (context: Context, { names }: ExportJsonOptions): Promise<Json> => {
  const { state, lines } = loadState(context);
  const own = await ownEntries(context);
  const text = withOwn(stateText(state, lines, digestOf), own);
  const keep = keepUnless((old) => lostWithPerson(old, state, own));
  if (names !== true) return { text, keep };
  return { text: withNames(text, state, factsOf(await loadCatalog(context), state.plan)), keep };
};

const week = async (context: Context, options: ExportJsonOptions): Promise<Json> => {
  if (options.session !== undefined) throw usage("--session: the JSON of a plan holds the whole week", "leave it out");
  const { week: asked, settle } = await weekToExport(context, options);
  return { text: planFile(asked), settle, keep: keepUnless(lostWithWeek) };
};

/** `export json`: everything kept about a person, as `restore` takes it; with --plan the week alone, with --schema what it is made of. */
export const runExportJson = async (context: Context, options: ExportJsonOptions): Promise<void> => {
  const { from, session } = options;
  if (options.plan !== true && (from !== undefined || session !== undefined)) {
    throw usage(
      "--from and --session choose a part of the plan, and everything is exported here",
      "add --plan for the week alone",
    );
  }
  const make = options.schema === true ? schema : options.plan === true ? week : wholePerson;
  await deliver(context, options, { format: "json", ...(await make(context, options)) });
};
