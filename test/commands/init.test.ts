import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { answeringBy, type Answer } from "../support/fake-prompter.ts";
import { runCli, type RunOptions } from "../support/fake-world.ts";

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "fourplane-init-"));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const stateFile = () => join(home, "state.json");
const state = () => JSON.parse(readFileSync(stateFile(), "utf8"));

/** Answers by a part of the question; each list is used up one by one, after which Enter answers. */
const person = (answers: Readonly<Record<string, Answer | readonly Answer[]>>) => {
  const left = new Map(
    Object.entries(answers).map(([part, given]) => [part, Array.isArray(given) ? [...given] : [given]]),
  );
  return answeringBy((message) => {
    const part = [...left.keys()].find((each) => message.includes(each));
    return (part === undefined ? undefined : left.get(part)?.shift()) ?? "enter";
  });
};

const inTerminal = (
  answers: Parameters<typeof person>[0],
  args: readonly string[] = ["init"],
  options: RunOptions = {},
) => {
  const prompter = person(answers);
  return runCli(args, { home, terminal: true, prompter, ...options }).then((result) => ({ ...result, prompter }));
};

const flags = (text: string, options: RunOptions = {}) => runCli(["init", ...text.split(" ")], { home, ...options });

describe("init at a terminal", () => {
  it("is answered by Enter alone, and shows the week", async () => {
    const { code, stdout, stderr, prompter } = await inTerminal({});
    expect(code).toBe(0);
    expect(stdout).toContain("Your week, 23 to 29 Nov 2026");
    expect(stderr).toContain("Saved.");
    expect(prompter.asked).toEqual([
      "On which days do you want to train?",
      "How old are you?",
      "How many minutes may a session take?",
      "What do you have to train with?",
      "How much back pain is there on a usual day?",
      "How much strength training do you have behind you?",
      "Does any of these bother your back? It will be kept light.",
      "And does one of these feel good?",
      "Is any of this so? The plan leaves out what does not suit it.",
      "Should the plan leave anything else out?",
      "Is any of this true for you?",
      "Is this right?",
    ]);
    expect(state().profile).toEqual({
      days: ["mon", "wed", "fri"],
      minutes: 25,
      level: 2,
      units: "kg",
      equipment: [],
      avoid: [],
      tolerance: {},
      exclude: [],
      age: "18-64",
      usualPain: 0,
    });
    expect(state().plan.from).toBe("2026-11-23");
    expect(state().log).toEqual([]);
  });

  it("asks plainly about health that the plan considers, and does not offer half of it again", async () => {
    await inTerminal({
      "does not suit": { pick: ["pregnancy", "blood pressure"] },
      "leave anything": { pick: ["lying"] },
    });
    expect(state().profile.avoid).toEqual(["PREG-SUP", "PREG-PRONE", "BP"]);
    const again = await inTerminal({ "does not suit": { pick: ["blood pressure"] } });
    expect(again.prompter.offered.get("Is any of this so? The plan leaves out what does not suit it.")).toHaveLength(2);
    expect(state().profile.avoid).toEqual(["BP"]);
  });

  it("keeps every answer", async () => {
    const { code } = await inTerminal({
      "which days": { pick: ["Tuesday", "Saturday"] },
      minutes: { type: "30" },
      "train with": { pick: ["band", "kettlebell"] },
      "kettlebell weights": { type: "16 8kg, 12" },
      "usual day": { type: "3" },
      "strength training": { pick: ["Regular"] },
      bother: { pick: ["tying shoes", "on one side"] },
      "feel good": { pick: ["bending back"] },
      "does not suit": { pick: ["osteoporosis"] },
      "leave anything": { pick: ["wrists"] },
    });
    expect(code).toBe(0);
    expect(state().profile).toMatchObject({
      days: ["tue", "sat"],
      minutes: 30,
      equipment: [{ name: "band" }, { name: "kettlebell", loads: [8, 12, 16] }],
      usualPain: 3,
      level: 3,
      tolerance: { "flexion:move": "sensitive", "side-bending:resist": "sensitive" },
      relief: "extension",
      avoid: ["OP-F", "OP-R", "WRIST"],
    });
  });

  it("asks only for weights of what is there, and refuses what is no weight", async () => {
    const { prompter } = await inTerminal({ "train with": { pick: ["band", "bench"] } });
    expect(prompter.asked.filter((message) => message.includes("weights"))).toEqual([]);
    await expect(
      inTerminal({ "train with": { pick: ["dumbbell"] }, "dumbbell weights": { type: "8,abc" } }),
    ).resolves.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/"abc" is not a\s+weight in kg from 0.5 to 500/),
    });
  });

  it("offers fewer minutes and the gentlest level to older people and where usual pain is high", async () => {
    const older = await inTerminal({ "How old": { pick: ["65"] } });
    expect(older.prompter.offered.get("How many minutes may a session take?")).toBe("20");
    expect(state().profile).toMatchObject({ age: "65+", minutes: 20, level: 1 });
    rmSync(stateFile());
    await inTerminal({ "usual day": { type: "6" } });
    expect(state().profile).toMatchObject({ minutes: 25, level: 1 });
  });

  it("does not offer as a comfort what bothers", async () => {
    const { code, stderr } = await inTerminal({
      bother: { pick: ["over a shoulder"] },
      "feel good": { pick: ["gentle turning"] },
    });
    expect(code).toBe(1);
    expect(stderr).toContain("no such choice");
  });

  it("goes back to any question, keeping what was said", async () => {
    const { code, prompter } = await inTerminal({
      "which days": [{ pick: ["Monday"] }, { pick: ["Sunday"] }],
      "How old": ["back", { pick: ["65"] }],
      minutes: [{ type: "40" }, "enter"],
      "train with": ["back"],
      "Is this right": ["back"],
      "Is any of this true": [{ pick: ["fever"] }, { pick: [] }],
      "Which of these?": ["back"],
    });
    expect(code).toBe(0);
    expect(prompter.asked.slice(0, 7)).toEqual([
      "On which days do you want to train?",
      "How old are you?",
      "On which days do you want to train?",
      "How old are you?",
      "How many minutes may a session take?",
      "What do you have to train with?",
      "How many minutes may a session take?",
    ]);
    expect(prompter.asked.slice(-4)).toEqual([
      "Is any of this true for you?",
      "Is this right?",
      "Is any of this true for you?",
      "Is this right?",
    ]);
    expect(state().profile).toMatchObject({ days: ["sun"], age: "65+", minutes: 40 });
    expect(state().log).toEqual([]);
  });

  it("changes anything from the summary, as often as wanted", async () => {
    const { prompter } = await inTerminal({
      "Is this right": [{ pick: ["Change"] }, { pick: ["Change"] }, "enter"],
      "like to change": [{ pick: ["Equipment"] }, "back"],
      "train with": ["enter", { pick: ["dumbbell"] }],
      "dumbbell weights": { type: "10" },
    });
    expect(state().profile.equipment).toEqual([{ name: "dumbbell", loads: [10] }]);
    expect(prompter.asked.slice(-6)).toEqual([
      "What do you have to train with?",
      "Are your weights in kilograms or pounds?",
      "Which dumbbell weights do you have, in kg?",
      "Is this right?",
      "What would you like to change?",
      "Is this right?",
    ]);
  });

  it.each<[string, Parameters<typeof person>[0]]>([
    ["Ctrl-C at the first question", { "which days": "cancel" }],
    ["Ctrl-C in the middle", { "strength training": "cancel" }],
    ["Cancel at the end", { "Is this right": { pick: ["Cancel"] } }],
  ])("changes nothing on %s", async (_when, answers) => {
    expect(await inTerminal(answers)).toMatchObject({
      code: 130,
      stdout: "",
      stderr: "fourplane: cancelled, nothing changed\n",
    });
    expect(existsSync(stateFile())).toBe(false);
  });

  it("leaves a saved profile alone on Ctrl-C", async () => {
    await flags("--yes --days mon --minutes 15");
    const before = readFileSync(stateFile(), "utf8");
    expect((await inTerminal({ minutes: { type: "60" }, "Is this right": "cancel" })).code).toBe(130);
    expect(readFileSync(stateFile(), "utf8")).toBe(before);
  });

  it("asks for the strengths of bands where there are some, and keeps the ones that are ticked", async () => {
    const { prompter } = await inTerminal({
      "What do you have to train with?": { pick: ["band"] },
      "Which bands do you have?": { pick: ["light", "heavy"] },
    });
    expect(prompter.asked).toContain("Which bands do you have?");
    expect(state().profile.equipment).toEqual([{ name: "band", strengths: ["light", "heavy"] }]);
    expect((await runCli(["plan", "why"], { home })).stdout).toContain("band (light, heavy)");
  });

  it("edits: the saved answers are the ones Enter gives, and the running week stays when nothing changed", async () => {
    await flags(
      "--yes --days tue,sat --minutes 35 --equipment kettlebell:8:12 --level 5 --relief rotation --tolerance flexion:move=paused --avoid flex,op-f --deload-every 4",
    );
    const before = state();
    const { prompter } = await inTerminal({}, ["init", "--today", "2026-11-24"]);
    expect(prompter.offered.get("On which days do you want to train?")).toEqual(["tue", "sat"]);
    expect(prompter.offered.get("Which kettlebell weights do you have, in kg?")).toBe("8,12");
    expect(state().profile).toEqual({ ...before.profile, age: "18-64", usualPain: 0 });
    await inTerminal({ minutes: { type: "20" } }, ["init", "--today", "2026-11-25"]);
    expect(state()).toMatchObject({
      profile: { minutes: 20, level: 5, deloadEvery: 4, avoid: ["FLEX", "OP-F"] },
      plan: { from: before.plan?.from, profile: { minutes: 20 } },
    });
    const { plan } = state();
    await inTerminal({}, ["init", "--today", "2026-11-26"]);
    expect(state().plan).toEqual(plan);
  });

  it("does not ask what a flag has said", async () => {
    const { prompter } = await inTerminal({}, [
      "init",
      "--days",
      "mon",
      "--age",
      "40",
      "--equipment",
      "none",
      "--screen",
      "none",
    ]);
    expect(prompter.asked[0]).toBe("How many minutes may a session take?");
    expect(prompter.asked).not.toContain("Is any of this true for you?");
    expect(state().profile).toMatchObject({ days: ["mon"], age: "18-64" });
  });
});

