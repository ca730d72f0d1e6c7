import { describe, expect, it } from "vitest";

import { targetOn } from "../../../src/domain/session/todays-items.ts";
import { historyOf } from "../../../src/domain/log/history.ts";
import { asLog, didIt, trained } from "../../support/build-target.ts";
import { builtInCatalog, builtInExercise } from "../../support/planner-catalog.ts";

const bend = builtInExercise("standing-back-bend");
const weeks = ["2026-11-02", "2026-11-09", "2026-11-16"];

const next = (note: string | undefined, pain: number | null = null) => {
  const log = asLog(
    weeks.map((date) =>
      didIt(bend.id, date, { dose: [3, 6], effort: null, pain, ...(note === undefined ? {} : { note }) }),
    ),
  );
  const today = "2026-11-23";
  return targetOn(bend, {
    catalog: builtInCatalog,
    profile: trained,
    history: historyOf(log, today),
    today,
    lighter: null,
  });
};

describe("a dose after three weeks", () => {
  it.each([undefined, "felt good", "no pain, no numbness"])("grows with the note %s", (note) => {
    expect(next(note).amount).toBeGreaterThan(6);
  });

  it.each(["pain 8 of 10, down the left leg, leg went numb", "hurt a little", "tingling in the foot afterwards"])(
    "stays with the note %s, and says why",
    (note) => {
      const { sets, amount, why } = next(note);
      expect({ sets, amount }).toEqual({ sets: 3, amount: 6 });
      expect(why).toMatchObject({ entries: ["e3"] });
      expect(why.text).toBe("A note of 2026-11-16 speaks of pain or of a leg, so the dose stays as it is.");
    },
  );

  it("grows where a number says that it was comfortable", () => {
    expect(next("a little pain at first", 1).amount).toBeGreaterThan(6);
  });
});
