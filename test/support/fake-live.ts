import type { World } from "../../src/context.ts";
import type { Dress } from "../../src/terminal/live.ts";

/** What happens to a terminal: a key by its name or as it is sent, milliseconds that pass, or something else to do. */
export type Happening =
  | string
  | number
  | { readonly sleeps: number }
  | { readonly resizes: readonly [columns: number, rows: number] }
  | { readonly ends: true }
  | { readonly wakes: true }
  | (() => Promise<unknown> | void);

const sent: Readonly<Record<string, string>> = {
  enter: "\r",
  space: " ",
  left: "\u001b[D",
  right: "\u001b[C",
  up: "\u001b[A",
  down: "\u001b[B",
  escape: "\u001b",
  backspace: "\u007f",
  "ctrl-c": "\u0003",
  "ctrl-d": "\u0004",
};

/** Writing to a disk takes a few turns of the loop. */
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

const frame = 100;

/**
 * A terminal whose keys and time are a list of what happens, one after the other, a frame after each key; once it is through,
 * Ctrl-C is pressed. `frames` are the texts that were written in one go.
 */
export const fakeLive = (happenings: readonly Happening[]) => {
  let steady = 0;
  let wall = 1_700_000_000_000;
  let dress: Dress | undefined;
  const asked = { milliseconds: 0, begun: 0, stopped: 0 };
  const live: NonNullable<World["live"]> = (watcher, milliseconds, given) => {
    dress = given;
    asked.milliseconds = milliseconds;
    asked.begun += 1;
    const run = { isOver: false };
    const tick = () => {
      steady += frame;
      wall += frame;
      watcher.tick();
    };
    const happen = async (each: Happening): Promise<void> => {
      if (typeof each === "string") watcher.key(sent[each] ?? each);
      else if (typeof each === "number") for (let passed = 0; passed < each && !run.isOver; passed += frame) tick();
      else if (typeof each === "function") await each();
      else if ("sleeps" in each) wall += each.sleeps;
      else if ("resizes" in each) watcher.redraw?.(...each.resizes);
      else if ("wakes" in each) watcher.woke?.();
      else watcher.ended?.();
      if (!run.isOver) tick();
      await settle();
    };
    const runAll = async (): Promise<void> => {
      await settle();
      tick();
      for (const each of [...happenings, "ctrl-c", "ctrl-c"]) if (!run.isOver) await happen(each);
    };
    void runAll();
    return () => {
      run.isOver = true;
      asked.stopped += 1;
    };
  };
  return { live, clock: () => ({ steady, wall }), asked, dress: () => dress };
};
