import packageJson from "../../package.json" with { type: "json" };
import type { Context } from "../context.ts";
import type { Catalog } from "../domain/catalog/entry.ts";
import type { LocalDate } from "../domain/dates.ts";
import { weekAhead } from "../domain/session/week-ahead.ts";
import type { State } from "../domain/state/state.ts";
import type { Week } from "../domain/week.ts";
import { markdownOf } from "../formats/markdown/markdown.ts";
import type { Flavour, WeekInFile } from "../formats/markdown/look.ts";
import { isOurMarkdown } from "../formats/markdown/marker.ts";
import { foreign, type Kept } from "../storage/output-file.ts";
import { deliver, type ExportOptions } from "./deliver.ts";
import { trainingOf } from "./training.ts";
import { unreadIn } from "./unread-in-file.ts";
import { weekToExport } from "./week-to-export.ts";

export interface ExportMdOptions extends ExportOptions {
  readonly full?: boolean | undefined;
  readonly short?: boolean | undefined;
  readonly onePage?: boolean | undefined;
  readonly flavour?: Flavour | undefined;
  readonly weeks?: "1" | "2" | undefined;
  readonly figures?: string | undefined;
}

/** Figures are read only where they are asked for. */
const loadFigures = async (context: Context) => (await import("../storage/load-figures.ts")).loadIllustrated(context);

/** The week kept before one, to stand behind it in a file. */
const weekBefore = (
  { plan, previous, ...rest }: State,
  week: Week,
  catalog: Catalog,
  today: LocalDate,
): readonly WeekInFile[] => {
  const before = [plan, previous].find((each) => each !== null && each.from < week.from);
  if (before === undefined || before === null) return [];
  const training = trainingOf({ ...rest, plan, previous }, catalog);
  return [{ week: before, sessions: weekAhead({ ...training, week: before }, today) }];
};

/** `export md`: the week as Markdown with boxes to tick. */
export const runExportMd = async (context: Context, options: ExportMdOptions): Promise<void> => {
  const illustrated = options.figures === undefined ? undefined : await loadFigures(context);
  const { state, week, sessions, catalog, settle } = await weekToExport(
    context,
    options,
    illustrated === undefined ? {} : { loaded: illustrated.catalog },
  );
  const before = options.weeks === "2" ? weekBefore(state, week, catalog, context.today) : [];
  const length = options.onePage === true ? "page" : options.short === true ? "short" : "full";
  const weeks = [{ week, sessions }, ...before];
  const figures =
    options.figures === undefined || illustrated === undefined
      ? undefined
      : await (
          await import("./figures-beside.ts")
        ).figuresBeside(
          context,
          options.figures,
          options,
          weeks.flatMap((each) => each.sessions),
          illustrated,
        );
  const text = markdownOf({
    weeks,
    catalog,
    version: packageJson.version,
    length,
    flavour: options.flavour ?? "github",
    pictures: figures?.lines,
  });
  const keep = (old: string): Kept | null =>
    isOurMarkdown(old) ? unreadIn(options.output ?? "", old, state, catalog, context.today) : foreign;
  const settleAll = async (): Promise<void> => {
    const ready = figures?.ready();
    await settle();
    ready?.write();
  };
  await deliver(context, options, { format: "md", text, settle: settleAll, keep });
};
