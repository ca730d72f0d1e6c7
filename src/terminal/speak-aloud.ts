import { spawn } from "node:child_process";

import type { Speak } from "./speech.ts";

/** Runs a command of the person's own, never through a shell; what it prints is nobody's business. */
export const speakAloud: Speak = async (command, args) => {
  const child = spawn(command, args, { stdio: "ignore", shell: false, windowsHide: true });
  const done = new Promise<boolean>((resolve) => {
    child.on("error", () => resolve(false));
    child.on("exit", (code) => resolve(code === 0));
  });
  // A command that hangs must not keep the program from ending.
  child.unref();
  return { done, kill: () => void child.kill("SIGKILL") };
};
