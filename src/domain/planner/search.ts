import { createBoard } from "./board.ts";
import { createHand } from "./hand.ts";
import { createMoves } from "./moves.ts";
import { polish } from "./polish.ts";
import type { Problem } from "./problem.ts";
import { createRandom } from "./random.ts";
import type { Selection } from "./score.ts";

/** How long the search goes on, in moves tried. */
export interface Effort {
  readonly moves: number;
}

/** Up to where more moves stop paying, measured against the proven optimum in bench/RESULTS.md. */
const usualEffort: Effort = { moves: 12_000 };

/** Enough to see whether a cell can be filled. A search of more moves begins with the same ones, so it is never worse. */
export const quickEffort: Effort = { moves: 2_000 };

/** Scores remembered by late acceptance: a move is taken when it is no worse than the week was that many moves ago. */
const memory = 30;

/** After so many moves without a better week the search goes back to the best one, free to lose `slack` hundredths of a point from there. */
const patience = 1_500;
const slack = 100_000;

/**
 * Chooses a week: late-acceptance hill climbing (Burke and Bykov 2017) over whole numbers, so that the same problem gives
 * the same week on every machine. It never leaves the hard rules. Returns the best selection met.
 */
export const search = (problem: Problem, effort: Effort = usualEffort): Selection => {
  const board = createBoard(problem);
  const random = createRandom(problem.seed * 7919 + 17);
  for (const { session, candidate, sets, brief } of problem.fixed) board.add(session, candidate, sets, brief);
  if (problem.candidates.length === 0) return board.selection();

  const hand = createHand(board);
  const moves = createMoves(problem, board, hand, random);
  let score = board.score();
  let best = score;
  let bestSelection = board.selection();
  let fresh = true;
  let improvedAt = 0;
  const past = new Float64Array(memory).fill(score);
  for (let move = 0; move < effort.moves; move++) {
    if (move - improvedAt > patience) {
      board.load(bestSelection);
      score = best;
      past.fill(best - slack);
      improvedAt = move;
    }
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
        improvedAt = move;
        fresh = false;
      }
    } else hand.undo(0);
    if (!fresh && score === best) {
      bestSelection = board.selection();
      fresh = true;
    }
    if (score > (past[slot] as number)) past[slot] = score;
  }
  board.load(bestSelection);
  polish(problem, board);
  return board.selection();
};
