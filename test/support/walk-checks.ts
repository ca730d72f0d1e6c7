import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { daysBetween, type LocalDate } from "../../src/domain/dates.ts";

interface StoredItem {
  readonly exercise: string;
  readonly seconds: number;
}
/** A state as far as the walk looks at it. */
export interface Stored {
  readonly revision: number;
  readonly basis?: number;
  readonly plan: null | {
    readonly from: string;
    readonly profile: { readonly minutes: number };
    readonly sessions: readonly {
      readonly date: string;
      readonly since?: number;
      readonly seconds: number;
      readonly items: readonly StoredItem[];
    }[];
  };
}

/** Everything in a folder by name, to see whether anything changed. */
export const contentsOf = (folder: string): string =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
        .map((path) => (path.includes("backups") ? path : `${path}\n${readFileSync(path, "utf8")}`))
        .join("\n")
    : "";

/** What a change of the state is about: all but its numbering, and what calendars were told. */
export const contentOf = (text: string): string => {
  if (text === "") return JSON.stringify({ profile: null, plan: null, previous: null, log: [] });
  const {
    schema: _schema,
    revision: _revision,
    basis: _basis,
    settled: _settled,
    calendar: _calendar,
    ...content
  } = JSON.parse(text) as Record<string, unknown>;
  return JSON.stringify(content);
};

/** What every stored week keeps to, whatever led to it. */
export const weekProblems = ({ plan }: Stored, today: LocalDate): readonly string[] => {
  if (plan === null) return [];
  const found: string[] = [];
  const newest = Math.max(...plan.sessions.map(({ since }) => since ?? 0));
  for (const { date, since = 0, seconds, items } of plan.sessions) {
    const gone = daysBetween(plan.from, date);
    if (gone < 0 || gone > 6) found.push(`the session of ${date} is not in the week of ${plan.from}`);
    if (items.length === 0) found.push(`the session of ${date} is empty`);
    if (new Set(items.map(({ exercise }) => exercise)).size < items.length) found.push(`an exercise twice on ${date}`);
    // Days that are over or have begun stay as they were when a week is made again with fewer minutes.
    const isFresh = date >= today && since === newest;
    if (isFresh && seconds > plan.profile.minutes * 60)
      found.push(`${date} takes ${seconds} s of ${plan.profile.minutes} min`);
  }
  return found;
};
