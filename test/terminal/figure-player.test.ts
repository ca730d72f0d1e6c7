import { describe, expect, test } from "vitest";

import { playFrames } from "../../src/terminal/figure-player.ts";
import type { Live } from "../../src/terminal/live.ts";

/** A terminal whose time and keys are in our hands, and what was written to it. */
const fakeTerminal = () => {
  let written = "";
  let answers: Parameters<Live>[0] | undefined;
  let isLive = false;
  const live: Live = (given) => {
    answers = given;
    isLive = true;
    return () => {
      isLive = false;
    };
  };
  return {
    live,
    write: (text: string) => {
      written += text;
    },
    take: () => {
      const text = written;
      written = "";
      return text;
    },
    tick: () => answers?.tick(),
    press: (key: string) => answers?.key(key),
    isLive: () => isLive,
  };
};

const frames = [
  ["head", "body", "feet"],
  ["HEAD", "body", "feet"],
  ["HEAD", "body", "FEET"],
];

const play = (repeats: boolean) => {
  const terminal = fakeTerminal();
  const pressed = playFrames(terminal.live, terminal.write, { frames, repeats, hint: "stop" }, 100);
  return { terminal, pressed };
};

describe("playing frames", () => {
  test("hides the cursor, and writes only the rows that changed, in one go", () => {
    const { terminal } = play(true);
    expect(terminal.take()).toBe("\u001b[?25lhead\nbody\nfeet\nstop\n");
    terminal.tick();
    expect(terminal.take()).toBe("\u001b[4A\rHEAD\u001b[K\u001b[4B\r");
    terminal.tick();
    expect(terminal.take()).toBe("\u001b[2A\rFEET\u001b[K\u001b[2B\r");
    terminal.tick();
    expect(terminal.take()).toBe("\u001b[4A\rhead\u001b[K\u001b[4B\r\u001b[2A\rfeet\u001b[K\u001b[2B\r");
  });

  test("stays in the last frame of a hold and writes nothing more", () => {
    const { terminal } = play(false);
    terminal.tick();
    terminal.tick();
    terminal.take();
    terminal.tick();
    expect(terminal.take()).toBe("");
  });

  test("ends with a key, takes the hint away, and gives the cursor and the keyboard back", async () => {
    const { terminal, pressed } = play(true);
    terminal.take();
    expect(terminal.isLive()).toBe(true);
    terminal.press("q");
    expect(await pressed).toBe("q");
    expect(terminal.take()).toBe("\u001b[1A\r\u001b[K\u001b[?25h");
    expect(terminal.isLive()).toBe(false);
  });
});
