import { describe, expect, test } from "vitest";

import type { DoneEvent, LogEvent } from "../../../src/domain/log/event.ts";
import type { Profile } from "../../../src/domain/profile/profile.ts";
import type { TargetInput } from "../../../src/domain/progression/facts.ts";
import { targetFor } from "../../../src/domain/progression/target-for.ts";
import type { Target } from "../../../src/domain/progression/target.ts";
import { checkin, skipped } from "../../support/build-event.ts";
import { asLog, didIt, symptoms, targetInput, trained } from "../../support/build-target.ts";
import { builtInExercise } from "../../support/planner-catalog.ts";

type Overrides = Parameters<typeof targetInput>[2];
const today = "2026-11-27";
const target = (id: string, log: readonly LogEvent[], overrides: Overrides = {}, on = today): Target =>
  targetFor(builtInExercise(id), targetInput(asLog(log), on, overrides));
const doseOf = ({ sets, amount, load }: Target) => [sets, amount, load?.value ?? null];

const bug = (date: string, overrides: Partial<DoneEvent> = {}, dose: readonly [number, number] = [3, 8]) =>
  didIt("dead-bug", date, { dose, ...overrides });
const bell = (date: string, dose: readonly [number, number, number], overrides: Partial<DoneEvent> = {}) =>
  didIt("kettlebell-deadlift", date, { dose, ...overrides });
const [mon, wed] = ["2026-11-23", "2026-11-25"];
const short = (date: string, dose: readonly [number, number] = [3, 8]) =>
  bug(date, { done: { sets: [dose[1], dose[1] - 2], load: null } }, dose);

const lighter = { reason: "due", every: 6, entries: [], from: "2026-11-23", until: "2026-12-14" } as const;

describe("with nothing logged", () => {
  test("it starts at the low end, with the sets of the plan", () => {
    const first = target("dead-bug", [], { plannedSets: 3 });
    expect(first).toMatchObject({ sets: 3, amount: 7, load: null, change: "start" });
    expect(first.why).toEqual({
      rule: "start-dose",
      text: "Nothing logged yet: it starts at 3 x 7.",
      entries: [],
      next: "Two clean sessions at 7 add a rep.",
    });
  });

  test("two sets without a plan, a weight that suits, and 10 reps at 65 and over", () => {
    expect(doseOf(target("kettlebell-deadlift", []))).toEqual([2, 9, 12]);
    const older: Profile = { ...trained, age: "65+" };
    expect(doseOf(target("kettlebell-deadlift", [], { profile: older }))).toEqual([2, 10, 12]);
    expect(doseOf(target("walking", []))).toEqual([1, 8, null]);
  });

  test("the first dose in a lighter week is lighter as well", () => {
    expect(target("front-plank", [], { plannedSets: 4, lighter })).toMatchObject({
      sets: 2,
      change: "start",
      why: { rule: "deload" },
    });
  });
});

describe("in a lighter week", () => {
  test("an exercise begun in it is not lowered a second time", () => {
    const light = bug(mon, { deload: true }, [2, 7]);
    expect(target("dead-bug", [light], { lighter })).toMatchObject({
      sets: 2,
      amount: 7,
      change: "same",
      why: { rule: "deload" },
    });
  });

  test("there are fewer sets than the plan has room for in a usual week, and the next lighter weight", () => {
    const log = [bell(mon, [4, 10, 16])];
    expect(target("kettlebell-deadlift", log, { plannedSets: 2, lighter })).toMatchObject({
      sets: 1,
      amount: 10,
      load: { value: 12 },
      change: "down",
      why: {
        rule: "deload",
        text: "A lighter week: 1 x 10 with 12 kg instead of 2 x 10 with 16 kg.",
        next: "After this week it goes on from 4 x 10 with 16 kg.",
      },
    });
  });

  test("a step earned before it is named, and waits for its end", () => {
    const earned = [bug(mon), bug(wed)];
    const light = target("dead-bug", earned, { lighter });
    expect(light).toMatchObject({ sets: 2, amount: 8, change: "down" });
    expect(light.why.next).toBe("The step earned before this week comes after it: 3 x 9.");
    const hard = [...earned, bug("2026-11-30", { deload: true, effort: "hard" }, [2, 8])];
    expect(target("dead-bug", hard, { lighter }, "2026-12-02").why.next).toBe("After this week it goes on from 3 x 8.");
    const after = [...earned, bug("2026-11-30", { deload: true }, [2, 8])];
    expect(target("dead-bug", after, {}, "2026-12-07")).toMatchObject({
      sets: 3,
      amount: 9,
      raised: "amount",
      why: { text: "Both sessions before the lighter week were clean at 3 x 8, so it goes up to 3 x 9." },
    });
    const later = [...after, bell("2026-12-07", [3, 8, 12]), bell("2026-12-11", [3, 8, 12])];
    expect(target("dead-bug", later, {}, "2026-12-15")).toMatchObject({ amount: 8, change: "same" });
  });

  test("mobility goes on as it is", () => {
    expect(target("walking", [], { lighter })).toMatchObject({ why: { rule: "start-dose" } });
  });
});

