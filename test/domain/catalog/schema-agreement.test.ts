import { readFileSync } from "node:fs";

import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { parseCatalog } from "../../../src/domain/catalog/parse.ts";

type Entry = Readonly<Record<string, unknown>>;

const schema = JSON.parse(readFileSync("data/exercises.schema.json", "utf8")) as object;
const builtIn = JSON.parse(readFileSync("data/exercises.json", "utf8")) as { exercises: Entry[] };
const isValid = new Ajv({ allErrors: false, strict: true, strictTypes: false, strictRequired: false }).compile(schema);

const fileOf = (...exercises: unknown[]) => ({ schema: "fourplane/catalog@1", exercises });

/** What only `parseCatalog` can say: JSON Schema cannot compare two numbers or look for a second entry with an id. */
const beyondSchema = /stands before|is already the id of|^the field name/;

/** What one of the two has against a value the other takes; nothing when they agree. */
const dispute = (value: unknown): unknown => {
  const { problems, warnings } = parseCatalog(value);
  const stated = problems.filter(({ message }) => !beyondSchema.test(message));
  const unknownFields = warnings.filter(({ message }) => message.startsWith("unknown field"));
  const isTaken = stated.length + unknownFields.length === 0;
  return isValid(value) === isTaken
    ? undefined
    : { value, parse: [...stated, ...unknownFields], schema: isValid.errors };
};

const values = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }).filter((value) => !JSON.stringify(value).includes("__proto__")),
  fc.constantFrom<unknown>(
    "",
    " ",
    "a",
    "a-b",
    "A",
    "a--b",
    "-a",
    "a".repeat(80),
    "a".repeat(81),
    "a".repeat(401),
    "\u001b[0m",
    "a\u202eb",
    "\n",
    "é",
    "trunk",
    "mobility",
    "support",
    "move",
    "reps",
    "hold",
    "pair",
    "flexion",
    "band",
    "GRIP",
    "grip",
    "bird-dog",
    0,
    0.5,
    1,
    2,
    4,
    5,
    6,
    60,
    61,
    500,
    600,
    601,
    1000,
    1001,
    1.5,
    -1,
    true,
    false,
    null,
    [],
    {},
    [[]],
    [["band"]],
    [["a b"]],
    ["flexion"],
    ["flexion", "rotation"],
    ["flexion", "flexion"],
    ["GRIP"],
    ["op-f"],
    ["x"],
    [1, 4],
    [0, 4],
    [1, 2, 3],
    [1.5, 2],
    Array.from({ length: 20 }, () => "x"),
    Array.from({ length: 21 }, () => "x"),
    { sets: [1, 2] },
    { sets: [1, 5] },
    { amount: [1, 1000] },
    { rest: 0 },
    { rest: 1.5 },
    { hold: 601 },
    { shortHolds: [10, 50] },
    { shortHolds: [0, 10] },
    { load: [0.5, 500] },
    { load: [0, 1] },
  ),
);

describe("parseCatalog and the JSON Schema agree on", () => {
  test("the built-in catalog", () => {
    expect(isValid(builtIn)).toBe(true);
    expect(dispute(builtIn)).toBeUndefined();
  });

  test("entries with a field changed", () => {
    fc.assert(
      fc.property(fc.constantFrom(...builtIn.exercises), fc.nat(), values, (entry, pick, value) => {
        const fields = [
          ...Object.keys(entry),
          "secondsPerRep",
          "hands",
          "alternating",
          "licence",
          "attribution",
          "mode",
          "planes",
          "else",
        ];
        expect(dispute(fileOf({ ...entry, [fields[pick % fields.length] as string]: value }))).toBeUndefined();
      }),
      { numRuns: 3000 },
    );
  });

  test("entries with a field of the dose changed", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...builtIn.exercises),
        fc.constantFrom("sets", "amount", "rest", "hold", "shortHolds", "load", "reps"),
        values,
        (entry, field, value) => {
          expect(dispute(fileOf({ ...entry, dose: { ...(entry["dose"] as Entry), [field]: value } }))).toBeUndefined();
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("entries with a field left out", () => {
    for (const entry of builtIn.exercises) {
      for (const field of Object.keys(entry)) {
        const { [field]: _left, ...rest } = entry;
        expect(dispute(fileOf(rest))).toBeUndefined();
      }
    }
  });

  test("what stands around the exercises", () => {
    for (const value of [
      null,
      1,
      "x",
      [],
      {},
      fileOf(),
      { exercises: builtIn.exercises },
      { ...builtIn, schema: "x" },
      { ...builtIn, more: 1 },
    ]) {
      expect(dispute(value)).toBeUndefined();
    }
  });
});
