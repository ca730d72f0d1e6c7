import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
process.chdir(root);

const [out = "dist"] = process.argv.slice(2);

/** Packages that few commands need, and the file each has to itself, loaded when it is imported. */
const apart = {
  "@bomb.sh/tab": "tab",
  conf: "conf",
  "csv-parse/sync": "csv-parse",
  htmlparser2: "htmlparser2",
  "ical.js": "ical",
  inquirer: "inquirer",
  "markdown-it": "markdown-it",
};

/**
 * What draws figures, which only those who look at one need: whatever else imports a file of these gets it from
 * `figures.js`. What these import themselves is in there once more, so it has to be pure: values in, values out. Names of
 * schemas are needed without any picture.
 */
const isOfFigures = (file) =>
  /^src\/(domain\/figure\/|formats\/(figure-|svg-path)|terminal\/figure-(braille|dots)|words\/figure)/.test(file) &&
  file !== "src/domain/figure/schema-name.ts";

const figureFiles = readdirSync("src", { recursive: true })
  .map((file) => `src/${file.replaceAll("\\", "/")}`)
  .filter((file) => file.endsWith(".ts") && isOfFigures(file))
  .sort();

const keptApart = {
  name: "kept-apart",
  setup: ({ onResolve }) => {
    onResolve({ filter: /^\.\.?\/.*\.ts$/ }, ({ path, resolveDir }) => {
      const file = relative(root, resolve(resolveDir, path)).replaceAll("\\", "/");
      return isOfFigures(file) ? { path: "./figures.js", external: true } : undefined;
    });
    onResolve({ filter: /^[^.]/ }, ({ path }) =>
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
  build({
    ...settings,
    stdin: { contents: figureFiles.map((file) => `export * from "./${file}";`).join("\n"), resolveDir: root },
    outdir: undefined,
    outfile: join(out, "figures.js"),
  }),
]);
writeFileSync(join(out, "package.json"), '{ "type": "commonjs" }\n');

/** The manual page says what the commands declare, so they are asked. */
const page = join(out, "man-page.cjs");
await build({ ...settings, outdir: undefined, outfile: page, entryPoints: ["scripts/man-page.ts"], metafile: false });
writeFileSync(join(out, "fourplane.1"), await createRequire(import.meta.url)(resolve(page)).manPage());
rmSync(page);

const inputs = built.flatMap(({ metafile }) => Object.keys(metafile.inputs));
const packages = new Set(inputs.flatMap((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []));
const licences = [...packages].sort().map((name) => {
  const folder = join("node_modules", name);
  const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  return `${name} ${version} (${license})\n\n${file === undefined ? "" : readFileSync(join(folder, file), "utf8").trim()}\n`;
});
writeFileSync(join(out, "THIRD-PARTY-LICENCES.txt"), licences.join(`\n${"-".repeat(72)}\n\n`));
