import type { Context } from "../context.ts";
import { stateText } from "../domain/state/state-text.ts";
import { usage } from "../failure.ts";
import { isOurJson, planFile } from "../formats/person-json.ts";
import { digestOf, loadState } from "../storage/state-file.ts";
import { deliver, type ExportOptions } from "./deliver.ts";
import { weekToExport } from "./week-to-export.ts";

export interface ExportJsonOptions extends ExportOptions {
  readonly plan?: boolean | undefined;
}

const wholePerson = (context: Context, { from, session }: ExportJsonOptions): string => {
  if (from !== undefined || session !== undefined) {
    throw usage(
      "--from and --session choose a part of the plan, and everything is exported here",
      "add --plan for the week alone",
    );
  }
  const { state, lines } = loadState(context);
  return stateText(state, lines, digestOf);
};

const week = async (context: Context, options: ExportJsonOptions): Promise<string> => {
  if (options.session !== undefined) throw usage("--session: the JSON of a plan holds the whole week", "leave it out");
  return planFile((await weekToExport(context, options)).week);
};

/** `export json`: everything kept about a person, as `restore` takes it, or with --plan the week alone. */
export const runExportJson = async (context: Context, options: ExportJsonOptions): Promise<void> => {
  const text = options.plan === true ? await week(context, options) : wholePerson(context, options);
  deliver(context, "json", text, options, isOurJson);
};