describe("one step after two clean sessions", () => {
  test("says what was read and what comes next", () => {
    const up = target("dead-bug", [bug(mon), bug(wed)]);
    expect(up).toMatchObject({ sets: 3, amount: 9, change: "up", raised: "amount" });
    expect(up.why).toEqual({
      rule: "double-progression",
      text: "Both last sessions were clean at 3 x 8, so it goes up to 3 x 9.",
      entries: ["e1", "e2"],
      next: "Two clean sessions at 9 add a rep.",
    });
  });

  test("one session is not enough, nor are two at different doses, nor one planned step ahead", () => {
    expect(target("dead-bug", [bug(mon)])).toMatchObject({ amount: 8, change: "same", why: { entries: ["e1"] } });
    const stepped = target("dead-bug", [bug(mon), bug(wed, {}, [3, 9])]);
    expect(stepped).toMatchObject({ amount: 9, change: "same" });
    expect(stepped.why.next).toBe("One more clean session at 9 adds a rep.");
  });

  test("a skip is neither: it does not break the pair and is no part of it", () => {
    expect(
      target("dead-bug", [bug(mon), skipped({ date: "2026-11-24", exercise: "dead-bug" }), bug(wed)]),
    ).toMatchObject({ amount: 9 });
    expect(target("dead-bug", [bug(mon), skipped({ date: wed, exercise: "dead-bug" })])).toMatchObject({ amount: 8 });
  });

  test("two sessions on a day count as one, and a step waits for another day", () => {
    expect(target("dead-bug", [bug(wed), bug(wed)])).toMatchObject({ amount: 8, change: "same" });
    expect(target("dead-bug", [bug(mon), bug(wed)], {}, wed)).toMatchObject({
      amount: 8,
      change: "same",
      why: { rule: "step" },
    });
    expect(target("dead-bug", [bug(mon), bug(wed, { effort: "hard" }), bug(wed)])).toMatchObject({ change: "same" });
  });

  test("a lighter week stands between two clean sessions without breaking them", () => {
    const light = ["2026-11-14", "2026-11-16"].map((date) => bug(date, { deload: true }, [2, 8]));
    expect(target("dead-bug", [bug("2026-11-09"), bug("2026-11-11"), ...light], {}, mon)).toMatchObject({
      sets: 3,
      amount: 9,
    });
    const sore = [light[0] as DoneEvent, { ...(light[1] as DoneEvent), pain: 7 }];
    expect(target("dead-bug", [bug("2026-11-09"), bug("2026-11-11"), ...sore], {}, mon)).toMatchObject({
      amount: 8,
      change: "same",
    });
  });

  test("sets after the amount, with the amount of the session cap", () => {
    const up = target("dead-bug", [bug(mon, {}, [2, 12]), bug(wed, {}, [2, 12])]);
    expect(up).toMatchObject({ sets: 3, amount: 8, change: "up", raised: "sets" });
    expect(up.why.text).toBe("Both last sessions were clean at 2 x 12, so a set is added: 3 x 8.");
  });

  test("then the next weight owned, back at the low end", () => {
    const up = target("kettlebell-deadlift", [bell(mon, [4, 20, 12]), bell(wed, [4, 20, 12])]);
    expect(up).toMatchObject({ sets: 4, amount: 8, load: { value: 16, unit: "kg" }, change: "up", raised: "load" });
    expect(up.why.text).toBe("Both last sessions were clean at 4 x 20 with 12 kg, so 16 kg is next: 4 x 8 with 16 kg.");
  });

  test("then the next rung, the dose staying as it is", () => {
    const up = target(
      "knee-plank",
      [mon, wed].map((date) => didIt("knee-plank", date, { dose: [4, 30] })),
    );
    expect(up).toMatchObject({
      sets: 4,
      amount: 30,
      change: "up",
      raised: "rung",
      rung: { to: "front-plank", direction: "harder" },
    });
  });

  test("then it is kept", () => {
    const kept = target(
      "walking",
      [mon, wed].map((date) => didIt("walking", date, { dose: [1, 15] })),
    );
    expect(kept).toMatchObject({ amount: 15, change: "same" });
    expect(kept.why.text).toContain("it is kept there");
  });

  test("without a list of weights there is no load", () => {
    const unknown: Profile = { ...trained, equipment: [{ name: "kettlebell" }] };
    expect(
      doseOf(target("kettlebell-deadlift", [bell(mon, [3, 8, 12]), bell(wed, [3, 8, 12])], { profile: unknown })),
    ).toEqual([3, 9, null]);
  });
});

