import type { DayPicture } from "../domain/session/day-picture.ts";
import type { Begun } from "../domain/session/running-record.ts";
import { secondsOf, toDo, type TodaysItem } from "../domain/session/todays-items.ts";
import { entryJson } from "./entry-json.ts";
import { itemJson, lighterJson } from "./plan-json.ts";

/** The finished sets of an exercise that a guided session is in the middle of. */
const begunJson = ({ item, session }: TodaysItem, begun: readonly Begun[]): object => {
  const own = begun.find((each) => each.exercise === item.exercise && each.session === session);
  if (own === undefined) return {};
  return { begun: { sets: own.sets, ...(own.dose.perSide ? { right: own.right } : {}) } };
};

const todaysItemJson =
  (begun: readonly Begun[]) =>
  (each: TodaysItem, at: number): object => ({
    n: at + 1,
    ...itemJson(each.item),
    session: each.session,
    status: each.status,
    ...(each.status === "open" ? begunJson(each, begun) : {}),
    rests: each.rests,
    why: each.why.text,
    rule: each.why.rule,
    entries: each.why.entries,
    next: each.why.next,
    change: each.target?.change ?? null,
    rung: each.target?.rung ?? null,
    done: each.done === null ? null : entryJson(each.done),
  });

/** A day as `today --json` prints it, `fourplane/today@1`, items with their numbers. `seconds` are those still to be done. */
export const todayJson = (picture: DayPicture, begun: readonly Begun[]): object => ({
  schema: "fourplane/today@1",
  date: picture.date,
  status: picture.status,
  short: picture.short,
  seconds: secondsOf(toDo(picture.items)),
  items: picture.items.map(todaysItemJson(begun)),
  also: picture.also.map(entryJson),
  missed: picture.missed.map(({ date, items }) => ({
    date,
    items: items.map(({ item, status }) => ({ exercise: item.exercise, name: item.name, status })),
  })),
  next:
    picture.next === null
      ? null
      : {
          date: picture.next.date,
          seconds: secondsOf(picture.next.items),
          items: picture.next.items.map(todaysItemJson([])),
        },
  until: picture.until,
  notes: picture.notes,
  lighter: lighterJson(picture.lighter),
});
