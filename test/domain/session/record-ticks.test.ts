import { describe, expect, it } from "vitest";

import type { DoneEvent, LogEvent, WholeLog } from "../../../src/domain/log/event.ts";
import { formatBase, parseBase, workPrint, type Base } from "../../../src/domain/session/file-base.ts";
import { recordTicks, withRecorded } from "../../../src/domain/session/record-ticks.ts";
import type { ReadRules } from "../../../src/domain/session/tick-entry.ts";
import { printsOf, type Tick } from "../../../src/domain/session/tick.ts";
import { doneEvent, logOf, skipped } from "../../support/build-event.ts";

const monday = "2026-11-23";
const planned = { sets: 3, measure: "reps" as const, amount: 8, perSide: true, load: null };

const tick = (over: Partial<Tick> = {}): Tick => ({
  line: 10,
  name: "Bird Dog",
  session: monday,
  date: monday,
  exercise: "bird-dog",
  planned,
  work: { kind: "tick" },
  isTicked: true,
  effort: null,
  pain: null,
  legs: null,
  base: null,
  ...over,
});

const sets = (...amounts: readonly number[]): Tick["work"] => ({
  kind: "sets",
  done: { sets: amounts, load: null },
});

const rules: ReadRules = { sessions: [], today: monday, wasOurs: () => true, takesOut: true, again: false };
const whole = (...events: readonly LogEvent[]) => logOf(...events) as readonly LogEvent[] as WholeLog;
const read = (line: Tick, log: WholeLog = whole(), over: Partial<ReadRules> = {}) =>
  recordTicks([line], log, { ...rules, ...over });

/** A line as the file has it after it was brought up to date, with what a person changed since. */
const later = (line: Tick, base: Base | undefined, over: Partial<Tick> = {}): Tick => ({
  ...line,
  base: base ?? null,
  ...over,
});

describe("recordTicks, the first time", () => {
  it("is an entry of its session with what was planned", () => {
    const { added, bases } = read(tick({ note: "went well", effort: "easy", pain: 1 }));
    expect(added).toEqual([
      expect.objectContaining({
        id: "e1",
        kind: "done",
        date: monday,
        session: monday,
        planned,
        done: { sets: [8, 8, 8], load: null },
        effort: "easy",
        pain: 1,
        note: "went well",
      }),
    ]);
    expect([...bases.values()]).toEqual([expect.objectContaining({ id: "e1" })]);
  });

  it("is nothing without a tick, and a skip for a dash", () => {
    expect(read(tick({ work: { kind: "nothing" }, isTicked: false })).added).toEqual([]);
    expect(read(tick({ work: { kind: "skip" }, isTicked: false })).added).toEqual([
      expect.objectContaining({ kind: "skipped", reason: "other", session: monday }),
    ]);
  });

  it("stands outside the plan where the session was never this person's", () => {
    expect(read(tick(), whole(), { wasOurs: () => false }).added).toEqual([
      expect.objectContaining({ session: null, planned: null }),
    ]);
  });

  it.each([
    ["2026-11-24", /still to come \(today is 2026-11-23\); only what has happened/],
    ["1800-01-01", /no such day/],
  ])("refuses a day like %s", (date, message) => {
    const { added, problems } = read(tick({ date }));
    expect(added).toEqual([]);
    expect(problems).toEqual([{ line: 10, message: expect.stringMatching(message) }]);
  });

  it("takes a tick of long ago, dated by its heading", () => {
    expect(read(tick({ session: "2024-02-05", date: "2024-02-05" })).added).toEqual([
      expect.objectContaining({ date: "2024-02-05", session: "2024-02-05" }),
    ]);
  });

  it("reads one line of an exercise and a session, and names another that says otherwise", () => {
    const twice = recordTicks([tick(), tick({ line: 20, work: sets(5) })], whole(), rules);
    expect(twice.added).toHaveLength(1);
    expect(twice.problems).toEqual([{ line: 20, message: expect.stringMatching(/stands in line 10 already/) }]);
    expect(recordTicks([tick(), tick({ line: 20 })], whole(), rules).problems).toEqual([]);
  });
});

