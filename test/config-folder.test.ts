import { join, resolve } from "node:path";

import { describe, expect, it } from "vitest";

import { configFolder } from "../src/config-folder.ts";

const systemHome = () => resolve("/system/anna");
const home = resolve("/home/anna");
const folder = (env: Record<string, string | undefined>, platform: NodeJS.Platform = "linux", known = systemHome) =>
  configFolder({ env, platform, systemHome: known });

describe("the configuration folder", () => {
  it("is the platform's", () => {
    expect(folder({ HOME: home })).toBe(join(home, ".config", "fourplane"));
    expect(folder({ HOME: home }, "darwin")).toBe(join(home, "Library", "Preferences", "fourplane"));
    expect(folder({ HOME: home, XDG_CONFIG_HOME: resolve("/x") })).toBe(join(resolve("/x"), "fourplane"));
    expect(folder({ USERPROFILE: home, APPDATA: "" }, "win32")).toBe(join(home, "AppData", "Roaming", "fourplane"));
  });

  it.each(["", "rel", "./rel", "."])("is never made from the folder one stands in: %j", (value) => {
    expect(folder({ HOME: home, XDG_CONFIG_HOME: value })).toBe(join(home, ".config", "fourplane"));
    expect(folder({ HOME: value, XDG_CONFIG_HOME: value })).toBe(join(systemHome(), ".config", "fourplane"));
    expect(folder({ HOME: value }, "darwin")).toBe(join(systemHome(), "Library", "Preferences", "fourplane"));
    expect(() => folder({ HOME: value }, "linux", () => value)).toThrow("no home folder");
  });

  it("is asked for where nobody knows a home folder", () => {
    const unknown = () => {
      throw new Error("uv_os_get_passwd returned ENOENT");
    };
    expect(() => folder({}, "linux", unknown)).toThrow("no home folder");
  });
});
