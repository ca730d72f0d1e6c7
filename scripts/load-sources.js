import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { build } from "esbuild";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** What these files of `src` export, as they are now: a picture shows what was just changed, not what was last built. */
export const loadSources = async (files) => {
  const { outputFiles } = await build({
    stdin: {
      contents: files.map((file) => `export * from "./src/${file}";`).join("\n"),
      resolveDir: root,
      loader: "ts",
    },
    absWorkingDir: root,
    bundle: true,
    format: "esm",
    platform: "node",
    // From where the built program finds its data.
    define: { "import.meta.dirname": JSON.stringify(join(root, "dist")) },
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
};

const drawing = [
  "formats/figure-svg.ts",
  "terminal/figure-braille.ts",
  "domain/figure/read-figures.ts",
  "domain/catalog/trusted.ts",
];

/**
 * The catalog and all figures of `data/figures` and of these files; `shown` are those of the files, or all where there is none.
 * What is wrong in a file is printed.
 */
export const loadFigures = async (files = [], more = []) => {
  const sources = await loadSources([...drawing, ...more]);
  const read = (file) => {
    const { figures, problems } = sources.parseFigures(JSON.parse(readFileSync(file, "utf8")));
    for (const { path, message } of problems) console.error(`${file}: ${path}: ${message}`);
    return { file: pathToFileURL(file).href, ...(figures ?? { bases: {}, figures: {} }) };
  };
  const folder = join(root, "data", "figures");
  const named = new Set(files.map((file) => pathToFileURL(file).href));
  const own = readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((file) => !named.has(pathToFileURL(file).href));
  const all = [...own, ...files].map(read);
  const merged = (list, part) => Object.assign({}, ...list.map((each) => each[part]));
  const { exercises } = JSON.parse(readFileSync(join(root, "data", "exercises.json"), "utf8"));
  return {
    sources,
    catalog: sources.catalogOf(sources.trustedExercises({ exercises })),
    bases: merged(all, "bases"),
    everything: merged(all, "figures"),
    shown: merged(
      all.filter(({ file }) => named.size === 0 || named.has(file)),
      "figures",
    ),
  };
};