describe("recordTicks, once an entry is there", () => {
  const entry = doneEvent({ effort: null, pain: null });

  it.each([
    ["a tick alone says nothing against other numbers", tick(), { done: { sets: [5, 5, 5], load: null } }, undefined],
    [
      "typed sets correct what was said to be as planned",
      tick({ work: sets(8, 8, 6) }),
      {},
      { done: { sets: [8, 8, 6], load: null } },
    ],
    ["a note fills an empty one", tick({ note: "fine" }), {}, { note: "fine" }],
    [
      "answers fill empty ones",
      tick({ effort: "hard", pain: 2, legs: true }),
      {},
      { effort: "hard", pain: 2, legs: true },
    ],
  ] as const)("%s", (_what, line, over, after) => {
    const before = { ...entry, ...over };
    const { added, changed, problems } = read(line, whole(before));
    expect({ added, problems }).toEqual({ added: [], problems: [] });
    expect(changed.map((each) => each.after)).toEqual(after === undefined ? [] : [expect.objectContaining(after)]);
  });

  it.each([
    [
      "numbers",
      tick({ work: sets(8, 8, 6) }),
      { done: { sets: [5, 5, 5], load: null } },
      /other numbers, which stayed/,
    ],
    ["a note", tick({ note: "fine" }), { note: "hard today" }, /another note, which stayed/],
    ["an answer", tick({ effort: "hard" }), { effort: "easy" as const }, /another answer to how it felt/],
  ] as const)("names %s that differ, again and again until one gives way", (_what, line, over, message) => {
    const log = whole({ ...entry, ...over });
    const first = read(line, log);
    expect(first.changed).toEqual([]);
    expect(first.problems).toEqual([{ line: 10, message: expect.stringMatching(message) }]);
    const second = read(later(line, first.bases.get(line)), log);
    expect(second.problems).toEqual(first.problems);
  });

  it("is found whatever was planned since, by its session or its day", () => {
    expect(read(tick(), whole(doneEvent({ date: "2026-11-25", session: monday }))).added).toEqual([]);
    expect(read(tick(), whole(doneEvent({ session: null, planned: null }))).added).toEqual([]);
    expect(
      read(tick({ date: "2026-11-25" }), whole(doneEvent({ date: "2026-11-25", session: "2026-11-25" })), {
        today: "2026-11-25",
      }).added,
    ).toHaveLength(1);
  });
});

describe("recordTicks, where file and log disagree", () => {
  it("goes on saying so after something else of the entry was changed", () => {
    const entry = doneEvent({ effort: null, pain: null, done: { sets: [5, 5, 5], load: null } });
    const line = tick({ work: sets(8, 8, 6), note: "new" });
    const first = read(line, whole(entry));
    expect(first.changed).toHaveLength(1);
    const log = withRecorded(whole(entry), first) as WholeLog;
    const second = read(later(line, first.bases.get(line)), log);
    expect(second).toMatchObject({ changed: [], problems: first.problems });
    expect([...second.bases.values()]).toEqual([...first.bases.values()]);
  });
});

