import type { Context } from "../context.ts";
import { stateText } from "../domain/state/state-text.ts";
import { usage } from "../failure.ts";
import { isOurJson, lostWithPerson, lostWithWeek, planFile } from "../formats/person-json.ts";
import { foreign } from "../storage/output-file.ts";
import { digestOf, loadState } from "../storage/state-file.ts";
import { deliver, type Delivery, type ExportOptions } from "./deliver.ts";
import { weekToExport } from "./week-to-export.ts";

export interface ExportJsonOptions extends ExportOptions {
  readonly plan?: boolean | undefined;
}

type Json = Pick<Delivery, "text" | "settle" | "keep">;

const keepUnless =
  (lost: (old: string) => string | null): Delivery["keep"] =>
  (old) => {
    if (!isOurJson(old)) return foreign;
    const why = lost(old);
    return why === null ? null : { why };
  };

const wholePerson = (context: Context, { from, session }: ExportJsonOptions): Json => {
  if (from !== undefined || session !== undefined) {
    throw usage(
      "--from and --session choose a part of the plan, and everything is exported here",
      "add --plan for the week alone",
    );
  }
  const { state, lines } = loadState(context);
  return { text: stateText(state, lines, digestOf), keep: keepUnless((old) => lostWithPerson(old, state)) };
};

const week = async (context: Context, options: ExportJsonOptions): Promise<Json> => {
  if (options.session !== undefined) throw usage("--session: the JSON of a plan holds the whole week", "leave it out");
  const { week: asked, settle } = await weekToExport(context, options);
  return { text: planFile(asked), settle, keep: keepUnless(lostWithWeek) };
};

/** `export json`: everything kept about a person, as `restore` takes it, or with --plan the week alone. */
export const runExportJson = async (context: Context, options: ExportJsonOptions): Promise<void> => {
  const json = options.plan === true ? await week(context, options) : wholePerson(context, options);
  await deliver(context, options, { format: "json", ...json });
};
