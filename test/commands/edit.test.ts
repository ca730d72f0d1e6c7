import { describe, expect, it } from "vitest";

import { answering } from "../support/fake-prompter.ts";
import { withPerson, type Person } from "../support/story.ts";

const monday = "2026-11-23";
const make = "plan --new --days mon,wed,fri --minutes 25 --equipment kettlebell:8:12:16 --require kettlebell-deadlift";
const entriesOf = async ({ json }: Person): Promise<any[]> => (await json(monday, "log")).entries;
const kg = (value: number) => ({ value, unit: "kg" });

const withDeadlift = (work: (person: Person) => Promise<void>): Promise<void> =>
  withPerson(async (person) => {
    await person.run(monday, make);
    expect((await person.run(monday, "done kettlebell-deadlift --sets 8,8 --load 12kg --effort right")).code).toBe(0);
    await work(person);
  });

describe("edit", () => {
  it("corrects an entry where it stands, and undo takes it back", () =>
    withDeadlift(async (person) => {
      const { run, json, state } = person;
      const before = state();
      const value = await json(monday, "edit e1 --sets 8,6 --load 16kg --effort hard --pain 2 --note heavy");
      expect(value).toMatchObject({
        schema: "fourplane/edit@1",
        before: { id: "e1", done: { load: kg(12) } },
        after: { id: "e1", done: { sets: [8, 6], load: kg(16) }, effort: "hard", pain: 2, note: "heavy" },
      });
      expect(await entriesOf(person)).toEqual([value.after]);
      const { stdout } = await run(monday, "undo");
      expect(stdout).toContain("Brought back:");
      expect(JSON.parse(state()).log).toEqual(JSON.parse(before).log);
    }));

  it("lets the next dose follow from the corrected log", () =>
    withDeadlift(async ({ json }) => {
      const next = async () => (await json(monday, "progress kettlebell deadlift")).target;
      const before = await next();
      await json(monday, "edit kettlebell deadlift --load 16kg --effort very-easy");
      expect(await next()).not.toEqual(before);
    }));

  it("takes an entry out, moves it to another day, and takes its note away", () =>
    withDeadlift(async (person) => {
      const { run, json } = person;
      await run(monday, "done walking --note long");
      await json(monday, "edit walking --date yesterday");
      const first = (await entriesOf(person)).find(({ exercise }) => exercise === "walking");
      expect(first).toMatchObject({ date: "2026-11-22", note: "long" });
      await run(monday, ["edit", "walking", "--note", ""]);
      expect((await entriesOf(person)).find(({ exercise }) => exercise === "walking")).not.toHaveProperty("note");
      await json(monday, "edit walking --delete");
      expect((await entriesOf(person)).map(({ exercise }) => exercise)).toEqual(["kettlebell-deadlift"]);
    }));

  it("leaves what is written after the last entry was taken out to the sessions that were planned", () =>
    withDeadlift(async ({ run, json }) => {
      await run(monday, "done walking");
      await run(monday, "plan --new --from today");
      await run(monday, "edit walking --delete");
      await run(monday, "done 1");
      expect((await json(monday, "today")).items[0].status).toBe("done");
    }));

  it("corrects a check-in, and a skip", () =>
    withDeadlift(async ({ run, json }) => {
      await run(monday, "checkin --pain 3 --settled yes");
      expect((await json(monday, "edit e2 --pain 1")).after).toMatchObject({ kind: "checkin", pain: 1 });
      expect((await run(monday, "edit e2 --sets 8")).stderr).toMatch(/--sets: e2 has none/);
    }));

  it("asks for what is not said, in a terminal only", () =>
    withDeadlift(async (person) => {
      const { run } = person;
      expect((await run(monday, "edit")).stderr).toMatch(/an entry is needed - name its id/);
      expect((await run(monday, "edit e1")).stderr).toMatch(/pass --sets, --load/);
      const prompter = answering({ pick: ["Deadlift"] }, { pick: ["pain"] }, { type: "4" });
      await run(monday, "edit", { terminal: true, prompter });
      expect((await entriesOf(person))[0].pain).toBe(4);
    }));

  it.each([
    ["e99 --pain 1", /there is no entry "e99" - fourplane log shows/],
    ["bird-dog --pain 1", /nothing is written down of bird-dog/],
    ["e1 --pain 11", /--pain: "11" is not on the scale/],
    ["e1 --load 60kg", /--load: 60 kg is more than twice/],
    ["e1 --date 2026-11-24", /still to come/],
  ])("refuses %s and changes nothing", (line, message) =>
    withDeadlift(async ({ run, state }) => {
      const before = state();
      const { code, stderr } = await run(monday, `edit ${line}`);
      expect([code, stderr]).toEqual([2, expect.stringMatching(message)]);
      expect(state()).toBe(before);
    }),
  );

  it("shows the ids in the log", () =>
    withDeadlift(async ({ run }) => {
      expect((await run(monday, "log")).stdout).toMatch(/ {2}e1 {2}Kettlebell Deadlift/);
    }));
});

