import { mkdtempSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { platform, tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, describe, expect, test } from "vitest";

import { createContext } from "../../src/context.ts";
import type { Exercise } from "../../src/domain/catalog/entry.ts";
import { checkLadders } from "../../src/domain/catalog/ladder.ts";
import { Failure } from "../../src/failure.ts";
import { loadCatalog } from "../../src/storage/catalog-file.ts";
import { fakeWorld } from "../support/fake-world.ts";

const folder = mkdtempSync(join(tmpdir(), "fourplane-catalogs-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const entry = (id: string, more: object = {}) => ({
  id,
  name: id,
  role: "trunk",
  mode: "resist",
  planes: ["flexion"],
  family: "own",
  pattern: "hold",
  equipment: [],
  level: 1,
  measure: "seconds",
  perSide: false,
  ...more,
});
const fileOf = (...exercises: unknown[]) => JSON.stringify({ schema: "fourplane/catalog@1", exercises });

interface Options {
  readonly catalogOnly?: boolean;
  readonly stdin?: string | Buffer;
}

const load = (names: readonly string[], options: Options = {}) =>
  loadCatalog(
    createContext(
      fakeWorld({ cwd: folder, stdin: options.stdin ?? "" }),
      { color: false, input: false, catalog: names, catalogOnly: options.catalogOnly },
      { base: folder, person: "default", home: folder },
    ),
  );

/** Loads these contents as files a.json, b.json, … in this order. */
const loadAll = (contents: readonly (string | Buffer)[], options: Options = {}) => {
  const names = contents.map((content, index) => {
    const name = `${String.fromCharCode(97 + index)}.json`;
    writeFileSync(join(folder, name), content);
    return name;
  });
  return load(names, options);
};

const failureOf = async (loading: Promise<unknown>) => {
  const error = await loading.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Failure)) throw new Error(`no Failure but ${String(error)}`);
  return { exit: error.exit, message: error.message, problems: error.problems };
};

describe("loadCatalog", () => {
  test("without a file is the built-in catalog", async () => {
    const catalog = await load([]);
    expect(catalog.size).toBeGreaterThanOrEqual(99);
    expect(catalog.get("bird-dog")?.name).toBe("Bird Dog");
  });

  test("puts later files on top of earlier ones and of the built-in", async () => {
    const catalog = await loadAll([
      fileOf(entry("mine", { name: "First" }), entry("bird-dog", { name: "My Dog" })),
      fileOf(entry("mine", { name: "Second" })),
    ]);
    expect([catalog.get("mine")?.name, catalog.get("bird-dog")?.name]).toEqual(["Second", "My Dog"]);
    expect(catalog.get("pallof-press")?.name).toBe("Pallof Press");
  });

  test("takes a file named twice where it is named last", async () => {
    writeFileSync(join(folder, "one.json"), fileOf(entry("mine", { name: "One" })));
    writeFileSync(join(folder, "two.json"), fileOf(entry("mine", { name: "Two" })));
    expect((await load(["one.json", "two.json", "one.json"])).get("mine")?.name).toBe("One");
  });

  test("leaves the built-in out when asked to", async () => {
    expect([...(await loadAll([fileOf(entry("mine"))], { catalogOnly: true })).keys()]).toEqual(["mine"]);
    expect(await failureOf(load([], { catalogOnly: true }))).toMatchObject({
      exit: 2,
      message: "--catalog-only leaves no exercise",
    });
  });

  test("reads standard input for -", async () => {
    expect((await load(["-"], { stdin: fileOf(entry("piped")) })).has("piped")).toBe(true);
  });

  test("takes a byte order mark and Windows line ends", async () => {
    const text = `\uFEFF${JSON.stringify(JSON.parse(fileOf(entry("mine"))), null, 1).replaceAll("\n", "\r\n")}`;
    expect((await loadAll([text])).has("mine")).toBe(true);
  });

  test("cuts the links of built-in neighbours that an override breaks, and says nothing", async () => {
    const before = await load([]);
    const rung = [...before.values()].find(({ easier, harder }) => easier !== null && harder !== null) as Exercise;
    const catalog = await loadAll([fileOf({ ...rung, easier: null, harder: null })]);
    expect(before.get(rung.easier ?? "")?.harder).toBe(rung.id);
    expect([catalog.get(rung.easier ?? "")?.harder, catalog.get(rung.harder ?? "")?.easier]).toEqual([null, null]);
    expect(checkLadders(catalog)).toEqual([]);
  });

  test("lets a new exercise lead on to a built-in ladder", async () => {
    const target = [...(await load([])).values()].find(({ id }) => id === "bird-dog") as Exercise;
    const mine = { ...target, id: "mine", name: "Mine", easier: null, harder: "bird-dog", level: 1 };
    expect((await loadAll([fileOf(mine)])).get("mine")?.harder).toBe("bird-dog");
  });
});

