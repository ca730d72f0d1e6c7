import type { Context } from "../context.ts";
import { safeText } from "../domain/safe-text.ts";
import { foreign, readyOutput, type Kept } from "../storage/output-file.ts";

/** What every export takes; dates as they were typed. */
export interface ExportOptions {
  readonly output?: string | undefined;
  readonly from?: string | undefined;
  readonly session?: string | undefined;
  readonly force?: boolean | undefined;
}

/** What an export hands over. */
export interface Delivery {
  readonly format: string;
  /** As it is, or as it is once everything is settled. */
  readonly text: string | (() => string);
  /** Why an earlier file is not to be replaced; null where it may be. */
  readonly keep: (old: string) => Kept | null;
  /** Writes down what the export has made (a week), once there is nothing left to refuse. */
  readonly settle?: () => Promise<void>;
}

/** Replaces files of a kind that nobody writes into. */
export const ofKind =
  (isOurs: (old: string) => boolean): Delivery["keep"] =>
  (old) =>
    isOurs(old) ? null : foreign;

/**
 * Hands an export over: to the file asked for, which is said, or to standard output. Under --json that is one JSON value,
 * with the text in it where no file was written. What is refused is refused before anything is written.
 */
export const deliver = async (context: Context, options: ExportOptions, delivery: Delivery): Promise<void> => {
  const { format, keep, settle } = delivery;
  const { output, force } = options;
  const ready = readyOutput(context, output, { keep, force: force === true });
  await settle?.();
  const text = typeof delivery.text === "string" ? delivery.text : delivery.text();
  const isFile = output !== undefined && output !== "-";
  const value = { schema: "fourplane/export@1", format, file: isFile ? output : null };
  if (isFile) {
    ready.write(text);
    if (context.json) context.out(JSON.stringify(value));
    else context.note(safeText(`Wrote ${output}`));
    return;
  }
  if (context.json && format !== "json") context.out(JSON.stringify({ ...value, text }));
  else ready.write(text);
};
