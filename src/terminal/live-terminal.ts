import type { Live } from "./figure-player.ts";

const showCursor = "\u001b[?25h";
const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * The person's own terminal, key by key. However the process ends, the keyboard is given back and the cursor is there
 * again. A window that changes its size counts as a key: what was drawn no longer stands where it was.
 */
export const liveTerminal: Live = ({ key, tick }, milliseconds) => {
  const { stdin, stdout } = process;
  const timer = setInterval(tick, milliseconds);
  const onData = (text: Buffer) => key(text.toString("utf8"));
  const onResize = () => key("");
  const stop = () => {
    clearInterval(timer);
    stdin.off("data", onData);
    stdout.off("resize", onResize);
    stdin.setRawMode(false);
    stdin.pause();
    process.off("exit", restore);
    for (const signal of signals) process.off(signal, onSignal);
  };
  const restore = () => {
    stop();
    stdout.write(showCursor);
  };
  const onSignal = (signal: NodeJS.Signals) => {
    restore();
    process.kill(process.pid, signal);
  };
  process.on("exit", restore);
  for (const signal of signals) process.on(signal, onSignal);
  stdin.setRawMode(true);
  stdin.on("data", onData);
  stdin.resume();
  stdout.on("resize", onResize);
  return stop;
};
