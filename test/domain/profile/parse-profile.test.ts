import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  parseAvoid,
  parseDays,
  parseLevel,
  parseMinutes,
  parseSeed,
  parseTolerance,
  parseUnits,
} from "../../../src/domain/profile/parse-profile.ts";
import { cautionTags } from "../../../src/domain/catalog/entry.ts";
import { defaultProfile } from "../../../src/domain/profile/profile.ts";
import { isSafeText } from "../../../src/domain/safe-text.ts";
import { readWhole } from "../../../src/domain/read-value.ts";
import { storedProfile } from "../../../src/domain/profile/stored-profile.ts";

const days = "expected days of the week, for example mon,wed,fri or tue-thu, or daily";

describe("parseDays", () => {
  it.each([
    ["mon,wed,fri", ["mon", "wed", "fri"]],
    ["Friday, monday", ["mon", "fri"]],
    ["tue-thu", ["tue", "wed", "thu"]],
    ["sat-mon", ["mon", "sat", "sun"]],
    ["mon-sun", ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]],
    ["tues,thurs,tue", ["tue", "thu"]],
    ["sun", ["sun"]],
    ["m,w,f", ["mon", "wed", "fri"]],
    ["Mon Wed", ["mon", "wed"]],
    ["mon, wed and fri", ["mon", "wed", "fri"]],
    ["mon & thu", ["mon", "thu"]],
    ["mo/we/fr", ["mon", "wed", "fri"]],
    ["tue - thu", ["tue", "wed", "thu"]],
    ["tue to thu", ["tue", "wed", "thu"]],
    ["Mondays", ["mon"]],
    ["daily", ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]],
    ["Every day", ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]],
    ["weekdays", ["mon", "tue", "wed", "thu", "fri"]],
    ["weekend", ["sat", "sun"]],
  ])("reads %j", (text, value) => {
    expect(parseDays(text)).toEqual({ value });
  });

  it.each([
    ["", `"" is not a weekday; ${days}`],
    ["mon,", `"" is not a weekday; ${days}`],
    ["t", `"t" is not a weekday (did you mean tue or thu?); ${days}`],
    ["m,s", `"s" is not a weekday (did you mean sat or sun?); ${days}`],
    ["tusday", `"tusday" is not a weekday (did you mean "tuesday"?); ${days}`],
    ["mon-tue-wed", `"mon-tue-wed" is not a weekday; ${days}`],
    ["mon-abc", `"abc" is not a weekday; ${days}`],
    ["3", `"3" is not a weekday; ${days}`],
    ["\u001b[2J", `"\\u{1b}[2j" is not a weekday; ${days}`],
  ])("refuses %j", (text, problem) => {
    expect(parseDays(text)).toEqual({ problem });
  });
});

const notNumbers = ["", " ", "-5", "1e9", "abc", "NaN", "Infinity", "1.5", "２５", "0x10", "99999999999", "5 5"];

describe("numbers", () => {
  it.each([
    [parseMinutes, "5", 5],
    [parseMinutes, "240", 240],
    [parseMinutes, " 025 ", 25],
    [parseMinutes, "25min", 25],
    [parseMinutes, "25 minutes", 25],
    [parseLevel, "1", 1],
    [parseLevel, "5", 5],
    [parseSeed, "0", 0],
    [parseSeed, "2147483647", 2_147_483_647],
  ])("%o reads %j", (parse, text, value) => {
    expect(parse(text)).toEqual({ value });
  });

  it.each([...notNumbers, "0", "4", "241"])("minutes refuses %j", (text) => {
    expect(parseMinutes(text)).toEqual({
      problem: `${JSON.stringify(text)} is not a number of minutes a session can take; expected a whole number from 5 to 240, for example 25`,
    });
  });

  it.each([...notNumbers, "0", "6"])("level refuses %j", (text) => {
    expect(parseLevel(text)).toEqual({
      problem: `${JSON.stringify(text)} is not a level; expected a whole number from 1 to 5, for example 2`,
    });
  });

  it.each([...notNumbers, "2147483648"])("seed refuses %j", (text) => {
    expect(parseSeed(text)).toEqual({
      problem: `${JSON.stringify(text)} is not a seed; expected a whole number from 0 to 2147483647, for example 7`,
    });
  });
});