describe("units", () => {
  it.each([
    ["en-US", {}, "lb"],
    ["en_US.UTF-8", {}, "lb"],
    ["my_MM", {}, "lb"],
    ["en-LR", {}, "lb"],
    ["en-GB", {}, "kg"],
    ["de_DE.UTF-8", {}, "kg"],
    ["C", {}, "kg"],
    ["en_US.UTF-8", { LC_MEASUREMENT: "de_DE.UTF-8" }, "kg"],
    ["de_DE.UTF-8", { LC_MEASUREMENT: "en_US.UTF-8" }, "lb"],
  ])("come from the locale: %s %j %s", async (locale, env, unit) => {
    await flags("--yes", { locale, env });
    expect(state().profile.units).toBe(unit);
  });

  it("drop the weights of the other unit when they change", async () => {
    await flags("--yes --equipment kettlebell:8:12");
    await inTerminal({ kilograms: { pick: ["pounds"] }, "kettlebell weights": { type: "18,26" } });
    expect(state().profile).toMatchObject({ units: "lb", equipment: [{ name: "kettlebell", loads: [18, 26] }] });
  });
});

describe("init by flags", () => {
  it("asks nothing with --yes and keeps what is not given", async () => {
    expect((await flags("--yes --days mon,thu --minutes 20 --experience new --age 70 --usual-pain 4")).code).toBe(0);
    expect((await flags("--yes --minutes 30 --relief extension")).code).toBe(0);
    expect(state().profile).toMatchObject({
      days: ["mon", "thu"],
      minutes: 30,
      level: 1,
      age: "65+",
      usualPain: 4,
      relief: "extension",
    });
    await flags("--yes --relief none");
    expect(state().profile).not.toHaveProperty("relief");
  });

  it("is enough without --yes when the few that matter are there", async () => {
    expect((await flags("--days mon,thu --minutes 20 --equipment band --experience some")).code).toBe(0);
    expect(state().profile).toMatchObject({
      days: ["mon", "thu"],
      minutes: 20,
      equipment: [{ name: "band" }],
      level: 2,
    });
  });

  it.each([{}, { terminal: true, env: { CI: "true" } }])(
    "names --yes and the flags where nobody can be asked %j",
    async (options) => {
      const { code, stdout, stderr } = await flags("--days mon", options);
      expect([code, stdout]).toEqual([2, ""]);
      for (const flag of ["--yes", "--days", "--minutes", "--equipment", "--experience"])
        expect(stderr).toContain(flag);
      expect(existsSync(stateFile())).toBe(false);
    },
  );

  it("plans the lighter start of older people", async () => {
    await flags("--yes --age 65+");
    expect(state().profile).toMatchObject({ minutes: 20, level: 1 });
    await flags("--yes --age 65+ --minutes 45 --experience trained");
    expect(state().profile).toMatchObject({ minutes: 45, level: 4 });
  });

  it.each([
    ["--days noday", '--days: "noday" is not a weekday'],
    ["--minutes 3", "--minutes"],
    ["--experience expert", '--experience: "expert" is not an experience'],
    ["--usual-pain 11", "--usual-pain"],
    ["--usual-pain -1", "--usual-pain"],
    ["--age old", "--age"],
    ["--relief up", "--relief"],
    ["--screen fevr", '--screen: "fevr" is not an answer'],
    ["--deload-every 3", "--deload-every"],
    ["--units stone", "--units"],
    ["--level 2 --experience new", "cannot be used with"],
  ])("refuses %s and writes nothing", async (text, message) => {
    const { code, stderr } = await flags(`--yes ${text}`);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(existsSync(stateFile())).toBe(false);
  });

  it("prints one JSON value", async () => {
    const { code, stdout } = await flags("--yes --json --screen none");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      schema: "fourplane/init@1",
      profile: { days: ["mon", "wed", "fri"] },
      plan: { schema: "fourplane/plan@1", from: "2026-11-23" },
      stopped: null,
    });
  });

  it("says so while the health questions are open", async () => {
    expect((await flags("--yes")).stderr).toContain("health questions are not answered");
    expect((await flags("--yes --screen none")).stderr).not.toContain("health questions");
  });

  it("does not lose age, pain or relief when the plan is made anew", async () => {
    await flags("--yes --age 65+ --usual-pain 4 --relief rotation --deload-every 5");
    await runCli(["plan", "--new", "--days", "mon,tue"], { home });
    expect(state().profile).toMatchObject({
      days: ["mon", "tue"],
      age: "65+",
      usualPain: 4,
      relief: "rotation",
      deloadEvery: 5,
    });
  });
});

