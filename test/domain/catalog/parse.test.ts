import { readFileSync } from "node:fs";

import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { parseCatalog } from "../../../src/domain/catalog/parse.ts";

const good = {
  id: "side-lean",
  name: "Side Lean",
  role: "trunk",
  mode: "move",
  planes: ["side-bending"],
  family: "lean",
  pattern: "movement",
  equipment: [],
  level: 1,
  measure: "reps",
  perSide: true,
};
const fileOf = (...exercises: unknown[]) => ({ schema: "fourplane/catalog@1", exercises });
const builtIn: unknown = JSON.parse(readFileSync("data/exercises.json", "utf8"));

describe("a valid entry", () => {
  test("has everything it leaves out filled in", () => {
    const { exercises, problemCount, warningCount } = parseCatalog(fileOf(good));
    expect({ problemCount, warningCount }).toEqual({ problemCount: 0, warningCount: 0 });
    expect(exercises).toEqual([
      {
        ...good,
        aliases: [],
        alternating: false,
        dose: { sets: [1, 4], amount: [8, 12], rest: 60 },
        cautions: [],
        easier: null,
        harder: null,
        muscles: [],
        why: "",
        steps: [],
        cues: [],
        mistakes: [],
        stop: [],
      },
    ]);
  });

  test.each([
    ["trunk", "seconds", { sets: [1, 4], amount: [15, 30], rest: 60 }],
    ["mobility", "reps", { sets: [1, 2], amount: [8, 12], rest: 30 }],
    ["support", "metres", { sets: [1, 4], amount: [20, 40], rest: 60 }],
    ["support", "minutes", { sets: [1, 1], amount: [5, 10], rest: 60 }],
  ])("with role %s in %s gets the dose that suits it", (role, measure, dose) => {
    const { mode, planes, ...rest } = good;
    const entry = { ...rest, ...(role === "trunk" ? { mode, planes } : {}), role, measure };
    expect(parseCatalog(fileOf(entry)).exercises[0]?.dose).toEqual(dose);
  });

  test("keeps the parts of a dose it names", () => {
    const entry = { ...good, dose: { amount: [5, 5], hold: 10, load: [2.5, 16] } };
    expect(parseCatalog(fileOf(entry)).exercises[0]?.dose).toEqual({
      sets: [1, 4],
      amount: [5, 5],
      rest: 60,
      hold: 10,
      load: [2.5, 16],
    });
  });

  test("may write cautions in small letters", () => {
    expect(parseCatalog(fileOf({ ...good, cautions: ["op-f", "Grip", "BP"] })).exercises[0]?.cautions).toEqual([
      "OP-F",
      "GRIP",
      "BP",
    ]);
  });

  test("may need implements that fourplane does not know", () => {
    const parsed = parseCatalog(fileOf({ ...good, equipment: [["sandbag", "bench"], ["band"]] }));
    expect(parsed.exercises[0]?.equipment).toEqual([["sandbag", "bench"], ["band"]]);
    expect(parsed.warningCount).toBe(0);
  });

  test("counts the characters of a name, not its bytes", () => {
    expect(parseCatalog(fileOf({ ...good, name: "🏋".repeat(80) })).problemCount).toBe(0);
    expect(parseCatalog(fileOf({ ...good, name: "🏋".repeat(81) })).problemCount).toBe(1);
  });

  test("stands beside one with a problem", () => {
    const parsed = parseCatalog(fileOf({ ...good, id: "b", level: 0 }, good));
    expect(parsed.exercises.map(({ id }) => id)).toEqual(["side-lean"]);
    expect(parsed.positions).toEqual([1]);
    expect([...parsed.refused]).toEqual(["b"]);
  });
});

test("all problems are counted, the first 1000 are kept", () => {
  const parsed = parseCatalog(
    fileOf(...Array.from({ length: 1500 }, (_, index) => ({ ...good, id: `e-${index}`, level: 9 }))),
  );
  expect(parsed.problemCount).toBe(1500);
  expect(parsed.problems).toHaveLength(1000);
});

test("a list that no file of exercises can be as long as is refused as a whole", () => {
  expect(
    parseCatalog({ schema: "fourplane/catalog@1", exercises: Array.from({ length: 1_000_001 }) }).problems,
  ).toEqual([{ path: "exercises", message: "a list of 1000001 found; expected at most a million exercises" }]);
});

test("an entry whose prototype brings fields is no exercise for it", () => {
  const text = `{"schema":"fourplane/catalog@1","exercises":[{"__proto__":${JSON.stringify(good)}}]}`;
  const parsed = parseCatalog(JSON.parse(text));
  expect(parsed.exercises).toEqual([]);
  expect(parsed.problems.map(({ path }) => path)).toContain("exercises[0].id");
});

describe("whatever the file holds", () => {
  test("reading it names problems instead of throwing", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue({ maxDepth: 6 }),
          fc.array(fc.jsonValue()).map((list) => fileOf(...list)),
        ),
        (value) => {
          const parsed = parseCatalog(value);
          expect(parsed.exercises.length > 0 || parsed.problemCount > 0).toBe(true);
        },
      ),
    );
  });

  test("an entry with one field changed is read, or its problem leads to that entry", () => {
    const entries = (builtIn as { exercises: Record<string, unknown>[] }).exercises;
    const changed = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom("", " ", "\u001b[2J", -1, 1e308, null, [], {}),
    );
    fc.assert(
      fc.property(fc.constantFrom(...entries), fc.nat(), changed, (entry, pick, value) => {
        const fields = Object.keys(entry);
        const field = fields[pick % fields.length] as string;
        const parsed = parseCatalog(fileOf({ ...entry, [field]: value }));
        if (parsed.problemCount === 0) expect(parsed.exercises).toHaveLength(1);
        else expect(parsed.problems.every(({ path }) => path.startsWith("exercises[0]"))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("a valid entry comes out of a second reading as it came out of the first", () => {
    const { exercises } = parseCatalog(builtIn);
    expect(parseCatalog(fileOf(...exercises)).exercises).toEqual(exercises);
  });
});
