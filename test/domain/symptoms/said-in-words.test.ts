import { describe, expect, it } from "vitest";

import { saidInWords } from "../../../src/domain/symptoms/said-in-words.ts";

describe("saidInWords", () => {
  it.each([
    ["pain 8 of 10, down the left leg, leg went numb", true, true],
    ["back hurt on the way up", true, false],
    ["a bit painful at the end", true, false],
    ["dull ache afterwards", true, false],
    ["low back was a bit sore", true, false],
    ["tingling in the calf", false, true],
    ["Pins & needles", false, true],
    ["shot down my right leg", false, true],
    ["foot felt weak on the stairs", false, true],
    ["weakness in the left foot", false, true],
    ["pain into my buttock", true, true],
    ["no pain but tingling", false, true],
    ["no warm-up, pain in the back", true, false],
    ["pain 3-4", true, false],
    ["pain 0.5", true, false],
    ["PAINFUL", true, false],
  ])("%s: pain %s, legs %s", (note, pain, legs) => {
    expect(saidInWords(note)).toEqual({ pain, legs });
  });

  it.each([
    "",
    "felt good",
    "no pain",
    "No pain at all, 8 reps",
    "without any pain",
    "pain-free",
    "pain free again",
    "Pain: none",
    "pain 0",
    "pain 0/10",
    "pain is gone",
    "did not hurt",
    "didn’t hurt this time",
    "no pain, numbness or tingling",
    "no leg pain and no numbness",
    "painted the fence before",
    "legs tired, calves burning",
    "lowered the left leg, slowly",
    "leg press day before",
    "number 3 was easy",
    "a window pane",
  ])("%s: nothing", (note) => {
    expect(saidInWords(note)).toEqual({ pain: false, legs: false });
  });
});
