import packageJson from "../../package.json" with { type: "json" };
import type { Context } from "../context.ts";
import { markdownOf } from "../formats/markdown.ts";
import { isOurMarkdown } from "../formats/markdown-marker.ts";
import { deliver } from "./deliver.ts";
import type { ExportMdOptions } from "./export.ts";
import { weekToExport } from "./week-to-export.ts";

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
