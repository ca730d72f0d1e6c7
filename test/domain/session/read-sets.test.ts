import { describe, expect, it } from "vitest";

import { parseSets } from "../../../src/domain/session/read-sets.ts";

const reps = { measure: "reps", perSide: true } as const;
const holds = { measure: "seconds", perSide: true, hold: 10 } as const;

const problem = (parsed: object): unknown => ("problem" in parsed ? parsed.problem : parsed);

describe("parseSets", () => {
  it.each([
    ["10,10,8", { sets: [10, 10, 8] }],
    [" 10 , 8 ", { sets: [10, 8] }],
    ["0", { sets: [0] }],
    ["7.5", { sets: [7.5] }],
    ["10/9,10/8", { sets: [10, 10], right: [9, 8] }],
    ["10,10/8", { sets: [10, 10], right: [10, 8] }],
  ])("reads %j", (text, value) => {
    expect(parseSets(text, reps)).toEqual({ value });
  });

  it.each([
    ["10,,8", /empty place/],
    ["", /empty place/],
    ["10,8,", /empty place/],
    ["abc", /"abc" is not a number/],
    ["-5", /"-5" is not a number/],
    ["10/", /not a number/],
    ["10/9/8", /not a number/],
    ["1e3", /not a number/],
    ["NaN", /not a number/],
    ["10001", /not a number of 0 to 1000/],
    [Array.from({ length: 21 }, () => "5").join(","), /more than the 20/],
  ])("refuses %j", (text, message) => {
    expect(problem(parseSets(text, reps))).toMatch(message);
  });

  it("refuses sides where there are none", () => {
    expect(problem(parseSets("10/9", { ...reps, perSide: false }))).toMatch(/not done side by side/);
  });
});

describe("parseSets with units", () => {
  it.each([
    ["10 reps, 8reps", reps, { sets: [10, 8] }],
    ["20s,15 sec", { measure: "seconds", perSide: false }, { sets: [20, 15] }],
    ["20m/15m", { measure: "metres", perSide: true }, { sets: [20], right: [15] }],
    ["10min", { measure: "minutes", perSide: false }, { sets: [10] }],
  ] as const)("reads %j", (text, form, value) => {
    expect(parseSets(text, form)).toEqual({ value });
  });

  it.each([
    ["10s", reps, /"10s" is in seconds, but this exercise is counted in reps/],
    ["10min", { measure: "metres", perSide: false }, /"10min" is in minutes, but this exercise is counted in metres/],
    ["6 holds", reps, /is in holds, but this exercise is counted in reps/],
    ["10kg", reps, /"10kg" is not a number/],
  ] as const)("refuses %j", (text, form, message) => {
    expect(problem(parseSets(text, form))).toMatch(message);
  });
});

describe("parseSets of short holds", () => {
  it.each([
    ["6,4,2", { sets: [60, 40, 20] }],
    ["60s,40s,20s", { sets: [60, 40, 20] }],
    ["6 holds, 35s, 1 hold", { sets: [60, 35, 10] }],
    ["6/5,4/4,2/0", { sets: [60, 40, 20], right: [50, 40, 0] }],
    ["10,8,6", { sets: [100, 80, 60] }],
    ["15holds", { sets: [150] }],
  ])("reads %j", (text, value) => {
    expect(parseSets(text, holds)).toEqual({ value });
  });

  it.each(["60,40,20", "13", "2.5"])("asks what %j means", (text) => {
    expect(problem(parseSets(text, holds))).toMatch(
      /could be holds or seconds, and this exercise is done in holds of 10 s; expected the holds of 10 s in each set, 6,4,2, or its seconds, 60s,40s,20s/,
    );
  });

  it("says what it takes when it can read nothing", () => {
    expect(problem(parseSets("a few", holds))).toMatch(/"a few" is not a number .*6,4,2, or its seconds, 60s,40s,20s/);
  });
});