describe("parseUnits", () => {
  it.each([
    ["kg", "kg"],
    ["KG", "kg"],
    ["lbs", "lb"],
    [" lb ", "lb"],
  ])("reads %j", (text, value) => {
    expect(parseUnits(text)).toEqual({ value });
  });

  it("refuses anything else", () => {
    expect(parseUnits("stone")).toEqual({
      problem: '"stone" is not a unit of weight; expected kg or lb, for example kg',
    });
    expect(parseUnits("constructor")).toHaveProperty("problem");
  });
});

describe("parseAvoid", () => {
  it.each([
    ["none", []],
    ["NONE", []],
    ["grip,flex", ["FLEX", "GRIP"]],
    ["Op-F, op-f", ["OP-F"]],
    ["flexion", ["FLEX"]],
    ["bending  Forward,balance", ["FLEX", "BAL"]],
    ["side-bending,osteoporosis", ["SIDE", "OP-F", "OP-R"]],
    ["shoulders,wrist,knees", ["SHLD", "WRIST", "KNEE"]],
  ])("reads %j", (text, value) => {
    expect(parseAvoid(text)).toEqual({ value });
  });

  it("suggests a near tag and lists them all with what they mean", () => {
    const { problem } = parseAvoid("flex,girp") as { problem: string };
    expect(problem).toMatch(
      /^"girp" is not a caution \(did you mean "grip"\?\); expected any of flex \(bending forward/,
    );
    for (const tag of cautionTags) expect(problem).toContain(`${tag.toLowerCase()} (`);
    expect(problem).toMatch(/; or none, for example flex,grip$/);
  });

  it.each([
    ["flexion:resist", "flexion:resist=paused"],
    ["flex=sensitive", "flexion=sensitive"],
    ["bending forward:move", "flexion:move=paused"],
  ])("sends %j to --tolerance", (text, there) => {
    expect(parseAvoid(text)).toEqual({
      problem: `"${text}" is how a direction feels, which --tolerance takes: --tolerance ${there}`,
    });
  });

  it.each(["", "flex,none", "5"])("refuses %j", (text) => {
    expect(parseAvoid(text)).toHaveProperty("problem");
  });
});

describe("parseTolerance", () => {
  it.each([
    ["none", {}],
    ["flexion:move=sensitive", { "flexion:move": "sensitive" }],
    ["flex=sensitive", { "flexion:move": "sensitive", "flexion:resist": "sensitive" }],
    ["bending forward:move = sensitive", { "flexion:move": "sensitive" }],
    ["side=paused", { "side-bending:move": "paused", "side-bending:resist": "paused" }],
    ["rotation=paused", { "rotation:move": "paused", "rotation:resist": "paused" }],
    ["Rotation:Move = OK, rotation=sensitive", { "rotation:resist": "sensitive" }],
    [
      "side-bending:resist=paused,flexion=sensitive",
      { "flexion:move": "sensitive", "flexion:resist": "sensitive", "side-bending:resist": "paused" },
    ],
  ])("reads %j", (text, value) => {
    const found = parseTolerance(text);
    expect(found).toEqual({ value });
    expect(Object.keys((found as { value: object }).value)).toEqual(Object.keys(value));
  });

  it.each([
    [
      "",
      '"" is not a direction and how it feels; expected for example flexion:move=sensitive,rotation=paused, or none',
    ],
    [
      "flexion",
      '"flexion" is not a direction and how it feels; expected for example flexion:move=sensitive,rotation=paused, or none',
    ],
    [
      "a=b=c",
      '"a=b=c" is not a direction and how it feels; expected for example flexion:move=sensitive,rotation=paused, or none',
    ],
    [
      "rotaton=paused",
      '"rotaton" is not a direction (did you mean "rotation"?); expected flexion, extension, rotation, side-bending, alone or with :move or :resist, for example rotation:move=sensitive',
    ],
    [
      "flexion:hold=ok",
      '"flexion:hold" is not a direction (did you mean "flexion:move"?); expected flexion, extension, rotation, side-bending, alone or with :move or :resist, for example rotation:move=sensitive',
    ],
    [
      "flexion=pause",
      '"pause" is not a way a direction feels (did you mean "paused"?); expected ok, sensitive, paused, for example flexion=sensitive',
    ],
    ["flexion=ok,flexion=paused", '"flexion" is named twice; expected each direction once, for example flexion=paused'],
    [
      "__proto__=paused",
      '"__proto__" is not a direction; expected flexion, extension, rotation, side-bending, alone or with :move or :resist, for example rotation:move=sensitive',
    ],
  ])("refuses %j", (text, problem) => {
    expect(parseTolerance(text)).toEqual({ problem });
  });
});

describe("every flag", () => {
  it("answers any text with a value or one line that nothing hides in", () => {
    const parsers = [parseDays, parseMinutes, parseLevel, parseSeed, parseUnits, parseAvoid, parseTolerance];
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), fc.constantFrom(...parsers), (text, parse) => {
        const found = parse(text);
        if ("value" in found) return;
        expect(isSafeText(found.problem)).toBe(true);
        expect(found.problem).toContain("; expected ");
        expect(found.problem).toContain("for example ");
      }),
    );
  });
});

