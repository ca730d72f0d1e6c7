import type { Board } from "./board.ts";
import type { Hand } from "./hand.ts";
import type { Problem } from "./problem.ts";
import { weightsFor, worthOf } from "./score.ts";

/** Candidate numbers by cell; the last group holds what fills no cell. */
const groupByCell = (problem: Problem): readonly (readonly number[])[] => {
  const groups: number[][] = Array.from({ length: 9 }, () => []);
  problem.candidates.forEach(({ cell }, number) => groups[cell < 0 ? 8 : cell]?.push(number));
  return groups;
};

/**
 * Random moves on the board: sets and rests changed, exercises replaced, put in, dropped, moved to another day or traded,
 * two or three taken out at once, and sessions shortened for what the week lacks. Each call makes one; false when it could not be made whole and has to be undone.
 */
export const createMoves = (
  problem: Problem,
  board: Board,
  { put, take, undo, mark: markTrail }: Hand,
  random: (below: number) => number,
): (() => boolean) => {
  const { candidates } = problem;
  const byCell = groupByCell(problem);
  const weights = weightsFor(problem);
  const worth = candidates.map((candidate) => worthOf(candidate, weights));
  const filled = byCell.filter((group) => group.length > 0);
  const cellsInReach = [0, 1, 2, 3, 4, 5, 6, 7].filter((cell) => (byCell[cell] as readonly number[]).length > 0);

  const leastOf = Uint8Array.from(candidates, ({ leastSets }) => leastSets);
  const mostOf = Uint8Array.from(candidates, ({ mostSets }) => mostSets);
  const briefOf = Uint8Array.from(candidates, ({ eligible }) => Number(eligible.rest !== eligible.briefRest));
  const planeOf = (candidate: number): number => (candidates[candidate]?.cell ?? -1) >> 1;
  const hasBrief = (candidate: number): boolean => briefOf[candidate] === 1;
  const anyPlace = (session: number): number => {
    const count = board.count(session);
    if (count === 0) return -1;
    const place = random(count);
    return board.isFixed(session, place) ? -1 : place;
  };
  const setsFor = (candidate: number): number => {
    const leastSets = leastOf[candidate] as number;
    const mostSets = mostOf[candidate] as number;
    return leastSets + random(mostSets - leastSets + 1);
  };
  /** Puts a candidate in with as many of the sets wished for as fit. */
  const fit = (session: number, candidate: number, wished: number, brief: boolean): boolean => {
    const leastSets = leastOf[candidate] as number;
    const mostSets = mostOf[candidate] as number;
    for (let sets = Math.max(leastSets, Math.min(wished, mostSets)); sets >= leastSets; sets--)
      if (put(session, candidate, sets, brief && sets > 1)) return true;
    return !brief && leastSets > 1 && hasBrief(candidate) && put(session, candidate, leastSets, true);
  };
  /** Of two drawn at random the one that suits the person better. */
  const oneOf = (group: readonly number[]): number => {
    const first = group[random(group.length)] as number;
    const second = group[random(group.length)] as number;
    return (worth[first] as number) >= (worth[second] as number) ? first : second;
  };
  const anyCandidate = (): number => oneOf(filled[random(filled.length)] as readonly number[]);
  /** Changes the sets of an item by one, or its rests, where it stands. */
  const alter = (session: number, place: number, difference: number): boolean => {
    const candidate = board.candidateAt(session, place);
    const sets = board.setsAt(session, place) + difference;
    const brief = board.briefAt(session, place);
    const leastSets = leastOf[candidate] as number;
    const mostSets = mostOf[candidate] as number;
    if (sets < leastSets || sets > mostSets) return false;
    take(session, place);
    if (put(session, candidate, sets, brief && sets > 1)) return true;
    return difference > 0 && !brief && hasBrief(candidate) && put(session, candidate, sets, true);
  };

  /** Uses what time is free in a session, a little at a time, keeping only what raises the score. */
  const fill = (session: number, tries: number): void => {
    let score = board.score();
    for (let attempt = 0; attempt < tries && board.free(session) > 0; attempt++) {
      const mark = markTrail();
      const place = random(3) === 0 ? -1 : anyPlace(session);
      const done = place >= 0 ? alter(session, place, 1) : fit(session, anyCandidate(), 1 + random(2), false);
      const next = done ? board.score() : score;
      if (done && next >= score) score = next;
      else undo(mark);
    }
  };

  const changeSets = (session: number): boolean => {
    const place = anyPlace(session);
    return place >= 0 && alter(session, place, random(2) === 0 ? 1 : -1);
  };
  const changeRest = (session: number): boolean => {
    const place = anyPlace(session);
    if (place < 0 || board.setsAt(session, place) === 1) return false;
    const candidate = board.candidateAt(session, place);
    if (!hasBrief(candidate)) return false;
    const sets = board.setsAt(session, place);
    const brief = board.briefAt(session, place);
    take(session, place);
    if (!put(session, candidate, sets, !brief)) return false;
    if (!brief) fill(session, 3);
    return true;
  };
  const replace = (session: number): boolean => {
    const place = anyPlace(session);
    if (place < 0) return false;
    const old = board.candidateAt(session, place);
    const sets = board.setsAt(session, place);
    const group = byCell[candidates[old]?.cell ?? 8] ?? (byCell[8] as readonly number[]);
    const candidate = random(4) === 0 ? anyCandidate() : oneOf(group);
    if (candidate === old) return false;
    const brief = board.briefAt(session, place);
    take(session, place);
    const wished = random(3) === 0 ? setsFor(candidate) : sets;
    return fit(session, candidate, wished, brief && hasBrief(candidate));
  };
  const insert = (session: number): boolean => make(session, anyCandidate());
  /** An exercise of another day on this one too: only what is done often can grow. */
  const repeat = (session: number): boolean => {
    const other = random(board.sessions);
    const place = anyPlace(other);
    return other !== session && place >= 0 && make(session, board.candidateAt(other, place));
  };
  /** Another exercise in the place of one on all of its days: day by day it would first become one exercise more. */
  const exchange = (session: number): boolean => {
    const place = anyPlace(session);
    if (place < 0) return false;
    const old = board.candidateAt(session, place);
    const candidate = oneOf(byCell[candidates[old]?.cell ?? 8] ?? (byCell[8] as readonly number[]));
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
  const placeOf = (session: number, candidate: number): number => {
    let place = board.count(session) - 1;
    while (place >= 0 && board.candidateAt(session, place) !== candidate) place--;
    return place;
  };
  /** Puts a candidate in, making room where there is none. */
  const make = (session: number, candidate: number): boolean => {
    if (placeOf(session, candidate) >= 0) return false;
    const wished = setsFor(candidate);
    if (fit(session, candidate, wished, false)) return true;
    // Room is made by shortening or dropping what is there, or in another session what the ceiling or the 48 hours count against it.
    const plane = planeOf(candidate);
    for (let tries = 0; tries < 5; tries++) {
      const from = tries % 2 === 0 ? session : random(board.sessions);
      const place = tries % 2 === 0 || plane < 0 ? anyPlace(from) : ofPlane(from, plane);
      if (place < 0) continue;
      const mark = markTrail();
      if (random(2) === 0 || !alter(from, place, -1)) {
        undo(mark);
        take(from, place);
      }
      if (fit(session, candidate, wished, false)) {
        fill(from, 4);
        return true;
      }
    }
    return false;
  };
  /** A place in a session that holds work for a plane, -1 when there is none. */
  const ofPlane = (session: number, plane: number): number => {
    const count = board.count(session);
    const start = count === 0 ? 0 : random(count);
    for (let turn = 0; turn < count; turn++) {
      const place = (start + turn) % count;
      if (planeOf(board.candidateAt(session, place)) === plane && !board.isFixed(session, place)) return place;
    }
    return -1;
  };
  /** All work for a plane anew: an exercise for each of its cells, mostly one that was there, on as many days as there is room. */
  const replan = (): boolean => {
    const plane = random(4);
    const old: number[] = [-1, -1];
    for (let session = 0; session < board.sessions; session++) {
      for (let place = ofPlane(session, plane); place >= 0; place = ofPlane(session, plane)) {
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
  const drop = (session: number): boolean => {
    const place = anyPlace(session);
    if (place < 0) return false;
    take(session, place);
    fill(session, 4);
    return true;
  };
  const relocate = (session: number): boolean => {
    const to = random(board.sessions);
    const place = anyPlace(session);
    if (place < 0 || to === session) return false;
    const candidate = board.candidateAt(session, place);
    const sets = board.setsAt(session, place);
    const brief = board.briefAt(session, place);
    const back = anyPlace(to);
    take(session, place);
    if (random(2) === 0 || back < 0) {
      if (!fit(to, candidate, sets, brief)) return false;
      fill(session, 4);
      return true;
    }
    const other = board.candidateAt(to, back);
    const otherSets = board.setsAt(to, back);
    const otherBrief = board.briefAt(to, back);
    take(to, back);
    return fit(to, candidate, sets, brief) && fit(session, other, otherSets, otherBrief);
  };
  const trade = (session: number): boolean => {
    const less = anyPlace(session);
    if (less < 0 || !alter(session, less, -1)) return false;
    const to = random(3) === 0 ? random(board.sessions) : session;
    const more = anyPlace(to);
    return more >= 0 && alter(to, more, 1);
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

  const leastSetsOf = (candidate: number): number => (candidates[candidate] as (typeof candidates)[number]).leastSets;
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
    if (!isQuicker || !fit(session, quick, leastSetsOf(quick), true)) fit(session, old, leastSetsOf(old), true);
  };
  const putQuick = (session: number, cell: number): boolean => {
    const candidate = quickOf(byCell[cell] as readonly number[]);
    return fit(session, candidate, leastSetsOf(candidate), true);
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

  for (let session = 0; session < board.sessions; session++) fill(session, 40);

  const table = [
    changeSets,
    changeSets,
    replace,
    replace,
    replace,
    insert,
    insert,
    repeat,
    repeat,
    repeat,
    exchange,
    exchange,
    exchange,
    drop,
    relocate,
    relocate,
    trade,
    trade,
    changeRest,
    rebuild,
    replan,
    squeeze,
  ];
  return () => (table[random(table.length)] as (session: number) => boolean)(random(board.sessions));
};
