import stringWidth from "fast-string-width";
import { describe, expect, it } from "vitest";

import { screeningQuestions } from "../../src/domain/screening/questions.ts";
import { createPalette } from "../../src/terminal/palette.ts";
import { renderLegAdvice, renderStop } from "../../src/terminal/stop-view.ts";
import { stopped } from "../support/build-event.ts";

const screenOf = (width: number) => ({ width, plain: true, palette: createPalette(false) });

describe("renderStop", () => {
  it("reads well at 80 columns", () => {
    expect(renderStop({ urgency: "clinician", answers: ["fever", "night-pain"] }, screenOf(80))).toMatchInlineSnapshot(`
      "Please talk to a doctor or physiotherapist first
        The plan waits until someone who can examine you has said that training may go
        on. Often that is one visit. You said:
        - fever, a recent infection, injected drugs, or an immune system held down by
          illness or medicine
        - pain that is there all the time, also at rest and at night

      What happens here
        The plan rests; nothing is lost. When a clinician has said that you may train:
        fourplane checkin --cleared. Was an answer a slip?
        fourplane undo takes it back.
        This is no diagnosis, only a reason to ask. Your answers stay on this
        computer."
    `);
  });

  it("puts help first in an emergency", () => {
    expect(renderStop({ urgency: "emergency", answers: ["bladder"] }, screenOf(40))).toMatchInlineSnapshot(`
      "Please get checked now, before anything
      else
        Go to an emergency department today,
        or call your emergency number (112,
        999, 911 or the one where you are).
        What matters is that somebody looks at
        it today.
        Tell them this, in these words or your
        own:
        - new trouble starting, stopping or
          feeling urine, or leaking

      What happens here
        The plan rests; nothing is lost. When
        a clinician has said that you may
        train: fourplane checkin --cleared.
        Was an answer a slip?
        fourplane undo takes it back.
        This is no diagnosis, only a reason to
        ask. Your answers stay on this
        computer."
    `);
  });

  it("takes a stopped event of the log", () => {
    expect(renderStop(stopped(), screenOf(80))).toContain("- fever,");
  });
});

it.each([20, 40, 80, 120])("fits %i columns, in ASCII", (width) => {
  const answers = screeningQuestions.map(({ key }) => key);
  for (const text of [
    renderStop({ urgency: "emergency", answers }, screenOf(width)),
    renderLegAdvice(screenOf(width)),
  ]) {
    for (const line of text.split("\n")) expect(stringWidth(line)).toBeLessThanOrEqual(width);
    expect(text).toMatch(/^[\x20-\x7E\n]+$/);
  }
});

it("leg advice names every question of the emergency list", () => {
  const text = renderLegAdvice(screenOf(120)).replaceAll(/\s+/g, " ");
  for (const question of screeningQuestions.filter(({ urgency }) => urgency === "emergency"))
    expect(text).toContain(question.text);
});
