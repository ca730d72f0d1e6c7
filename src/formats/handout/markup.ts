import { safeText } from "../../domain/safe-text.ts";

/** A piece of HTML that `markup` or `block` made: everything foreign in it is escaped. */
export interface Markup {
  readonly markup: string;
}

type Value = string | number | Markup | readonly Markup[];

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text for between tags and for attribute values in double quotes; control characters are spelled out. */
export const escapeHtml = (text: string): string =>
  safeText(text).replace(/[&<>"']/g, (character) => entities[character] ?? "");

const asMarkup = (value: Value): string => {
  if (typeof value === "string" || typeof value === "number") return escapeHtml(String(value));
  return "markup" in value ? value.markup : value.map(({ markup }) => markup).join("");
};

/**
 * A template of HTML: text put into it is escaped, markup put into it stays as it is. It is not called html, because
 * formatters take templates of that name apart.
 */
export const markup = (parts: TemplateStringsArray, ...values: readonly Value[]): Markup => ({
  markup: parts.map((part, index) => part + asMarkup(values[index] ?? "")).join(""),
});

type Piece = Markup | null | readonly Markup[];

/** Pieces of markup one below the other, those that are not there left out. */
export const below = (...pieces: readonly Piece[]): Markup => ({
  markup: pieces
    .flatMap((piece) => (piece === null ? [] : "markup" in piece ? [piece] : piece))
    .map((piece) => piece.markup)
    .join("\n"),
});

/** An element around pieces on lines of their own. Its name and those of its attributes are ours, values are escaped. */
export const block = (
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...pieces: readonly Piece[]
): Markup => {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`);
  return { markup: `<${name}${written.join("")}>\n${below(...pieces).markup}\n</${name}>` };
};
