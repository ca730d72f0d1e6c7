import { describe, expect, test } from "vitest";

import { defaultProfile } from "../../../src/domain/profile/profile.ts";
import { nextRung, previousRung } from "../../../src/domain/progression/rungs.ts";
import { buildCatalog, buildExercise } from "../../support/build-exercise.ts";
import { builtInCatalog, builtInExercise } from "../../support/planner-catalog.ts";

const profile = { ...defaultProfile, level: 4 };
const up = (id: string, with_ = profile) => nextRung(builtInExercise(id), builtInCatalog, with_)?.id ?? null;
const down = (id: string, with_ = profile) => previousRung(builtInExercise(id), builtInCatalog, with_)?.id ?? null;

describe("rungs of the ladder", () => {
  test.each([
    ["knee-plank", "front-plank", "wall-plank"],
    ["wall-plank", "knee-plank", null],
    ["v-up", null, "reverse-crunch"],
  ])("from %s up to %s, down to %s", (id, harder, easier) => {
    expect([up(id), down(id)]).toEqual([harder, easier]);
  });

  test("steps over what is not owned", () => {
    expect(up("dead-bug")).toBe("hollow-hold");
    expect(up("dead-bug", { ...profile, equipment: [{ name: "band" }] })).toBe("band-dead-bug");
    expect(down("hollow-hold")).toBe("dead-bug");
  });

  test("stops at the person's level, at what is left out, and before ballistic work", () => {
    expect(up("knee-plank", { ...profile, level: 2 })).toBeNull();
    expect(down("front-plank", { ...profile, exclude: ["knee-plank", "wall-plank"] })).toBeNull();
    const cable = { ...profile, equipment: [{ name: "cable" }, { name: "kettlebell" }] };
    expect(up("cable-pull-through", cable)).toBeNull();
  });

  test("a ladder that leads in a circle, or nowhere, has an end", () => {
    const [a, b] = [
      buildExercise({ id: "a", harder: "b" }),
      buildExercise({ id: "b", harder: "a", exclude: true } as object),
    ];
    expect(nextRung(a, buildCatalog([a, b]), { ...profile, exclude: ["a", "b"] })).toBeNull();
    expect(nextRung(buildExercise({ harder: "gone" }), buildCatalog([]), profile)).toBeNull();
  });
});
