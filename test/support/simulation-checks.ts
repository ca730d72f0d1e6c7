import { addDays, daysBetween, type LocalDate } from "../../src/domain/dates.ts";
import type { Exercise } from "../../src/domain/catalog/entry.ts";
import type { DoneEvent } from "../../src/domain/log/event.ts";
import { datedFrom } from "../../src/domain/log/recent.ts";
import { canDo } from "../../src/domain/profile/equipment.ts";
import { planes, type Plane } from "../../src/domain/spine.ts";
import type { Load } from "../../src/domain/week.ts";
import type { Moment, SimulatedDay } from "./simulate.ts";

/** The table of domain.md, section 3: days without a session up to, part of the load, part of the sets. */
const layOffTable = [
  [7, 1, 1],
  [14, 1, 1],
  [28, 0.85, 2 / 3],
  [56, 0.75, 0.5],
  [Infinity, 0.75, 0.5],
] as const;

const entriesOf = ({ history, exercise }: Moment): readonly DoneEvent[] => history.byExercise.get(exercise.id) ?? [];

/** The dose asked for last outside lighter weeks; of lighter ones where there are no others. */
const lastAsked = (moment: Moment): DoneEvent["planned"] => {
  const entries = entriesOf(moment);
  return (entries.findLast(({ deload }) => !deload) ?? entries.at(-1))?.planned ?? null;
};

/** What a set asks for: by Epley with a weight, so that a heavier one with fewer reps may be less. */
const asks = ({ measure }: Exercise, amount: number, load: Load | null): number =>
  load === null ? amount : load.value * (1 + amount / (measure === "reps" ? 30 : 60));

/** What of a dose is above what was asked for last: how many sets there are, or how hard one is. */
export const raisedIn = (moment: Moment): readonly string[] => {
  const { target, exercise } = moment;
  const last = lastAsked(moment);
  if (last === null || target.rest === true) return [];
  const isHarder = asks(exercise, target.amount, target.load) > asks(exercise, last.amount, last.load) + 1e-6;
  return [...(target.sets > last.sets ? ["sets"] : []), ...(isHarder ? ["place"] : [])];
};

const fellShort = ({ planned, done }: DoneEvent): boolean =>
  planned !== null && (done.sets.length < planned.sets || done.sets.some((amount) => amount < planned.amount));

const isSetBack = (event: DoneEvent): boolean => (event.pain ?? 0) > 5 || event.flare || fellShort(event);

const wrongSteps = (moment: Moment): readonly string[] => {
  const { target, date, history } = moment;
  const raised = raisedIn(moment);
  const isUp = raised.length > 0 || target.rung?.direction === "harder";
  const last = entriesOf(moment).at(-1);
  const flared = datedFrom(history.done, addDays(date, -2)).findLast(({ flare }) => flare)?.date;
  const isFlared =
    flared !== undefined && !datedFrom(history.checkins, addDays(flared, 1)).some(({ settled }) => settled);
  return [
    ...(raised.length > 1 ? [`raises ${raised.join(" and ")}`] : []),
    ...(raised.length === 1 && (target.raised === "sets") !== (raised[0] === "sets")
      ? [`raises ${raised[0]} and says ${target.raised}`]
      : []),
    ...(isUp && last !== undefined && isSetBack(last) ? ["rises after pain, a flare-up or a missed amount"] : []),
    ...(isUp && isFlared ? ["rises in a flare-up"] : []),
    ...(isUp && history.done.at(-1)?.date === date ? ["rises twice on a day"] : []),
  ];
};

const wrongLoad = ({ target, exercise, person }: Moment): readonly string[] => {
  const owned = canDo(exercise, person.profile.equipment)?.loads ?? [];
  return target.load !== null && !owned.includes(target.load.value)
    ? [`has ${target.load.value}, which is not owned`]
    : [];
};

const wrongWhy = ({ target: { why } }: Moment): readonly string[] =>
  why.text.length > 10 && why.next.length > 10 && why.rule !== "" ? [] : ["does not say why"];

const wrongReturn = (moment: Moment): readonly string[] => {
  const { history, date, target, exercise, person } = moment;
  const before = history.done.at(-1)?.date;
  const last = lastAsked(moment);
  if (before === undefined || last === null || target.rest === true) return [];
  const days = daysBetween(before, date);
  if (days <= 7) return [];
  const hurt = history.skipped.some((event) => event.reason === "pain" && event.date >= before);
  const row = layOffTable.findIndex(([upTo]) => days <= upTo) + (person.profile.age === "65+" || hurt ? 1 : 0);
  const [, load, sets] = layOffTable[Math.min(row, layOffTable.length - 1)] as (typeof layOffTable)[number];
  const most = asks(exercise, last.amount, last.load) * load;
  const isTooHeavy =
    target.load !== null &&
    asks(exercise, target.amount, target.load) > most + 0.01 &&
    target.amount > Math.max(exercise.measure === "reps" ? 1 : 5, last.amount / 2);
  const mostSets = Math.max(1, Math.floor(last.sets * sets + 1e-9));
  return [
    ...(raisedIn(moment).length > 0 ? [`rises after ${days} days away`] : []),
    ...(isTooHeavy ? [`has ${target.load?.value} after ${days} days away from ${last.load?.value}`] : []),
    ...(target.sets > mostSets ? [`has ${target.sets} sets after ${days} days away from ${last.sets}`] : []),
  ];
};

/** What is wrong with a dose, each in words; nothing when all rules hold. */
export const wrongWith = (moment: Moment): readonly string[] =>
  [...wrongSteps(moment), ...wrongLoad(moment), ...wrongWhy(moment), ...wrongReturn(moment)].map(
    (what) => `${moment.person.kind}, ${moment.date}, ${moment.exercise.id}: ${what} (${moment.target.why.text})`,
  );

/** Most days from one offer of a plane to the next: the first day of a week and the last of the one after it. */
const longestGap = 11;

/** Watches that no plane is lost for longer than a pause or a time away lasts; returns what is wrong with a day. */
export const planeWatch = (first: LocalDate): ((day: SimulatedDay) => readonly string[]) => {
  const offered = new Map<Plane, LocalDate>(planes.map((plane) => [plane, first]));
  return ({ person, date, moments }) => {
    const isBack = (plane: Plane): boolean =>
      moments.some(({ exercise, target }) => exercise.planes[0] === plane && target.rest !== true);
    return planes.flatMap((plane) => {
      const last = offered.get(plane) ?? first;
      const { pause } = person;
      const excused = Array.from({ length: daysBetween(last, date) }, (_, at) => daysBetween(first, last) + at).filter(
        (day) => person.away(day) || (pause?.plane === plane && day >= pause.from && day < pause.from + pause.days),
      ).length;
      const gap = daysBetween(last, date) - excused;
      const isLost = gap > longestGap;
      if (isBack(plane) || isLost) offered.set(plane, date);
      return isLost ? [`${person.kind}, ${date}: ${plane} was lost for ${gap} days`] : [];
    });
  };
};
