import fc from "fast-check";
import { expect, test } from "vitest";

import { addDays } from "../../../src/domain/dates.ts";
import { historyOf } from "../../../src/domain/log/history.ts";
import { defaultProfile } from "../../../src/domain/profile/profile.ts";
import { mayHoldBack, mayPrecedeLighter } from "../../../src/domain/session/week-hints.ts";
import { isHeldBack, lighterNextNotes } from "../../../src/domain/session/week-notes.ts";
import { checkin, doneEvent, logOf, paused } from "../../support/build-event.ts";
import { buildWeek } from "../../support/build-week.ts";

const monday = "2026-11-23";

/** Days before the week's Monday, or in it, on which something is said or done. */
const anyEvents = fc.array(
  fc
    .tuple(fc.integer({ min: -80, max: 6 }), fc.constantFrom("done", "light", "flare", "legs", "checkin", "pause"))
    .map(([day, what]) => {
      const date = addDays(monday, day);
      if (what === "checkin") return checkin({ date });
      if (what === "pause") return paused({ date, until: addDays(date, 20) });
      return doneEvent({ date, flare: what === "flare", legs: what === "legs", deload: what === "light" });
    }),
  { maxLength: 3 },
);

/** Training every other day, from so many days before the Monday on. */
const regular = (days: number) =>
  Array.from({ length: Math.floor(days / 2) + 1 }, (_, at) => doneEvent({ date: addDays(monday, 2 * at - days) }));

test("the cheap looks at a log never say no where the rules have something to say", () => {
  let lighter = 0;
  let held = 0;
  fc.assert(
    fc.property(
      anyEvents,
      fc.integer({ min: 0, max: 70 }),
      fc.integer({ min: 4, max: 8 }),
      fc.integer({ min: 0, max: 6 }),
      (events, days, every, day) => {
        const log = logOf(...[...regular(days), ...events].toSorted((a, b) => (a.date < b.date ? -1 : 1)));
        const today = addDays(monday, day);
        const history = historyOf(log, today);
        const profile = { ...defaultProfile, deloadEvery: every };
        const week = buildWeek({ from: monday });
        if (lighterNextNotes(week, { history, profile }, today).length > 0) {
          lighter += 1;
          expect(mayPrecedeLighter(week, log, every)).toBe(true);
        }
        if (isHeldBack(history, profile, today)) {
          held += 1;
          expect(log.some(mayHoldBack)).toBe(true);
        }
      },
    ),
    { numRuns: 400 },
  );
  expect([lighter > 5, held > 5]).toEqual([true, true]);
});
