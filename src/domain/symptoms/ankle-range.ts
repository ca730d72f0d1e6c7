import type { Catalog, Exercise } from "../catalog/entry.ts";
import { daysBetween, type LocalDate } from "../dates.ts";
import type { MeasuredEvent } from "../log/event.ts";
import type { History } from "../log/history.ts";

/**
 * Centimetres from toe to wall from which an ankle bends well enough: about 10 to 14 are normal (from a secondary summary;
 * domain facts section 1, mobility).
 */
export const enoughRange = 10;

/** A difference below this many centimetres is within the error of measuring: 4.6 degrees, about 1.3 cm from memory [M]. */
export const realChange = 1.5;

/** A measurement counts for so many days [D]. */
export const countsFor = 84;

/** Whether this exercise is for the range of the ankles. */
export const isForAnkles = ({ role, family }: Exercise): boolean => role === "mobility" && family === "ankle";

/** All measurements of the ankles, oldest first. */
export const ankleRanges = ({ rare }: Pick<History, "rare">): readonly MeasuredEvent[] =>
  rare.filter((event) => event.kind === "measured").sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));

/**
 * The measurement that says that the ankles have what they need: the last one, of the last 84 days, both sides at 10 cm or
 * more and even. Keeping that takes once a week [D]. Null otherwise.
 */
export const enoughOn = (history: Pick<History, "rare">, today: LocalDate): MeasuredEvent | null => {
  const last = ankleRanges(history).findLast(({ date }) => date <= today);
  if (last === undefined || daysBetween(last.date, today) > countsFor) return null;
  const isEven = Math.abs(last.left - last.right) < realChange;
  return isEven && Math.min(last.left, last.right) >= enoughRange ? last : null;
};

/** The exercises that a week needs once at most, because what they are for has been reached. */
export const onceAWeek = (history: Pick<History, "rare">, catalog: Catalog, today: LocalDate): readonly string[] =>
  enoughOn(history, today) === null ? [] : [...catalog.values()].filter(isForAnkles).map(({ id }) => id);
