import { readFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";

import { describe, expect, it } from "vitest";

import { acquireLock, type Lock } from "../../src/storage/lock.ts";
import { placeOfState } from "../../src/storage/state-place.ts";
import { answering } from "../support/fake-prompter.ts";
import { fakeLive, type Happening } from "../support/fake-live.ts";
import { runCli, type RunOptions } from "../support/fake-world.ts";
import { testHome, type TestHome } from "../support/home.ts";

const monday = "2026-11-23";
const plan = "plan --new --days mon,wed,fri --minutes 25 --equipment band,kettlebell:8:12:16";

/** Somebody with a week, and what they do at the terminal. */
const person = async (make = plan) => {
  const home = testHome();
  await home.run(make);
  const start = async (happenings: readonly Happening[], args = "", options: RunOptions = {}) => {
    const { live, clock, asked } = fakeLive(happenings);
    const env = { NO_COLOR: "1", TERM: "xterm-256color" };
    const words = ["start", ...args.split(" ").filter((word) => word !== "")];
    const result = await runCli(words, { home: home.home, terminal: true, rows: 24, env, live, clock, ...options });
    return { ...result, text: stripVTControlCharacters(result.stdout), asked };
  };
  return { ...home, start };
};

const state = ({ file }: TestHome) => JSON.parse(readFileSync(file, "utf8"));
const entries = async ({ json }: TestHome): Promise<any[]> => ((await json("log")) as { entries: any[] }).entries;
const statusOf = async ({ json }: TestHome): Promise<string[]> =>
  ((await json("today")) as { items: any[] }).items.map(({ status }) => status);

/** One set of reps that is counted by the person, from getting ready on. */
const set: readonly Happening[] = [5000, "enter"];

describe("start", () => {
  it.each([
    ["no terminal", { terminal: false }],
    ["--no-input", { terminal: true }, "--no-input"],
    ["--json", { terminal: true }, "--json"],
  ])("refuses with %s, and names what serves instead", async (_, options: RunOptions, flag = "") => {
    const { start } = await person();
    const { code, stderr, stdout } = await start([], flag, options);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr.replace(/\s+/g, " ")).toMatch(/needs a terminal.*fourplane today --how.*fourplane done/);
  });

  it("leads through an exercise and writes down what was done, how it felt, and what comes next", async () => {
    const home = await person();
    // Two sets with 60 s between them; the second one is open, and came to 12.
    const happenings = ["enter", ...set, 60_000, "enter", "1", "2", "enter", "right", "2", "enter"];
    const { code, text, asked } = await home.start(happenings, "goblet squat");
    expect({ code, ...asked }).toEqual({ code: 0, milliseconds: 100, begun: 1, stopped: 1 });
    expect(text).toContain("1 of 1: Goblet Squat");
    expect(text).toMatch(/Goblet Squat: 8, 12 reps with 8 kg, felt easy, pain 2 of 10/);
    expect(text).toContain("fourplane checkin");
    expect(await entries(home)).toMatchObject([
      { exercise: "goblet-squat", session: monday, done: { sets: [8, 12] }, effort: "easy", pain: 2 },
    ]);
    expect(state(home).running).toBeUndefined();
  });

  it("what was written down hangs below its first word in the closing lines", async () => {
    const happenings = ["enter", ...set, 60_000, "enter", "1", "2", "enter", "right", "2", "enter"];
    for (const [args, first, further] of [
      ["", " ✓ Goblet Squat: ", "   "],
      [" --plain", " [x] Goblet Squat: ", "     "],
    ] as const) {
      const { text } = await (await person()).start(happenings, `goblet squat${args}`, { columns: 44 });
      const lines = text.split("\n");
      const at = lines.findIndex((line) => line.startsWith(first));
      expect(at).toBeGreaterThan(-1);
      expect(lines[at + 1]?.startsWith(further)).toBe(true);
      expect(lines[at + 1]?.charAt(further.length)).not.toBe(" ");
      expect(
        lines
          .slice(at, at + 2)
          .join(" ")
          .replace(/\s+/g, " "),
      ).toContain("felt easy, pain 2 of 10");
    }
  });

  it("saves each set, and goes on where it was cut short", async () => {
    const home = await person();
    const cut = await home.start(["enter", ...set, 20_000, "ctrl-c"], "goblet squat");
    expect(cut.code).toBe(130);
    expect(cut.text).toContain("Goblet Squat, 1 of 2 sets");
    expect(state(home).running).toMatchObject({ date: monday, entries: [], begun: [{ sets: [8] }] });
    expect((await home.run("today")).stdout).toMatch(
      /begun: 1 of 2 sets[^]*fourplane start: goes on where you left it/,
    );
    expect(await entries(home)).toEqual([]);
    const { text } = await home.start(["enter", 5000, "enter", "enter", "enter"], "goblet squat");
    expect(text).toContain("You were at set 2 of 2");
    expect(await entries(home)).toMatchObject([{ exercise: "goblet-squat", done: { sets: [8, 8] }, effort: "right" }]);
  });

  it("begins a set again whose hold was cut short, on the side that is left", async () => {
    const home = await person();
    // Three holds on the left side, and one and a half on the right one.
    const left = [5000, 10_000, 3000, 10_000, 3000, 10_000];
    await home.start(["enter", ...left, 5000, 10_000, 3000, 5000, "ctrl-c"], "bird dog");
    expect(state(home).running.begun).toMatchObject([{ exercise: "bird-dog", sets: [30], right: [] }]);
    const { text } = await home.start(["ctrl-c"], "bird dog");
    expect(text).toContain("You were at set 1 of 2, right side: hold 1 of 3, 10 s");
  });

  it("done knows the sets of a session that was left", async () => {
    const home = await person();
    await home.start(["enter", 5000, "d", "6", "enter", "q", "enter"], "goblet squat");
    const { stdout } = await home.run("done");
    expect(stdout).toMatch(/Goblet Squat: 6, 8 reps with 8 kg/);
    expect(await statusOf(home)).toEqual(Array.from({ length: 6 }, () => "done"));
  });

  it("goes on with what was begun outside the plan, and done knows that too", async () => {
    const home = await person();
    await home.start(["enter", 5000, "d", "5", "enter", "q", "enter"], "bodyweight squat");
    const { text } = await home.start(["q", "enter"]);
    expect(text).toContain("You were at set 2 of 2");
    await home.run("done bodyweight squat");
    expect((await entries(home)).at(-1)).toMatchObject({
      exercise: "bodyweight-squat",
      session: null,
      done: { sets: [5, 8] },
    });
  });

  it("skip writes down what was finished, and leaves out the rest", async () => {
    const home = await person();
    await home.start(["enter", ...set, "q", "enter"], "goblet squat");
    await home.run("skip --reason busy");
    expect(await statusOf(home)).toEqual(["skipped", "skipped", "done", "skipped", "skipped", "skipped"]);
    expect((await entries(home)).find(({ status }) => status === "done").done.sets).toEqual([8]);
  });

  it("another exercise, named and finished or ended, leaves what was begun to be gone on with", async () => {
    const home = await person();
    await home.start(["enter", ...set, "q", "enter"], "goblet squat");
    const other = await home.start(["enter", 5000, "enter", 5000, "enter", "q", "e", "enter", "enter"], "pallof press");
    expect(other.text).toMatch(/✓ Pallof Press: [^]*felt right/);
    expect(state(home).running).toMatchObject({ entries: [], begun: [{ exercise: "goblet-squat", sets: [8] }] });
    expect((await home.start(["q", "enter"])).text).toContain("You were at set 2 of 2");
    expect((await entries(home)).map(({ exercise }) => exercise)).toEqual(["pallof-press"]);
  });

  it("one side of a set lowers no dose: e, skip and another day leave the exercise open", async () => {
    const half: readonly Happening[] = ["enter", ...set];
    const ended = await person();
    const { text } = await ended.start([...half, "q", "e", "enter"], "pallof press");
    expect(text).toContain("stays open");
    expect(await entries(ended)).toEqual([]);
    expect(state(ended).running).toBeUndefined();
    expect(await statusOf(ended)).toEqual(Array.from({ length: 6 }, () => "open"));

    const skipped = await person();
    await skipped.start([...half, "q", "enter"], "pallof press");
    expect(state(skipped).running.begun).toMatchObject([{ sets: [8], right: [] }]);
    await skipped.run("skip pallof --reason busy");
    expect(await entries(skipped)).toMatchObject([{ exercise: "pallof-press", status: "skipped" }]);

    const later = await person();
    await later.start([...half, "q", "enter"], "pallof press");
    const off = await later.start([], "", { today: "2026-11-25" });
    expect(off.stderr.replace(/\s+/g, " ")).toContain(
      "The session of Mon 23 Nov is over; what was begun without a whole set stays open.",
    );
    expect(await entries(later)).toEqual([]);
  });

  it("says what stands already where nothing new is written down", async () => {
    const home = await person();
    const left = async (...keys: readonly Happening[]) =>
      (await home.start(["enter", 5000, 1000, ...keys])).text.split("\n").slice(-2)[0];
    expect(await left("q", "enter")).toContain("Nothing new is written down.");
    expect(await left("q", "e", "enter")).toContain("Nothing new is written down.");
    expect(await left("q", "enter")).not.toContain("There already");
    await home.run("done 1 2 3 4");
    await home.run("skip 5 --reason busy");
    for (const keys of [["q", "enter"], ["q", "e", "enter"], ["ctrl-c"]])
      expect(await left(...keys)).toContain(
        "Nothing new is written down. There already: 4 of 6 exercises done, 1 skipped.",
      );
    expect(await left("s", "1", "q")).toContain("No set was finished; written down: 1 exercise left out.");
  });

  it("promises on leaving only what start then does", async () => {
    const home = await person();
    const first = await home.start(["enter", 5000, 1000, "q", "enter"]);
    expect(first.text).toContain("No set is finished yet, so nothing is written down.");
    expect(first.text).not.toMatch(/to go on/);
    const second = await home.start(["s", "1", "enter", 5000, "q", "enter"]);
    expect(second.text).toContain("to go on with what is open:");
    expect((await home.start(["q", "enter"])).text).toContain("2 of 6");
    const half = await home.start(["enter", ...set, "q", "enter"], "pallof press");
    expect(half.text).toContain("to go on from there:");
    expect((await home.start(["q", "enter"])).text).toContain("You were at set 1 of 2, right side");
  });

  it("goes through all of the session in its order; what is skipped has its reason", async () => {
    const home = await person();
    const skips = ["s", "3", "s", "4", "s", "1", "s", "2", "s", "5", "s", "1"];
    const { text, code } = await home.start(["enter", ...skips]);
    expect(code).toBe(0);
    expect(text).toContain("6 of 6: Pallof Press");
    expect((await entries(home)).map(({ reason }) => reason)).toEqual([
      "pain",
      "equipment",
      "busy",
      "ill",
      "other",
      "busy",
    ]);
    expect((await home.start([])).text).toContain("Nothing is open today: all of it is written down already.");
  });

  it("an undo takes back the whole of an exercise, and within one the last set", async () => {
    const home = await person();
    await home.start(["enter", ...set, "q", "enter"], "goblet squat");
    expect((await home.run("undo")).stdout).toContain("Goblet Squat: 1 of 2 sets");
    expect(state(home).running).toBeUndefined();
    await home.start(["enter", ...set, 60_000, "enter", "enter", "enter"], "goblet squat");
    expect((await home.run("undo")).stdout).toContain("felt right");
    expect((await entries(home))[0]).toMatchObject({ effort: null });
    expect((await home.run("undo")).stdout).toMatch(/Took back:\s+.*Goblet Squat/);
    expect(await entries(home)).toEqual([]);
    expect(state(home).running).toBeUndefined();
  });

  it("a session of yesterday is gone on with, or ended as it is", async () => {
    const begun = async () => {
      const home = await person();
      await home.start(["enter", ...set, "q", "enter"], "goblet squat");
      return home;
    };
    const goesOn = await begun();
    const today = "2026-11-24";
    const on = await goesOn.start(["enter", 5000, "enter", "enter", "q"], "goblet squat", {
      today,
      prompter: answering("enter"),
    });
    expect(on.text).toContain("You were at set 2 of 2");
    expect(await entries(goesOn)).toMatchObject([{ date: monday, session: monday, done: { sets: [8, 8] } }]);
    const ends = await begun();
    expect((await ends.run("today", { today })).stderr.replace(/\s+/g, " ")).toContain(
      "Begun on Mon 23 Nov and not over: Goblet Squat, 1 of 2 sets. fourplane start goes on with it, or ends it.",
    );
    // Two days later nobody is asked.
    const off = await ends.start([], "", { today: "2026-11-25" });
    expect(off.stderr.replace(/\s+/g, " ")).toContain(
      "The session of Mon 23 Nov is over; what you finished of it is written down there.",
    );
    expect(await entries(ends)).toMatchObject([{ date: monday, session: monday, done: { sets: [8] } }]);
  });

  it("done, plan and another start meanwhile: one clear line, and never a set twice", async () => {
    const home = await person();
    const closed = await home.start(["enter", 5000, () => home.run("done 3"), "enter", 100], "goblet squat");
    expect(closed.text).not.toContain("1 of 2 sets");
    expect((await entries(home)).filter(({ exercise }) => exercise === "goblet-squat")).toHaveLength(1);

    const other = await person();
    const again = () => other.start(["enter", ...set, "q", "enter"], "goblet squat");
    const first = await other.start(["enter", 5000, again, "enter", 200], "goblet squat");
    expect(first.text.replace(/\s+/g, " ")).toContain("Another fourplane changed this session meanwhile");
    expect(state(other).running.begun).toMatchObject([{ sets: [8] }]);

    const planned = await person();
    const anew = () => planned.run("plan --new --exclude goblet-squat");
    const moved = await planned.start(["enter", 5000, anew, "enter", 200], "goblet squat");
    expect(moved.text.replace(/\s+/g, " ")).toContain("The plan was made again meanwhile");
    expect(await entries(planned)).toMatchObject([{ exercise: "goblet-squat", session: null, done: { sets: [8] } }]);
  });

  it("says when a set cannot be saved, and saves it with the next one", async () => {
    const home = await person();
    let lock: Lock | undefined;
    const block = async () => {
      lock = await acquireLock(placeOfState(home).lock, 0);
    };
    const free = () => lock?.release();
    // Its timer ends after those of somebody who tries to get the lock.
    const refused = () => new Promise((resolve) => setTimeout(resolve, 100));
    const env = { NO_COLOR: "1", TERM: "xterm-256color", FOURPLANE_LOCK_WAIT: "0" };
    const happenings = ["enter", 5000, block, "enter", refused, 1000, free, 60_000, "enter", "enter", "enter"];
    const { text } = await home.start(happenings, "goblet squat", { env });
    expect(text).toContain("Not saved yet");
    expect(await entries(home)).toMatchObject([{ done: { sets: [8, 8] } }]);
    const both = ["enter", 5000, block, "enter", refused, 5000, "enter", refused, "ctrl-c"];
    const never = await home.start(both, "pallof press", { env });
    expect(never.code).toBe(5);
    expect(never.stderr.replace(/\s+/g, " ")).toMatch(
      /not saved.*fourplane done pallof-press --sets 8\/8 --date 2026-11-23/,
    );
    await free();
  });

  it("a standing stop comes before everything else", async () => {
    const home = await person();
    await home.run("checkin --screen fever");
    const { text, asked } = await home.start(["enter"]);
    expect(asked.begun).toBe(0);
    expect(text).not.toContain("Goblet Squat");
  });

  it("tells what leg symptoms and strong pain ask for, as done does", async () => {
    const home = await person();
    const { text } = await home.start(["enter", ...set, 60_000, "enter", "enter", "l", "7", "enter"], "goblet squat");
    expect(text.replace(/\s+/g, " ")).toContain("Pain above 5 is more than training should bring");
    expect(text).toMatch(/emergency/);
  });

  it("the end of input, and Ctrl-D", async () => {
    const home = await person();
    expect((await home.start(["enter", ...set, { ends: true }], "goblet squat")).code).toBe(130);
    expect(state(home).running.begun).toMatchObject([{ sets: [8] }]);
    expect((await home.start(["ctrl-d", "enter"], "goblet squat")).code).toBe(0);
  });

  it("ten thousand pasted characters do nothing, marked as pasted or not", async () => {
    const home = await person();
    const pasted = "s1 q\r".repeat(2000);
    await home.start(["enter", 1000, `\u001b[200~${pasted}`, "\u001b[201~", pasted, "ctrl-c"], "goblet squat");
    expect(await entries(home)).toEqual([]);
    expect(state(home).running).toBeUndefined();
  });

  it("a sleeping computer is a pause, and said", async () => {
    const home = await person();
    const { text } = await home.start(["enter", 2000, { sleeps: 600_000 }, 10_000, "ctrl-c"], "goblet squat");
    expect(text).toContain("Paused: nothing moved here for 10:00 min.");
    const stopped = await home.start(["enter", 2000, { wakes: true }, 500, "ctrl-c"], "goblet squat");
    expect(stopped.text).toContain("Paused while you were away; space goes on.");
  });
});

