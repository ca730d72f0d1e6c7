import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";

import { loadFigures } from "./load-sources.js";

/*
 * Figures on one sheet to look at, and what the check objects to in them:
 *   node scripts/figure-sheet.js [ids or files of figures…] [-o sheet.svg] [--columns 5]
 * No id: all of them. An output that ends in .html is a page, in .txt they are in braille as a terminal shows them.
 * `rsvg-convert -z 2 sheet.svg -o sheet.png` makes a picture of it.
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    output: { type: "string", short: "o" },
    columns: { type: "string", default: "5" },
  },
});

const files = positionals.filter((each) => each.endsWith(".json"));
const ids = positionals.filter((each) => !each.endsWith(".json"));
const { sources, catalog, bases, everything, shown } = await loadFigures(files, [
  "domain/figure/check/check-figures.ts",
]);
const figures = Object.entries(shown).filter(([id]) => ids.length === 0 || ids.includes(id));
for (const id of ids) if (!figures.some(([each]) => each === id)) console.error(`${id}: no figure`);

const objections = sources.checkFigures({ bases: {}, figures: everything }, bases, catalog);
const chosen = new Set(figures.map(([id]) => id));
for (const { path, message } of objections) if (chosen.has(path.split(".")[1])) console.error(`${path}: ${message}`);

const escaped = (text) => text.replace(/[&<>"]/g, (each) => `&#${each.charCodeAt(0)};`);
const columns = Math.max(1, Math.min(Number(values.columns), figures.length));
const [wide, high] = [150, 130];
let largest = 0;
const started = performance.now();
const cells = figures.map(([id, figure], index) => {
  const name = catalog.get(id)?.name ?? id;
  const svg = sources.figureSvg(bases, figure, { title: name, description: name });
  largest = Math.max(largest, svg.length);
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg).map(Number);
  const scale = Math.min((wide - 10) / width, (high - 16) / height, 0.11);
  const [x, y] = [(index % columns) * wide + 5, Math.floor(index / columns) * high + 4];
  const size = `x="${x}" y="${y}" width="${width * scale}" height="${height * scale}"`;
  const placed = svg.replace(/width="[^"]*mm" height="[^"]*mm"/, size);
  return `${placed}<text x="${x}" y="${y + high - 9}" font-size="6" font-family="sans-serif">${escaped(id)}</text>`;
});
const each = (performance.now() - started) / Math.max(1, figures.length);
const [width, height] = [columns * wide, Math.ceil(figures.length / columns) * high];
const sheet = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width * 2}" height="${height * 2}"><rect width="100%" height="100%" fill="#f4f4f4"/>${cells.join("")}</svg>`;
const page = `<!doctype html><meta charset="utf-8"><title>fourplane figures</title>${sheet}`;
const braille = () =>
  figures
    .map(([id, figure]) => `${id}\n${(sources.figureStill(bases, figure, 80) ?? ["(too small)"]).join("\n")}\n`)
    .join("\n");
const written = () => (values.output.endsWith(".txt") ? braille() : values.output.endsWith(".html") ? page : sheet);
if (values.output !== undefined) writeFileSync(values.output, written());
console.error(`${figures.length} figures, at most ${largest} bytes, ${each.toFixed(1)} ms each`);
