import { describe, expect, it } from "vitest";

import { withPerson, type Person } from "../support/story.ts";

const sunday = "2026-11-22";
const equipped = "--level 3 --days mon,wed,fri --minutes 25 --equipment kettlebell:8:12:16,band --screen none";

/** A week with a bent-knee wiper in it, which flares up on the day before; `day` is that of its session. */
const withFlare = (work: (person: Person, day: string) => Promise<void>): Promise<void> =>
  withPerson(async (person) => {
    await person.run(sunday, `init --yes ${equipped}`);
    const { sessions } = await person.json(sunday, "plan --require bent-knee-wiper");
    const isIn = ({ items }: any) => items.some(({ exercise }: any) => exercise === "bent-knee-wiper");
    await person.run(sunday, "done bent-knee-wiper --flare --pain 5");
    await work(person, sessions.find(isIn).date);
  });

describe("a flare-up", () => {
  it("lets what flared rest, names what takes its place, and goes on with that", () =>
    withFlare(async ({ run, json }, day) => {
      const { stdout } = await run(day, "today");
      const text = stdout.replaceAll(/\s+/g, " ");
      expect(text).toContain("To do Supine Knee Roll in its place: fourplane swap bent-knee-wiper supine-knee-roll");
      expect(text).toContain(
        "Moving in the direction that flared, turning (rotation), rests but for the gentlest form",
      );
      expect(text).toContain("Good to do instead, with the time this frees: a walk");
      expect(text).toContain("so easy that you could do many more");
      expect(text).not.toMatch(/less weight|out of 10/);
      expect((await run(day, "swap bent-knee-wiper supine-knee-roll")).code).toBe(0);
      const { items } = await json(day, "today");
      expect(items.find(({ exercise }: any) => exercise === "supine-knee-roll")).toMatchObject({ rests: false });
    }));

  it("asks for about half the sets of the whole week", () =>
    withFlare(async ({ json }) => {
      const { sessions } = await json(sunday, "plan");
      const setsOf = (items: any[]) =>
        items.filter(({ role, rests }) => role === "trunk" && rests !== true).reduce((sum, { sets }) => sum + sets, 0);
      let [planned, asked] = [0, 0];
      for (const { date, items } of sessions) {
        planned += setsOf(items);
        asked += setsOf((await json(date, "today")).items);
      }
      expect(asked / planned).toBeGreaterThan(0.35);
      expect(asked / planned).toBeLessThan(0.65);
    }));
});
