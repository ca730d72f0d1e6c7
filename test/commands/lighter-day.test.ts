import { describe, expect, it } from "vitest";

import { addDays } from "../../src/domain/dates.ts";
import { withPerson, type Person } from "../support/story.ts";

const monday = "2026-11-23";
const on = (day: number) => addDays(monday, day);
const setUp =
  "init --yes --days mon,wed,fri --minutes 20 --equipment kettlebell:8:12:16 --level 2 --screen none --deload-every 4";
const flat = (text: string) => text.replaceAll(/\s+/g, " ");
const asked = (items: readonly any[]) => items.map(({ exercise, sets, dose, load }) => [exercise, sets, dose, load]);
const ofLog = async ({ json }: Person, day: number) => (await json(on(day), "log")).entries;

const startTraining = async (person: Person, weeks: number): Promise<void> => {
  await person.run(monday, setUp);
  for (let week = 0; week < weeks; week++)
    for (const day of [0, 2, 4]) {
      await person.run(on(week * 7 + day), "today");
      await person.run(on(week * 7 + day), "done --effort right --pain 0");
    }
};

describe("today --lighter", { timeout: 60_000 }, () => {
  it("is a lighter day in today, plan and done alike, and undo takes it back", () =>
    withPerson(async (person) => {
      const { run, json } = person;
      await startTraining(person, 1);
      await run(on(7), "today");
      const usual = await json(on(7), "today");
      const shown = await run(on(7), "today --lighter");
      expect(shown.stderr).toContain("This day is a lighter one now; fourplane undo takes that back.");
      expect(flat(shown.stdout)).toContain(
        "A lighter day, as you asked. The weights stay; there are fewer sets, of the low end of the range each.",
      );
      const light = await json(on(7), "today");
      expect(light.lighter).toEqual({ reason: "asked", every: 0, entries: [], from: on(7), until: on(8) });
      expect(light.items.length).toBe(usual.items.length);
      expect(light.seconds).toBeLessThan(usual.seconds);
      expect(asked(light.items)).toEqual(asked((await json(on(7), "plan")).sessions[0].items));
      expect((await json(on(9), "today")).lighter).toBeNull();
      expect((await run(on(7), "export ics")).stdout).toContain("lighter day");

      await run(on(7), "undo");
      expect(asked((await json(on(7), "today")).items)).toEqual(asked(usual.items));
      await run(on(7), "today --lighter");
      await run(on(7), "done --effort right --pain 0");
      const done = (await ofLog(person, 7)).filter(({ date }: any) => date === on(7));
      expect(done.every(({ deload }: any) => deload)).toBe(true);
      expect(done.map(({ exercise, planned }: any) => [exercise, planned.sets])).toEqual(
        light.items.map(({ exercise, sets }: any) => [exercise, sets]),
      );
      expect((await run(on(7), "doctor")).code).toBe(0);
    }));

  it("a second time changes nothing, and --no-lighter makes it a usual day again", () =>
    withPerson(async (person) => {
      const { run, json } = person;
      await startTraining(person, 1);
      const usual = await json(on(7), "today");
      await run(on(7), "today --lighter");
      const before = person.state();
      await run(on(7), "today --lighter");
      expect(person.state()).toBe(before);
      expect((await run(on(7), "today --no-lighter")).stderr).toContain("a usual one again");
      expect(asked((await json(on(7), "today")).items)).toEqual(asked(usual.items));
    }));

  it.each([
    ["today --lighter", 8, /nothing is open on/],
    ["today --lighter --date 2026-11-25", 7, /nothing is open on/],
    ["today --no-lighter", 7, /nothing is lighter on that day/],
  ])("refuses %s where it cannot be, and changes nothing", (line, day, message) =>
    withPerson(async (person) => {
      await startTraining(person, 1);
      await person.run(on(7), "today");
      const before = person.state();
      const { code, stdout, stderr } = await person.run(on(day), line);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(flat(stderr)).toMatch(message);
      expect(person.state()).toBe(before);
    }),
  );
});

