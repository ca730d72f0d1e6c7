import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { WrittenExercise } from "../../../../src/domain/catalog/foreign/convert.ts";
import { linked } from "../../../../src/domain/catalog/foreign/convert.ts";
import type { ForeignEntry } from "../../../../src/domain/catalog/foreign/foreign-entry.ts";
import { parseCatalog } from "../../../../src/domain/catalog/parse.ts";
import { builtIn, cellOf, converterWith, foreignEntry } from "../../../support/foreign-entries.ts";

const abs = { primary: ["abdominals"] };

const taken = (name: string, given: Partial<ForeignEntry> = {}): WrittenExercise => {
  const outcome = converterWith().add(foreignEntry(name, given), "[0]");
  if (!("exercise" in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.exercise;
};

describe("what an exercise of another catalog becomes", () => {
  test.each<[name: string, given: Partial<ForeignEntry>, equipment: unknown]>([
    ["Crunch", { ...abs, equipment: ["Body Only"] }, []],
    ["Cat Stretch", { equipment: null, category: "stretching" }, []],
    ["Deadlift", { equipment: null }, [["other"]]],
    ["Kettlebell Deadlift", { equipment: null }, [["kettlebell"]]],
    ["Deadlift", { equipment: ["dumbbell", "kettlebell"] }, [["dumbbell"], ["kettlebell"]]],
    ["Deadlift", { equipment: ["barbell", "bench"] }, [["barbell", "bench"]]],
    ["Trap Bar Deadlift", { equipment: ["other"] }, [["trap-bar"]]],
    ["Ab Crunch Machine", { ...abs, equipment: ["machine"] }, [["ab-crunch-machine"]]],
    ["Leverage Deadlift", { equipment: ["machine"] }, [["other-machine"]]],
    ["Hanging Leg Raise", { ...abs, equipment: ["body only"] }, [["pull-up-bar"]]],
    ["Wind Sprints", { ...abs, equipment: ["body only"], steps: ["Hang from a pull-up bar."] }, [["pull-up-bar"]]],
    ["Hyperextensions", { primary: ["lower back"], equipment: ["other"] }, [["roman-chair"]]],
    ["Decline Crunch", { ...abs, equipment: ["body only"] }, [["bench"]]],
    ["Pallof Press", { equipment: ["none (bodyweight exercise)"] }, []],
  ])("%s %j needs %j", (name, given, equipment) => {
    expect(taken(name, given).equipment).toEqual(equipment);
  });

  test.each<[name: string, given: Partial<ForeignEntry>, least: number]>([
    ["Power Snatch", { category: "olympic weightlifting", level: "beginner", equipment: ["barbell"] }, 5],
    ["Barbell Deadlift", { level: "beginner", equipment: ["barbell"] }, 4],
    ["Crunch", { ...abs, level: "expert" }, 4],
    ["Crunch", { ...abs, level: "beginner" }, 2],
    ["Atlas Stones", { category: "strongman", equipment: ["other"] }, 5],
    ["Single-Leg Deadlift", {}, 4],
    ["Ball Slam", { ...abs, category: "plyometrics" }, 5],
  ])("%s %j is of level %i, whatever its catalog calls it", (name, given, level) => {
    expect(taken(name, given).level).toBe(level);
  });

  test.each<[name: string, given: Partial<ForeignEntry>, tags: readonly string[]]>([
    ["Power Snatch", { category: "olympic weightlifting" }, ["BALL", "BP"]],
    ["Crunch", abs, ["FLEX", "OP-F", "PREG-SUP"]],
    ["Back Extension", { primary: ["lower back"] }, ["EXT", "PREG-PRONE"]],
    ["Russian Twist", abs, ["ROT", "OP-R", "FLEX"]],
    ["Side Bend", abs, ["SIDE"]],
    ["Cocoons", { ...abs, steps: ["Kneel, then lie on your back."] }, ["PREG-SUP", "KNEE"]],
    ["Decline Crunch", abs, ["HEAD", "BP"]],
  ])("%s %j carries %j", (name, given, tags) => {
    expect(taken(name, given).cautions).toEqual(expect.arrayContaining([...tags]));
  });

  test.each<[name: string, given: Partial<ForeignEntry>, measure: string, perSide: boolean]>([
    ["Side Bridge", { ...abs, force: "static" }, "seconds", true],
    ["Plank", abs, "seconds", false],
    ["Bird Dog", {}, "reps", true],
    ["Farmer's Walk", {}, "metres", false],
    ["Suitcase Carry", {}, "metres", true],
    ["Side Bend", abs, "reps", true],
    [
      "Hamstring Stretch",
      { primary: ["hamstrings"], category: "stretching", force: "static", steps: ["Switch sides."] },
      "seconds",
      true,
    ],
    ["Walking, Treadmill", { primary: ["quadriceps"], category: "cardio" }, "minutes", false],
    ["Superman", { measure: "seconds" }, "seconds", false],
  ])("%s is counted in %s", (name, given, measure, perSide) => {
    expect(taken(name, given)).toMatchObject({ measure, perSide });
  });

  test("weights have a range, bodies have none", () => {
    expect(taken("Deadlift", { equipment: ["kettlebells"] })).toMatchObject({ dose: { load: [6, 32] }, hands: "both" });
    expect(taken("Double Deadlift", { equipment: ["kettlebells"] }).hands).toBe("pair");
    expect(taken("One-Arm Row", { equipment: ["dumbbell"] }).hands).toBe("one");
    expect(taken("Crunch", abs).dose).toBeUndefined();
  });

  test("a guess is marked, unless it is asked for", () => {
    expect(taken("Cocoons", abs)).toMatchObject({ guessed: true, takenFor: "work for the belly" });
    expect(taken("Crunch", abs).guessed).toBeUndefined();
    const trusting = converterWith({ trustsLow: true }).add(foreignEntry("Cocoons", abs), "[0]");
    expect("exercise" in trusting && trusting.exercise.guessed).toBeFalsy();
  });
});

describe("an exercise that we have, too", () => {
  const ours = builtIn();

  test("has our tags and id and its own words, and knows that it is ours", () => {
    const outcome = converterWith({ ours }).add(
      foreignEntry("Side Bridge", { ...abs, steps: ["Up."], licence: "CC0" }),
      "[0]",
    );
    expect(outcome).toMatchObject({
      basis: "ours",
      exercise: {
        id: "side-plank",
        sameAs: "side-plank",
        name: "Side Bridge",
        level: 3,
        steps: ["Up."],
        licence: "CC0",
        source: "test:Side_Bridge",
      },
    });
  });

  test.each([
    ["Crunches", "crunch"],
    ["Situps", undefined],
    ["Dead-Bug", "dead-bug"],
  ])("is known by its name: %s", (name, id) => {
    const outcome = converterWith({ ours }).add(foreignEntry(name, abs), "[0]");
    expect("exercise" in outcome ? outcome.exercise.sameAs : "").toBe(id);
  });

  test("is another one where it is done with something else", () => {
    const outcome = converterWith({ ours }).add(
      foreignEntry("Front Plank", { ...abs, equipment: ["exercise ball"] }),
      "[0]",
    );
    expect(outcome).toMatchObject({ basis: "high", exercise: { id: "front-plank-test" } });
  });

  test("counts once where the file has it under two names", () => {
    const converter = converterWith({ ours });
    converter.add(foreignEntry("Side Bridge", abs), "[0]");
    expect(converter.add(foreignEntry("Side Plank", abs), "[1]")).toMatchObject({ basis: "twice" });
  });

  test("keeps the rungs that are in the file, and no others", () => {
    const converter = converterWith({ ours });
    const low = [...ours.values()].find(
      ({ equipment, harder }) => equipment.length === 0 && ours.get(harder ?? "")?.equipment.length === 0,
    );
    const high = ours.get(low?.harder ?? "");
    const own = [low?.name ?? "", high?.name ?? ""].map((name) => {
      const outcome = converter.add(foreignEntry(name, abs), name);
      if (!("exercise" in outcome)) throw new Error(name);
      return outcome.exercise;
    });
    expect(linked(own).map(({ easier, harder }) => [easier, harder])).toEqual([
      [null, high?.id],
      [low?.id, null],
    ]);
  });
});

describe("what is not taken", () => {
  test("a second entry with an id, named by where the first one stands", () => {
    const converter = converterWith();
    converter.add(foreignEntry("Crunch", abs), "[0]");
    expect(converter.add(foreignEntry("Crunch", abs), "[7]")).toEqual({
      bad: "its id is already that of [0]; every exercise needs its own",
    });
  });

  test.each(["CC-BY-NC 4", "CC BY-ND 4.0", "All rights reserved", "Non-commercial use", "CC-BY-NC-SA"])(
    "%s",
    (licence) => {
      const entry = foreignEntry("Crunch", { ...abs, licence });
      expect(converterWith().add(entry, "")).toEqual({ out: licence, basis: "licence" });
      expect(cellOf(converterWith({ anyLicence: true }).add(entry, ""))).toBe("flexion:move");
    },
  );

  test.each(["CC-BY-SA 4", "Unlicense", "MIT", "CC0", "Public domain"])("but %s is", (licence) => {
    expect(cellOf(converterWith().add(foreignEntry("Crunch", { ...abs, licence }), ""))).toBe("flexion:move");
  });
});

describe("what a person said", () => {
  const answering = (answer: object, name = "Cocoons") =>
    converterWith({ ours: builtIn(), answers: new Map([[`test:${name}`, answer as never]]) }).add(
      foreignEntry(name, abs),
      "[0]",
    );

  test("comes before rules and before an exercise of ours", () => {
    expect(answering({ role: "trunk", plane: "rotation", mode: "resist" })).toMatchObject({
      basis: "answer",
      exercise: { planes: ["rotation"], mode: "resist", perSide: true, takenFor: "what you said it is" },
    });
    expect(cellOf(answering({ role: "support" }))).toBe("support");
    expect(answering({ role: "out" }, "Crunch")).toEqual({ out: "you left it out", basis: "answer" });
    expect(cellOf(answering({ role: "mobility" }, "Crunch"))).toBe("mobility");
  });
});

const words = fc.constantFrom(
  "plank",
  "side",
  "twist",
  "deadlift",
  "one arm",
  "\u001b[31m",
  "Übung",
  "体",
  "ball",
  "stretch",
  "raise",
  "\u202e",
  "  ",
  "9",
);
const names = fc
  .array(fc.oneof(words, fc.string({ unit: "grapheme", maxLength: 12 })), { minLength: 1, maxLength: 12 })
  .map((all) => all.join(" "));
const someTexts = fc.array(fc.oneof(names, fc.string({ unit: "binary" })), { maxLength: 30 });

describe("whatever an entry says", () => {
  test("what is taken is an entry of a catalog without a problem, and sides are told apart in turns and side-bends", () => {
    const entries = fc.array(
      fc.record({
        id: fc.string(),
        name: names,
        aliases: someTexts,
        primary: someTexts,
        secondary: someTexts,
        steps: someTexts,
        equipment: fc.option(someTexts),
        patterns: someTexts,
        licence: fc.string(),
        attribution: fc.string(),
        category: names,
        level: names,
        force: names,
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(entries, (all) => {
        const converter = converterWith({ ours: builtIn(), anyLicence: true });
        const exercises = all.flatMap((entry, index) => {
          const outcome = converter.add(entry, `[${index}]`);
          return "exercise" in outcome ? [outcome.exercise] : [];
        });
        const { problems } = parseCatalog(JSON.parse(JSON.stringify({ schema: "fourplane/catalog@1", exercises })));
        const none = "there is no exercise in it; expected at least one";
        expect(problems.filter(({ message }) => message !== none)).toEqual([]);
        for (const { planes: [plane] = [], perSide } of exercises)
          if (plane === "rotation" || plane === "side-bending") expect(perSide).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
