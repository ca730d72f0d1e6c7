import { execFileSync, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { Failure } from "../../src/failure.ts";
import { readNamed } from "../../src/storage/named-file.ts";
import { fakeWorld } from "../support/fake-world.ts";
import { withFolder } from "../support/run-built.ts";

const refuse = (what: string) => new Failure(3, "file", what);

describe.skipIf(process.platform === "win32")("a pipe that a person names", () => {
  it("is waited for only so long where nobody writes into it", () =>
    withFolder(async (cwd) => {
      execFileSync("mkfifo", [join(cwd, "pipe")]);
      const bytes = await readNamed(fakeWorld({ cwd }), "pipe", { mostBytes: 100, refuse }, 50);
      expect(bytes).toHaveLength(0);
    }));

  it("is read to its end, however slowly it is written", () =>
    withFolder(async (cwd) => {
      execFileSync("mkfifo", [join(cwd, "pipe")]);
      const writer = spawn("sh", ["-c", "exec > pipe; printf one; sleep 0.2; printf two"], { cwd });
      const bytes = await readNamed(fakeWorld({ cwd }), "pipe", { mostBytes: 100, refuse });
      expect(bytes.toString()).toBe("onetwo");
      writer.kill();
    }));

  it("is read no further than a file may reach", () =>
    withFolder(async (cwd) => {
      const world = fakeWorld({ cwd });
      await expect(readNamed(world, "/dev/zero", { mostBytes: 1_000_000, refuse })).rejects.toThrow(
        "is larger than 1 MB",
      );
      writeFileSync(join(cwd, "big"), "x".repeat(101));
      await expect(readNamed(world, "big", { mostBytes: 100, refuse })).rejects.toThrow("is larger than");
    }));
});
