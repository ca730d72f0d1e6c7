import { isAbsolute, join } from "node:path";

import { usage } from "./failure.ts";

/** What the folder depends on: the environment, the platform, and the home folder the system knows without it. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly systemHome: () => string;
}

/** A folder a variable names; one that is empty or relative counts as not set, as the XDG rules have it. */
const absolute = (path: string | undefined): string | undefined =>
  path !== undefined && isAbsolute(path) ? path : undefined;

const homeFolder = ({ env, platform, systemHome }: Surroundings): string => {
  const stated = absolute(env[platform === "win32" ? "USERPROFILE" : "HOME"]);
  if (stated !== undefined) return stated;
  try {
    const known = absolute(systemHome());
    if (known !== undefined) return known;
  } catch {
    // A user whom the system does not know.
  }
  throw usage("there is no home folder to keep anything in", "name one with --home DIR or FOURPLANE_HOME");
};

/**
 * The platform's configuration folder for this program; never the folder one stands in.
 * @throws Failure (usage) where there is no home folder.
 */
export const configFolder = (surroundings: Surroundings): string => {
  const { env, platform } = surroundings;
  const stated = absolute(env["XDG_CONFIG_HOME"]);
  if (stated !== undefined) return join(stated, "fourplane");
  if (platform === "darwin") return join(homeFolder(surroundings), "Library", "Preferences", "fourplane");
  if (platform === "win32")
    return join(absolute(env["APPDATA"]) ?? join(homeFolder(surroundings), "AppData", "Roaming"), "fourplane");
  return join(homeFolder(surroundings), ".config", "fourplane");
};
