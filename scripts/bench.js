import { spawnSync } from "node:child_process";
import { cpSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
process.chdir(root);

/** Ends with the code of the run where it fails. */
const run = (args) => {
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
};

const cache = join("node_modules", ".cache", "fourplane-bench");
rmSync(cache, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: ["bench/main.ts", "bench/cold-plan.ts"],
  outdir: cache,
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  minifySyntax: true,
  // What they are made of besides JavaScript is loaded from their own folders.
  external: ["highs", "@lydell/node-pty", "csv-parse", "csv-parse/sync", "htmlparser2"],
  logLevel: "warning",
});
writeFileSync(join(cache, "package.json"), '{"type":"module"}\n');
// Built into a folder of its own, so that a build or a test run at the same time does not take it away while it is timed.
for (const part of ["bin", "data", "package.json"]) cpSync(part, join(cache, "program", part), { recursive: true });
run(["scripts/build.js", join(cache, "program", "dist")]);
run([join(cache, "main.js"), cache, ...process.argv.slice(2)]);
run([join("node_modules", "oxfmt", "bin", "oxfmt"), "bench/RESULTS.md"]);
