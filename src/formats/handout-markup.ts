import { safeText } from "../domain/safe-text.ts";

/** A piece of HTML that `html` made: everything foreign in it is escaped. */
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

/** A template of HTML: text put into it is escaped, markup put into it stays as it is. */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Markup => ({
  markup: parts.map((part, index) => part + asMarkup(values[index] ?? "")).join(""),
});

/** Pieces of markup one below the other, those that are not there left out. */
export const below = (...pieces: readonly (Markup | null | readonly Markup[])[]): Markup => ({
  markup: pieces
    .flatMap((piece) => (piece === null ? [] : "markup" in piece ? [piece] : piece))
    .map(({ markup }) => markup)
    .join("\n"),
});
