import { describe, expect, it } from "vitest";

import { answering, answeringBy } from "../support/fake-prompter.ts";
import { withPerson, type Person } from "../support/story.ts";

const monday = "2026-11-23";
const make = "plan --new --days mon,wed,fri --minutes 25 --equipment band,kettlebell:8:12:16 --require bird-dog";
const entriesOf = async ({ json }: Person, today = monday): Promise<any[]> => (await json(today, "log")).entries;
const openOf = async ({ json }: Person, today = monday): Promise<string[]> =>
  (await json(today, "today")).items.filter((item: any) => item.status === "open").map((item: any) => item.exercise);
/** The date of the week's first session with bird dog in it. */
const birdDogDay = async ({ json }: Person): Promise<string> =>
  (await json(monday, "plan")).sessions.find(({ items }: any) =>
    items.some((item: any) => item.exercise === "bird-dog"),
  ).date;

describe("done twice on a day", () => {
  it("says that it is the second one today, and undo takes that one back", () =>
    withPerson(async ({ run, json }) => {
      await run(monday, make);
      expect((await run(monday, "done walking")).stdout).not.toContain("second");
      expect((await run(monday, "done walking")).stdout).toContain("This is the second one today; all of them count.");
      expect((await run("2026-11-24", "done walking --date yesterday")).stdout).toContain("the third one of that day");
      expect((await json(monday, "log")).entries).toHaveLength(3);
      await run("2026-11-24", "undo");
      expect((await json(monday, "log")).entries).toHaveLength(2);
      expect((await run("2026-11-24", "done walking")).stdout).not.toContain("second");
    }));
});

describe("done with nothing named", () => {
  it("writes down all that is open without a terminal, as asked for", () =>
    withPerson(async (person) => {
      await person.run(monday, make);
      const before = await person.json(monday, "today");
      const { code, stdout } = await person.run(monday, "done --effort right --pain 1");
      expect(code).toBe(0);
      expect(stdout).toContain("Written down for today");
      expect(stdout).toContain("fourplane undo takes it back.");
      const entries = await entriesOf(person);
      expect(entries.map(({ exercise }) => exercise)).toEqual(before.items.map(({ exercise }: any) => exercise));
      for (const [index, entry] of entries.entries()) {
        const item = before.items[index];
        expect(entry).toMatchObject({
          id: `e${index + 1}`,
          date: monday,
          session: monday,
          status: "done",
          effort: "right",
          pain: 1,
        });
        expect(entry.planned).toMatchObject({
          sets: item.sets,
          dose: item.dose,
          perSide: item.perSide,
          load: item.load,
        });
        expect(entry.done.sets).toHaveLength(item.sets);
      }
      expect(await openOf(person)).toEqual([]);
    }));

  it("a second time says that nothing is open and writes nothing", () =>
    withPerson(async (person) => {
      await person.run(monday, make);
      await person.run(monday, "done");
      const before = person.state();
      const again = await person.run(monday, "done");
      expect(again).toMatchObject({ code: 0, stdout: "" });
      expect(again.stderr).toMatch(/written down already/);
      expect(person.state()).toBe(before);
    }));

  it("shows when to see somebody though nothing is open", () =>
    withPerson(async (person) => {
      await person.run(monday, make);
      await person.run(monday, "done");
      const { code, stdout } = await person.run(monday, "done --legs --pain 5");
      expect(code).toBe(0);
      expect(stdout).toMatch(/emergency/);
      expect(stdout).toContain("fourplane checkin --legs");
    }));

  it("says what to do about pain above 5", () =>
    withPerson(async (person) => {
      await person.run(monday, make);
      expect((await person.run(monday, "done --pain 5")).stdout).not.toMatch(/leave it there for today/);
      expect((await person.run(monday, "done bird-dog --pain 6")).stdout).toMatch(/leave it there for today/);
    }));

  it("takes a name that could be several for the one in the week", () =>
    withPerson(async (person) => {
      await person.run(monday, make);
      expect((await person.run(monday, "done dog --date today --json")).code).toBe(0);
      expect(await entriesOf(person)).toMatchObject([{ exercise: "bird-dog" }]);
    }));

  it("writes down the short version of today", () =>
    withPerson(async (person) => {
      await person.run(monday, make);
      const short = await person.json(monday, "today --short");
      await person.run(monday, "done --short");
      const entries = await entriesOf(person);
      expect(entries.map(({ exercise, planned }) => [exercise, planned.sets])).toEqual(
        short.items.map(({ exercise, sets }: any) => [exercise, sets]),
      );
    }));

  it("is about yesterday just after midnight, when today has no session, and says so", () =>
    withPerson(async (person) => {
      await person.run(monday, make);
      const { stderr, stdout } = await person.run("2026-11-24", "done");
      expect(stderr).toMatch(/Mon 23 Nov was still open/);
      expect(stdout).toContain("for Mon 23 Nov");
      expect((await entriesOf(person)).every(({ date, session }) => date === monday && session === monday)).toBe(true);
      expect((await person.run("2026-11-24", "done")).stderr).toMatch(/Nothing is planned for today/);
    }));

  it("never reaches further back than yesterday, nor past a session of today", () =>
    withPerson(async (person) => {
      await person.run(monday, make);
      await person.run("2026-11-25", "done");
      expect((await entriesOf(person, "2026-11-25")).every(({ session }) => session === "2026-11-25")).toBe(true);
      expect((await person.run("2026-11-28", "done --quiet")).code).toBe(0);
      expect((await entriesOf(person, "2026-11-28")).every(({ session }) => session !== monday)).toBe(true);
    }));

  it("refuses without a plan", () =>
    withPerson(async ({ run }) => {
      expect(await run(monday, "done")).toMatchObject({
        code: 2,
        stdout: "",
        stderr: expect.stringMatching(/no plan/),
      });
    }));
});