describe("lighter sets before a heavy lift", { timeout: 60_000 }, () => {
  it("are in the plan and in today, count in the time, and follow the weight of the day", () =>
    withPerson(async ({ run, json }) => {
      const make =
        "plan --new --level 5 --days mon,wed,fri --minutes 40 --equipment barbell:20:30:45:60:80,dumbbell:6:10:16,bench";
      await run(monday, make);
      const secondsOf = (item: any, perRep: number) =>
        30 +
        (item.rampUp ?? []).reduce((sum: number, { reps }: any) => sum + reps * perRep + 60, 0) +
        item.sets * item.dose.reps * perRep +
        (item.sets - 1) * item.rest;
      const lifts = async () =>
        (await json(monday, "plan")).sessions
          .flatMap(({ items }: any) => items)
          .filter(({ level, load, dose }: any) => level >= 4 && load !== null && dose.reps !== undefined);
      const before = await lifts();
      expect(before.some(({ rampUp }: any) => rampUp !== undefined)).toBe(true);
      await run(monday, "today --lighter");
      for (const item of [...before, ...(await lifts())]) {
        const perRep =
          ((await json(monday, `exercises show ${item.exercise}`)).exercise.secondsPerRep ?? 4) *
          (item.perSide ? 2 : 1);
        expect(item.seconds, item.exercise).toBe(secondsOf(item, perRep));
        for (const { load } of item.rampUp ?? []) expect(load.value).toBeLessThan(item.load.value);
      }
      const lift = before.find(({ rampUp }: any) => rampUp !== undefined);
      expect((await run(monday, "plan")).stdout).toContain(`before it: ${lift.rampUp[0].reps} with`);
    }));
});

describe("today --no-lighter in a lighter week", { timeout: 60_000 }, () => {
  it("puts it off by a week, once; undo takes that back", () =>
    withPerson(async (person) => {
      const { run, json } = person;
      await startTraining(person, 3);
      const light = await run(on(21), "today");
      expect(flat(light.stdout)).toContain(
        "A lighter week, as every 4 weeks: mostly the same exercises, less of each. The weights stay; there are fewer sets, of the low end of the range each, up to Sun 20 Dec.",
      );
      expect(flat(light.stdout)).toContain("fourplane today --no-lighter: put the lighter week off by a week, once");
      const put = await run(on(21), "today --no-lighter");
      expect(put.stderr).toContain("The lighter week is put off by a week; fourplane undo takes that back.");
      expect((await json(on(21), "plan")).lighter).toBeNull();
      expect((await json(on(21), "today")).lighter).toBeNull();
      expect((await json(on(22), "plan --new --dry-run")).lighter).toBeNull();
      await run(on(21), "undo");
      expect((await json(on(21), "today")).lighter).toMatchObject({ reason: "due" });
      await run(on(21), "today --no-lighter");
      for (const day of [21, 23, 25]) await run(on(day), "done --effort right --pain 0");
      await run(on(28), "today");
      expect((await json(on(28), "plan")).lighter).toMatchObject({ reason: "due", from: on(28) });
      const again = await run(on(28), "today --no-lighter");
      expect(again.code).toBe(2);
      expect(flat(again.stderr)).toContain("the lighter week was put off once already, so it is now");
      expect((await run(on(28), "today")).stdout).not.toContain("--no-lighter");
    }));

  it("stays once it has begun", () =>
    withPerson(async (person) => {
      await startTraining(person, 3);
      await person.run(on(21), "today");
      await person.run(on(21), "done --effort right --pain 0");
      const { code, stderr } = await person.run(on(23), "today --no-lighter");
      expect(code).toBe(2);
      expect(flat(stderr)).toContain("the lighter week has begun, so it stays; it ends by itself");
    }));
});
