/** A JSON text in UTF-8. Bytes, not characters: only the piece that is looked at is ever text, however large the file. */
export type Bytes = Buffer;

/** The text of a piece. */
export const textOf = (bytes: Bytes, from: number, to: number): string => bytes.toString("utf8", from, to);

/** A piece of JSON text: where it stands in it, and its path. */
export interface Piece {
  readonly path: string;
  readonly from: number;
  /** One past its end. */
  readonly to: number;
}

/** Where a text stops being JSON. */
export class NotJson extends Error {
  /** The path of what it is in. */
  readonly path: string;
  readonly at: number;
  readonly why: "end" | "deep" | "odd";

  constructor(path: string, at: number, why: "end" | "deep" | "odd") {
    super("not JSON");
    this.path = path;
    this.at = at;
    this.why = why;
  }
}

const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
export const openList = 0x5b;
const backslash = 0x5c;
const closeList = 0x5d;
export const openObject = 0x7b;
const closeObject = 0x7d;

/** The deepest a catalog nests, with room to spare. */
export const deepest = 64;

const isSpace = (code: number | undefined): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

export const skipSpace = (text: Bytes, at: number): number => {
  let index = at;
  while (index < text.length && isSpace(text[index])) index += 1;
  return index;
};

/** Whether an odd number of backslashes stands before this. */
const isEscaped = (text: Bytes, at: number): boolean => {
  let from = at;
  while (text[from - 1] === backslash) from -= 1;
  return (at - from) % 2 === 1;
};

/** The index after a text that begins here. */
const afterText = (text: Bytes, at: number, path: string): number => {
  let end = text.indexOf(quote, at + 1);
  while (isEscaped(text, end)) end = text.indexOf(quote, end + 1);
  if (end < 0) throw new NotJson(path, text.length, "end");
  return end + 1;
};

/** The index after the value that begins here, whatever is in it: its brackets are counted, the rest is for JSON.parse. */
const afterValue = (text: Bytes, at: number, path: string): number => {
  let depth = 0;
  let index = at;
  while (index < text.length) {
    const code = text[index];
    if (code === quote) {
      index = afterText(text, index, path);
      if (depth === 0) return index;
      continue;
    }
    if (code === openObject || code === openList) {
      depth += 1;
      if (depth > deepest) throw new NotJson(path, index, "deep");
    } else if (code === closeObject || code === closeList) {
      if (depth === 0) return index;
      depth -= 1;
      if (depth === 0) return index + 1;
    } else if (depth === 0 && (code === comma || isSpace(code))) return index;
    index += 1;
  }
  if (depth === 0) return index;
  throw new NotJson(path, text.length, "end");
};

/** A plain field name as a path has it, any other in quotes. */
const fieldPath = (path: string, key: string): string => {
  const name = /^[\w-]{1,60}$/.test(key) ? key : JSON.stringify(key.slice(0, 60));
  return path === "" ? name : `${path}.${name}`;
};

/** What is in the list or object that begins here, one piece after the other; returns the index after it. */
export function* piecesOf(text: Bytes, at: number, path: string): Generator<Piece, number> {
  const isList = text[at] === openList;
  const close = isList ? closeList : closeObject;
  let index = skipSpace(text, at + 1);
  if (text[index] === close) return index + 1;
  for (let count = 0; ; count += 1) {
    let own = `${path}[${count}]`;
    if (!isList) {
      if (text[index] !== quote) throw new NotJson(path, index, index >= text.length ? "end" : "odd");
      const end = afterText(text, index, path);
      own = fieldPath(path, textOf(text, index + 1, end - 1));
      index = skipSpace(text, end);
      if (text[index] !== colon) throw new NotJson(own, index, index >= text.length ? "end" : "odd");
      index = skipSpace(text, index + 1);
    }
    const to = afterValue(text, index, own);
    if (to === index) throw new NotJson(own, index, index >= text.length ? "end" : "odd");
    yield { path: own, from: index, to };
    index = skipSpace(text, to);
    if (text[index] === close) return index + 1;
    if (text[index] !== comma) throw new NotJson(own, index, index >= text.length ? "end" : "odd");
    index = skipSpace(text, index + 1);
  }
}

/** The values of a text, one after the other: one of them in JSON, several where pages or files were put together. */
export function* valuesOf(text: Bytes): Generator<Piece> {
  let index = skipSpace(text, 0);
  for (let count = 0; index < text.length; count += 1) {
    const path = count === 0 ? "" : `value ${count + 1}: `;
    const start = text[index];
    if (start !== openObject && start !== openList) throw new NotJson(path, index, "odd");
    // A list may be cut off: its pieces are found one by one, whatever comes of its end.
    if (start === openList) index = yield* piecesOf(text, index, path);
    else {
      const to = afterValue(text, index, path);
      yield { path, from: index, to };
      index = to;
    }
    index = skipSpace(text, index);
    // Between the lines of a file of one JSON value a line, and between pages that were joined by hand.
    if (text[index] === comma) index = skipSpace(text, index + 1);
  }
}