describe("a second entry of the same item", () => {
  it("is added without a terminal, and replaces with --replace", () =>
    withDeadlift(async (person) => {
      const { run, json } = person;
      await run(monday, "done kettlebell-deadlift --sets 9,9 --load 12kg --replace");
      expect(await entriesOf(person)).toMatchObject([{ id: "e1", done: { sets: [9, 9] }, effort: null }]);
      await run(monday, "done kettlebell-deadlift --sets 3");
      expect(await entriesOf(person)).toHaveLength(2);
      expect((await run(monday, "done bird-dog --replace")).stderr).toMatch(/nothing is written down of bird-dog/);
      expect((await run(monday, "done --replace")).code).toBe(2);
      await json(monday, "undo");
      expect(await entriesOf(person)).toHaveLength(1);
    }));

  it("is asked about in a terminal", () =>
    withDeadlift(async (person) => {
      const replacing = answering({ pick: ["replace"] });
      await person.run(monday, "done kettlebell-deadlift --sets 9,9", { terminal: true, prompter: replacing });
      expect(replacing.asked[0]).toContain("Written down already: Kettlebell Deadlift: 2 × 8 with 12 kg");
      expect(await entriesOf(person)).toHaveLength(1);
      const adding = answering({ pick: ["another"] });
      await person.run(monday, "done kettlebell-deadlift --sets 9,9", { terminal: true, prompter: adding });
      expect(await entriesOf(person)).toHaveLength(2);
    }));
});

describe("sets with weights of their own", () => {
  it("are in the log, on screen, in JSON and in every export", () =>
    withDeadlift(async (person) => {
      const { run, json, state } = person;
      const { sessions } = await json(monday, "plan");
      const isIn = ({ items }: any) => items.some(({ exercise }: any) => exercise === "goblet-squat");
      const { date } = sessions.find(isIn);
      await run(date, "done goblet-squat --sets 8@12,8@16");
      expect((await json(date, "log")).entries[1].done).toEqual({
        sets: [8, 8],
        load: kg(16),
        perSet: [{ load: kg(12) }, { load: kg(16) }],
      });
      expect(state()).toContain('"done":"8@12kg,8@16kg"');
      const said = "1 × 8 with 12 kg, 1 × 8 with 16 kg";
      for (const line of ["log", "today", "export md"])
        expect((await run(date, line)).stdout.replaceAll(/\s+/g, " "), line).toContain(said);
      expect((await run(date, "export csv log")).stdout).toMatch(/,12 16,[^,\r]*\r\n/);
      expect((await run(date, "export json")).stdout).toContain("8@12kg,8@16kg");
      expect((await json(monday, "progress kettlebell-deadlift")).exercise).toBe("kettlebell-deadlift");
      expect((await run(monday, "done kettlebell-deadlift --sets 8@12,8@60")).stderr).toMatch(
        /--sets: 60 kg is more than/,
      );
      expect((await run(monday, "done dead bug --sets 8@12")).stderr).toMatch(/is done without a weight/);
    }));
});
