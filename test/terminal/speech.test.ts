import { describe, expect, test } from "vitest";

import { createSpeech, longestCue, type Speak } from "../../src/terminal/speech.ts";

const turns = () => new Promise((resolve) => setImmediate(resolve));

/** A command whose ends are in our hands. */
const fakeCommand = () => {
  const said: string[] = [];
  const ends: ((isGood: boolean) => void)[] = [];
  let killed = 0;
  const speak: Speak = async (command, args) => {
    said.push([command, ...args].join("|"));
    let end: (isGood: boolean) => void = () => undefined;
    const done = new Promise<boolean>((resolve) => {
      end = resolve;
    });
    ends.push(end);
    return {
      done,
      kill: () => {
        killed += 1;
        end(false);
      },
    };
  };
  return { speak, said, ends, killed: () => killed };
};

describe("speech", () => {
  test("says one cue after the other, of those that wait the newest", async () => {
    const { speak, said, ends } = fakeCommand();
    const speech = createSpeech(speak, " espeak-ng  -s 150 ", () => undefined);
    speech.say("Get ready");
    speech.say("1");
    speech.say("2");
    await turns();
    expect(said).toEqual(["espeak-ng|-s|150|Get ready"]);
    ends[0]?.(true);
    await turns();
    expect(said).toEqual(["espeak-ng|-s|150|Get ready", "espeak-ng|-s|150|2"]);
  });

  test("a text is one argument that is no flag, whatever a catalog calls an exercise", async () => {
    const { speak, said, ends } = fakeCommand();
    const speech = createSpeech(speak, "say", () => undefined);
    for (const text of ["--file=/etc/passwd; rm -rf ~", "$(reboot)\u001b[31m\n", "---"]) {
      speech.say(text);
      await turns();
      ends.at(-1)?.(true);
      await turns();
    }
    expect(said).toEqual(["say|file=/etc/passwd; rm -rf ~", "say|reboot)\\u{1b}[31m\\u{a}"]);
  });

  test("one that hangs is cut off, and after two nobody is asked any more, said once", async () => {
    const { speak, said, killed } = fakeCommand();
    let failed = 0;
    const speech = createSpeech(speak, "say", () => {
      failed += 1;
    });
    for (let cue = 0; cue < 10; cue += 1) {
      speech.say(`cue ${cue}`);
      await turns();
      speech.tick(longestCue + 1);
      await turns();
    }
    expect({ said: said.length, killed: killed(), failed }).toEqual({ said: 2, killed: 2, failed: 1 });
  });

  test("one that cannot be started counts as failed", async () => {
    let failed = 0;
    const speech = createSpeech(
      async () => {
        throw new Error("EMFILE");
      },
      "say",
      () => {
        failed += 1;
      },
    );
    speech.say("a");
    await turns();
    speech.say("b");
    await turns();
    expect(failed).toBe(1);
  });
});
