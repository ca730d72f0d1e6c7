import { writeFileSync } from "node:fs";

import { measureBigCatalogs } from "./big-catalog.ts";
import { measureExact } from "./exact.ts";
import { builtInCatalog } from "./instances.ts";
import { measureImport } from "./importing.ts";
import { measureLivingFile } from "./living-file.ts";
import { measureLongLog } from "./long-log.ts";
import { measurePlanning } from "./planning.ts";
import { renderReport, type Section } from "./report.ts";
import { measureStartUp } from "./start-up.ts";
import { measureTagging } from "./tagging.ts";

// Run by scripts/bench.js from the root of the package, with the folder of the bundles and then the flags.
const [cache = "", ...flags] = process.argv.slice(2);
const quick = flags.includes("--quick");
// Start-up is measured on these as well: --node=/path/to/node, repeatable.
const nodes = flags.flatMap((flag) => /^--node=(.+)$/.exec(flag)?.[1] ?? []);
// Only these parts, printed and not kept: --only=start-up, repeatable.
const only = flags.flatMap((flag) => /^--only=(.+)$/.exec(flag)?.[1] ?? []);
const catalog = builtInCatalog();
const start = performance.now();
const seconds = () => (performance.now() - start) / 1000;

const parts: readonly (readonly [string, () => Section | Promise<Section>])[] = [
  ["start-up", () => measureStartUp(cache, [process.execPath, ...nodes], quick)],
  ["long-log", () => measureLongLog(cache, quick)],
  ["living-file", () => measureLivingFile(cache, quick)],
  ["planning", () => measurePlanning(catalog, cache, quick)],
  ["exact", () => measureExact(catalog, quick)],
  ["tagging", () => measureTagging(catalog)],
  ["importing", () => measureImport(cache, quick)],
  ["large-catalogs", () => measureBigCatalogs(catalog, cache, quick)],
];
const sections: Section[] = [];
for (const [name, measure] of parts) {
  if (only.length > 0 && !only.includes(name)) continue;
  const section = await measure();
  sections.push(section);
  console.error(`${name}: done after ${Math.round(seconds())} s`);
}
const report = renderReport(sections, quick, seconds());
if (only.length === 0) writeFileSync("bench/RESULTS.md", report);
console.log(report);
