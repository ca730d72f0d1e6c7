import { realpathSync } from "node:fs";
import { basename, dirname, join } from "node:path";

import type { Context } from "../context.ts";

export type Home = Pick<Context, "home"> & Partial<Pick<Context, "today">>;

/**
 * Where everything is that one person's state is made of. It lies beside the real file, wherever a link leads, so that two
 * homes that lead to the same file share its lock and its copies.
 */
export interface StatePlace {
  /** `state.json` in the home, as messages name it. */
  readonly named: string;
  /** The same behind its links. */
  readonly file: string;
  readonly lock: string;
  readonly backups: string;
  /** Another file beside it: `state.v1.json` for `v1`. */
  readonly beside: (what: string) => string;
}

/** Where the state of the person in this context is kept. */
export const stateFileOf = ({ home }: Home): string => join(home, "state.json");

const realOf = (path: string): string | undefined => {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
};

export const placeOfState = (context: Home): StatePlace => {
  const named = stateFileOf(context);
  const file = realOf(named) ?? join(realOf(context.home) ?? context.home, basename(named));
  const stem = basename(file).replace(/\.json$/, "");
  const beside = (name: string): string => join(dirname(file), name);
  return {
    named,
    file,
    lock: beside(`${stem}.lock`),
    // A file of another name may have a neighbour, whose copies are not to be mixed up with its own.
    backups: beside(stem === "state" ? "backups" : `${stem}.backups`),
    beside: (what) => beside(`${stem}.${what}.json`),
  };
};
