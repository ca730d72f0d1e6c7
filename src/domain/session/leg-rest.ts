import type { LocalDate } from "../dates.ts";
import { directionsForLegs } from "../symptoms/leg-notes.ts";
import { legSymptomsOf } from "../symptoms/leg-symptoms.ts";
import { symptomsFor } from "../symptoms/symptoms-for.ts";
import { dueSessions } from "./today.ts";
import { dayOf } from "./day-picture.ts";
import type { Training } from "./day-picture.ts";

/** What rests for leg symptoms. */
export interface LegRest {
  /** In words, with the plane. */
  readonly directions: readonly string[];
  /** Ids and names of what is still open in the week from today on and rests. */
  readonly exercises: readonly { readonly id: string; readonly name: string }[];
  /** From here on a check-in without them brings it back. */
  readonly askFrom: LocalDate;
}

/** What leg symptoms let rest as of a day: directions, and the exercises in what is left of the week. Null without any. */
export const legRestOn = (input: Training, today: LocalDate): LegRest | null => {
  const day = dayOf(input, today);
  const legs = legSymptomsOf(day);
  if (legs === null) return null;
  const open = (input.week === null ? [] : dueSessions(input.week, input.log))
    .filter(({ date }) => date >= today)
    .flatMap(({ items }) => items.filter(({ status }) => status === "open").map(({ item }) => item));
  const resting = open.filter(({ exercise: id }) => {
    const exercise = input.catalog.get(id);
    if (exercise === undefined) return false;
    const { cause, why } = symptomsFor(exercise, day);
    return cause === "rest" && why.rule === "leg-symptoms";
  });
  const names = new Map(resting.map(({ exercise, name }) => [exercise, name]));
  return {
    directions: directionsForLegs(day),
    exercises: [...names].map(([id, name]) => ({ id, name })),
    askFrom: legs.askFrom,
  };
};
