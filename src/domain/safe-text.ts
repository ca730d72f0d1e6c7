/**
 * Characters that could drive a terminal or reorder a line: C0 and C1 controls, line and paragraph separators,
 * and the marks that switch the direction of writing. The zero-width joiner stays: emoji need it.
 */
const unsafe = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/g;

export const isSafeText = (text: string): boolean => text.search(unsafe) < 0;

/** The text with every unsafe character spelled out as `\u{1b}`, so that nothing hides and nothing acts. */
export const safeText = (text: string): string =>
  text.replace(unsafe, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);

/** A value as a message may quote it: JSON, made safe, cut at 60 characters. */
export const quoted = (value: unknown): string => {
  const text = safeText(typeof value === "string" ? `"${value.slice(0, 80)}"` : describe(value));
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

const describe = (value: unknown): string => {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  return String(value);
};
