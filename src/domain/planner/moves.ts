import type { Board } from "./board.ts";
import type { Hand } from "./hand.ts";
import { createLargeMoves } from "./large-moves.ts";
import { createPlacing } from "./placing.ts";
import type { Problem } from "./problem.ts";
import { createSmallMoves, type Move } from "./small-moves.ts";

/** Fills the empty board, and returns what makes one random move on it: false when it could not be made whole and has to be undone. */
export const createMoves = (
  problem: Problem,
  board: Board,
  hand: Hand,
  random: (below: number) => number,
): (() => boolean) => {
  const placing = createPlacing(problem, board, hand, random);
  const small = createSmallMoves(board, hand, placing, random);
  const large = createLargeMoves(problem, board, hand, placing, random);
  for (let session = 0; session < board.sessions; session++) placing.fill(session, 40);
  /** How often each is made, of all. */
  const shares: readonly (readonly [Move, number])[] = [
    [small.changeSets, 2],
    [small.replace, 3],
    [small.insert, 2],
    [small.repeat, 3],
    [small.drop, 1],
    [small.relocate, 2],
    [small.trade, 2],
    [small.changeRest, 1],
    [large.exchange, 3],
    [large.rebuild, 1],
    [large.replan, 1],
    [large.resize, 1],
    [large.squeeze, 2],
    [large.hurry, 1],
  ];
  const table = shares.flatMap(([move, share]) => Array.from({ length: share }, () => move));
  return () => (table[random(table.length)] as Move)(random(board.sessions));
};
