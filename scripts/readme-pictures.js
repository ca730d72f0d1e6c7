import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { loadFigures, root } from "./load-sources.js";
import { terminalSvg } from "./terminal-svg.js";

/*
 * The pictures of the README, from the program as it was last built: npm run build && node scripts/readme-pictures.js
 * Same catalog and code: the same bytes, on every machine. The page of the hand-out is printed by Chromium and turned into a
 * picture by pdftoppm and convert, whose bytes may differ; without them it stays as it is.
 */

const folder = join(root, "scripts", "pictures");
const { runProgram } = createRequire(import.meta.url)("../dist/program.js");

/** A dozen that show what there is: every direction, moving and still, lying, standing and seated, with and without things. */
const dozen = [
  "bird-dog",
  "kettlebell-deadlift",
  "pallof-press",
  "single-arm-farmers-carry",
  "ankle-dorsiflexion-mobilization",
  "cat-camel",
  "dead-bug",
  "side-plank",
  "seated-trunk-rotation",
  "standing-side-bend-reach",
  "hanging-knee-raise",
  "barbell-squat",
];

const card = { wide: 210, high: 190, margin: 10, name: 24, columns: 4 };

/** Letters of a font without serifs are a little over half as wide as they are high. */
const fontSize = (text, wide) => Math.min(13, Math.floor((wide / (text.length * 0.56)) * 2) / 2);

const dozenSvg = async () => {
  const { sources, catalog, bases, everything } = await loadFigures();
  const room = { wide: card.wide - 3 * card.margin, high: card.high - card.name - 3 * card.margin };
  const cards = dozen.map((id, index) => {
    const { name } = catalog.get(id);
    const svg = sources.figureSvg(bases, everything[id], { title: name, description: "" });
    const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg).map(Number);
    const scale = Math.min(room.wide / width, room.high / height);
    const [w, h] = [width * scale, height * scale].map((each) => Number(each.toFixed(1)));
    const [x, y] = [(index % card.columns) * card.wide, Math.floor(index / card.columns) * card.high];
    const [left, top] = [x + (card.wide - w) / 2, y + card.margin + (room.high - h) / 2].map((each) => each.toFixed(1));
    const placed = svg.replace(
      /width="[\d.]+mm" height="[\d.]+mm"/,
      `x="${left}" y="${top}" width="${w}" height="${h}"`,
    );
    const middle = x + card.wide / 2;
    return `<rect x="${x + 5}" y="${y + 5}" width="${card.wide - 10}" height="${card.high - 10}" rx="6" fill="#fff" stroke="#ccc"/>${placed}<text x="${middle}" y="${y + card.high - 16}" text-anchor="middle" font-size="${fontSize(name, room.wide)}" font-family="sans-serif">${name}</text>`;
  });
  const [width, height] = [card.columns * card.wide, Math.ceil(dozen.length / card.columns) * card.high];
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><title>Twelve exercises as fourplane draws them</title>${cards.join("")}</svg>\n`;
};

/** Up to where the steps of an exercise end; what stands below them is text alone. */
const firstPart = (shown) => `${shown.split(/\n\n(?=\S*Think of)/)[0]}\n\n…`;

/** What somebody sees who types this in a terminal of 80 columns on a Monday. */
const screen = async (home, args) => {
  let shown = "";
  const code = await runProgram(
    {
      env: { LANG: "en_GB.UTF-8", TERM: "xterm-256color" },
      stdout: (text) => {
        shown += text;
      },
      stderr: () => undefined,
      stdin: async () => Buffer.from(""),
      isStdinTerminal: false,
      isStdoutTerminal: true,
      columns: 80,
      rows: undefined,
      localDate: () => "2026-11-23",
      cwd: home,
      configFolder: () => home,
      locale: "en-GB",
    },
    args,
  );
  if (code !== 0) throw new Error(`fourplane ${args.join(" ")} ended with ${code}`);
  return `$ fourplane ${args.join(" ")}\n${shown}`;
};

/** The second page of the hand-out: where the exercises begin. */
const printPage = async (at) => {
  const html = await screen(at, ["export", "html", "--paper", "a4"]);
  const [page, paper] = [join(at, "week.html"), join(at, "week.pdf")];
  writeFileSync(page, html.slice(html.indexOf("<!doctype")));
  execFileSync("chromium", ["--headless", "--no-sandbox", "--no-pdf-header-footer", `--print-to-pdf=${paper}`, page], {
    stdio: "ignore",
  });
  execFileSync("pdftoppm", ["-f", "2", "-l", "2", "-r", "75", "-gray", "-singlefile", "-png", paper, join(at, "page")]);
  execFileSync("convert", [join(at, "page.png"), "-colors", "12", "-strip", join(folder, "hand-out.png")]);
};

const home = mkdtempSync(join(tmpdir(), "fourplane-pictures-"));
try {
  mkdirSync(folder, { recursive: true });
  const wishes = ["--days", "mon,thu", "--minutes", "20", "--equipment", "band,kettlebell:8:12"];
  const pictures = {
    "figures.svg": await dozenSvg(),
    "week.svg": terminalSvg("A week in the terminal", await screen(home, ["plan", "--new", ...wishes])),
    "exercise.svg": terminalSvg(
      "An exercise in the terminal",
      firstPart(await screen(home, ["exercises", "show", "bird-dog"])),
    ),
  };
  for (const [name, svg] of Object.entries(pictures)) {
    writeFileSync(join(folder, name), svg);
    console.error(`scripts/pictures/${name}: ${svg.length} bytes`);
  }
  try {
    await printPage(home);
  } catch ({ message }) {
    console.error(`scripts/pictures/hand-out.png stays as it is: ${message.split("\n")[0]}`);
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}
