import { addDays, type LocalDate } from "../dates.ts";
import type { CheckinEvent, LogEvent } from "../log/event.ts";
import { lastNumber } from "../log/said-since.ts";
import type { LineProblem } from "./tick.ts";

/** Whether a session had settled by the next morning, as a file says it. */
export interface SaidSettled {
  readonly line: number;
  /** The day the session was done. */
  readonly date: LocalDate;
  readonly settled: boolean;
  /** What the file said when it was last brought up to date; null where it never was. */
  readonly base: SettledBase | null;
}

export interface SettledBase {
  /** The check-in it stands for; null once that was taken back. */
  readonly id: string | null;
  readonly settled: boolean;
}

/** `e14.y`, `0.n`: as it stands in the marker of the answers. */
export const formatSettled = ({ id, settled }: SettledBase): string => `${id ?? "0"}.${settled ? "y" : "n"}`;

/** Reads what `formatSettled` writes; null for anything else. */
export const parseSettled = (text: string | null): SettledBase | null => {
  const [, id, word] = /^(0|e[1-9]\d{0,14})\.([yn])$/.exec(text ?? "") ?? [];
  return id === undefined ? null : { id: id === "0" ? null : id, settled: word === "y" };
};

export interface RecordedSettled {
  readonly added: readonly CheckinEvent[];
  readonly changed: readonly { readonly before: CheckinEvent; readonly after: CheckinEvent }[];
  readonly problems: readonly LineProblem[];
  readonly bases: ReadonlyMap<SaidSettled, SettledBase>;
}

/**
 * Reads next-morning answers against a log: a session has one, a check-in of the day after it. One that was taken out of
 * the log stays out until the file says otherwise than before.
 */
export const recordSettled = (
  answers: readonly SaidSettled[],
  log: readonly LogEvent[],
  today: LocalDate,
  again: boolean,
): RecordedSettled => {
  const checkins = new Map<string, CheckinEvent>();
  for (const event of log) if (event.kind === "checkin") checkins.set(event.id, event);
  let number = lastNumber(log);
  const added: CheckinEvent[] = [];
  const changed: { readonly before: CheckinEvent; readonly after: CheckinEvent }[] = [];
  const problems: LineProblem[] = [];
  const bases = new Map<SaidSettled, SettledBase>();
  for (const answer of answers) {
    const { line, base, settled } = answer;
    const date = addDays(answer.date, 1);
    const own = checkins.get(base?.id ?? "");
    const entry = own ?? [...checkins.values()].findLast((each) => each.date === date);
    const isNew = base !== null && base.settled !== settled;
    if (entry !== undefined) {
      const takes = entry.settled === null || isNew;
      if (entry.settled !== settled && takes) {
        const after = { ...entry, settled };
        changed.push({ before: entry, after });
        checkins.set(entry.id, after);
      } else if (entry.settled !== settled && base === null) {
        problems.push({
          line,
          message: `the check-in of ${date} says otherwise and stayed as it is; fourplane edit ${entry.id} corrects it`,
        });
        continue;
      }
      bases.set(answer, { id: entry.id, settled });
    } else if (base !== null && !isNew && !again) bases.set(answer, { id: null, settled });
    else if (date > today)
      problems.push({ line, message: `the next morning is ${date}, which is still to come (today is ${today})` });
    else {
      const event: CheckinEvent = {
        kind: "checkin",
        id: `e${++number}`,
        date,
        pain: null,
        settled,
        flare: false,
        legs: false,
      };
      added.push(event);
      checkins.set(event.id, event);
      bases.set(answer, { id: event.id, settled });
    }
  }
  return { added, changed, problems, bases };
};
