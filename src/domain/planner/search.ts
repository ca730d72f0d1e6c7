import { createBoard, type Board } from "./board.ts";
import type { Problem } from "./problem.ts";
import { createRandom } from "./random.ts";
import { weightsFor, type Selection } from "./score.ts";

/** How long the search goes on, in moves tried. */
export interface Effort {
  readonly moves: number;
}

/** Where more moves stop paying: measured against the proven optimum in bench/RESULTS.md. */
export const usualEffort: Effort = { moves: 12_000 };

/** Scores remembered by late acceptance: a move is taken when it is no worse than the week was that many moves ago. */
const memory = 30;

/**
 * Chooses a week: late-acceptance hill climbing (Burke and Bykov 2017) over whole numbers, so that the same problem gives
 * the same week on every machine. It never leaves the hard rules. Returns the best selection met.
 */
export const search = (problem: Problem, effort: Effort): Selection => {
  const board = createBoard(problem);
  const random = createRandom(problem.seed * 7919 + 17);
  for (const { session, candidate, sets, brief } of problem.fixed) board.add(session, candidate, sets, brief);
  if (problem.candidates.length === 0) return board.selection();

  const byCell = groupByCell(problem);
  const hand = createHand(board);
  const moves = createMoves(problem, board, byCell, random, hand);
  let score = board.score();
  let best = score;
  let bestSelection = board.selection();
  let fresh = true;
  const past = new Float64Array(memory).fill(score);
  for (let move = 0; move < effort.moves; move++) {
    hand.clear();
    if (!moves()) {
      hand.undo(0);
      continue;
    }
    const next = board.score();
    const slot = move % memory;
    if (next >= score || next >= (past[slot] as number)) {
      score = next;
      if (score > best) {
        best = score;
        fresh = false;
      }
    } else hand.undo(0);
    if (!fresh && score === best) {
      bestSelection = board.selection();
      fresh = true;
    }
    if (score > (past[slot] as number)) past[slot] = score;
  }
  return bestSelection;
};

/** Puts items on the board and takes them off, remembering how to undo it. */
interface Hand {
  readonly put: (session: number, candidate: number, sets: number, brief: boolean) => boolean;
  readonly take: (session: number, place: number) => void;
  /** How many steps are remembered. */
  readonly mark: () => number;
  /** Undoes every step after the first `mark`. */
  readonly undo: (mark: number) => void;
  readonly clear: () => void;
}

/** More steps than any one move takes. */
const longestTrail = 4096;

const createHand = (board: Board): Hand => {
  const sessions = new Int32Array(longestTrail);
  const candidates = new Int32Array(longestTrail);
  /** Sets, negative for an item taken out; brief rests add 8. */
  const items = new Int8Array(longestTrail);
  let length = 0;
  const remember = (session: number, candidate: number, item: number): void => {
    sessions[length] = session;
    candidates[length] = candidate;
    items[length] = item;
    length++;
  };
  const removeFrom = (session: number, candidate: number): void => {
    let place = board.count(session) - 1;
    while (board.candidateAt(session, place) !== candidate) place--;
    board.remove(session, place);
  };
  return {
    put: (session, candidate, sets, brief) => {
      if (!board.allows(session, candidate, sets, brief)) return false;
      board.add(session, candidate, sets, brief);
      remember(session, candidate, brief ? sets + 8 : sets);
      return true;
    },
    take: (session, place) => {
      const sets = board.setsAt(session, place);
      remember(session, board.candidateAt(session, place), board.briefAt(session, place) ? -sets - 8 : -sets);
      board.remove(session, place);
    },
    mark: () => length,
    undo: (mark) => {
      while (length > mark) {
        length--;
        const session = sessions[length] as number;
        const candidate = candidates[length] as number;
        const item = items[length] as number;
        if (item > 0) removeFrom(session, candidate);
        else board.add(session, candidate, -item & 7, -item > 8);
      }
    },
    clear: () => {
      length = 0;
    },
  };
};

/** Candidate numbers by cell; the last group holds what fills no cell. */
const groupByCell = (problem: Problem): readonly (readonly number[])[] => {
  const groups: number[][] = Array.from({ length: 9 }, () => []);
  problem.candidates.forEach(({ cell }, number) => groups[cell < 0 ? 8 : cell]?.push(number));
  return groups;
};

/** One random move on the board; false when it could not be made whole. */
const createMoves = (
  problem: Problem,
  board: Board,
  byCell: readonly (readonly number[])[],
  random: (below: number) => number,
  { put, take, undo, mark: markTrail }: Hand,
): (() => boolean) => {
  const { candidates } = problem;
  const weights = weightsFor(problem);
  const worth = candidates.map(({ misfit, tie, kept }) => misfit * weights.misfit + tie * weights.tie + (kept ? weights.kept : 0));
  const filled = byCell.filter((group) => group.length > 0);

  const hasBrief = (candidate: number): boolean => {
    const { eligible } = candidates[candidate] as (typeof candidates)[number];
    return eligible.rest !== eligible.briefRest;
  };
  const anyPlace = (session: number): number => {
    const count = board.count(session);
    if (count === 0) return -1;
    const place = random(count);
    return board.isFixed(session, place) ? -1 : place;
  };
  const setsFor = (candidate: number): number => {
    const { leastSets, mostSets } = candidates[candidate] as (typeof candidates)[number];
    return leastSets + random(mostSets - leastSets + 1);
  };
  /** Puts a candidate in with as many of the sets wished for as fit. */
  const fit = (session: number, candidate: number, wished: number, brief: boolean): boolean => {
    const { leastSets, mostSets } = candidates[candidate] as (typeof candidates)[number];
    for (let sets = Math.max(leastSets, Math.min(wished, mostSets)); sets >= leastSets; sets--)
      if (put(session, candidate, sets, brief && sets > 1)) return true;
    return false;
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
    const { leastSets, mostSets } = candidates[candidate] as (typeof candidates)[number];
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
  const insert = (session: number): boolean => {
    const candidate = anyCandidate();
    const wished = setsFor(candidate);
    if (fit(session, candidate, wished, false)) return true;
    // Room is made by shortening or dropping what is there.
    for (let tries = 0; tries < 5; tries++) {
      const place = anyPlace(session);
      if (place < 0) continue;
      const mark = markTrail();
      if (random(2) === 0 || !alter(session, place, -1)) {
        undo(mark);
        take(session, place);
      }
      if (fit(session, candidate, wished, false)) {
        fill(session, 4);
        return true;
      }
    }
    return false;
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

  for (let session = 0; session < board.sessions; session++) fill(session, 40);

  const table = [changeSets, changeSets, replace, replace, replace, insert, insert, drop, relocate, relocate, trade, trade, changeRest, rebuild];
  return () => (table[random(table.length)] as (session: number) => boolean)(random(board.sessions));
};
