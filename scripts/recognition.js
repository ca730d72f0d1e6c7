import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { loadFigures } from "./load-sources.js";

/*
 * Figures without their names, for somebody who has not seen them to name among six of the same plane and mode:
 *   node scripts/recognition.js -o FOLDER --answers FILE.json [--seed 1] [--count 40]
 * FOLDER gets the pictures, as SVG and in braille as a terminal of 80 columns shows them, and questions.md; look-alikes that
 * a figure names in `like` count as right too.
 */

const { values } = parseArgs({
  options: {
    output: { type: "string", short: "o" },
    answers: { type: "string" },
    seed: { type: "string", default: "1" },
    count: { type: "string", default: "40" },
  },
});

const { sources, catalog, bases, everything } = await loadFigures(
  [],
  ["domain/planner/random.ts", "storage/built-in-figures.ts"],
);
const below = sources.createRandom(Number(values.seed));

/** In an order that only the seed decides. */
const shuffled = (list) => {
  const rest = [...list];
  return list.map(() => rest.splice(below(rest.length), 1)[0]);
};

const ids = Object.keys(everything).sort();
const groupOf = (id) => sources.figureGroup(catalog.get(id));
const likes = (id) =>
  ids.filter((other) => everything[id].like?.includes(other) || everything[other].like?.includes(id));

const letters = ["a", "b", "c", "d", "e", "f"];
const questions = shuffled(ids)
  .slice(0, Number(values.count))
  .map((id, index) => {
    const others = shuffled(ids.filter((other) => other !== id && groupOf(other) === groupOf(id)));
    const choices = shuffled([id, ...others.slice(0, letters.length - 1)]);
    const letterOf = (other) => letters[choices.indexOf(other)];
    const right = [id, ...likes(id).filter((other) => choices.includes(other))];
    return { number: String(index + 1).padStart(2, "0"), id, choices, right: right.map(letterOf) };
  });

mkdirSync(values.output, { recursive: true });
const unnamed = { title: "", description: "" };
for (const { number, id } of questions) {
  writeFileSync(join(values.output, `${number}.svg`), sources.figureSvg(bases, everything[id], unnamed));
  const rows = sources.figureStill(bases, everything[id], 80) ?? [];
  writeFileSync(join(values.output, `${number}.txt`), `${rows.join("\n")}\n`);
}
const asked = questions.map(({ number, choices }) => {
  const lines = choices.map((id, index) => `- ${letters[index]}: ${catalog.get(id).name}`);
  return `## ${number}\n\n${lines.join("\n")}\n`;
});
writeFileSync(join(values.output, "questions.md"), `# What is this exercise?\n\n${asked.join("\n")}`);
const answers = Object.fromEntries(questions.map(({ number, id, right }) => [number, { id, right }]));
writeFileSync(values.answers, `${JSON.stringify(answers, null, 2)}\n`);
