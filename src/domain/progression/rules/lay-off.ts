import { rungTo, sayLast, type Rule } from "../move.ts";
import { compare } from "../place.ts";
import { lowEnd } from "../scale.ts";
import { sinceWords } from "../lay-off-words.ts";
import { before, partOf } from "./lowered.ts";

/** Back after more than 7 days without any session: the last dose once more, or less of it, by the table in lay-offs.ts. */
export const layOff: Rule = {
  name: "lay-off",
  source: "domain facts section 3, the table [D]; Bosquet 2013, 10.1111/sms.12047",
  applies: (facts) => {
    const { absence, scale, exposures, easier } = facts;
    const [last] = exposures;
    if (absence === null || last === undefined) return null;
    const { row } = absence.layOff;
    const { place, sets } = before(facts);
    const since = sinceWords(facts, absence.layOff);
    const entries = last.entries.map(({ id }) => id);
    if (row.cuts.length === 0)
      return { place, sets, text: (dose) => `${since} the last dose comes once more: ${dose}.`, entries };
    const less = partOf(scale, place, row.load);
    const start = lowEnd(scale);
    const now = row.rebaseline && compare(start, less, facts.exercise) < 0 ? start : less;
    const rung =
      row.rungDown && (row.rebaseline || now.load === place.load) && easier !== null ? rungTo(easier, "easier") : {};
    return {
      place: now,
      sets: Math.max(1, Math.floor(sets * (1 - absence.cut) + 1e-9)),
      ...rung,
      text: (dose) => `${since} it starts lower: ${dose} instead of ${sayLast(facts)}.`,
      entries,
    };
  },
};
