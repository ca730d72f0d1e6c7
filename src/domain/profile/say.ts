import { quoted, isSafeText } from "../safe-text.ts";
import type { Parsed } from "./parse-profile.ts";

/** Characters of a command with its flags [D]. */
export const longestSay = 200;

/** A command with its flags, `espeak-ng -s 150`, which gets what it says as one more argument; null for none. */
export const parseSay = (text: string): Parsed<string | null> => {
  const command = text.trim();
  if (command.toLowerCase() === "none") return { value: null };
  if (command === "" || !isSafeText(command) || command.startsWith("-"))
    return { problem: `${quoted(text)} is not a command; expected for example espeak-ng, say or spd-say, or none` };
  if (command.length > longestSay)
    return { problem: `the command has ${command.length} characters; expected at most ${longestSay}` };
  return { value: command };
};
