import { describe, expect, test } from "vitest";

import { tagEntry } from "../../../../src/domain/catalog/foreign/tag.ts";
import type { ForeignEntry } from "../../../../src/domain/catalog/foreign/foreign-entry.ts";
import { taggingRules } from "../../../../src/domain/catalog/foreign/rules/rules.ts";
import { foreignEntry } from "../../../support/foreign-entries.ts";

const tagged = (name: string, given: Partial<ForeignEntry> = {}): string => {
  const { tags, confidence } = tagEntry(foreignEntry(name, given));
  const what = tags.role === "trunk" ? `${tags.planes[0]}:${tags.mode}` : tags.role;
  return confidence === "low" ? `${what}?` : what;
};

const abs = { primary: ["abdominals"] };
const back = { primary: ["lower back"] };
const legs = { primary: ["Quadriceps femoris"] };

describe("an exercise of another catalog is tagged by what its name says", () => {
  test.each<[name: string, wanted: string, given?: Partial<ForeignEntry>]>([
    ["Bird Dog", "extension:resist"],
    ["Cobra", "extension:move"],
    ["Jefferson Curl", "flexion:move"],
    ["Suitcase Carry", "side-bending:resist"],
    ["Farmer's Walk", "extension:resist"],
    ["Copenhagen Plank", "side-bending:resist"],
    ["Side Bridge", "side-bending:resist", abs],
    ["Side Plank Hip Dip", "side-bending:move", abs],
    ["Open Book", "rotation:move"],
    ["Quadruped T-Spine Rotation", "rotation:move"],
    ["Thread the Needle", "rotation:move"],
    ["Pallof Press", "rotation:resist", abs],
    ["Pallof Press With Rotation", "rotation:move", abs],
    ["Oblique Crunch", "rotation:move", abs],
    ["Crunch", "flexion:move", abs],
    ["McGill Curl-Up", "flexion:resist", abs],
    ["Dead Bug", "flexion:resist", abs],
    ["Plank", "flexion:resist", abs],
    ["Plank with Shoulder Tap", "rotation:resist", abs],
    ["Plank Jack", "flexion:resist", abs],
    ["Reverse Plank", "extension:resist", abs],
    ["Reverse Plank with Leg Lift", "extension:resist", abs],
    ["Single-Arm Dumbbell Row", "rotation:resist", { primary: ["lats"] }],
    ["Romanian Deadlift", "extension:resist", { primary: ["hamstrings"] }],
    ["Single-Arm Deadlift", "side-bending:resist", { primary: ["hamstrings"] }],
    ["Single-Leg Deadlift", "extension:resist", { primary: ["hamstrings"] }],
    ["Hyperextensions (Back Extensions)", "extension:move", back],
    ["Dumbbell Side Bend", "side-bending:move", abs],
    ["Clamshell", "support", { primary: ["glutes"] }],
    ["Goblet Squat", "support", legs],
    ["Hip Flexor Stretch", "mobility", { primary: ["quadriceps"], category: "stretching" }],
    ["Ankle Circles", "mobility", { primary: ["calves"], category: "stretching" }],
  ])("%s: %s", (name, wanted, given) => {
    expect(tagged(name, given)).toBe(wanted);
  });
});

describe("words that the arms have too mean the trunk only where the muscles do not speak against it", () => {
  test.each<[name: string, wanted: string, muscle: string]>([
    ["Incline Dumbbell Flyes With a Twist", "out", "chest"],
    ["Seated Barbell Twist", "rotation:move", "abdominals"],
    ["Triceps Extension", "out", "triceps"],
    ["Cable Internal Rotation", "out", "shoulders"],
    ["Torso Rotation", "rotation:move", "obliques"],
    ["Hanging Leg Raise", "flexion:move", "abdominals"],
    ["Rear Leg Raise", "support?", "glutes"],
    ["Neck Bridge", "out", "neck"],
    ["Isometric Wipers", "out", "chest"],
  ])("%s: %s (%s)", (name, wanted, muscle) => {
    expect(tagged(name, { primary: [muscle] })).toBe(wanted);
  });
});

describe("what no name says is a guess, and never more", () => {
  test.each<[name: string, wanted: string, given: Partial<ForeignEntry>]>([
    ["Cocoons", "flexion:move?", abs],
    ["Spell Caster", "rotation:move?", { ...abs, steps: ["Rotate your torso to one side."] }],
    ["Something", "flexion:move?", { ...back, category: "stretching", force: "static" }],
    ["Something", "extension:resist?", back],
    ["Something", "flexion:resist?", { ...abs, force: "static" }],
    ["Something", "out?", {}],
    ["Something", "out", { primary: ["biceps"] }],
    ["Etwas", "support?", { primary: ["Biceps femoris"] }],
  ])("%s: %s", (name, wanted, given) => {
    expect(tagged(name, given)).toBe(wanted);
  });
});

describe("what a catalog itself says", () => {
  test("a pattern decides where no name does, and makes a guess sure where it says the same", () => {
    expect(tagged("Otis-Up", { ...abs, patterns: ["trunk_flexion"] })).toBe("flexion:move");
    expect(tagged("Crunch With Side Bends", abs)).toBe("side-bending:move?");
    expect(tagged("Crunch With Side Bends", { ...abs, patterns: ["lateral_flexion"] })).toBe("side-bending:move");
    expect(tagged("Plank", { ...abs, patterns: ["trunk_rotation"] })).toBe("flexion:resist");
  });

  test.each([
    [{ plane: "Side bending", mode: "resist" }, "side-bending:resist"],
    [{ plane: "turning", mode: "move" }, "rotation:move"],
    [{ plane: "anti-rotation" }, "rotation:resist"],
    [{ plane: "extension", mode: "hold" }, "extension:resist"],
    [{ role: "mobility" }, "mobility"],
    [{ role: "support" }, "support"],
  ])("our own words come before every rule: %j", (said, wanted) => {
    expect(tagged("Crunch", { ...abs, said })).toBe(wanted);
  });

  test("words of ours that mean nothing change nothing", () => {
    expect(tagged("Crunch", { ...abs, said: { plane: "sagittal" } })).toBe("flexion:move");
  });

  test("an alias is looked at where the name fits nothing", () => {
    expect(tagged("Vogelhund", { aliases: ["bird dog"] })).toBe("extension:resist");
    expect(tagged("Plank", { aliases: ["side plank"] })).toBe("flexion:resist");
  });
});

describe("the table of rules", () => {
  test("its last line fits everything, and no other has neither words nor a condition", () => {
    const open = taggingRules.filter(({ says, where }) => says === undefined && where === undefined);
    expect(open).toEqual([taggingRules.at(-1)]);
  });

  test("whatever has no words is either a catalog's own pattern or not to be trusted where it fills a cell", () => {
    const trusted = taggingRules.filter(
      ({ says, confidence, gives, name }) =>
        says === undefined && confidence === "high" && gives.role === "trunk" && !name.endsWith("in its own catalog"),
    );
    expect(trusted).toEqual([]);
  });
});
