import type { LocalDate } from "../dates.ts";
import type { Profile, Tolerance } from "../profile/profile.ts";
import { cellId, cells, planeInWords, type Cell, type CellId } from "../spine.ts";
import { flaredIn } from "./flared.ts";
import { legSymptomsOf } from "./leg-symptoms.ts";
import { signalInPlane } from "./pain-effects.ts";
import { isPlanPaused, lastToEnd, pausesOf } from "./pauses.ts";
import { greensPerStep, reExposureOf, reExposureSteps } from "./re-exposure.ts";
import type { Situation } from "./situation.ts";
import type { Why } from "../why.ts";

/** How a cell may be trained on a day. */
interface CellStatus {
  readonly state: "normal" | "sensitive" | "paused" | "returning";
  /** The day it ends by itself; not given for what the profile says and for leg symptoms. */
  readonly until?: LocalDate;
  /** Returning only: 1 to 5 of the six steps of the re-exposure ladder. */
  readonly step?: number;
  readonly why: Why;
}

const nameOf = ({ plane, mode }: Cell): string =>
  mode === "move" ? `${planeInWords[plane]} (${plane}, moving)` : `holding against a load in ${plane}`;

const pausedBy = (cell: Cell, situation: Situation): CellStatus | null => {
  const { history, profile, today } = situation;
  const whole = isPlanPaused(history, today);
  const running = pausesOf(cell, history).filter(({ until }) => today < until);
  const pause = lastToEnd(whole === null ? running : [whole, ...running]);
  if (pause !== null) {
    const what = pause.plane === null ? "The whole plan" : `Everything for ${nameOf(cell)}`;
    return {
      state: "paused",
      until: pause.until,
      why: {
        rule: "pauses",
        text: `${what} is on hold since ${pause.date}.`,
        entries: [pause.id],
        next: `It comes back on ${pause.until}, or with fourplane resume.`,
      },
    };
  }
  const legs = legSymptomsOf(situation);
  if (legs?.planes.has(cell.plane) === true) {
    return {
      state: "paused",
      why: {
        rule: "leg-symptoms",
        text: `Everything for ${nameOf(cell)} rests since leg symptoms were noted on ${legs.since}.`,
        entries: legs.entries,
        next: `A check-in on ${legs.askFrom} or later without them brings it back; so does a clinician's go-ahead (fourplane checkin --cleared).`,
      },
    };
  }
  if (profile.tolerance[cellId(cell)] !== "paused") return null;
  return {
    state: "paused",
    why: {
      rule: "tolerance",
      text: `Your profile leaves out everything for ${nameOf(cell)}.`,
      entries: [],
      next: "It comes back when the profile says so; a pause with an end date (fourplane pause) comes back by itself.",
    },
  };
};

const returning = (cell: Cell, situation: Situation): CellStatus | null => {
  const way = reExposureOf(cell, situation);
  if (way === null) return null;
  const { step, greens } = way;
  const missing = greensPerStep - greens;
  return {
    state: "returning",
    until: way.until,
    step: step.step,
    why: {
      rule: "re-exposure",
      text: `The pause of ${cell.plane} ended on ${way.since}; it comes back in small steps, and this is step ${step.step} of ${reExposureSteps.length + 1}: ${step.range}, up to level ${step.levelCap}.`,
      entries: way.entries,
      next: `${missing === 1 ? "One more session" : "Two sessions"} of it with little or no pain (say so with --pain), two days apart, ${missing === 1 ? "leads" : "lead"} to the next step; on ${way.until} at the latest it is back as usual.`,
    },
  };
};

const sensitive = (cell: Cell, situation: Situation): CellStatus | null => {
  const flared = flaredIn(situation);
  if (flared !== null && (flared.planes.size === 0 || flared.planes.has(cell.plane))) {
    const { flare } = flared;
    return {
      state: "sensitive",
      until: flare.until,
      why: {
        rule: "flare",
        text: `A flare-up was noted on ${flare.since}, so ${nameOf(cell)} is kept light.`,
        entries: flare.events.map(({ id }) => id),
        next: `It ends on ${flare.until}, or with a check-in on a later day that says it has settled, with little pain or no more than usual.`,
      },
    };
  }
  const lasting = cell.mode === "move" ? signalInPlane(cell.plane, situation) : null;
  if (lasting?.signal === "red") {
    return {
      state: "sensitive",
      why: {
        rule: "pain-bands",
        text: `Pain was high in ${cell.plane} on ${lasting.date}, so ${nameOf(cell)} is kept light and without a weight.`,
        entries: lasting.entries,
        next: "It is back as usual once a session in this direction has gone with little or no pain.",
      },
    };
  }
  if (situation.profile.tolerance[cellId(cell)] !== "sensitive") return null;
  return {
    state: "sensitive",
    why: {
      rule: "tolerance",
      text: `Your profile calls ${nameOf(cell)} sensitive, so it is kept light.`,
      entries: [],
      next: "It is back as usual when the profile says so.",
    },
  };
};

/**
 * How a cell may be trained today: what the profile says, pauses (a cell's, a plane's, the whole plan's; each ends at its
 * `until`), leg symptoms, the way back after a pause, a flare, high pain in the plane; the strictest counts. Domain facts
 * section 2: tolerance is kept per plane and mode, and every pause has an end.
 */
export const cellStatus = (cell: Cell, situation: Situation): CellStatus =>
  pausedBy(cell, situation) ??
  returning(cell, situation) ??
  sensitive(cell, situation) ?? {
    state: "normal",
    why: {
      rule: "tolerance",
      text: `Nothing holds back ${nameOf(cell)}.`,
      entries: [],
      next: "A pause, or pain that stays, would.",
    },
  };

const toleranceIn = (cell: Cell, situation: Situation): Tolerance => {
  const { state, step } = cellStatus(cell, situation);
  if (state === "paused" || state === "sensitive") return state;
  const holdsAreBack = cell.mode === "resist" && step !== undefined && step > 3;
  if (state === "normal" || holdsAreBack) return situation.profile.tolerance[cellId(cell)] ?? "ok";
  return "sensitive";
};

/**
 * The tolerance to plan with today. Paused cells are `paused`; on the way back a moving cell is `sensitive` (light, without
 * a weight) through all five steps and a resisting one through the first three; `ok` cells are left out. A pause of the
 * whole plan is left to `isPlanPaused`: it moves the week, and empties no cell of it.
 */
export const toleranceFor = (situation: Situation): Profile["tolerance"] => {
  const rare = situation.history.rare.filter((event) => event.kind !== "paused" || event.plane !== null);
  const planned = { ...situation, history: { ...situation.history, rare } };
  const felt = cells.flatMap((cell): [CellId, Tolerance][] => {
    const tolerance = toleranceIn(cell, planned);
    return tolerance === "ok" ? [] : [[cellId(cell), tolerance]];
  });
  return Object.fromEntries(felt);
};
