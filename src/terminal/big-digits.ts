/** Five rows of three columns each, a bit a dot, the topmost row first. */
const shapes: Readonly<Record<string, readonly number[]>> = {
  "0": [7, 5, 5, 5, 7],
  "1": [2, 6, 2, 2, 7],
  "2": [7, 1, 7, 4, 7],
  "3": [7, 1, 7, 1, 7],
  "4": [5, 5, 7, 1, 1],
  "5": [7, 4, 7, 1, 7],
  "6": [7, 4, 7, 5, 7],
  "7": [7, 1, 1, 1, 1],
  "8": [7, 5, 7, 5, 7],
  "9": [7, 5, 7, 1, 7],
  ":": [0, 2, 0, 2, 0],
};

const dots = [4, 2, 1] as const;

/** A number or a clock in digits five rows high, eight columns each, to be read from the floor. */
export const bigDigits = (text: string): readonly string[] =>
  Array.from({ length: 5 }, (_, row) =>
    [...text]
      .map((character) => {
        const bits = shapes[character]?.[row] ?? 0;
        return dots.map((dot) => ((bits & dot) === 0 ? "  " : "██")).join("");
      })
      .join("  ")
      .trimEnd(),
  );
