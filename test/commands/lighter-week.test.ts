import { describe, expect, it } from "vitest";

import { addDays } from "../../src/domain/dates.ts";
import { withPerson, type Person } from "../support/story.ts";

const monday = "2026-11-23";
const on = (day: number) => addDays(monday, day);
const days = (week: number) => [0, 2, 4].map((day) => on(week * 7 + day));
const setUp = "init --yes --days mon,wed,fri --minutes 20 --equipment kettlebell:8:12:16 --level 2 --screen none";

/** Plans a week and does all of it. */
const train = async ({ run }: Person, week: number): Promise<void> => {
  for (const date of days(week)) {
    await run(date, "today");
    await run(date, "done --effort right --pain 0");
  }
};
const trainTo = async (person: Person, end: number): Promise<void> => {
  await person.run(monday, setUp);
  for (let week = 0; week < end; week++) await train(person, week);
};

const setsOf = (items: readonly { exercise: string; sets: number; load: unknown; dose: unknown; seconds: number }[]) =>
  items.map(({ exercise, sets, load, dose, seconds }) => [exercise, sets, load, dose, seconds]);

describe("a lighter week", { timeout: 60_000 }, () => {
  it("is planned as such: the plan has the doses that each day shows, in every shape it is handed out in", async () => {
    await withPerson(async (person) => {
      const { run, json } = person;
      await trainTo(person, 5);
      const plan = await json(on(35), "plan");
      expect(plan.lighter).toEqual({ reason: "due", every: 6, entries: [], from: on(35), until: on(42) });
      const before = await json(on(35), "today");
      expect(before.lighter).toEqual(plan.lighter);
      expect(setsOf(before.items)).toEqual(setsOf(plan.sessions[0].items));
      expect(before.seconds).toBe(plan.sessions[0].seconds);
      expect(before.items.filter((item: { rule: string }) => item.rule === "lighter-week").length).toBeGreaterThan(2);

      const line = "A lighter week, as every 6 weeks: mostly the same exercises, less of each.";
      for (const command of ["plan", "today", "plan diff", "plan why", "export md", "export html"])
        expect((await run(on(35), command)).stdout.replaceAll(/\s+/g, " "), command).toContain(line);
      expect((await run(on(35), "export ics")).stdout).toMatch(/Back session: [a-z ,\\]+ \(\d+ min\\, lighter week\)/);
      expect((await run(on(35), "export csv plan")).stdout).toMatch(/,open,false,true,/);
      const diff = (await run(on(35), "plan diff")).stdout;
      expect(diff).toContain("now. A lighter");
      expect(diff).not.toMatch(/Dead Bug[^-]*carries on/);

      const beside = await json(on(35), "done dead-bug-heel-tap --effort right");
      expect(beside.recorded[0]).toMatchObject({ session: null, deload: true });
      const state = person.state();
      expect(JSON.parse(state).plan.lighter).toEqual(plan.lighter);
      expect((await run(on(35), "doctor")).code).toBe(0);
    });
  });

  it("is over after seven days, however often it is planned again, and what was earned before comes then", async () => {
    await withPerson(async (person) => {
      const { run, json } = person;
      await trainTo(person, 4);
      let told = "";
      for (const date of days(4)) {
        await run(date, "today");
        told += (await run(date, "done --effort right --pain 0")).stdout.replaceAll(/\s+/g, " ");
      }
      const raised = /Two sessions felt right at [^,]+, so it goes up to ([^.]+)\./.exec(told)?.[1];
      expect(raised).toBeDefined();

      await run(on(35), "today");
      await run(on(35), "done --effort right --pain 0");
      const again = await json(on(37), "plan --from today");
      const light = (await json(on(37), "today")).items.filter(({ rule }: { rule: string }) => rule === "lighter-week");
      expect(light.length).toBeGreaterThan(0);
      for (const { next } of light) expect(next).toMatch(/^After it, it goes on with .+\.$/);
      expect(again.lighter).toMatchObject({ from: on(35), until: on(42) });
      const lightOn = async (day: number) =>
        (await json(on(day), "today")).items.some(({ rule }: { rule: string }) => rule === "lighter-week");
      expect(await lightOn(37)).toBe(true);
      expect(await lightOn(39)).toBe(true);
      expect(await lightOn(42)).toBe(false);
      const text = (await run(on(37), "plan")).stdout;
      expect(text.replaceAll(/\s+/g, " ")).toContain("Lighter up to Sun 3 Jan, as every 6 weeks");

      await run(on(37), "done --effort right --pain 0");
      await run(on(39), "done --effort right --pain 0");
      const next = await json(on(44), "plan");
      expect(next.lighter).toBeNull();
      expect((await run(on(44), "plan diff")).stdout.replaceAll(/\s+/g, " ")).toContain("The lighter week is over.");
    });
  });

  it("does not come right after a week without sessions", async () => {
    await withPerson(async (person) => {
      await trainTo(person, 4);
      expect((await person.json(on(35), "plan")).lighter).toBeNull();
      await train(person, 5);
      expect((await person.json(on(42), "plan")).lighter).toBeNull();
    });
  });

  it("is decided when the week is planned, and not by the day", async () => {
    await withPerson(async (person) => {
      await trainTo(person, 5);
      // Planned too early for a lighter week, and still running when one would be due.
      const plan = await person.json(on(32), "plan --from today");
      expect(plan.lighter).toBeNull();
      const today = await person.json(on(35), "today");
      expect(today.items.some(({ rule }: { rule: string }) => rule === "lighter-week")).toBe(false);
    });
  });
});
