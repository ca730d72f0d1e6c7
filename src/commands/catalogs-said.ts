import { resolve } from "node:path";

import type { Context } from "../context.ts";
import type { Parsed } from "../domain/profile/parse-profile.ts";
import { mostCatalogs } from "../domain/profile/stored-profile.ts";
import { isSafeText, quoted } from "../domain/safe-text.ts";
import { longestText } from "../domain/limits.ts";
import { mergeCatalogs } from "../storage/merge-catalogs.ts";

/**
 * Catalog files to remember, as absolute paths, each read once to see that all of them can be used together.
 * @throws Failure (file) for those that cannot.
 */
export const catalogsSaid = async (
  words: readonly string[],
  { context }: { readonly context: Context },
): Promise<Parsed<readonly string[]>> => {
  if (words.includes("-")) return { problem: "standard input is gone after one command; name files" };
  if (words.includes("")) return { problem: '"" is not a file name' };
  const files = [...new Set(words.map((file) => resolve(context.world.cwd, file)))];
  const odd = files.find((file) => !isSafeText(file) || file.length > longestText);
  if (odd !== undefined) return { problem: `${quoted(odd)} cannot be remembered; give the file a plain name` };
  if (files.length > mostCatalogs) return { problem: `${files.length} files; expected at most ${mostCatalogs}` };
  await mergeCatalogs(context, files);
  return { value: files };
};
