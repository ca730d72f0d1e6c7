import { addDays, daysBetween, weekdays, weekdayOf, type LocalDate } from "../dates.ts";

/** Seven days, both ends included. */
export interface Block {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The first day of the block of seven days a date falls in. `anchor` is the first day of any one block. */
export const blockStart = (date: LocalDate, anchor: LocalDate): LocalDate => {
  const offset = daysBetween(anchor, date) % 7;
  return addDays(date, -(offset < 0 ? offset + 7 : offset));
};

/** The Monday of the week a date falls in: the anchor of those who have no plan. */
export const mondayOf = (date: LocalDate): LocalDate => addDays(date, -weekdays.indexOf(weekdayOf(date)));

/** The blocks from the one `first` falls in to the one `last` falls in, oldest first. None when `last` is earlier. */
export const blocksBetween = (first: LocalDate, last: LocalDate, anchor: LocalDate): readonly Block[] => {
  const start = blockStart(first, anchor);
  const count = Math.max(0, daysBetween(start, blockStart(last, anchor)) / 7 + 1);
  return Array.from({ length: count }, (_, index) => {
    const from = addDays(start, index * 7);
    return { from, to: addDays(from, 6) };
  });
};