describe("recordTicks, again and again", () => {
  const line = tick({ work: sets(8, 8, 6), note: "first" });
  const first = read(line);
  const log = withRecorded(whole(), first) as WholeLog;
  const base = first.bases.get(line);
  const again = (over: Partial<Tick>, kept: WholeLog = log, more: Partial<ReadRules> = {}) =>
    read(later(line, base, over), kept, more);
  const edited = (over: Partial<DoneEvent>) =>
    log.map((each) => ({ ...each, ...over })) as readonly LogEvent[] as WholeLog;

  it("changes nothing", () => {
    expect(again({})).toMatchObject({ added: [], changed: [], removed: [], takenBack: [], problems: [] });
    expect(read(line, log)).toMatchObject({ added: [], changed: [], problems: [] });
  });

  it.each([
    [{ work: sets(8, 8, 8, 4) }, { done: { sets: [8, 8, 8, 4], load: null }, note: "first" }],
    [{ note: "first, then better" }, { note: "first, then better" }],
    [{ effort: "easy" as const }, { effort: "easy" }],
    [{ work: { kind: "tick" as const } }, { done: { sets: [8, 8, 8], load: null } }],
  ])("takes %j as a change of the same entry, also without a marker", (over, after) => {
    expect(again(over).changed).toEqual([{ before: log[0], after: expect.objectContaining({ id: "e1", ...after }) }]);
    expect(read({ ...line, ...over }, log).changed).toHaveLength(1);
  });

  it("takes a note away that was taken out of the file, and no other", () => {
    const { note: _note, ...bare } = line;
    expect(read({ ...bare, base: base ?? null }, log).changed[0]?.after).not.toHaveProperty("note");
    expect(read({ ...bare, base: base ?? null }, edited({ note: "said at the screen" })).changed).toEqual([]);
  });

  it("leaves what was corrected at the screen while the file stayed the same", () => {
    const kept = edited({ done: { sets: [5], load: null }, note: "other", effort: "hard" });
    expect(again({}, kept)).toMatchObject({ changed: [], problems: [] });
    expect(read(line, kept)).toMatchObject({ changed: [], problems: [] });
  });

  it("does not bring back what was taken out of the log, until it is ticked again", () => {
    const gone = again({}, whole());
    expect(gone).toMatchObject({ added: [], takenBack: [expect.objectContaining({ line: 10 })] });
    const open = later(line, gone.bases.get([...gone.bases.keys()][0] as Tick), { isTicked: false });
    expect(read(open, whole())).toMatchObject({ added: [], takenBack: [] });
    expect(read({ ...open, isTicked: true }, whole()).added).toHaveLength(1);
    expect(read({ ...open, work: sets(9) }, whole()).added).toHaveLength(1);
    expect(again({}, whole(), { again: true }).added).toHaveLength(1);
  });

  it("writes an opened tick down again when asked to", () => {
    const plain = tick();
    const done = read(plain);
    const gone = read(later(plain, done.bases.get(plain)), whole());
    const [open] = [...gone.bases].map(([each, kept]) =>
      later(each, kept, { work: { kind: "nothing" }, isTicked: false }),
    ) as [Tick];
    expect(read(open, whole()).added).toEqual([]);
    expect(read(open, whole(), { again: true }).added).toHaveLength(1);
  });

  it("takes an entry out when its box is opened; only where the file is kept", () => {
    const open: Partial<Tick> = { work: { kind: "nothing" }, isTicked: false };
    expect(again(open).removed.map(({ id }) => id)).toEqual(["e1"]);
    expect(again(open, log, { takesOut: false })).toMatchObject({ removed: [], problems: [expect.anything()] });
    expect(read({ ...line, ...open }, log)).toMatchObject({ removed: [], changed: [] });
  });

  it("goes from done to left out, and back", () => {
    const left = again({ work: { kind: "skip" }, isTicked: false });
    expect(left.removed.map(({ id }) => id)).toEqual(["e1"]);
    expect(left.added).toEqual([expect.objectContaining({ kind: "skipped" })]);
    const skip = skipped({ reason: "other" });
    const back = read(tick({ base: { id: "e1", work: "s", note: "0", felt: "0", isFilled: false } }), whole(skip));
    expect(back.removed).toEqual([expect.objectContaining({ kind: "skipped" })]);
    expect(back.added).toEqual([expect.objectContaining({ kind: "done" })]);
  });

  it("takes a number that was given again for what it is", () => {
    const other = whole(doneEvent({ exercise: "plank" }));
    expect(again({}, other)).toMatchObject({ added: [], changed: [], takenBack: [expect.anything()] });
  });
});

describe("what stands in a marker", () => {
  it("is read back", () => {
    const prints = printsOf(tick({ work: sets(8, 7.5), note: "a", pain: 3 }));
    for (const base of [
      { id: "e12", ...prints, isFilled: true },
      { id: null, ...prints, isFilled: false },
    ])
      expect(parseBase(formatBase(base))).toEqual(base);
  });

  it.each(["", "e0.t.0.0", "e1.t.0", "e1.t.0.0.g", "e1.T.0.0", "x", "e1.t.0.0.f.f", `e1.${"a".repeat(99)}.0.0`])(
    "is nothing else: %j",
    (text) => {
      expect(parseBase(text)).toBeUndefined();
    },
  );

  it("tells sets apart, and not how a note is wrapped", () => {
    expect(workPrint(sets(8, 8, 6))).not.toBe(workPrint(sets(8, 8, 5)));
    expect(printsOf(tick({ note: "a  b\n c" })).note).toBe(printsOf(tick({ note: "a b c" })).note);
  });
});
