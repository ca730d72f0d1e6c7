import { expect, test } from "vitest";

import { addDays } from "../../../src/domain/dates.ts";
import type { LogEvent } from "../../../src/domain/log/event.ts";
import { holdDays } from "../../../src/domain/progress/hold.ts";
import { cleared, logOf, paused, resumed, stopped } from "../../support/build-event.ts";

/** The days from Monday 2026-11-23 on that are on hold, as offsets. */
const held = (...events: readonly LogEvent[]): readonly number[] => {
  const isOnHold = holdDays(logOf(...events));
  return Array.from({ length: 14 }, (_, index) => index).filter((offset) => isOnHold(addDays("2026-11-23", offset)));
};

test.each<[string, readonly LogEvent[], readonly number[]]>([
  ["nothing logged", [], []],
  ["a pause holds up to and without its end", [paused({ until: "2026-11-26" })], [0, 1, 2]],
  ["resuming ends it early", [paused(), resumed({ date: "2026-11-25" })], [0, 1]],
  [
    "resuming after its end changes nothing",
    [paused({ until: "2026-11-25" }), resumed({ date: "2026-11-27" })],
    [0, 1],
  ],
  [
    "a later pause takes the place of an earlier one",
    [paused({ until: "2026-12-04" }), paused({ date: "2026-11-25", until: "2026-11-26" })],
    [0, 1, 2],
  ],
  ["two pauses apart", [paused({ until: "2026-11-24" }), paused({ date: "2026-11-27", until: "2026-11-28" })], [0, 4]],
  ["a paused plane leaves the plan running", [paused({ plane: "flexion" })], []],
  [
    "resuming a plane leaves the plan on hold",
    [paused({ until: "2026-11-25" }), resumed({ date: "2026-11-24", plane: "flexion" })],
    [0, 1],
  ],
  ["a stop holds until it is cleared", [stopped({ date: "2026-11-24" }), cleared({ date: "2026-11-27" })], [1, 2, 3]],
  ["resuming does not end a stop", [stopped({ date: "2026-12-05" }), resumed({ date: "2026-12-06" })], [12, 13]],
])("%s", (_case, events, days) => {
  expect(held(...events)).toEqual(days);
});
