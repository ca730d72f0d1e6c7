import { describe, expect, it } from "vitest";

import { answering } from "../support/fake-prompter.ts";
import { withPerson } from "../support/story.ts";

const monday = "2026-11-23";
const make = "plan --new --days mon,wed,fri --minutes 25 --equipment band,kettlebell:8:12:16";
const trunkOf = (plan: any): any[] =>
  plan.sessions.flatMap(({ items }: any) => items).filter(({ role }: any) => role === "trunk");

describe("swap", () => {
  it("lists what trains the same, nearest level first", () =>
    withPerson(async ({ run, json }) => {
      await run(monday, make);
      const [item] = trunkOf(await json(monday, "plan"));
      const { candidates } = await json(monday, `swap ${item.exercise}`);
      expect(candidates.length).toBeGreaterThan(0);
      const distances: number[] = candidates.map(({ level }: any) => Math.abs(level - item.level));
      expect(distances).toEqual(distances.toSorted((one, other) => one - other));
      const { stdout } = await run(monday, `swap ${item.exercise}`);
      expect(stdout.replaceAll(/\s+/g, " ")).toContain(`fourplane swap ${item.exercise} ${candidates[0].exercise}`);
    }));

  it("puts the other in its place for the rest of the week, covers what it covered, and is logged", () =>
    withPerson(async ({ run, json }) => {
      await run(monday, make);
      const before = await json(monday, "plan");
      const [item] = trunkOf(before);
      const { candidates } = await json(monday, `swap ${item.exercise}`);
      const to = candidates[0].exercise;
      const done = await run(monday, `swap ${item.exercise} ${to}`);
      expect(done.code).toBe(0);
      const after = await json(monday, "plan");
      const ids = trunkOf(after).map(({ exercise }) => exercise);
      expect(ids).toContain(to);
      expect(ids).not.toContain(item.exercise);
      expect(after.status).toBe("complete");
      for (const plane of Object.keys(before.coverage))
        for (const mode of ["move", "resist"])
          if (before.coverage[plane][mode].sets > 0) expect(after.coverage[plane][mode].sets).toBeGreaterThan(0);
      for (const session of after.sessions) expect(session.seconds).toBeLessThanOrEqual(25 * 60);
      expect((await json(monday, "log")).events).toMatchObject([{ kind: "swapped", from: item.exercise, to }]);
      expect((await json(monday, "today")).items.map(({ exercise }: any) => exercise)).not.toContain(item.exercise);
    }));

  it("asks in a terminal where nothing is named, with a way back, and names what to pass without one", () =>
    withPerson(async ({ run, json }) => {
      await run(monday, make);
      const [first, second] = trunkOf(await json(monday, "plan"));
      const prompter = answering({ pick: [first.name] }, "back", { pick: [second.name] }, "enter");
      const { code } = await run(monday, "swap", { terminal: true, prompter });
      expect(code).toBe(0);
      expect(prompter.asked).toEqual([
        "Which exercise shall make room?",
        `What comes in the place of ${first.name}?`,
        "Which exercise shall make room?",
        `What comes in the place of ${second.name}?`,
      ]);
      expect((await json(monday, "log")).events).toMatchObject([{ kind: "swapped", from: second.exercise }]);
      expect(await run(monday, "swap")).toMatchObject({ code: 2, stderr: expect.stringMatching(/fourplane swap ID/) });
    }));

  it("asks in a terminal what comes in for the one that is named", () =>
    withPerson(async ({ run, json }) => {
      await run(monday, make);
      const [item] = trunkOf(await json(monday, "plan"));
      const { candidates } = await json(monday, `swap ${item.exercise}`);
      const prompter = answering("enter");
      await run(monday, `swap ${item.exercise}`, { terminal: true, prompter });
      expect((await json(monday, "log")).events).toMatchObject([
        { kind: "swapped", from: item.exercise, to: candidates[0].exercise },
      ]);
    }));

  it("leaves what is done as it is", () =>
    withPerson(async ({ run, json }) => {
      await run(monday, make);
      const plan = await json(monday, "plan");
      const all = trunkOf(plan).map(({ exercise }) => exercise);
      const only = trunkOf({ sessions: [plan.sessions[0]] }).find(
        ({ exercise }) => all.filter((id) => id === exercise).length === 1,
      );
      await run(monday, "done");
      const { code, stderr } = await run(monday, `swap ${only.exercise}`);
      expect({ code, stderr }).toMatchObject({
        code: 2,
        stderr: expect.stringMatching(/not in what is left of this week/),
      });
      expect((await json(monday, "plan")).sessions[0].items).toEqual(plan.sessions[0].items);
    }));

  it.each([
    ["waiter-carry", /not in what is left of this week/],
    ["FIRST FIRST", /cannot take its own place/],
    ["FIRST walking", /not swapped/],
    ["FIRST barbell-deadlift", /not swapped: .*(level|equipment)/],
    ["FIRST xylophone", /no exercise/],
  ])("refuses %s with the reason, nothing changed", (line, message) =>
    withPerson(async ({ run, json, state }) => {
      await run(monday, make);
      // One that alone fills its cell, so that nothing else covers what it covers.
      const trunk = trunkOf(await json(monday, "plan"));
      const cellOf = ({ cells: [cell] }: any) => `${cell.plane} ${cell.mode}`;
      const first = trunk.find((item) =>
        trunk.every((other) => other.exercise === item.exercise || cellOf(other) !== cellOf(item)),
      );
      const before = state();
      const { code, stderr } = await run(monday, `swap ${line.replaceAll("FIRST", first.exercise)}`);
      expect(code).toBe(2);
      expect(stderr).toMatch(message);
      expect(state()).toBe(before);
    }),
  );

  it("refuses without a week", () =>
    withPerson(async ({ run }) => {
      expect(await run(monday, "swap bird-dog")).toMatchObject({
        code: 2,
        stderr: expect.stringMatching(/no week to swap in/),
      });
    }));
});
