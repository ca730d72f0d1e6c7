import { describe, expect, it } from "vitest";

import { dayOf } from "../../../src/domain/session/day-picture.ts";
import { weekAhead } from "../../../src/domain/session/week-ahead.ts";
import { todaysItems } from "../../../src/domain/session/todays-items.ts";
import { sessionOn } from "../../../src/domain/session/today.ts";
import type { LogEvent } from "../../../src/domain/log/event.ts";
import { doneEvent, skipped } from "../../support/build-event.ts";
import { builtInCatalog } from "../../support/planner-catalog.ts";
import { fullWeek } from "../../support/sample-weeks.ts";

const ahead = (log: readonly LogEvent[], today = "2026-11-23") =>
  weekAhead({ week: fullWeek, log, profile: fullWeek.profile, catalog: builtInCatalog }, today);

const moved = (from: string, to: string): LogEvent => ({ kind: "moved", id: "m", date: "2026-11-23", from, to });
const paused = (until: string): LogEvent => ({
  kind: "paused",
  id: "p",
  date: "2026-11-23",
  plane: null,
  mode: null,
  until,
});

describe("the sessions of a week as they can be handed out", () => {
  it("are those of the plan with their items, in order", () => {
    const sessions = ahead([]);
    expect(sessions.map(({ planned, date }) => [planned, date])).toEqual(
      fullWeek.sessions.map(({ date }) => [date, date]),
    );
    expect(sessions.map(({ items }) => items.map(({ item }) => item.exercise))).toEqual(
      fullWeek.sessions.map(({ items }) => items.map(({ exercise }) => exercise)),
    );
    expect(
      sessions.every(({ items, seconds }) => seconds === items.reduce((sum, { item }) => sum + item.seconds, 0)),
    ).toBe(true);
  });

  it("stay apart when one is moved to the day of another, and keep the date they were planned for", () => {
    const sessions = ahead([moved("2026-11-23", "2026-11-27")]);
    expect(sessions.map(({ planned, date }) => [planned, date])).toEqual([
      ["2026-11-25", "2026-11-25"],
      ["2026-11-23", "2026-11-27"],
      ["2026-11-27", "2026-11-27"],
    ]);
    // What both have is done once.
    expect(sessions.map(({ items }) => items.length)).toEqual([6, 5, 3]);
  });

  it("say what is done and what was skipped", () => {
    const log = [
      doneEvent({ id: "e1", exercise: "bird-dog", session: "2026-11-23" }),
      skipped({ id: "e2", exercise: "kettlebell-deadlift", session: "2026-11-23" }),
    ];
    expect(ahead(log)[0]?.items.map(({ status }) => status)).toEqual(["open", "skipped", "open", "open", "done"]);
  });

  it("have the doses of today, so that days that have not come yet count as no lay-off", () => {
    const log = [doneEvent({ id: "e1", date: "2026-11-13", exercise: "mcgill-curl-up", session: null })];
    const input = { week: fullWeek, log, profile: fullWeek.profile, catalog: builtInCatalog };
    const last = fullWeek.sessions[2]?.date ?? "";
    const due = sessionOn(fullWeek, log, last);
    if (due === null) throw new Error("the week has a last session");
    const asOfToday = todaysItems(due, dayOf(input, "2026-11-23")).map(({ item }) => item.dose);
    expect(ahead(log)[2]?.items.map(({ item }) => item.dose)).toEqual(asOfToday);
  });

  it("are on hold as long as the whole plan is", () => {
    expect(ahead([paused("2026-11-26")]).map(({ isPaused }) => isPaused)).toEqual([true, true, false]);
  });

  it("rest in a paused plane only up to the day it comes back", () => {
    const log: readonly LogEvent[] = [
      { kind: "paused", id: "p", date: "2026-11-23", plane: "rotation", mode: "resist", until: "2026-11-26" },
    ];
    const restsOn = (at: number) => {
      const day = ahead(log)[at];
      return day?.items.filter(({ rests }) => rests).map(({ item }) => item.exercise);
    };
    expect(restsOn(1)).toEqual(["tall-kneeling-pallof-press"]);
    expect(restsOn(2)).toEqual([]);
    const [, wednesday] = ahead(log);
    expect(wednesday?.seconds).toBe(
      wednesday?.items.reduce((sum, { item, rests }) => sum + (rests ? 0 : item.seconds), 0),
    );
  });
});
