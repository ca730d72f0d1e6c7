import type { LocalDate } from "../dates.ts";

/** The end of a list in the order of dates: what is dated `from` or later. Looks only at what it returns. */
export const datedFrom = <T extends { readonly date: LocalDate }>(
  events: readonly T[],
  from: LocalDate,
): readonly T[] => {
  let start = events.length;
  while (start > 0 && (events[start - 1] as T).date >= from) start -= 1;
  return events.slice(start);
};
