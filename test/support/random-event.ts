import fc from "fast-check";

import { measures } from "../../src/domain/catalog/entry.ts";
import { addDays, type LocalDate } from "../../src/domain/dates.ts";
import {
  efforts,
  skipReasons,
  type Against,
  type LogEvent,
  type Performed,
  type PlannedDose,
} from "../../src/domain/log/event.ts";
import { withAgainst } from "../../src/domain/log/performed.ts";
import { bandStrengths } from "../../src/domain/profile/profile.ts";
import { isSafeText } from "../../src/domain/safe-text.ts";
import { modes, planes } from "../../src/domain/spine.ts";
import type { Load } from "../../src/domain/week.ts";

const anyDate: fc.Arbitrary<LocalDate> = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays("1980-01-01", days));

/** Whole ones, quarters, and means of sets such as 33.333333333333336. */
const amount = (least: number, most: number): fc.Arbitrary<number> =>
  fc.oneof(
    fc.integer({ min: Math.ceil(least), max: most }),
    fc.integer({ min: Math.ceil(least * 4), max: most * 4 }).map((quarters) => quarters / 4),
    fc.integer({ min: Math.ceil(least * 3), max: most * 3 }).map((thirds) => thirds / 3),
  );

const anyLoad: fc.Arbitrary<Load | null> = fc.option(
  fc.record({ value: amount(0.5, 500), unit: fc.constantFrom("kg" as const, "lb" as const) }),
);

export const anyPlanned: fc.Arbitrary<PlannedDose> = fc
  .record({
    sets: fc.integer({ min: 1, max: 20 }),
    measure: fc.constantFrom(...measures),
    amount: amount(0.5, 10_000),
    hold: fc.option(amount(0.5, 3600), { nil: undefined }),
    perSide: fc.boolean(),
    load: anyLoad,
  })
  .map(({ hold, ...rest }) => (hold === undefined ? rest : { ...rest, hold }));

const anySets = fc.array(amount(0, 10_000), { minLength: 1, maxLength: 8 });

const anyAgainst: fc.Arbitrary<Against> = fc.oneof(
  fc.record({ load: anyLoad }),
  fc.record({ load: fc.constant(null), strength: fc.constantFrom(...bandStrengths) }),
);

export const anyPerformed: fc.Arbitrary<Performed> = fc.oneof(
  fc.record({ sets: anySets, load: anyLoad }),
  fc
    .array(fc.tuple(amount(0, 10_000), amount(0, 10_000)), { minLength: 1, maxLength: 8 })
    .chain((pairs) =>
      anyLoad.map((load) => ({ sets: pairs.map(([left]) => left), right: pairs.map(([, right]) => right), load })),
    ),
  fc.array(fc.tuple(amount(0, 10_000), amount(0, 10_000), anyAgainst), { minLength: 1, maxLength: 8 }).chain((all) => {
    const each = all.map(([, , against]) => against);
    const sets = all.map(([left]) => left);
    const right = all.map(([, other]) => other);
    return fc.boolean().map((isSided) => withAgainst({ sets, ...(isSided ? { right } : {}) }, each));
  }),
);

const anyText = fc
  .string({ unit: "binary", maxLength: 30 })
  .filter((text) => isSafeText(text) && !/\p{Surrogate}/u.test(text));
const anyId = fc.oneof(
  fc.constantFrom("bird-dog", "dead-bug"),
  anyText.filter((text) => text !== ""),
);
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value);
const kind = <K extends LogEvent["kind"]>(name: K): fc.Arbitrary<K> => fc.constant(name);

const base = { id: fc.constant("e1"), date: anyDate };
const place = { plane: maybe(fc.constantFrom(...planes)), mode: maybe(fc.constantFrom(...modes)) };
const pain = maybe(fc.oneof(fc.integer({ min: 0, max: 10 }), fc.constantFrom(2.5, 9.75)));

const anyWithoutNote: fc.Arbitrary<LogEvent> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      ...base,
      kind: kind("done"),
      exercise: anyId,
      session: maybe(anyDate),
      planned: maybe(anyPlanned),
      done: anyPerformed,
      effort: maybe(fc.constantFrom(...efforts)),
      pain,
      flare: fc.boolean(),
      legs: fc.boolean(),
      deload: fc.boolean(),
    }),
  },
  fc.record({
    ...base,
    kind: kind("skipped"),
    exercise: anyId,
    session: maybe(anyDate),
    reason: fc.constantFrom(...skipReasons),
  }),
  fc.record({
    ...base,
    kind: kind("checkin"),
    pain,
    settled: maybe(fc.boolean()),
    flare: fc.boolean(),
    legs: fc.boolean(),
  }),
  fc.record({
    ...base,
    kind: kind("measured"),
    what: fc.constant("toe-to-wall" as const),
    left: amount(0, 30),
    right: amount(0, 30),
  }),
  fc.record({ ...base, kind: kind("swapped"), from: anyId, to: anyId }),
  fc.record({ ...base, kind: kind("moved"), from: anyDate, to: anyDate }),
  fc.record({ ...base, kind: kind("paused"), ...place, until: anyDate }),
  fc.record({ ...base, kind: kind("resumed"), ...place }),
  fc.record({
    ...base,
    kind: kind("stopped"),
    urgency: fc.constantFrom("emergency" as const, "clinician" as const),
    answers: fc.array(anyText, { maxLength: 4 }),
  }),
  fc.record({ ...base, kind: kind("cleared") }),
);

/** Any event there can be, with a note or without. A session on the date of the event is as likely as another one. */
export const anyEvent: fc.Arbitrary<LogEvent> = fc
  .tuple(anyWithoutNote, fc.option(anyText, { nil: undefined }), fc.boolean())
  .map(([event, note, sameDay]) => ({
    ...event,
    ...("session" in event && sameDay ? { session: event.date } : {}),
    ...(note === undefined ? {} : { note }),
  }));

/** A log of any events, their ids in the order of writing. */
export const anyLog: fc.Arbitrary<readonly LogEvent[]> = fc
  .array(fc.tuple(anyEvent, fc.integer({ min: 1, max: 3 })), { maxLength: 12 })
  .map((entries) => {
    let number = 0;
    return entries.map(([event, step]) => ({ ...event, id: `e${(number += step)}` }));
  });
