import { formatPerformed } from "../log/dose-notation.ts";
import type { Effort, Performed } from "../log/event.ts";

/** What a file said of an exercise, as fingerprints of its parts: whether a person changed one since can be told by them. */
export interface Prints {
  readonly work: string;
  readonly note: string;
  readonly felt: string;
}

/** What a file says of an exercise when it was last brought up to date. */
export interface Base extends Prints {
  /** The entry of the log that it stood for; null once that was taken back. */
  readonly id: string | null;
  /** The sets were filled in by the program, and may be filled in anew. */
  readonly isFilled: boolean;
}

/** Nothing said; a tick alone; left out; not settled between file and log, so that it is looked at again. */
export const nothing = "0";
const tick = "t";
const skip = "s";
export const unsettled = "x";

/** FNV-1a, 32 bits: enough to tell that somebody changed a line. */
const print = (text: string): string => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(36).padStart(2, "0");
};

const tidy = (text: string): string => text.replace(/\s+/g, " ").trim();

/** What is said of the work in a file. */
export type SaidWork =
  | { readonly kind: "nothing" | "tick" | "skip" }
  | { readonly kind: "sets"; readonly done: Performed };

export const workPrint = (work: SaidWork): string =>
  work.kind === "sets" ? print(formatPerformed(work.done, null) ?? "") : { nothing, tick, skip }[work.kind];

export const notePrint = (note: string | undefined): string =>
  note === undefined || tidy(note) === "" ? nothing : print(tidy(note));

export interface Felt {
  readonly effort: Effort | null;
  readonly pain: number | null;
  readonly legs: boolean | null;
}

export const feltPrint = ({ effort, pain, legs }: Felt): string =>
  effort === null && pain === null && legs === null ? nothing : print(JSON.stringify([effort, pain, legs]));

const filled = "f";

/** `e12.1x9k3.0.0`: as it stands in the marker of an exercise. */
export const formatBase = ({ id, work, note, felt, isFilled }: Base): string =>
  [id ?? nothing, work, note, felt, ...(isFilled ? [filled] : [])].join(".");

/** Reads what `formatBase` writes; undefined for anything else. */
export const parseBase = (text: string): Base | undefined => {
  const [, id, work = "", note = "", felt = "", last] =
    /^(0|e[1-9]\d{0,14})\.([0-9a-z]{1,8})\.([0-9a-z]{1,8})\.([0-9a-z]{1,8})(\.f)?$/.exec(text) ?? [];
  if (id === undefined) return undefined;
  return { id: id === nothing ? null : id, work, note, felt, isFilled: last !== undefined };
};

/** The fingerprints alone, as an entry keeps them. */
export const formatPrints = ({ work, note, felt }: Prints): string => [work, note, felt].join(".");

export const parsePrints = (text: string | undefined): Prints | undefined => {
  const [all, work = "", note = "", felt = ""] =
    /^([0-9a-z]{1,8})\.([0-9a-z]{1,8})\.([0-9a-z]{1,8})$/.exec(text ?? "") ?? [];
  return all === undefined ? undefined : { work, note, felt };
};
