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
  readonly isEnd: boolean;

  constructor(path: string, at: number, isEnd: boolean) {
    super("not JSON");
    this.path = path;
    this.at = at;
    this.isEnd = isEnd;
  }
}

/** The deepest a catalog nests, with room to spare. */
const deepest = 64;

const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

export const skipSpace = (text: string, at: number): number => {
  let index = at;
  while (index < text.length && isSpace(text.charCodeAt(index))) index += 1;
  return index;
};

/** The index after a text that begins here. */
const afterText = (text: string, at: number, path: string): number => {
  for (let index = at + 1; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x5c) index += 1;
    else if (code === 0x22) return index + 1;
  }
  throw new NotJson(path, text.length, true);
};

/** The index after the value that begins here, whatever is in it: its brackets are counted, the rest is for JSON.parse. */
const afterValue = (text: string, at: number, path: string): number => {
  let depth = 0;
  let index = at;
  while (index < text.length) {
    const code = text.charCodeAt(index);
    if (code === 0x22) {
      index = afterText(text, index, path);
      if (depth === 0) return index;
      continue;
    }
    if (code === 0x7b || code === 0x5b) {
      depth += 1;
      if (depth > deepest) throw new NotJson(path, index, false);
    } else if (code === 0x7d || code === 0x5d) {
      if (depth === 0) return index;
      depth -= 1;
      if (depth === 0) return index + 1;
    } else if (depth === 0 && (code === 0x2c || isSpace(code))) return index;
    index += 1;
  }
  if (depth === 0) return index;
  throw new NotJson(path, text.length, true);
};

/** A plain field name as a path has it, any other in quotes. */
const fieldPath = (path: string, key: string): string => {
  const name = /^[\w-]{1,60}$/.test(key) ? key : JSON.stringify(key.slice(0, 60));
  return path === "" ? name : `${path}.${name}`;
};

/** What is in the list or object that begins here, one piece after the other; returns the index after it. */
export function* piecesOf(text: string, at: number, path: string): Generator<Piece, number> {
  const isList = text[at] === "[";
  const close = isList ? "]" : "}";
  let index = skipSpace(text, at + 1);
  if (text[index] === close) return index + 1;
  for (let count = 0; ; count += 1) {
    let own = `${path}[${count}]`;
    if (!isList) {
      if (text[index] !== '"') throw new NotJson(path, index, index >= text.length);
      const end = afterText(text, index, path);
      own = fieldPath(path, text.slice(index + 1, end - 1));
      index = skipSpace(text, end);
      if (text[index] !== ":") throw new NotJson(own, index, index >= text.length);
      index = skipSpace(text, index + 1);
    }
    const to = afterValue(text, index, own);
    if (to === index) throw new NotJson(own, index, index >= text.length);
    yield { path: own, from: index, to };
    index = skipSpace(text, to);
    if (text[index] === close) return index + 1;
    if (text[index] !== ",") throw new NotJson(own, index, index >= text.length);
    index = skipSpace(text, index + 1);
  }
}

/** The values of a text, one after the other: one of them in JSON, several where pages or files were put together. */
export function* valuesOf(text: string): Generator<Piece> {
  let index = skipSpace(text, 0);
  for (let count = 0; index < text.length; count += 1) {
    const path = count === 0 ? "" : `value ${count + 1}: `;
    const start = text[index];
    if (start !== "{" && start !== "[") throw new NotJson(path, index, false);
    // A list may be cut off: its pieces are found one by one, whatever comes of its end.
    const to = start === "[" ? -1 : afterValue(text, index, path);
    if (to >= 0) yield { path, from: index, to };
    else {
      const end = yield* listIn(text, index, path);
      index = skipSpace(text, end);
      continue;
    }
    index = skipSpace(text, to);
    // Between the lines of a file of one JSON value a line, and between pages that were joined by hand.
    if (text[index] === ",") index = skipSpace(text, index + 1);
  }
}

function* listIn(text: string, at: number, path: string): Generator<Piece, number> {
  return yield* piecesOf(text, at, path);
}
