import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
process.chdir(root);

const changed = (file) => statSync(file).mtimeMs;
const newestSource = Math.max(
  ...["src", "scripts"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => changed(join(folder, name))),
  ),
  changed("package.json"),
);
if (!existsSync("dist/main.js") || changed("dist/main.js") < newestSource) {
  const { status } = spawnSync(process.execPath, ["scripts/build.js"], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

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
  // Its WebAssembly is loaded from its own folder.
  external: ["highs"],
  logLevel: "warning",
});
writeFileSync(join(cache, "package.json"), '{"type":"module"}\n');
// A copy, so that a build or a test run at the same time does not take the program away while it is timed.
for (const part of ["bin", "dist", "data", "package.json"])
  cpSync(part, join(cache, "program", part), { recursive: true });

const { status } = spawnSync(process.execPath, [join(cache, "main.js"), cache, ...process.argv.slice(2)], {
  stdio: "inherit",
});
process.exitCode = status ?? 1;
