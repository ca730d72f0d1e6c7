/** A character of the terminal, in units of the picture; a dot of braille is an eighth of one. */
const cell = { wide: 8, high: 17 };
const margin = 12;
const dot = { size: 3, across: 4, down: 4.25 };

const escaped = (text) => text.replace(/[&<>"]/g, (each) => `&#${each.charCodeAt(0)};`);

/** Which weight, colour and line the codes of a terminal ask for; those of other styles are not written by the program. */
const styles = {
  1: { "font-weight": "bold" },
  2: { fill: "#a0a0a0" },
  4: { "text-decoration": "underline" },
  91: { fill: "#ff6e6e" },
};
const ends = { 0: Object.keys(styles), 22: ["1", "2"], 24: ["4"], 39: ["91"] };

/** A line as pieces of one style each, and where they begin. */
const piecesOf = (line) => {
  const on = new Set();
  let column = 0;
  return line.split(/(\u001b\[\d+m)/).flatMap((text) => {
    const code = /^\u001b\[(\d+)m$/.exec(text)?.[1];
    if (code !== undefined) {
      if (code in styles) on.add(code);
      for (const each of ends[code] ?? []) on.delete(each);
      return [];
    }
    const at = column;
    column += text.length;
    const look = Object.assign({}, ...[...on].map((each) => styles[each]));
    return [...text.matchAll(/[\u2800-\u28ff]+|[^\u2800-\u28ff\s]+(?: [^\u2800-\u28ff\s]+)*/g)].map((found) => ({
      text: found[0],
      column: at + found.index,
      look,
    }));
  });
};

/** The dots of a braille character, bit by bit: its number of column and row. */
const places = [
  [0, 0],
  [0, 1],
  [0, 2],
  [1, 0],
  [1, 1],
  [1, 2],
  [0, 3],
  [1, 3],
];

const dotsOf = (text, x, y) =>
  [...text].flatMap((character, index) =>
    places.flatMap(([across, down], bit) => {
      if (((character.charCodeAt(0) - 0x2800) & (1 << bit)) === 0) return [];
      const left = x + index * cell.wide + across * dot.across;
      return [`M${left + 0.5} ${Number((y + down * dot.down + 0.5).toFixed(2))}h${dot.size}v${dot.size}h-${dot.size}z`];
    }),
  );

/** What a terminal shows, with its codes for weight and colour, on a dark ground of its own; dots are drawn, whatever the fonts have. */
export const terminalSvg = (title, shown) => {
  const lines = shown.trimEnd().split("\n");
  const pieces = lines.map(piecesOf);
  const columns = Math.max(...pieces.flat().map(({ text, column }) => column + text.length));
  const dots = [];
  const texts = pieces.flatMap((line, row) =>
    line.flatMap(({ text, column, look }) => {
      const [x, y] = [margin + column * cell.wide, margin + row * cell.high];
      if (/[\u2800-\u28ff]/.test(text)) {
        dots.push(...dotsOf(text, x, y));
        return [];
      }
      const drawn = Object.entries(look).map(([name, value]) => ` ${name}="${value}"`);
      return [
        `<text x="${x}" y="${y + 13}" textLength="${text.length * cell.wide}"${drawn.join("")}>${escaped(text)}</text>`,
      ];
    }),
  );
  const [width, height] = [columns * cell.wide + 2 * margin, lines.length * cell.high + 2 * margin];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<title>${escaped(title)}</title><rect width="100%" height="100%" rx="8" fill="#1c1c1c"/>`,
    `<g fill="#eee" font-size="13.3" font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace">${texts.join("")}</g>`,
    `<path d="${dots.join("")}" fill="#eee"/></svg>\n`,
  ].join("");
};
