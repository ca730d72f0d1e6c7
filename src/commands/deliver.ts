import type { Context } from "../context.ts";
import { safeText } from "../domain/safe-text.ts";
import { writeOutput, type OutputRules } from "../storage/output-file.ts";

/** What every export takes; dates as they were typed. */
export interface ExportOptions {
  readonly output?: string | undefined;
  readonly from?: string | undefined;
  readonly session?: string | undefined;
  readonly force?: boolean | undefined;
}

/**
 * Hands an export over: to the file asked for, which is said, or to standard output. Under --json that is one JSON value,
 * with the text in it where no file was written.
 */
export const deliver = (
  context: Context,
  format: string,
  text: string,
  options: ExportOptions,
  own: OutputRules["own"],
): void => {
  const { output, force } = options;
  const isFile = output !== undefined && output !== "-";
  const value = { schema: "fourplane/export@1", format, file: isFile ? output : null };
  if (isFile) {
    writeOutput(context, output, text, { own, force: force === true });
    if (context.json) context.out(JSON.stringify(value));
    else context.note(safeText(`Wrote ${output}`));
    return;
  }
  if (context.json && format !== "json") context.out(JSON.stringify({ ...value, text }));
  else writeOutput(context, output, text, { own, force: force === true });
};
