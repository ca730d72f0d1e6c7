import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { RunOptions, RunResult } from "./fake-world.ts";
import { withPerson, type Person } from "./story.ts";

/** A file of a week as a person with a phone sees it: lines, found by the exercise and the day of its session. */
export interface Phone extends Person {
  readonly cwd: string;
  readonly file: string;
  readonly text: () => string;
  readonly write: (text: string | Buffer) => void;
  readonly sync: (today: string, flags?: string, options?: RunOptions) => Promise<RunResult>;
  readonly entries: (today: string) => Promise<any[]>;
}

/** A person with a folder in which their file is `back.md`; nothing is planned yet. */
export const withPhone = (work: (phone: Phone) => Promise<void>): Promise<void> =>
  withPerson(async (person) => {
    const cwd = mkdtempSync(join(tmpdir(), "fourplane-phone-"));
    const file = join(cwd, "back.md");
    const run: Person["run"] = (today, line, options) => person.run(today, line, { cwd, ...options });
    try {
      await work({
        ...person,
        run,
        cwd,
        file,
        text: () => readFileSync(file, "utf8"),
        write: (text) => writeFileSync(file, text),
        sync: (today, flags = "", options = {}) => run(today, `sync back.md ${flags}`, options),
        entries: async (today) => (await person.json(today, "log")).entries,
      });
    } finally {
      rmSync(cwd, { recursive: true, force: true });
    }
  });

/** An exercise in a file: its session and its id. */
export interface Place {
  readonly session: string;
  readonly exercise: string;
}

const head = /^(\s*)- \[(.)\] .*fourplane:(\d{4}-\d{2}-\d{2})\/(\S+) /;

/** The exercises of a file with their boxes, in its order. */
export const placesIn = (text: string): readonly (Place & { readonly box: string })[] =>
  text.split(/\r?\n/).flatMap((line) => {
    const [, , box = "", session = "", exercise = ""] = head.exec(line) ?? [];
    return session === "" ? [] : [{ session, exercise, box }];
  });

const change = (text: string, at: (line: string, place: Place | undefined) => string): string => {
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  let place: Place | undefined;
  return text
    .split(lineEnd)
    .map((line) => {
      const [, , , session, exercise] = head.exec(line) ?? [];
      if (session !== undefined && exercise !== undefined) place = { session, exercise };
      else if (/^(?:#|- |<|>)/.test(line)) place = undefined;
      return at(line, place);
    })
    .join(lineEnd);
};

const isAt = (place: Place | undefined, { session, exercise }: Place): boolean =>
  place?.session === session && place.exercise === exercise;

/** Sets what stands in the box of an exercise. */
export const boxed = (text: string, where: Place, box: string): string =>
  change(text, (line, place) => (isAt(place, where) && head.test(line) ? line.replace(/\[.\]/, `[${box}]`) : line));

/** Writes behind a label of an exercise, over what stood there. */
export const labelled = (text: string, where: Place, label: "Sets" | "Note", words: string): string =>
  change(text, (line, place) =>
    isAt(place, where)
      ? line.replace(new RegExp(`^(\\s*- [*_]${label}(?: \\([^)]*\\))?:[*_]).*$`), `$1 ${words}`.trimEnd())
      : line,
  );

/** Answers a question at the end of a session. */
export const answered = (text: string, session: string, label: string, words: string): string => {
  let isThere = false;
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  return text
    .split(lineEnd)
    .map((line) => {
      if (line.includes(`fourplane:answers ${session}`)) isThere = true;
      else if (/^(?:#|- )/.test(line)) isThere = false;
      return isThere
        ? line.replace(new RegExp(`^(\\s*- [*_]${label}(?: \\([^)]*\\))?:[*_]).*$`), `$1 ${words}`.trimEnd())
        : line;
    })
    .join(lineEnd);
};

/** A line of a person's own below an exercise, or at the end of the file. */
export const ownLine = (text: string, where: Place | null, words: string): string => {
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  if (where === null) return `${text}${words}${lineEnd}`;
  return change(text, (line, place) =>
    isAt(place, where) && head.test(line) ? `${line}${lineEnd}  - ${words}` : line,
  );
};

/** What stands behind a label of an exercise. */
export const labelOf = (text: string, where: Place, label: "Sets" | "Note"): string | undefined => {
  let found: string | undefined;
  change(text, (line, place) => {
    const [, words] = new RegExp(`^\\s*- [*_]${label}(?: \\([^)]*\\))?:[*_]\\s?(.*)$`).exec(line) ?? [];
    if (isAt(place, where) && words !== undefined) found = words;
    return line;
  });
  return found;
};
