import { expect, it } from "vitest";

import { trendOf } from "../../../src/domain/symptoms/pain-trend.ts";
import { doneEvent } from "../../support/build-event.ts";

const weekly = (...pains: readonly (number | null)[]) =>
  pains.map((pain, index) =>
    doneEvent({ id: `e${index + 1}`, date: `2026-11-${String(2 + index * 7).padStart(2, "0")}`, pain }),
  );

it.each([
  ["up twice into amber", [2, 3, 4], true],
  ["up twice within green", [0, 1, 2], false],
  ["up once", [3, 3, 4], false],
  ["up and down", [3, 5, 4], false],
  ["two weeks only", [3, 4], false],
  ["a week without a word", [2, null, 4], false],
  ["nothing logged", [], false],
])("%s", (_what, pains, rises) => {
  expect(trendOf(weekly(...pains), 0) !== null).toBe(rises);
});

it("reads the three weeks", () => {
  expect(trendOf(weekly(5, 2, 3, 4), 0)?.entries).toEqual(["e2", "e3", "e4"]);
});

it("is new once a week", () => {
  const [first, second, third] = weekly(2, 3, 4);
  const again = doneEvent({ id: "e4", date: "2026-11-18", pain: 5 });
  const events = [first, second, third, again].filter((each) => each !== undefined);
  expect(trendOf(events.slice(0, 3), 0)?.isNew).toBe(true);
  expect(trendOf(events, 0)?.isNew).toBe(false);
});
