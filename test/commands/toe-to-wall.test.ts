import { describe, expect, it } from "vitest";

import { withPerson, type Person } from "../support/story.ts";

const monday = "2026-11-23";
const profile = "init --yes --screen none --days mon,wed,fri --minutes 25 --level 2 --equipment none";

const flat = ({ stdout }: { readonly stdout: string }): string => stdout.replace(/\s+/g, " ");

const ankleDays = async ({ json }: Person, today: string): Promise<number> => {
  const { sessions } = await json(today, "plan --new --dry-run --json");
  return sessions.filter(({ items }: { items: { exercise: string }[] }) =>
    items.some(({ exercise }) => exercise.includes("ankle")),
  ).length;
};

describe("checkin --toe-to-wall", () => {
  it("once both ankles reach 10 cm and are even, the next plan has them once, and says why", () =>
    withPerson(async (person) => {
      const { run, json } = person;
      await run(monday, profile);
      await run(monday, "plan --new --require ankle-dorsiflexion-mobilization");
      const stdout = flat(await run(monday, "checkin --toe-to-wall 8/8.5"));
      expect(stdout).toContain("toe to wall: 8 cm left, 8.5 cm right");
      expect(stdout).toContain("range is what grows here, so it stays in each week");
      expect(flat(await run("2026-11-24", "checkin --toe-to-wall 10.5/11"))).toContain("once a week to keep it");
      expect(await ankleDays(person, "2026-11-30")).toBe(1);
      expect((await json(monday, "log")).events).toEqual([
        { id: "e1", date: monday, kind: "measured", what: "toe-to-wall", left: 8, right: 8.5 },
        { id: "e2", date: "2026-11-24", kind: "measured", what: "toe-to-wall", left: 10.5, right: 11 },
      ]);
      const week = await run("2026-11-30", "plan --new");
      expect(week.code).toBe(0);
      expect(flat(await run("2026-11-30", "plan why ankle-dorsiflexion-mobilization"))).toContain(
        "The range measured is enough, and once a week keeps it",
      );
    }));

  it("shows how range grows, and takes a change below 1.5 cm for none", () =>
    withPerson(async ({ run, json }) => {
      await run(monday, profile);
      const page = async (today: string) => flat(await run(today, "progress ankle-dorsiflexion-mobilization"));
      expect(await page(monday)).toContain("To write it down: fourplane checkin --toe-to-wall LEFT/RIGHT");
      await run("2026-11-02", "checkin --toe-to-wall 3in/6");
      await run("2026-11-23", "checkin --toe-to-wall 8.5/8");
      const shown = await page(monday);
      expect(shown).toContain("7.6 cm left, 6 cm right");
      expect(shown).toContain(
        "left about the same, right 2 cm more. Less than 1.5 cm is within what measuring can tell.",
      );
      expect((await json(monday, "progress ankle-dorsiflexion-mobilization")).range).toEqual({
        enough: false,
        measured: [
          { date: "2026-11-02", left: 7.6, right: 6 },
          { date: "2026-11-23", left: 8.5, right: 8 },
        ],
      });
      expect((await run(monday, "progress bird-dog")).stdout).not.toContain("toe");
    }));

  it.each(["9", "9/", "9/x", "31/9", "-1/9", "9/9/9", "9cm/4ft", ""])("refuses %j", (text) =>
    withPerson(async ({ run, json }) => {
      expect(await run(monday, ["checkin", "--toe-to-wall", text])).toMatchObject({
        code: 2,
        stderr: expect.stringContaining("expected centimetres left and right, 0 to 30, for example 9/10.5"),
      });
      expect((await json(monday, "log")).events).toEqual([]);
    }),
  );
});
