import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

import { speakAloud } from "../../src/terminal/speak-aloud.ts";

test("a command gets the text as one argument, and no shell reads it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "fourplane-say-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "said.json");
  const script = `require("fs").writeFileSync(${JSON.stringify(file)}, JSON.stringify(process.argv.slice(1)))`;
  const text = `Rest, 55 "seconds"; $(touch ${folder}/x) > ${folder}/y & 'z' *`;
  const { done } = await speakAloud(process.execPath, ["-e", script, "--", text]);
  expect(await done).toBe(true);
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual([text]);
});

test("one that is not there, fails, or is cut off has not ended well, and throws nothing", async () => {
  expect(await (await speakAloud("fourplane-no-such-command", ["x"])).done).toBe(false);
  expect(await (await speakAloud(process.execPath, ["-e", "process.exit(3)"])).done).toBe(false);
  const hangs = await speakAloud(process.execPath, ["-e", "setInterval(() => undefined, 1000)"]);
  hangs.kill();
  expect(await hangs.done).toBe(false);
});
