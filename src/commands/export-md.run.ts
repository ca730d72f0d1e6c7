import packageJson from "../../package.json" with { type: "json" };
import type { Context } from "../context.ts";
import { markdownOf } from "../formats/markdown.ts";
import { isOurMarkdown } from "../formats/markdown-marker.ts";
import { foreign, type Kept } from "../storage/output-file.ts";
import { deliver, type ExportOptions } from "./deliver.ts";
import { unreadIn } from "./ticks-in-file.ts";
import { weekToExport } from "./week-to-export.ts";

export interface ExportMdOptions extends ExportOptions {
  readonly full?: boolean | undefined;
  readonly short?: boolean | undefined;
  readonly onePage?: boolean | undefined;
  readonly flavour?: "github" | "plain" | undefined;
}

/** `export md`: the week as Markdown with boxes to tick. */
export const runExportMd = async (context: Context, options: ExportMdOptions): Promise<void> => {
  const { state, week, sessions, catalog, settle } = await weekToExport(context, options);
  const length = options.onePage === true ? "page" : options.short === true ? "short" : "full";
  const text = markdownOf({
    week,
    sessions,
    catalog,
    version: packageJson.version,
    length,
    flavour: options.flavour ?? "github",
  });
  const keep = (old: string): Kept | null => {
    if (!isOurMarkdown(old)) return foreign;
    const why = unreadIn(old, state, catalog, context.today);
    return why === null ? null : { why, hint: `fourplane import ${options.output ?? ""} reads what can be read` };
  };
  await deliver(context, options, { format: "md", text, settle, keep });
};