describe("what holds a dose", () => {
  test.each<[string, Partial<DoneEvent>, string, string]>([
    ["a hard session", { effort: "hard" }, "effort", "Last time felt hard, so it stays at 3 x 8."],
    ["pain", { pain: 4 }, "pain-bands", "Pain was 4 of 10 last time, so it stays at 3 x 8."],
    ["a flare-up", { flare: true }, "pain-bands", "Last time was in a flare-up, so it stays at 3 x 8."],
    [
      "one miss",
      { done: { sets: [8, 7, 6], load: null } },
      "failed",
      "Last time was below 3 x 8, so it stays at 3 x 8.",
    ],
    [
      "a set left out",
      { done: { sets: [8, 8], load: null } },
      "double-progression",
      "No clean session yet at 3 x 8, so it stays there.",
    ],
  ])("%s", (_name, overrides, rule, text) => {
    const same = target("dead-bug", [bug(mon), bug(wed, overrides)]);
    expect(same).toMatchObject({
      sets: 3,
      amount: 8,
      change: "same",
      why: { rule, text, next: "Two clean sessions at 8 add a rep." },
    });
  });

  test("a morning that had not settled", () => {
    const log = [bug(mon), bug(wed), checkin({ date: "2026-11-26", settled: false })];
    expect(target("dead-bug", log)).toMatchObject({ change: "same", why: { rule: "pain-bands" } });
    expect(target("dead-bug", [bug(mon), bug(wed), checkin({ date: "2026-11-26" })])).toMatchObject({ change: "up" });
  });

  test("more than 14 days without the exercise itself", () => {
    const other = ["2026-11-28", "2026-12-01", "2026-12-04", "2026-12-08"].map((date) =>
      didIt("front-plank", date, { dose: [2, 20] }),
    );
    expect(target("dead-bug", [bug(mon), bug(wed), ...other], {}, "2026-12-09")).toMatchObject({ change: "up" });
    expect(target("dead-bug", [bug(mon), bug(wed), ...other], {}, "2026-12-10")).toMatchObject({
      change: "same",
      why: { rule: "lay-off" },
    });
  });
});

