import { readFileSync, writeFileSync } from "node:fs";

import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { addDays, type LocalDate } from "../../src/domain/dates.ts";
import type { Log } from "../../src/domain/log/event.ts";
import { readStateText, stateText } from "../../src/domain/state/state-text.ts";
import type { State } from "../../src/domain/state/state.ts";
import { digestOf } from "../../src/storage/state-file.ts";
import { doneEvent, logOf } from "../support/build-event.ts";
import { testHome, type TestHome } from "../support/home.ts";
import { longLog } from "../support/long-log.ts";

const monday = "2026-11-23";

const stateIn = ({ file }: TestHome): State => {
  const read = readStateText(readFileSync(file, "utf8"));
  if (!("state" in read)) throw new Error("the state just made cannot be read");
  return read.state;
};

const withPlan = async (): Promise<{ readonly own: TestHome; readonly planned: State }> => {
  const own = testHome();
  await own.run("init --yes --screen none --days mon,wed,fri --equipment band,kettlebell:8:12:16");
  await own.run("plan --new", { today: addDays(monday, -7) });
  await own.run("plan --new");
  return { own, planned: stateIn(own) };
};

const isInPart = (text: string, date: LocalDate): boolean => {
  const read = readStateText(text, { digestOf, date });
  return "state" in read && read.state.older !== undefined;
};

/** What a command says and leaves behind with the log settled and without. */
const bothWays = async (own: TestHome, state: State, line: string, today: LocalDate) => {
  const outcomes = [];
  for (const text of [stateText(state), stateText(state, undefined, digestOf)]) {
    writeFileSync(own.file, text);
    const said = await own.run(line, { today });
    outcomes.push({
      isSettled: isInPart(text, today),
      result: { ...said, log: stateIn(own).log, plan: stateIn(own).plan },
    });
  }
  const [plain, settled] = outcomes;
  if (plain === undefined || settled === undefined) throw new Error("two ways were asked for");
  expect(settled.result, line).toEqual(plain.result);
  return { isSettled: settled.isSettled, said: settled.result };
};

const week = ["bird-dog", "dead-bug", "front-plank", "goblet-squat"];
const others = ["crunch", "pallof-press", "kettlebell-deadlift", "side-plank", "superman", "jefferson-curl-loaded"];

describe("a log that has settled", () => {
  test("leads to the same as one that has not, whatever is in it and whatever is asked", async () => {
    const { own, planned } = await withPlan();
    const items = planned.plan?.sessions.flatMap((session) => session.items.map(({ exercise }) => exercise)) ?? [];
    let settled = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 90, max: 500 }),
        fc.constantFrom(0, 0, 1, 3, 6),
        fc.constantFrom(1, 1, 2, 20),
        async (seed, days, after, gap) => {
          const today = addDays(monday, after);
          const log = longLog(seed, days, addDays(today, -gap), [...new Set([...items, ...week, ...others])]);
          const state = { ...planned, log };
          for (const line of [
            "today --why",
            "today --json",
            "plan",
            "plan diff",
            "done --json",
            "done crunch",
            "done --date yesterday",
            `today --json --date ${addDays(today, -30)}`,
            `done crunch --date ${addDays(today, -70)}`,
            "export md",
            "swap bird-dog",
            "checkin --pain 1 --settled yes",
          ]) {
            const { isSettled } = await bothWays(own, state, line, today);
            if (isSettled) settled += 1;
          }
        },
      ),
      { numRuns: 6 },
    );
    expect(settled).toBeGreaterThan(40);
  }, 120_000);

  test("leads to the same new week", async () => {
    const { own, planned } = await withPlan();
    for (const seed of [1, 2, 3, 4]) {
      const log = longLog(seed, 400, addDays(monday, 13), [...week, ...others]);
      const { isSettled } = await bothWays(own, { ...planned, log }, "today --json", addDays(monday, 14));
      expect(isSettled).toBe(true);
    }
  }, 60_000);

  test("keeps what was hard and painful long ago, after thousands of entries of other work", async () => {
    const { own, planned } = await withPlan();
    const dose = { sets: 2, measure: "reps" as const, amount: 8, perSide: false, load: null };
    const hard = [0, 2, 4].map((day) => {
      const done = { sets: [5, 5], load: null };
      return doneEvent({
        date: addDays("2026-01-05", day),
        exercise: "crunch",
        planned: dose,
        done,
        effort: "hard",
        pain: 4,
      });
    });
    const other = Array.from({ length: 319 * 8 }, (_, at) =>
      doneEvent({ date: addDays("2026-01-08", Math.floor(at / 8)), exercise: week[at % 4] ?? "" }),
    );
    const log: Log = logOf(...hard, ...other);
    expect(log.length).toBeGreaterThan(2500);
    writeFileSync(own.file, stateText({ ...planned, log }));
    const { target: next } = (await own.json("progress crunch", { today: monday })) as {
      target: { sets: number; amount: number };
    };
    const { isSettled, said } = await bothWays(own, { ...planned, log }, "done crunch --json", monday);
    expect(isSettled).toBe(true);
    expect(next.amount).toBeLessThan(5);
    const sets = Array.from({ length: next.sets }, () => next.amount);
    expect(said.log.at(-1)).toMatchObject({ exercise: "crunch", done: { sets } });
  });
});
