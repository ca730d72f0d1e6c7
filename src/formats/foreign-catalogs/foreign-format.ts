import type { ForeignEntry } from "../../domain/catalog/foreign/foreign-entry.ts";

/** An entry of a file, not yet checked. */
export type Raw = Readonly<Record<string, unknown>>;

/** How a file is read. */
export interface Reading {
  /** The language that names and steps are taken in where there are several: two letters. */
  readonly language: string;
  /** HTML as plain text, paragraphs and list items as lines of their own. */
  readonly htmlToLines: (html: string) => readonly string[];
}

/** A catalog of another program. One file each: adding one is CONTRIBUTING, "To add a catalog of another program". */
export interface ForeignFormat {
  /** Its name, which stands before the ids: free-exercise-db. */
  readonly name: string;
  /** What it is called where it shares its ids, and so its name, with another. */
  readonly title?: string;
  /** Its descriptions are HTML: the parser for it is loaded. */
  readonly hasHtml?: true;
  /** Whether a value looks like one of its entries. */
  readonly recognises: (raw: Raw) => boolean;
  /** What an entry says, or what is wrong with it: the field, and what was expected there. */
  readonly read: (raw: Raw, reading: Reading) => ForeignEntry | Wrong;
}

export interface Wrong {
  /** JSON path within the entry; "" for all of it. */
  readonly field: string;
  readonly message: string;
}
