import { describe, expect, it } from "vitest";

import { pickExercise, pickExercises } from "../../src/commands/pick-exercise.ts";
import type { Naming } from "../../src/domain/session/naming.ts";
import { Failure } from "../../src/failure.ts";
import { answering } from "../support/fake-prompter.ts";
import { buildCatalog, buildExercise } from "../support/build-exercise.ts";

const catalog = buildCatalog([
  buildExercise({ id: "pallof-press" }),
  ...["wall", "knee", "front", "side", "long", "short", "high", "low", "left"].map((word) =>
    buildExercise({ id: `${word}-plank` }),
  ),
]);

const nobody = { ask: null };
const naming: Naming = { catalog, numbered: ["low-plank", "pallof-press"], scopes: [catalog] };

const failure = async (text: string): Promise<Failure> => {
  try {
    await pickExercise(nobody, naming, text);
  } catch (error) {
    if (error instanceof Failure) return error;
  }
  throw new Error("no failure");
};

describe("pickExercise", () => {
  it.each([
    ["pallof", "pallof-press"],
    ["1", "low-plank"],
    [" 2 ", "pallof-press"],
  ])("takes %j for %s", async (text, id) => {
    expect((await pickExercise(nobody, naming, text)).id).toBe(id);
  });

  it("asks which of several is meant where somebody can be", async () => {
    const ask = answering({ pick: ["Side Plank"] });
    expect((await pickExercise({ ask }, naming, "plank")).id).toBe("side-plank");
    expect(ask.asked).toEqual(['Which "plank"?']);
  });

  it.each([
    [
      "plank",
      '"plank" could be 9 exercises',
      "name one of wall-plank, knee-plank, front-plank, side-plank, long-plank, short-plank, high-plank, low-plank, and 1 more",
    ],
    ["palof", 'there is no exercise "palof"', "did you mean pallof-press?"],
    [
      "xylophone\u001b[2J",
      'there is no exercise "xylophone\\u{1b}[2J"',
      "fourplane exercises list shows all there are",
    ],
    ["3", "there is no 3 in the list of today", "it has 1 low-plank, 2 pallof-press"],
  ])("refuses %j", async (text, message, hint) => {
    expect(await failure(text)).toMatchObject({ exit: 2, code: "usage", message, hint });
  });
});

describe("pickExercises", () => {
  const bugs = buildCatalog(
    ["dead-bug", "bird-dog", "bird-dog-row", "pallof-press"].map((id) => buildExercise({ id })),
  );
  const session = new Map([...bugs].filter(([id]) => id !== "bird-dog-row"));
  const here: Naming = { catalog: bugs, numbered: ["pallof-press", "dead-bug"], scopes: [session, bugs] };
  it.each([
    ["dead bug", ["dead-bug"]],
    ["dead bug pallof", ["dead-bug", "pallof-press"]],
    ["pallof bird dog 2", ["pallof-press", "bird-dog", "dead-bug"]],
    ["bird-dog bird dog", ["bird-dog"]],
    ["bird dog row", ["bird-dog-row"]],
    ["1,2", ["pallof-press", "dead-bug"]],
    ["1 2", ["pallof-press", "dead-bug"]],
    ["", []],
  ])("reads %j", async (line, ids) => {
    const words = line.split(" ").filter((word) => word !== "");
    expect((await pickExercises(nobody, here, words)).map(({ id }) => id)).toEqual(ids);
  });

  it.each([
    ["ded bug", /did you mean dead-bug/],
    ["pallof ded bug", /did you mean dead-bug/],
    ["dead bug 3", /it has 1 pallof-press, 2 dead-bug/],
  ])("refuses %j", async (line, hint) => {
    await expect(pickExercises(nobody, here, line.split(" "))).rejects.toMatchObject({
      exit: 2,
      hint: expect.stringMatching(hint),
    });
  });
});
