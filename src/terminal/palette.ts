import { Chalk } from "chalk";

/** What a screen can take. Colour is never the only signal, so a screen without it loses nothing. */
export interface Screen {
  /** Columns, 20 to 200. */
  readonly width: number;
  /** ASCII only: no colour, no box drawing, no symbols. */
  readonly plain: boolean;
  readonly palette: Palette;
}

type Paint = (text: string) => string;

export interface Palette {
  readonly strong: Paint;
  readonly quiet: Paint;
  readonly heading: Paint;
  readonly good: Paint;
  readonly warn: Paint;
  readonly bad: Paint;
}

/**
 * Weight and underline, which read on every background, and of the 16 terminal colours the one that does: bright red keeps
 * 3 : 1 or more on the dark and the light backgrounds of the usual terminals. Green, yellow and cyan fall to 2.2, 1.7 and 2.0
 * on white, magenta, red and bright blue to 2.4 on black (test/terminal/palette.test.ts).
 */
export const createPalette = (color: boolean): Palette => {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  return {
    strong: chalk.bold,
    quiet: chalk.dim,
    heading: chalk.bold.underline,
    good: chalk.bold,
    warn: chalk.bold.underline,
    bad: chalk.bold.redBright,
  };
};

/**
 * Whether to colour: --no-color and --plain win, then NO_COLOR, then FORCE_COLOR and CLICOLOR_FORCE,
 * then CLICOLOR=0, TERM=dumb, and at last whether a terminal is there.
 */
export const wantsColor = (
  env: Readonly<Record<string, string | undefined>>,
  flags: { readonly plain: boolean; readonly color: boolean },
  isTerminal: boolean,
): boolean => {
  const on = (name: string) => env[name] !== undefined && env[name] !== "" && env[name] !== "0";
  if (flags.plain || !flags.color || (env["NO_COLOR"] ?? "") !== "") return false;
  if (env["FORCE_COLOR"] !== undefined && env["FORCE_COLOR"] !== "")
    return on("FORCE_COLOR") && env["FORCE_COLOR"] !== "false";
  if (on("CLICOLOR_FORCE")) return true;
  if (env["CLICOLOR"] === "0" || env["TERM"] === "dumb") return false;
  return isTerminal;
};
