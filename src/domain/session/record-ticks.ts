import { isSaidDate } from "../dates.ts";
import { asPlanned } from "../log/dose-notation.ts";
import type { DoneEvent, LogEvent, Performed, SkippedEvent, WholeLog } from "../log/event.ts";
import { lastNumber } from "../log/said-since.ts";
import { formatPrints, nothing, unsettled, workPrint, type Base } from "./file-base.ts";
import { merged, sayDiffering } from "./merge-tick.ts";
import { doneOf, printsOf, type LineProblem, type Tick } from "./tick.ts";
import { newEntry, newSkip, type ReadRules } from "./tick-entry.ts";

export interface Changed {
  readonly before: DoneEvent;
  readonly after: DoneEvent;
}

/** What a file comes to in the log. */
export interface RecordedTicks {
  readonly added: readonly (DoneEvent | SkippedEvent)[];
  readonly changed: readonly Changed[];
  /** Entries whose box was opened again. */
  readonly removed: readonly (DoneEvent | SkippedEvent)[];
  /** Lines that are ticked, of entries that were taken out of the log since. */
  readonly takenBack: readonly Tick[];
  /** In the log already, just like this. */
  readonly known: readonly Tick[];
  readonly problems: readonly LineProblem[];
  /** What the file is known by from now on, by exercise. */
  readonly bases: ReadonlyMap<Tick, Base>;
}

type Closing = DoneEvent | SkippedEvent;

const isKnownOf = (problems: readonly LineProblem[], { line, message }: LineProblem): boolean =>
  problems.some((each) => each.line === line && each.message === message);

/** One line for each day to come: only what has happened can be written down. */
const stillToCome = (early: readonly Tick[], { today }: ReadRules): readonly LineProblem[] =>
  [...new Set(early.map(({ date }) => date))].flatMap((date) => {
    const [first, ...more] = early.filter((tick) => tick.date === date);
    if (first === undefined) return [];
    const what =
      more.length === 0 ? `${first.name} of ${date} is` : `${first.name} and ${more.length} more of ${date} are`;
    return {
      line: first.line,
      message: `${what} still to come (today is ${today}); only what has happened can be written down`,
    };
  });

/**
 * Reads ticks against a log: an exercise of a session is one entry, whatever weeks were made since. What is not in the log
 * yet is added; what a person has changed in the file since it was last read changes its entry; and what was changed or
 * taken back in the log while the file stayed the same is left so.
 */
