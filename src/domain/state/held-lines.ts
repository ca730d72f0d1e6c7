import type { LocalDate } from "../dates.ts";
import type { Log, LogEvent } from "../log/event.ts";
import { entriesRead } from "../progression/exposures.ts";
import { earliest, latest, relatedFrom, type Counting } from "./what-counts.ts";

/** Where the lines of an older part begin that may still count, as texts that are read only where they are asked for. */
export interface HeldLines {
  /** Whatever is asked about. */
  readonly always: string;
  /** For each exercise the last date it was done, the line of the first time, and the others. */
  readonly doses: Readonly<Record<string, string>>;
}

/** What the rules will be asked about. */
export interface Asked {
  /** These dates, and later ones; none where no rule will be asked. */
  readonly dates: readonly LocalDate[];
  /** The exercises whose doses are asked for; every one where this is left out, as planning does. */
  readonly exercises?: readonly string[] | undefined;
}

const startsIn = (text: string): readonly number[] => (text === "" ? [] : text.split(" ").map(Number));

/** How often exercises were done up to a date outside lighter weeks. */
const timesIn = (log: Log, date: LocalDate): ReadonlyMap<string, number> => {
  const times = new Map<string, number>();
  for (const event of log) {
    if (event.kind !== "done") continue;
    const isUsual = !event.deload && event.date <= date;
    times.set(event.exercise, (times.get(event.exercise) ?? 0) + (isUsual ? 1 : 0));
  }
  return times;
};

const ofDoses = ({ doses }: HeldLines, newer: Log, { dates, exercises }: Asked): readonly string[] => {
  const all = Object.entries(doses).map(([exercise, said]) => ({
    exercise,
    last: said.slice(0, said.indexOf(" ")),
    starts: said.slice(said.indexOf(" ") + 1),
  }));
  if (exercises === undefined) return all.map(({ starts }) => starts);
  const asked = new Set(exercises);
  const times = timesIn(newer, earliest(dates));
  const from = relatedFrom(dates);
  return all
    .filter(({ exercise, last }) => asked.has(exercise) || times.has(exercise) || last >= from)
    .map(({ exercise, starts }) => {
      const isEnough = (times.get(exercise) ?? 0) >= entriesRead;
      return isEnough ? starts.slice(0, `${starts} `.indexOf(" ")) : starts;
    });
};

/**
 * Where the lines begin that count for what is asked about, in their order. Besides the exercises in question those count
 * that were done lately, because others are begun by them; of what was done often enough since only the first time, because
 * exercises are gone through as they were taken up. `newer` are the entries after the older part.
 */
export const linesFor = (lines: HeldLines, newer: Log, asked: Asked): readonly number[] =>
  [...new Set([lines.always, ...ofDoses(lines, newer, asked)].flatMap(startsIn))].sort((a, b) => a - b);

/** The lines of what counts. */
export const heldLines = ({ always, forExercise }: Counting, startOf: (event: LogEvent) => number): HeldLines => ({
  always: [...always].map(startOf).join(" "),
  doses: Object.fromEntries(
    [...forExercise].map(([exercise, events]) => {
      const last = latest(events.flatMap(({ kind, date }) => (kind === "done" ? [date] : [])));
      return [exercise, [last, ...new Set(events.map(startOf))].join(" ")];
    }),
  ),
});
