import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { ms, reached, type Section } from "./report.ts";
import { peakOf, processorTimeOf, runWell } from "./run-process.ts";
import { median, quantile } from "./statistics.ts";

const source = "../shared/data/free-exercise-db.json";
const goal = 200;

type Entry = Readonly<Record<string, unknown>> & { readonly id: string; readonly name: string };

/** A catalog of this many entries, made from the real one: the same entries again under other ids and names. */
const writeCopies = (file: string, entries: readonly Entry[], count: number): void => {
  const copies = Array.from({ length: count }, (_, index) => {
    const entry = entries[index % entries.length] as Entry;
    const round = Math.floor(index / entries.length);
    return round === 0 ? entry : { ...entry, id: `${entry.id}_${round}`, name: `${entry.name} ${round}` };
  });
  writeFileSync(file, JSON.stringify(copies));
};

/** How long `catalog import` takes over the bare start of the program, and how it grows. */
export const measureImport = (cache: string, quick: boolean): Section => {
  const title = "Importing a catalog";
  if (!existsSync(source))
    return {
      title,
      table: [["what"], ["not measured: there is no free-exercise-db beside the repository"]],
      notes: [],
    };
  const entries = JSON.parse(readFileSync(source, "utf8")) as readonly Entry[];
  const program = join(cache, "program", "bin", "fourplane.js");
  const out = join(cache, "imported.json");
  const files = [1000, 10_000, 100_000].map((count) => {
    const file = join(cache, `foreign-${count}.json`);
    writeCopies(file, entries, count);
    return {
      count,
      args: [program, "catalog", "import", file, "-o", out, "--force", "--home", join(cache, "no-home")],
    };
  });
  const bare = [program, "--version"];
  // The second leaves its compiled code for later starts, as on every computer where the program is in use.
  for (const _ of [1, 2]) runWell([program, "today", "--home", join(cache, "home-importing")]);
  const [small, ...large] = files;
  const bareTimes: number[] = [];
  const smallTimes: number[] = [];
  const used: number[] = [];
  for (let round = 0; round < (quick ? 3 : 15); round += 1) {
    bareTimes.push(runWell(bare).milliseconds);
    if (small === undefined) continue;
    smallTimes.push(runWell(small.args).milliseconds);
    used.push(processorTimeOf(small.args) - processorTimeOf(bare));
  }
  const over = median(smallTimes) - median(bareTimes);
  const rows = large.map(({ count, args }) => {
    const times = Array.from({ length: quick ? 1 : 3 }, () => runWell(args).milliseconds);
    return [
      `${count.toLocaleString("en")} entries`,
      ms(median(times)),
      ms(quantile(times, 1)),
      "",
      `${(median(times) / count).toFixed(3)} ms an entry`,
    ];
  });
  const peaks = files.map(({ count, args }) => `${Math.round(peakOf(args))} MB with ${count.toLocaleString("en")}`);
  return {
    title,
    table: [
      ["what", "median", "max", "goal", "reached"],
      ["bare start (`--version`)", ms(median(bareTimes)), ms(quantile(bareTimes, 1)), "", ""],
      [
        "1,000 entries, over the bare start",
        ms(over),
        ms(quantile(smallTimes, 1) - median(bareTimes)),
        `at most ${goal} ms`,
        reached(over <= goal),
      ],
      ["the same in processor time, all cores together", ms(median(used)), ms(quantile(used, 1)), "", ""],
      ...rows,
    ],
    notes: [
      "Once `today` had been run, as on every computer where the program is in use.",
      `Peak memory: ${peaks.join(", ")}; the entries of free-exercise-db over and over, ${Math.round(readFileSync(join(cache, "foreign-100000.json")).length / 1e6)} MB of them in the largest file.`,
    ],
  };
};