describe("a dose out of reach twice", () => {
  test("eases in one variable, in calm words", () => {
    const eased = target(
      "kettlebell-deadlift",
      [mon, wed].map((date) =>
        bell(date, [3, 10, 16], { done: { sets: [10, 8, 6], load: { value: 16, unit: "kg" } } }),
      ),
    );
    expect(eased).toMatchObject({
      sets: 3,
      amount: 10,
      load: { value: 12 },
      change: "down",
      why: { rule: "failed", entries: ["e1", "e2"] },
    });
    expect(eased.why.text).toBe(
      "3 x 10 with 16 kg was out of reach in both last sessions, so it eases to 3 x 10 with 12 kg.",
    );
  });

  test("by a rung at the very end", () => {
    const missed = { done: { sets: [10], load: null } };
    const log = [mon, wed].map((date) => didIt("front-plank", date, { dose: [1, 15], ...missed }));
    expect(target("front-plank", log)).toMatchObject({
      sets: 1,
      amount: 15,
      change: "down",
      rung: { to: "knee-plank", direction: "easier" },
    });
  });

  test("a lighter dose missed once is not eased again at once", () => {
    expect(target("dead-bug", [short(mon, [3, 10]), short(wed, [3, 6])])).toMatchObject({ amount: 6, change: "same" });
    expect(target("dead-bug", [short(mon, [3, 10]), short(wed, [3, 10])])).toMatchObject({ amount: 6, change: "down" });
  });

  test("what was eased comes back after two clean sessions", () => {
    const before = ["2026-11-12", "2026-11-14"].map((date) => bell(date, [3, 8, 16]));
    const log = [...before, bell(mon, [3, 10, 12]), bell(wed, [3, 10, 12])];
    expect(target("kettlebell-deadlift", log)).toMatchObject({
      load: { value: 16 },
      amount: 8,
      raised: "load",
      why: { rule: "regain" },
    });
  });
});

describe("after a flare-up", () => {
  const flare = didIt("crunch", "2026-11-24", { dose: [2, 8], flare: true });
  const settled = checkin({ date: "2026-11-26" });
  const low = (date: string, sets: number) => bug(date, {}, [sets, 8]);

  test("sets come back one at a time, two clean sessions each", () => {
    const log = [low(mon, 4), flare, low(wed, 2), settled];
    expect(target("dead-bug", log)).toMatchObject({ sets: 2, change: "same" });
    log.push(low("2026-11-27", 2));
    expect(target("dead-bug", log, {}, "2026-11-30")).toMatchObject({
      sets: 3,
      amount: 8,
      raised: "sets",
      why: { rule: "regain" },
    });
    log.push(low("2026-11-30", 3));
    expect(target("dead-bug", log, {}, "2026-12-02")).toMatchObject({ sets: 3, amount: 8, change: "same" });
    log.push(low("2026-12-02", 3));
    expect(target("dead-bug", log, {}, "2026-12-04")).toMatchObject({ sets: 4, amount: 8, raised: "sets" });
  });
});

