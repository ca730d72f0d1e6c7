import { parse } from "csv-parse/sync";

import { tableOf, type Table } from "./csv.ts";

/** What separates the cells of a table: whichever its first line has most of. */
const separatorOf = (text: string): string => {
  const line = text.slice(0, text.search(/\r|\n|$/));
  const [best] = [",", ";", "\t"].toSorted((a, b) => line.split(b).length - line.split(a).length);
  return best ?? ",";
};

/** A text as a table of exercises; null where no heading is a name. What is no table at all is told as a problem. */
export const readTable = (text: string): Table | null | { readonly problem: string } => {
  try {
    const lines: { readonly cells: readonly string[]; readonly line: number }[] = [];
    parse(text, {
      delimiter: separatorOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { lines: line }) => {
        lines.push({ cells, line });
        return null;
      },
    });
    return tableOf(lines);
  } catch (error) {
    return { problem: `this is no table: ${error instanceof Error ? error.message : String(error)}` };
  }
};