describe("screening", () => {
  it("stops the plan kindly, in place of the week", async () => {
    const { code, stdout, prompter } = await inTerminal({
      "Is any of this true": { pick: ["bladder", "heart"] },
      "Which of these? (numbness": { pick: ["leaking"] },
    });
    expect(code).toBe(0);
    expect(stdout).toContain("emergency");
    expect(stdout).not.toContain("Your week");
    // Whoever needs help now is not asked about the heart.
    expect(prompter.asked.filter((question) => question.startsWith("Which of these?"))).toHaveLength(1);
    expect(state()).toMatchObject({
      plan: null,
      log: [{ kind: "stopped", urgency: "emergency", answers: ["bladder"], date: "2026-11-23" }],
    });
  });

  it("does not take Enter alone for no inside a group that was ticked", async () => {
    const { code, stderr } = await inTerminal({ "Is any of this true": { pick: ["bladder"] } });
    expect(code).toBe(1);
    expect(stderr.replaceAll(/\s+/g, " ")).toContain("not accepted: Tick what it is");
  });

  it("stops for a clinician, and for an age under 18", async () => {
    expect(JSON.parse((await flags("--yes --json --screen fever,heart")).stdout)).toMatchObject({
      plan: null,
      stopped: { urgency: "clinician", answers: ["fever", "heart"] },
    });
    rmSync(stateFile());
    await flags("--yes --age under-18");
    expect(state().log).toMatchObject([{ kind: "stopped", answers: ["under-18"] }]);
  });

  it("notes the same answers once, and stays stopped until somebody has cleared it", async () => {
    await flags("--yes --screen fever");
    const again = await inTerminal({});
    expect(again.prompter.offered.get("Which of these? (cancer, weight loss, fever)")).toEqual(["fever"]);
    expect(again.stdout).not.toContain("Your week");
    expect((await flags("--yes --screen none")).stdout).not.toContain("Your week");
    expect(state().log).toHaveLength(1);
  });

  it("goes on once a clinician has cleared it", async () => {
    await flags("--yes --age 16");
    await runCli(["checkin", "--cleared"], { home });
    expect((await flags("--yes --minutes 30")).stdout).toContain("Your week");
  });
});

