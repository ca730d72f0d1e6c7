/** The bit of each dot of a braille character (U+2800 and on), by row and column. */
const bits = [
  [0x01, 0x08],
  [0x02, 0x10],
  [0x04, 0x20],
  [0x40, 0x80],
] as const;

/** A field of dots, two across and four down a character, each on or off. */
export interface DotCanvas {
  /** In dots. */
  readonly width: number;
  readonly height: number;
  readonly set: (x: number, y: number) => void;
  readonly clear: (x: number, y: number) => void;
  /** On where it was off, and off where it was on. */
  readonly flip: (x: number, y: number) => void;
  /** A line of characters for each four rows, what is empty as a space, nothing after the last dot. */
  readonly rows: () => readonly string[];
}

export const dotCanvas = (columns: number, lines: number): DotCanvas => {
  const [width, height] = [columns * 2, lines * 4];
  const cells = new Uint8Array(columns * lines);
  const isInside = (x: number, y: number) => x >= 0 && y >= 0 && x < width && y < height;
  const cellOf = (x: number, y: number) => (y >> 2) * columns + (x >> 1);
  const bitOf = (x: number, y: number) => bits[(y & 3) as 0 | 1 | 2 | 3][(x & 1) as 0 | 1];
  return {
    width,
    height,
    set: (x, y) => {
      if (isInside(x, y)) cells[cellOf(x, y)] = (cells[cellOf(x, y)] ?? 0) | bitOf(x, y);
    },
    clear: (x, y) => {
      if (isInside(x, y)) cells[cellOf(x, y)] = (cells[cellOf(x, y)] ?? 0) & ~bitOf(x, y);
    },
    flip: (x, y) => {
      if (isInside(x, y)) cells[cellOf(x, y)] = (cells[cellOf(x, y)] ?? 0) ^ bitOf(x, y);
    },
    rows: () =>
      Array.from({ length: lines }, (_, line) => {
        const row = cells.subarray(line * columns, (line + 1) * columns);
        return Array.from(row, (cell) => (cell === 0 ? " " : String.fromCharCode(0x2800 + cell)))
          .join("")
          .trimEnd();
      }),
  };
};
