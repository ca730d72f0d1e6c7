import type { Screen } from "./palette.ts";

/** Terminals that cannot show braille: the console of Linux has 512 characters and none of these. */
const without = new Set(["dumb", "linux", "vt100", "vt220"]);

/**
 * Whether pictures of braille characters can be shown: on a terminal in UTF-8. Windows names no character set; its own
 * terminals have these characters.
 */
export const canShowBraille = (
  env: Readonly<Record<string, string | undefined>>,
  { plain }: Screen,
  isTerminal: boolean,
): boolean => {
  if (plain || !isTerminal || without.has(env["TERM"] ?? "")) return false;
  const set = env["LC_ALL"] || env["LC_CTYPE"] || env["LANG"] || "";
  return set === "" ? (env["WT_SESSION"] ?? env["TERM_PROGRAM"] ?? "") !== "" : /utf-?8/i.test(set);
};
