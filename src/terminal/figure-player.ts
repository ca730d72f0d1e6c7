/** A terminal that takes single keys and tells the time. */
export interface Live {
  /** Begins: `key` gets each key as it is pressed, `tick` is called every so many milliseconds. What it returns ends that. */
  (answers: { readonly key: (key: string) => void; readonly tick: () => void }, milliseconds: number): () => void;
}

export interface Playing {
  readonly frames: readonly (readonly string[])[];
  /** After the last frame comes the first; else the last one stays. */
  readonly repeats: boolean;
  /** What is said below the picture. */
  readonly hint: string;
}

const escape = "\u001b[";
const hideCursor = `${escape}?25l`;
const showCursor = `${escape}?25h`;
const clearRest = `${escape}K`;

/** Writes the rows that differ, going up to each from the line below the hint and back. */
const changes = (before: readonly string[], after: readonly string[]): string =>
  after
    .map((row, index) => {
      if (row === before[index]) return "";
      const up = after.length - index + 1;
      return `${escape}${up}A\r${row}${clearRest}${escape}${up}B\r`;
    })
    .join("");

/**
 * Shows frames one after the other in the same place until a key is pressed, which it gives. Only rows that changed are
 * written, in one go, so that nothing flickers; the cursor is hidden meanwhile and the last picture stays.
 */
export const playFrames = (
  live: Live,
  write: (text: string) => void,
  { frames, repeats, hint }: Playing,
  milliseconds: number,
): Promise<string> =>
  new Promise((resolve) => {
    let index = 0;
    let shown = frames[0] ?? [];
    write(`${hideCursor}${shown.map((row) => `${row}\n`).join("")}${hint}\n`);
    const stop = live(
      {
        tick: () => {
          index = repeats ? (index + 1) % frames.length : Math.min(index + 1, frames.length - 1);
          const next = frames[index] ?? shown;
          const text = changes(shown, next);
          shown = next;
          if (text !== "") write(text);
        },
        key: (key) => {
          stop();
          write(`${escape}1A\r${clearRest}${showCursor}`);
          resolve(key);
        },
      },
      milliseconds,
    );
  });
