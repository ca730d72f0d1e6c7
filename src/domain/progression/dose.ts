import type { Exercise } from "../catalog/entry.ts";
import type { Why } from "../why.ts";
import { factsOf, type Facts, type TargetInput } from "./facts.ts";
import type { Decision, Made } from "./decision.ts";
import { say, type Rule } from "./move.ts";
import { nextWords } from "./next-words.ts";
import { openSetOf } from "./open.ts";
import { compare } from "./place.ts";
import { limits, moves } from "./rules.ts";
import { setsOf, setsWords } from "./sets.ts";
import type { Target, Variable } from "./target.ts";

const applied = (rules: readonly Rule[], facts: Facts): readonly Made[] =>
  rules.flatMap((rule) => {
    const move = rule.applies(facts);
    return move === null ? [] : [{ ...move, rule: rule.name }];
  });

const least = (all: readonly Made[], exercise: Exercise): Made | undefined =>
  all.reduce<Made | undefined>((lowest, each) => {
    if (lowest === undefined) return each;
    const order = compare(each.place, lowest.place, exercise);
    const isFewer = (each.sets ?? Number.POSITIVE_INFINITY) < (lowest.sets ?? Number.POSITIVE_INFINITY);
    return order < 0 || (order === 0 && isFewer) ? each : lowest;
  }, undefined);

/**
 * What the rules make of an exercise on a day: the first of `moves` that applies, and no more than any of the `limits` leaves
 * (rules.ts). Symptoms are limits, so they hold or lower a dose and never raise it.
 */
export const decide = (facts: Facts): Decision => {
  const { exercise } = facts;
  const held = applied(limits, facts);
  const [moved] = applied(moves, facts);
  if (moved === undefined) throw new Error(`no rule applies to ${exercise.id}`);
  const rests = held.find(({ rest }) => rest === true);
  const limit = rests ?? least(held, exercise);
  const isLower = limit === undefined || (rests === undefined && compare(moved.place, limit.place, exercise) < 0);
  const made = isLower ? moved : limit;
  const { place } = made;
  const most = Math.min(...held.map(({ sets }) => sets ?? Number.POSITIVE_INFINITY));
  return {
    facts,
    made,
    free: moved,
    isLimited: held.length > 0,
    place,
    sets: setsOf(facts, place, held.length > 0, most),
  };
};

const changeOf = ({ facts, place, sets, made, isLimited }: Decision): Target["change"] => {
  const { exposures, before, exercise } = facts;
  const [last] = exposures;
  if (last === undefined || before === null) return "start";
  if (made.rest === true) return "down";
  const order = compare(place, before, exercise);
  if (order !== 0) return order > 0 ? "up" : "down";
  if (sets > last.sets) return "up";
  return sets < last.sets && isLimited ? "down" : "same";
};

const raisedIn = ({ facts: { before, exercise }, place }: Decision): Variable => {
  if (before === null || compare(place, before, exercise) === 0) return "sets";
  return place.load !== before.load || place.strength !== before.strength ? "load" : "amount";
};

/** What comes next is asked for by few. */
const withNext = (why: Omit<Why, "next">, next: () => string): Why => {
  let known: string | undefined;
  return {
    ...why,
    get next() {
      return (known ??= next());
    },
  };
};

const whyOf = (decision: Decision): Why => {
  const { facts, made, place, sets } = decision;
  const dose = say(facts, place, sets);
  const more = setsWords(decision, dose);
  const { rule, entries } = made;
  return withNext(
    { rule: more === null ? rule : "sets", text: more ?? made.text(dose), entries },
    () => made.next ?? nextWords(decision),
  );
};

/**
 * The dose an exercise is ready for on a day, derived from the log up to that day: one move from the place of its last
 * exposure, and the reason (design, "What a dose must be"). Loads are owned ones, in the profile's unit.
 */
export const targetFor = (exercise: Exercise, input: TargetInput): Target => {
  const decision = decide(factsOf(exercise, input));
  const { made, place, sets } = decision;
  const { hold } = decision.facts.exercise.dose;
  const change = changeOf(decision);
  const open = openSetOf(decision);
  return {
    sets,
    amount: place.amount,
    load: place.load === null ? null : { value: place.load, unit: input.profile.units },
    ...(place.strength === undefined ? {} : { strength: place.strength }),
    ...(hold === undefined ? {} : { hold }),
    ...(open === null ? {} : { open }),
    change,
    ...(change === "up" ? { raised: raisedIn(decision) } : {}),
    ...(made.rung === undefined ? {} : { rung: made.rung }),
    ...(made.rest === true ? { rest: true } : {}),
    why: whyOf(decision),
  };
};
