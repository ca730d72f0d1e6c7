import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { build, transform } from "esbuild";

import { joinParts, loadedWith } from "./join-parts.js";
import { leanPackages } from "./lean-packages.js";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
process.chdir(root);

const [out = "dist"] = process.argv.slice(2);
rmSync(out, { recursive: true, force: true });
const result = await build({
  absWorkingDir: root,
  entryPoints: ["src/main.ts"],
  outdir: out,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: "none",
  metafile: true,
  chunkNames: "[name]-[hash]",
  plugins: [leanPackages],
  write: false,
  // Its CommonJS build loads its parts by names that only exist in its own folder.
  alias: { "jsonc-parser": "jsonc-parser/lib/esm/main.js" },
  logLevel: "warning",
});

/*
 * Only modules can be split, but starting Node's module loader takes longer than many a command: each part is turned into
 * CommonJS after the split.
 */
mkdirSync(out, { recursive: true });
await Promise.all(
  result.outputFiles.map(async ({ path, text }) => {
    const knowsItsPlace = text.includes("import.meta.url");
    const { code } = await transform(text, {
      format: "cjs",
      platform: "node",
      target: "node20.19",
      supported: { "dynamic-import": false },
      minifySyntax: true,
      minifyWhitespace: true,
      define: { "import.meta.url": "ownAddress" },
      banner: knowsItsPlace ? 'const ownAddress = require("node:url").pathToFileURL(__filename).href;' : "",
      logLevel: "warning",
    });
    // A text of ASCII alone takes half the memory, and is read faster; only regular expressions still have other letters.
    writeFileSync(
      path,
      code.replace(/[^\x00-\x7F]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`),
    );
  }),
);
const first = loadedWith(out, ["main.js"]);
const often = joinParts(out, "joined-plan", ["program", "plan", "plan.run"], first);
joinParts(out, "joined-today", ["today", "today.run", "done", "done.run", "start-page.run"], often, "joined-plan");
writeFileSync(join(out, "package.json"), '{ "type": "commonjs" }\n');

const packages = new Set(
  Object.keys(result.metafile.inputs).flatMap((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []),
);
const licences = [...packages].sort().map((name) => {
  const folder = join("node_modules", name);
  const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  return `${name} ${version} (${license})\n\n${file === undefined ? "" : readFileSync(join(folder, file), "utf8").trim()}\n`;
});
writeFileSync(join(out, "THIRD-PARTY-LICENCES.txt"), licences.join(`\n${"-".repeat(72)}\n\n`));
