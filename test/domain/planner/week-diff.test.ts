import { describe, expect, it } from "vitest";

import { diffWeeks } from "../../../src/domain/planner/week-diff.ts";
import type { Week } from "../../../src/domain/week.ts";
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
  const changes = diffWeeks(fullWeek, without(fullWeek, gone), dropped);
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
