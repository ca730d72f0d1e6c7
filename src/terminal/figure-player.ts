import { changedRows, upFromBelow } from "./changed-rows.ts";
import { clearRest, hideCursor, showCursor, type Live } from "./live.ts";

export interface Playing {
  readonly frames: readonly (readonly string[])[];
  /** After the last frame comes the first; else the last one stays. */
  readonly repeats: boolean;
  /** What is said below the picture. */
  readonly hint: string;
}

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
          const text = changedRows(shown, next, upFromBelow);
          shown = next;
          if (text !== "") write(text);
        },
        key: (key) => {
          void stop();
          write(`${"\u001b["}1A\r${clearRest}${showCursor}`);
          resolve(key);
        },
      },
      milliseconds,
    );
  });
