import packageJson from "../../package.json" with { type: "json" };
import type { Context } from "../context.ts";
import { parseDay } from "../domain/session/read-day.ts";
import { handoutHtml, isHandout } from "../formats/handout/handout.ts";
import { paperOf } from "../formats/handout/look.ts";
import { picturesOf } from "./pictures-of.ts";
import { loadIllustrated } from "../storage/load-figures.ts";
import { deliver, ofKind, type ExportOptions } from "./deliver.ts";
import { weekToExport } from "./week-to-export.ts";

export interface ExportHtmlOptions extends ExportOptions {
  readonly for?: string | undefined;
  readonly by?: string | undefined;
  readonly note?: string | undefined;
  readonly paper?: "a4" | "letter" | undefined;
  readonly short?: boolean | undefined;
  readonly large?: boolean | undefined;
}

/** `--from` is a date; a name there means who the hand-out is from. */
const fromOf = ({ from, by }: ExportHtmlOptions, context: Context) => {
  const isName =
    from !== undefined && by === undefined && !/\d/.test(from) && "problem" in parseDay(from, context.today);
  return isName ? { date: undefined, author: from } : { date: from, author: by };
};

/** `export html`: the week as a hand-out for a screen or for paper. */
export const runExportHtml = async (context: Context, options: ExportHtmlOptions): Promise<void> => {
  const { date, author } = fromOf(options, context);
  const illustrated = await loadIllustrated(context);
  const asked = { from: date, session: options.session };
  const { week, sessions, catalog, settle } = await weekToExport(context, asked, { loaded: illustrated.catalog });
  const { locale } = context.world;
  const text = handoutHtml({
    week,
    sessions,
    catalog,
    pictures: await picturesOf(sessions, illustrated),
    locale,
    paper: options.paper ?? paperOf(locale),
    isShort: options.short === true,
    isLarge: options.large === true,
    recipient: options.for,
    author,
    note: options.note,
    version: packageJson.version,
  });
  await deliver(context, options, { format: "html", text, settle, keep: ofKind(isHandout) });
};
