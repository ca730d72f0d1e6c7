import { kinds } from "./candidate.ts";
import type { Problem } from "./problem.ts";
import { choiceSeconds, weightsFor, worthOf, type Selection } from "./score.ts";

/** The most items a session of the search can hold. */
const most = 64;

const finish = kinds.indexOf("finish");

/**
 * A week under construction, with every figure of the score kept up to date as items come and go, so that a move costs a
 * few additions. `add` refuses what a hard rule forbids; the score is the one of score.ts.
 */
export interface Board {
  readonly sessions: number;
  /** Items in a session. */
  readonly count: (session: number) => number;
  readonly candidateAt: (session: number, place: number) => number;
  readonly setsAt: (session: number, place: number) => number;
  readonly briefAt: (session: number, place: number) => boolean;
  /** Seconds still free in a session. */
  readonly free: (session: number) => number;
  readonly seconds: (candidate: number, sets: number, brief: boolean) => number;
  /** Whether every hard rule allows one more item. */
  readonly allows: (session: number, candidate: number, sets: number, brief: boolean) => boolean;
  /** Puts an item at the end of a session. The caller has asked `allows`. */
  readonly add: (session: number, candidate: number, sets: number, brief: boolean) => void;
  /** Takes an item out; the last item of the session moves to its place. */
  readonly remove: (session: number, place: number) => void;
  /** Whether some item fills the cell. */
  readonly isFilled: (cell: number) => boolean;
  /** Whether the plane is trained on fewer than two days, none of them this one. */
  readonly wantsDay: (plane: number, session: number) => boolean;
  readonly isFixed: (session: number, place: number) => boolean;
  readonly score: () => number;
  readonly selection: () => Selection;
  readonly load: (selection: Selection) => void;
}

