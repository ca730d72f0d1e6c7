import { addDays, type LocalDate } from "../dates.ts";
import type { Log } from "../log/event.ts";
import { coverageOf } from "../planner/coverage.ts";
import { shortfallsOf } from "../planner/shortfalls.ts";
import type { Session, Week } from "../week.ts";
import type { Training } from "./day-picture.ts";
import { withKnownDoses } from "./known-doses.ts";

/** Sessions from a day on get the doses that a week now has; those before it stay as they were. */
const withDosesFrom = (week: Week, training: Omit<Training, "week">, today: LocalDate): Week => {
  const known = withKnownDoses(week, training, today);
  const sessions = week.sessions.map((session, at) =>
    session.date < today ? session : (known.sessions[at] as Session),
  );
  return { ...known, sessions, coverage: coverageOf(sessions), shortfalls: shortfallsOf(sessions, week.profile.level) };
};

/** The week with one day in it made lighter, as a lighter week would make it. */
export const lightenDay = (week: Week, date: LocalDate, training: Omit<Training, "week">, today: LocalDate): Week =>
  withDosesFrom({ ...week, lighterDays: [...(week.lighterDays ?? []), date].sort() }, training, today);

/** The week with a day that was made lighter as it was. */
export const unlightenDay = (week: Week, date: LocalDate, training: Omit<Training, "week">, today: LocalDate): Week => {
  const { lighterDays = [], ...rest } = week;
  const days = lighterDays.filter((each) => each !== date);
  return withDosesFrom({ ...rest, ...(days.length === 0 ? {} : { lighterDays: days }) }, training, today);
};

/** Why a lighter week cannot be put off: it is none, it has begun, or the one before it was put off. */
export type Obstacle = "none" | "begun" | "again";

interface Weeks {
  readonly plan: Week;
  readonly previous: Week | null;
  readonly log: Log;
}

/** What keeps the running week from being put off as a lighter one; null when nothing does. */
export const obstacleToPutOff = ({ plan, previous, log }: Weeks, today: LocalDate): Obstacle | null => {
  const { lighter } = plan;
  if (lighter === undefined || today >= lighter.until) return "none";
  if (previous?.putOff !== undefined && previous.putOff >= lighter.from) return "again";
  return log.some((event) => event.kind === "done" && event.deload && event.date >= lighter.from) ? "begun" : null;
};

/** The running week without being a lighter one; the next one is due to be it then, and cannot be put off again. */
export const putOffLighter = (plan: Week, training: Omit<Training, "week">, today: LocalDate): Week => {
  const { lighter: _lighter, ...week } = plan;
  return withDosesFrom({ ...week, putOff: addDays(week.from, 7) }, training, today);
};
