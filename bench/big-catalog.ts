import { join } from "node:path";

import type { Catalog } from "../src/domain/catalog/entry.ts";
import { catalogOf } from "../src/domain/catalog/trusted.ts";
import { planWeek } from "../src/domain/planner/plan-week.ts";
import { generateExercises, writeCatalog } from "./generate-catalog.ts";
import { randomRequest } from "./instances.ts";
import { ms, reached, times, type Section } from "./report.ts";
import { peakOf, runWell } from "./run-process.ts";
import { median, quantile, timeOfThree } from "./statistics.ts";

const goal = { planning: 300, factor: 3, extra: 300 };

/** Planning from 10,000 exercises in process, and the whole process with 100,000 against one that only reads the file. */
export const measureBigCatalogs = (catalog: Catalog, cache: string, quick: boolean): Section => {
  const large = catalogOf(generateExercises(catalog, 10_000));
  const requests = Array.from({ length: quick ? 10 : 40 }, (_, index) => randomRequest(large, index + 1, [1, 7]));
  const planning = requests.map((request) => timeOfThree(() => planWeek(request)));

  const file = join(cache, "big.json");
  const bytes = writeCatalog(file, generateExercises(catalog, 100_000));
  const read = ["-e", `JSON.parse(require("fs").readFileSync(${JSON.stringify(file)}, "utf8"))`];
  const program = join(cache, "program", "bin", "fourplane.js");
  const plan = [program, "plan", "--catalog", file, "--catalog-only", "--home", join(cache, "no-home"), "--dry-run"];
  const readTimes: number[] = [];
  const planTimes: number[] = [];
  for (let round = 0; round < (quick ? 2 : 7); round += 1) {
    readTimes.push(runWell(read).milliseconds);
    planTimes.push(runWell(plan).milliseconds);
  }
  const [reading, whole] = [median(readTimes), median(planTimes)];
  const allowed = goal.factor * reading + goal.extra;
  const [readPeak, planPeak] = [peakOf(read), peakOf(plan)];
  return {
    title: "Large catalogs",
    table: [
      ["what", "median", "max", "goal", "reached"],
      [
        "10,000 exercises: planWeek in process",
        ms(median(planning)),
        ms(quantile(planning, 1)),
        `at most ${goal.planning} ms`,
        reached(quantile(planning, 1) <= goal.planning),
      ],
      ["100,000 exercises: a process that only reads and parses", ms(reading), ms(quantile(readTimes, 1)), "", ""],
      [
        "100,000 exercises: `plan --dry-run`, whole process",
        ms(whole),
        ms(quantile(planTimes, 1)),
        `at most ${goal.factor} x the reading + ${goal.extra} ms = ${ms(allowed)}`,
        reached(whole <= allowed),
      ],
    ],
    notes: [
      `Peak memory with 100,000 exercises: ${Math.round(planPeak)} MB, against ${Math.round(readPeak)} MB of the process that only reads (${times(planPeak / readPeak)}).`,
      "",
      `The exercises are made from the built-in ones with random cells, families, levels and equipment; the file of 100,000 has ${(bytes / 1e6).toFixed(0)} MB, ${(bytes / 1e5 / 1000).toFixed(2)} KB each. In process: ${requests.length} random people, the median of three calls each, the goal taken for the slowest, trials for gaps included. The processes run in turn, ${readTimes.length} times each, exit codes checked; memory is taken in runs of its own.`,
    ],
  };
};
