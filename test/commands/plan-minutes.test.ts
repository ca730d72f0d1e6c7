import { expect, it } from "vitest";

import { testHome } from "../support/home.ts";

it("first doses that other work lets begin higher keep to the minutes of a session", async () => {
  const { run } = testHome();
  await run("plan --days mon,wed,fri --minutes 25 --equipment dumbbell:5:10", { today: "2024-12-07" });
  const today = "2024-12-14";
  await run("done bird-dog --sets 80s,80s --effort hard", { today });
  await run("done raised-suitcase-deadlift --sets 8,8 --load 5kg --effort easy", { today });
  const { stdout } = await run("plan --new --minutes 15 --json", { today: "2024-12-16" });
  const { sessions } = JSON.parse(stdout) as { sessions: readonly { seconds: number }[] };
  expect(sessions.length).toBe(3);
  expect(sessions.filter(({ seconds }) => seconds > 15 * 60)).toEqual([]);
});
