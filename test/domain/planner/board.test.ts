import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { createBoard, type Board } from "../../../src/domain/planner/board.ts";
import type { Candidate } from "../../../src/domain/planner/candidate.ts";
import type { Problem } from "../../../src/domain/planner/problem.ts";
import { figuresOf, scoreOf, weightsFor, type Choice, type Selection } from "../../../src/domain/planner/score.ts";
import { anyProblem } from "../../support/random-problem.ts";

const candidateOf = (problem: Problem, { candidate }: Choice): Candidate => problem.candidates[candidate] as Candidate;

const secondsOf = ({ eligible }: Candidate, { sets, brief }: Choice): number =>
  30 + eligible.rampUpSeconds + sets * eligible.work + (sets - 1) * (brief ? eligible.briefRest : eligible.rest);

/** The hard rules on a selection, counted from scratch. */
const isAllowed = (problem: Problem, selection: Selection): boolean => {
  const sessionsAreFine = selection.every((session) => {
    const candidates = session.map((choice) => candidateOf(problem, choice));
    const count = (kind: string) => candidates.filter((each) => each.kind === kind).length;
    const seconds = session.reduce((sum, choice) => sum + secondsOf(candidateOf(problem, choice), choice), 0);
    const families = new Set(candidates.map(({ family }) => family));
    const fewEnough =
      session.length - count("finish") <= problem.mostItems &&
      count("mobility") <= (problem.budget < 1200 ? 1 : 2) &&
      count("support") <= 2 &&
      count("finish") <= 1;
    return seconds <= problem.budget && families.size === session.length && fewEnough;
  });
  const planesAreFine = [0, 1, 2, 3].every((plane) => {
    const mine = selection.map((session) =>
      session.filter((choice) => candidateOf(problem, choice).cell >> 1 === plane),
    );
    const sets = mine.flat().reduce((sum, choice) => sum + choice.sets, 0);
    const isHard = mine.map((session) => session.some((choice) => candidateOf(problem, choice).hard));
    const spaced = problem.close.every(([first, second]) => !(isHard[first] && isHard[second]));
    return sets <= (problem.ceilings[plane] as number) && spaced;
  });
  const legsAreFine = problem.close.every(
    ([first, second]) =>
      ![first, second].every((day) => selection[day]?.some((choice) => candidateOf(problem, choice).legs)),
  );
  const cellsAreFine = problem.cellCeilings.every((most, cell) => {
    const mine = selection.flat().filter((choice) => candidateOf(problem, choice).cell === cell);
    return mine.reduce((sum, { sets }) => sum + sets, 0) <= most;
  });
  return sessionsAreFine && planesAreFine && legsAreFine && cellsAreFine;
};

/** The score stated plainly, less two planes for every session without trunk work, which the figures do not count. */
const plainScore = (problem: Problem, selection: Selection): number => {
  const weights = weightsFor(problem);
  const empty = selection.filter((session) => !session.some((choice) => candidateOf(problem, choice).kind === "trunk"));
  return scoreOf(figuresOf(problem, selection), weights) - empty.length * 2 * weights.plane;
};

interface Step {
  readonly adds: boolean;
  readonly session: number;
  readonly number: number;
  readonly sets: number;
  readonly brief: boolean;
}

const anySteps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    adds: fc.nat(3).map((roll) => roll > 0),
    session: fc.nat(6),
    number: fc.nat(99),
    sets: fc.integer({ min: 1, max: 4 }),
    brief: fc.boolean(),
  }),
  { minLength: 20, maxLength: 60 },
);

/** Takes a step as the search would: an item that is allowed, or one taken away. */
const take = (board: Board, problem: Problem, step: Step): void => {
  const session = step.session % board.sessions;
  const count = board.count(session);
  if (!step.adds && count > 0) {
    board.remove(session, step.number % count);
    return;
  }
  const choice = { candidate: step.number % problem.candidates.length, sets: step.sets, brief: step.brief };
  const before = board.selection();
  const after = before.map((choices, number) => (number === session ? [...choices, choice] : choices));
  const allowed = board.allows(session, choice.candidate, choice.sets, choice.brief);
  expect(allowed).toBe(isAllowed(problem, after));
  if (allowed) board.add(session, choice.candidate, choice.sets, choice.brief);
};

describe("a board", () => {
  test("scores what it holds as the plain statement of the score does, and allows what the rules allow", () => {
    fc.assert(
      fc.property(anyProblem, anySteps, (problem, steps) => {
        const board = createBoard(problem);
        for (const step of steps) {
          take(board, problem, step);
          expect(board.score()).toBe(plainScore(problem, board.selection()));
        }
      }),
      { numRuns: 60 },
    );
  });

  test("holds exactly what is loaded, whatever it held before", () => {
    fc.assert(
      fc.property(anyProblem, anySteps, anySteps, (problem, first, second) => {
        const [other, board] = [createBoard(problem), createBoard(problem)];
        for (const step of first) take(other, problem, step);
        for (const step of second) take(board, problem, step);
        board.load(other.selection());
        expect(board.selection()).toEqual(other.selection());
        expect(board.score()).toBe(other.score());
        expect(Array.from({ length: board.sessions }, (_, session) => board.free(session))).toEqual(
          Array.from({ length: other.sessions }, (_, session) => other.free(session)),
        );
      }),
      { numRuns: 30 },
    );
  });
});