describe("a file that cannot be used", () => {
  test("names its ladder problems by their place in the file", async () => {
    const text = fileOf({ level: 1 }, entry("a", { harder: "b" }), entry("b"), entry("c", { easier: "nowhere" }));
    const { message, problems } = await failureOf(loadAll([text]));
    expect(message).toBe("a.json has 10 problems");
    expect(problems.filter(({ path }) => path.endsWith("er"))).toEqual([
      { path: "exercises[1].harder", line: 1, message: '"b" does not lead back: its "easier" is null; expected "a"' },
      { path: "exercises[3].easier", line: 1, message: 'there is no exercise "nowhere"' },
    ]);
  });

  test("is not blamed for a neighbour that has a problem of its own", async () => {
    const text = fileOf(entry("a", { harder: "b" }), entry("b", { easier: "a", level: 9 }));
    expect((await failureOf(loadAll([text]))).problems.map(({ path }) => path)).toEqual(["exercises[1].level"]);
  });

  test("shows the first 50 problems and counts the rest", async () => {
    const entries = Array.from({ length: 1234 }, (_, index) => entry(`e-${index}`, { level: 7 }));
    const { message, problems } = await failureOf(loadAll([fileOf(...entries)]));
    expect(message).toBe("a.json has 1234 problems");
    expect(problems).toHaveLength(51);
    expect(problems.at(-1)).toEqual({ path: "", message: "and 1184 more" });
  });

  test("is named with all others that cannot be used", async () => {
    writeFileSync(join(folder, "fine.json"), fileOf(entry("a")));
    writeFileSync(join(folder, "level.json"), `${fileOf(entry("a", { level: 0 }))}\n`);
    const { exit, message, problems } = await failureOf(
      load(["gone.json", "fine.json", "level.json", "-"], { stdin: "[" }),
    );
    expect({ exit, message }).toEqual({ exit: 3, message: "3 catalog files cannot be used" });
    expect(problems).toEqual([
      { path: "", message: "gone.json does not exist" },
      { path: "", message: "standard input is not JSON: line 1, column 2: a closing ] is missing" },
      { path: "level.json:1: exercises[0].level", message: "0 found; expected a whole number from 1 to 5" },
    ]);
  });

  test.each([
    ["is not there", "nowhere/x.json", "nowhere/x.json does not exist"],
    ["is below a file", "plain/x.json", "plain/x.json does not exist"],
    ["is a folder", "sub", "sub is a folder, not a file"],
    ["has no name", "", '"" is not a file name'],
    ["has an impossible name", "a\0b", "a\0b is not a file name"],
    ["is huge", "huge", "huge is too large for a catalog: more than 180 MB"],
  ])("%s", async (_name, file, message) => {
    writeFileSync(join(folder, "plain"), "");
    mkdirSync(join(folder, "sub"), { recursive: true });
    writeFileSync(join(folder, "huge"), "");
    // Takes no room on the disk: the file is one hole.
    truncateSync(join(folder, "huge"), 180_000_001);
    expect(await failureOf(load([file]))).toEqual({ exit: 3, message, problems: [] });
  });

  // Windows has neither such devices nor such names, and links only for administrators.
  const elsewhere = [
    ["never ends", "/dev/zero", "/dev/zero is too large for a catalog: more than 180 MB"],
    ["is a link to itself", "loop", "loop cannot be read: its links lead in a circle"],
    ["has too long a name", "x".repeat(300), `${"x".repeat(300)} cannot be read: the name is too long`],
  ] as const;
  test.each(platform() === "win32" ? [] : elsewhere)("%s", async (_name, file, message) => {
    rmSync(join(folder, "loop"), { force: true });
    symlinkSync("loop", join(folder, "loop"));
    expect(await failureOf(load([file]))).toEqual({ exit: 3, message, problems: [] });
  });

  test.each([
    ["lists", "[".repeat(100_000)],
    ["objects", '{"a":'.repeat(100_000)],
    [
      "unknown fields of an exercise",
      fileOf(entry("a", { more: "@" })).replace('"@"', "[".repeat(64) + "]".repeat(64)),
    ],
  ])("is nested deeper than 64 levels of %s", async (_name, text) => {
    expect(await failureOf(loadAll([text]))).toEqual({
      exit: 3,
      message: "a.json is nested deeper than 64 levels",
      problems: [],
    });
  });
});
