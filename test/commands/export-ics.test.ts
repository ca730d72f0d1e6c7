import ICAL from "ical.js";
import { describe, expect, it } from "vitest";

import { withPerson, type Person } from "../support/story.ts";

const monday = "2026-11-23";
const make = "plan --new --days mon,wed,fri --minutes 25 --equipment band,kettlebell:8:12:16";

const events = async ({ run }: Person, flags = "", today = monday) => {
  const { code, stdout, stderr } = await run(today, `export ics ${flags}`);
  expect([code, stderr]).toEqual([0, ""]);
  return new ICAL.Component(ICAL.parse(stdout)).getAllSubcomponents("vevent").map((component) => {
    const { uid, sequence, startDate, summary } = new ICAL.Event(component);
    const alarms = component
      .getAllSubcomponents("valarm")
      .map((alarm) => String(alarm.getFirstPropertyValue("trigger")));
    return { uid, sequence, start: startDate.toString(), summary, alarms };
  });
};

describe("export ics", () => {
  it("has one event a session at seven, without an alarm", () =>
    withPerson(async (person) => {
      await person.run(monday, make);
      const found = await events(person);
      expect(found.map(({ start }) => start)).toEqual([
        "2026-11-23T07:00:00",
        "2026-11-25T07:00:00",
        "2026-11-27T07:00:00",
      ]);
      expect(found.every(({ summary }) => /^Back session: (1\d|2[0-5]) min$/.test(summary))).toBe(true);
      expect(found.flatMap(({ alarms }) => alarms)).toEqual([]);
    }));

  it("takes a time, an alarm and one session", () =>
    withPerson(async (person) => {
      await person.run(monday, make);
      expect(await events(person, "--at 18:45 --alarm 15 --session fri")).toMatchObject([
        { start: "2026-11-27T18:45:00", alarms: ["-PT15M"] },
      ]);
    }));

  it("keeps its UIDs and counts up when anything changes, so that importing again updates", () =>
    withPerson(async (person) => {
      await person.run(monday, make);
      const before = await events(person);
      expect(await events(person)).toEqual(before);
      await person.run("2026-11-24", "today --move");
      const after = await events(person, "", "2026-11-24");
      const [first] = before;
      const moved = after.find(({ uid }) => uid === first?.uid);
      expect(moved?.start).toBe("2026-11-24T07:00:00");
      expect(new Set(after.map(({ uid }) => uid))).toEqual(new Set(before.map(({ uid }) => uid)));
      expect(moved?.sequence).toBeGreaterThan(first?.sequence ?? Infinity);
    }));

  it("keeps people apart", () =>
    withPerson(async (person) => {
      await person.run(monday, make);
      await person.run(monday, "people add anna");
      await person.run(monday, `--person anna ${make}`);
      const own = await events(person);
      const hers = (await person.run(monday, "--person anna export ics")).stdout;
      expect(own.filter(({ uid }) => hers.includes(uid))).toEqual([]);
    }));

  it.each([
    ["--at 7", "--at"],
    ["--at 24:00", "--at"],
    ["--at 07:60", "--at"],
    ["--alarm soon", "--alarm"],
    ["--alarm 1441", "--alarm"],
    ["--session 2026-13-01", "--session"],
  ])("refuses %s and names the flag", (flags, name) =>
    withPerson(async ({ run }) => {
      await run(monday, make);
      const { code, stdout, stderr } = await run(monday, `export ics ${flags}`);
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toContain(`fourplane: ${name}`);
    }),
  );
});
