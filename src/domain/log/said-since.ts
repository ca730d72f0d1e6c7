import type { Log, LogEvent } from "./event.ts";
import type { Session } from "../week.ts";

/** The number in the id of an entry; 0 for an id of another kind. */
const entryNumber = (id: string): number => {
  const number = Number(id.slice(1));
  return id.startsWith("e") && Number.isSafeInteger(number) ? number : 0;
};

/** The highest number of an entry; 0 in an empty log. */
export const lastNumber = (log: Log): number => log.reduce((highest, { id }) => Math.max(highest, entryNumber(id)), 0);

/**
 * Whether an entry can be about a session: written after it was planned. A move, a tick or a skip of the session that stood
 * on its day before ended with that one.
 */
export const isSaidOf = ({ id }: Pick<LogEvent, "id">, { since }: Pick<Session, "since">): boolean =>
  since === undefined || entryNumber(id) > since;
