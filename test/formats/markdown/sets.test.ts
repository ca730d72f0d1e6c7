import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Performed, PlannedDose } from "../../../src/domain/log/event.ts";
import { isSamePerformed } from "../../../src/domain/log/performed.ts";
import { performedOf, readSetsLine } from "../../../src/formats/markdown/read/sets.ts";
import { setsInFile } from "../../../src/formats/markdown/sets-text.ts";

const kg = (value: number) => ({ value, unit: "kg" as const });
const reps: PlannedDose = { sets: 3, measure: "reps", amount: 8, perSide: false, load: kg(16) };
const sided: PlannedDose = { sets: 2, measure: "reps", amount: 6, perSide: true, load: null };
const holds: PlannedDose = { sets: 3, measure: "seconds", amount: 40, hold: 10, perSide: true, load: null };
const seconds: PlannedDose = { sets: 3, measure: "seconds", amount: 15, perSide: false, load: null };
const minutes: PlannedDose = { sets: 1, measure: "minutes", amount: 5, perSide: false, load: null };
const band: PlannedDose = { ...reps, load: null, strength: "medium" };

const readAs = (text: string, planned: PlannedDose): Performed | string | null => {
  const read = readSetsLine(text, planned);
  if ("problem" in read) return read.problem;
  return read.value === null ? null : performedOf(read.value, planned);
};

describe("a line of sets", () => {
  it.each<readonly [string, PlannedDose, Partial<Performed>]>([
    ["8;8;6", reps, { sets: [8, 8, 6] }],
    ["8 , 8 , 6", reps, { sets: [8, 8, 6] }],
    ["8\n8\n6", reps, { sets: [8, 8, 6] }],
    ["8\\, 8\\, 6", reps, { sets: [8, 8, 6] }],
    ["3 sets x 8 reps", reps, { sets: [8, 8, 8] }],
    ["3 × 8 per set", reps, { sets: [8, 8, 8] }],
    ["8 times, 8 times, 7 times", reps, { sets: [8, 8, 7] }],
    ["set 2: 6", reps, { sets: [8, 6, 8] }],
    ["last one 6", reps, { sets: [8, 8, 6] }],
    ["no last set", reps, { sets: [8, 8] }],
    ["all done", reps, { sets: [8, 8, 8] }],
    ["4 × 12", reps, { sets: [12, 12, 12, 12] }],
    ["3 × 8 with a 12 kg kettlebell", reps, { sets: [8, 8, 8], load: kg(12) }],
    ["3 × 8 no weight", reps, { sets: [8, 8, 8], load: null }],
    ["8 8 6 with 12", reps, { sets: [8, 8, 6], load: kg(12) }],
    ["3 × 8 with 7.5 kg", reps, { sets: [8, 8, 8], load: kg(7.5) }],
    ["heavy band", band, { sets: [8, 8, 8], load: null, strength: "heavy" }],
    [
      "8@light, 8@heavy",
      band,
      {
        sets: [8, 8],
        strength: "heavy",
        perSet: [
          { load: null, strength: "light" },
          { load: null, strength: "heavy" },
        ],
      },
    ],
    ["L: 6, 6 R: 6, 5", sided, { sets: [6, 6], right: [6, 5] }],
    ["6l/5r, 6l/6r", sided, { sets: [6, 6], right: [5, 6] }],
    ["1 × 6/5", sided, { sets: [6], right: [5] }],
    ["6 each side, 5 each side", sided, { sets: [6, 5] }],
    ["2 x 6 left, 2 x 5 right", sided, { sets: [6, 6], right: [5, 5] }],
    ["6/5,4/4,2/2", holds, { sets: [60, 40, 20], right: [50, 40, 20] }],
    ["6 holds, 4 holds, 2 holds of 10 s", holds, { sets: [60, 40, 20] }],
    ["3 × 10 s holds", holds, { sets: [30] }],
    ["2 × (3 × 10 s)", holds, { sets: [30, 30] }],
    ["2 × 25 s", holds, { sets: [25, 25] }],
    ["1:00, 0:40", holds, { sets: [60, 40] }],
    ["1 min, 15, 15", seconds, { sets: [60, 15, 15] }],
    ["90 s", minutes, { sets: [1.5] }],
    ["6.5", minutes, { sets: [6.5] }],
  ])("%j is read", (text, planned, expected) => {
    expect(readAs(text, planned)).toMatchObject({ load: planned.load, ...expected });
  });

  it.each<readonly [string, PlannedDose]>([
    ["8x3", reps],
    ["08, 8", reps],
    ["8.8.6", reps],
    ["8.5, 8, 8", reps],
    ["1,000", reps],
    ["8, 8, 6,", reps],
    [", 8", reps],
    ["8 8 6 3/10", reps],
    ["8 of 10", reps],
    ["8/10", reps],
    ["-8", reps],
    ["8²", reps],
    ["½", reps],
    ["८, ८", reps],
    ["8, 8, 6 kg", reps],
    ["16 kg 8 kg", reps],
    ["600 kg", reps],
    ["50 kg x 8 x 3", reps],
    ["3 × 8, last 6, last 5, x", reps],
    ["2 × 8, last 6", reps],
    ["8,8,8,8, skipped last set", reps],
    ["0,0,0", reps],
    ["2000", { ...reps, sets: 1 }],
    ["21 × 8", reps],
    ["8, 8, 6 and some more", reps],
    ["2 × 6/5", sided],
    ["6 each", sided],
    ["left 6, 6 right 5", sided],
    ["6 left, 6", sided],
    ["5-3", holds],
    ["13, 4, 2", holds],
    ["8 reps", seconds],
    ['15"', seconds],
    ["5 m", minutes],
    [`8${", 8".repeat(200)}`, reps],
  ])("%j is named, not guessed", (text, planned) => {
    expect(readAs(text, planned)).toEqual(expect.any(String));
  });

  it("reads back exactly what the program writes there", () => {
    const amount = fc.integer({ min: 0, max: 60 });
    const against = fc.oneof(
      fc.constantFrom({ load: kg(16) }, { load: kg(7.5) }, { load: null }),
      fc.constantFrom("light", "heavy").map((strength) => ({ load: null, strength: strength as "light" | "heavy" })),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(reps, sided, holds, seconds, band),
        fc.array(fc.tuple(amount, amount), { minLength: 1, maxLength: 6 }),
        against,
        (planned, pairs, own) => {
          const left = pairs.map(([one]) => one);
          const right = pairs.map(([one, other]) => (planned.perSide ? other : one));
          fc.pre([...left, ...right].some((each) => each > 0));
          const isSame = left.every((each, set) => each === right[set]);
          const done: Performed = { sets: left, ...(isSame ? {} : { right }), ...own };
          const text = setsInFile(done, planned);
          const read = readAs(text, planned);
          expect(
            typeof read === "object" && read !== null && isSamePerformed(read, done),
            `${text}: ${JSON.stringify(read)}`,
          ).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("reads back sets with weights of their own", () => {
    const done: Performed = {
      sets: [8, 8, 6],
      load: kg(16),
      perSet: [{ load: kg(12) }, { load: kg(16) }, { load: kg(16) }],
    };
    expect(readAs(setsInFile(done, reps), reps)).toEqual(done);
  });
});
