import { addDays } from "../domain/dates.ts";
import type { Lighter, Week } from "../domain/week.ts";
import { dayText } from "./date.ts";

const reasonText = ({ reason, every }: Lighter): string =>
  ({
    due: `as every ${every} weeks`,
    pain: "because pain was up in each of the last two weeks",
    stalled: "because work in two planes has been hard to finish lately",
    asked: "as you asked",
  })[reason];

/**
 * "A lighter week, as every 6 weeks: mostly the same exercises, less of each." Where it ends before the `week` it stands in, up to
 * when; null where that is not to be said.
 */
export const lighterText = (lighter: Lighter, week: Pick<Week, "from"> | null, locale?: string): string => {
  const isWhole = week === null || lighter.until >= addDays(week.from, 7);
  const what = isWhole ? "A lighter week" : `Lighter up to ${dayText(addDays(lighter.until, -1), locale)}`;
  return `${what}, ${reasonText(lighter)}: mostly the same exercises, less of each.`;
};

/**
 * What makes a day lighter, what that changes and when it ends: "A lighter week, as every 6 weeks:
 * mostly the same exercises, less of each. The weights stay; there are fewer sets, and of each the low end of its range, up to
 * Sun 3 Jan."
 */
export const lighterDayText = (lighter: Lighter, locale?: string): string => {
  const less = "The weights stay; there are fewer sets, of the low end of the range each";
  if (lighter.reason === "asked")
    return `A lighter day, as you asked. ${less}. What you do counts as lighter on purpose and costs nothing. fourplane today --no-lighter makes it a usual one again.`;
  const last = dayText(addDays(lighter.until, -1), locale);
  return `${lighterText(lighter, null, locale)} ${less}, up to ${last}.`;
};
