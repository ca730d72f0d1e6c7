import { expect, it } from "vitest";

import { withPerson } from "../support/story.ts";

const iso = /\b\d{4}-\d{2}-\d{2}\b/;
const make = "plan --new --days mon,wed,fri --minutes 25 --equipment band,kettlebell:8:12:16";

it("a pause, a flare-up and leg symptoms name their days as the screen does, and JSON as a script reads them", () =>
  withPerson(async ({ run, json }) => {
    await run("2026-11-23", make);
    await run("2026-11-23", "done --effort right --pain 2");
    await run("2026-11-24", "checkin --flare --pain 4");
    await run("2026-11-24", "pause rotation --until 2026-12-07");
    for (const line of ["today", "today --why", "today --plain", "progress bird-dog", "progress pallof-press"])
      expect((await run("2026-11-25", line)).stdout).not.toMatch(iso);
    expect((await run("2026-11-25", "today")).stdout).toContain("A flare-up was noted on Tue 24 Nov");
    expect((await run("2026-11-25", "today", { locale: "en-US" })).stdout).toContain("noted on Tue Nov 24");
    expect((await run("2026-11-25", "done")).stdout).not.toMatch(iso);
    const { notes } = await json("2026-11-25", "today");
    expect(notes.join(" ")).toContain("A flare-up was noted on 2026-11-24");
    const markdown = (await run("2026-11-25", "export md --flavour plain")).stdout;
    expect(markdown.slice(markdown.indexOf("# Back"))).not.toMatch(iso);
    const page = (await run("2026-11-25", "export html")).stdout;
    expect(page.replaceAll(/"[^"]*"/g, "")).not.toMatch(iso);
    expect(page).toContain("on hold since Tue 24 Nov.");
  }));

it("what a command says of its dates", () =>
  withPerson(async ({ run }) => {
    await run("2026-11-23", make);
    expect((await run("2026-11-23", "today --date 2026-12-20")).stderr).toContain("The plan reaches to Sun 29 Nov;");
    expect((await run("2026-11-24", "done")).stderr).not.toMatch(iso);
    expect((await run("2026-11-24", "skip --reason busy")).stderr).toContain("nothing is planned for Tue 24 Nov");
    expect((await run("2026-12-31", "plan")).stderr).toContain("this one starts on Thu 31 Dec.");
  }));
