import { describe, expect, it } from "vitest";

import { legSymptomsOf } from "../../../src/domain/symptoms/leg-symptoms.ts";
import { checkin, cleared, doneEvent } from "../../support/build-event.ts";
import { situationOf } from "../../support/build-situation.ts";

const legs = doneEvent({ exercise: "crunch", legs: true });

describe("legSymptomsOf", () => {
  it("rests the exercise and its plane, however long nobody says otherwise", () => {
    const told = legSymptomsOf(situationOf([legs], "2027-11-23"));
    expect(told).toEqual({
      exercises: new Set(["crunch"]),
      planes: new Set(["flexion"]),
      since: "2026-11-23",
      askFrom: "2026-11-26",
      entries: ["e1"],
    });
  });

  it.each([
    ["a check-in two days on", [checkin({ date: "2026-11-25" })], false],
    ["a check-in three days on", [checkin({ date: "2026-11-26" })], true],
    ["one that tells of them again", [checkin({ date: "2026-11-26", legs: true })], false],
    ["a clinician's go-ahead", [cleared({ date: "2026-11-24" })], true],
    ["a go-ahead from before", [cleared({ date: "2026-11-22" })], false],
    ["a check-in that is still to come", [checkin({ date: "2026-11-30" })], false],
  ])("%s", (_what, events, isOver) => {
    expect(legSymptomsOf(situationOf([legs, ...events], "2026-11-28")) === null).toBe(isOver);
  });

  it("of a check-in rest the planes of the two days before it", () => {
    const before = doneEvent({ exercise: "wiper", date: "2026-11-23" });
    const told = checkin({ date: "2026-11-24", legs: true });
    const older = doneEvent({ exercise: "crunch", date: "2026-11-20" });
    expect(legSymptomsOf(situationOf([older, before, told], "2026-11-24"))?.planes).toEqual(new Set(["rotation"]));
  });

  it("of a check-in with nothing logged before rest every plane", () => {
    expect(legSymptomsOf(situationOf([checkin({ legs: true })], "2026-11-24"))?.planes.size).toBe(4);
  });
});
