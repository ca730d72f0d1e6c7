import { spawn } from "node:child_process";

/**
 * What git gives less as well: leave at once where all fits, keep colours, and leave the text on the screen. And its line
 * says how to go on, where less alone has a colon.
 */
const lessFlags = "-FRX-Psspace goes on, q leaves$";

/** Exit codes with which a shell says that the pager is not there, or cannot be run. */
const notFound = new Set([126, 127]);

/**
 * Shows a text page by page in the person's own pager: PAGER, else less. Gives false when there is none (an empty PAGER
 * wants none; Windows has no less), and nothing was shown then.
 */
export const showInPager = (text: string, env: NodeJS.ProcessEnv): Promise<boolean> => {
  const pager = env["PAGER"] ?? (process.platform === "win32" ? "" : "less");
  if (pager.trim() === "") return Promise.resolve(false);
  // The pager answers Ctrl-C itself; it must not outlive the program that waits for it.
  const ignore = () => undefined;
  process.on("SIGINT", ignore);
  return new Promise<boolean>((resolve) => {
    const child = spawn(pager, {
      shell: true,
      stdio: ["pipe", "inherit", "inherit"],
      env: { LESS: lessFlags, LESSCHARSET: "utf-8", ...env },
    });
    child.stdin.on("error", ignore);
    child.stdin.end(text);
    child.on("error", () => resolve(false));
    child.on("close", (code) => resolve(code === null || !notFound.has(code)));
  }).finally(() => process.off("SIGINT", ignore));
};
