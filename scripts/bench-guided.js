import { spawnSync } from "node:child_process";
import { cpSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

/* How a guided session behaves in a terminal: 25 minutes of injected time, and three of real time. */
const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const cache = join(root, "node_modules", ".cache", "fourplane-bench-guided", "dist");
await build({
  absWorkingDir: root,
  entryPoints: ["bench/guided.ts", "bench/guided-inside.ts"],
  outdir: cache,
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  outExtension: { ".js": ".mjs" },
  external: ["highs", "@lydell/node-pty"],
  logLevel: "warning",
});
cpSync(join(root, "data"), join(cache, "..", "data"), { recursive: true });
const { status } = spawnSync(process.execPath, [join(cache, "guided.mjs"), root, cache, ...process.argv.slice(2)], {
  stdio: "inherit",
});
process.exitCode = status ?? 1;
