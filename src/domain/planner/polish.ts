import type { Board } from "./board.ts";
import type { Problem } from "./problem.ts";

/**
 * Adds to a week what can simply be added: as long as some exercise, or one more set of an item, fits and raises the score,
 * the one that raises it most goes in. A random search may leave such room, and a person sees it at once.
 */
export const polish = (problem: Problem, board: Board): void => {
  while (addSet(problem, board) || addItem(problem, board));
};

const addItem = (problem: Problem, board: Board): boolean => {
  const before = board.score();
  let best = before;
  let choice: readonly [number, number, number] | null = null;
  for (let session = 0; session < board.sessions; session++) {
    for (const [candidate, { leastSets, mostSets }] of problem.candidates.entries()) {
      for (let sets = mostSets; sets >= leastSets; sets--) {
        if (!board.allows(session, candidate, sets, false)) continue;
        board.add(session, candidate, sets, false);
        const score = board.score();
        board.remove(session, board.count(session) - 1);
        if (score > best) [best, choice] = [score, [session, candidate, sets]];
      }
    }
  }
  if (choice === null) return false;
  board.add(choice[0], choice[1], choice[2], false);
  return true;
};

const addSet = (problem: Problem, board: Board): boolean => {
  for (let session = 0; session < board.sessions; session++) {
    for (let place = board.count(session) - 1; place >= 0; place--) {
      const candidate = board.candidateAt(session, place);
      const sets = board.setsAt(session, place);
      const brief = board.briefAt(session, place);
      if (board.isFixed(session, place) || sets >= (problem.candidates[candidate]?.mostSets ?? 0)) continue;
      const before = board.score();
      board.remove(session, place);
      if (board.allows(session, candidate, sets + 1, brief)) {
        board.add(session, candidate, sets + 1, brief);
        if (board.score() > before) return true;
        board.remove(session, board.count(session) - 1);
      }
      board.add(session, candidate, sets, brief);
    }
  }
  return false;
};
