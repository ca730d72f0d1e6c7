import { expect, it } from "vitest";

import { plainRequest } from "../../../src/domain/planner/plan-request.ts";
import { planWeek } from "../../../src/domain/planner/plan-week.ts";
import { defaultProfile } from "../../../src/domain/profile/profile.ts";
import { catalogWhere } from "../../support/planner-catalog.ts";

const ankles = "ankle-dorsiflexion-mobilization";
const catalog = catalogWhere(({ role, id }) => role !== "mobility" || id === ankles);

const daysWith = (onceAWeek: readonly string[]): readonly string[] => {
  const base = { catalog, profile: defaultProfile, from: "2026-11-23", seed: 0 };
  const result = planWeek({ ...plainRequest(base), onceAWeek });
  if (!("week" in result)) throw new Error("no week");
  return result.week.sessions
    .filter(({ items }) => items.some(({ exercise }) => exercise === ankles))
    .map(({ date }) => date);
};

it("an exercise that is enough once a week is in the first session only", () => {
  expect(daysWith([])).toEqual(["2026-11-23", "2026-11-25", "2026-11-27"]);
  expect(daysWith([ankles])).toEqual(["2026-11-23"]);
});
