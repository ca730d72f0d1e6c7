import { join } from "node:path";

import type { Catalog } from "../src/domain/catalog/entry.ts";
import { planWeek } from "../src/domain/planner/plan-week.ts";
import { randomRequest, tightRequest } from "./instances.ts";
import { ms, reached, type Section } from "./report.ts";
import { runWell } from "./run-process.ts";
import { median, quantile, timeOfThree } from "./statistics.ts";

const goal = { median: 15, most: 60 };

/** How long `planWeek` takes with the built-in catalog, warm and as the first call of a process. */
export const measurePlanning = (catalog: Catalog, cache: string, quick: boolean): Section => {
  const [profiles, coldRuns] = quick ? [60, 7] : [300, 21];
  const warmUp = quick ? 10 : 30;
  for (let seed = 1; seed <= warmUp; seed += 1) planWeek(randomRequest(catalog, 100_000 + seed, [1, 7]));
  const whole: number[] = [];
  const withGaps: number[] = [];
  let impossible = 0;
  for (let seed = 1; seed <= profiles; seed += 1) {
    const request = randomRequest(catalog, seed, [1, 7]);
    const result = planWeek(request);
    if (!("week" in result)) impossible += 1;
    const isWhole = "week" in result && result.week.gaps.length === 0;
    (isWhole ? whole : withGaps).push(timeOfThree(() => planWeek(request)));
  }
  const all = [...whole, ...withGaps];
  const tight = Array.from({ length: profiles / 2 }, (_, index) => tightRequest(catalog, 50_000 + index))
    .filter((request) => {
      const result = planWeek(request);
      return !("week" in result) || result.week.gaps.length > 0;
    })
    .map((request) => timeOfThree(() => planWeek(request)));
  const cold = Array.from({ length: coldRuns }, (_, index) =>
    Number(runWell([join(cache, "cold-plan.js"), String(index + 1)]).stdout),
  );
  const row = (name: string, values: readonly number[]) => [
    name,
    String(values.length),
    ms(median(values)),
    ms(quantile(values, 0.95)),
    ms(quantile(values, 1)),
  ];
  const isReached = median(all) <= goal.median && quantile(all, 1) <= goal.most;
  return {
    title: "Planning a week in process",
    table: [
      ["profiles", "number", "median", "p95", "max"],
      row("all", all),
      row("every cell filled", whole),
      row("with gaps", withGaps),
      row("people with little to work with: those with gaps", tight),
      row("first call of a process", cold),
    ],
    notes: [
      `Goal: median at most ${goal.median} ms, max at most ${goal.most} ms over all profiles. Reached: ${reached(isReached)}.`,
      "",
      `\`planWeek\` with the built-in catalog (${catalog.size} exercises) for random people: 1-7 days, 10-60 minutes, level 1-5, each implement owned with a chance of 40 %, fixed seeds; the median of three calls for each, after ${warmUp} weeks of warm-up. For ${impossible} of them no week at all is possible; they are counted with the gaps.`,
      `Few random people have gaps, so ${profiles / 2} more have 1-2 days, 10-15 minutes, no equipment and 2-6 cautions to avoid; those of them with gaps are a row of their own, outside the goal. A week with gaps is planned again for each change that might close one, which is what its time is made of. The first call runs code that is not compiled yet.`,
    ],
  };
};
