import { expect, it } from "vitest";

import { withPerson } from "../support/story.ts";

const monday = "2026-11-23";

/** The rows that plan may take at 80 columns, so that it and the prompt fit the smallest usual terminal. */
const mostRows = 23;

it.each([
  ["with nothing", "--equipment none --level 1"],
  ["with bands", "--equipment band:light:heavy --level 2"],
  ["with weights", "--equipment kettlebell:8:12:16,band --level 2"],
  ["with more of them", "--equipment dumbbell:4:8:12,kettlebell:16:24,band --level 3"],
])("a first week of three sessions fits a terminal of 80 x 24, %s", (_what, flags) =>
  withPerson(async ({ run, json }) => {
    const { stdout } = await run(monday, `plan --new --days mon,wed,fri --minutes 25 ${flags}`, { columns: 80 });
    const { sessions } = await json(monday, "plan");
    const items = sessions.flatMap((session: any) => session.items);
    expect(items.some((item: any) => item.open !== undefined)).toBe(true);
    expect(Math.max(...sessions.map((session: any) => session.items.length))).toBeLessThanOrEqual(6);
    expect(stdout.trimEnd().split("\n").length).toBeLessThanOrEqual(mostRows);
  }),
);

it("so does the week once something was logged, with what is to be known of it", () =>
  withPerson(async ({ run }) => {
    await run(monday, "plan --new --days mon,wed,fri --minutes 25 --equipment kettlebell:8:12:16,band --level 2");
    await run(monday, "done bird-dog --sets 3,1 --effort right --pain 0");
    const { stdout } = await run(monday, "plan", { columns: 80 });
    expect(stdout.replaceAll(/\s+/g, " ")).toContain("Doses are from when the week was made");
    expect(stdout.trimEnd().split("\n").length).toBeLessThanOrEqual(mostRows);
  }));
