import { safeText } from "../../safe-text.ts";
import { startLoad } from "../../planner/start-dose.ts";
import { firstAmount } from "../first-amount.ts";
import { expectationOf } from "../related.ts";
import type { Facts } from "../facts.ts";
import type { Rule } from "../move.ts";
import { amountAt, compare, type Place } from "../place.ts";
import { possibleAfter } from "../possible.ts";
import { lowEnd, placeFor, type Scale } from "../scale.ts";
import type { Profile } from "../../profile/profile.ts";

/**
 * The first place of a person of whom nothing is known but the profile: the low end at the person's own level, up to half
 * way up for easier exercises; the heaviest weight owned that suits the level [D].
 */
export const firstPlace = (scale: Scale, profile: Profile): Place => {
  const { exercise, amounts, resistances, unit } = scale;
  const loads = resistances.flatMap(({ load }) => (load === null ? [] : [load]));
  if (loads.length === 0) return { ...lowEnd(scale), amount: firstAmount(exercise, profile) };
  return { load: startLoad(exercise, loads, profile.level, unit) ?? loads[0] ?? null, amount: amounts.low };
};

/** The least that is begun with: against the lightest there is, half of the low end [D]. */
const halfOfLow = (scale: Scale): Place => {
  const { amount } = lowEnd(scale);
  return scale.places.find((each) => each.amount >= amount / 2) ?? lowEnd(scale);
};

/** What neighbours of the ladder and the family say, within the range of this exercise. */
const expectedPlace = (
  facts: Facts,
): { readonly place: Place; readonly names: string; readonly entries: readonly string[] } | null => {
  const { scale, exercise, input } = facts;
  const first = firstPlace(scale, input.profile);
  const expected = expectationOf(exercise, input, first.load !== null);
  if (expected === null) return null;
  const measure = exercise.measure;
  const isPossible = (place: Place) => place.amount <= amountAt(expected.ask, place, measure) * expected.share + 1e-6;
  const found = scale.places.findLast(isPossible) ?? first;
  const least = expected.isAtLeast ? first : halfOfLow(scale);
  const place = compare(found, least, exercise) < 0 ? least : found;
  const [nearest] = expected.from;
  const names = nearest === undefined ? "" : safeText(nearest.name);
  return { place, names: expected.from.length > 1 ? `${names} and others` : names, entries: expected.entries };
};

/** Nothing logged of the exercise, or no weight owned that is as light as the last: where others of its kind say, else the low end. */
export const nothingLogged: Rule = {
  name: "nothing-logged",
  source: "design, nothing logged; a level counts × 0.72 of the amount [D]",
  applies: (facts) => {
    const { at, exposures, scale, input } = facts;
    if (at !== null) return null;
    const [last] = exposures;
    if (last !== undefined)
      return {
        place: placeFor(scale, possibleAfter(last, scale.exercise.measure)) ?? halfOfLow(scale),
        text: (dose) => `No weight you own is as light as the last one, so it starts again at ${dose}.`,
        entries: last.entries.map(({ id }) => id),
      };
    const expected = scale.amounts.alone ? null : expectedPlace(facts);
    if (expected === null)
      return {
        place: firstPlace(scale, input.profile),
        text: (dose) => `Nothing logged yet: it starts at ${dose}.`,
        entries: [],
      };
    const first = firstPlace(scale, input.profile);
    if (
      input.isTight === true &&
      first.amount < expected.place.amount &&
      compare(first, expected.place, scale.exercise) < 0
    )
      return {
        place: first,
        text: (dose) => `Not done yet: it starts at ${dose}, as there is no time for more.`,
        entries: expected.entries,
      };
    return {
      place: expected.place,
      text: (dose) => `Not done yet: by what you did of ${expected.names}, it starts at ${dose}.`,
      entries: expected.entries,
    };
  },
};
