import { describe, expect, it } from "vitest";

import { migrateV1 } from "../../../src/domain/state/migrate.ts";
import { earlierState, fullStateV1 } from "../../support/build-state.ts";

const [done, skipped] = fullStateV1.log;
const migrated = (changes: object, entry = done) => {
  if (entry === undefined) throw new Error("no entry");
  return migrateV1({ ...fullStateV1, log: [{ ...entry, ...changes }] }).log[0];
};

describe("migrateV1", () => {
  it("keeps everything there is", () => {
    expect(migrateV1(fullStateV1)).toEqual(earlierState);
  });

  it("takes done without sets for done as planned", () => {
    expect(migrated({ done: null })).toMatchObject({ done: { sets: [8, 8, 8], load: null } });
  });

  it("takes what was not planned for work outside a session", () => {
    expect(migrated({ planned: null })).toMatchObject({ session: null, planned: null, done: { sets: [8, 8, 7] } });
  });

  it("keeps short holds and loads", () => {
    const load = { value: 16, unit: "kg" };
    const planned = {
      sets: 2,
      measure: "seconds",
      amount: 40,
      hold: 10,
      perSide: false,
      load,
      implement: "band",
      rest: 30,
    };
    expect(migrated({ planned, done: { sets: [40, 40], load } })).toMatchObject({
      planned: { sets: 2, measure: "seconds", amount: 40, hold: 10, perSide: false, load },
      done: { sets: [40, 40], load },
    });
  });

  it("gives a skip without a reason the reason other", () => {
    expect(migrated({ reason: undefined }, skipped)).toMatchObject({ kind: "skipped", reason: "other" });
  });
});
