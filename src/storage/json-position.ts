interface Level {
  readonly path: string;
  /** The index of the next item; an object has none. */
  item: number | undefined;
  /** The path of the field whose value comes next. */
  field: string;
}

const parentOf = (path: string): string => path.replace(/(\.[\w-]+|\[\d+\]|^[\w$-]+)$/, "");

/** The nearest path around this one that has a line: a missing field is shown where its exercise begins. */
const lineOf = (lines: ReadonlyMap<string, number>, path: string): number | undefined => {
  for (let at = path; at !== ""; at = parentOf(at)) {
    const line = lines.get(at);
    if (line !== undefined) return line;
  }
  return undefined;
};

/** Every path that one of these stands in, the whole file among them. */
const around = (paths: readonly string[]): ReadonlySet<string> => {
  const found = new Set([""]);
  for (const path of paths) for (let at = parentOf(path); at !== ""; at = parentOf(at)) found.add(at);
  return found;
};

/**
 * The 1-based lines at which these JSON paths of a catalog (such as `exercises[3].planes[0]`) stand in its valid JSON text.
 * Reads the text once more, so it is only for files that have something to report.
 */
export const findLines = async (text: string, paths: readonly string[]): Promise<readonly (number | undefined)[]> => {
  const { visit } = await import("jsonc-parser");
  const parents = around(paths);
  const lines = new Map<string, number>();
  const levels: Level[] = [];
  const place = (line: number): string => {
    const parent = levels.at(-1);
    if (parent === undefined) return "";
    if (parent.item === undefined) return parent.field;
    const path = `${parent.path}[${parent.item}]`;
    parent.item += 1;
    lines.set(path, line + 1);
    return path;
  };
  const open = (line: number, item: number | undefined): boolean => {
    const path = place(line);
    levels.push({ path, item, field: "" });
    // Most of a large catalog is fine: nothing is reported from the inside of what nobody asks about.
    return parents.has(path);
  };
  visit(text, {
    onObjectBegin: (_offset, _length, line) => open(line, undefined),
    onArrayBegin: (_offset, _length, line) => open(line, 0),
    onObjectProperty: (name, _offset, _length, line) => {
      const level = levels.at(-1);
      if (level === undefined) return;
      level.field = level.path === "" ? name : `${level.path}.${name}`;
      lines.set(level.field, line + 1);
    },
    onLiteralValue: (_value, _offset, _length, line) => {
      place(line);
    },
    onObjectEnd: () => {
      levels.pop();
    },
    onArrayEnd: () => {
      levels.pop();
    },
  });
  return paths.map((path) => lineOf(lines, path));
};

const meanings = new Map<number, string>([
  [1, "this is no JSON value"],
  [2, "this is not a number"],
  [3, "a field name in double quotes is expected"],
  [4, "a value is missing"],
  [5, "a colon is missing"],
  [6, "a comma is missing"],
  [7, "a closing } is missing"],
  [8, "a closing ] is missing"],
  [9, "the JSON value has ended, nothing may follow"],
  [10, "JSON has no comments"],
  [11, "JSON has no comments"],
  [12, "the closing quote of a text is missing"],
  [13, "this number is not complete"],
  [14, "\\u takes four hexadecimal digits"],
  [15, "there is no such escape"],
  [16, "a control character must be written as an escape"],
]);

/** Where and why a text is not JSON, such as `line 3, column 5: a comma is missing`. */
export const explainSyntax = async (text: string): Promise<string> => {
  const { visit } = await import("jsonc-parser");
  let found: string | undefined;
  const onError = (code: number, _offset: number, _length: number, line: number, column: number) => {
    found ??= `line ${line + 1}, column ${column + 1}: ${meanings.get(code) ?? "this is not JSON"}`;
  };
  try {
    visit(text, { onError }, { disallowComments: true, allowTrailingComma: false });
  } catch (error) {
    // A comment can hide brackets from the depth check, and the visitor calls itself for each of them.
    if (!(error instanceof RangeError)) throw error;
  }
  return found ?? "it cannot be read as JSON";
};
