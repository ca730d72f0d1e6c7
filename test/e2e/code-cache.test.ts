import { spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { environment, program, withFolder } from "../support/run-built.ts";

interface Run {
  readonly code: number | null;
  readonly said: string;
}

/** A person with a week, and caches in a folder of their own. */
interface Person {
  readonly folder: string;
  /** Where the program keeps its code. */
  readonly cache: string;
  readonly run: (command: string, env?: Readonly<Record<string, string>>, flags?: readonly string[]) => Promise<Run>;
  /** The files of code and what each is: its inode and its length. */
  readonly kept: () => Readonly<Record<string, string>>;
}

const withPerson = (work: (person: Person) => Promise<void>): Promise<void> =>
  withFolder(async (folder) => {
    const cache = join(folder, "caches", "fourplane");
    const run: Person["run"] = (command, env = {}, flags = []) =>
      new Promise((resolve, reject) => {
        const own = { ...environment(join(folder, "home")), XDG_CACHE_HOME: join(folder, "caches"), ...env };
        const child = spawn(process.execPath, [...flags, program, ...command.split(" ")], { env: own, stdio: "pipe" });
        let said = "";
        for (const stream of [child.stdout, child.stderr])
          stream.setEncoding("utf8").on("data", (text: string) => (said += text));
        child.on("error", reject).on("close", (code) => resolve({ code, said }));
      });
    await run("plan");
    rmSync(join(folder, "caches"), { recursive: true, force: true });
    const kept = () =>
      Object.fromEntries(
        readdirSync(cache).map((name) => {
          const { ino, size, mtimeMs } = statSync(join(cache, name));
          return [name, `${ino} ${size} ${mtimeMs}`];
        }),
      );
    await work({ folder, cache, run, kept });
  });

const isRoot = process.getuid?.() === 0;
const onlyFile = (cache: string): string => join(cache, readdirSync(cache)[0] as string);

describe("the code kept from one run to the next", () => {
  it("is taken after a `plan`, a `today` or a completion that looks, for its owner alone, and used as it is from then on", () =>
    withPerson(async ({ cache, run, kept }) => {
      for (const other of [
        "--version",
        "today --help",
        "plan --new",
        "plan why plank",
        "exercises list",
        "plan --days never",
        "today --prompt",
      ])
        await run(other);
      expect(existsSync(cache)).toBe(false);
      const all = async () => [await run("plan"), await run("today"), await run("complete -- done bird")];
      const first = await all();
      const files = kept();
      const build = `${process.version}-${process.arch}`;
      expect(Object.keys(files).map((name) => name.replace(/^code-[0-9a-f]+-/, ""))).toEqual([
        `${build}-complete`,
        `${build}-plan`,
        `${build}-today`,
      ]);
      expect(statSync(cache).mode & 0o777).toBe(0o700);
      expect(statSync(onlyFile(cache)).mode & 0o777).toBe(0o600);
      expect(await all()).toEqual(first);
      // It would be written anew had V8 turned it down.
      expect(kept()).toEqual(files);
    }));

  it.each([
    ["garbage", (file: string) => writeFileSync(file, Buffer.alloc(400_000, 0x5a))],
    ["nothing", (file: string) => truncateSync(file, 0)],
    ["a part", (file: string) => truncateSync(file, 200_000)],
    [
      "one wrong bit",
      (file: string) => {
        const bytes = readFileSync(file);
        bytes[5003] = (bytes[5003] as number) ^ 1;
        writeFileSync(file, bytes);
      },
    ],
  ])("is taken anew when the file holds %s", (_what, damage) =>
    withPerson(async ({ cache, run, kept }) => {
      const first = await run("today");
      const [whole] = Object.values(kept());
      damage(onlyFile(cache));
      const [damaged] = Object.values(kept());
      expect(await run("today")).toEqual(first);
      const [mended] = Object.values(kept());
      expect([whole, damaged]).not.toContain(mended);
      expect(await run("today")).toEqual(first);
      expect(Object.values(kept())).toEqual([mended]);
    }),
  );

  it.each([
    ["a file", (cache: string) => writeFileSync(cache, "mine")],
    ["a link to another place", (cache: string) => symlinkSync(join(cache, ".."), cache)],
    ["open to others", (cache: string) => (mkdirSync(cache), chmodSync(cache, 0o777))],
    ...(isRoot
      ? ([["of another user", (cache: string) => (mkdirSync(cache), chownSync(cache, 4242, 4242))]] as const)
      : []),
    ...(isRoot ? [] : ([["read-only", (cache: string) => mkdirSync(cache, { mode: 0o500 })]] as const)),
  ] as const)("is left alone where its folder is %s", (_what, prepare) =>
    withPerson(async ({ folder, cache, run }) => {
      const first = await run("today", { XDG_CACHE_HOME: join(folder, "elsewhere") });
      mkdirSync(join(folder, "caches"));
      prepare(cache);
      const before = readdirSync(join(folder, "caches"), { recursive: true });
      expect(await run("today")).toEqual(first);
      expect(readdirSync(join(folder, "caches"), { recursive: true })).toEqual(before);
    }),
  );

  it("is one file whoever comes first, with nothing left beside it", () =>
    withPerson(async ({ run, kept }) => {
      const runs = await Promise.all(Array.from({ length: 4 }, () => run("today")));
      expect(new Set(runs.map(({ said }) => said)).size).toBe(1);
      expect(runs.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
      expect(Object.keys(kept()).map((name) => name.endsWith("-today"))).toEqual([true]);
    }));

  it.each([
    ["no folder of a person", { HOME: "", XDG_CACHE_HOME: "" }, []],
    ["a relative cache folder", { XDG_CACHE_HOME: "caches", HOME: "/dev/null" }, []],
    ["V8 without its optimizer", {}, ["--no-opt"]],
    ["V8 without a compiler", {}, ["--jitless", "--no-expose-wasm"]],
    ["V8 as lazy as can be", {}, ["--max-lazy"]],
  ] as const)("changes nothing with %s", (_what, env, flags) =>
    withPerson(async ({ run }) => {
      const first = await run("today");
      for (let time = 0; time < 2; time += 1) expect(await run("today", env, flags)).toEqual(first);
      expect(await run("today")).toEqual(first);
    }),
  );

  it("goes when newer code takes its place", () =>
    withPerson(async ({ cache, run, kept }) => {
      mkdirSync(cache, { recursive: true, mode: 0o700 });
      writeFileSync(join(cache, "notes.txt"), "mine");
      for (let month = 1; month <= 20; month += 1) {
        const name = `code-${month}-v20.0.0-x64-plan`;
        writeFileSync(join(cache, name), "");
        utimesSync(join(cache, name), month * 1e6, month * 1e6);
      }
      await run("plan");
      const names = Object.keys(kept());
      expect(names).toContain("notes.txt");
      expect(names).toContain("code-20-v20.0.0-x64-plan");
      expect(names).not.toContain("code-9-v20.0.0-x64-plan");
      expect(names.filter((name) => name.startsWith("code-"))).toHaveLength(12);
    }));
});
