import { safeText } from "../safe-text.ts";
import type { Decision } from "./decision.ts";
import { amountWords, doseWords } from "./dose-words.ts";
import { isClean } from "./exposures.ts";
import { wayBackWords } from "./lay-off-words.ts";
import { openSetOf } from "./open.ts";
import type { Place } from "./place.ts";
import { meantShare, mostMeantReps } from "./possible.ts";
import { lighterRule } from "./rules/lighter-week.ts";
import { rungWithMore } from "./rungs.ts";
import { placeBeyond, wayOn } from "./scale.ts";
import { compare } from "./place.ts";

const afterwards = ({ facts, place }: Decision): { readonly next: Place | null; readonly words: string } | null => {
  const { scale, harder, exercise } = facts;
  const { amount, ...resistance } = place;
  const possible = {
    resistance,
    amount: exercise.measure === "reps" ? amount + mostMeantReps : amount / meantShare,
    measured: false,
  };
  const next = wayOn(scale, place, possible) ?? (harder === null ? placeBeyond(scale, place) : null);
  if (next !== null) return { next, words: amountWords(exercise, next, scale.unit) };
  return harder === null || scale.amounts.alone ? null : { next, words: safeText(harder.name) };
};

/** Which implement would be the way on, where nothing harder is possible with what is owned. */
const wayWithMore = ({ facts: { exercise, harder, scale, input } }: Decision): string => {
  if (harder !== null || scale.amounts.alone) return "";
  const more = rungWithMore(exercise, input.catalog, input.profile);
  return more === null ? "" : ` With a ${more.missing.join(" and a ")} it could go on to ${safeText(more.rung.name)}.`;
};

/** What comes once nothing holds the dose back: the rung or the dose that was earned before. */
const freeWords = ({ facts, free }: Decision): string => {
  const { exposures, harder, input, scale, exercise } = facts;
  if (free.rung?.direction === "harder" && harder !== null) return safeText(harder.name);
  const sets = exposures[0]?.sets ?? input.plannedSets ?? 1;
  return doseWords(exercise, { ...free.place, sets }, scale.unit);
};

const stepWords = (decision: Decision): string => {
  const { facts, place, isLimited, made } = decision;
  if (made.rule === lighterRule) return `After it, it goes on with ${freeWords(decision)}.`;
  if (isLimited) return "It grows again from here when that is over.";
  const then = afterwards(decision);
  const more = wayWithMore(decision);
  if (then === null) return `It is kept there: the most there is to ask for here.${more}`;
  const { exposures, before, exercise } = facts;
  const [last] = exposures;
  const isSecond =
    last !== undefined && before !== null && isClean(last) && !last.lighter && compare(before, place, exercise) === 0;
  const sessions = isSecond ? "One more session that feels right brings" : "Two sessions that feel right bring";
  const easy = facts.isBound
    ? ""
    : then.next === null
      ? "; one that feels easy is enough"
      : "; one that feels easy brings more at once";
  // What an open last set comes to is known after one session.
  const open = openSetOf(decision) === null ? "" : "More in its last set counts at once. Without, ";
  const step = `${sessions} ${then.words}${easy}.${more}`;
  return open === "" ? step : `${open}${step.charAt(0).toLowerCase()}${step.slice(1)}`;
};

/**
 * What moves a dose next, read off the scale: "Two sessions that feel right bring 9; one that feels easy brings more at once."
 * On the way back from a lay-off it says first where that stands.
 */
export const nextWords = (decision: Decision): string => {
  const way = wayBackWords(decision.facts);
  return way === null ? stepWords(decision) : `${way}: sets come back week by week. ${stepWords(decision)}`;
};
