import { describe, expect, it } from "vitest";

import { answering } from "../support/fake-prompter.ts";
import { withPerson } from "../support/story.ts";

const monday = "2026-11-23";
const make = "plan --new --days mon,wed,fri --minutes 25 --equipment band,kettlebell:8:12:16";

describe("skip", () => {
  it("leaves out what is open, with its reason, neither done nor failed", () =>
    withPerson(async ({ run, json }) => {
      await run(monday, make);
      const [first] = (await json(monday, "today")).items;
      await run(monday, `done ${first.exercise}`);
      const value = await json(monday, "skip --reason ill --note flu");
      expect(value.schema).toBe("fourplane/skip@1");
      expect(value.left).toEqual([]);
      const { items } = await json(monday, "today");
      expect(items.map(({ status }: any) => status)).toEqual(["done", ...items.slice(1).map(() => "skipped")]);
      const { entries } = await json(monday, "log");
      expect(entries.at(-1)).toMatchObject({
        status: "skipped",
        reason: "ill",
        note: "flu",
        planned: null,
        done: null,
      });
    }));

  it("leaves out one of the session", () =>
    withPerson(async ({ run, json }) => {
      await run(monday, make);
      const [, second] = (await json(monday, "today")).items;
      const { stdout } = await run(monday, `skip ${second.exercise} --reason equipment`);
      expect(stdout).toContain("Skipped for today: 1 exercise");
      expect((await json(monday, "today")).items[1].status).toBe("skipped");
    }));

  it("asks for the reason at a terminal, and names the flag without one", () =>
    withPerson(async ({ run, json }) => {
      await run(monday, make);
      expect(await run(monday, "skip")).toMatchObject({ code: 2, stderr: expect.stringMatching(/--reason busy\|ill/) });
      await run(monday, "skip", { terminal: true, prompter: answering("enter", { pick: ["ill"] }) });
      expect((await json(monday, "log")).entries[0].reason).toBe("ill");
    }));

  it("asks what is left out where nothing is named, with a way back", () =>
    withPerson(async ({ run, json }) => {
      await run(monday, make);
      const [first, second] = (await json(monday, "today")).items;
      const prompter = answering({ pick: [first.name] }, "back", { pick: [second.name] }, "enter");
      await run(monday, "skip", { terminal: true, prompter });
      expect((await json(monday, "log")).entries.map(({ exercise, reason }: any) => [exercise, reason])).toEqual([
        [second.exercise, "busy"],
      ]);
      const none = await run(monday, "skip --reason ill", { terminal: true, prompter: answering({ pick: [] }) });
      expect(none.stderr).toContain("Nothing was ticked");
      expect((await json(monday, "log")).entries).toHaveLength(1);
    }));

  it("refuses what is not there, is done already, or has no plan", () =>
    withPerson(async ({ run, json, state }) => {
      expect(await run(monday, "skip --reason busy")).toMatchObject({
        code: 2,
        stderr: expect.stringMatching(/nothing is planned/),
      });
      await run(monday, make);
      const [first] = (await json(monday, "today")).items;
      await run(monday, `done ${first.exercise}`);
      const before = state();
      expect((await run(monday, "skip waiter-carry --reason busy")).stderr).toMatch(/not in the session of/);
      expect((await run(monday, `skip ${first.exercise} --reason busy`)).stderr).toMatch(/is done already/);
      expect((await run(monday, "skip --reason lazy")).stderr).toMatch(/busy, ill, pain, equipment, other/);
      expect((await run(monday, "skip --reason busy --date 2026-11-25")).stderr).toMatch(/still to come/);
      expect(state()).toBe(before);
    }));
});
