import type { Board } from "./board.ts";
import type { Hand } from "./hand.ts";
import type { Placing } from "./placing.ts";
import type { Problem } from "./problem.ts";

/**
 * Moves of many items at once, where no small step gains anything: an exercise exchanged on all its days, a plane or part of
 * a session planned anew, a session shortened for what the week lacks.
 */
export const createLargeMoves = (
  { candidates }: Problem,
  board: Board,
  { take }: Hand,
  placing: Placing,
  random: (below: number) => number,
) => {
  const { byCell, anyPlace, placeFor, placeOf, groupOf, oneOf, leastOf, setsFor, hasBrief, fill, fit } = placing;
  const cellsInReach = [0, 1, 2, 3, 4, 5, 6, 7].filter((cell) => (byCell[cell] as readonly number[]).length > 0);

  /** Another exercise in the place of one on all of its days: day by day it would first become one exercise more. */
  const exchange = (session: number): boolean => {
    const place = anyPlace(session);
    if (place < 0) return false;
    const old = board.candidateAt(session, place);
    const candidate = oneOf(groupOf(old));
    if (candidate === old) return false;
    for (let day = 0; day < board.sessions; day++) {
      const at = placeOf(day, old);
      if (at < 0 || board.isFixed(day, at)) continue;
      const sets = board.setsAt(day, at);
      const brief = board.briefAt(day, at);
      take(day, at);
      if (placeOf(day, candidate) < 0 && !fit(day, candidate, sets, brief && hasBrief(candidate))) fill(day, 3);
    }
    return true;
  };
  /** All work for a plane anew: an exercise for each of its cells, mostly one that was there, on as many days as there is room. */
  const replan = (): boolean => {
    const plane = random(4);
    const old: number[] = [-1, -1];
    for (let session = 0; session < board.sessions; session++) {
      for (let place = placeFor(session, plane); place >= 0; place = placeFor(session, plane)) {
        const candidate = board.candidateAt(session, place);
        const mode = (candidates[candidate]?.cell ?? 0) & 1;
        if (old[mode] === -1 || random(2) === 0) old[mode] = candidate;
        take(session, place);
      }
    }
    const first = random(2);
    const start = random(board.sessions);
    for (let turn = 0; turn < 2 * board.sessions; turn++) {
      const mode = (first + turn) % 2;
      const group = byCell[plane * 2 + mode] as readonly number[];
      if (group.length === 0) continue;
      if (old[mode] === -1 || (turn < 2 && random(4) === 0)) old[mode] = oneOf(group);
      const session = (start + Math.floor(turn / 2) + (mode === first ? 0 : 1)) % board.sessions;
      if (placeOf(session, old[mode] as number) < 0) fit(session, old[mode] as number, 2, false);
    }
    fill(random(board.sessions), 6);
    return true;
  };
  /** Two or three items make room for others: the only way out where one item for one gains nothing. */
  const rebuild = (session: number): boolean => {
    for (let count = 2 + random(2); count > 0; count--) {
      const place = anyPlace(session);
      if (place >= 0) take(session, place);
    }
    fill(session, 12);
    return true;
  };

  const leastSeconds = candidates.map(({ leastSets }, candidate) => board.seconds(candidate, leastSets, leastSets > 1));
  /** Of four drawn at random the one that takes the least time. */
  const quickOf = (group: readonly number[]): number => {
    let quickest = group[random(group.length)] as number;
    for (let draw = 0; draw < 3; draw++) {
      const other = group[random(group.length)] as number;
      if ((leastSeconds[other] as number) < (leastSeconds[quickest] as number)) quickest = other;
    }
    return quickest;
  };
  /** Fewest sets of a quicker exercise of the same cell, or of the same one; what fills no cell goes. */
  const shorten = (session: number, place: number): void => {
    const old = board.candidateAt(session, place);
    const cell = candidates[old]?.cell ?? -1;
    take(session, place);
    if (cell < 0) return;
    const quick = quickOf(byCell[cell] as readonly number[]);
    const isQuicker = (leastSeconds[quick] as number) <= (leastSeconds[old] as number);
    if (!isQuicker || !fit(session, quick, leastOf(quick), true)) fit(session, old, leastOf(old), true);
  };
  const putQuick = (session: number, cell: number): boolean => {
    const candidate = quickOf(byCell[cell] as readonly number[]);
    return fit(session, candidate, leastOf(candidate), true);
  };
  /** A cell nothing fills, else one of a plane that lacks a second day and could have it in this session; -1 when there is none. */
  const lacking = (session: number): number => {
    const missing = cellsInReach.filter((cell) => !board.isFilled(cell));
    const open = missing.length > 0 ? missing : cellsInReach.filter((cell) => board.wantsDay(cell >> 1, session));
    return open.length === 0 ? -1 : (open[random(open.length)] as number);
  };
  /** Shortens a session until what the week lacks most fits in: no small step leads there, as each one alone costs points. */
  const squeeze = (session: number): boolean => {
    const cell = lacking(session);
    if (cell < 0) return false;
    for (let tries = 3 * board.count(session); tries >= 0; tries--) {
      if (putQuick(session, cell)) {
        fill(session, 4);
        return true;
      }
      const place = anyPlace(session);
      if (place >= 0) shorten(session, place);
    }
    // Two cells that take little time may have room where one stands that takes long.
    for (let count = 1 + random(2); count > 0; count--) {
      const place = anyPlace(session);
      if (place >= 0) take(session, place);
    }
    const first = random(cellsInReach.length);
    let done = putQuick(session, cell);
    for (let turn = 0; turn < cellsInReach.length; turn++) {
      const other = cellsInReach[(first + turn) % cellsInReach.length] as number;
      if (!board.isFilled(other) && putQuick(session, other)) done = true;
    }
    if (done) fill(session, 4);
    return done;
  };

  /** Sets and rests of three items drawn anew: where time is short one gives what two others need. */
  const resize = (session: number): boolean => {
    const some: number[] = [];
    for (let count = 0; count < 3; count++) {
      const place = anyPlace(session);
      if (place < 0) continue;
      some.push(board.candidateAt(session, place));
      take(session, place);
    }
    return some.every((candidate) =>
      fit(session, candidate, setsFor(candidate), random(2) === 0 && hasBrief(candidate)),
    );
  };

  /** Brief rests for all of a session at once, and the time they free used: each brief rest alone costs points. */
  const hurry = (session: number): boolean => {
    const items = Array.from({ length: board.count(session) }, (_, place) => place)
      .filter((place) => !board.isFixed(session, place))
      .map((place) => ({ candidate: board.candidateAt(session, place), sets: board.setsAt(session, place) }));
    for (const { candidate } of items) take(session, placeOf(session, candidate));
    if (!items.every(({ candidate, sets }) => fit(session, candidate, sets, hasBrief(candidate)))) return false;
    fill(session, 12);
    return true;
  };

  return { exchange, hurry, replan, rebuild, resize, squeeze };
};
