import { describe, expect, it } from "vitest";

import { answering } from "../support/fake-prompter.ts";
import { withPerson } from "../support/story.ts";

const monday = "2026-11-23";

describe("checkin", () => {
  it("writes down how it is", () =>
    withPerson(async ({ json, run }) => {
      const value = await json(monday, "checkin --pain 3 --settled no --flare");
      expect(value).toMatchObject({
        schema: "fourplane/checkin@1",
        stopped: false,
        recorded: [{ id: "e1", kind: "checkin", date: monday, pain: 3, settled: false, flare: true, legs: false }],
      });
      const { stdout } = await run(monday, "log");
      expect(stdout).toContain("check-in: pain 3 of 10, not settled, a flare-up");
    }));

  it("asks at a terminal, and is answered by Enter alone", () =>
    withPerson(async ({ run, json }) => {
      const prompter = answering("enter", "enter");
      await run(monday, "checkin", { terminal: true, prompter });
      expect((await json(monday, "log")).events).toMatchObject([{ pain: 0, settled: true }]);
      expect(await run(monday, "checkin", { terminal: true, prompter: answering("enter", "cancel") })).toMatchObject({
        code: 130,
      });
      expect((await json(monday, "log")).events).toHaveLength(1);
    }));

  it("names its flags where nobody can be asked", () =>
    withPerson(async ({ run }) => {
      expect(await run(monday, "checkin")).toMatchObject({
        code: 2,
        stderr: expect.stringMatching(/--pain 0\.\.10, --settled/),
      });
    }));

  it("stops for a sign to look at, says where to go, and goes on once cleared", () =>
    withPerson(async ({ run, json }) => {
      const stopped = await run(monday, "checkin --screen saddle-numbness,fever --pain 4");
      expect(stopped).toMatchObject({ code: 0 });
      expect(stopped.stdout).toMatch(/emergency department/);
      expect((await json(monday, "today")).status).toBe("stopped");
      await run("2026-11-25", "checkin --cleared");
      expect((await json("2026-11-25", "today")).status).not.toBe("stopped");
    }));

  it("writes nothing when none of the signs is there", () =>
    withPerson(async ({ run, json }) => {
      expect((await run(monday, "checkin --screen none")).stdout).toMatch(/nothing stands in the way/);
      expect((await json(monday, "log")).events).toEqual([]);
    }));

  it.each([
    ["--pain 11", /from 0 .* to 10/],
    ["--pain -1", /"-1" is not on the scale/],
    ["--settled maybe", /yes, no/],
    ["--screen fevr", /did you mean "fever"/],
    ["--cleared", /nothing is stopped/],
    ["--pain 1 --date 2026-12-24", /still to come/],
  ])("refuses %s, nothing written", (flags, message) =>
    withPerson(async ({ run, json }) => {
      const { code, stdout, stderr } = await run(monday, `checkin ${flags}`);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toMatch(message);
      expect((await json(monday, "log")).events).toEqual([]);
    }),
  );

  it("says where to turn for leg symptoms", () =>
    withPerson(async ({ run }) => {
      expect((await run(monday, "checkin --legs")).stdout).toMatch(/emergency department/);
    }));

  it("names what rests of the week for leg symptoms, and until when", () =>
    withPerson(async ({ run, json }) => {
      await run(monday, "init --yes --level 2 --days mon,wed --screen none");
      await run(monday, "done crunch --effort right");
      const { sessions } = await json(monday, "plan");
      const inFlexion = sessions
        .flatMap(({ items }: any) => items)
        .filter(({ cells }: any) => cells[0]?.plane === "flexion");
      const { stdout } = await run(monday, "checkin --legs");
      const text = stdout.replaceAll(/\s+/g, " ");
      expect(text).toContain("What rests now - Bending forward (flexion): moving as well as holding still");
      expect(text).toContain("Until you check in without leg symptoms on Thu 26 Nov or later");
      const named = /Of this week: (.*?)\. - Until/.exec(text)?.[1] ?? "";
      expect(inFlexion.length).toBeGreaterThan(0);
      for (const { name } of inFlexion) expect(named).toContain(name);
      const value = await json(monday, "checkin --legs");
      expect(value.rests).toEqual(expect.arrayContaining(inFlexion.map(({ exercise }: any) => exercise)));
    }));

  it("says that a flare-up is over, and that leg symptoms count as gone", () =>
    withPerson(async ({ run, json }) => {
      await run(monday, "done dead-bug --flare --pain 4");
      expect(await json("2026-11-24", "checkin --pain 3 --settled no")).toMatchObject({ ended: [] });
      const over = (await run("2026-11-25", "checkin --pain 1 --settled yes")).stdout.replaceAll(/\s+/g, " ");
      expect(over).toContain("The flare-up of Mon 23 Nov is over: doses grow again from where they are");
      await run("2026-11-26", "checkin --pain 2 --legs");
      expect(await json("2026-11-27", "checkin --pain 1 --settled yes")).toMatchObject({ ended: [] });
      expect((await json("2026-11-30", "checkin --pain 1 --settled yes")).ended).toEqual([
        expect.stringContaining("what rested for them comes back"),
      ]);
      expect(await json("2026-12-01", "checkin --pain 1 --settled yes")).toMatchObject({ ended: [] });
    }));
});

