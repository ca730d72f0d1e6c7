import { expect, it } from "vitest";

import { withPerson } from "../support/story.ts";

it("plan diff compares the week that follows one which has ended", () =>
  withPerson(async ({ run, json }) => {
    await run("2026-11-23", "plan");
    await run("2026-11-23", "done --effort right --pain 1");
    expect(await json("2026-11-29", "plan diff")).toMatchObject({ before: null, after: "2026-11-23" });
    const { stdout, stderr } = await run("2026-11-30", "plan diff");
    expect(stdout).toContain("30 Nov to 6 Dec 2026, compared with 23 to 29 Nov 2026");
    expect(stderr).toContain("this one starts on Mon 30 Nov");
    expect(await json("2026-11-30", "plan diff")).toMatchObject({ before: "2026-11-23", after: "2026-11-30" });
  }));

it("plan diff makes no first week", () =>
  withPerson(async ({ json }) => {
    expect(await json("2026-11-23", "plan diff")).toMatchObject({ before: null, after: null, changes: [] });
  }));
