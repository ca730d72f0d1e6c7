import type { Catalog } from "../domain/catalog/entry.ts";
import type { LocalDate } from "../domain/dates.ts";
import type { State } from "../domain/state/state.ts";
import type { Kept } from "../storage/output-file.ts";
import { ticksIn } from "./ticks-in-file.ts";

/** A box that is ticked, at the start of a line. */
const tick = /^[ \t>]{0,40}[-*+] \[[xX]\]/m;

/** What a sync keeps in a hidden comment. */
const keptBySync = /fourplane:[^\n]{1,300} \+(?:e\d|0\.|[0-9a-f]{12}\.)/;

const reasonFor = (text: string, state: State, catalog: Catalog, today: LocalDate): string | null => {
  const how = { catalog, today, takesOut: true, again: false, wasOurs: () => false };
  const { added, changed, removed, problems, found, reading } = ticksIn(text, state, how);
  if (added.length > 0) return "holds ticks that are not read yet";
  if (changed.length + removed.length > 0) return "holds changes that are not read yet";
  if (found === 0 && tick.test(text)) return "holds ticks of a week that is no longer kept";
  const own = reading.sessions.find(({ remark }) => remark !== null);
  if (own !== undefined) return `holds words of your own, below line ${own.line}`;
  const [first] = problems;
  return first === undefined ? null : `holds something that stays in it, in line ${first.line}: ${first.message}`;
};

/** Why a file called `name` is not to be written over: something in it would be lost; null where nothing would. */
export const unreadIn = (name: string, text: string, state: State, catalog: Catalog, today: LocalDate): Kept | null => {
  if (keptBySync.test(text))
    return { why: "is kept up to date in its place", hint: `fourplane sync ${name} does that` };
  const why = reasonFor(text, state, catalog, today);
  return why === null ? null : { why, hint: `fourplane import ${name} reads what can be read` };
};
