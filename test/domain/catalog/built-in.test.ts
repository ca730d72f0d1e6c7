import { readFileSync } from "node:fs";

import { describe, expect, test } from "vitest";

import { implementNames, type Exercise } from "../../../src/domain/catalog/entry.ts";
import { parseCatalog } from "../../../src/domain/catalog/parse.ts";
import { proseWarnings } from "../../../src/domain/catalog/prose.ts";
import { catalogOf, trustedExercises } from "../../../src/domain/catalog/trusted.ts";
import { checkLadders } from "../../support/check-ladders.ts";

const file: unknown = JSON.parse(readFileSync("data/exercises.json", "utf8"));
const parsed = parseCatalog(file);
const { exercises } = parsed;

/** The exercises of the first catalog: plans and logs refer to them. */
const firstIds = `
  supine-pelvic-tilt cat-camel knees-to-chest seated-roll-down standing-roll-down jefferson-curl-light
  jefferson-curl-loaded crunch reverse-crunch v-up machine-ab-crunch cable-crunch dead-bug-heel-tap wall-plank
  mcgill-curl-up dead-bug band-dead-bug knee-plank front-plank long-lever-plank hollow-hold ab-wheel-rollout
  standing-back-bend prone-press-up prone-chest-raise superman arch-rock back-extension-machine
  45-degree-back-extension loaded-45-degree-extension reverse-hyper hip-hinge-drill glute-bridge
  quadruped-leg-slide bird-dog single-leg-bridge single-leg-rdl-bodyweight sorensen-hold band-good-morning
  cable-pull-through kettlebell-deadlift dumbbell-rdl trap-bar-deadlift barbell-deadlift kettlebell-swing
  supine-knee-roll open-book seated-trunk-rotation standing-cross-body-chop bent-knee-wiper straight-leg-wiper
  band-trunk-rotation cable-woodchop rotary-torso-machine weighted-russian-twist landmine-rotation
  med-ball-rotational-throw doorframe-isometric-turn bridge-march plank-shoulder-tap two-point-plank
  tall-kneeling-pallof-press half-kneeling-pallof-press pallof-press pallof-walk-out single-arm-dumbbell-row
  renegade-row seated-side-bend-reach standing-side-bend-reach kneeling-hip-dip side-plank-hip-dip
  side-lying-jackknife dumbbell-side-bend cable-side-bend roman-chair-side-bend kettlebell-windmill wall-side-plank
  kneeling-side-plank side-plank side-plank-leg-lift copenhagen-plank suitcase-hold single-arm-farmers-carry
  single-arm-rack-carry waiter-carry suitcase-deadlift ankle-dorsiflexion-mobilization banded-ankle-mobilization
  half-kneeling-hip-flexor-stretch 90-90-hip-switch thoracic-extension sciatic-slider side-lying-hip-abduction
  lateral-band-walk sit-to-stand goblet-squat split-squat calf-raise walking
`
  .trim()
  .split(/\s+/);

describe("the built-in catalog", () => {
  test("has 150 exercises or more and nothing wrong", () => {
    expect(exercises.length).toBeGreaterThanOrEqual(150);
    expect({ problems: parsed.problems, warnings: parsed.warnings }).toEqual({ problems: [], warnings: [] });
    expect(checkLadders(catalogOf(exercises))).toEqual([]);
  });

  test("reads the same unchecked, as every start of the program does", () => {
    expect(trustedExercises(file)).toEqual(exercises);
  });

  test("has the five that started the project, each saying why", () => {
    expect(
      exercises
        .filter(({ founding }) => founding !== undefined)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual([
      "ankle-dorsiflexion-mobilization",
      "bird-dog",
      "kettlebell-deadlift",
      "pallof-press",
      "single-arm-farmers-carry",
    ]);
  });

  test("explains every exercise", () => {
    expect(proseWarnings(exercises, parsed.positions)).toEqual([]);
    const lacking = exercises.filter(
      ({ steps, cues, mistakes, stop, muscles }) =>
        steps.length < 3 || steps.length > 6 || [cues, mistakes, stop, muscles].some((list) => list.length === 0),
    );
    expect(lacking.map(({ id }) => id)).toEqual([]);
  });

  test("promises nothing and frightens nobody", () => {
    const words = /\b(prevent|treat|cure|fix|fragile|damage|wear and tear)(s|es|ed|ing)?\b/i;
    const said = exercises.flatMap((each) =>
      [each.why, ...each.steps, ...each.cues, ...each.mistakes, ...each.stop, each.founding ?? ""].map(
        (text) => `${each.id}: ${text}`,
      ),
    );
    expect(said.filter((text) => words.test(text))).toEqual([]);
  });

  test("needs only implements that can be owned, and gives weights for those that have them", () => {
    const known = new Set<string>(implementNames);
    const weighted = new Set(["dumbbell", "kettlebell", "barbell"]);
    expect(exercises.filter(({ equipment }) => equipment.flat().some((name) => !known.has(name)))).toEqual([]);
    const weightOnly = exercises.filter(
      ({ equipment }) => equipment.length > 0 && equipment.flat().every((name) => weighted.has(name)),
    );
    expect(weightOnly.filter(({ dose }) => dose.load === undefined).map(({ id }) => id)).toEqual([]);
  });

  test("says how dumbbells and kettlebells are held wherever their weight is told, and only there", () => {
    const isHeld = ({ equipment, dose }: Exercise) =>
      dose.load !== undefined && equipment.flat().some((name) => name === "dumbbell" || name === "kettlebell");
    expect(exercises.filter((each) => isHeld(each) !== (each.hands !== undefined)).map(({ id }) => id)).toEqual([]);
  });

  test("names no implement that is not used", () => {
    const words = ["band", "dumbbell", "kettlebell", "barbell", "cable", "landmine", "trap-bar", "machine"];
    const wrong = exercises.filter(({ name, equipment }) =>
      words.some(
        (word) =>
          new RegExp(`\\b${word}\\b`, "i").test(name) &&
          !(equipment.length > 0 && equipment.every((list) => list.some((each) => each.includes(word)))),
      ),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test("keeps every id that logs may hold", () => {
    const ids = new Set(exercises.map(({ id }) => id));
    expect(firstIds.filter((id) => !ids.has(id))).toEqual([]);
  });

  test("has the Pallof press at level 2", () => {
    expect(exercises.find(({ id }) => id === "pallof-press")?.level).toBe(2);
  });

  test("has no two exercises under one name or alias", () => {
    const names = exercises.flatMap(({ name, aliases }) => [name, ...aliases].map((each) => each.toLowerCase()));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});
