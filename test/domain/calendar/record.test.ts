import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { withEarlierIds } from "../../../src/domain/calendar/earlier-ids.ts";
import { numbered, pruned, start2020, type Drafted } from "../../../src/domain/calendar/numbers.ts";
import {
  broughtBack,
  mostSent,
  mostSequence,
  storedCalendar,
  type CalendarRecord,
  type SentEvent,
} from "../../../src/domain/calendar/record.ts";
import { readWhole } from "../../../src/domain/read-value.ts";
import { buildSession, buildWeek } from "../../support/build-week.ts";

const drafted = (uid: string, digest = "a"): Drafted => ({
  uid,
  date: "2026-11-23",
  start: "07:00",
  minutes: 20,
  digest,
});
const sent = (uid: string, changes: Partial<SentEvent> = {}): SentEvent => ({
  ...drafted(uid),
  sequence: 5,
  changed: 5,
  ...changes,
});
const at = (seconds: number): number => start2020 + seconds * 1000;

describe("the numbers of an export", () => {
  it("stay where nothing is new, whatever the clock says", () => {
    const record: CalendarRecord = { sequence: 7, sent: [sent("a"), sent("b", { sequence: 7, changed: 6 })] };
    const found = numbered(record, [drafted("a"), drafted("b")], at(1e6));
    expect([...found.numbers.values()]).toEqual([
      { sequence: 5, changed: 5 },
      { sequence: 7, changed: 6 },
    ]);
    expect(found.record).toEqual(record);
  });

  it("are the seconds since 2020 for all of it where one event is new", () => {
    const { record, numbers } = numbered(
      { sent: [sent("a"), sent("c")] },
      [drafted("a"), drafted("b", "b")],
      at(1000.9),
    );
    expect(numbers.get("a")).toEqual({ sequence: 1000, changed: 5 });
    expect(numbers.get("b")).toEqual({ sequence: 1000, changed: 1000 });
    expect(record.sent.map(({ uid, sequence }) => [uid, sequence])).toEqual([
      ["a", 1000],
      ["c", 5],
      ["b", 1000],
    ]);
  });

  it("grow with every change, whatever the clock does", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e13, max: 1e13, noNaN: true }), { maxLength: 20 }), (clocks) => {
        let record: CalendarRecord = { sent: [] };
        let last = -1;
        for (const [index, now] of clocks.entries()) {
          const found = numbered(record, [drafted("a", String(index))], now);
          const sequence = found.numbers.get("a")?.sequence ?? 0;
          expect(sequence > last || last === mostSequence).toBe(true);
          expect(sequence).toBeLessThanOrEqual(mostSequence);
          [record, last] = [found.record, sequence];
        }
        expect(readWhole(storedCalendar, record)).toEqual({ value: record });
      }),
    );
  });

  it("are above those of an export that a restored record does not know of", () => {
    const backup: CalendarRecord = { sequence: 100, sent: [sent("a", { sequence: 100 })] };
    const elsewhere = numbered(backup, [drafted("a", "new")], at(5000)).numbers.get("a")?.sequence ?? 0;
    // Later, and what is exported is what the backup knows.
    const restored = broughtBack(undefined, backup);
    const here = numbered(restored ?? { sent: [] }, [drafted("a")], at(9000)).numbers.get("a")?.sequence ?? 0;
    expect(here).toBeGreaterThan(elsewhere);
  });
});

describe("what is remembered of a calendar", () => {
  it("is forgotten once no export speaks of it again, and never grows without end", () => {
    const many = Array.from({ length: 1000 }, (_, index) => sent(`u${index}`, { date: "2030-01-01", sequence: index }));
    const record = pruned({ sent: [sent("old", { date: "2026-01-01" }), ...many] }, "2026-11-01");
    expect(record.sent).toHaveLength(mostSent);
    expect(record.sent.every(({ sequence }) => sequence >= 1000 - mostSent)).toBe(true);
  });

  it.each([
    [{ sent: [sent("a"), sent("a")] }, "sent[1]"],
    [{ sent: [], times: { usual: "7" } }, "times.usual"],
    [{ sent: [], times: { noon: "07:00" } }, "times.noon"],
    [{ sent: [], alarm: 2000 }, "alarm"],
    [{ sent: [{ ...sent("a"), sequence: 1e12 }] }, "sent[0].sequence"],
    [{ sent: [{ ...sent("a\u0007") }] }, "sent[0].uid"],
    [{}, "sent"],
  ])("is named where it is wrong: %#", (value, path) => {
    const found = readWhole(storedCalendar, value);
    expect("problems" in found && found.problems[0]?.path).toBe(path);
  });

  it("is all that either state told, with the person and the choices of the one that was brought back", () => {
    const present: CalendarRecord = {
      id: "here",
      alarm: 5,
      sequence: 9,
      sent: [sent("here-1"), sent("both", { sequence: 9 })],
    };
    const restored: CalendarRecord = {
      id: "there",
      times: { usual: "06:00" },
      sequence: 6,
      sent: [sent("both"), sent("there-1")],
    };
    const found = broughtBack(present, restored);
    expect(found).toMatchObject({ id: "there", alarm: 5, times: { usual: "06:00" }, sequence: 9 });
    expect(found?.sent.map(({ uid, sequence, digest }) => [uid, sequence, digest])).toEqual([
      ["both", 9, ""],
      ["here-1", 5, ""],
      ["there-1", 5, ""],
    ]);
    expect(broughtBack(present, undefined)).toBe(present);
    expect(broughtBack(undefined, undefined)).toBeUndefined();
  });
});

describe("the ids of an earlier version", () => {
  const week = buildWeek({
    sessions: ["2026-11-23", "2026-11-25"].map((date) => buildSession({ date })),
  });
  const dates = ["2026-11-23", "2026-11-25", "2026-11-27"];
  const moved = { kind: "moved", id: "e1", date: "2026-11-24", from: "2026-11-23", to: "2026-11-24" } as const;

  it("go on with the sessions that stand, where they stand, and with those that do not", () => {
    const record = withEarlierIds(
      { earlier: { from: "2026-11-23", dates }, sent: [] },
      { plan: week, previous: null, log: [moved] },
      "933b5bde",
    );
    expect(record.sent.map(({ uid, date }) => [uid, date])).toEqual([
      ["2026-11-23-mon-933b5bde@fourplane", "2026-11-24"],
      ["2026-11-23-wed-933b5bde@fourplane", "2026-11-25"],
      ["2026-11-23-fri-933b5bde@fourplane", "2026-11-27"],
    ]);
  });
});
