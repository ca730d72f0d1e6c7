import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { explainSyntax, findLines } from "../../src/storage/json-position.ts";

const text = `{
  "schema": "x",
  "exercises": [
    { "id": "a" },
    [],
    {
      "id": "b",
      "dose": {
        "sets": [
          1,
          4
        ]
      },
      "equipment": [["x"],
        ["y",
          "z"]]
    }
  ]
}`;

describe("findLines", () => {
  test.each([
    ["schema", 2],
    ["exercises", 3],
    ["exercises[0]", 4],
    ["exercises[0].id", 4],
    ["exercises[1]", 5],
    ["exercises[2]", 6],
    ["exercises[2].id", 7],
    ["exercises[2].dose.sets[1]", 11],
    ["exercises[2].equipment[0][0]", 14],
    ["exercises[2].equipment[1][1]", 16],
  ])("%s is at line %i", async (path, line) => {
    expect(await findLines(text, [path])).toEqual([line]);
  });

  test("a field that is missing is where its exercise begins", async () => {
    expect(await findLines(text, ["exercises[2].name", "exercises[2].dose.rest", "exercises[9].name"])).toEqual([
      6, 8, 3,
    ]);
  });

  test("the file as a whole, and a field missing from it, have no line", async () => {
    expect(await findLines(text, ["", "$schema"])).toEqual([undefined, undefined]);
    expect(await findLines("42", [""])).toEqual([undefined]);
  });
});

describe("explainSyntax", () => {
  test.each([
    ['{"a":1 "b":2}', "line 1, column 8: a comma is missing"],
    ['{\n"a" 1}', "line 2, column 5: a colon is missing"],
    ["[1,]", "line 1, column 4: a value is missing"],
    ['["a\n"]', "line 1, column 2: the closing quote of a text is missing"],
    ['["\\x"]', "line 1, column 2: there is no such escape"],
    ["[1] 2", "line 1, column 5: the JSON value has ended, nothing may follow"],
    ["[1", "line 1, column 3: a closing ] is missing"],
    ["// a\n1", "line 1, column 1: JSON has no comments"],
  ])("%j: %s", async (json, reason) => {
    expect(await explainSyntax(json)).toBe(reason);
  });

  test("brackets hidden behind a comment do not end it", async () => {
    expect(await explainSyntax(`/* " */${"[".repeat(100_000)}`)).toBe("line 1, column 1: JSON has no comments");
  });

  test("whatever a text is cut or changed to, it says something", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length), fc.string({ maxLength: 3 }), async (at, put) => {
        expect(await explainSyntax(text.slice(0, at) + put)).not.toBe("");
      }),
    );
  });
});
