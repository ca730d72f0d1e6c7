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

/** What every move is made of: drawing places and candidates, and putting in what fits. */
export interface Placing {
  /** Candidate numbers by cell; the last group holds what fills no cell. */
  readonly byCell: readonly (readonly number[])[];
  readonly leastOf: (candidate: number) => number;
  /** Fewest sets to draw from up to most. */
  readonly setsFor: (candidate: number) => number;
  readonly hasBrief: (candidate: number) => boolean;
  /** Its plane, -1 when it fills no cell. */
  readonly planeOf: (candidate: number) => number;
  /** Candidates that may stand in for another: those of its cell, or of none. */
  readonly groupOf: (candidate: number) => readonly number[];
  /** Of two drawn at random the one that suits the person better. */
  readonly oneOf: (group: readonly number[]) => number;
  readonly anyCandidate: () => number;
  /** A place drawn from a session, -1 where it is empty or fixed. */
  readonly anyPlace: (session: number) => number;
  /** Where a candidate stands in a session, -1 where it does not. */
  readonly placeOf: (session: number, candidate: number) => number;
  /** A place in a session that holds work for a plane, -1 when there is none. */
  readonly placeFor: (session: number, plane: number) => number;
  /** Puts a candidate in with as many of the sets wished for as fit. */
  readonly fit: (session: number, candidate: number, wished: number, brief: boolean) => boolean;
  /** Changes the sets of an item by one, or its rests, where it stands. */
  readonly alter: (session: number, place: number, difference: number) => boolean;
  /** Uses what time is free in a session, a little at a time, keeping only what raises the score. */
  readonly fill: (session: number, tries: number) => void;
}

export const createPlacing = (
  problem: Problem,
  board: Board,
  { put, take, undo, mark: markTrail }: Hand,
  random: (below: number) => number,
): Placing => {
  const { candidates } = problem;
  const byCell = groupByCell(problem);
  const weights = weightsFor(problem);
  const worth = candidates.map((candidate) => worthOf(candidate, weights));
  const filled = byCell.filter((group) => group.length > 0);
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
  const placeOf = (session: number, candidate: number): number => {
    let place = board.count(session) - 1;
    while (place >= 0 && board.candidateAt(session, place) !== candidate) place--;
    return place;
  };
  /** A place in a session that holds work for a plane, -1 when there is none. */
  const placeFor = (session: number, plane: number): number => {
    const count = board.count(session);
    const start = count === 0 ? 0 : random(count);
    for (let turn = 0; turn < count; turn++) {
      const place = (start + turn) % count;
      if (planeOf(board.candidateAt(session, place)) === plane && !board.isFixed(session, place)) return place;
    }
    return -1;
  };
  return {
    byCell,
    leastOf: (candidate) => leastOf[candidate] as number,
    setsFor,
    hasBrief,
    planeOf,
    groupOf: (candidate) => byCell[candidates[candidate]?.cell ?? 8] ?? (byCell[8] as readonly number[]),
    oneOf,
    anyCandidate,
    anyPlace,
    placeOf,
    placeFor,
    fit,
    alter,
    fill,
  };
};
