import type { Catalog } from "../catalog/entry.ts";
import type { LocalDate } from "../dates.ts";
import { historyOf, type History } from "../log/history.ts";
import type { Log } from "../log/event.ts";
import type { Profile } from "../profile/profile.ts";
import { amountRuleOf } from "../progression/amount-rule.ts";
import { symptomsFor } from "../progression/symptoms-for.ts";
import { targetFor } from "../progression/target-for.ts";
import { lighterOn, roomFor, type Item, type Lighter, type Session, type Week } from "../week.ts";
import { coverageOf } from "./coverage.ts";
import { withTarget } from "./item-dose.ts";
import { purposeOf } from "./item-why.ts";
import { shortfallsOf } from "./shortfalls.ts";

/** What the lighter doses of a week are derived from; `history` ends with `today`. */
interface Standpoint {
  readonly history: History;
  readonly profile: Profile;
  readonly catalog: Catalog;
  readonly today: LocalDate;
}

const lighterItem = (item: Item, lighter: Lighter, standpoint: Standpoint): Item => {
  const exercise = standpoint.catalog.get(item.exercise);
  if (exercise === undefined || item.usualSets !== undefined || amountRuleOf(exercise, standpoint.profile).alone)
    return item;
  const symptoms = symptomsFor(exercise, standpoint);
  const plannedSets = roomFor(item);
  const target = targetFor(exercise, { ...standpoint, plannedSets, lighter, symptoms });
  const why = `${purposeOf(exercise)}. ${target.why.text}`;
  return { ...withTarget(item, exercise, target, why), usualSets: plannedSets };
};

/** Sessions as planned for a usual week, those on lighter days with the doses of these. What is lighter already stays. */
export const lightenedSessions = (
  sessions: readonly Session[],
  lighter: Lighter | null,
  standpoint: Standpoint,
): readonly Session[] =>
  sessions.map((session) => {
    const own = lighterOn({ lighter }, session.date);
    if (own === null) return session;
    const items = session.items.map((item) => lighterItem(item, own, standpoint));
    return { ...session, items, seconds: items.reduce((sum, { seconds }) => sum + seconds, 0) };
  });

/**
 * A week with its lighter days made so: the exercises of a usual week at the doses of a lighter one, as they stand on its
 * first day. Times, coverage and shortfalls are those of what is left.
 */
export const lightened = (
  week: Week,
  lighter: Lighter | null,
  input: { readonly log: Log; readonly profile: Profile; readonly catalog: Catalog },
): Week => {
  if (lighter === null) return week;
  const { profile, catalog } = input;
  const standpoint = { history: historyOf(input.log, week.from), profile, catalog, today: week.from };
  const sessions = lightenedSessions(week.sessions, lighter, standpoint);
  const shortfalls = shortfallsOf(sessions, week.profile.level);
  return { ...week, sessions, coverage: coverageOf(sessions), shortfalls, lighter };
};
