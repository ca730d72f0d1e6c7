import type { Exercise } from "../../catalog/entry.ts";
import { idsOf, isClean } from "../exposures.ts";
import { daysSince } from "../facts.ts";
import { saySet, type Rule } from "../move.ts";
import { compare } from "../place.ts";
import { mostMeantReps } from "../possible.ts";
import { placeBeyond, wayOn, type Possible } from "../scale.ts";
import { atEnd } from "./at-end.ts";

/** An exercise not done for longer than this takes no step [D; domain facts section 3 has 10, a weekly plan may leave 11]. */
const longestGap = 14;

/** After two sessions running the better end of "2 or 3 left" counts. */
const afterTwo = (possible: Possible, done: number, { measure }: Exercise): Possible =>
  measure === "reps" ? { ...possible, amount: Math.max(possible.amount, done + mostMeantReps) } : possible;

/** It felt right, or nothing was said: the next place after two clean sessions at the same one. */
export const right: Rule = {
  name: "right",
  source: "2-for-2 (Baechle and Earle, domain facts section 1)",
  applies: (facts) => {
    const { exposures, at, possible, scale, exercise, harder } = facts;
    const [last, previous] = exposures;
    if (last === undefined || at === null || possible === null) return null;
    const entries = idsOf(last, previous);
    const stay = (why: string) => ({ place: at, text: (dose: string) => `${why}, so it stays at ${dose}.`, entries });
    if (!isClean(last) || facts.isUneasy)
      return stay(
        facts.latest?.reached === false ? "It fell short last time" : "There was something to feel last time",
      );
    if ((daysSince(facts) ?? 0) > longestGap) return stay("It was not done for more than two weeks");
    const isTwice =
      previous !== undefined &&
      isClean(previous) &&
      !previous.lighter &&
      !last.lighter &&
      compare(previous.place, last.place, exercise) === 0;
    if (!isTwice)
      return stay(last.effort === "right" ? "One session so far that felt right" : "One whole session so far");
    const felt = [last, previous].every(({ effort }) => effort === "right")
      ? "Two sessions felt right"
      : "Two whole sessions";
    const next =
      wayOn(scale, at, afterTwo(possible, last.last, exercise)) ?? (harder === null ? placeBeyond(scale, at) : null);
    if (next === null) return atEnd(facts, felt, entries);
    return { place: next, text: (dose) => `${felt} at ${saySet(facts)}, so it goes up to ${dose}.`, entries };
  },
};
