import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
process.chdir(root);

const [out = "dist"] = process.argv.slice(2);

/** Packages that few commands need, and the file each has to itself, loaded when it is imported. */
const apart = {
  conf: "conf",
  "csv-parse/sync": "csv-parse",
  htmlparser2: "htmlparser2",
  "ical.js": "ical",
  inquirer: "inquirer",
};

const keptApart = {
  name: "kept-apart",
  setup: ({ onResolve }) => {
    onResolve({ filter: /^[a-z0-9./-]+$/ }, ({ path }) =>
      path in apart ? { path: `./${apart[path]}.js`, external: true } : undefined,
    );
  },
};

/** conf checks its content with it where a schema is given, which none is here, and loads it all the same. */
const withoutSchemas = {
  name: "without-schemas",
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^ajv(-formats)?(\/|$)/ }, ({ path }) => ({ path, namespace: "without-schemas" }));
    onLoad({ filter: /.*/, namespace: "without-schemas" }, () => ({
      contents:
        'export class Ajv2020 { constructor() { throw new Error("no JSON Schema is used by the state file"); } } export default Ajv2020;',
    }));
  },
};

/** CommonJS: Node starts it faster than modules, and only a script like that can be run with code that is kept. */
const settings = {
  absWorkingDir: root,
  outdir: out,
  bundle: true,
  format: "cjs",
  platform: "node",
  target: "node20.19",
  mainFields: ["module", "main"],
  supported: { "dynamic-import": false },
  define: { "import.meta.dirname": "__dirname" },
  // The names stay: they tell where a failure came from, and shorter ones start no faster.
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: "none",
  metafile: true,
  logLevel: "warning",
};

rmSync(out, { recursive: true, force: true });
const built = await Promise.all([
  build({ ...settings, entryPoints: ["src/main.ts", "src/program.ts"], plugins: [keptApart] }),
  build({
    ...settings,
    entryPoints: Object.entries(apart).map(([name, file]) => ({ in: name, out: file })),
    plugins: [withoutSchemas],
    // As a module of ours sees a package in CommonJS: what it exports is the default.
    footer: { js: "module.exports = module.exports.default ?? module.exports;" },
  }),
]);
writeFileSync(join(out, "package.json"), '{ "type": "commonjs" }\n');

const inputs = built.flatMap(({ metafile }) => Object.keys(metafile.inputs));
const packages = new Set(inputs.flatMap((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []));
const licences = [...packages].sort().map((name) => {
  const folder = join("node_modules", name);
  const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  return `${name} ${version} (${license})\n\n${file === undefined ? "" : readFileSync(join(folder, file), "utf8").trim()}\n`;
});
writeFileSync(join(out, "THIRD-PARTY-LICENCES.txt"), licences.join(`\n${"-".repeat(72)}\n\n`));
