import { clearRest } from "./live.ts";

/** How a row of the screen is reached: what goes to it, and what goes back afterwards. */
export type GoTo = (row: number, rows: number) => readonly [there: string, back: string];

const escape = "\u001b[";

/** Up to a row from the line below the last one and a hint, and back. */
export const upFromBelow: GoTo = (row, rows) => {
  const up = rows - row + 1;
  return [`${escape}${up}A\r`, `${escape}${up}B\r`];
};

/** Rows of a screen of its own. */
export const fromTheTop: GoTo = (row) => [`${escape}${row + 1};1H`, ""];

/** Writes the rows that differ from those before, in one go; nothing where none does. */
export const changedRows = (before: readonly string[], after: readonly string[], goTo: GoTo): string =>
  after
    .map((row, index) => {
      if (row === before[index]) return "";
      const [there, back] = goTo(index, after.length);
      return `${there}${row}${clearRest}${back}`;
    })
    .join("");
