import { secondsOf, type TodaysItem } from "../../src/domain/session/todays-items.ts";
import type { SessionAhead } from "../../src/domain/session/week-ahead.ts";
import type { Item, Week } from "../../src/domain/week.ts";

/** An open item with the dose the plan gave it. */
export const aheadItem = (item: Item, overrides: Partial<TodaysItem> = {}): TodaysItem => ({
  item,
  session: "2026-11-23",
  status: "open",
  why: { rule: "plan", text: item.why, entries: [], next: "" },
  target: null,
  rests: false,
  done: null,
  ...overrides,
});

/** The sessions of a week as the plan made them: nothing moved, nothing done. */
export const aheadOf = (week: Week): readonly SessionAhead[] =>
  week.sessions.map(({ date, items }) => {
    const own = items.map((item) => aheadItem(item, { session: date }));
    return { planned: date, date, items: own, seconds: secondsOf(own), isPaused: false, lighter: null };
  });
