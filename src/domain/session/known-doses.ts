import type { LocalDate } from "../dates.ts";
import { coverageOf } from "../planner/coverage.ts";
import { shortfallsOf } from "../planner/shortfalls.ts";
import { lighterOn, roomOf, type Item, type Session, type Week } from "../week.ts";
import { dayOf, type Training } from "./day-picture.ts";
import { isFirstDose, todaysItems, type Day, type TodaysItem } from "./todays-items.ts";

/** Why an item is in the week, and what the log makes of its dose; a first dose has its reason already. */
const whyOf = (item: Item, { target, why }: TodaysItem): string =>
  target === null || isFirstDose(target) ? item.why : `${item.why} ${why.text}`;

const itemAs = (item: Item, known: TodaysItem): Item => {
  const why = whyOf(item, known);
  if (known.rests) return { ...item, why };
  const room = roomOf(item);
  const { rampUp: _planned, room: _room, ...rest } = item;
  const { dose, seconds, rampUp } = known.item;
  return {
    ...rest,
    dose,
    ...(rampUp === undefined ? {} : { rampUp }),
    ...(dose.sets < room ? { room } : {}),
    seconds,
    why,
  };
};

/** The items of a session with the doses of a day; sets that the dose has not come to keep their room. */
const knownItems = (items: readonly Item[], session: LocalDate, day: Day): readonly Item[] =>
  todaysItems({ date: session, items: items.map((item) => ({ item, session, status: "open" as const })) }, day).map(
    (known, at) => itemAs(items[at] as Item, known),
  );

/** A session in which one exercise, newly put there, has the dose of a day. */
export const withKnownDose = (session: Session, exercise: string, day: Day): Session => {
  const items = session.items.flatMap((item) =>
    item.exercise === exercise ? knownItems([item], session.date, day) : [item],
  );
  return { ...session, items, seconds: items.reduce((sum, { seconds }) => sum + seconds, 0) };
};

/**
 * A planned week with the doses that `fourplane today` gives on its first day of training from `today` on, as far as the
 * log is known when it is planned. What the days in between will change is not known yet, so all sessions have the doses
 * of that first day, lighter on the days of a lighter week; sets that may come in the week keep their room.
 */
export const withKnownDoses = (week: Week, input: Omit<Training, "week">, today: LocalDate): Week => {
  const first = week.sessions.find(({ date }) => date >= today) ?? week.sessions[0];
  if (first === undefined) return week;
  const day = dayOf({ ...input, week }, first.date);
  const sessions = week.sessions.map(({ date, items }): Session => {
    const known = knownItems(items, date, { ...day, lighter: lighterOn(week, date) });
    return { date, items: known, seconds: known.reduce((sum, { seconds }) => sum + seconds, 0) };
  });
  const shortfalls = week.lighter === undefined ? week.shortfalls : shortfallsOf(sessions, week.profile.level);
  return { ...week, sessions, coverage: coverageOf(sessions), shortfalls };
};
