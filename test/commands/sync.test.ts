import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  chmodSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import {
  answered,
  boxed,
  labelled,
  labelOf,
  ownLine,
  placesIn,
  withPhone,
  type Phone,
  type Place,
} from "../support/phone.ts";
import { withPerson } from "../support/story.ts";

const monday = "2026-11-23";
const tuesday = "2026-11-24";
const wednesday = "2026-11-25";
const make = "plan --new --days mon,wed,fri --minutes 15 --equipment band,kettlebell:8:12:16";

/** A person with a plan and its file. */
const withFile = (work: (phone: Phone) => Promise<void>, flags = ""): Promise<void> =>
  withPhone(async (phone) => {
    await phone.run(monday, make);
    const { code } = await phone.sync(monday, flags);
    expect(code).toBe(0);
    await work(phone);
  });

const ofSession = (text: string, session: string): readonly Place[] =>
  placesIn(text).filter((place) => place.session === session);

const tickAll = (text: string, session: string): string =>
  ofSession(text, session).reduce((done, place) => boxed(done, place, "x"), text);

const boxAt = (text: string, where: Place): string | undefined =>
  placesIn(text).find(({ session, exercise }) => session === where.session && exercise === where.exercise)?.box;

/** Syncs, and sees to it that a second time changes nothing. */
const settled = async (phone: Phone, today: string, flags = "") => {
  const result = await phone.sync(today, flags);
  const [text, state] = [phone.text(), phone.state()];
  const again = await phone.sync(today);
  expect(again.code).toBe(0);
  expect(phone.text()).toBe(text);
  expect(phone.state()).toBe(state);
  return result;
};