describe("what is written to the terminal", () => {
  it("the bell rings at changes, and not with --quiet", async () => {
    const home = await person();
    const bells = (text: string) => text.split("\u0007").length - 1;
    const happenings = ["enter", 5000, 100, "ctrl-c"];
    expect(bells((await home.start(happenings, "goblet squat")).stdout)).toBe(2);
    expect(bells((await home.start(happenings, "goblet squat --quiet")).stdout)).toBe(0);
  });

  it("--plain and TERM=dumb write a line for each change, and none while the clock goes on", async () => {
    const home = await person();
    const happenings = ["enter", 5000, 3000, "enter", 20_000, "q", "enter"];
    const { stdout } = await home.start(happenings, "goblet squat --plain --quiet");
    expect(stdout).not.toMatch(/\u001b/);
    expect(stdout).toMatchInlineSnapshot(`
      "Keys: Enter goes on, space pauses, left arrow goes back, s skips, + and - for
      harder or easier next time, d done early, h how, q leaves.
      1 of 1: Goblet Squat. 2 x 8, 8 kg kettlebell, last set: as many as leave 2, rest
      60 s.
      Nothing logged yet: it starts at 2 x 8 with 8 kg.
      Hold the dumbbell upright by its top end, or the kettlebell by its sides, close
      to your chest. Elbows point down.
      Stand with feet a bit wider than your hips, toes turned slightly out.
      When you are ready. Get warm first: walk or march on the spot for 3 min. Enter
      begins.
      Get ready for set 1 of 2: 8 reps, 0:05.
      Set 1 of 2: 8 reps. At your own pace. Enter or right arrow counts 8 reps, d
      another number.
      Rest, then set 2 of 2: as many as leave 2 (about 8 reps), 0:55.
      Leave for now? What is finished is written down; to go on from there:
      fourplane start. e ends the session instead: whole sets (both sides) are written
      down; an exercise without one stays open. Enter leaves, Esc goes back.
      Written down: Goblet Squat, 1 of 2 sets. fourplane start goes on where you left
      it; fourplane done says that the rest was done too.
      "
    `);
    // However narrow it is, lines break between words.
    const words = (text: string) => text.split(/\s+/);
    for (const columns of [20, 40, 79]) {
      const narrow = await (await person()).start(happenings, "goblet squat --plain --quiet", { columns });
      expect(words(narrow.stdout)).toEqual(words(stdout));
      expect(Math.max(...narrow.stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(columns);
    }
    const dumb = await home.start(["q", "enter"], "goblet squat", { env: { TERM: "dumb" } });
    expect(dumb.stdout).not.toMatch(/\u001b\[\d*[A-HJK]/);
  });

  it("speaks cues with the text as one argument, remembers the command, and ends it with none", async () => {
    const home = await person();
    const spoken: (readonly string[])[] = [];
    const speak: NonNullable<RunOptions["speak"]> = async (command, args) => {
      spoken.push([command, ...args]);
      return { done: Promise.resolve(true), kill: () => undefined };
    };
    const happenings = ["enter", 5000, 100, "ctrl-c"];
    const run = (args: string[]) => {
      const { live, clock } = fakeLive(happenings);
      return runCli(["start", "goblet", "squat", ...args], {
        home: home.home,
        terminal: true,
        rows: 24,
        live,
        clock,
        speak,
      });
    };
    await run(["--say", "espeak-ng -s 150"]);
    expect(spoken[0]).toEqual(["espeak-ng", "-s", "150", "Get ready"]);
    expect(spoken[1]).toEqual(["espeak-ng", "-s", "150", "Set 1 of 2: 8 reps"]);
    spoken.length = 0;
    await run([]);
    expect(spoken[0]?.[0]).toBe("espeak-ng");
    spoken.length = 0;
    await run(["--say", "none"]);
    expect(spoken).toEqual([]);
    expect(state(home).profile.say).toBeUndefined();
    expect((await run(["--say", ""])).code).toBe(2);
    expect((await run(["--say", "x\u001b[31m"])).code).toBe(2);
  });

  it("a command that fails is said once, and stops nothing", async () => {
    const home = await person();
    const speak: NonNullable<RunOptions["speak"]> = async () => ({
      done: Promise.resolve(false),
      kill: () => undefined,
    });
    const { live, clock } = fakeLive(["enter", ...set, "q", "enter"]);
    const { code, stderr } = await runCli(["start", "goblet", "squat", "--say", "nothing-like-it"], {
      home: home.home,
      terminal: true,
      rows: 24,
      live,
      clock,
      speak,
    });
    expect(code).toBe(0);
    expect(stderr.match(/nothing-like-it/g)).toHaveLength(1);
    expect(state(home).running.begun).toMatchObject([{ sets: [8] }]);
  });

  it("takes a terminal that does not know its size for 80 by 24", async () => {
    const home = await person();
    const { stdout } = await home.start(["ctrl-c"], "goblet squat", { columns: 0, rows: 0 });
    expect(stdout).toContain("\u001b[24;1H");
    expect(stdout).toContain("harder, easier");
  });

  it("never scrolls or overflows a window of any size", async () => {
    const home = await person();
    for (const [columns, rows] of [
      [80, 24],
      [40, 12],
      [20, 6],
      [10, 3],
      [5, 2],
      [1, 1],
    ] as const) {
      const { stdout } = await home.start(
        [
          "enter",
          5500,
          "h",
          "x",
          "d",
          "escape",
          "s",
          "escape",
          "q",
          "escape",
          { resizes: [columns, rows] },
          500,
          "h",
          "x",
          "d",
          "escape",
          "s",
          "escape",
          "q",
          "escape",
          "ctrl-c",
        ],
        "goblet squat",
        { columns, rows },
      );
      const at = [...stdout.matchAll(/\u001b\[(\d+);1H([^\u001b\u0007]*)/g)];
      expect(at.length).toBeGreaterThan(0);
      for (const [, row, text = ""] of at) {
        expect(Number(row)).toBeLessThanOrEqual(rows);
        expect([...text].length).toBeLessThanOrEqual(Math.max(1, columns - 1));
      }
    }
  });
});
