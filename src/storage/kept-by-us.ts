import { realpathSync } from "node:fs";
import { basename, dirname, join } from "node:path";

import type { Context } from "../context.ts";
import { listPeople, homeOf } from "./people-file.ts";
import { readSmall } from "./read-small.ts";
import { placeOfState } from "./state-place.ts";

/** A path behind its links; as it is where it leads nowhere. */
export const realOf = (path: string): string => {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
};

/** Whether a folder holds somebody's state, by what is in it. */
const isHome = (folder: string): boolean => {
  try {
    return /^\s{0,9}\{\s{0,9}"schema"\s{0,9}:\s{0,9}"fourplane\/state@/.test(
      readSmall(join(folder, "state.json"), 200) ?? "",
    );
  } catch {
    return false;
  }
};

const foldersOf = (base: string): readonly string[] => [base, join(base, "people")].map(realOf);

/** Whether a file would lie among those of this person's state, behind whatever links. */
const isBesideState = (context: Pick<Context, "home">, file: string): boolean => {
  const place = placeOfState(context);
  const stem = basename(place.file).replace(/\.json$/, "");
  return (
    dirname(file) === place.backups ||
    (dirname(file) === dirname(place.file) && (file === place.file || basename(file).startsWith(`${stem}.`)))
  );
};

/**
 * Whether a real path lies in a folder that is fourplane's own: anybody's home, its copies, and the files that a state
 * behind a link is made of. Nothing a person takes away is written there.
 */
export const isKeptByUs = ({ base, home }: Pick<Context, "base" | "home">, file: string): boolean => {
  const folder = dirname(file);
  const above = dirname(folder);
  const named = new Set([
    ...foldersOf(base),
    ...listPeople(base).map((person) => realOf(homeOf(base, person))),
    realOf(home),
  ]);
  if (named.has(folder) || isHome(folder)) return true;
  if (basename(folder) === "backups" && (named.has(above) || isHome(above))) return true;
  return isBesideState({ home }, file);
};
