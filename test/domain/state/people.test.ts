import { describe, expect, it } from "vitest";

import { isPersonName, parsePeople } from "../../../src/domain/state/people.ts";

describe("isPersonName", () => {
  it.each(["anna", "Anna_2", "a", "3", "a-b", "x".repeat(40)])("takes %s", (name) => {
    expect(isPersonName(name)).toBe(true);
  });

  it.each([
    "",
    ".",
    "..",
    "a/b",
    "../x",
    "a\\b",
    "a b",
    "-a",
    "_a",
    "é",
    "a.json",
    "con",
    "COM1",
    "x".repeat(41),
    "a\n",
    "a\0",
  ])("does not take %j", (name) => {
    expect(isPersonName(name)).toBe(false);
  });
});

describe("parsePeople", () => {
  it("reads who is in use", () => {
    expect(parsePeople('{"schema":"fourplane/people@1","inUse":"anna"}')).toEqual({ inUse: "anna" });
  });

  it.each([
    ["", /^this file is not JSON/],
    ["[]", /^a list of 0 found, an object expected$/],
    [
      '{"schema":"fourplane/people@2","inUse":"anna"}',
      /^schema: "fourplane\/people@2" found, one of fourplane\/people@1 expected$/,
    ],
    ['{"schema":"fourplane/people@1","inUse":"../x"}', /^inUse: this cannot be a name$/],
    ['{"schema":"fourplane/people@1"}', /^inUse: this field is missing$/],
  ])("says what is wrong with %j", (text, problem) => {
    expect(parsePeople(text)).toEqual({ problem: expect.stringMatching(problem) });
  });
});