const parseProfile = (value: unknown) => readWhole(storedProfile, value);

describe("a stored profile", () => {
  it("reads the default profile back", () => {
    expect(parseProfile(structuredClone(defaultProfile))).toEqual({ value: defaultProfile });
  });

  it("puts days and weights in order", () => {
    const edited = { ...defaultProfile, days: ["fri", "mon"], equipment: [{ name: "kettlebell", loads: [16, 8] }] };
    expect(parseProfile(edited)).toEqual({
      value: { ...defaultProfile, days: ["mon", "fri"], equipment: [{ name: "kettlebell", loads: [8, 16] }] },
    });
  });

  it("names every problem at once", () => {
    const broken = {
      days: ["mon", "mon", "xyz"],
      minutes: 4,
      level: "2",
      units: "stone",
      equipment: [
        { name: "band", loads: [] },
        { name: "", loads: [Number.POSITIVE_INFINITY] },
      ],
      avoid: ["flex"],
      tolerance: { "flexion:move": "bad", "flexion:hold": "ok" },
      exlude: [],
    };
    expect(parseProfile(broken)).toEqual({
      problems: [
        { path: "exlude", message: "unknown field; it would be lost, so take it out by hand" },
        { path: "days[2]", message: '"xyz" found, one of mon, tue, wed, thu, fri, sat, sun expected' },
        { path: "minutes", message: "4 found, a whole number from 5 to 240 expected" },
        { path: "level", message: '"2" found, a whole number from 1 to 5 expected' },
        { path: "units", message: '"stone" found, one of kg, lb expected' },
        { path: "equipment[0].loads", message: "a list of 0 found, a list of 1 to 100 expected" },
        { path: "equipment[1].name", message: '"" found, a short text that is not empty expected' },
        { path: "equipment[1].loads[0]", message: "Infinity found, a number from 0.5 to 500 expected" },
        {
          path: "avoid[0]",
          message:
            '"flex" found, one of FLEX, EXT, ROT, SIDE, NERVE, OP-F, OP-R, PREG-SUP, PREG-PRONE, BP, BALL, SHLD, WRIST, KNEE, HIP, ANKLE, GRIP, BAL, HEAD expected',
        },
        { path: "tolerance.flexion:hold", message: "unknown field; it would be lost, so take it out by hand" },
        { path: "tolerance.flexion:move", message: '"bad" found, one of ok, sensitive, paused expected' },
        { path: "exclude", message: "this field is missing" },
      ],
    });
  });

  it.each([
    [["mon", "mon"], "days[1]", '"mon" stands in the list twice'],
    [[], "days", "a list of 0 found, a list of 1 to 7 expected"],
    ["mon", "days", '"mon" found, a list expected'],
  ])("refuses the days %j", (given, path, message) => {
    expect(parseProfile({ ...defaultProfile, days: given })).toEqual({ problems: [{ path, message }] });
  });

  it("refuses text that could drive a terminal", () => {
    expect(parseProfile({ ...defaultProfile, exclude: ["a\u001b[2J"] })).toEqual({
      problems: [{ path: "exclude[0]", message: '"a\\u{1b}[2J" found, a short text that is not empty expected' }],
    });
  });
});

it("a word for a direction named twice is one direction, and a caution is no direction", () => {
  expect(parseTolerance("flex=sensitive,flexion=paused")).toHaveProperty("problem");
  expect(parseTolerance("grip=paused")).toEqual({
    problem: '"grip" is no direction but a caution, and "paused" cannot be said of it; to leave it out: --avoid grip',
  });
});
