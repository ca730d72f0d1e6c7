/**
 * Characters that could drive a terminal or reorder a line: C0 and C1 controls, line and paragraph separators,
 * and the marks that switch the direction of writing. The zero-width joiner stays: emoji need it.
 */
const unsafe = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/g;

export const isSafeText = (text: string): boolean => text.search(unsafe) < 0;

/** Where an invisible character may stand; most texts have none of these, and are done with. */
const mayHide = /[\u00AD\u0370-\u200D\u2060-\u206F\u3164\uD800-\uDFFF\uFFA0-\uFFFB]/;

/**
 * Characters that take no room, so that a screen counts columns which are not there and a name can differ from its twin
 * unseen. The joiners stay where they join: emoji, and letters of scripts that need them; so do the flags made of tags.
 */
const invisible = new RegExp(
  [
    String.raw`(?!(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D(?=\p{Extended_Pictographic}))`,
    String.raw`(?!(?<=[\p{L}\p{M}])(?<!\p{Script=Latin}\p{M}*)[\u200C\u200D](?=\p{L}))`,
    String.raw`(?!(?<=\u{1F3F4}[\u{E0020}-\u{E007E}]*)[\u{E0020}-\u{E007F}])`,
    String.raw`(?!\p{M})[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]`,
  ].join(""),
  "gu",
);

/** The text with every unsafe character spelled out as `\u{1b}` and without invisible ones: nothing hides, nothing acts. */
export const safeText = (text: string): string => {
  const spelled = text.replace(unsafe, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
  return mayHide.test(spelled) ? spelled.replace(invisible, "") : spelled;
};

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