describe("sync", () => {
  it("makes the file, with a week where there is none, and leaves it as it is a second time", () =>
    withPhone(async (phone) => {
      const { code, stdout } = await phone.sync(monday);
      expect(code).toBe(0);
      expect(stdout).toMatch(/^Made back\.md\n/);
      expect(statSync(phone.file).mode & 0o777).toBe(0o600);
      const text = phone.text();
      const again = await phone.sync(monday);
      expect(again.stdout).toBe("Nothing new in back.md\n\nback.md is up to date.\n");
      expect(phone.text()).toBe(text);
      expect(placesIn(text).length).toBeGreaterThan(5);
    }));

  it("writes down what is ticked, typed, noted and answered in one change, and fills in what it comes to", () =>
    withFile(async (phone) => {
      const [first, second] = ofSession(phone.text(), monday) as [Place, Place];
      const before = phone.state();
      let text = tickAll(phone.text(), monday);
      text = labelled(text, first, "Sets", "9, 7");
      text = labelled(text, second, "Note", "good one");
      text = answered(text, monday, "How it felt", "easy");
      text = answered(text, monday, "Most pain", "1");
      phone.write(ownLine(text, null, "my own words  "));
      const { stdout } = await settled(phone, monday);
      expect(stdout).toMatch(/^Written down from back\.md: \d+ exercises\n/);
      const entries = await phone.entries(monday);
      expect(entries).toHaveLength(ofSession(text, monday).length);
      expect(entries.every(({ effort, pain, session }) => effort === "easy" && pain === 1 && session === monday)).toBe(
        true,
      );
      expect(entries.find(({ exercise }) => exercise === first.exercise)).toMatchObject({ done: { sets: [9, 7] } });
      expect(entries.find(({ exercise }) => exercise === second.exercise)).toMatchObject({ note: "good one" });
      expect(phone.text()).toContain("my own words  \n");
      await phone.run(monday, "undo");
      expect(JSON.parse(phone.state()).log).toEqual(JSON.parse(before).log);
    }));

  it("fills in what was done at the screen, its numbers and its note, and rewrites only what it filled in itself", () =>
    withFile(async (phone) => {
      const [first, second] = ofSession(phone.text(), monday) as [Place, Place];
      await phone.run(monday, ["done", first.exercise, "--sets", "9,7", "--note", "stiff *today*"]);
      phone.write(labelled(phone.text(), second, "Note", "typed before"));
      await phone.run(monday, `done ${second.exercise}`);
      const { stdout } = await settled(phone, monday);
      expect(stdout).toMatch(/^Changed from back\.md/);
      expect(boxAt(phone.text(), first)).toBe("x");
      expect(labelOf(phone.text(), first, "Sets")).toBe("9, 7");
      expect(labelOf(phone.text(), first, "Note")).toBe("stiff \\*today\\*");
      expect(await phone.entries(monday)).toMatchObject([{ note: "stiff *today*" }, { note: "typed before" }]);
      await phone.run(monday, "edit e1 --sets 10,10,10");
      await settled(phone, monday);
      expect(labelOf(phone.text(), first, "Sets")).toBe("3 × 10");
      phone.write(labelled(phone.text(), first, "Sets", "4, 4"));
      await settled(phone, monday);
      await phone.run(monday, "edit e1 --sets 6,6");
      await settled(phone, monday);
      expect(labelOf(phone.text(), first, "Sets")).toBe("4, 4");
      expect((await phone.entries(monday))[0]).toMatchObject({ done: { sets: [6, 6] } });
    }));

  it("takes what is written later as a change of the same entry", () =>
    withFile(async (phone) => {
      const [first] = ofSession(phone.text(), monday) as [Place];
      phone.write(boxed(phone.text(), first, "x"));
      await settled(phone, monday);
      for (const [label, words, entry] of [
        ["Sets", "8, 8, 4", { done: { sets: [8, 8, 4] } }],
        ["Note", "slept badly", { note: "slept badly" }],
        ["Sets", "8, 8", { done: { sets: [8, 8] }, note: "slept badly" }],
        ["Note", "slept well", { note: "slept well" }],
      ] as const) {
        phone.write(labelled(phone.text(), first, label, words));
        await settled(phone, monday);
        expect(await phone.entries(monday)).toMatchObject([{ id: "e1", ...entry }]);
        expect(labelOf(phone.text(), first, label)).toBe(words);
      }
      phone.write(answered(phone.text(), monday, "Most pain", "3"));
      await settled(phone, monday);
      phone.write(answered(phone.text(), monday, "Most pain", "4"));
      await settled(phone, monday);
      expect(await phone.entries(monday)).toMatchObject([{ id: "e1", pain: 4 }]);
    }));

  it("opens the box of what was undone, and writes it down again once it is ticked again", () =>
    withFile(async (phone) => {
      const [first, second] = ofSession(phone.text(), monday) as [Place, Place];
      phone.write(labelled(boxed(boxed(phone.text(), first, "x"), second, "x"), first, "Sets", "9, 7"));
      await settled(phone, monday);
      await phone.run(monday, "undo");
      const { stdout } = await settled(phone, monday);
      expect(stdout).toMatch(/Taken out of the log since, so these boxes are open again\n(?:.*\n)*.*--again/);
      expect([boxAt(phone.text(), first), boxAt(phone.text(), second)]).toEqual([" ", " "]);
      expect(labelOf(phone.text(), first, "Sets")).toBe("9, 7");
      expect(await phone.entries(monday)).toEqual([]);
      phone.write(boxed(phone.text(), first, "x"));
      await settled(phone, monday);
      expect(await phone.entries(monday)).toMatchObject([{ exercise: first.exercise, done: { sets: [9, 7] } }]);
      await settled(phone, monday, "--again");
      expect((await phone.entries(monday)).map(({ exercise }) => exercise)).toEqual([first.exercise, second.exercise]);
      expect(boxAt(phone.text(), second)).toBe("x");
    }));

  it("takes an entry out when its box is opened", () =>
    withFile(async (phone) => {
      const [first] = ofSession(phone.text(), monday) as [Place];
      phone.write(boxed(phone.text(), first, "x"));
      await settled(phone, monday);
      phone.write(boxed(phone.text(), first, " "));
      const { stdout } = await settled(phone, monday);
      expect(stdout).toContain("Taken out of the log, as its box was opened");
      expect(await phone.entries(monday)).toEqual([]);
      expect(boxAt(phone.text(), first)).toBe(" ");
    }));

  it("leaves out what has a dash in its box", () =>
    withFile(async (phone) => {
      const [first, second] = ofSession(phone.text(), monday) as [Place, Place];
      await phone.run(monday, `skip ${second.exercise} --reason busy`);
      phone.write(boxed(phone.text(), first, "-"));
      await settled(phone, monday);
      const { entries } = await phone.json(monday, "log");
      expect(entries).toMatchObject([
        { exercise: second.exercise, status: "skipped", reason: "busy" },
        { exercise: first.exercise, status: "skipped", reason: "other" },
      ]);
      expect(boxAt(phone.text(), second)).toBe("-");
    }));

  it("keeps the morning after as a check-in of the next day, and asks again for nothing", () =>
    withFile(async (phone) => {
      const first = answered(tickAll(phone.text(), monday), monday, "Back to usual next morning", "no");
      phone.write(first);
      const early = await settled(phone, monday);
      expect(early.stdout.replace(/\s+/g, " ")).toContain("the next morning is Tue 24 Nov, which is still to come");
      await settled(phone, tuesday);
      const checkins = async () =>
        (await phone.json(tuesday, "log")).events ??
        JSON.parse(phone.state()).log.filter((each: any) => each.kind === "checkin");
      expect(await checkins()).toMatchObject([{ kind: "checkin", date: tuesday, settled: false }]);
      phone.write(answered(phone.text(), monday, "Back to usual next morning", "yes"));
      await settled(phone, tuesday);
      expect(await checkins()).toMatchObject([{ date: tuesday, settled: true }]);
    }));

  it("holds the dose for pain and leg words without a number, names the line, and says where to turn", () =>
    withPhone(async (phone) => {
      await phone.run("2026-11-02", "plan --new --days mon --minutes 15 --require standing-back-bend");
      const amounts: number[] = [];
      for (const day of ["2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23"]) {
        await phone.sync(day);
        const bend = { session: day, exercise: "standing-back-bend" };
        const item = (await phone.json(day, "today")).items.find(({ exercise }: any) => exercise === bend.exercise);
        amounts.push(item.dose.reps);
        phone.write(labelled(tickAll(phone.text(), day), bend, "Note", "down the left leg, leg went numb, painful"));
        const { stdout, stderr } = await settled(phone, day);
        expect(stdout.replace(/\s+/g, " ")).toMatch(
          /line \d+: the note under Standing Back-Bend speaks of a leg, so its dose stays as it is/,
        );
        expect(stderr).toMatch(/emergency department/);
      }
      expect(new Set(amounts).size).toBe(1);
    }));

  it("puts the week that is due on top, planned from what is ticked in the file, in the same change", () =>
    withFile(async (phone) => {
      const before = phone.state();
      phone.write(ownLine(answered(tickAll(phone.text(), monday), monday, "How it felt", "very easy"), null, "own"));
      const old = phone.text();
      const { stdout } = await settled(phone, "2026-11-30");
      expect(stdout).toContain("The week from Mon 30 Nov is in it now.");
      const text = phone.text();
      expect(text.indexOf("fourplane:week 2026-11-30")).toBeLessThan(text.indexOf("fourplane:week 2026-11-23"));
      const days = (all: string) => all.match(/^### .{15}/gm) ?? [];
      expect(days(text).slice(-days(old).length)).toEqual(days(old));
      expect(text).toMatch(/\nown\n$/);
      expect(placesIn(text).filter(({ session }) => session >= "2026-11-30").length).toBeGreaterThan(5);
      expect(JSON.parse(phone.state()).plan.from).toBe("2026-11-30");
      await phone.run("2026-11-30", "undo");
      expect(JSON.parse(phone.state()).plan).toEqual(JSON.parse(before).plan);
    }));

  it("brings a week that was made again up to date: what is not written on goes, what is stays", () =>
    withFile(async (phone) => {
      const [first, second] = ofSession(phone.text(), "2026-11-27") as [Place, Place];
      phone.write(labelled(tickAll(phone.text(), monday), second, "Note", "for Friday"));
      await settled(phone, monday);
      const count = (await phone.entries(monday)).length;
      await phone.run(tuesday, "plan --new --days mon,thu --minutes 15");
      await settled(phone, tuesday);
      const text = phone.text();
      expect(await phone.entries(tuesday)).toHaveLength(count);
      expect(ofSession(text, wednesday)).toEqual([]);
      expect(text).not.toContain("### Wed 25 Nov");
      expect(ofSession(text, "2026-11-26").length).toBeGreaterThan(2);
      expect(text.indexOf("### Thu 26")).toBeGreaterThan(text.indexOf("### Mon 23"));
      expect(ofSession(text, "2026-11-27").map(({ exercise }) => exercise)).toContain(second.exercise);
      expect(ofSession(text, "2026-11-27").map(({ exercise }) => exercise)).not.toContain(first.exercise);
      expect(text).toContain("for Friday");
    }));

  it("takes a week that began anew, and takes it away again with an undo", () =>
    withFile(async (phone) => {
      const before = phone.text();
      const days = () => phone.text().match(/^### \w{3} \d+/gm);
      await phone.run(wednesday, "plan --new --from today --days wed,sat --minutes 10");
      await settled(phone, wednesday);
      expect(days()).toEqual(["### Wed 25", "### Sat 28", "### Mon 23"]);
      expect(phone.text()).toContain("fourplane:text closing");
      await phone.run(wednesday, "undo");
      await settled(phone, wednesday);
      expect(days()).toEqual(["### Mon 23", "### Wed 25", "### Fri 27"]);
      expect(phone.text().match(/^#+ .*/gm)).toEqual(before.match(/^#+ .*/gm));
    }));

  it("settles a week long gone in which something was ticked late", () =>
    withFile(async (phone) => {
      const [first] = ofSession(phone.text(), monday) as [Place];
      for (const day of ["2026-11-30", "2026-12-07", "2026-12-14"]) await settled(phone, day);
      const sealed = phone.text();
      expect(sealed.match(/fourplane:week \S+ \+[0-9a-f.]{25} -->/g)).toHaveLength(2);
      phone.write(labelled(boxed(sealed, first, "x"), first, "Note", "pain, late"));
      const { stdout } = await settled(phone, "2026-12-14");
      const line =
        phone
          .text()
          .split("\n")
          .findIndex((each) => each.includes("pain, late")) + 1;
      expect(stdout.replace(/\s+/g, " ")).toContain(`line ${line}: the note under`);
      expect(await phone.entries("2026-12-14")).toMatchObject([{ id: "e1", date: monday, session: monday }]);
      await phone.run("2026-12-14", "edit e1 --sets 5,5");
      await settled(phone, "2026-12-14");
      expect(labelOf(phone.text(), first, "Sets")).toBe("2 × 5");
    }));

  it("goes on in the list as it stands in the file", () =>
    withFile(async (phone) => {
      phone.write(
        phone
          .text()
          .replace(/^- (?=\[|\*\*After)/gm, "* ")
          .replace(/^ {2}- (?=\*(?:Sets|Note|How|Most|Down|Back))/gm, "    * "),
      );
      const text = phone.text();
      await settled(phone, monday);
      expect(phone.text()).toBe(text);
      const swapped = ofSession(text.replace(/^\* /gm, "- "), wednesday)[1] as Place;
      const { candidates } = JSON.parse((await phone.run(monday, `--json swap ${swapped.exercise}`)).stdout);
      await phone.run(monday, `swap ${swapped.exercise} ${candidates[0].exercise}`);
      await settled(phone, monday);
      expect(phone.text()).toMatch(new RegExp(`^\\* \\[ \\] .*fourplane:${wednesday}/${candidates[0].exercise} `, "m"));
      expect(phone.text()).not.toMatch(/^- \[/m);
    }));

  it("keeps the line ends of long ago", () =>
    withFile(async (phone) => {
      const [first] = ofSession(phone.text(), monday) as [Place];
      phone.write(boxed(phone.text(), first, "x").replaceAll("\n", "\r"));
      await settled(phone, monday);
      expect(phone.text()).not.toContain("\n");
      expect(
        phone
          .text()
          .split("\r")
          .filter((line) => line.includes("recorded +e1.")),
      ).toHaveLength(1);
      expect(phone.text()).toMatch(/\r### Mon 23 Nov 2026, \d+ min <!-- fourplane:session 2026-11-23 -->\r/);
    }));

  it("follows swaps, moves and pauses", () =>
    withFile(async (phone) => {
      const [first] = ofSession(phone.text(), wednesday).filter(
        ({ exercise }) => exercise !== "ankle-dorsiflexion-mobilization",
      ) as [Place];
      const { candidates } = JSON.parse((await phone.run(monday, `--json swap ${first.exercise}`)).stdout);
      await phone.run(monday, `swap ${first.exercise} ${candidates[0].exercise}`);
      await phone.run(tuesday, "today --move 2026-11-25");
      await settled(phone, tuesday);
      const text = phone.text();
      expect(ofSession(text, wednesday).map(({ exercise }) => exercise)).toContain(candidates[0].exercise);
      expect(ofSession(text, wednesday).map(({ exercise }) => exercise)).not.toContain(first.exercise);
      expect(text).toMatch(/### Tue 24 Nov 2026, \d+ min, moved from Wed 25 Nov/);
      await phone.run(tuesday, "pause extension --until 2026-12-10");
      await settled(phone, tuesday);
      expect(phone.text()).toMatch(/^- \*\*.*\*\* rests\. /m);
      await phone.run(tuesday, "undo");
      await settled(phone, tuesday);
      expect(phone.text()).toBe(text);
    }));

  it("shows with --dry-run and writes nothing", () =>
    withFile(async (phone) => {
      phone.write(tickAll(phone.text(), monday));
      const [text, state] = [phone.text(), phone.state()];
      const { stdout } = await phone.sync(monday, "--dry-run");
      expect(stdout).toMatch(/^Would be written down from back\.md/);
      expect(stdout).toContain("back.md would be brought up to date.");
      expect([phone.text(), phone.state()]).toEqual([text, state]);
      const value = JSON.parse((await phone.run(monday, "--json sync -n back.md")).stdout);
      expect(value).toMatchObject({
        schema: "fourplane/sync@1",
        dryRun: true,
        file: "back.md",
        made: false,
        written: true,
        newWeek: null,
        known: 0,
        changed: [],
        removed: [],
        takenBack: [],
        problems: [],
      });
      expect(value.recorded.length).toBeGreaterThan(0);
      await phone.run(monday, "sync --dry-run other.md");
      expect(existsSync(join(phone.cwd, "other.md"))).toBe(false);
    }));

  it.each([
    ["Windows line ends, a byte order mark", (text: string) => `\uFEFF${text.replaceAll("\n", "\r\n")}`],
    ["front matter of one's own", (text: string) => text.replace("tags:", "mood: fine   \ntags:")],
    ["no newline at the end", (text: string) => text.trimEnd()],
    [
      "headings and lists of one's own",
      (text: string) =>
        `${text.replace("### Wed 25", "#### Mine\n\n* [ ] milk  \n* [x] bread\n\n### Wed 25")}\n# Other\n\n- [x] **Bird Dog** once\n`,
    ],
  ])("keeps %s byte for byte", (_what, dress) =>
    withFile(async (phone) => {
      const dressed = dress(phone.text());
      phone.write(dressed);
      await settled(phone, monday);
      expect(phone.text()).toBe(dressed);
      const [first] = ofSession(dressed, monday) as [Place];
      phone.write(boxed(dressed, first, "x"));
      await settled(phone, monday);
      expect(await phone.entries(monday)).toHaveLength(1);
      const text = phone.text();
      expect(text.startsWith("\uFEFF")).toBe(dressed.startsWith("\uFEFF"));
      expect(/(?<!\r)\n/.test(text)).toBe(!dressed.includes("\r\n"));
      expect(text.endsWith("\n")).toBe(dressed.endsWith("\n"));
      for (const line of ["mood: fine   \n", "* [ ] milk  \n", "- [x] **Bird Dog** once"])
        expect(text.includes(line)).toBe(dressed.includes(line));
    }),
  );

  it("names an edit in the program's own words, and leaves it", () =>
    withFile(async (phone) => {
      const [first] = ofSession(phone.text(), monday) as [Place];
      const text = phone
        .text()
        .replace(/(- \[ \] \*\*[^*]+\*\*: [^<]+?) </, "$1 (left knee!) <")
        .replace("Move: the back travels", "Mine: the back travels");
      phone.write(boxed(text, first, "x"));
      const { stdout } = await settled(phone, monday);
      expect(stdout).toMatch(/line \d+: /);
      expect(phone.text().match(/\(left knee!\)/g)).toHaveLength(1);
      expect(phone.text()).toContain("Mine: the back travels");
    }));

  it("keeps the file of an app for notes", () =>
    withFile(async (phone) => {
      const [first] = ofSession(phone.text(), monday) as [Place];
      expect(phone.text()).toContain("%% fourplane:week");
      phone.write(`${boxed(phone.text(), first, "x")}`.replace(/(- \[x\].*)$/m, "$1 ✅ 2026-11-23 ^abc"));
      await settled(phone, monday);
      expect(phone.text()).toMatch(
        /^- \[x\].*%% fourplane:2026-11-23\/.* recorded \+e1\.\S+ %%.* ✅ 2026-11-23 \^abc$/m,
      );
    }, "--flavour obsidian"));

  it("keeps links and permissions", () =>
    withFile(async (phone) => {
      const link = join(phone.cwd, "link.md");
      symlinkSync(phone.file, link);
      chmodSync(phone.file, 0o640);
      phone.write(tickAll(phone.text(), monday));
      expect((await phone.run(monday, "sync link.md")).code).toBe(0);
      expect(lstatSync(link).isSymbolicLink()).toBe(true);
      expect(statSync(phone.file).mode & 0o777).toBe(0o640);
      expect(phone.text()).toContain("recorded +e1");
    }));

  it("reads again what was changed while it was read", () =>
    withFile(async (phone) => {
      const [first, second] = ofSession(phone.text(), monday) as [Place, Place];
      phone.write(boxed(phone.text(), first, "x"));
      let isSaved = false;
      const env = {
        // Looked at once the file is read, and before it is written: the editor saves just then.
        get FOURPLANE_LOCK_WAIT() {
          if (!isSaved) phone.write(boxed(phone.text(), second, "x"));
          isSaved = true;
          return undefined;
        },
      };
      const { code, stdout } = await phone.sync(monday, "", { env });
      expect({ code, isSaved }).toEqual({ code: 0, isSaved: true });
      expect(stdout).toMatch(/^Written down from back\.md: 2 exercises/);
      await settled(phone, monday);
      expect(await phone.entries(monday)).toHaveLength(2);
      expect([boxAt(phone.text(), first), boxAt(phone.text(), second)]).toEqual(["x", "x"]);
    }));
});

describe("sync refuses in one line, and changes nothing:", () => {
  it.each<[string, number, (phone: Phone) => void | Promise<void>, RegExp]>([
    ["other Markdown", 3, ({ write }) => write("# Hello\n\n- [x] world\n"), /no exercise of your plan is in this file/],
    [
      "a file without markers",
      3,
      ({ write, text }) =>
        write(
          text()
            .replace(/ ?<!--.*?-->/g, "")
            .replace(/^fourplane-.*\n/gm, ""),
        ),
      /nothing in this file is marked/,
    ],
    ["a binary file", 3, ({ write }) => write(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2])), /binary/],
    ["Latin-1", 3, ({ write }) => write(Buffer.from([0x23, 0x20, 0xe9, 0x0a])), /not text in UTF-8/],
    ["50 MB", 3, ({ file }) => truncateSync(file, 50_000_000), /larger than \d+ MB/],
    [
      "another person's file",
      3,
      ({ write, text }) => write(text().replaceAll(/2026-11-23-[0-9a-f]{12}/g, "2026-11-23-0123456789ab")),
      /another person's week/,
    ],
    ["half a file", 3, ({ write, text }) => write(text().slice(0, 6000)), /cut off: what begins in line \d+/],
    [
      "a merge",
      3,
      ({ write, text }) => write(text().replace("### Mon", "<<<<<<< a\n=======\n>>>>>>> b\n### Mon")),
      /merge conflict/,
    ],
    ["a file that can only be read", 5, ({ file }) => chmodSync(file, 0o444), /can only be read/],
  ])("%s", (_what, code, spoil, message) =>
    withFile(async (phone) => {
      phone.write(tickAll(phone.text(), monday));
      await spoil(phone);
      const [bytes, state] = [readFileSync(phone.file), phone.state()];
      const result = await phone.sync(monday);
      expect({ code: result.code, stdout: result.stdout }).toEqual({ code, stdout: "" });
      expect(result.stderr).toMatch(message);
      expect(result.stderr.trim().split("\n")).toHaveLength(1);
      expect(readFileSync(phone.file).equals(bytes)).toBe(true);
      expect(phone.state()).toBe(state);
    }),
  );

  it.each([
    ["sync -", 2, /sync keeps a file/],
    ["sync folder", 3, /folder/],
    ["sync nowhere/back.md", 5, /there is no such folder/],
  ])("%s", (line, code, message) =>
    withFile(async (phone) => {
      mkdirSync(join(phone.cwd, "folder"));
      const result = await phone.run(monday, line);
      expect(result.code).toBe(code);
      expect(result.stderr).toMatch(message);
      expect(result.stderr.trim().split("\n")).toHaveLength(1);
    }),
  );

  it("a file where no plan is; --force takes what is ticked as extra", () =>
    withFile(async ({ text, cwd }) => {
      writeFileSync(join(cwd, "theirs.md"), tickAll(text(), monday));
      await withPerson(async ({ run }) => {
        const { code, stderr } = await run(monday, "sync theirs.md", { cwd });
        expect(code).toBe(3);
        expect(stderr).toMatch(/there is no plan of yours yet/);
        await run(monday, "plan", { cwd });
        expect((await run(monday, "sync theirs.md --force", { cwd })).code).toBe(0);
        const { entries } = JSON.parse((await run(monday, "--json log", { cwd })).stdout);
        expect(entries.length).toBeGreaterThan(0);
        expect(entries.every(({ planned }: any) => planned === null)).toBe(true);
      });
    }));
});
