import { environment, program, root } from "./run-built.ts";

const pty = await import("@lydell/node-pty").catch(() => undefined);

export const hasPty = pty !== undefined;

/** A process in a real terminal, and what it has shown so far. */
export interface InTerminal {
  readonly pid: number;
  readonly shown: () => string;
  readonly write: (keys: string) => void;
  readonly resize: (columns: number, rows: number) => void;
  /** Waits until it has shown something like this since the last time. */
  readonly until: (shape: RegExp) => Promise<void>;
  readonly ended: Promise<{ readonly code: number; readonly signal: number | undefined }>;
}

/** Runs the program, or with `shell` a line of the shell in which `$P` is the program, in a terminal of 80 × 24. */
export const inTerminal = (
  home: string,
  args: readonly string[],
  {
    shell,
    env = {},
    today,
  }: { readonly shell?: string; readonly env?: Record<string, string>; readonly today?: string } = {},
): InTerminal => {
  const own = {
    ...environment(home),
    TERM: "xterm-256color",
    LANG: "C.UTF-8",
    P: `${process.execPath} ${program}`,
    ...(today === undefined ? {} : { FOURPLANE_TODAY: today }),
    ...env,
  };
  const [file, words] = shell === undefined ? [process.execPath, [program, ...args]] : ["/bin/sh", ["-c", shell]];
  const terminal = pty?.spawn(file, words, { cols: 80, rows: 24, cwd: root, env: own });
  if (terminal === undefined) throw new Error("no terminal to be had");
  let shown = "";
  let looked = 0;
  let waiting: (() => void) | undefined;
  terminal.onData((text) => {
    shown += text;
    waiting?.();
  });
  const ended = new Promise<{ code: number; signal: number | undefined }>((resolve) => {
    terminal.onExit(({ exitCode, signal }) => resolve({ code: exitCode, signal }));
  });
  return {
    pid: terminal.pid,
    shown: () => shown,
    write: (keys) => terminal.write(keys),
    resize: (columns, rows) => terminal.resize(columns, rows),
    until: (shape) =>
      new Promise((resolve) => {
        waiting = () => {
          const found = shape.exec(shown.slice(looked));
          if (found === null) return;
          waiting = undefined;
          looked += found.index + found[0].length;
          resolve();
        };
        waiting();
      }),
    ended,
  };
};
