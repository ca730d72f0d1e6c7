import { describe, expect, it } from "vitest";

import { withEntry } from "../../../src/domain/session/edit-entry.ts";
import { append } from "../../../src/domain/session/record.ts";
import {
  begunOn,
  runningIn,
  settled,
  withDone,
  withoutRunning,
  withSets,
  withSkip,
  type Doing,
} from "../../../src/domain/session/running.ts";
import { parseState } from "../../../src/domain/state/parse-state.ts";
import { readStateText, stateText } from "../../../src/domain/state/state-text.ts";
import { emptyState } from "../../../src/domain/state/state.ts";
import type { Dose } from "../../../src/domain/week.ts";
import { monday } from "../../support/build-guided.ts";

const dose: Dose = { sets: 2, measure: "reps", amount: 8, perSide: true, load: null, rest: 60 };
const doing = (overrides: Partial<Doing> = {}): Doing => ({
  date: monday,
  exercise: "lunge",
  session: monday,
  dose,
  deload: false,
  sets: [8],
  right: [7],
  effort: null,
  ...overrides,
});
const begun = withSets(emptyState, doing());

describe("the record of a guided session", () => {
  it("is there as long as the log does not tell of the exercise", () => {
    expect(begunOn(begun, monday)).toMatchObject([{ exercise: "lunge", since: 0, revision: 0, sets: [8], right: [7] }]);
    expect(begunOn(begun, "2026-11-24")).toEqual([]);
    expect(runningIn(emptyState)).toBeNull();
    const skipped = append(begun.log, [
      { kind: "skipped", date: monday, exercise: "lunge", session: monday, reason: "busy" },
    ]);
    expect(begunOn({ ...begun, log: skipped.log }, monday)).toEqual([]);
    const other = append(begun.log, [
      { kind: "skipped", date: monday, exercise: "lunge", session: null, reason: "busy" },
    ]);
    expect(begunOn({ ...begun, log: other.log }, monday)).toHaveLength(1);
  });

  it("keeps the first revision and number through further sets, and ends with the entry", () => {
    const more = withSets({ ...begun, revision: 7 }, doing({ sets: [8, 8], right: [7] }));
    expect(more.running?.begun).toMatchObject([{ revision: 0, sets: [8, 8] }]);
    const done = withDone(more, doing({ sets: [8, 8], right: [7, 8] }));
    expect(done.running).toEqual({ date: monday, entries: ["e1"], begun: [] });
    expect(done.log).toMatchObject([{ id: "e1", session: monday, done: { sets: [8, 8], right: [7, 8] } }]);
    expect(withDone(done, doing({ sets: [8, 8], right: [8, 8] })).log).toMatchObject([
      { id: "e1", done: { sets: [8, 8] } },
    ]);
  });

  it("holds several exercises, the last one at the end", () => {
    const two = withSets(begun, doing({ exercise: "squat" }));
    expect(two.running?.begun.map(({ exercise }) => exercise)).toEqual(["lunge", "squat"]);
    expect(withSets(two, doing()).running?.begun.map(({ exercise }) => exercise)).toEqual(["squat", "lunge"]);
    expect(withSkip(two, doing({ exercise: "squat" }), "pain").running?.begun).toHaveLength(1);
  });

  it("writes down for its day what was finished, once, and nothing where nothing was", () => {
    const over = settled(begun);
    expect(over.running).toBeUndefined();
    expect(over.log).toMatchObject([{ date: monday, session: monday, done: { sets: [8], right: [7] } }]);
    expect(settled(over)).toEqual(over);
    for (const sides of [
      { sets: [0], right: [0] },
      { sets: [8], right: [] },
    ])
      expect(settled(withSets(emptyState, doing(sides)))).toMatchObject({ log: [] });
    const half = settled(withSets(emptyState, doing({ sets: [8, 8], right: [8] })));
    expect(half.log).toMatchObject([{ done: { sets: [8] } }]);
  });

  it("gives answers to its own entries alone", () => {
    const before = append([], [{ kind: "skipped", date: monday, exercise: "plank", session: null, reason: "busy" }]);
    const done = withDone({ ...emptyState, log: before.log }, doing());
    const felt = new Map([["lunge", { effort: "easy" as const, pain: 2, legs: false }]]);
    const over = withoutRunning(done, felt);
    expect(over.log).toMatchObject([{ exercise: "plank" }, { exercise: "lunge", effort: "easy", pain: 2 }]);
    expect("running" in over).toBe(false);
  });

  it("an entry that is deleted gives its number to another one, and no set comes back with it", () => {
    const one = withDone(emptyState, doing({ exercise: "squat" }));
    const two = withSets(one, doing());
    const deleted = withEntry(two, "e1", null);
    expect(deleted.running?.begun).toMatchObject([{ since: 0 }]);
    const done = { ...deleted, log: append(deleted.log, [{ ...(one.log[0] as any), exercise: "lunge" }]).log };
    expect(settled(done).log).toHaveLength(1);
  });

  it("reads back as it was written, and names what is wrong with it", () => {
    const kept = withSets(withDone(emptyState, doing({ exercise: "squat" })), doing());
    expect(readStateText(stateText(kept))).toMatchObject({ state: kept });
    const broken = (running: unknown) => {
      const found = parseState({ ...emptyState, running });
      return "problems" in found ? found.problems.map(({ path }) => path) : [];
    };
    const [each] = kept.running?.begun ?? [];
    expect(broken(null)).toEqual(["running"]);
    expect(broken({ ...kept.running, date: "2026-02-30" })).toEqual(["running.date"]);
    expect(broken({ ...kept.running, entries: ["e1", "e1"] })).toEqual(["running.entries[1]"]);
    expect(broken({ ...kept.running, begun: [each, each] })).toEqual(["running.begun[1]"]);
    expect(broken({ ...kept.running, begun: [{ ...each, sets: [-1] }] })).toEqual(["running.begun[0].sets[0]"]);
    expect(broken({ ...kept.running, begun: [{ ...each, effort: "tough" }] })).toEqual(["running.begun[0].effort"]);
  });
});
