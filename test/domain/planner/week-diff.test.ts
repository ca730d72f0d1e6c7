import { describe, expect, it } from "vitest";

import { diffWeeks, lastAskedIn } from "../../../src/domain/planner/week-diff.ts";
import type { Week } from "../../../src/domain/week.ts";
import { doneEvent } from "../../support/build-event.ts";
import { buildItem, buildSession, buildWeek } from "../../support/build-week.ts";
import { fullWeek } from "../../support/sample-weeks.ts";

const without = (week: Week, id: string): Week => ({
  ...week,
  sessions: week.sessions.map((session) => ({
    ...session,
    items: session.items.filter(({ exercise }) => exercise !== id),
  })),
});
const [gone = "", stays = ""] = fullWeek.sessions[0]?.items.map(({ exercise }) => exercise) ?? [];
const whyGone = (due: string | undefined): string | undefined => {
  const dropped = [{ exercise: gone, reason: "a rung is due", ...(due === undefined ? {} : { due }) }];
  const changes = diffWeeks(fullWeek, without(fullWeek, gone), dropped, () => undefined);
  const found = changes.find(({ exercise }) => exercise === gone);
  return found?.kind === "gone" ? found.why : undefined;
};

describe("why an exercise has left the week", () => {
  it("is the reason the log gives, while the rung that is due is in the week", () => {
    expect(whyGone(undefined)).toBe("a rung is due");
    expect(whyGone(stays)).toBe("a rung is due");
  });

  it("says how to have a rung that found no room", () => {
    expect(whyGone("bird-dog-row")).toBe(
      "a rung is due, though this week has no room for it; to have it: fourplane plan --new --require bird-dog-row",
    );
  });
});

describe("why a dose has changed", () => {
  const weekOf = (from: string, dose: { sets: number; amount: number }): Week =>
    buildWeek({
      from,
      sessions: [
        buildSession({ date: from, items: [buildItem({ exercise: "walking", why: "So it stays there.", dose })] }),
      ],
    });
  const planned = (sets: number, amount: number) => ({
    sets,
    measure: "reps" as const,
    amount,
    perSide: false,
    load: null,
  });
  const entry = (date: string, sets: number, amount: number) =>
    doneEvent({ exercise: "walking", date, planned: planned(sets, amount) });
  const before = weekOf("2026-11-16", { sets: 3, amount: 6 });
  const whyOf = (after: { sets: number; amount: number }, entries: readonly ReturnType<typeof entry>[]) => {
    const lastAsked = lastAskedIn(new Map([["walking", entries]]), "2026-11-16", "2026-11-23");
    const [change] = diffWeeks(before, weekOf("2026-11-23", after), [], lastAsked);
    return change !== undefined && "why" in change ? change.why : undefined;
  };
  const during = "It came to that during the week.";
  const now = "So it stays there.";

  it.each([
    ["the last session of the week was asked for it", { sets: 3, amount: 7 }, [entry("2026-11-20", 3, 7)], during],
    ["it was, with a set less", { sets: 3, amount: 7 }, [entry("2026-11-20", 2, 7)], during],
    ["only its sets have changed, and did so before", { sets: 2, amount: 6 }, [entry("2026-11-20", 2, 6)], during],
    ["only its sets have changed, and do so now", { sets: 2, amount: 6 }, [entry("2026-11-20", 3, 6)], now],
    ["it moves now", { sets: 3, amount: 8 }, [entry("2026-11-20", 3, 7)], now],
    ["it was not done", { sets: 3, amount: 7 }, [], now],
    ["it was done in the new week alone", { sets: 3, amount: 7 }, [entry("2026-11-23", 3, 7)], now],
    ["it was done long before", { sets: 3, amount: 7 }, [entry("2026-11-13", 3, 7)], now],
  ])("when %s", (_when, after, entries, why) => {
    expect(whyOf(after, entries)).toBe(why);
  });
});
