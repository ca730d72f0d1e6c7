import { describe, expect, it } from "vitest";

import { questionOf, screeningQuestions } from "../../../src/domain/screening/questions.ts";
import { parseAnswers, screen, standingStop } from "../../../src/domain/screening/screen.ts";
import { legAdvice, stopAdvice } from "../../../src/domain/screening/stop-advice.ts";
import { cleared, logOf, stopped } from "../../support/build-event.ts";

describe("the questions", () => {
  it("cover both lists with stable keys", () => {
    const keys = (urgency: string) =>
      screeningQuestions.filter((each) => each.urgency === urgency).map(({ key }) => key);
    expect(keys("emergency")).toEqual([
      "saddle-numbness",
      "bladder",
      "bowel",
      "sexual",
      "both-legs",
      "leg-weakness",
      "collapse",
      "pulsating",
    ]);
    expect(keys("clinician")).toEqual([
      "trauma",
      "cancer",
      "weight-loss",
      "fever",
      "night-pain",
      "worsening-nerves",
      "morning-stiffness",
      "under-18",
      "surgery",
      "pregnancy",
      "heart",
      "dizzy",
      "blood-pressure",
      "bone",
    ]);
    expect(new Set(screeningQuestions.map(({ key }) => key)).size).toBe(screeningQuestions.length);
  });

  it("are found by key only", () => {
    expect(questionOf("fever")?.urgency).toBe("clinician");
    expect(questionOf("toString")).toBeUndefined();
  });
});

describe("screen", () => {
  it.each([
    [[], undefined, null],
    [["nonsense"], "18-64", null],
    [["fever"], undefined, { urgency: "clinician", answers: ["fever"] }],
    [["fever", "bladder"], "65+", { urgency: "emergency", answers: ["bladder", "fever"] }],
    [[], "under-18", { urgency: "clinician", answers: ["under-18"] }],
  ] as const)("%j at %s", (answers, age, result) => {
    expect(screen(answers, age)).toEqual(result);
  });

  it("stops for any one answer", () => {
    for (const { key, urgency } of screeningQuestions) expect(screen([key])).toEqual({ urgency, answers: [key] });
  });
});

describe("parseAnswers", () => {
  it.each([
    ["none", []],
    [" None ", []],
    ["night-pain, FEVER", ["fever", "night-pain"]],
    ["fever,fever", ["fever"]],
  ])("%j", (text, value) => {
    expect(parseAnswers(text)).toEqual({ value });
  });

  it.each([
    ["blader", '"blader" is not an answer (did you mean "bladder"?); expected none, or any of saddle-numbness'],
    ["none,fever", "none cannot stand with other answers; expected"],
    ["", '"" is not an answer; expected'],
    ["fever,,bone", '"" is not an answer; expected'],
    ["\u001B[2J", "is not an answer"],
  ])("%j is refused", (text, problem) => {
    const parsed = parseAnswers(text);
    expect("problem" in parsed && parsed.problem).toContain(problem);
    expect("problem" in parsed && parsed.problem).not.toContain("\u001B");
  });
});

describe("standingStop", () => {
  const emergency = stopped({ urgency: "emergency", answers: ["bladder"] });
  it.each([
    ["nothing", [], null],
    ["a stop", [stopped()], "e1"],
    ["a stop and its clearance", [stopped(), cleared()], null],
    ["a clearance still to come", [stopped(), cleared({ date: "2026-11-28" })], "e1"],
    ["a stop still to come", [stopped({ date: "2026-11-28" })], null],
    ["stopped again", [stopped(), cleared(), stopped({ date: "2026-11-26" })], "e3"],
    ["the later of two", [stopped(), stopped({ answers: ["bone"] })], "e2"],
    ["an emergency outranks a later one", [emergency, stopped()], "e1"],
  ])("%s", (_what, events, id) => {
    expect(standingStop(logOf(...events), "2026-11-27")?.id ?? null).toBe(id);
  });
});

describe("the advice", () => {
  const said = [
    ...screeningQuestions.flatMap(({ key, urgency }) => stopAdvice({ urgency, answers: [key] })),
    ...legAdvice(),
  ].flatMap(({ heading, lines }) => [heading, ...lines]);

  it("never names a disease, a promise or a threat", () => {
    for (const line of said) {
      expect(line).not.toMatch(
        /\b(you have|cauda|tumou?r|fracture|prevents?|treats?|cures?|fix(es)?|fragile|damage|wear|danger(ous)?|paraly)/i,
      );
    }
  });

  it("says where to go, what was said, how to come back, and where the answers stay", () => {
    const urgent = stopAdvice({ urgency: "emergency", answers: ["bladder", "gone-from-the-list"] });
    const text = urgent.flatMap(({ lines }) => lines).join("\n");
    expect(text).toContain("emergency department");
    expect(text).toContain("- new trouble starting, stopping or feeling urine, or leaking");
    expect(text).toContain("fourplane checkin --cleared");
    expect(text).toContain("Your answers stay on this computer.");
    expect(text).not.toContain("gone-from-the-list");
    expect(
      stopAdvice({ urgency: "clinician", answers: ["under-18"] })
        .flatMap(({ lines }) => lines)
        .join("\n"),
    ).toContain("adults");
  });
});
