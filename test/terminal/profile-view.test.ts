import stringWidth from "fast-string-width";
import { describe, expect, it } from "vitest";

import { defaultProfile, type Profile } from "../../src/domain/profile/profile.ts";
import { profileLines } from "../../src/terminal/profile-view.ts";
import { screenOf } from "../support/screens.ts";

const told: Profile = {
  ...defaultProfile,
  level: 5,
  equipment: [{ name: "band" }, { name: "kettlebell", loads: [8, 12] }],
  avoid: ["FLEX", "OP-F", "OP-R"],
  tolerance: { "flexion:move": "sensitive", "rotation:resist": "paused", "extension:move": "ok" },
  age: "65+",
  usualPain: 4,
  relief: "extension",
};

describe("profileLines", () => {
  it("says what was told, in plain words", () => {
    expect(profileLines(told, ["night-pain"], screenOf(80), 77)).toEqual([
      "Days        Mon, Wed, Fri",
      "Minutes     up to 25",
      "Equipment   band, kettlebell (8, 12 kg)",
      "Experience  level 5",
      "Age         65 or over",
      "Usual pain  4 of 10",
      "Kept light  bending forward, one-armed pushing and pulling",
      "Feels good  bending back",
      "Left out    osteoporosis, FLEX",
      "Health      night pain",
    ]);
  });

  it("says what was not told", () => {
    const lines = profileLines(defaultProfile, null, screenOf(80), 77);
    expect(lines).toContain("Age         not said");
    expect(lines).toContain("Experience  some (level 2)");
    expect(lines).toContain("Health      not answered");
    expect(profileLines(defaultProfile, [], screenOf(80), 77)).toContain("Health      none of the warning signs");
  });

  it.each([37, 77])("fits %d columns", (width) => {
    expect(
      profileLines(told, ["night-pain", "worsening-nerves"], screenOf(width), width).filter(
        (line) => stringWidth(line) > width,
      ),
    ).toEqual([]);
  });

  it("lets no control character of a catalog reach the terminal", () => {
    const odd = { ...told, equipment: [{ name: "bell\u001b[2J" }] };
    expect(profileLines(odd, [], screenOf(80), 77).join("")).not.toContain("\u001b");
  });
});
