import type { LogEvent } from "../domain/log/event.ts";
import { wrap } from "./columns.ts";
import { dayText } from "../words/date.ts";
import { entryText, type ExerciseWords } from "../words/entry.ts";
import type { Screen } from "./palette.ts";
import { paintLines } from "./phrases.ts";
import { counted } from "../words/phrasing.ts";

export interface LogViewOptions extends ExerciseWords {
  readonly locale: string;
  /** Entries that were left out before the first one shown. */
  readonly earlier: number;
}

/** The entries in the order given with their ids, those of one date below its heading. No line is wider than the screen. */
export const renderLog = (events: readonly LogEvent[], screen: Screen, options: LogViewOptions): string => {
  const { locale, earlier } = options;
  const width = Math.min(screen.width, 96);
  const lines: string[] = [];
  let date = "";
  for (const event of events) {
    if (event.date !== date) {
      const year = event.date.slice(0, 4);
      lines.push(...(lines.length === 0 ? [] : [""]), screen.palette.strong(`${dayText(event.date, locale)} ${year}`));
      date = event.date;
    }
    lines.push(...`  ${wrap(`${event.id}  ${entryText(event, options, screen.plain, locale)}`, width, 4)}`.split("\n"));
  }
  if (earlier > 0) {
    const more = `${counted(earlier, "earlier entry is", "earlier entries are")} not shown; fourplane log -n ${events.length + earlier} shows all.`;
    lines.push("", ...paintLines(wrap(more, width).split("\n"), screen.palette.quiet));
  }
  return lines.join("\n");
};