export const createBoard = (problem: Problem): Board => {
  const { candidates, budget, mostItems } = problem;
  const sessions = problem.dates.length;
  const weights = weightsFor(problem);
  const size = candidates.length;

  const kindOf = Uint8Array.from(candidates, ({ kind }) => kinds.indexOf(kind));
  const cellOf = Int8Array.from(candidates, ({ cell }) => cell);
  const familyOf = Int32Array.from(candidates, ({ family }) => family);
  const hardOf = Uint8Array.from(candidates, ({ hard }) => Number(hard));
  const sidesOf = Uint8Array.from(candidates, ({ bothSides }) => Number(bothSides));
  const alsoOf = Uint8Array.from(candidates, ({ trains }) => Number(trains.length > 1));
  const credits = Uint8Array.from(candidates.flatMap((each) => each.credits));
  const legsOf = Uint8Array.from(candidates, ({ legs }) => Number(legs));
  const standsOf = Uint8Array.from(candidates, ({ stands }) => Number(stands));
  const hingeOf = Uint8Array.from(candidates, ({ hinge }) => Number(hinge));
  const trunkOf = Uint8Array.from(candidates, ({ kind }) => Number(kind === "trunk"));
  const aloneOf = Uint8Array.from(candidates, ({ mostSets }) => Number(mostSets > 1));
  const worth = Float64Array.from(candidates, (candidate) => worthOf(candidate, weights));
  const secondsOf = Float64Array.from(
    candidates.flatMap((each) =>
      [false, true].flatMap((brief) => [1, 2, 3, 4].map((sets) => choiceSeconds(each, sets, brief))),
    ),
  );
  const open = Uint8Array.from(problem.open, Number);
  const mostOfKind = Uint8Array.from(problem.mostOfKind);
  const ceilings = Int32Array.from(problem.ceilings);
  const cellCeilings = Int32Array.from(problem.cellCeilings);
  const targets = Int32Array.from(problem.targets);
  const isReachable = Uint8Array.from(problem.reachable, Number);
  const highest = Math.max(...problem.targets);
  const closeTo = problem.dates.map((_, session) =>
    problem.close.flatMap(([first, second]) => (first === session ? [second] : second === session ? [first] : [])),
  );

  const chosen = new Int32Array(sessions * most);
  const setsOf = new Uint8Array(sessions * most);
  const briefOf = new Uint8Array(sessions * most);
  const counts = new Int32Array(sessions);
  const times = new Float64Array(sessions);
  const familyUse = new Uint8Array(sessions * Math.max(1, problem.families));
  const uses = new Int32Array(size);
  const cellItems = new Int32Array(8);
  const cellSets = new Int32Array(8);
  const sideItems = new Int32Array(8);
  const planeItems = new Int32Array(4 * sessions);
  const planeDays = new Int32Array(4);
  const credited = new Int32Array(4);
  const direct = new Int32Array(4);
  const hardItems = new Int32Array(4 * sessions);
  const kindItems = new Int32Array(kinds.length * sessions);
  const legItems = new Int32Array(sessions);
  const standItems = new Int32Array(sessions);
  let hingeItems = 0;
  let worthSum = 0;
  let briefItems = 0;
  let loneItems = 0;

  const fixedIn = problem.dates.map(
    (_, session) => new Set(problem.fixed.filter((each) => each.session === session).map(({ candidate }) => candidate)),
  );

  const seconds = (candidate: number, sets: number, brief: boolean): number =>
    secondsOf[candidate * 8 + (brief ? 4 : 0) + sets - 1] as number;

  const change = (session: number, candidate: number, sets: number, brief: boolean, sign: 1 | -1): void => {
    times[session] = (times[session] as number) + sign * seconds(candidate, sets, brief);
    familyUse[session * problem.families + (familyOf[candidate] as number)] = sign > 0 ? 1 : 0;
    if (brief) briefItems += sign;
    const kindAt = session * kinds.length + (kindOf[candidate] as number);
    kindItems[kindAt] = (kindItems[kindAt] as number) + sign;
    const before = uses[candidate] as number;
    uses[candidate] = before + sign;
    const least = sign > 0 ? before : before - 1;
    if (least === 0) worthSum += sign * (worth[candidate] as number);
    else if (trunkOf[candidate]) {
      if (least === 1) worthSum += sign * weights.often;
      else if (least === 2) worthSum += sign * weights.oftener;
    }
    if (legsOf[candidate]) legItems[session] = (legItems[session] as number) + sign;
    if (sets === 1 && aloneOf[candidate]) loneItems += sign;
    if (standsOf[candidate]) standItems[session] = (standItems[session] as number) + sign;
    if (hingeOf[candidate]) hingeItems += sign;
    const cell = cellOf[candidate] as number;
    if (cell < 0) return;
    const plane = cell >> 1;
    cellItems[cell] = (cellItems[cell] as number) + sign;
    cellSets[cell] = (cellSets[cell] as number) + sign * sets;
    if (sidesOf[candidate]) sideItems[cell] = (sideItems[cell] as number) + sign;
    const at = session * 4 + plane;
    const trained = planeItems[at] as number;
    planeItems[at] = trained + sign;
    if (trained === (sign > 0 ? 0 : 1)) planeDays[plane] = (planeDays[plane] as number) + sign;
    direct[plane] = (direct[plane] as number) + sign * sets;
    if (hardOf[candidate]) hardItems[at] = (hardItems[at] as number) + sign;
    credited[plane] = (credited[plane] as number) + sign * sets * 2;
    if (alsoOf[candidate] === 0) return;
    for (let each = 0; each < 4; each++)
      if (each !== plane)
        credited[each] = (credited[each] as number) + sign * sets * (credits[candidate * 4 + each] as number);
  };

  const board: Board = {
    sessions,
    count: (session) => counts[session] as number,
    candidateAt: (session, place) => chosen[session * most + place] as number,
    setsAt: (session, place) => setsOf[session * most + place] as number,
    briefAt: (session, place) => briefOf[session * most + place] === 1,
    free: (session) => budget - (times[session] as number),
    seconds,
    allows: (session, candidate, sets, brief) => {
      if ((times[session] as number) + seconds(candidate, sets, brief) > budget) return false;
      if (familyUse[session * problem.families + (familyOf[candidate] as number)] !== 0) return false;
      const kind = kindOf[candidate] as number;
      if ((kindItems[session * kinds.length + kind] as number) >= (mostOfKind[kind] as number)) return false;
      const finishes = kindItems[session * kinds.length + finish] as number;
      if (kind !== finish && (counts[session] as number) - finishes >= mostItems) return false;
      if ((counts[session] as number) >= most || open[session * size + candidate] === 0) return false;
      const near = closeTo[session] as number[];
      if (legsOf[candidate]) for (const other of near) if ((legItems[other] as number) > 0) return false;
      const cell = cellOf[candidate] as number;
      if (cell < 0) return true;
      const plane = cell >> 1;
      if ((direct[plane] as number) + sets > (ceilings[plane] as number)) return false;
      if ((cellSets[cell] as number) + sets > (cellCeilings[cell] as number)) return false;
      if (hardOf[candidate]) for (const other of near) if ((hardItems[other * 4 + plane] as number) > 0) return false;
      return true;
    },
    add: (session, candidate, sets, brief) => {
      const place = session * most + (counts[session] as number);
      chosen[place] = candidate;
      setsOf[place] = sets;
      briefOf[place] = brief ? 1 : 0;
      counts[session] = (counts[session] as number) + 1;
      change(session, candidate, sets, brief, 1);
    },
    remove: (session, place) => {
      const at = session * most + place;
      const last = session * most + (counts[session] as number) - 1;
      change(session, chosen[at] as number, setsOf[at] as number, briefOf[at] === 1, -1);
      chosen[at] = chosen[last] as number;
      setsOf[at] = setsOf[last] as number;
      briefOf[at] = briefOf[last] as number;
      counts[session] = (counts[session] as number) - 1;
    },
    isFilled: (cell) => (cellItems[cell] as number) > 0,
    wantsDay: (plane, session) =>
      sessions > 1 && (planeDays[plane] as number) < 2 && planeItems[session * 4 + plane] === 0,
    isFixed: (session, place) =>
      problem.fixed.length > 0 && (fixedIn[session] as Set<number>).has(chosen[session * most + place] as number),
    score: () => {
      let score = worthSum + briefItems * weights.brief + loneItems * weights.lone;
      if (hingeItems > 0) score += weights.hinge;
      for (let cell = 0; cell < 8; cell++) {
        if ((cellItems[cell] as number) > 0) score += weights.cell;
        if ((sideItems[cell] as number) > 0) score += weights.sides;
      }
      let most = isReachable.includes(1) ? 0 : highest;
      for (let plane = 0; plane < 4; plane++) {
        const days = planeDays[plane] as number;
        if (days > 0) score += weights.plane;
        if (days > 1) score += weights.twoDays;
        const target = targets[plane] as number;
        const credit = Math.min(target, credited[plane] as number);
        score += credit * weights.credit;
        if (isReachable[plane] && target - credit > most) most = target - credit;
      }
      score += (highest - most) * weights.weakest;
      let shortest = budget;
      let used = 0;
      let opened = 0;
      let legs = 0;
      for (let session = 0; session < sessions; session++) {
        const time = times[session] as number;
        used += time;
        if (time < shortest) shortest = time;
        const kindsAt = session * kinds.length;
        if ((kindItems[kindsAt] as number) === 0) score -= weights.plane * 2;
        if ((kindItems[kindsAt + 1] as number) > 0) opened++;
        if ((standItems[session] as number) > 0) legs++;
        if ((kindItems[kindsAt + 3] as number) > 0) score += weights.finish;
      }
      score += Math.min(problem.openings, opened) * weights.opening + Math.min(problem.legDays, legs) * weights.legs;
      return score + shortest * weights.even + used * weights.use;
    },
    selection: () =>
      Array.from({ length: sessions }, (_, session) =>
        Array.from({ length: board.count(session) }, (_unused, place) => ({
          candidate: board.candidateAt(session, place),
          sets: board.setsAt(session, place),
          brief: board.briefAt(session, place),
        })),
      ),
    load: (selection) => {
      for (let session = 0; session < sessions; session++) {
        while (board.count(session) > 0) board.remove(session, board.count(session) - 1);
      }
      selection.forEach((choices, session) => {
        for (const { candidate, sets, brief } of choices) board.add(session, candidate, sets, brief);
      });
    },
  };
  return board;
};
