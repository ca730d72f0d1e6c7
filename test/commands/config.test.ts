import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { settings } from "../../src/commands/settings.ts";
import { testHome } from "../support/home.ts";

/** Two values of each setting, as `config set` takes them and as they are written back; catalogs have tests of their own. */
const values: Readonly<Record<string, readonly (readonly [typed: string, kept: string])[]>> = {
  days: [
    ["mon wed", "mon,wed"],
    ["tue-thu", "tue,wed,thu"],
  ],
  minutes: [
    ["30", "30"],
    ["10 min", "10"],
  ],
  equipment: [
    ["kettlebell:12:8,band", "kettlebell:8:12,band"],
    ["none", "none"],
  ],
  units: [
    ["lbs", "lb"],
    ["kg", "kg"],
  ],
  level: [
    ["1", "1"],
    ["regular", "3"],
  ],
  tolerance: [
    ["rotation=sensitive", "rotation:move=sensitive,rotation:resist=sensitive"],
    ["none", "none"],
  ],
  avoid: [
    ["grip,bal", "grip,bal"],
    ["none", "none"],
  ],
  exclude: [
    ["dead bug heel tap", "dead-bug-heel-tap"],
    ["none", "none"],
  ],
  relief: [
    ["extension", "extension"],
    ["flexion", "flexion"],
  ],
  "usual-pain": [
    ["3", "3"],
    ["0", "0"],
  ],
  age: [
    ["70", "65+"],
    ["18-64", "18-64"],
  ],
  "deload-every": [
    ["4", "4"],
    ["0", "0"],
  ],
};

/** The same of what `export ics` remembers. */
const calendarValues: typeof values = {
  at: [
    ["7:30", "07:30"],
    ["mon-wed=18:00", "mon=18:00,tue=18:00,wed=18:00"],
    ["07:00,sat=09:00", "07:00,sat=09:00"],
  ],
  alarm: [
    ["15", "15"],
    ["0", "0"],
  ],
  checkins: [["8:15", "08:15"]],
};

const oneByOne = Object.entries({ ...values, ...calendarValues }).flatMap(([key, each]) =>
  each.map(([typed, kept]) => [key, typed, kept] as const),
);

