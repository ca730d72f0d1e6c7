import { calendarOfEarlier } from "../calendar/earlier-ids.ts";
import { asPlanned } from "../log/dose-notation.ts";
import type { LogEvent } from "../log/event.ts";
import { stateSchema, type State } from "./state.ts";
import type { EntryV1, StateV1 } from "./version-1.ts";
import { plannedDose } from "../log/performed.ts";

const eventOf = (entry: EntryV1): LogEvent => {
  const { id, date, exercise, note } = entry;
  const planned = entry.planned === null ? null : plannedDose(entry.planned);
  const shared = {
    id,
    date,
    exercise,
    session: planned === null ? null : date,
    ...(note === undefined ? {} : { note }),
  };
  if (entry.status === "skipped") return { ...shared, kind: "skipped", reason: entry.reason ?? "other" };
  return {
    ...shared,
    kind: "done",
    planned,
    // The reader of the first version lets no entry through that has neither.
    done: entry.done ?? (planned === null ? { sets: [0], load: null } : asPlanned(planned)),
    effort: entry.effort,
    ...(entry.effort === null ? {} : { earlier: true as const }),
    pain: entry.pain,
    flare: false,
    legs: false,
    deload: false,
  };
};

/** The state of the first version as it is kept today: same revision, done and skipped entries as events. */
export const migrateV1 = ({ revision, profile, plan, log }: StateV1): State => ({
  schema: stateSchema,
  revision,
  profile,
  plan,
  previous: null,
  ...calendarOfEarlier(plan),
  log: log.map(eventOf),
});
