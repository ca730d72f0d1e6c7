import { describe, expect, it } from "vitest";

import { dayPicture } from "../../../src/domain/session/day-picture.ts";
import { secondsOf } from "../../../src/domain/session/todays-items.ts";
import { builtInCatalog } from "../../support/planner-catalog.ts";
import { fullWeek } from "../../support/sample-weeks.ts";

const pictureIn = (minutes: number) =>
  dayPicture(
    { week: fullWeek, log: [], profile: { ...fullWeek.profile, minutes }, catalog: builtInCatalog },
    "2026-11-23",
    false,
  );

describe("a session that takes longer than planned", () => {
  const whole = pictureIn(120);
  const tight = Math.ceil(secondsOf(whole.items) / 60) - 1;

  it("says in a line that rests are shorter, and only then", () => {
    expect(whole.notes).toEqual([]);
    expect(pictureIn(tight).notes).toEqual([`Some rests are shorter today, so that all of it fits ${tight} minutes.`]);
    expect(secondsOf(pictureIn(tight).items)).toBeLessThanOrEqual(tight * 60);
    expect(pictureIn(5).notes).toEqual(["Some rests are shorter today, to save time."]);
  });
});
