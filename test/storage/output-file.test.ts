import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { createContext } from "../../src/context.ts";
import { Failure } from "../../src/failure.ts";
import { foreign, readyOutput } from "../../src/storage/output-file.ts";
import { fakeWorld } from "../support/fake-world.ts";
import { withFolder } from "../support/run-built.ts";

const keep = (old: string) => (old.startsWith("ours") ? null : foreign);
const inFolder = (
  work: (
    folder: string,
    write: (file: string | undefined, text: string, force?: boolean) => unknown,
    out: () => string,
  ) => void,
) =>
  withFolder(async (folder) => {
    const world = fakeWorld({ cwd: folder });
    const context = createContext(
      world,
      { color: false, input: false },
      { base: join(folder, "home"), person: "default", home: join(folder, "home") },
    );
    const write = (file: string | undefined, text: string, force = false): unknown => {
      try {
        return readyOutput(context, file, { keep, force }).write(text);
      } catch (error) {
        if (error instanceof Failure) return { exit: error.exit, message: error.message, where: error.where };
        throw error;
      }
    };
    work(folder, write, () => world.written.stdout);
  });

describe("writing an export", () => {
  it("goes to standard output for no file and for -", () =>
    inFolder((folder, write, out) => {
      expect(write(undefined, "a\n")).toBe(false);
      expect(write("-", "b\n")).toBe(false);
      expect(out()).toBe("a\nb\n");
      expect(readdirSync(folder)).toEqual([]);
    }));

  it("makes a file for its owner only, and replaces its own export with the same mode", () =>
    inFolder((folder, write) => {
      expect(write("week.md", "ours 1")).toBe(true);
      expect(statSync(join(folder, "week.md")).mode & 0o777).toBe(0o600);
      chmodSync(join(folder, "week.md"), 0o644);
      expect(write("week.md", "ours 2")).toBe(true);
      expect(readFileSync(join(folder, "week.md"), "utf8")).toBe("ours 2");
      expect(statSync(join(folder, "week.md")).mode & 0o777).toBe(0o644);
      expect(readdirSync(folder)).toEqual(["week.md"]);
    }));

  it("leaves a foreign file as it is, unless forced", () =>
    inFolder((folder, write) => {
      writeFileSync(join(folder, "mine.md"), "my notes");
      expect(write("mine.md", "ours")).toMatchObject({
        exit: 5,
        where: "mine.md",
        message: expect.stringContaining("there already"),
      });
      expect(readFileSync(join(folder, "mine.md"), "utf8")).toBe("my notes");
      expect(write("mine.md", "ours", true)).toBe(true);
      expect(readFileSync(join(folder, "mine.md"), "utf8")).toBe("ours");
    }));

  it("takes an empty file for free", () =>
    inFolder((folder, write) => {
      writeFileSync(join(folder, "new.md"), "");
      expect(write("new.md", "ours")).toBe(true);
    }));

  it("replaces what a link leads to, not the link", () =>
    inFolder((folder, write) => {
      mkdirSync(join(folder, "notes"));
      writeFileSync(join(folder, "notes", "week.md"), "ours 1");
      symlinkSync(join("notes", "week.md"), join(folder, "link.md"));
      expect(write("link.md", "ours 2")).toBe(true);
      expect(readFileSync(join(folder, "notes", "week.md"), "utf8")).toBe("ours 2");
      expect(readdirSync(join(folder, "notes"))).toEqual(["week.md"]);
    }));

  it.each([
    ["folder", /this is a folder/],
    ["missing/week.md", /no such folder/],
    ["file/week.md", /a file, not a folder/],
    [`${"n".repeat(300)}.md`, /too long/],
    ["", /not a file name/],
    ["a\0b", /not a file name/],
  ])("says why %j cannot be written, and leaves nothing behind", (name, message) =>
    inFolder((folder, write) => {
      mkdirSync(join(folder, "folder"));
      writeFileSync(join(folder, "file"), "kept");
      expect(write(name, "ours")).toMatchObject({ exit: 5, message: expect.stringMatching(message) });
      expect(readdirSync(folder).sort()).toEqual(["file", "folder"]);
      expect(readFileSync(join(folder, "file"), "utf8")).toBe("kept");
    }),
  );

  it.runIf(existsSync("/dev/full"))("says that the disk is full, and never replaces a device", () =>
    inFolder((_folder, write) => {
      expect(write("/dev/full", "ours", true)).toMatchObject({
        exit: 5,
        message: expect.stringContaining("the disk is full"),
      });
      expect(statSync("/dev/full").isCharacterDevice()).toBe(true);
      expect(write("/dev/null", "ours")).toBe(true);
      expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
    }),
  );

  it("keeps the old file where the new one cannot be prepared", () =>
    inFolder((folder, write) => {
      writeFileSync(join(folder, "week.md"), "ours 1");
      mkdirSync(join(folder, `week.md.part-${process.pid}`));
      expect(write("week.md", "ours 2")).toMatchObject({ exit: 5 });
      expect(readFileSync(join(folder, "week.md"), "utf8")).toBe("ours 1");
    }));

  it("goes where a link leads, also where nothing is there yet, or says that there is no folder", () =>
    inFolder((folder, write) => {
      symlinkSync("target.md", join(folder, "link.md"));
      expect(write("link.md", "ours")).toBe(true);
      expect(lstatSync(join(folder, "link.md")).isSymbolicLink()).toBe(true);
      expect(readFileSync(join(folder, "target.md"), "utf8")).toBe("ours");
      symlinkSync(join("missing", "target.md"), join(folder, "lost.md"));
      expect(write("lost.md", "ours")).toMatchObject({ exit: 5, message: expect.stringContaining("no such folder") });
      symlinkSync("round.md", join(folder, "round.md"));
      expect(write("round.md", "ours")).toMatchObject({ exit: 5, message: expect.stringContaining("circle") });
    }));

  it.runIf(process.platform !== "win32")("does not wait for somebody to read from a pipe", () =>
    inFolder((folder, write) => {
      execFileSync("mkfifo", [join(folder, "pipe")]);
      expect(write("pipe", "ours")).toMatchObject({
        exit: 5,
        message: expect.stringContaining("nobody reads from this pipe"),
      });
    }),
  );

  it("never goes where anybody's training is kept, forced or not", () =>
    inFolder((folder, write) => {
      const state = '{ "schema": "fourplane/state@2" }';
      const other = join(folder, "other");
      for (const each of ["home/backups", "home/people/anna/backups", "other/backups", "real"])
        mkdirSync(join(folder, each), { recursive: true });
      writeFileSync(join(folder, "real", "me.json"), state);
      symlinkSync(join(folder, "real", "me.json"), join(folder, "home", "state.json"));
      writeFileSync(join(other, "state.json"), state);
      symlinkSync(other, join(folder, "linked"));
      const inside = [
        "home/week.md",
        "home/state.json",
        "home/state.lock",
        "home/backups/state-1.json",
        "home/people/anna/x.md",
        "home/people/anna/backups/x.json",
        "home/people/x.md",
        "other/state.json",
        "other/x.md",
        "other/backups/day-2026-11-23.json",
        "linked/x.md",
        "real/me.json",
        "real/me.lock",
        "real/me.backups/x.json",
      ];
      mkdirSync(join(folder, "real", "me.backups"));
      for (const file of inside)
        expect([file, write(file, "ours", true)]).toEqual([
          file,
          { exit: 5, where: file, message: expect.stringContaining("keeps somebody's training") },
        ]);
      expect(write("real/week.md", "ours")).toBe(true);
    }));
});