export const recordTicks = (ticks: readonly Tick[], log: WholeLog, rules: ReadRules): RecordedTicks => {
  const byId = new Map<string, Closing>();
  const byKey = new Map<string, Closing[]>();
  const keysOf = ({ exercise, session, date }: Closing): string => `${session ?? date} ${exercise}`;
  const put = (entry: Closing): void => {
    byId.set(entry.id, entry);
    byKey.set(keysOf(entry), [...(byKey.get(keysOf(entry)) ?? []).filter(({ id }) => id !== entry.id), entry]);
  };
  const take = (entry: Closing): void => {
    byId.delete(entry.id);
    byKey.set(
      keysOf(entry),
      (byKey.get(keysOf(entry)) ?? []).filter(({ id }) => id !== entry.id),
    );
  };
  const wanted = new Set(ticks.map(({ exercise }) => exercise));
  for (const event of log)
    if ((event.kind === "done" || event.kind === "skipped") && wanted.has(event.exercise)) put(event);

  let number = lastNumber(log);
  const added: Closing[] = [];
  const changed: Changed[] = [];
  const removed: Closing[] = [];
  const takenBack: Tick[] = [];
  const known: Tick[] = [];
  const problems: LineProblem[] = [];
  const early: Tick[] = [];
  const bases = new Map<Tick, Base>();
  const seen = new Map<string, Tick>();
  const say = (more: readonly LineProblem[]): void => {
    problems.push(...more.filter((each) => !isKnownOf(problems, each)));
  };

  const entryOf = (tick: Tick, kind: Closing["kind"]): Closing | undefined => {
    const fits = (entry: Closing | undefined): entry is Closing =>
      entry !== undefined && entry.kind === kind && entry.exercise === tick.exercise;
    const named = byId.get(tick.base?.id ?? "");
    if (fits(named) && (named.session === null || named.session === tick.session)) return named;
    const outside = byKey
      .get(`${tick.date} ${tick.exercise}`)
      ?.findLast((entry) => fits(entry) && entry.session === null);
    return byKey.get(`${tick.session} ${tick.exercise}`)?.findLast(fits) ?? outside;
  };
  const settle = (tick: Tick, id: string | null, over: Partial<Base> = {}): void => {
    const isFilled = tick.base?.isFilled === true && tick.base.work === workPrint(tick.work);
    bases.set(tick, { id, ...printsOf(tick), isFilled, ...over });
  };
  const add = (event: Omit<DoneEvent, "id"> | Omit<SkippedEvent, "id">, tick: Tick): void => {
    const entry = { ...event, id: `e${++number}` } as Closing;
    added.push(entry);
    put(entry);
    settle(tick, entry.id, { isFilled: false });
  };
  const remove = (entry: Closing, tick: Tick): void => {
    removed.push(entry);
    take(entry);
    settle(tick, null, { isFilled: false });
  };

  const correct = (tick: Tick, entry: DoneEvent): void => {
    const { entry: after, differing } = merged(tick, entry);
    say(sayDiffering(tick, entry, differing));
    const open = Object.fromEntries(differing.map((part) => [part, unsettled]));
    settle(tick, entry.id, open);
    if (after === entry) return void known.push(tick);
    const next = { ...after, read: formatPrints({ ...printsOf(tick), ...open }) };
    changed.push({ before: entry, after: next });
    put(next);
  };

  /** What stood for the line before, where its box says something else now. */
  const ownOtherwise = (tick: Tick, kind: Closing["kind"] | null): Closing | undefined => {
    const own = byId.get(tick.base?.id ?? "");
    const isOther = own !== undefined && own.exercise === tick.exercise && own.kind !== kind;
    return isOther && tick.base?.work !== nothing && tick.base?.work !== workPrint(tick.work) ? own : undefined;
  };
  const sayOpened = (tick: Tick, { id }: Closing): void => {
    problems.push({
      line: tick.line,
      message: `${tick.name} is written down, and its box says something else now; fourplane sync takes that over, or fourplane edit ${id} --delete`,
    });
  };

  const readClosed = (tick: Tick, done: Performed | null): void => {
    const kind = done === null ? "skipped" : "done";
    const other = ownOtherwise(tick, kind);
    if (other !== undefined) {
      if (!rules.takesOut) return sayOpened(tick, other);
      remove(other, tick);
      return add(done === null ? newSkip(tick, rules) : newEntry(tick, done, rules), tick);
    }
    const entry = entryOf(tick, kind);
    if (entry?.kind === "done") {
      return correct(tick, entry);
    }
    if (entry !== undefined || (kind === "skipped" && entryOf(tick, "done") !== undefined)) {
      settle(tick, entry?.id ?? null);
      return void known.push(tick);
    }
    const { base } = tick;
    const wasTaken = base !== null && base.work !== nothing;
    const isSame = base !== null && base.work === workPrint(tick.work);
    // Taken out of the log since: the tick is from before that, unless it was set again.
    const isFromBefore = wasTaken && (base.id !== null || (isSame && !tick.isTicked));
    if (isFromBefore && !rules.again) {
      settle(tick, null);
      if (base.id !== null) takenBack.push(tick);
      return;
    }
    if (!isSaidDate(tick.date)) {
      problems.push({ line: tick.line, message: `${tick.name} of ${tick.date}: no such day can be written down` });
      return;
    }
    if (tick.date > rules.today) return void early.push(tick);
    add(done === null ? newSkip(tick, rules) : newEntry(tick, done, rules), tick);
  };

  const readOpen = (tick: Tick): void => {
    const { base } = tick;
    const entry = entryOf(tick, "done");
    const own = ownOtherwise(tick, null);
    if (own !== undefined) return rules.takesOut ? remove(own, tick) : sayOpened(tick, own);
    if (rules.again && base !== null && base.id === null && base.work !== nothing && tick.planned !== null) {
      const back: Tick = { ...tick, work: { kind: "tick" }, isTicked: true };
      return add(newEntry(back, asPlanned(tick.planned), rules), tick);
    }
    if (entry?.kind !== "done") {
      const skip = entryOf(tick, "skipped");
      if (skip !== undefined) settle(tick, skip.id);
      return;
    }
    // A note or an answer to something that was checked off elsewhere.
    correct(tick, entry);
  };

  for (const tick of ticks) {
    const key = `${tick.session} ${tick.exercise}`;
    const before = seen.get(key);
    if (before !== undefined) {
      const [one, other] = [printsOf(before), printsOf(tick)];
      if (other.work !== nothing && formatPrints(one) !== formatPrints(other))
        problems.push({
          line: tick.line,
          message: `${tick.name} of ${tick.session} stands in line ${before.line} already, and only that line was read`,
        });
      continue;
    }
    seen.set(key, tick);
    const done = doneOf(tick);
    if (done !== null || tick.work.kind === "skip") readClosed(tick, done);
    else readOpen(tick);
  }
  return { added, changed, removed, takenBack, known, problems: [...problems, ...stillToCome(early, rules)], bases };
};

/** The log after what a file came to. */
export const withRecorded = (
  log: readonly LogEvent[],
  { added, changed, removed }: Pick<RecordedTicks, "added" | "changed" | "removed">,
): readonly LogEvent[] => {
  const after = new Map(changed.map((each) => [each.before.id, each.after]));
  const gone = new Set(removed.map(({ id }) => id));
  return [...log.flatMap((event) => (gone.has(event.id) ? [] : [after.get(event.id) ?? event])), ...added];
};
