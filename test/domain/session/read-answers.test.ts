import { describe, expect, it } from "vitest";

import { parseAgainst, parseEffort, parseLoad, parsePain } from "../../../src/domain/session/read-answers.ts";
import { parseDay, parsePastDay } from "../../../src/domain/session/read-day.ts";

const problem = (parsed: object): unknown => ("problem" in parsed ? parsed.problem : parsed);

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

describe("parseAgainst", () => {
  it.each([
    ["heavy", { load: null, strength: "heavy" }],
    ["Medium band", { load: null, strength: "medium" }],
    ["16kg", { load: { value: 16, unit: "kg" } }],
    ["none", { load: null }],
  ])("reads %j", (text, value) => {
    expect(parseAgainst(text, "kg")).toEqual({ value });
  });

  it("refuses what is neither a weight nor a strength", () => {
    expect(problem(parseAgainst("huge", "kg"))).toMatch(/"huge" is not a weight/);
  });
});

describe("parseEffort", () => {
  it.each([
    ["easy", "easy"],
    ["Very Easy", "very-easy"],
    ["very_easy", "very-easy"],
  ])("reads %j", (text, value) => {
    expect(parseEffort(text)).toEqual({ value });
  });

  it.each([
    ["esay", /did you mean "easy"/],
    ["tough", /none of very-easy, easy, right, hard/],
    ["", /none of/],
  ])("refuses %j", (text, message) => {
    expect(problem(parseEffort(text))).toMatch(message);
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

  it.each([
    ["mon", "2026-11-23", "2026-11-30"],
    ["Wednesday", "2026-11-25", "2026-11-25"],
    ["fr", "2026-11-20", "2026-11-27"],
    ["23 nov", "2026-11-23", "2027-11-23"],
    ["Nov 23rd", "2026-11-23", "2027-11-23"],
    ["3 days ago", "2026-11-22", "2026-11-22"],
    ["in 2 weeks", "2026-12-09", "2026-12-09"],
    ["2026/11/3", "2026-11-03", "2026-11-03"],
  ])("reads %j on a Wednesday as the last and the next one", (text, last, next) => {
    expect(parseDay(text, "2026-11-25", "last")).toEqual({ value: last });
    expect(parseDay(text, "2026-11-25")).toEqual({ value: next });
  });

  it.each([
    ["23/11", "did you mean 2026-11-23?"],
    ["23.11.", "did you mean 2026-11-23?"],
    ["3/11/2026", "did you mean 2026-11-03 or 2026-03-11?"],
  ])("offers what %j may mean", (text, meant) => {
    expect(problem(parsePastDay(text, "2026-11-25"))).toContain(meant);
  });

  it("refuses what is still to come", () => {
    expect(problem(parsePastDay("2026-11-24", "2026-11-23"))).toMatch(/still to come/);
    expect(problem(parsePastDay("tomorrow", "2026-11-23"))).toMatch(/still to come/);
  });
});
