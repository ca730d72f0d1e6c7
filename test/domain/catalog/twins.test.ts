import { expect, test } from "vitest";

import { joinTwins } from "../../../src/domain/catalog/twins.ts";
import { buildExercise } from "../../support/build-exercise.ts";

const own = buildExercise({ id: "side-plank", name: "Side Plank", aliases: ["side bridge"] });
const twin = {
  ...buildExercise({ id: "side-plank", name: "Side Bridge Hold", aliases: ["plank on the side"], steps: ["Other."] }),
  sameAs: "side-plank",
};
const changed = buildExercise({ id: "side-plank", name: "Mine" });

test("an exercise that is the same as an earlier one lends it its names, and nothing else", () => {
  const { catalog, standing } = joinTwins([[own], [twin]]);
  expect(catalog.get("side-plank")).toEqual({
    ...own,
    aliases: ["side bridge", "Side Bridge Hold", "plank on the side"],
  });
  expect(standing).toEqual([[own], []]);
});

test("it stands for itself where that one is not there", () => {
  expect(joinTwins([[], [twin]]).catalog.get("side-plank")).toEqual(twin);
});

test("one that only has the same id takes its place", () => {
  expect(joinTwins([[own], [changed]]).catalog.get("side-plank")).toEqual(changed);
});

test("two imports of it are one exercise", () => {
  const { catalog } = joinTwins([[], [twin], [{ ...twin, name: "Plank, Side" }]]);
  expect([...catalog.keys()]).toEqual(["side-plank"]);
  expect(catalog.get("side-plank")?.aliases).toEqual(["plank on the side", "Plank, Side"]);
});
