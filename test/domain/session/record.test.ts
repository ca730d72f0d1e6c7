import { describe, expect, it } from "vitest";

import { plannedDose } from "../../../src/domain/log/performed.ts";
import { append, doneEvent } from "../../../src/domain/session/record.ts";
import { doneEvent as logged, logOf } from "../../support/build-event.ts";
import { buildDose } from "../../support/build-week.ts";

const silent = { effort: null, pain: null, flare: false, legs: false } as const;
const work = {
  exercise: "bird-dog",
  date: "2026-11-23",
  session: "2026-11-23",
  planned: plannedDose(buildDose({ sets: 2, amount: 8 })),
  asked: { sets: 2, measure: "reps", amount: 8, load: { value: 16, unit: "kg" } },
  deload: false,
} as const;

describe("doneEvent", () => {
  it("takes what was not said as asked for", () => {
    expect(doneEvent(work, silent).done).toEqual({ sets: [8, 8], load: { value: 16, unit: "kg" } });
  });

  it("keeps what was said", () => {
    const said = {
      ...silent,
      sets: { sets: [8, 7], right: [8, 6] },
      against: { load: null },
      effort: "hard",
      pain: 3,
      note: "slow",
    } as const;
    expect(doneEvent(work, said)).toMatchObject({
      done: { sets: [8, 7], right: [8, 6], load: null },
      effort: "hard",
      pain: 3,
      note: "slow",
    });
  });
});

describe("append", () => {
  const event = doneEvent(work, silent);

  it("numbers on from the highest number, whatever the order", () => {
    const log = [logged({ id: "e7" }), logged({ id: "e3" })];
    const { log: longer, added } = append(log, [event, event]);
    expect(added.map(({ id }) => id)).toEqual(["e8", "e9"]);
    expect(longer).toHaveLength(4);
  });

  it("starts at e1, also beside ids that are no numbers", () => {
    expect(append([], [event]).added[0]?.id).toBe("e1");
    expect(append([logged({ id: "other" })], [event]).added[0]?.id).toBe("e1");
  });

  it("changes nothing of the log it was given", () => {
    const log = logOf(logged());
    append(log, [event]);
    expect(log).toEqual(logOf(logged()));
  });
});