describe("the plan of the day", () => {
  test("takes sets away without calling it less, and gives them back", () => {
    expect(target("dead-bug", [bug(wed)], { plannedSets: 2 })).toMatchObject({ sets: 2, amount: 8, change: "same" });
    const back = target("dead-bug", [bug(mon), bug(wed, {}, [1, 8])], { plannedSets: 3 });
    expect(back).toMatchObject({ sets: 3, amount: 8, change: "up", raised: "sets", why: { rule: "sets" } });
    expect(target("dead-bug", [bug(mon), bug(wed, {}, [1, 8])], { plannedSets: 1 })).toMatchObject({
      sets: 1,
      amount: 9,
    });
  });

  test("is named where it leaves no room for the sets of the entries", () => {
    const text = (log: readonly LogEvent[]) => target("dead-bug", log, { plannedSets: 2 }).why.text;
    expect(text([bug(mon, {}, [3, 6]), bug(wed, {}, [3, 6])])).toBe(
      "Both last sessions were clean at 3 x 6, so it goes up to 7 a set; this session has room for 2 sets of it: 2 x 7.",
    );
    expect(text([bug(wed, {}, [3, 6])])).toBe(
      "One clean session so far at 3 x 6, so it stays at 6 a set; this session has room for 2 sets of it: 2 x 6.",
    );
    expect(text([bug(wed, { effort: "hard" }, [3, 6])])).toBe(
      "Last time felt hard, so it stays at 6 a set; this session has room for 2 sets of it: 2 x 6.",
    );
    const one = target("dead-bug", [bug(mon), bug(wed)], { plannedSets: 1 }).why.text;
    expect(one).toBe(
      "Both last sessions were clean at 3 x 8, so it goes up to 9 a set; this session has room for one set of it: 1 x 9.",
    );
    const uneven = [bug(mon, {}, [3, 6]), bug(wed, {}, [2, 6])];
    expect(text(uneven)).toBe("Both last sessions were clean at 6 a set, so it goes up to 2 x 7.");
  });

  test("names short holds whole, as their sets differ", () => {
    const bird = (date: string, dose: readonly [number, number]) => didIt("bird-dog", date, { dose });
    const text = (log: readonly LogEvent[], plannedSets: number) => target("bird-dog", log, { plannedSets }).why.text;
    expect(text([bird(mon, [3, 30]), bird(wed, [3, 30])], 2)).toBe(
      "Both last sessions were clean at 5-3-1 x 10 s holds, so it goes up to 6-4-2 x 10 s holds; this session has room for 2 sets of it: 5-3 x 10 s holds.",
    );
    expect(text([bird(wed, [3, 30])], 1)).toBe(
      "One clean session so far at 5-3-1 x 10 s holds, so it stays at 5-3-1 x 10 s holds; this session has room for one set of it: 3 x 10 s holds.",
    );
  });

  test("is named where nothing more can grow, and before a heavier weight", () => {
    const days = [mon, wed];
    const walks = days.map((date) => bug(date, {}, [3, 12]));
    const bells = days.map((date) => bell(date, [3, 20, 12]));
    expect([
      target("dead-bug", walks, { plannedSets: 1, profile: { ...trained, exclude: ["hollow-hold"] } }).why.text,
      target("kettlebell-deadlift", bells, { plannedSets: 2 }).why.text,
    ]).toEqual([
      "Both last sessions were clean at 3 x 12, so it is kept at 12 a set; this session has room for one set of it: 1 x 12.",
      "Both last sessions were clean at 3 x 20 with 12 kg, so 16 kg is next: 8 with 16 kg a set; this session has room for 2 sets of it: 2 x 8 with 16 kg.",
    ]);
  });

  test("counts the sessions anew once sets came back", () => {
    const back = target("dead-bug", [bug(mon), bug(wed, {}, [1, 8])], { plannedSets: 3 });
    expect(back.why.next).toBe("Two clean sessions at 8 add a rep.");
  });

  test("never adds more sets than the log is ready for", () => {
    expect(target("dead-bug", [bug(wed, {}, [2, 8])], { plannedSets: 4 })).toMatchObject({ sets: 2 });
  });
});

describe("an exercise that was not planned", () => {
  test("counts with the least of its sets", () => {
    const free = { planned: null, done: { sets: [12, 10, 9], right: [12, 8, 9], load: null } };
    expect(doseOf(target("dead-bug", [bug(wed, free)]))).toEqual([3, 8, null]);
    expect(doseOf(target("dead-bug", [bug(mon, free), bug(wed, free)]))).toEqual([3, 9, null]);
    expect(
      doseOf(target("dead-bug", [bug(wed, { planned: null, done: { sets: [30, 30, 30, 30, 30], load: null } })])),
    ).toEqual([4, 12, null]);
  });

  test("an entry that says nothing at all is as if it were not there", () => {
    expect(target("dead-bug", [bug(wed, { planned: null, done: { sets: [], load: null } })])).toMatchObject({
      change: "start",
    });
  });
});

describe("weights that changed", () => {
  test("are rounded down to what is owned now", () => {
    const owned = (loads: readonly number[]): Profile => ({ ...trained, equipment: [{ name: "kettlebell", loads }] });
    const log = [bell(wed, [3, 10, 16])];
    expect(doseOf(target("kettlebell-deadlift", log, { profile: owned([6, 10, 20]) }))).toEqual([3, 10, 10]);
    const heavy = target("kettlebell-deadlift", [bell(wed, [3, 12, 8])], { profile: owned([16, 24]) });
    expect(heavy).toMatchObject({ change: "start", load: { value: 16 } });
    expect(heavy.why.text).toContain("No weight you own is as light as the last one");
  });

  test("follow the unit of the profile", () => {
    const pounds: Profile = { ...trained, units: "lb", equipment: [{ name: "kettlebell", loads: [18, 26, 35] }] };
    expect(target("kettlebell-deadlift", [bell(wed, [3, 10, 16])], { profile: pounds }).load).toEqual({
      value: 35,
      unit: "lb",
    });
  });
});

