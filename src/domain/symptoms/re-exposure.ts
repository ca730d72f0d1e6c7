import { addDays, daysBetween, type LocalDate } from "../dates.ts";
import type { DoneEvent } from "../log/event.ts";
import { datedFrom } from "../log/recent.ts";
import type { Cell, Mode } from "../spine.ts";
import { lastToEnd, pausesOf } from "./pauses.ts";
import { signalOf } from "./signals.ts";
import { usualPainOf, type Situation } from "./situation.ts";

/** What a step of the way back allows in the plane. */
interface ReExposureStep {
  /** 1 to 5; the sixth step is the usual training. */
  readonly step: number;
  /** The mode whose green sessions lead to the next step. */
  readonly mode: Mode;
  /** The highest exercise level. */
  readonly levelCap: number;
  /** Weights: none where the spine moves, or half of before the first time back. */
  readonly load: "none" | "light";
  /** How much of the movement, for the person. */
  readonly range: string;
}

/**
 * The re-exposure ladder of domain facts section 2 [D, from graded exposure]; its sixth step is the usual training. The
 * level caps are [D]: what a sensitive cell is planned with, and one more where light weights are back.
 */
export const reExposureSteps: readonly ReExposureStep[] = [
  { step: 1, mode: "move", levelCap: 2, load: "none", range: "move without a weight, through about half of the range" },
  {
    step: 2,
    mode: "move",
    levelCap: 2,
    load: "none",
    range: "move without a weight, through the full comfortable range",
  },
  { step: 3, mode: "resist", levelCap: 2, load: "none", range: "hold still for up to 10 seconds at a time" },
  { step: 4, mode: "move", levelCap: 3, load: "light", range: "move lightly, through about half of the range" },
  { step: 5, mode: "move", levelCap: 3, load: "light", range: "move lightly, through the full comfortable range" },
];

/** Green sessions a step asks for, and the days (48 h) between any two that count. */
export const greensPerStep = 2;
const daysApart = 2;

/** Twelve weeks after the pause the way back ends by itself, so that it never becomes avoiding for good [D]. */
const longestReturn = 84;

interface ReExposure {
  readonly step: ReExposureStep;
  /** Green sessions on this step so far, 0 or 1. */
  readonly greens: number;
  /** The day the pause ran out. */
  readonly since: LocalDate;
  /** From this day on the usual training is back whatever was logged. */
  readonly until: LocalDate;
  /** The pause, and the entries that counted, oldest first. */
  readonly entries: readonly string[];
}

const modeIn = (event: DoneEvent, cell: Cell, { catalog }: Situation): Mode | undefined => {
  const exercise = catalog.get(event.exercise);
  return exercise?.planes[0] === cell.plane ? exercise.mode : undefined;
};

/**
 * Where a cell stands on its way back after a pause of its plane or of itself that ran out; null when it is not on one. A
 * step takes two green sessions in its mode, at least 48 h apart; a red one (or a flare, or leg symptoms) goes back a
 * step; anything else leaves it. A pause of one mode has only that mode's steps. `resume` ends the way back at once, and
 * a pause of the whole plan (a holiday) starts none: the lay-off rule answers that one.
 */
export const reExposureOf = (cell: Cell, situation: Situation): ReExposure | null => {
  const { history, today } = situation;
  const pause = lastToEnd(pausesOf(cell, history).filter(({ date, until }) => date < until && until <= today));
  if (pause === null || today >= addDays(pause.until, longestReturn)) return null;
  const steps = reExposureSteps.filter(({ mode }) => pause.mode === null || pause.mode === mode);
  const usual = usualPainOf(situation.profile);
  const counted: string[] = [];
  let [at, greens, last] = [0, 0, ""];
  for (const event of datedFrom(history.done, pause.until)) {
    const mode = modeIn(event, cell, situation);
    if (mode === undefined) continue;
    const signal = signalOf(event, history, usual);
    if (signal === "red" || event.flare || event.legs) {
      [at, greens] = [Math.max(0, at - 1), 0];
      counted.push(event.id);
    } else if (
      signal === "green" &&
      mode === steps[at]?.mode &&
      (last === "" || daysBetween(last, event.date) >= daysApart)
    ) {
      [greens, last] = [greens + 1, event.date];
      counted.push(event.id);
      if (greens === greensPerStep) [at, greens] = [at + 1, 0];
    }
    if (at === steps.length) return null;
  }
  const step = steps[at];
  return step === undefined
    ? null
    : { step, greens, since: pause.until, until: addDays(pause.until, longestReturn), entries: [pause.id, ...counted] };
};