describe("what a check-in changes", () => {
  const flat = (text: string) => text.replaceAll(/\s+/g, " ");
  const make = "init --yes --level 2 --days mon,wed,fri --screen none --usual-pain 0";

  it("is said with the day it shows, and is what that day shows", () =>
    withPerson(async ({ run, json }) => {
      await run(monday, make);
      await run(monday, "done --effort easy --pain 4");
      const before = await json("2026-11-25", "today");
      const told = await json("2026-11-24", "checkin --pain 7 --settled no");
      expect(told.changes.length).toBeGreaterThan(0);
      const after = await json("2026-11-25", "today");
      for (const { exercise, date, text } of told.changes.filter(({ date }: any) => date === "2026-11-25")) {
        const [was, is] = [before, after].map(({ items }: any) =>
          items.find((item: any) => item.exercise === exercise),
        );
        expect([is.sets, is.dose, is.load, is.rests]).not.toEqual([was.sets, was.dose, was.load, was.rests]);
        expect(text).toContain(`${is.name} on ${date}: `);
      }
      const same = after.items.filter(
        ({ exercise }: any) => !told.changes.some((change: any) => change.exercise === exercise),
      );
      for (const item of same) {
        const was = before.items.find(({ exercise }: any) => exercise === item.exercise);
        expect([item.sets, item.dose, item.load, item.rests]).toEqual([was.sets, was.dose, was.load, was.rests]);
      }
      await run("2026-11-24", "undo");
      const { stdout } = await run("2026-11-24", "checkin --pain 7 --settled no");
      expect(flat(stdout)).toMatch(/ on (Wed 25|Fri 27) Nov: \d.* instead of \d/);
      expect(stdout).not.toContain("2026-11");
    }));

  it("tells doses per side where they are", () =>
    withPerson(async ({ run, json }) => {
      await run(monday, make);
      await run(monday, "done --effort easy --pain 4");
      const { changes } = await json("2026-11-24", "checkin --pain 7 --settled no");
      const sided = new Map<string, boolean>();
      for (const { items } of (await json(monday, "plan")).sessions)
        for (const { exercise, perSide } of items) sided.set(exercise, perSide);
      expect(changes.some(({ exercise }: any) => sided.get(exercise))).toBe(true);
      for (const { exercise, text } of changes.filter(({ text }: any) => / instead of \d/.test(text)))
        expect(text.includes(" per side"), text).toBe(sided.get(exercise));
    }));

  it.each([
    ["a correction of the same morning", ["checkin --pain 3 --settled no", "checkin --pain 3 --settled yes"]],
    ["pain above 5 all the same", ["checkin --pain 6 --settled yes"]],
  ])("never says that something had not settled after --settled yes: %s", (_, lines) =>
    withPerson(async ({ run }) => {
      await run(monday, make);
      await run(monday, "done --effort right --pain 1");
      for (const line of lines) await run("2026-11-24", line);
      expect(flat((await run("2026-11-25", "today --why")).stdout)).not.toContain("had not settled");
    }),
  );

  it("says that it took longer where the second morning settled it", () =>
    withPerson(async ({ run }) => {
      await run(monday, make);
      await run(monday, "done --effort right --pain 4");
      await run("2026-11-24", "checkin --pain 3 --settled no");
      await run("2026-11-25", "checkin --pain 0 --settled yes");
      const said = flat((await run("2026-11-25", "today --why")).stdout);
      expect(said).not.toContain("had not settled");
      expect(said).toContain("took more than a day to settle");
    }));

  it("announces nothing that does not follow", () =>
    withPerson(async ({ run, json }) => {
      await run(monday, make);
      await run(monday, "done --effort right --pain 0");
      expect((await json("2026-11-24", "checkin --pain 0 --settled yes")).changes).toEqual([]);
      const { stdout } = await run("2026-11-24", "checkin --pain 0 --settled yes");
      expect(flat(stdout)).toContain("It changes no dose that is still to come this week.");
    }));

  it("says what rests in a flare-up, and what comes back after it", () =>
    withPerson(async ({ run, json }) => {
      await run(monday, make);
      await run(monday, "done --effort right --pain 0");
      const { changes } = await json("2026-11-24", "checkin --pain 5 --flare");
      expect(changes.length).toBeGreaterThan(0);
      for (const { text } of changes) expect(text).toMatch(/: rests instead of .*\.$|: .* instead of .*\.$/);
      const due = changes.filter(({ date }: any) => date >= "2026-11-25");
      const over = await json("2026-11-25", "checkin --pain 1 --settled yes");
      expect(over.ended).toEqual([expect.stringContaining("The flare-up of 2026-11-24 is over")]);
      const returned = new Set(over.changes.map(({ exercise }: any) => exercise));
      expect(due.some(({ exercise }: any) => returned.has(exercise))).toBe(true);
    }));
});
