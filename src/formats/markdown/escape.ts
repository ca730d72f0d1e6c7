import { safeText } from "../../domain/safe-text.ts";

/** What would start markup, an HTML tag, an entity, a comment of a notes app or a link of its own, wherever it stands. */
const special = /[\\`*_[\]<>#|~&$]|%(?=%)|:(?=\/\/)|(?<=www)\./gi;

/**
 * Foreign text as Markdown that shows it letter by letter: one line, no markup, no HTML, no link. Control characters
 * are spelled out.
 */
export const escapeMarkdown = (text: string): string =>
  safeText(text.replace(/\s+/g, " ").trim())
    .replace(special, String.raw`\$&`)
    .replace(/^[-+=]/, String.raw`\$&`)
    .replace(/^(\d{1,9})([.)])/, String.raw`$1\$2`);

/** Text as a YAML string in double quotes; JSON strings are such strings. */
export const yamlText = (text: string): string => JSON.stringify(safeText(text));
