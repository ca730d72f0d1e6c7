import { expect, test } from "vitest";

import { questionOf, screeningQuestions } from "../../src/domain/screening/questions.ts";
import { screeningGroups } from "../../src/words/screening-groups.ts";

test("every health question but the one about age is in one group", () => {
  const keys = screeningGroups.flatMap((group) => group.keys);
  expect(keys.toSorted()).toEqual(
    screeningQuestions
      .map(({ key }) => key)
      .filter((key) => key !== "under-18")
      .toSorted(),
  );
});

test("the groups fit one screen of 24 rows at 80 columns, those that call for help first", () => {
  expect(screeningGroups.length).toBeLessThanOrEqual(10);
  for (const { name } of screeningGroups) expect(name.length).toBeLessThanOrEqual(76);
  const urgent = screeningGroups.map(({ keys }) => keys.some((key) => questionOf(key)?.urgency === "emergency"));
  expect(urgent).toEqual(urgent.toSorted((a, b) => Number(b) - Number(a)));
});
