import { safeText } from "../domain/safe-text.ts";

/** A text that is being said. */
export interface Spoken {
  /** True when the command has ended well; never rejects. */
  readonly done: Promise<boolean>;
  readonly kill: () => void;
}

/** Starts a command with some arguments, the last of them being the text. */
export type Speak = (command: string, args: readonly string[]) => Promise<Spoken>;

/** A cue that takes longer is cut off. Milliseconds [D]. */
export const longestCue = 6000;
/** After so many cues in a row that failed or hung nobody is asked to speak any more [D]. */
const mostFailures = 2;

export interface Speech {
  /** Says it after what is being said; what waited before it is not said any more. */
  readonly say: (text: string) => void;
  /** Time passes, by the clock of the session. */
  readonly tick: (milliseconds: number) => void;
  readonly stop: () => void;
}

/** A text as an argument: one line that no command takes for a flag. */
const argumentOf = (text: string): string => safeText(text).replace(/^[^\p{L}\p{N}]+/u, "");

/**
 * Says cues with a command, one after the other: at most one waits, the newest. A command that fails or hangs is cut off, and
 * after two in a row given up, `failed` being told once.
 */
export const createSpeech = (speak: Speak, command: string, failed: () => void): Speech => {
  const [program = "", ...args] = command.trim().split(/\s+/);
  let waiting: string | null = null;
  let spoken: Spoken | null = null;
  let isBusy = false;
  let since = 0;
  let failures = 0;
  const over = (isGood: boolean) => {
    isBusy = false;
    spoken = null;
    failures = isGood ? 0 : failures + 1;
    if (failures === mostFailures) failed();
    const next = waiting;
    waiting = null;
    if (next !== null) begin(next);
  };
  const begin = (text: string): void => {
    if (failures >= mostFailures) return;
    isBusy = true;
    since = 0;
    let isOver = false;
    const once = (isGood: boolean) => {
      if (isOver) return;
      isOver = true;
      over(isGood);
    };
    speak(program, [...args, text]).then(
      (started) => {
        spoken = started;
        return started.done.then(once);
      },
      () => once(false),
    );
  };
  return {
    say: (text) => {
      const argument = argumentOf(text);
      if (argument === "") return;
      if (isBusy) waiting = argument;
      else begin(argument);
    },
    tick: (milliseconds) => {
      since += milliseconds;
      // Its end is told as that of any other.
      if (isBusy && since > longestCue) spoken?.kill();
    },
    stop: () => {
      waiting = null;
      failures = mostFailures;
      spoken?.kill();
    },
  };
};