describe("fourplane alone", () => {
  it("greets and runs init on Enter", async () => {
    const { code, stdout, prompter } = await inTerminal({}, []);
    expect(code).toBe(0);
    expect(stdout.split("\n").slice(0, 3)).toEqual([
      "Welcome to fourplane: short sessions for a back that copes with daily life.",
      "A minute of questions makes the week yours. All of it stays on this computer.",
      "",
    ]);
    expect(prompter.asked.slice(0, 2)).toEqual(["Answer them now?", "On which days do you want to train?"]);
    expect(state().profile.age).toBe("18-64");
  });

  it("shows the week of the defaults on no", async () => {
    const { code, stdout, prompter } = await inTerminal({ "Answer them": { type: "n" } }, []);
    expect(code).toBe(0);
    expect(prompter.asked).toHaveLength(1);
    expect(stdout).toContain("Your week");
    expect(state().profile).toBeNull();
  });

  it("greets nobody twice, and nobody without a terminal", async () => {
    expect((await runCli([], { home })).stdout).not.toContain("Welcome");
    const again = await inTerminal({}, []);
    expect(again.prompter.asked).toEqual([]);
    expect(again.stderr).toContain("This week is made for anybody");
    await runCli(["config", "set", "minutes", "20"], { home });
    expect((await inTerminal({}, [])).stderr).not.toContain("made for anybody");
  });

  it("writes nothing on Ctrl-C", async () => {
    expect((await inTerminal({ "Answer them": "cancel" }, [])).code).toBe(130);
    expect(existsSync(stateFile())).toBe(false);
  });
});
