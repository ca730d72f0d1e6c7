import { showCursor, type Dress, type Live } from "./live.ts";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const ctrlZ = "\u001a";
/** Where no shell is there to stop the process for, it goes on after so many milliseconds. */
const notStopped = 150;
const plainDress: Dress = { on: "", off: showCursor };

/** Switches the keyboard; a terminal that is gone has none. */
const setRaw = (isRaw: boolean): void => {
  try {
    process.stdin.setRawMode(isRaw);
  } catch {
    // Nobody is there to type.
  }
};

/**
 * The person's own terminal, key by key. However the process ends or is stopped, the keyboard is given back, and the screen
 * and the cursor are as they were; after Ctrl-Z or a stop they are taken again.
 */
export const liveTerminal: Live = (watcher, milliseconds, dress = plainDress) => {
  const { stdin, stdout } = process;
  const decoder = new TextDecoder();
  const nobody = () => watcher.key("");
  let isDressed = false;
  const putOn = () => {
    // It counts as set when a shell has changed it meanwhile, so it is switched off first.
    setRaw(false);
    setRaw(true);
    if (!isDressed && dress.on !== "") stdout.write(dress.on);
    isDressed = true;
  };
  const takeOff = () => {
    setRaw(false);
    if (isDressed) stdout.write(dress.off);
    isDressed = false;
  };
  const redraw = () => (watcher.redraw ?? nobody)(stdout.columns, stdout.rows);
  const suspend = () => {
    takeOff();
    process.off("SIGTSTP", suspend);
    process.kill(0, "SIGTSTP");
    setTimeout(wake, notStopped);
  };
  const wake = () => {
    if (isOver) return;
    process.off("SIGTSTP", suspend);
    process.on("SIGTSTP", suspend);
    const wasStopped = !isDressed;
    putOn();
    // A shell has written below, so nothing counts as drawn.
    redraw();
    if (wasStopped) watcher.woke?.();
  };
  const onContinue = () => {
    watcher.woke?.();
    wake();
  };
  const onData = (bytes: Buffer) => {
    const text = decoder.decode(bytes, { stream: true });
    if (text === ctrlZ && process.platform !== "win32") suspend();
    else watcher.key(text);
  };
  const onEnd = () => (watcher.ended ?? nobody)();
  let isOver = false;
  const stop = () => {
    if (isOver) return;
    isOver = true;
    clearInterval(timer);
    stdin.off("data", onData);
    stdin.off("end", onEnd);
    stdin.off("error", onEnd);
    stdout.off("resize", redraw);
    process.off("exit", stop);
    process.off("SIGCONT", onContinue);
    process.off("SIGTSTP", suspend);
    for (const signal of signals) process.off(signal, onSignal);
    takeOff();
    stdin.pause();
  };
  const onSignal = (signal: NodeJS.Signals) => {
    stop();
    process.kill(process.pid, signal);
  };
  const timer = setInterval(watcher.tick, milliseconds);
  process.on("exit", stop);
  for (const signal of signals) process.on(signal, onSignal);
  if (process.platform !== "win32") {
    process.on("SIGTSTP", suspend);
    process.on("SIGCONT", onContinue);
  }
  putOn();
  stdin.on("data", onData);
  stdin.on("end", onEnd);
  stdin.on("error", onEnd);
  stdin.resume();
  stdout.on("resize", redraw);
  return stop;
};
