import type { Raw } from "./foreign-format.ts";
import {
  deepest,
  NotJson,
  openList,
  openObject,
  piecesOf,
  textOf,
  valuesOf,
  type Bytes,
  type Piece,
} from "./json-pieces.ts";

/** One entry of a file and its JSON path, or what is wrong with it. */
export type Item = { readonly path: string } & ({ readonly raw: Raw } | { readonly message: string });

/** Fields under which a catalog keeps its entries. */
const containers = ["results", "exercises", "data", "items"];
/** Fields that an exercise has, and no list of exercises: old records of wger have a list called exercises, too. */
const ofExercises = ["name", "muscles", "primaryMuscles", "category"];

/** The piece of an object that holds its entries; undefined where the object is an entry itself. */
const containerIn = (text: Bytes, piece: Piece): Piece | undefined => {
  const within = piece.path === "" || piece.path.endsWith(": ") ? "" : piece.path;
  const found = new Map<string, Piece>();
  for (const each of piecesOf(text, piece.from, within)) {
    const field = each.path.slice(each.path.lastIndexOf(".") + 1);
    found.set(field, { ...each, path: `${within === "" ? piece.path : ""}${each.path}` });
  }
  if (ofExercises.some((field) => found.has(field))) return undefined;
  return containers
    .map((field) => found.get(field))
    .find((each) => each !== undefined && (text[each.from] === openList || text[each.from] === openObject));
};

const parsed = (text: Bytes, { path, from, to }: Piece): Item => {
  if (text[from] !== openObject) return { path, message: "this is no exercise; expected one in braces, { … }" };
  try {
    return { path, raw: JSON.parse(textOf(text, from, to)) as Raw };
  } catch {
    return { path, message: "this is not JSON" };
  }
};

const cutWords = {
  end: "the file ends in the middle of it",
  deep: `it is nested deeper than ${deepest} levels; what comes after it was not read`,
  odd: "this is not JSON; what comes after it was not read",
} as const;

const cut = ({ path, why }: NotJson): Item => ({ path, message: cutWords[why] });

/** A page among others: it holds entries, and is none. */
const isPage = (raw: Raw): boolean =>
  containers.some((field) => field in raw) && !ofExercises.some((field) => field in raw);

function* inside(text: Bytes, piece: Piece): Generator<Item> {
  const item = piece.path.endsWith("]") ? parsed(text, piece) : undefined;
  // Looking into each entry of a long list for what it may hold would read all of it twice.
  if (text[piece.from] !== openObject || (item !== undefined && !("raw" in item && isPage(item.raw)))) {
    yield item ?? parsed(text, piece);
    return;
  }
  let container: Piece | undefined;
  try {
    container = containerIn(text, piece);
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
  }
  if (container === undefined) yield item ?? parsed(text, piece);
  else for (const each of piecesOf(text, container.from, container.path)) yield parsed(text, each);
}

/**
 * The entries of a JSON text, one after the other, none kept: a list of them, an object that holds them, pages of them, or
 * one alone, and any of these several times. Never throws: what cannot be read is an item with a message.
 */
export function* itemsOf(text: Bytes): Generator<Item> {
  try {
    for (const piece of valuesOf(text)) yield* inside(text, piece);
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    yield cut(error);
  }
}
