import { readFileSync } from "node:fs";

import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { parseFigures } from "../../../src/domain/figure/read-figures.ts";
import { allFigures, fileOf } from "../../support/figures.ts";

const plank = {
  camera: [0, 0],
  base: "forearm-plank",
  poses: [{ as: "start" }, { as: "end" }],
  contacts: { start: ["forearmL"], end: ["forearmL"] },
};

const problemsOf = (patch: object): readonly string[] =>
  parseFigures(fileOf({ plank: { ...plank, ...patch } })).problems.map(({ path, message }) => `${path}: ${message}`);

describe("a file of figures", () => {
  test("that is fine is given as it is written", () => {
    expect(parseFigures(fileOf({ plank }))).toEqual({ figures: { bases: {}, figures: { plank } }, problems: [] });
  });

  test.each<[string, object, string]>([
    [
      "a number that is none",
      { poses: [{ as: "start" }, { as: "end", legL: { thigh: "NaN", shank: 0 } }] },
      'figures.plank.poses[1].legL.thigh: "NaN" found, a number from -720 to 720 expected',
    ],
    [
      "a number without end",
      { poses: [{ as: "start", lumbar: [Infinity, 0, 0] }, { as: "end" }] },
      "figures.plank.poses[0].lumbar[0]: Infinity found, a number from -720 to 720 expected",
    ],
    [
      "a bone of no direction",
      { poses: [{ as: "start", armR: { reach: [0, 0, 0], bend: [0, 0, 0] } }, { as: "end" }] },
      "figures.plank.poses[0].armR.bend: a direction of no length found, at least one number that is not 0 expected",
    ],
    [
      "a thing of no size",
      { props: [{ kind: "box", from: [1, 2, 3], to: [1, 2, 3] }] },
      'figures.plank.props[0].to: the same point as "from" found, the opposite corner expected',
    ],
    [
      "10,000 poses",
      { poses: Array.from({ length: 10_000 }, () => ({ as: "end" })) },
      "figures.plank.poses: a list of 10000 found, a list of 2 to 4 expected",
    ],
    [
      "a pose twice",
      { poses: [{ as: "end" }, { as: "end" }] },
      'figures.plank.poses[1]: "end" stands in the list twice',
    ],
    ["no end", { poses: [{ as: "start" }, { as: "middle" }] }, 'figures.plank.poses: no pose is the "end"'],
    [
      "no start",
      { poses: [{ as: "middle" }, { as: "end" }] },
      'figures.plank.poses: no pose is the "start", or the "setup" of a hold',
    ],
    [
      "a joint nobody has",
      { poses: [{ as: "start", root: { tail: [0, 0, 0] } }, { as: "end" }] },
      "figures.plank.poses[0].root",
    ],
    [
      "a thing nobody draws",
      { props: [{ kind: "<script>" }] },
      'figures.plank.props[0].kind: "<script>" found, one of wall,',
    ],
    [
      "a pad of no size",
      { props: [{ kind: "pad", at: [1, 2, 3], size: [4, 0, 4] }] },
      "figures.plank.props[0].size[1]: 0 found, a size above 0 expected",
    ],
    [
      "a band that leads nowhere",
      { props: [{ kind: "band", from: "handR", to: "handR" }] },
      'figures.plank.props[0].to: the same place as "from" found, another one expected',
    ],
    [
      "a weight that points away from where it is",
      { props: [{ kind: "kettlebell", at: "hands", axis: "hands" }] },
      "figures.plank.props[0].axis: the joint it is at found, another one or a direction expected",
    ],
    [
      "a weight that is away in a pose that is not there",
      { props: [{ kind: "med-ball", at: "hands", away: { middle: [0, 0, 0] } }] },
      'figures.plank.props[0].away.middle: no pose of the figure is the "middle"',
    ],
    [
      "a middle that is not there",
      { showMiddle: true },
      'figures.plank.showMiddle: no pose of the figure is the "middle"',
    ],
    [
      "a bar that bends",
      { props: [{ kind: "rod", from: [0, 0, 0], via: ["hip"], to: [9, 0, 0] }] },
      "figures.plank.props[0].via: unknown field",
    ],
    ["an arrow to nowhere", { arrows: [{}] }, "figures.plank.arrows[0]: an object found"],
    ["a field nobody knows", { colour: "red" }, "figures.plank.colour: unknown field"],
  ])("with %s is refused, with the path to it", (_, patch, expected) => {
    expect(problemsOf(patch).join("\n")).toContain(expected);
  });

  test("takes no name that is markup, drives a terminal, or is JavaScript's own", () => {
    for (const name of ["<script>alert(1)</script>", "\u001b[2J", "__proto__", "a b", ""]) {
      const file = JSON.parse(`{"schema":"fourplane/figures@1","figures":{${JSON.stringify(name)}:{}}}`) as unknown;
      const [problem] = parseFigures(file).problems;
      expect(problem?.path).toBe("figures");
      expect(problem?.message).toContain("lower-case words joined by hyphens expected");
      expect(problem?.message).not.toContain("\u001b");
    }
  });

  test("is refused when it is no object, of another version, or far too large", () => {
    const many = Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`a-${index}`, plank]));
    expect(parseFigures([]).problems).toHaveLength(1);
    expect(parseFigures({ schema: "fourplane/figures@2", figures: {} }).problems[0]?.path).toBe("schema");
    expect(parseFigures(fileOf(many)).problems[0]?.message).toBe("1001 found, at most 1000 expected");
  });

  test("never makes the reader throw, whatever it is", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (figure, pose) => {
        const file = fileOf({ a: figure, b: { ...plank, poses: [pose, pose] } });
        expect(() => [parseFigures(figure), parseFigures(file)]).not.toThrow();
      }),
    );
  });
});

