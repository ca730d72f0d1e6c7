import { Chalk } from "chalk";

import { planes, type Plane } from "../domain/spine.ts";

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
  readonly plane: (plane: Plane) => Paint;
}

/** The 16 terminal colours only, so that a person's own light or dark theme decides how they look. */
export const createPalette = (color: boolean): Palette => {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const byPlane = [chalk.cyan, chalk.magenta, chalk.green, chalk.blueBright];
  return {
    strong: chalk.bold,
    quiet: chalk.dim,
    heading: chalk.bold.underline,
    good: chalk.green,
    warn: chalk.yellow,
    bad: chalk.red,
    plane: (plane) => byPlane[planes.indexOf(plane)] ?? chalk.reset,
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
