import { closeSync, openSync, writeSync } from "node:fs";

import { implementNames, type Catalog, type Exercise } from "../src/domain/catalog/entry.ts";
import { catalogSchema } from "../src/domain/catalog/parse.ts";
import { createRandom } from "../src/domain/planner/random.ts";
import { planes } from "../src/domain/spine.ts";

/** Made from the built-in entries with other cells, families, levels and equipment; about 1.2 KB each as JSON. */
export const generateExercises = function* (catalog: Catalog, count: number): Generator<Exercise> {
  const templates = [...catalog.values()];
  const random = createRandom(41);
  const pick = <T>(values: readonly T[]): T => values[random(values.length)] as T;
  for (let number = 0; number < count; number += 1) {
    const template = pick(templates);
    const primary = pick(planes);
    const isTrunk = template.role === "trunk";
    const implement = pick(implementNames);
    yield {
      ...template,
      id: `${template.id.slice(0, 60)}-${number}`,
      name: `${template.name.slice(0, 60)} ${number}`,
      aliases: template.aliases.slice(0, 2),
      planes: isTrunk ? [primary, ...planes.filter((plane) => plane !== primary && random(4) === 0)] : [],
      family: `${template.family}-${random(12)}`,
      level: 1 + random(5),
      equipment: template.dose.load === undefined && random(2) === 0 ? [] : [[implement]],
      easier: null,
      harder: null,
      why: template.why.slice(0, 120),
      steps: template.steps.slice(0, 3),
      cues: template.cues.slice(0, 2),
      mistakes: template.mistakes.slice(0, 1),
      stop: template.stop.slice(0, 1),
    };
  }
};

/** Writes them as a catalog file and returns its size in bytes. */
export const writeCatalog = (file: string, exercises: Iterable<Exercise>): number => {
  const handle = openSync(file, "w");
  let bytes = 0;
  let lines: string[] = [];
  const flush = (end: string) => {
    bytes += writeSync(handle, lines.join("") + end);
    lines = [];
  };
  lines.push(`{"schema":"${catalogSchema}","exercises":[\n`);
  let separator = "";
  for (const exercise of exercises) {
    lines.push(separator, JSON.stringify(exercise));
    separator = ",\n";
    if (lines.length > 2000) flush("");
  }
  flush("\n]}\n");
  closeSync(handle);
  return bytes;
};
