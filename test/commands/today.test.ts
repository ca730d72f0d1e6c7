import stringWidth from "fast-string-width";
import { describe, expect, it } from "vitest";

import { withPerson } from "../support/story.ts";

const monday = "2026-11-23";
const make = "plan --new --days mon,wed,fri --minutes 25 --equipment band,kettlebell:8:12:16";
const exercisesOf = (value: any): string[] => value.items.map(({ exercise }: { exercise: string }) => exercise);

describe("today", () => {
  it("shows today's session with today's doses, each with its why", () =>
    withPerson(async ({ run, json }) => {
      await run(monday, make);
      const plan = await json(monday, "plan");
      const today = await json(monday, "today");
      expect(today).toMatchObject({ schema: "fourplane/today@1", date: monday, status: "training" });
      expect(exercisesOf(today)).toEqual(exercisesOf(plan.sessions[0]));
      for (const item of today.items) {
        expect(item.status).toBe("open");
        expect(item.why).not.toBe("");
        expect(item.rule).not.toBe("");
      }
      expect(today.seconds).toBeLessThanOrEqual(25 * 60);
      const shown = await run(monday, "today");
      expect(shown.code).toBe(0);
      expect(shown.stdout).toContain("Today, Mon 23 Nov");
      for (const item of today.items) expect(shown.stdout).toContain(item.name);
    }));

  it.each(["18-64", "65+"])("a first plan asks for the same as its days do, at %s", (age) =>
    withPerson(async ({ run, json }) => {
      await run(monday, `init --yes --age ${age} --level 3 --equipment kettlebell:8:12:16,band --screen none`);
      const doses = ({ items }: any) =>
        items.map(({ exercise, sets, dose, load }: any) => ({ exercise, sets, dose, load }));
      const { sessions } = await json(monday, "plan");
      for (const session of sessions) expect(doses(await json(session.date, "today"))).toEqual(doses(session));
      expect(JSON.stringify(sessions).includes("at 65 and over")).toBe(age === "65+");
    }),
  );

  it("makes the week when there is none, and again when it has ended, and says so", () =>
    withPerson(async ({ run, json }) => {
      const first = await run(monday, "today");
      expect(first.stderr).toMatch(/No profile yet/);
      expect(first.stderr).toMatch(/week was made/);
      expect((await json(monday, "plan")).from).toBe(monday);
      const next = await run("2026-12-01", "today");
      expect(next.stderr).toMatch(/last week has ended/);
      expect((await json("2026-12-01", "plan")).from).toBe("2026-11-30");
    }));

  it("gives the next session and what is open on a day off", () =>
    withPerson(async ({ run, json }) => {
      await run(monday, make);
      const rest = await json("2026-11-24", "today");
      expect(rest).toMatchObject({
        status: "rest",
        items: [],
        next: { date: "2026-11-25" },
        missed: [{ date: monday }],
      });
      const { stdout } = await run("2026-11-24", "today");
      expect(stdout).toContain("a day without training");
      expect(stdout).toContain("Next: Wed 25 Nov");
      expect(stdout).toContain("Still open this week");
    }));

  it("moves the oldest missed session here, and one by its date", () =>
    withPerson(async ({ run, json }) => {
      await run(monday, make);
      const planned = exercisesOf(await json(monday, "today"));
      const moved = await run("2026-11-24", "today --move");
      expect(moved.code).toBe(0);
      expect(moved.stderr).toMatch(/Moved the session of Mon 23 Nov/);
      expect(exercisesOf(await json("2026-11-24", "today"))).toEqual(planned);
      expect(await json(monday, "today")).toMatchObject({ status: "rest" });
      const back = await run("2026-11-24", "today --move 2026-11-23");
      expect(back.code).toBe(2);
      expect(back.stderr).toMatch(/nothing is open on 2026-11-23 this week/);
      expect((await run("2026-11-25", "today --move 2026-11-24")).code).toBe(0);
      const both = await json("2026-11-25", "today");
      expect(new Set(both.items.map(({ session }: { session: string }) => session))).toEqual(
        new Set([monday, "2026-11-25"]),
      );
    }));

  it("says so in one line when rests are shorter than planned", () =>
    withPerson(async ({ run, json }) => {
      await run(monday, make);
      expect((await json(monday, "today")).notes).toEqual([]);
      await run("2026-11-25", "today --move");
      const { notes } = await json("2026-11-25", "today");
      expect(notes).toEqual(["Some rests are shorter today, so that all of it fits 25 minutes."]);
    }));

  it("asks how it is after a session, and leaves the answer open", () =>
    withPerson(async ({ run }) => {
      await run(monday, make);
      await run(monday, "done --pain 4");
      await run("2026-11-24", "checkin --settled no --pain 3");
      const { stdout } = await run("2026-11-24", "today");
      expect(stdout).toMatch(/^ *fourplane checkin$/m);
      expect(stdout).not.toContain("--settled yes");
    }));

  it("refuses to move when nothing is open before", () =>
    withPerson(async ({ run }) => {
      await run(monday, make);
      expect(await run(monday, "today --move")).toMatchObject({ code: 2, stdout: "" });
    }));

  it("has a ten-minute version over the planes of the session", () =>
    withPerson(async ({ run, json }) => {
      await run(monday, make);
      const short = await json(monday, "today --short");
      expect(short.seconds).toBeLessThanOrEqual(600);
      const planes = short.items.map(({ cells }: any) => cells[0].plane);
      expect(new Set(planes).size).toBe(planes.length);
      expect(planes.length).toBeGreaterThan(1);
    }));

  it("says why, what was read and what would move it", () =>
    withPerson(async ({ run }) => {
      await run(monday, make);
      await run(monday, "done --effort right --pain 1");
      const { stdout } = await run("2026-11-25", "today --why");
      expect(stdout).toMatch(/Based on .*Mon 23 Nov \(/);
      expect(stdout).toMatch(/Next: /);
      expect(stdout).not.toMatch(/Rule: /);
      expect((await run("2026-11-25", "today --why --verbose")).stdout).toMatch(/Rule: /);
    }));

  it("says how each exercise is done, and offers that until it was asked for", () =>
    withPerson(async ({ run, json }) => {
      await run(monday, make);
      const { items } = await json(monday, "today");
      const { exercise } = await json(monday, `exercises show ${items[0].exercise}`);
      const { stdout } = await run(monday, "today --how", { columns: 200 });
      exercise.steps.forEach((step: string, at: number) =>
        expect(stdout.replaceAll(/\s+/g, " ")).toContain(`${at + 1}. ${step}`),
      );
      expect(stdout).not.toContain("fourplane today --how");
      expect((await run(monday, "today")).stdout).toContain("fourplane today --how");
    }));

  it("gives way to a standing stop, until it is cleared", () =>
    withPerson(async ({ run, json }) => {
      await run(monday, make);
      await run(monday, "checkin --screen fever");
      const { stdout, code } = await run(monday, "today");
      expect(code).toBe(0);
      expect(stdout).toMatch(/doctor or physiotherapist/);
      expect(stdout).not.toMatch(/25 min/);
      expect(await json(monday, "today")).toMatchObject({ status: "stopped", items: [] });
      await run("2026-11-25", "checkin --cleared");
      expect(await json("2026-11-25", "today")).toMatchObject({ status: "training" });
    }));

  it("says until when a paused plan rests", () =>
    withPerson(async ({ run, json }) => {
      await run(monday, make);
      await run(monday, "pause --until 2026-11-26");
      expect(await json("2026-11-25", "today")).toMatchObject({ status: "paused", until: "2026-11-26", items: [] });
      expect((await run("2026-11-25", "today")).stdout).toMatch(/paused and goes on Thu 26 Nov/);
      expect(await json("2026-11-27", "today")).toMatchObject({ status: "training" });
    }));

  it("is calm about dates outside the plan", () =>
    withPerson(async ({ run }) => {
      await run(monday, make);
      const before = await run(monday, "today --date 2026-11-01");
      expect(before.code).toBe(0);
      expect(before.stderr).toMatch(/plan starts on Mon 23 Nov;/);
      const after = await run(monday, "today --date 2027-01-01");
      expect(after.code).toBe(0);
      expect(after.stderr).toMatch(/plan reaches to Sun 29 Nov;/);
      expect(await run(monday, "today --date 2026-02-29")).toMatchObject({ code: 2, stdout: "" });
    }));

  it("goes on when the clock was set back before the week", () =>
    withPerson(async ({ run, json }) => {
      await run(monday, make);
      await run(monday, "done bird-dog");
      expect(await json("2026-11-20", "today")).toMatchObject({ status: "rest", next: { date: monday } });
    }));

  it.each([
    ["2026-10-24", "2026-10-25", "the night the clocks go back"],
    ["2027-03-27", "2027-03-28", "the night the clocks go forward"],
    ["2028-02-28", "2028-02-29", "a leap day"],
    ["2026-12-31", "2027-01-01", "the year's end"],
  ])("knows the day after %s (%s: %s)", (before, after) =>
    withPerson(async ({ run, json }) => {
      await run(before, "plan --new --days mon,tue,wed,thu,fri,sat,sun --minutes 15");
      await run(before, "done");
      expect(await json(after, "today")).toMatchObject({ date: after, status: "training", missed: [] });
      await run(after, "done");
      const dates = (await json(after, "log")).entries.map(({ date }: { date: string }) => date);
      expect(new Set(dates)).toEqual(new Set([before, after]));
    }),
  );

  it.each([20, 40, 80, 120])("fits %d columns, with and without symbols, with every why", (columns) =>
    withPerson(async ({ run }) => {
      await run(monday, make);
      await run(monday, "done bird-dog --sets 8,8,7 --note --pain");
      for (const line of ["today", "today --why", "today --plain --why", "--date 2026-11-24 today"]) {
        const { stdout } = await run(monday, line.startsWith("--date") ? "today --date 2026-11-24" : line, { columns });
        expect(stdout.split("\n").filter((each) => stringWidth(each) > columns)).toEqual([]);
        expect(stdout).not.toContain("\u001b");
        // oxlint-disable-next-line no-control-regex
        if (line.includes("--plain")) expect(stdout).toMatch(/^[\x20-\x7e\n]*$/);
      }
    }),
  );

  it("is what fourplane alone shows, once there is a plan", () =>
    withPerson(async ({ run }) => {
      expect((await run(monday, "")).stdout).toContain("Your week");
      expect((await run(monday, "")).stdout).toContain("Today, Mon 23 Nov");
    }));
});

describe("today on its screen", () => {
  it("looked at from a day to come, today's session is not missed", () =>
    withPerson(async ({ run, json }) => {
      await run("2026-11-23", make);
      expect((await run("2026-11-23", "today --date tomorrow")).stdout).not.toContain("Still open");
      expect((await json("2026-11-23", "today --date tomorrow")).missed).toEqual([]);
      expect((await run("2026-11-24", "today")).stdout).toContain("Still open this week");
      expect((await run("2026-11-24", "today --date 2026-11-26")).stdout).toMatch(
        /Still open this week\n +- Mon 23 Nov/,
      );
    }));

  it("explains a plus once, within the screen, and has none to explain under --plain", () =>
    withPerson(async ({ run }) => {
      await run("2026-11-23", make);
      for (const columns of [40, 80]) {
        for (const day of ["2026-11-23", "2026-11-24"]) {
          const { stdout } = await run(day, "today", { columns });
          expect(stdout.replaceAll(/\s+/g, " ").match(/\+: (in the )?last set/g)).toHaveLength(1);
          expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(columns);
        }
      }
      expect((await run("2026-11-23", "today --plain")).stdout).not.toContain("+");
    }));
});
