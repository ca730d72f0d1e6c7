import { describe, expect, it } from "vitest";

import { answering } from "../support/fake-prompter.ts";
import { withPerson, type Person } from "../support/story.ts";

const [monday, tuesday, wednesday] = ["2026-11-23", "2026-11-24", "2026-11-25"];
const make = "plan --new --days mon,wed,fri --minutes 25 --equipment none";
const idsOf = async ({ json }: Person, date: string): Promise<string[]> =>
  (await json(monday, `today --date ${date}`)).items.map(({ exercise }: any) => exercise);
const only = (ids: readonly string[], ...others: (readonly string[])[]): string => {
  const found = ids.find((id) => others.every((other) => !other.includes(id)));
  if (found === undefined) throw new Error("no exercise of its own");
  return found;
};

describe("numbers and names", () => {
  it("are those of today's list in every command, and digits mean nothing else", () =>
    withPerson(async (person) => {
      const { run, json } = person;
      await run(monday, make);
      const [first = "", second = "", ...more] = await idsOf(person, monday);
      expect((await json(monday, "done 1")).recorded.map(({ exercise }: any) => exercise)).toEqual([first]);
      expect((await json(monday, "exercises show 2")).exercise.id).toBe(second);
      expect((await json(monday, "progress 2")).exercise).toBe(second);
      expect((await json(monday, "plan why 2")).exercise).toBe(second);
      expect((await json(monday, "log --exercise 1")).entries).toHaveLength(1);
      expect((await json(monday, "skip 2 --reason busy")).recorded[0].exercise).toBe(second);
      expect((await json(monday, "swap 3")).from).toBe(more[0]);
      const required = (await json(monday, "plan --require 3 --dry-run")).sessions.flatMap(({ items }: any) => items);
      expect(required.map(({ exercise }: any) => exercise)).toContain(more[0]);
      for (const line of ["done", "skip --reason busy", "swap", "progress", "exercises show", "plan why"]) {
        const { code, stderr } = await run(monday, `${line} 99`);
        expect({ line, code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining(`it has 1 ${first}`) });
      }
    }));

  it("take the session before the week, and the week before the catalog, in one word or several", () =>
    withPerson(async (person) => {
      const { run, json } = person;
      await run(monday, `${make} --require dead-bug`);
      for (const words of ["dead", "dead bug", "dead-bug"]) {
        expect((await json(monday, `exercises show ${words}`)).exercise.id, words).toBe("dead-bug");
        expect((await json(monday, `progress ${words}`)).exercise, words).toBe("dead-bug");
        expect((await json(monday, `plan why ${words}`)).exercise, words).toBe("dead-bug");
        expect((await json(monday, `swap ${words}`)).from, words).toBe("dead-bug");
        expect((await json(monday, `log --exercise ${words}`)).entries, words).toEqual([]);
        expect((await run(monday, `plan --lock ${words} --dry-run`)).code, words).toBe(0);
      }
    }));
});

describe("what is open", () => {
  it("is the open item of today, else the latest of this week, dated today and said", () =>
    withPerson(async (person) => {
      const { run, json } = person;
      await run(monday, make);
      const missed = only(await idsOf(person, monday), await idsOf(person, wednesday));
      const { stdout, stderr } = await run(tuesday, `done ${missed}`);
      expect(stdout).not.toContain("outside the plan");
      expect(stderr).toContain("was still open since Mon 23 Nov, and is ticked off there.");
      const [entry] = (await json(tuesday, "log")).entries;
      expect(entry).toMatchObject({ exercise: missed, date: tuesday, session: monday });
      const { items } = await json(tuesday, `today --date ${monday}`);
      expect(items.find(({ exercise }: any) => exercise === missed).status).toBe("done");
    }));

  it("is the same to skip and swap", () =>
    withPerson(async (person) => {
      const { run, json } = person;
      await run(monday, make);
      const missed = only(await idsOf(person, monday), await idsOf(person, wednesday));
      const second = (await idsOf(person, monday)).find((id) => id !== missed);
      expect((await json(tuesday, `swap ${missed}`)).from).toBe(missed);
      expect((await json(tuesday, `skip ${missed} --reason busy`)).recorded).toMatchObject([
        { exercise: missed, session: monday, date: tuesday },
      ]);
      expect((await run(tuesday, `skip ${second} --reason busy`)).stderr).toMatch(/still open since Mon/);
      // Nothing named, on a day off: the session of the day before.
      const skipped = await json(tuesday, "skip --reason busy");
      expect(skipped).toMatchObject({ date: monday, left: [] });
    }));

  it("says whose day it is in a terminal, and where an older session stands", () =>
    withPerson(async ({ run }) => {
      await run(monday, make);
      const prompter = answering({ pick: [] });
      await run(tuesday, "done", { terminal: true, prompter });
      expect(prompter.asked[0]).toBe("Mon 23 Nov, still open: what did you do?");
      await run(tuesday, "done walking");
      const { stderr } = await run(tuesday, "done", { terminal: true });
      expect(stderr.replaceAll(/\s+/g, " ")).toContain("Mon 23 Nov is still open: fourplane done --date 2026-11-23");
    }));

  it.each(["done", "skip --reason busy"])("is of the new week from its first day on: %s", (line) =>
    withPerson(async ({ run, json }) => {
      await run(monday, make);
      const { code, stderr } = await run("2026-11-30", line);
      expect(code).toBe(0);
      expect(stderr).toContain("A week was made for you");
      const { items } = await json("2026-11-30", "today");
      expect(new Set(items.map(({ status }: any) => status))).toEqual(new Set([line === "done" ? "done" : "skipped"]));
    }),
  );

  it("is of the last day of the old week just after midnight, on a day off", () =>
    withPerson(async ({ run, json }) => {
      await run(monday, "plan --new --days wed,sun --minutes 20 --equipment none");
      expect((await json("2026-11-30", "done")).date).toBe("2026-11-29");
      expect((await json("2026-11-30", "log")).entries[0]).toMatchObject({ session: "2026-11-29" });
    }));

  it("is not known beyond the plan", () =>
    withPerson(async ({ run, json }) => {
      await run(monday, make);
      const { stdout, stderr } = await run(monday, "today --date 2027-01-01");
      expect(stdout).toContain("not in the week that is planned");
      expect(stdout).not.toMatch(/without training|without a session/);
      expect(stderr).toContain("is made from what you log until then");
      expect((await json(monday, "today --date 2027-01-01")).status).toBe("outside");
    }));
});
