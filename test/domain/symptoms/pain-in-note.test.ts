import { describe, expect, it } from "vitest";

import { painInNote } from "../../../src/domain/symptoms/pain-in-note.ts";

describe("the number that a note gives its pain", () => {
  it.each([
    ["pain 8 of 10, down the left leg", 8],
    ["pain 3/10", 3],
    ["Pain was 3", 3],
    ["pain: 4", 4],
    ["8/10 pain", 8],
    ["7 out of 10 pain afterwards", 7],
    ["**pain 8**", 8],
    ["back pain 4", 4],
    ["pain 0", 0],
    ["pain 10/10", 10],
    ["pain 3 then pain 3", 3],
    ["no pain", 0],
    ["no pain, but it felt hard", 0],
    ["Went well. Pain-free!", 0],
  ])("%j: %i", (note, pain) => {
    expect(painInNote(note)).toBe(pain);
  });

  it.each([
    "felt good",
    "no pain in the back, my neck hurts",
    "no pain, but a stab at the end",
    "no pain relief from this",
    "6/10",
    "pain 2-3",
    "pain 2 to 3",
    "pain 12",
    "pain 3.5",
    "pain 3 reps in",
    "pain after 2 sets",
    "pain for 3 days",
    "pain 3/10 then 6/10 pain",
    "~~pain 8~~ nothing now",
    "painted 3 walls",
  ])("%j: none", (note) => {
    expect(painInNote(note)).toBeNull();
  });
});
