import { describe, expect, it } from "vitest";

import { withPerson, type Person } from "../support/story.ts";

const monday = "2026-11-23";

const birdDogDay = async ({ run, json }: Person): Promise<string> => {
  await run(
    monday,
    "plan --new --days mon,wed,fri --minutes 25 --equipment band,kettlebell:8:12:16 --require bird-dog",
  );
  const { sessions } = await json(monday, "plan");
  return sessions.find(({ items }: any) => items.some(({ exercise }: any) => exercise === "bird-dog")).date;
};

describe("short holds, from the plan to the log and back", () => {
  it("are told as the holds of each set everywhere", () =>
    withPerson(async (person) => {
      const day = await birdDogDay(person);
      const { items } = await person.json(day, "today");
      const { sets, dose } = items.find(({ exercise }: any) => exercise === "bird-dog");
      expect(dose.holds).toHaveLength(sets);
      expect(dose.holds.reduce((sum: number, each: number) => sum + each, 0) * 10).toBe(sets * dose.seconds);
      const words = `${dose.holds.join("-")} × 10 s holds per side`;
      for (const line of ["today", "plan"])
        expect((await person.run(day, line)).stdout).toContain(`${dose.holds.join("-")} × 10 s/side`);
      for (const line of ["plan why bird-dog", "export md", "export html"])
        expect((await person.run(day, line)).stdout.replaceAll(/\s+/g, " ")).toContain(words);
      expect((await person.run(day, "export ics")).stdout.replaceAll("\r\n ", "")).toContain(words);
      expect((await person.run(day, "today --plain")).stdout).toContain(words.replace("×", "x"));
      expect((await person.run(day, "done bird-dog")).stdout).toContain(`✓ Bird Dog: ${words}`);
      expect((await person.run(day, "log")).stdout).toContain(`Bird Dog: ${words}`);
      const { entries } = await person.json(day, "log");
      expect(entries[0]).toMatchObject({ done: { sets: dose.holds.map((count: number) => count * 10) } });
      expect(person.state()).not.toContain('"done"');
    }));

  it("count holds or seconds when they are written down, and the same either way", () =>
    withPerson(async (person) => {
      const day = await birdDogDay(person);
      await person.run(day, "done bird-dog --sets 5,2");
      await person.run(day, "done bird-dog --sets 50s,20s");
      const { entries } = await person.json(day, "log");
      expect(entries.map(({ done }: any) => done.sets)).toEqual([
        [50, 20],
        [50, 20],
      ]);
      const { stdout } = await person.run(day, "log");
      expect(stdout.match(/Bird Dog: 5-2 × 10 s holds per side/g)).toHaveLength(2);
    }));

  it("are what a bare number counts of an exercise that has them with high blood pressure, outside the plan too", () =>
    withPerson(async ({ run, json }) => {
      await run(monday, "init --yes --days wed --minutes 15 --equipment none --avoid bp --screen none");
      const { exercises } = await json(monday, "exercises list");
      const own = exercises.find(({ dose }: any) => dose.shortHolds !== undefined && dose.hold === undefined);
      const { recorded } = await json(monday, `done ${own.id} --sets 3,2`);
      expect(recorded[0].done.sets).toEqual([30, 20]);
      expect((await json(monday, `edit e1 --sets 2,1`)).after.done.sets).toEqual([20, 10]);
    }));

  it("are asked about when a number could be either", () =>
    withPerson(async (person) => {
      const day = await birdDogDay(person);
      const { code, stderr } = await person.run(day, "done bird-dog --sets 60,40");
      expect(code).toBe(2);
      expect(stderr).toContain('--sets: "60" could be holds or seconds');
      expect(stderr).toContain("6,4,2, or its seconds, 60s,40s,20s");
    }));

  it("grow from a pyramid done outside the plan as from the same holds in every set", async () => {
    const readyAfter = async (sets: string): Promise<unknown> => {
      let found: unknown;
      await withPerson(async ({ run, json }) => {
        await run(monday, `done bird-dog --sets ${sets} --effort right --pain 0`);
        const { target } = await json(monday, "progress bird-dog");
        found = [target.sets, target.amount];
      });
      return found;
    };
    expect(await readyAfter("5,3")).toEqual([2, 40]);
    expect(await readyAfter("4,4")).toEqual([2, 40]);
  });
});

describe("what is done outside the plan", () => {
  it.each([
    ["done walking --sets 12", "Walking: 12 min, outside the plan"],
    ["done side-plank --sets 20,20", "Side Plank: 2 × 20 s per side, outside the plan"],
    ["done single-arm-farmers-carry --sets 20,15", "Single-Arm Farmer's Carry: 20, 15 m per side, outside the plan"],
    ["done sit-to-stand --sets 12,10", "Sit-to-Stand: 12, 10 reps, outside the plan"],
    ["done bird-dog --sets 2,2", "Bird Dog: 2-2 × 10 s holds per side, outside the plan"],
  ])("%s has its unit and its sides", (line, text) =>
    withPerson(async ({ run }) => {
      expect((await run(monday, line)).stdout).toContain(text);
      expect((await run(monday, "log")).stdout).toContain(text);
    }),
  );
});
