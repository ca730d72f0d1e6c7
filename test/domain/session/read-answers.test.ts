import { describe, expect, it } from "vitest";

import { parseDay, parseLoad, parsePain, parsePastDay, parseSets } from "../../../src/domain/session/read-answers.ts";

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
    expect(parseSets(text, true)).toEqual({ value });
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
    ["10001", /not a number of 0 to 10000/],
    [Array.from({ length: 21 }, () => "5").join(","), /more than the 20/],
  ])("refuses %j", (text, message) => {
    expect(problem(parseSets(text, true))).toMatch(message);
  });

  it("refuses sides where there are none", () => {
    expect(problem(parseSets("10/9", false))).toMatch(/not done side by side/);
  });
});

describe("parseLoad", () => {
  it.each([
    ["16kg", { value: 16, unit: "kg" }],
    ["16", { value: 16, unit: "kg" }],
    ["7.5 KG", { value: 7.5, unit: "kg" }],
    ["7,5kg", { value: 7.5, unit: "kg" }],
    ["none", null],
  ])("reads %j", (text, value) => {
    expect(parseLoad(text, "kg")).toEqual({ value });
  });

  it.each([
    ["16stone", /"16stone" is not a weight; expected a weight in kg/],
    ["-5kg", /not a weight/],
    ["35lb", /in lb, and your weights are kept in kg/],
    ["0", /from 0.5 to 500/],
    ["501", /from 0.5 to 500/],
    ["", /not a weight/],
  ])("refuses %j", (text, message) => {
    expect(problem(parseLoad(text, "kg"))).toMatch(message);
  });

  it("takes the unit of the profile", () => {
    expect(parseLoad("35", "lb")).toEqual({ value: { value: 35, unit: "lb" } });
    expect(problem(parseLoad("16kg", "lb"))).toMatch(/kept in lb/);
  });
});

describe("parsePain", () => {
  it.each([0, 3, 10])("reads %d", (pain) => {
    expect(parsePain(`${pain}`)).toEqual({ value: pain });
  });

  it.each(["11", "-1", "2.5", "", "x", "NaN", "1e1"])("refuses %j", (text) => {
    expect(problem(parsePain(text))).toMatch(/from 0 .* to 10/);
  });
});

describe("parseDay and parsePastDay", () => {
  it.each([
    ["today", "2028-02-29"],
    ["Yesterday", "2028-02-28"],
    ["2027-12-31", "2027-12-31"],
  ])("reads %j", (text, value) => {
    expect(parsePastDay(text, "2028-02-29")).toEqual({ value });
  });

  it("crosses the year's end, a leap day and the nights the clocks change as calendar days", () => {
    expect(parseDay("yesterday", "2027-01-01")).toEqual({ value: "2026-12-31" });
    expect(parseDay("yesterday", "2028-03-01")).toEqual({ value: "2028-02-29" });
    expect(parseDay("tomorrow", "2026-10-24")).toEqual({ value: "2026-10-25" });
    expect(parseDay("yesterday", "2027-03-29")).toEqual({ value: "2027-03-28" });
  });

  it.each(["2026-02-29", "23.11.2026", "soon", "constructor", "__proto__"])("refuses %j", (text) => {
    expect(problem(parseDay(text, "2026-11-23"))).toMatch(/is not a date/);
  });

  it("refuses what is still to come", () => {
    expect(problem(parsePastDay("2026-11-24", "2026-11-23"))).toMatch(/still to come/);
    expect(problem(parsePastDay("tomorrow", "2026-11-23"))).toMatch(/still to come/);
  });
});
