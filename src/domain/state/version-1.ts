import { efforts, skipReasons, type Effort, type SkipReason } from "../log/event.ts";
import type { LocalDate } from "../dates.ts";
import type { Profile } from "../profile/profile.ts";
import { mostAmount, mostNumber, mostStoredSets } from "../limits.ts";
import { storedProfile } from "../profile/stored-profile.ts";
import {
  distinct,
  list,
  localDate,
  number,
  oneOf,
  optional,
  orNull,
  record,
  text,
  whole,
  type Read,
} from "../read-value.ts";
import { storedDose, storedLoad, storedWeek } from "../stored-week.ts";
import type { Dose, Load, Week } from "../week.ts";

/** One exercise on one day, as the first version kept it. */
export interface EntryV1 {
  readonly id: string;
  readonly date: LocalDate;
  readonly exercise: string;
  readonly planned: Dose | null;
  readonly done: { readonly sets: readonly number[]; readonly load: Load | null } | null;
  readonly effort: Effort | null;
  readonly pain: number | null;
  readonly status: "done" | "skipped";
  readonly reason?: SkipReason;
  readonly note?: string;
}

/** A `fourplane/state@1` document. */
export interface StateV1 {
  readonly schema: "fourplane/state@1";
  readonly revision: number;
  readonly profile: Profile | null;
  readonly plan: Week | null;
  readonly log: readonly EntryV1[];
}

const entryFields = record<EntryV1>({
  id: text(true),
  date: localDate,
  exercise: text(true),
  planned: orNull(storedDose),
  done: orNull(
    record<NonNullable<EntryV1["done"]>>({
      sets: list(number(0, mostAmount), 1, mostStoredSets),
      load: orNull(storedLoad),
    }),
  ),
  effort: orNull(oneOf(efforts)),
  pain: orNull(number(0, 10)),
  status: oneOf(["done", "skipped"]),
  reason: optional(oneOf(skipReasons)),
  note: optional(text()),
});

const entry: Read<EntryV1> = (value, path, problems) => {
  const found = entryFields(value, path, problems);
  if (found?.status === "done" && found.done === null && found.planned === null) {
    problems.push({ path: `${path}.done`, message: "null found, the sets that were done expected" });
  }
  return found;
};

/** Reads a state of the first version. */
export const storedStateV1: Read<StateV1> = record<StateV1>({
  schema: oneOf(["fourplane/state@1"]),
  revision: whole(0, mostNumber),
  profile: orNull(storedProfile),
  plan: orNull(storedWeek),
  log: distinct(list(entry), ({ id }) => id),
});