describe("config", () => {
  it("has a value tried here for every setting", () => {
    const tried = [...Object.keys(values), "catalogs", "say", ...Object.keys(calendarValues)];
    expect(tried).toEqual(settings.map(({ key }) => key));
  });

  it.each(oneByOne)("set %s %s is kept as %s, written so that set takes it again", async (key, typed, kept) => {
    const { run, file } = testHome();
    await run("init --yes --minutes 31 --screen none");
    expect(await run(`config set ${key} ${typed}`)).toMatchObject({ code: 0, stdout: expect.stringContaining(kept) });
    expect((await run(`config get ${key}`)).stdout).toBe(`${kept}\n`);
    const before = readFileSync(file, "utf8");
    const again = await run(`config set ${key} ${kept}`);
    expect(again).toMatchObject({ code: 0, stdout: `${key} is ${kept} already; nothing was changed.\n` });
    expect(readFileSync(file, "utf8")).toBe(before);
  });

  it.each(oneByOne.filter(([key]) => key !== "exclude" && Object.hasOwn(values, key)))(
    "set %s %s is the same as the flag of init",
    async (key, typed) => {
      const listed = async ({ run, json }: ReturnType<typeof testHome>, line: string) => {
        expect((await run(line)).code).toBe(0);
        const { settings: all } = (await json("config list")) as { settings: { key: string; value: unknown }[] };
        return all.find((each) => each.key === key)?.value;
      };
      const flag = typed.replace(/ /g, key === "days" ? "," : "");
      expect(await listed(testHome(), `config set ${key} ${typed}`)).toEqual(
        await listed(testHome(), `init --yes --${typed === "regular" ? "experience" : key} ${flag}`),
      );
    },
  );

  it("unset forgets, or brings the default back; undo takes either back", async () => {
    const { run } = testHome();
    await run("config set minutes 40");
    await run("config set relief extension");
    expect((await run("config unset minutes")).stdout).toBe("minutes is 25 now; it was 40.\n");
    expect((await run("config unset relief")).stdout).toBe("relief is not set now; it was extension.\n");
    expect(await run("config get relief")).toMatchObject({ code: 0, stdout: "" });
    expect((await run("config unset relief")).stdout).toBe("relief is not set already; nothing was changed.\n");
    expect((await run("undo")).stdout).toBe("Took back:\n  changes to the profile: relief\n");
    await run("undo");
    expect((await run("config get minutes")).stdout).toBe("40\n");
    expect((await run("config set relief none")).stdout).toBe("relief is not set now; it was extension.\n");
  });

  it("says what to do where a week is there, and leaves the week as it is", async () => {
    const { run, json } = testHome();
    expect((await run("config set minutes 40")).stderr).toBe("fourplane undo takes this back.\n");
    await run("plan");
    const week = await json("plan");
    expect((await run("config set minutes 20")).stderr).toContain("stays as it is until fourplane plan --new");
    expect(await json("config set level 3")).toMatchObject({
      schema: "fourplane/setting@1",
      key: "level",
      value: 3,
      before: 2,
      changed: true,
      next: "fourplane plan --new",
    });
    expect(await json("plan")).toEqual(week);
    expect(await json("plan --new")).toMatchObject({ profile: { minutes: 20, level: 3 } });
  });

  it("an age under 18 holds the plan back, as in init", async () => {
    const { run, json } = testHome();
    expect((await run("config set age 16")).stderr).toContain("An answer holds the plan back");
    expect(await json("plan")).toMatchObject({ schema: "fourplane/stopped@1", answers: ["under-18"] });
    expect((await run("config list")).stdout).toMatch(/health +an answer holds the plan back/);
    expect((await run("config list")).stdout).not.toMatch(/health.*under-18/);
  });

  it("does not take an age of 65 and over for less than init does, for somebody new", async () => {
    const { run } = testHome();
    await run("config set age 70");
    expect((await run("config get minutes")).stdout).toBe("20\n");
    expect((await run("config get level")).stdout).toBe("1\n");
  });

  it("what is for calendars is remembered as export ics remembers it, and no undo is about it", async () => {
    const { run, json, file } = testHome();
    await run("init --yes --screen none");
    await run("config set minutes 30");
    expect(await run("config set at 18:00,sat=09:00")).toEqual({
      code: 0,
      stdout: "at is 18:00,sat=09:00 now; it was not set.\n",
      stderr: "The next fourplane export ics has it; fourplane config unset at forgets it.\n",
    });
    await run("config set alarm 20");
    const { stdout } = await run("export ics");
    expect(stdout).toContain("DTSTART:20261123T180000");
    expect(stdout).toContain("TRIGGER:-PT20M");
    await run("export ics --at 06:45");
    expect((await run("config get at")).stdout).toBe("06:45\n");
    expect((await run("undo")).stdout).toContain("changes to the profile: minutes");
    expect((await run("config get alarm")).stdout).toBe("20\n");
    expect(await json("config unset alarm")).toMatchObject({ before: 20, value: null, next: "fourplane export ics" });
    expect((await run("config unset at")).code).toBe(0);
    expect(await run("config get at")).toMatchObject({ code: 0, stdout: "" });
    const before = readFileSync(file, "utf8");
    expect((await run("config unset at")).stdout).toContain("already; nothing was changed");
    expect(readFileSync(file, "utf8")).toBe(before);
  });

  it("the voice of a guided session is a command with its flags, and no week follows from it", async () => {
    const { run, json } = testHome();
    await run("plan");
    expect(await run("config set say espeak-ng -s 150")).toMatchObject({ code: 2 });
    expect(await run("config set say -- espeak-ng -s 150")).toEqual({
      code: 0,
      stdout: "say is espeak-ng -s 150 now; it was not set.\n",
      stderr: "fourplane undo takes this back.\n",
    });
    expect(await json("config unset say")).toMatchObject({ before: "espeak-ng -s 150", value: null, next: null });
  });

  it("lists everything, defaults too, in the columns there are", async () => {
    const { run } = testHome();
    const { code, stdout, stderr } = await run("config list");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "Nothing is saved yet; these are the defaults.\n" });
    expect(stdout.split("\n").slice(0, 3)).toEqual([
      "days          mon,wed,fri             training days",
      "minutes       25                      minutes a session may take",
      "equipment     none                    what you own, with weights after colons",
    ]);
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
    for (const { what } of settings) expect(stdout).toContain(what);
    const narrow = (await run("config list", { columns: 40 })).stdout;
    expect(Math.max(...narrow.split("\n").map((line) => line.length))).toBeLessThanOrEqual(40);
  });

  it("has nothing written where nothing was set, and says where it would be", async () => {
    const { run, home, file } = testHome();
    await run("config list");
    await run("config get days");
    expect(await run("config path")).toMatchObject({ code: 0, stdout: `${file}\n` });
    expect(existsSync(join(home, "state.json"))).toBe(false);
  });

  it.each([
    ["config get minuts", 'there is no setting "minuts" (did you mean "minutes"?)'],
    ["config set usual_pian 3", 'did you mean "usual-pain"'],
    ["config set days=mon", "write it apart: fourplane config set days mon"],
    ["config set days", "days needs a value - for example: fourplane config set days mon,wed,fri"],
    ["config set minutes 3", 'minutes: "3" is not a number of minutes'],
    ["config set minutes 25 30", 'minutes: "25 30"'],
    ["config set level none", 'level: "none" is not a level'],
    ["config set equipment tank", 'equipment: "tank" is not an implement'],
    ["config set exclude no-such-thing", "there is no exercise"],
    ["config set health none", "the health questions are no setting"],
    ["config set weights kettlebell:8", 'there is no setting "weights" (did you mean "equipment"?)'],
    ["config set at 25:00", 'at: "25:00" is not a time'],
    ["config set alarm soon", 'alarm: "soon" is not a number of minutes'],
    ["config set checkins tomorrow", "checkins: "],
    ["config unset units", "units is always kg or lb"],
    ["config get __proto__", 'there is no setting "__proto__"'],
    ["config unset constructor", 'there is no setting "constructor"'],
    ["config lst", 'there is no command "lst" - did you mean list?'],
  ])("refuses %s", async (line, message) => {
    const { run, home } = testHome();
    expect(await run(line)).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining(message) });
    expect(existsSync(join(home, "state.json"))).toBe(false);
  });

  it("takes a name as the state has it, too", async () => {
    const { run } = testHome();
    await run("config set usualPain 4");
    expect((await run("config get --json usual_pain")).stdout).toContain('"key":"usual-pain"');
  });

  it("does not change the unit under weights that are saved in the other", async () => {
    const { run } = testHome();
    await run("config set equipment kettlebell:8");
    expect((await run("config set units lb")).stderr).toContain("your weights are saved in kg");
    await run("config set equipment band");
    expect((await run("config set units lb")).code).toBe(0);
  });

  it("writes nothing into a state that cannot be used", async () => {
    const { run, file } = testHome();
    await run("config set minutes 30");
    writeFileSync(file, '{"schema":"fourplane/state@3","rev');
    expect((await run("config set minutes 20")).code).toBe(3);
    expect((await run("config list")).code).toBe(3);
    expect((await run("config path")).stdout).toBe(`${file}\n`);
    expect(readFileSync(file, "utf8")).toBe('{"schema":"fourplane/state@3","rev');
  });
});
