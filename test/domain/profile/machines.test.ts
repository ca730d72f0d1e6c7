import { describe, expect, it } from "vitest";

import { machineNames } from "../../../src/domain/catalog/entry.ts";
import { parseEquipment } from "../../../src/domain/profile/equipment.ts";
import { withEachMachine } from "../../../src/domain/profile/machines.ts";
import { storedProfile } from "../../../src/domain/profile/stored-profile.ts";
import { defaultProfile } from "../../../src/domain/profile/profile.ts";

describe("machine", () => {
  it.each(["machine", "machines", "weight machine", "gym-machine"])("typed as %s is every machine there is", (text) => {
    expect(parseEquipment(text)).toEqual({ equipment: machineNames.map((name) => ({ name })) });
  });

  it("keeps its weights for those that have a stack, and the weights of one told by itself", () => {
    const loads = [10, 20];
    expect(withEachMachine([{ name: "band" }, { name: "machine", loads }, { name: "rotary-torso-machine" }])).toEqual([
      { name: "band" },
      { name: "ab-crunch-machine", loads },
      { name: "back-extension-machine", loads },
      { name: "reverse-hyper-machine", loads },
      { name: "roman-chair" },
      { name: "rotary-torso-machine" },
    ]);
  });

  it("stays a name of its own where a catalog in use needs it", () => {
    expect(parseEquipment("machine", new Set(["machine"]))).toEqual({ equipment: [{ name: "machine" }] });
  });

  it("in a saved profile is read as every machine", () => {
    const read = storedProfile(
      { ...defaultProfile, equipment: [{ name: "cable" }, { name: "machine" }] },
      "profile",
      [],
    );
    expect(read?.equipment.map(({ name }) => name)).toEqual(["cable", ...machineNames]);
  });

  it.each([
    ["hex bar", "trap-bar"],
    ["trap bar", "trap-bar"],
    ["landmine", "landmine"],
    ["roman chairs", "roman-chair"],
    ["pull up bar", "pull-up-bar"],
    ["rotary torso", "rotary-torso-machine"],
  ])("and its neighbour %s has a name too", (text, name) => {
    expect(parseEquipment(text)).toEqual({ equipment: [{ name }] });
  });
});
