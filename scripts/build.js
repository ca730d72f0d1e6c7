import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
process.chdir(root);

/** conf loads ajv at its first import although no schema is used here; that is most of its start-up time. */
const withoutAjv = {
  name: "without-ajv",
  setup(builder) {
    builder.onResolve({ filter: /^ajv(-formats)?(\/|$)/ }, (found) => ({ path: found.path, namespace: "without-ajv" }));
    builder.onLoad({ filter: /.*/, namespace: "without-ajv" }, () => ({
      contents:
        'export class Ajv2020 { constructor() { throw new Error("no JSON Schema is used by the state file"); } } export default Ajv2020;',
    }));
  },
};

rmSync("dist", { recursive: true, force: true });
const result = await build({
  absWorkingDir: root,
  entryPoints: ["src/main.ts"],
  outdir: "dist",
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
  plugins: [withoutAjv],
  // Its CommonJS build loads its parts by names that only exist in its own folder.
  alias: { "jsonc-parser": "jsonc-parser/lib/esm/main.js" },
  banner: {
    js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
  },
  logLevel: "warning",
});

const packages = new Set(
  Object.keys(result.metafile.inputs).flatMap((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []),
);
const licences = [...packages].sort().map((name) => {
  const folder = join("node_modules", name);
  const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  return `${name} ${version} (${license})\n\n${file === undefined ? "" : readFileSync(join(folder, file), "utf8").trim()}\n`;
});
mkdirSync("dist", { recursive: true });
writeFileSync("dist/THIRD-PARTY-LICENCES.txt", licences.join(`\n${"-".repeat(72)}\n\n`));
