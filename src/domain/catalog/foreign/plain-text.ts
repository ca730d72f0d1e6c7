import { safeText } from "../../safe-text.ts";

/** Sequences that drive a terminal, whole: without their first character the rest would stand there as text. */
const escapes =
  /\u001B(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001B]*(?:\u0007|\u001B\\)?|[@-Z\\^_]?)|\u009B[0-?]*[ -/]*[@-~]/g;

/** What else could drive a terminal or turn a line round. */
const controls = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g;

/** Words of plain letters, one space apart: most texts are nothing else, and done with. */
const plain = /^[!-~]+(?: [!-~]+)*$/;

/** A text of another catalog in one line that is safe to show, at most this many characters; "" where nothing is left. */
export const plainText = (text: string, most: number): string => {
  if (text.length <= most && plain.test(text)) return text;
  const shown = text
    .slice(0, most * 20)
    .replace(escapes, "")
    .replace(/\s+/g, " ")
    .replace(controls, "");
  const line = safeText(shown).trim();
  const characters = line.length <= most ? null : [...line];
  return characters === null || characters.length <= most
    ? line
    : `${characters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`;
};

/** The steps of an exercise, each at most `most` characters: a longer one becomes several, sentence by sentence. */
export const plainSteps = (steps: readonly string[], most: number, count: number): readonly string[] => {
  const found: string[] = [];
  for (const step of steps) {
    if (found.length >= count) break;
    const line = plainText(step, most * 10);
    if (line.length <= most) {
      if (line !== "") found.push(line);
      continue;
    }
    let part = "";
    for (const sentence of line.split(/(?<=[.!?]) /)) {
      if (part !== "" && part.length + sentence.length + 1 > most) {
        found.push(part);
        part = "";
      }
      part = plainText(part === "" ? sentence : `${part} ${sentence}`, most);
    }
    if (part !== "") found.push(part);
  }
  return found.slice(0, count);
};