describe("done with an exercise named", () => {
  it("writes down what really happened, set by set and side by side", () =>
    withPerson(async (person) => {
      await person.run(monday, make);
      const day = await birdDogDay(person);
      await person.run(day, [
        "done",
        "bird dog",
        "--sets",
        "4/3,40s/2",
        "--effort",
        "hard",
        "--pain",
        "4",
        "--flare",
        "--note",
        "left was fine",
      ]);
      const [entry] = await entriesOf(person, day);
      expect(entry).toMatchObject({
        exercise: "bird-dog",
        session: day,
        done: { sets: [40, 40], right: [30, 20], load: null },
        effort: "hard",
        pain: 4,
        flare: true,
        note: "left was fine",
      });
    }));

  it.each(["3x6", "3 × 6", "3*6", "6 6 6", "6,6,6"])("reads --sets %s as people write it", (sets) =>
    withPerson(async (person) => {
      await person.run(monday, ["done", "dead-bug", "--sets", sets, "--effort", "very easy"]);
      const [entry] = await entriesOf(person);
      expect(entry).toMatchObject({ done: { sets: [6, 6, 6] }, effort: "very-easy" });
      expect((await person.run(monday, "log")).stdout).toContain("felt very easy");
    }),
  );

  it("asks what 6,5 minutes are", () =>
    withPerson(async (person) => {
      const { code, stderr } = await person.run(monday, "done walking --sets 6,5");
      expect(code).toBe(2);
      expect(stderr.replace(/\s+/g, " ")).toContain("two sets; write 6 min,5 min, or 6.5");
      await person.run(monday, ["done", "walking", "--sets", "6 min,5 min"]);
      expect((await entriesOf(person))[0].done.sets).toEqual([6, 5]);
    }));

  it("takes an effort for what was skipped as having done it after all; skip takes none", () =>
    withPerson(async (person) => {
      await person.run(monday, make);
      const [first] = await openOf(person);
      const before = person.state();
      const refused = await person.run(monday, `skip ${first} --reason busy --effort easy`);
      expect(refused).toMatchObject({ code: 2, stdout: "" });
      expect(refused.stderr).toMatch(/--effort/);
      expect(person.state()).toBe(before);
      await person.run(monday, `skip ${first} --reason busy`);
      const { stdout } = await person.run(monday, `done ${first} --effort easy`);
      expect(stdout).toContain("felt easy");
      const item = (await person.json(monday, "today")).items.find(({ exercise }: any) => exercise === first);
      expect(item.status).toBe("done");
    }));

  it("says in its help what each answer means, without a gap between them", async () => {
    const { runCli } = await import("../support/fake-world.ts");
    const stdout = (await runCli(["done", "--help"])).stdout.replace(/\s+/g, " ");
    expect(stdout).toContain("very easy: twice as many were possible (at least 4 more); of seconds or metres twice as");
    expect(stdout).toContain("easy: 4 or more left; of seconds or metres half as long again");
    expect(stdout).toContain("right: 2 or 3 left; of seconds or metres a little longer");
    expect(stdout).toContain("hard: 1 or none left; of seconds or metres no longer");
  });

  it("two times on one day keeps both", () =>
    withPerson(async (person) => {
      await person.run(monday, make);
      await person.run(monday, "done bird-dog --sets 4");
      await person.run(monday, "done bird-dog --sets 30s");
      expect((await entriesOf(person)).map(({ id, done }) => [id, done.sets])).toEqual([
        ["e1", [40]],
        ["e2", [30]],
      ]);
    }));

  it("works outside the plan, before the first plan, and without any", () =>
    withPerson(async (person) => {
      expect((await person.run(monday, "done walking --date 2026-01-02")).code).toBe(0);
      await person.run(monday, make);
      await person.run(monday, "done sit-to-stand --sets 12,10");
      const [walking, sitting] = await entriesOf(person);
      expect(walking).toMatchObject({ date: "2026-01-02", session: null, planned: null });
      expect(sitting.done.sets).toEqual([12, 10]);
    }));

  it("keeps the local date late in the evening and early in the morning", () =>
    withPerson(async (person) => {
      // The fake world's own date, not --today: what main.ts reads from the local calendar.
      const { runCli } = await import("../support/fake-world.ts");
      const result = await runCli(["done", "bird-dog", "--json"], { today: "2026-03-08" });
      expect(JSON.parse(result.stdout).recorded[0].date).toBe("2026-03-08");
      await person.run("2026-11-22", "done bird-dog --date yesterday");
      expect((await entriesOf(person))[0].date).toBe("2026-11-21");
    }));

  it.each([
    ["--date 2026-11-24", /still to come/],
    ["--date 2026-02-30", /not a date/],
    ["--pain 11", /from 0 .* to 10/],
    ["--pain -1", /"-1" is not on the scale/],
    ["--pain abc", /not on the scale/],
    ["--sets 10,,8", /empty place/],
    ["--sets abc", /"abc" is not a number/],
    ["--sets -5", /"-5" is not a number/],
    ["--sets NaN", /"NaN" is not a number/],
    ["--load 16stone", /"16stone" is not a weight/],
    ["--load 35lb", /weights are kept in kg/],
    ["--load -4kg", /not a weight/],
    ["--effort tough", /"tough" is none of very-easy, easy, right, hard/],
    ["--effort esay", /did you mean "easy"/],
    ["--sets 0", /nothing was done; fourplane skip/],
    ["--sets 4000", /4000" could be holds or seconds/],
    ["--sets 4000s", /more than a set can be/],
    ["--sets 99x4", /has 99 sets; expected 1 to 20/],
  ])("refuses %s with one clear line, nothing written", (flags, message) =>
    withPerson(async ({ run, state }) => {
      await run(monday, make);
      const before = state();
      const { code, stdout, stderr } = await run(monday, `done bird-dog ${flags}`);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toMatch(message);
      expect(stderr).not.toContain("unknown option");
      expect(state()).toBe(before);
      const asJson = await run(monday, `--json done bird-dog ${flags}`);
      expect(JSON.parse(asJson.stderr)).toMatchObject({ schema: "fourplane/error@1", exit: 2 });
    }),
  );

  it.each([
    ["done twist", /could be \d+ exercises/],
    ["done xylophone", /no exercise "xylophone"/],
    ["done bird-dog pallof-press --sets 8,8", /--sets is about one exercise/],
    ["done bird-dog pallof-press --load 8", /--load is about one exercise/],
    ["done bird-dog xylophone", /no exercise "xylophone"/],
    ["done dead-bug --load 8kg", /dead-bug is done without a weight/],
    ["done -5", /5/],
  ])("refuses %s, nothing written", (line, message) =>
    withPerson(async ({ run, state }) => {
      await run(monday, make);
      const before = state();
      const { code, stderr } = await run(monday, line);
      expect(code).toBe(2);
      expect(stderr).toMatch(message);
      expect(state()).toBe(before);
    }),
  );

  it("says what it means next and what is left", () =>
    withPerson(async (person) => {
      await person.run(monday, make);
      const [first, second] = await openOf(person);
      const value = await person.json(monday, `done ${first} --effort right --pain 0`);
      expect(value.recorded[0].next).not.toBe("");
      expect(value.left).toContain(second);
      expect(value.left).not.toContain(first);
    }));

  it("shows where to turn for leg symptoms", () =>
    withPerson(async ({ run }) => {
      const told = await run(monday, "done bird-dog --legs");
      expect(told.stdout).toMatch(/emergency department/);
      const noted = await run(monday, ["done", "bird-dog", "--note", "foot went numb"]);
      expect(noted.stdout).toMatch(/emergency department/);
      expect((await run(monday, "done bird-dog")).stdout).not.toMatch(/emergency/);
    }));

  it("makes an unsafe note safe on the screen", () =>
    withPerson(async ({ run }) => {
      const { stdout } = await run(monday, ["done", "bird-dog", "--note", "\u001b[2Jhello"]);
      expect(stdout).not.toContain("\u001b");
      expect(stdout).toContain("hello");
    }));
});

describe("done at a terminal", () => {
  it("is answered by Enter alone", () =>
    withPerson(async (person) => {
      await person.run(monday, make);
      const open = await openOf(person);
      const prompter = answeringBy(() => "enter");
      const { code } = await person.run(monday, "done", { terminal: true, prompter });
      expect(code).toBe(0);
      expect(prompter.asked).toEqual([
        "What did you do?",
        "What did the open last sets come to?",
        "What was left at the end of the last set?",
        "Most pain while doing it, 0 to 10?",
      ]);
      expect((await entriesOf(person)).map(({ exercise, effort, pain }) => [exercise, effort, pain])).toEqual(
        open.map((exercise) => [exercise, "right", 0]),
      );
    }));

  it("takes half a session, and does not ask what a flag has said", () =>
    withPerson(async (person) => {
      await person.run(monday, make);
      const first = (await person.json(monday, "today")).items.find((item: any) => item.open === undefined);
      const prompter = answering({ pick: [first.name] });
      await person.run(monday, "done --effort easy --pain 2", { terminal: true, prompter });
      expect((await entriesOf(person)).map(({ exercise, effort, pain }) => [exercise, effort, pain])).toEqual([
        [first.exercise, "easy", 2],
      ]);
    }));

  it("asks what a last set that was left open came to", () =>
    withPerson(async (person) => {
      await person.run(monday, make);
      const open = (await person.json(monday, "today")).items.find((item: any) => item.open !== undefined);
      expect(open.open).toEqual({ reserve: 2 });
      const shown = (await person.run(monday, "today")).stdout;
      expect(shown).toMatch(/\+: (in the )?last set (as many as leave|until) 2/);
      const prompter = answeringBy((question) =>
        question === "What did you do?"
          ? { pick: [open.name] }
          : question.includes("last set of")
            ? { type: "14" }
            : question.includes("open last sets")
              ? { pick: ["more, or less"] }
              : "enter",
      );
      await person.run(monday, "done", { terminal: true, prompter });
      expect(prompter.asked).toContain(`How many reps was the last set of ${open.name}?`);
      const { done } = (await entriesOf(person))[0];
      expect(done.sets).toEqual([...Array.from({ length: open.sets - 1 }, () => open.dose.reps), 14]);
    }));

  it("goes back to any question, and keeps what was said", () =>
    withPerson(async (person) => {
      await person.run(monday, make);
      const open = await openOf(person);
      const prompter = answering(
        "enter",
        "back",
        "enter",
        "enter",
        { pick: ["easy: "] },
        "back",
        { pick: ["hard"] },
        { type: "2" },
      );
      expect((await person.run(monday, "done", { terminal: true, prompter })).code).toBe(0);
      expect(prompter.asked.slice(0, 3)).toEqual([
        "What did you do?",
        "What did the open last sets come to?",
        "What did you do?",
      ]);
      expect((await entriesOf(person)).map(({ exercise, effort, pain }) => [exercise, effort, pain])).toEqual(
        open.map((exercise) => [exercise, "hard", 2]),
      );
    }));

  it("takes all as all that is open, not as a part of a name", () =>
    withPerson(async (person) => {
      await person.run(monday, make);
      const open = await openOf(person);
      const { code } = await person.run(monday, "done all", { terminal: true, prompter: answering() });
      expect(code).toBe(0);
      expect((await entriesOf(person)).map(({ exercise }) => exercise)).toEqual(open);
    }));

  it("asks nothing with -y: all that is open was done as planned", () =>
    withPerson(async (person) => {
      await person.run(monday, make);
      const open = await openOf(person);
      const { code } = await person.run(monday, "done -y", { terminal: true, prompter: answering() });
      expect(code).toBe(0);
      expect((await entriesOf(person)).map(({ exercise, effort, pain }) => [exercise, effort, pain])).toEqual(
        open.map((exercise) => [exercise, null, null]),
      );
    }));

  it("does not ask of an open set that --sets has told", () =>
    withPerson(async (person) => {
      await person.run(monday, make);
      const open = (await person.json(monday, "today")).items.find((item: any) => item.open !== undefined);
      await person.run(monday, `done ${open.exercise} --sets 8,14`, { terminal: true, prompter: answering() });
      expect((await entriesOf(person))[0].done.sets).toEqual([8, 14]);
    }));

  it("writes nothing when nothing is ticked", () =>
    withPerson(async ({ run, state }) => {
      await run(monday, make);
      const before = state();
      const { code, stderr } = await run(monday, "done", { terminal: true, prompter: answering({ pick: [] }) });
      expect(code).toBe(0);
      expect(stderr).toMatch(/Nothing was ticked/);
      expect(state()).toBe(before);
    }));

  it.each([[["cancel"]], [["enter", "cancel"]], [["enter", "enter", "cancel"]]] as const)(
    "left with Ctrl-C or Esc after %j: 130, nothing changed",
    (answers) =>
      withPerson(async ({ run, state }) => {
        await run(monday, make);
        const before = state();
        const { code, stderr } = await run(monday, "done", { terminal: true, prompter: answering(...answers) });
        expect(code).toBe(130);
        expect(stderr).toMatch(/nothing changed/);
        expect(state()).toBe(before);
      }),
  );

  it("asks nothing with --no-input, under CI or with --json", () =>
    withPerson(async ({ run }) => {
      await run(monday, make);
      expect((await run(monday, "done --no-input bird-dog", { terminal: true })).code).toBe(0);
      expect((await run(monday, "--no-input done", { terminal: true })).code).toBe(0);
      expect((await run("2026-11-25", "done", { terminal: true, env: { CI: "true" } })).code).toBe(0);
      expect((await run("2026-11-27", "--json done", { terminal: true })).code).toBe(0);
    }));
});

describe("done with another weight or band", () => {
  const flat = (text: string) => text.replace(/\s+/g, " ");

  it("asks before it writes down a weight far from what is owned", () =>
    withPerson(async (person) => {
      await person.run(monday, make);
      const before = person.state();
      const line = "done kettlebell-deadlift --sets 8,8 --load 80kg";
      const refused = await person.run(monday, line);
      expect(refused).toMatchObject({ code: 2, stdout: "" });
      expect(flat(refused.stderr)).toContain(
        "80 kg is more than twice the heaviest weight known for kettlebell-deadlift, 16 kg",
      );
      expect(refused.stderr).toContain("--force");
      const no = answering("enter");
      const left = await person.run(monday, line, { terminal: true, prompter: no });
      expect(no.asked).toEqual(["80 kg? The heaviest known here is 16 kg."]);
      expect(left.stderr).toContain("Nothing was recorded");
      expect(person.state()).toBe(before);
      await person.run(monday, line, { terminal: true, prompter: answering({ type: "yes" }) });
      await person.run(monday, `${line} --force`);
      expect((await entriesOf(person)).map(({ done }) => done.load.value)).toEqual([80, 80]);
    }));

  it("takes a likely weight without a question", () =>
    withPerson(async (person) => {
      await person.run(monday, make);
      expect((await person.run(monday, "done kettlebell-deadlift --sets 8,8 --load 20kg")).code).toBe(0);
    }));

  it("shows the strength of a band, and keeps that another one was used", () =>
    withPerson(async (person) => {
      const bands = "plan --new --days mon,wed,fri --equipment band:light:medium --require pallof-press --level 2";
      await person.run(monday, bands);
      const { profile, sessions } = await person.json(monday, "plan");
      expect(profile.equipment).toEqual([{ name: "band", strengths: ["light", "medium"] }]);
      const session = sessions.find(({ items }: any) => items.some((item: any) => item.exercise === "pallof-press"));
      const item = session.items.find(({ exercise }: any) => exercise === "pallof-press");
      expect(item).toMatchObject({ load: null, strength: expect.stringMatching(/light|medium/) });
      expect((await person.run(session.date, "today", { columns: 120 })).stdout).toContain(`${item.strength} band`);
      const { stdout } = await person.run(session.date, "done pallof-press --sets 8,8 --load heavy");
      expect(stdout).toContain("with the heavy band");
      const [entry] = await entriesOf(person, session.date);
      expect(entry.done).toMatchObject({ load: null, strength: "heavy" });
      expect(entry.planned).toMatchObject({ load: null, strength: item.strength });
      const wrong = await person.run(session.date, "done dead-bug --load heavy");
      expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining("is not done with a band") });
    }));
});
