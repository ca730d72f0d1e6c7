import { describe, expect, it } from "vitest";

import { clockTimeAt, parseTimes, startOn, type Times } from "../../../src/domain/calendar/clock-time.ts";

describe("when sessions start", () => {
  const before: Times = { usual: "07:00", wed: "18:00" };

  it.each<[string, Times]>([
    ["6:30", { usual: "06:30" }],
    ["06:30", { usual: "06:30" }],
    ["mon=06:30", { usual: "07:00", wed: "18:00", mon: "06:30" }],
    ["Monday=6:30, wed = 19:15", { usual: "07:00", mon: "06:30", wed: "19:15" }],
    ["08:00,wed=18:30", { usual: "08:00", wed: "18:30" }],
    ["wed=18:30,08:00", { usual: "08:00", wed: "18:30" }],
    ["thu-sat=09:00", { usual: "07:00", wed: "18:00", thu: "09:00", fri: "09:00", sat: "09:00" }],
    ["sat-mon=10:00", { usual: "07:00", wed: "18:00", sat: "10:00", sun: "10:00", mon: "10:00" }],
    ["mon,fri=12:00", { usual: "07:00", wed: "18:00", mon: "12:00", fri: "12:00" }],
    ["wed=none", { usual: "07:00" }],
    ["none", {}],
    ["none,fri=12:00", { fri: "12:00" }],
  ])("reads %s", (text, value) => {
    expect(parseTimes(text, before)).toEqual({ value });
  });

  it.each([
    "",
    "7",
    "730",
    "7:3",
    "24:00",
    "07:60",
    "07:30:00",
    "-07:30",
    "7am",
    "mon",
    "mon=",
    "=07:00",
    "t=07:00",
    "mon-=07:00",
    "mon-wed-fri=07:00",
    "mon=07:00,",
    "mon=07:00,tue",
    "mon,07:00",
    "mon=07:00=08:00",
    "__proto__=07:00",
    "\u001b[31m",
  ])("refuses %j in words", (text) => {
    const found = parseTimes(text);
    expect(found).toHaveProperty("problem");
    expect(JSON.stringify(found)).not.toContain("\u001b");
  });

  it("is that of the weekday, else the usual one, else seven", () => {
    expect(["2026-11-23", "2026-11-25"].map((date) => startOn(date, before))).toEqual(["07:00", "18:00"]);
    expect(startOn("2026-11-23", {})).toBe("07:00");
    expect([clockTimeAt(-10), clockTimeAt(1439)]).toEqual(["00:00", "23:59"]);
  });
});
