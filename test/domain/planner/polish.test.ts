import fc from "fast-check";
import { expect, it } from "vitest";

import { createBoard } from "../../../src/domain/planner/board.ts";
import { search } from "../../../src/domain/planner/search.ts";
import { anyProblem } from "../../support/random-problem.ts";

it("leaves no room in a week in which an exercise could simply be added to the score", () => {
  fc.assert(
    fc.property(anyProblem, (problem) => {
      const board = createBoard(problem);
      board.load(search(problem, { moves: 300 }));
      const before = board.score();
      for (let session = 0; session < board.sessions; session++) {
        problem.candidates.forEach(({ leastSets, mostSets }, candidate) => {
          for (let sets = leastSets; sets <= mostSets; sets++) {
            if (!board.allows(session, candidate, sets, false)) continue;
            board.add(session, candidate, sets, false);
            expect(board.score()).toBeLessThanOrEqual(before);
            board.remove(session, board.count(session) - 1);
          }
        });
      }
    }),
    { numRuns: 60 },
  );
});