describe("the JSON Schema", () => {
  const schema = JSON.parse(readFileSync("data/figures.schema.json", "utf8")) as object;
  const isValid = new Ajv({ strictTypes: false, strictRequired: false }).compile(schema);
  /** What only the reader can say: two poses of one role, or none; a direction of no length, two places in one. */
  const beyondSchema = /twice|no pose |of no length|same (?:point|place)|joint it is at/;

  const places = (value: unknown): readonly (readonly (string | number)[])[] =>
    typeof value === "object" && value !== null
      ? [
          [],
          ...Object.entries(value).flatMap(([key, each]) =>
            places(each).map((rest) => [Array.isArray(value) ? Number(key) : key, ...rest]),
          ),
        ]
      : [[]];

  const put = (value: unknown, [key, ...rest]: readonly (string | number)[], with_: unknown): unknown => {
    if (key === undefined) return with_;
    const copy = structuredClone(value) as Record<string | number, unknown>;
    copy[key] = put(copy[key], rest, with_);
    return copy;
  };

  /** What only one of the two has against a value; nothing where they agree, or where the schema cannot say it. */
  const dispute = (value: unknown): unknown => {
    const { problems } = parseFigures(value);
    const stated = problems.filter(({ message }) => !beyondSchema.test(message));
    if (stated.length === 0 && problems.length > 0) return undefined;
    return isValid(value) === (problems.length === 0) ? undefined : { value, stated, schema: isValid.errors };
  };

  test("says the same as the reader of figures with one thing changed", () => {
    const samples = Object.entries(allFigures.figures).map(([id, figure]) => fileOf({ [id]: figure }));
    const odd = fc.constantFrom<unknown>(
      null,
      0,
      -1000,
      1e9,
      "",
      "hip",
      "end",
      "a-b",
      "A",
      [],
      [0, 0],
      [1, 2, 3],
      {},
      true,
    );
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.nat(), odd, (sample, where, value) => {
        const all = places(sample);
        const changed = put(sample, all[where % all.length] ?? [], value);
        expect(dispute(changed)).toBeUndefined();
      }),
      { numRuns: 400 },
    );
  });
});
