import packageJson from "../../package.json" with { type: "json" };
import type { Catalog } from "../domain/catalog/entry.ts";
import type { LocalDate } from "../domain/dates.ts";
import { wholeLog } from "../domain/state/older-log.ts";
import type { State } from "../domain/state/state.ts";
import type { Week } from "../domain/week.ts";
import { hasWeek, updatedFile } from "../formats/markdown/update/update.ts";
import type { FileUpdate } from "../formats/markdown/update/input.ts";
import { isCurrent } from "./is-current.ts";
import { keptWeeks, ticksIn, type TicksInFile } from "./ticks-in-file.ts";

/** A line that stands for an entry, and does not say yet which. */
const unmarked = / recorded (?:-->|%%)/;

/** A file as it is from now on, and the week that came into it. What a week that began since has replaced does not count any more. */
export const broughtUp = (
  text: string,
  reading: TicksInFile,
  state: State,
  catalog: Catalog,
  today: LocalDate,
  isSecond = false,
): { readonly text: string; readonly newWeek: LocalDate | null } => {
  const { plan } = state;
  const isReplaced = (week: Week, date: LocalDate) => week !== plan && plan !== null && date >= plan.from;
  const all = state === reading.before ? reading.weeks : keptWeeks(state, catalog, today);
  const weeks = all.map(({ week, sessions }) => ({
    week,
    sessions: sessions.filter(({ planned }) => !isReplaced(week, planned)),
  }));
  const byId = new Map(wholeLog(state).map((event) => [event.id, event]));
  const entries: FileUpdate["entries"] = new Map(
    [...reading.bases].flatMap(([item, { id }]) => {
      const event = byId.get(id ?? "");
      return event?.kind === "done" || event?.kind === "skipped" ? [[item, event] as const] : [];
    }),
  );
  const lines = new Set(reading.takenBack.map(({ line }) => line));
  const isNew: FileUpdate["isNew"] = ({ week }) => week === plan && isCurrent(week, today);
  const update: FileUpdate = {
    text,
    reading: reading.reading,
    weeks,
    isNew,
    entries,
    bases: reading.bases,
    settledBases: reading.settledBases,
    opened: new Set([...reading.bases.keys()].filter(({ line }) => lines.has(line))),
    catalog,
    version: packageJson.version,
  };
  const next = updatedFile(update);
  const [newest] = weeks;
  const comesIn = newest !== undefined && isNew(newest) && !hasWeek(reading.reading, newest);
  const newWeek = comesIn ? newest.week.from : null;
  if (isSecond || !unmarked.test(next)) return { text: next, newWeek };
  // Lines that came in as done are known by what they say from now on.
  const how = { catalog, today, takesOut: false, again: false, wasOurs: () => true };
  return { text: broughtUp(next, ticksIn(next, state, how), state, catalog, today, true).text, newWeek };
};
