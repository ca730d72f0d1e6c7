import packageJson from "../../package.json" with { type: "json" };
import type { Context } from "../context.ts";
import { markdownOf } from "../formats/markdown.ts";
import { isOurMarkdown } from "../formats/markdown-marker.ts";
import { deliver, type ExportOptions } from "./deliver.ts";
import { weekToExport } from "./week-to-export.ts";

export interface ExportMdOptions extends ExportOptions {
  readonly full?: boolean | undefined;
  readonly short?: boolean | undefined;
  readonly onePage?: boolean | undefined;
  readonly flavour?: "github" | "plain" | undefined;
}

/** `export md`: the week as Markdown with boxes to tick. */
export const runExportMd = async (context: Context, options: ExportMdOptions): Promise<void> => {
  const { week, sessions, catalog } = await weekToExport(context, options);
  const length = options.onePage === true ? "page" : options.short === true ? "short" : "full";
  const text = markdownOf({
    week,
    sessions,
    catalog,
    version: packageJson.version,
    length,
    flavour: options.flavour ?? "github",
  });
  deliver(context, "md", text, options, isOurMarkdown);
};