describe("symptoms", () => {
  const clean = [bug(mon), bug(wed)];
  const bells = [bell(mon, [3, 10, 16]), bell(wed, [3, 10, 16])];
  const with_ = (overrides: Partial<TargetInput["symptoms"]>) => ({ symptoms: symptoms(overrides) });

  test("hold what would have gone up", () => {
    expect(target("dead-bug", clean, with_({ effect: "hold" }))).toMatchObject({
      sets: 3,
      amount: 8,
      change: "same",
      why: { rule: "symptoms" },
    });
  });

  test("lower load and sets: a weight that is owned, and half of three sets being two", () => {
    const lower = with_({ effect: "lower", loadFactor: 0.6, setsFactor: 0.5 });
    expect(target("kettlebell-deadlift", bells, lower)).toMatchObject({
      sets: 2,
      amount: 10,
      load: { value: 8 },
      change: "down",
      why: { rule: "symptoms" },
    });
  });

  test("lower the sets that the plan has room for", () => {
    const lower = { ...with_({ effect: "lower", setsFactor: 0.5 }), plannedSets: 2 };
    expect(target("dead-bug", [bug(wed, {}, [4, 8])], lower).sets).toBe(1);
  });

  test("say what truly is less", () => {
    const lower = with_({ effect: "lower", loadFactor: 0.85, setsFactor: 0.5 });
    const said = (id: string, log: readonly LogEvent[]) => target(id, log, lower).why.text;
    expect(said("dead-bug", clean)).toBe("How it feels decides. It is 2 x 8 instead of 3 x 8.");
    expect(said("kettlebell-deadlift", [bell(wed, [3, 10, 8])])).toBe(
      "How it feels decides. It is 2 x 10 with 8 kg instead of 3 x 10 with 8 kg.",
    );
    expect(said("dead-bug", [bug(wed, {}, [1, 6])])).toBe(
      "How it feels decides. It stays at 1 x 6, which is little already.",
    );
  });

  test("ask for the easier rung where no weight is lighter", () => {
    const lower = with_({ effect: "lower", loadFactor: 0.6, rungDown: true });
    const plank = [mon, wed].map((date) => didIt("front-plank", date, { dose: [3, 25] }));
    expect(target("front-plank", plank, lower)).toMatchObject({
      amount: 15,
      rung: { to: "knee-plank", direction: "easier" },
    });
    expect(target("kettlebell-deadlift", bells, lower).rung).toBeUndefined();
  });

  test("let an exercise rest", () => {
    expect(target("dead-bug", clean, with_({ effect: "rest" }))).toMatchObject({
      rest: true,
      change: "down",
      why: { rule: "symptoms" },
    });
    expect(target("dead-bug", [], with_({ effect: "rest" }))).toMatchObject({ rest: true });
  });

  test("rest an exercise that no weight owned is light enough for", () => {
    const heavy: Profile = { ...trained, equipment: [{ name: "kettlebell", loads: [24] }] };
    const rests = target("single-arm-farmers-carry", [didIt("single-arm-farmers-carry", wed, { dose: [2, 20, 8] })], {
      ...with_({ effect: "hold" }),
      profile: heavy,
    });
    expect(rests).toMatchObject({
      rest: true,
      why: { text: expect.stringContaining("No weight you own is as light") },
    });
  });

  test("leave a lay-off as low as it is", () => {
    const lower = with_({ effect: "lower", loadFactor: 0.85 });
    expect(doseOf(target("kettlebell-deadlift", bells, lower, "2027-01-05"))).toEqual([1, 10, 8]);
    expect(target("kettlebell-deadlift", bells, with_({ effect: "hold" }), "2027-01-05")).toMatchObject({
      load: { value: 8 },
      why: { rule: "lay-off" },
    });
  });
});
