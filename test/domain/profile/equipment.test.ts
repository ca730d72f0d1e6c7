import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { implementNames } from "../../../src/domain/catalog/entry.ts";
import { canDo, formatEquipment, parseEquipment } from "../../../src/domain/profile/equipment.ts";
import { isLoadable, takesWeights } from "../../../src/domain/profile/implement-name.ts";
import type { Implement } from "../../../src/domain/profile/profile.ts";
import { buildExercise } from "../../support/build-exercise.ts";

const read = (text: string, known: readonly string[] = [], unit?: "kg" | "lb") =>
  parseEquipment(text, new Set(known), unit);

describe("parseEquipment", () => {
  it.each<[string, readonly Implement[]]>([
    ["none", []],
    [" None ", []],
    ["band", [{ name: "band" }]],
    ["band:heavy:light", [{ name: "band", strengths: ["light", "heavy"] }]],
    ["Bands:MEDIUM,band:medium,band", [{ name: "band", strengths: ["medium"] }]],
    ["band,kettlebell:8:12:16", [{ name: "band" }, { name: "kettlebell", loads: [8, 12, 16] }]],
    [
      "Bands, KB:16:8 ; db:7.5",
      [{ name: "band" }, { name: "kettlebell", loads: [8, 16] }, { name: "dumbbell", loads: [7.5] }],
    ],
    ["kettlebell:8,kettlebells:12:8,kettlebell", [{ name: "kettlebell", loads: [8, 12] }]],
    [
      "medicine ball,Ab Roller,benches,resistance_bands",
      [{ name: "med-ball" }, { name: "ab-wheel" }, { name: "bench" }, { name: "band" }],
    ],
    ["dumbbell:7,5:10,band", [{ name: "dumbbell", loads: [7.5, 10] }, { name: "band" }]],
    ["dumbbell:2,5kg", [{ name: "dumbbell", loads: [2.5] }]],
    ["kettlebell:8kg:12 KG", [{ name: "kettlebell", loads: [8, 12] }]],
    ["barbell:0.5:500", [{ name: "barbell", loads: [0.5, 500] }]],
  ])("reads %j", (text, equipment) => {
    expect(read(text)).toEqual({ equipment });
  });

  it("takes the implements of a catalog, with weights", () => {
    expect(read("sandbag:20,Clubs", ["sandbag", "club"])).toEqual({
      equipment: [{ name: "sandbag", loads: [20] }, { name: "club" }],
    });
    expect(read("kettlebell:18lbs", [], "lb")).toEqual({ equipment: [{ name: "kettlebell", loads: [18] }] });
  });

  it.each([
    ["", '"" names no implement; expected a list, for example band,kettlebell:8:12:16, or none'],
    ["band,,kettlebell", '"" names no implement; expected a list, for example band,kettlebell:8:12:16, or none'],
    [":8", '":8" names no implement; expected a list, for example band,kettlebell:8:12:16, or none'],
    [
      "ketlebel",
      '"ketlebel" is not an implement any exercise needs (did you mean "kettlebell"?); expected any of band, dumbbell, kettlebell, barbell, trap-bar, landmine, cable, ab-crunch-machine, back-extension-machine, rotary-torso-machine, reverse-hyper-machine, roman-chair, med-ball, ab-wheel, bench, pull-up-bar, or none',
    ],
    [
      "trampoline",
      '"trampoline" is not an implement any exercise needs; expected any of band, dumbbell, kettlebell, barbell, trap-bar, landmine, cable, ab-crunch-machine, back-extension-machine, rotary-torso-machine, reverse-hyper-machine, roman-chair, med-ball, ab-wheel, bench, pull-up-bar, or none',
    ],
    ["none,band", '"none" stands alone, without other equipment; for example band,kettlebell:8:12:16, or none'],
    [
      "band:10",
      "a band has no weight here, but it may have a strength; write just band, or band:light:medium:heavy for those you own",
    ],
    [
      "band:hevy",
      'a band has no weight here, but it may have a strength (did you mean "heavy"?); write just band, or band:light:medium:heavy for those you own',
    ],
    ["kettlebell:0", '"kettlebell:0" has the weight 0; weights go from 0.5 to 500 kg'],
    ["kettlebell:501", '"kettlebell:501" has the weight 501; weights go from 0.5 to 500 kg'],
    [
      "kettlebell:18lb",
      '"kettlebell:18lb" has a weight in lb but weights are in kg here; use --units lb to have all in lb',
    ],
    [
      "kettlebell:8,12",
      '"12" is not an implement; weights go after colons, and decimals after a point, for example kettlebell:7.5:12',
    ],
    ...["-8", "1e3", "NaN", "Infinity", "abc", "８", "", "."].map((weight) => [
      `kettlebell:${weight}`,
      `"kettlebell:${weight}" has the weight "${weight}", which is not a number; write weights after colons, for example band,kettlebell:8:12:16, or none`,
    ]),
  ])("rejects %j", (text, problem) => {
    expect(read(text ?? "")).toEqual({ problem });
  });

  it("never throws, keeps weights in range and hides no control character", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."kb:,;.58 \u001b\u202edband".split("")) }), (text) => {
        const result = read(text);
        if ("problem" in result) expect(result.problem).not.toMatch(/[\u001b\u202e]/);
        else
          for (const { loads = [1] } of result.equipment)
            for (const load of loads) expect(load).toBeGreaterThanOrEqual(0.5);
      }),
    );
  });
});

