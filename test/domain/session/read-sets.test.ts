import { describe, expect, it } from "vitest";

import { parseSets } from "../../../src/domain/session/read-sets.ts";

const reps = { measure: "reps", perSide: true } as const;
const holds = { measure: "seconds", perSide: true, hold: 10 } as const;

const problem = (parsed: object): unknown => ("problem" in parsed ? parsed.problem : parsed);

describe("parseSets", () => {
  it.each([
    ["10,10,8", { sets: [10, 10, 8] }],
    [" 10 , 8 ", { sets: [10, 8] }],
    ["8,8,0", { sets: [8, 8, 0] }],
    ["7.5", { sets: [7.5] }],
    ["10/9,10/8", { sets: [10, 10], right: [9, 8] }],
    ["10,10/8", { sets: [10, 10], right: [10, 8] }],
    ["10 / 9, 10 / 8", { sets: [10, 10], right: [9, 8] }],
    ["6 6 6", { sets: [6, 6, 6] }],
    ["6;6;5", { sets: [6, 6, 5] }],
    ["3x6", { sets: [6, 6, 6] }],
    ["3 × 6", { sets: [6, 6, 6] }],
    ["3*6", { sets: [6, 6, 6] }],
    ["3 X 6 reps", { sets: [6, 6, 6] }],
    ["3 × 6 per side", { sets: [6, 6, 6] }],
    ["2x8, 7", { sets: [8, 8, 7] }],
    ["2x8/7", { sets: [8, 8], right: [7, 7] }],
    ["10x", { sets: [10] }],
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
    ["10/9/8", /more than two sides/],
    ["1e3", /not a number/],
    ["NaN", /not a number/],
    ["1001", /"1001" is more than a set can be \(1000 reps\)/],
    ["99999999999", /not a number of 0 to 1000/],
    ["0", /nothing was done; fourplane skip/],
    ["0,0/0", /nothing was done/],
    ["0x8", /"0x8" has 0 sets; expected 1 to 20/],
    ["500x8", /has 500 sets; expected 1 to 20/],
    ["-3x8", /"-3x8" is not a number/],
    ["3x-8", /"-8" is not a number/],
    ["3x3x3", /"3x3" is not a number/],
    [Array.from({ length: 21 }, () => "5").join(","), /more than the 20/],
  ])("refuses %j", (text, message) => {
    expect(problem(parseSets(text, reps))).toMatch(message);
  });

  const kg = (value: number) => ({ load: { value, unit: "kg" } });
  it.each([
    ["8@12,8@16", { sets: [8, 8], perSet: [kg(12), kg(16)] }],
    ["8 @ 12kg, 8 @ 16 kg", { sets: [8, 8], perSet: [kg(12), kg(16)] }],
    ["8@12 8@16", { sets: [8, 8], perSet: [kg(12), kg(16)] }],
    ["2x8@12,6/5@none", { sets: [8, 8, 6], right: [8, 8, 5], perSet: [kg(12), kg(12), { load: null }] }],
    ["8,8@16", { sets: [8, 8], perSet: [null, kg(16)] }],
    ["8@light,8@heavy", { sets: [8, 8], perSet: ["light", "heavy"].map((strength) => ({ load: null, strength })) }],
  ])("reads weights of each set: %j", (text, value) => {
    expect(parseSets(text, reps, "kg")).toEqual({ value });
  });

  it.each([
    ["8@", /not a weight/],
    ["8@12@16", /is not one set/],
    ["@12", /not a number/],
    ["8@600", /out of range/],
    ["8@12lb", /your weights are kept in kg/],
  ])("refuses the weight of a set in %j", (text, message) => {
    expect(problem(parseSets(text, reps, "kg"))).toMatch(message);
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
    ["6 min,5 min", { measure: "minutes", perSide: false }, { sets: [6, 5] }],
    ["6.5", { measure: "minutes", perSide: false }, { sets: [6.5] }],
    ["6,5,5", { measure: "minutes", perSide: false }, { sets: [6, 5, 5] }],
    ["20 s 15 s", { measure: "seconds", perSide: false }, { sets: [20, 15] }],
    ["3 × 20 s", { measure: "seconds", perSide: false }, { sets: [20, 20, 20] }],
    ["3x20m/15m", { measure: "metres", perSide: true }, { sets: [20, 20, 20], right: [15, 15, 15] }],
  ] as const)("reads %j", (text, form, value) => {
    expect(parseSets(text, form)).toEqual({ value });
  });

  it.each([
    ["10s", reps, /"10s" is in seconds, but this exercise is counted in reps/],
    ["10min", { measure: "metres", perSide: false }, /"10min" is in minutes, but this exercise is counted in metres/],
    ["6 holds", reps, /is in holds, but this exercise is counted in reps/],
    ["10kg", reps, /"10kg" is not a number/],
    ["6,5", { measure: "minutes", perSide: false }, /could be 6\.5 minutes or two sets; write 6 min,5 min, or 6\.5/],
    ["3x3601", { measure: "seconds", perSide: false }, /more than a set can be \(3600 seconds\)/],
    ["1441", { measure: "minutes", perSide: false }, /more than a set can be \(1440 minutes\)/],
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
