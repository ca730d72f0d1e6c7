import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { stateText } from "../../src/domain/state/state-text.ts";
import type { State } from "../../src/domain/state/state.ts";
import { changeState } from "../../src/storage/change-state.ts";
import { readState } from "../../src/storage/state-file.ts";
import { fullState, fullStateV1, storedDone, storedWeekOfOne } from "../support/build-state.ts";
import { failureOf, keeperOf } from "../support/keeper.ts";

let home: string;
let file: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "fourplane-change-"));
  file = join(home, "state.json");
});

afterEach(() => {
  vi.doUnmock("conf");
  vi.doUnmock("node:fs");
  vi.resetModules();
  rmSync(home, { recursive: true, force: true });
});

const addOne = (state: State): State => {
  const id = `e${Number(state.log.at(-1)?.id.slice(1) ?? 0) + 1}`;
  return { ...state, log: [...state.log, storedDone({ id, note: id })] };
};

const full = (state: State): State => ({
  ...state,
  profile: fullState.profile,
  plan: fullState.plan,
  log: fullState.log,
});
const text = () => readFileSync(file, "utf8");
const onPosix = process.platform !== "win32";

describe("changeState", () => {
  it("writes what readState reads, the revision one higher each time", async () => {
    const written = await changeState(keeperOf(home), full);
    expect(written).toEqual({ ...fullState, revision: 1 });
    expect(readState({ home })).toEqual(written);
    await changeState(keeperOf(home), addOne);
    expect(readState({ home })).toMatchObject({ revision: 2, log: [{ id: "e1" }, { id: "e2" }, { id: "e3" }] });
    expect(readdirSync(home).sort()).toEqual(["backups", "state.json"]);
    expect(text()).toBe(stateText(readState({ home })));
  });

  it("gives back a result where there is one", async () => {
    expect(await changeState(keeperOf(home), (state) => ({ state: addOne(state), result: "done" }))).toBe("done");
    expect(readState({ home }).log).toHaveLength(1);
  });

  it("writes nothing when nothing changed, nor when the change fails", async () => {
    await changeState(keeperOf(home), full);
    const before = text();
    await changeState(keeperOf(home), (state) => state);
    await changeState(keeperOf(home), (state) => ({ state, result: 1 }));
    const failing = changeState(keeperOf(home), () => {
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(text()).toBe(before);
    expect(readdirSync(home)).toEqual(["state.json"]);
  });

  it("hands on what another command wrote since it was read", async () => {
    const context = keeperOf(home);
    await changeState(context, full);
    readState(context);
    await changeState(keeperOf(home), addOne);
    await changeState(context, addOne);
    expect(readState({ home }).log.map(({ id }) => id)).toEqual(["e1", "e2", "e3", "e4"]);
  });

  it("loses nothing of many at once in one process", async () => {
    await Promise.all(Array.from({ length: 20 }, () => changeState(keeperOf(home), addOne)));
    expect(readState({ home })).toMatchObject({ revision: 20, log: { length: 20 } });
  });

  it("always writes the keys in the same order, and never a basis of its own", async () => {
    await changeState(keeperOf(home), (state) => ({
      ...Object.fromEntries(Object.entries(full(state)).reverse()),
      ...state,
      log: fullState.log,
      profile: Object.fromEntries(Object.entries(storedWeekOfOne.profile).reverse()) as typeof storedWeekOfOne.profile,
      basis: 4,
    }));
    expect(text()).toMatch(
      /^\{\n {2}"schema": "fourplane\/state@4",\n {2}"revision": 1,\n {2}"profile": \{\n {4}"days"/,
    );
    expect(readState({ home })).not.toHaveProperty("basis");
  });

  it("remembers the week before", async () => {
    const later = { ...storedWeekOfOne, from: "2026-11-30" };
    await changeState(keeperOf(home), full);
    const written = await changeState(keeperOf(home), (state) => ({ ...state, plan: later }));
    expect(written.previous).toEqual(storedWeekOfOne);
  });

  it.runIf(onPosix)("keeps the folder and the files to their owner", async () => {
    const folder = join(home, "a", "b");
    await changeState(keeperOf(folder), addOne);
    chmodSync(join(folder, "state.json"), 0o644);
    await changeState(keeperOf(folder), addOne);
    const modes = ["", "state.json", "backups", "backups/state-1.json", "backups/day-2026-11-23.json"];
    expect(modes.map((name) => (statSync(join(folder, name)).mode & 0o777).toString(8))).toEqual([
      "700",
      "600",
      "700",
      "600",
      "600",
    ]);
  });

  it.runIf(onPosix)("leaves a link a link", async () => {
    mkdirSync(join(home, "elsewhere"));
    const real = join(home, "elsewhere", "mine.json");
    writeFileSync(real, stateText(fullState));
    symlinkSync(real, file);
    await changeState(keeperOf(home), addOne);
    expect(realpathSync(file)).toBe(realpathSync(real));
    expect(readState({ home }).revision).toBe(8);
    expect(readdirSync(join(home, "elsewhere"))).toEqual(["mine.backups", "mine.json"]);
  });

  it.runIf(onPosix)("loses nothing where two homes lead to the same file", async () => {
    const homes = ["real", "a", "b"].map((name) => join(home, name));
    homes.forEach((each) => mkdirSync(each));
    const [real = "", a = "", b = ""] = homes;
    await changeState(keeperOf(real), full);
    for (const each of [a, b]) symlinkSync(join(real, "state.json"), join(each, "state.json"));
    const work = [a, b].flatMap((each) =>
      Array.from({ length: 12 }, () => changeState(keeperOf(each, undefined, 5000), addOne)),
    );
    await Promise.all(work);
    expect(readState({ home: real }).log).toHaveLength(fullState.log.length + 24);
    expect(readdirSync(a)).toEqual(["state.json"]);
    expect(readdirSync(real).sort()).toEqual(["backups", "state.json"]);
  });

  it.each([["an old copy of the state could not be taken away", "pruneBackups"]])(
    "is done, and says so, when %s",
    async (message) => {
      for (let number = 0; number < 61; number += 1) await changeState(keeperOf(home), addOne);
      const notes: string[] = [];
      vi.doMock("node:fs", async (original) => ({
        ...(await original<object>()),
        unlinkSync: (path: string) => {
          if (path.includes("backups")) throw Object.assign(new Error("EROFS"), { code: "EROFS" });
          rmSync(path);
        },
      }));
      vi.resetModules();
      const fresh = await import("../../src/storage/change-state.ts");
      await fresh.changeState({ ...keeperOf(home), note: (text) => void notes.push(text) }, addOne);
      expect(notes.join()).toContain(message);
      expect(readState({ home }).log).toHaveLength(62);
    },
  );

  it("keeps a file of the first version aside for good", async () => {
    const old = JSON.stringify(fullStateV1);
    writeFileSync(file, old);
    await changeState(keeperOf(home), addOne);
    await changeState(keeperOf(home), addOne);
    expect(readFileSync(join(home, "state.v1.json"), "utf8")).toBe(old);
    expect(readState({ home })).toMatchObject({ schema: "fourplane/state@4", revision: 9, log: { length: 4 } });
  });

  it("does not write what it could not read back", async () => {
    await changeState(keeperOf(home), full);
    const before = text();
    const wrong = changeState(keeperOf(home), (state) => ({
      ...state,
      log: [...state.log, storedDone({ id: "e3", pain: 11 })],
    }));
    await expect(wrong).rejects.toThrow("a state that could not be read back was not written: log[0].pain: 11 found");
    const twice = changeState(keeperOf(home), (state) => ({ ...state, log: [...state.log, storedDone({ id: "e1" })] }));
    await expect(twice).rejects.toThrow("a log with the same id twice was not written");
    expect(text()).toBe(before);
  });

  it("clears away what a command that was cut short left behind", async () => {
    const left = ["state.next.json", "state.next.json.tmp-1234567890abcdef", "state.json.tmp-1234567890abcdef"];
    for (const name of left) writeFileSync(join(home, name), "half");
    writeFileSync(join(home, "state.next.json.mine"), "not ours");
    await changeState(keeperOf(home), addOne);
    expect(readdirSync(home).sort()).toEqual(["state.json", "state.next.json.mine"]);
  });
});

describe("the copies", () => {
  it("are one for each revision, the newest sixty, and one for each day, the newest fourteen", async () => {
    for (let number = 0; number < 80; number += 1) {
      const day = String(1 + Math.floor(number / 4)).padStart(2, "0");
      await changeState(keeperOf(home, `2026-11-${day}`), addOne);
    }
    const names = readdirSync(join(home, "backups"));
    const revisions = names.flatMap((name) => /^state-(\d+)\.json$/.exec(name)?.[1] ?? []).map(Number);
    expect(revisions.sort((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, index) => index + 20));
    const days = names.filter((name) => name.startsWith("day-")).sort();
    expect(days).toHaveLength(14);
    expect(days[0]).toBe("day-2026-11-07.json");
    expect(days.at(-1)).toBe("day-2026-11-20.json");
    expect(JSON.parse(readFileSync(join(home, "backups", "day-2026-11-20.json"), "utf8"))).toMatchObject({
      revision: 76,
    });
    expect(JSON.parse(readFileSync(join(home, "backups", "state-42.json"), "utf8"))).toMatchObject({ revision: 42 });
  });

  it("of real days stay when the clock visits another year", async () => {
    const dayNames = () => readdirSync(join(home, "backups")).filter((name) => name.startsWith("day-"));
    const change = (day: string) => changeState(keeperOf(home, day), addOne);
    for (let day = 1; day <= 15; day += 1) await change(`2026-11-${String(day).padStart(2, "0")}`);
    const real = dayNames();
    expect(real).toHaveLength(14);
    for (let day = 1; day <= 20; day += 1) await change(`2030-01-${String(day).padStart(2, "0")}`);
    expect(dayNames()).toEqual(expect.arrayContaining(real));
    await change("2026-11-16");
    expect(dayNames()).toContain("day-2026-11-16.json");
    expect(dayNames()).toContain("day-2026-11-15.json");
  });

  it("are never written over by an older file put there by hand", async () => {
    for (let number = 0; number < 5; number += 1) await changeState(keeperOf(home), addOne);
    const copies = readdirSync(join(home, "backups")).map((name) => readFileSync(join(home, "backups", name), "utf8"));
    writeFileSync(file, readFileSync(join(home, "backups", "state-2.json")));
    const written = await changeState(keeperOf(home), addOne);
    expect(written).toMatchObject({ revision: 6, log: { length: 3 } });
    const now = readdirSync(join(home, "backups")).map((name) => readFileSync(join(home, "backups", name), "utf8"));
    expect(now).toEqual(expect.arrayContaining(copies));
    expect(readdirSync(join(home, "backups"))).toContain("state-5.json");
  });

  it("are made where the disk has no links", async () => {
    vi.resetModules();
    vi.doMock("node:fs", async (original) => ({
      ...(await original<object>()),
      linkSync: () => {
        throw Object.assign(new Error("no links"), { code: "EPERM" });
      },
    }));
    const { changeState: change } = await import("../../src/storage/change-state.ts");
    await Promise.all(Array.from({ length: 6 }, () => change(keeperOf(home, "2026-11-23", 5000), addOne)));
    expect(readState({ home })).toMatchObject({ revision: 6, log: { length: 6 } });
    expect(readdirSync(join(home, "backups"))).toContain("state-5.json");
    expect(existsSync(join(home, "state.lock"))).toBe(false);
  });
});

describe("a disk that does not take it", () => {
  it("refuses a home that is a file", async () => {
    writeFileSync(file, "{}");
    expect(await failureOf(() => changeState(keeperOf(file), addOne))).toMatchObject({
      exit: 5,
      code: "state-write",
      where: join(file, "state.json"),
      message: "the state cannot be written: the folder for the state is a file",
      hint: "choose another place with --home",
    });
    expect(text()).toBe("{}");
  });

  it("refuses a home below a file", async () => {
    writeFileSync(file, "{}");
    expect(await failureOf(() => changeState(keeperOf(join(file, "below")), addOne))).toMatchObject({
      exit: 5,
      message: "the state cannot be written: a part of this path is a file, not a folder",
    });
  });

  it.runIf(process.platform === "linux")("refuses a home where no folder can be made", async () => {
    expect(await failureOf(() => changeState(keeperOf("/proc/fourplane/home"), addOne))).toMatchObject({
      exit: 5,
      message: "the state cannot be written: no folder can be made here",
    });
  });

  it("refuses a folder in the place of the state, and a file in the place of the copies", async () => {
    mkdirSync(file);
    expect(await failureOf(() => changeState(keeperOf(home), addOne))).toMatchObject({
      exit: 3,
      code: "state-unreadable",
    });
    rmSync(file, { recursive: true });
    await changeState(keeperOf(home), addOne);
    const before = text();
    writeFileSync(join(home, "backups"), "");
    expect(await failureOf(() => changeState(keeperOf(home), addOne))).toMatchObject({ exit: 5, code: "state-write" });
    expect(text()).toBe(before);
  });

  it.each(["damaged {", '{"schema":"fourplane/state@9"}'])("leaves %s as it is", async (content) => {
    writeFileSync(file, content);
    expect(await failureOf(() => changeState(keeperOf(home), addOne))).toMatchObject({ exit: 3 });
    expect(text()).toBe(content);
    expect(readdirSync(home)).toEqual(["state.json"]);
  });

  const withWriter = async (store: (path: string, text: string) => void) => {
    vi.resetModules();
    vi.doMock("conf", () => ({
      default: class {
        readonly #options: { cwd: string; configName: string; serialize: () => string };
        constructor(options: { cwd: string; configName: string; serialize: () => string }) {
          this.#options = options;
        }
        set store(_value: unknown) {
          store(join(this.#options.cwd, `${this.#options.configName}.json`), this.#options.serialize());
        }
      },
    }));
    return (await import("../../src/storage/change-state.ts")).changeState;
  };

  it.each([
    ["EACCES", "no permission to write here", "make the folder writable for you, or choose another place with --home"],
    ["EROFS", "this disk can only be read", "choose another place with --home"],
    ["ENOSPC", "the disk is full", "free some space, then run the command again"],
  ])("says what to do on %s", async (code, message, hint) => {
    await changeState(keeperOf(home), full);
    const before = text();
    const change = await withWriter(() => {
      throw Object.assign(new Error(code), { code });
    });
    await expect(change(keeperOf(home), addOne)).rejects.toMatchObject({
      exit: 5,
      where: file,
      message: `the state cannot be written: ${message}`,
      hint,
    });
    expect(text()).toBe(before);
    expect(readdirSync(home).sort()).toEqual(["backups", "state.json"]);
  });

  it("does not take a part for the whole when the disk fills up halfway", async () => {
    await changeState(keeperOf(home), full);
    const before = text();
    const change = await withWriter((path, whole) => writeFileSync(path, whole.slice(0, 100)));
    await expect(change(keeperOf(home), addOne)).rejects.toMatchObject({
      exit: 5,
      message: "the state cannot be written: the disk is full",
    });
    expect(text()).toBe(before);
    expect(readdirSync(home).sort()).toEqual(["backups", "state.json"]);
  });

  it("writes nothing once another took its lock over", async () => {
    await changeState(keeperOf(home), full);
    const before = text();
    const change = await withWriter((path, whole) => {
      writeFileSync(path, whole);
      writeFileSync(join(home, "state.lock"), "somebody else");
    });
    await expect(change(keeperOf(home), addOne)).rejects.toMatchObject({ exit: 5, code: "state-locked" });
    expect(text()).toBe(before);
    expect(readFileSync(join(home, "state.lock"), "utf8")).toBe("somebody else");
  });
});