describe("formatEquipment", () => {
  const weight = fc.integer({ min: 2, max: 2000 }).map((quarters) => quarters / 4);
  const loads = fc.uniqueArray(weight, { minLength: 1, maxLength: 6 }).map((list) => [...list].sort((a, b) => a - b));
  const implement = fc.constantFrom(...implementNames).chain((name) =>
    takesWeights(name)
      ? fc.oneof(
          fc.constant<Implement>({ name }),
          loads.map((list): Implement => ({ name, loads: list })),
        )
      : fc.constant<Implement>({ name }),
  );

  it("is read back as it was", () => {
    fc.assert(
      fc.property(fc.uniqueArray(implement, { selector: (each) => each.name }), (equipment) => {
        expect(read(formatEquipment(equipment))).toEqual({ equipment });
      }),
    );
    expect(formatEquipment([])).toBe("none");
  });
});

describe("canDo", () => {
  const load = { sets: [1, 4], amount: [8, 12], rest: 60, load: [8, 24] } as const;
  const needs = (...equipment: string[][]) => buildExercise({ equipment });
  const loaded = (...equipment: string[][]) => buildExercise({ equipment, dose: load });
  const kettlebells = { name: "kettlebell", loads: [8, 12] };

  it.each([
    ["nothing needed, nothing owned", needs(), [], {}],
    ["nothing owned", needs(["band"]), [], null],
    ["one of a list missing", needs(["bench", "dumbbell"]), [{ name: "bench" }], null],
    ["the second list owned", needs(["cable"], ["band"]), [{ name: "band" }], { implement: "band" }],
    ["no weight taken", needs(["kettlebell"]), [kettlebells], { implement: "kettlebell" }],
    ["weights known", loaded(["kettlebell"]), [kettlebells], { implement: "kettlebell", loads: [8, 12] }],
    ["weights not known", loaded(["kettlebell"]), [{ name: "kettlebell" }], { implement: "kettlebell" }],
    [
      "known weights first",
      loaded(["dumbbell"], ["kettlebell"]),
      [{ name: "dumbbell" }, kettlebells],
      { implement: "kettlebell", loads: [8, 12] },
    ],
    [
      "what is held, not what is stood at",
      loaded(["bench", "dumbbell"]),
      [{ name: "bench" }, { name: "dumbbell" }],
      { implement: "dumbbell" },
    ],
    ["no weights on a band", loaded(["band"]), [{ name: "band", loads: [5] }], { implement: "band" }],
    [
      "weights on an implement of a catalog",
      loaded(["sandbag"]),
      [{ name: "sandbag", loads: [20] }],
      { implement: "sandbag", loads: [20] },
    ],
  ])("%s", (_what, exercise, owned, result) => {
    expect(canDo(exercise, owned)).toEqual(result);
  });

  it("can do no less with more", () => {
    const name = fc.constantFrom("band", "cable", "kettlebell", "bench");
    const some = fc.uniqueArray(name).map((names) => names.map((each) => ({ name: each })));
    fc.assert(
      fc.property(
        fc.array(fc.uniqueArray(name, { minLength: 1 }), { maxLength: 3 }),
        some,
        some,
        (equipment, owned, more) => {
          const exercise = buildExercise({ equipment });
          const isPossible =
            equipment.length === 0 ||
            equipment.some((list) => list.every((each) => owned.some((own) => own.name === each)));
          expect(canDo(exercise, owned) !== null).toBe(isPossible);
          if (isPossible) expect(canDo(exercise, [...owned, ...more])).not.toBeNull();
        },
      ),
    );
  });
});

describe("isLoadable", () => {
  it("holds for what comes with a weight", () => {
    expect(implementNames.filter(isLoadable)).toEqual([
      "dumbbell",
      "kettlebell",
      "barbell",
      "trap-bar",
      "landmine",
      "cable",
      "ab-crunch-machine",
      "back-extension-machine",
      "rotary-torso-machine",
      "reverse-hyper-machine",
      "med-ball",
    ]);
    expect(isLoadable("sandbag")).toBe(false);
  });
});
