import { daysBetween } from "../dates.ts";
import { stay, type Decision } from "./decision.ts";
import type { Facts } from "./facts.ts";
import type { Prescription } from "./prescription.ts";
import { idsOf, wasComfortable, wasHard, wasMissed, type Sitting } from "./sittings.ts";
import { say, stayWords } from "./target-words.ts";

/**
 * No step after more than so many days without the exercise itself [D]. Domain facts section 3 proposes 10; what a
 * plan has once a week may lie up to 13 days apart (11 from Monday to Friday of the next week) with nothing missed.
 */
const staleDays = 14;

const discomfort = (facts: Facts, sitting: Sitting): string => {
  const { entries } = sitting;
  if (entries.some(({ legs }) => legs)) return "A leg was felt last time";
  if (entries.some(({ flare }) => flare)) return "Last time was in a flare-up";
  const pain = Math.max(...entries.map((entry) => entry.pain ?? 0));
  return pain > Math.min(5, Math.max(2, facts.usualPain))
    ? `Pain was ${pain} of 10 last time`
    : "The last session had not settled by the next check-in";
};

/** Why a dose is not to rise today, whatever the entries before say: the dose as it was. Null where nothing holds it. */
export const held = (facts: Facts, dose: Prescription): Decision | null => {
  const { latest, input } = facts;
  if (latest === undefined) return null;
  const keep = (rule: string, reason: string, sitting: Sitting) => stay(facts, dose, rule, reason, idsOf(sitting));
  // A lighter week earns no step, but what was too much in it holds one back.
  if (wasMissed(latest)) return keep("failed", `Last time was below ${say(facts, latest.asked)}`, latest);
  if (wasHard(latest)) return keep("effort", "Last time felt hard", latest);
  if (!wasComfortable(latest, input.history, facts.usualPain))
    return keep("pain-bands", discomfort(facts, latest), latest);
  const days = daysBetween(latest.date, input.today);
  if (days > staleDays) return keep("lay-off", `It was last done ${days} days ago`, latest);
  if (latest.date === input.today) return keep("step", "It was done today already", latest);
  return null;
};

/** Not two clean sessions at this dose yet. */
export const notYet = (facts: Facts, dose: Prescription, clean: 0 | 1): Decision => {
  const { last } = facts;
  const asked = say(facts, last?.asked ?? dose);
  const so = clean === 1 ? `One clean session so far` : `No clean session yet`;
  const stays = asked === say(facts, dose) ? "so it stays there" : stayWords(facts, dose);
  return {
    dose,
    change: "same",
    why: {
      rule: facts.ladder.amounts.rule,
      text: `${so} at ${asked}, ${stays}.`,
      entries: idsOf(last),
    },
  };
};
