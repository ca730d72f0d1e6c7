import type { Highs } from "highs";

import type { Candidate, Problem } from "../../src/domain/planner/problem.ts";
import { kinds, mostPerSession } from "../../src/domain/planner/problem.ts";
import {
  comfortableItems,
  depthPerCell,
  figuresOf,
  scoreOf,
  weightsFor,
  type Selection,
} from "../../src/domain/planner/score.ts";
import { setUpSeconds } from "../../src/domain/planner/duration.ts";

export interface ExactWeek {
  /** Hundredths of a point; what the best week found by the solver scores. */
  readonly score: number;
  /** The same as the linear program adds it up. */
  readonly stated: number;
  /** No week scores more than this. */
  readonly bound: number;
  readonly selection: Selection;
}

const letter = (brief: boolean) => (brief ? "b" : "a");

const ways = ({ eligible, mostSets }: Candidate) =>
  eligible.rest === eligible.briefRest || mostSets === 1 ? [false] : [false, true];

/** The week of a problem as a mixed-integer program in CPLEX LP format, term by term the score of score.ts. */
export const linearProgram = (problem: Problem): string => {
  const { candidates, dates, budget, volume } = problem;
  const weights = weightsFor(problem);
  const sessions = dates.map((_, session) => session);
  const objective: [number, string][] = [];
  const rows: string[] = [];
  const bounds: string[] = [];
  const binaries: string[] = [];
  const integers: string[] = [];

  const sum = (terms: readonly (readonly [number, string])[]): string =>
    terms.length === 0
      ? "0 zero"
      : terms.map(([factor, name]) => `${factor < 0 ? "-" : "+"} ${Math.abs(factor)} ${name}`).join(" ");
  const taken = (number: number, session: number): [number, string][] =>
    ways(candidates[number] as Candidate).map((brief) => [1, `${letter(brief)}${number}_${session}`]);
  const setsOf = (number: number, session: number): [number, string][] =>
    ways(candidates[number] as Candidate).map((brief) => [1, `s${letter(brief)}${number}_${session}`]);
  const numbersWhere = (test: (candidate: Candidate) => boolean) =>
    candidates.flatMap((each, number) => (test(each) ? [number] : []));
  const takenBy = (numbers: readonly number[], days: readonly number[]) =>
    numbers.flatMap((number) => days.flatMap((session) => taken(number, session)));
  const reward = (weight: number, name: string, upTo: number, by: readonly (readonly [number, string])[]) => {
    objective.push([weight, name]);
    bounds.push(`0 <= ${name} <= ${upTo}`);
    rows.push(`${name} ${sum(by.map(([factor, other]) => [-factor, other] as const))} <= 0`);
  };

  for (const session of sessions) {
    const time: [number, string][] = [];
    candidates.forEach((candidate, number) => {
      for (const brief of ways(candidate)) {
        const rest = brief ? candidate.eligible.briefRest : candidate.eligible.rest;
        const here = `${letter(brief)}${number}_${session}`;
        binaries.push(here);
        integers.push(`s${here}`);
        bounds.push(`0 <= s${here} <= ${candidate.mostSets}`);
        rows.push(`s${here} - ${candidate.leastSets} ${here} >= 0`, `s${here} - ${candidate.mostSets} ${here} <= 0`);
        time.push(
          [setUpSeconds + candidate.eligible.rampUpSeconds - rest, here],
          [candidate.eligible.work + rest, `s${here}`],
        );
        if (candidate.cell >= 0) {
          bounds.push(`0 <= lone${here} <= 1`);
          rows.push(`lone${here} - 2 ${here} + s${here} >= 0`);
          objective.push([weights.lone, `lone${here}`]);
        }
        if (candidate.cell >= 0 && problem.open[session * 8 + candidate.cell] === false) rows.push(`${here} = 0`);
        if (candidate.onlyFirst && session > 0) rows.push(`${here} = 0`);
        const worth = candidate.misfit * weights.misfit + candidate.tie * weights.tie + (brief ? weights.brief : 0);
        objective.push([worth, here]);
      }
    });
    rows.push(`t${session} ${sum(time.map(([factor, name]) => [-factor, name] as const))} = 0`);
    bounds.push(`0 <= t${session} <= ${budget}`);
    objective.push([weights.use, `t${session}`]);
    rows.push(`even - t${session} <= 0`);
    for (let family = 0; family < problem.families; family++)
      rows.push(
        `${sum(
          takenBy(
            numbersWhere((each) => each.family === family),
            [session],
          ),
        )} <= 1`,
      );
    for (const kind of kinds) {
      const here = takenBy(
        numbersWhere((each) => each.kind === kind),
        [session],
      );
      if (here.length > mostPerSession[kind]) rows.push(`${sum(here)} <= ${mostPerSession[kind]}`);
    }
    rows.push(
      `${sum(
        takenBy(
          numbersWhere(({ kind }) => kind === "trunk"),
          [session],
        ),
      )} >= 1`,
    );
    reward(
      weights.opening,
      `opening${session}`,
      1,
      takenBy(
        numbersWhere(({ kind }) => kind === "mobility"),
        [session],
      ),
    );
    reward(
      weights.legs,
      `legs${session}`,
      1,
      takenBy(
        numbersWhere(({ kind }) => kind === "support"),
        [session],
      ),
    );
    reward(
      weights.finish,
      `finish${session}`,
      1,
      takenBy(
        numbersWhere(({ kind }) => kind === "finish"),
        [session],
      ),
    );
    objective.push([weights.crowding, `crowd${session}`]);
    bounds.push(`0 <= crowd${session} <= 99`);
    rows.push(
      `${sum(
        takenBy(
          candidates.map((_, number) => number),
          [session],
        ),
      )} - crowd${session} <= ${comfortableItems(problem)}`,
    );
  }
  objective.push([weights.even, "even"]);
  bounds.push(`0 <= even <= ${budget}`);

  candidates.forEach(({ kept, required }, number) => {
    const first = weights.variety + (kept ? weights.kept : 0) + (required ? weights.required : 0);
    reward(first, `u${number}`, 1, takenBy([number], sessions));
  });
  for (let cell = 0; cell < 8; cell++) {
    reward(
      weights.cell,
      `cell${cell}`,
      1,
      takenBy(
        numbersWhere((each) => each.cell === cell),
        sessions,
      ),
    );
    const direct = numbersWhere((each) => each.cell === cell).flatMap((number) =>
      sessions.flatMap((session) => setsOf(number, session)),
    );
    reward(weights.depth, `depth${cell}`, depthPerCell(problem), direct);
    reward(
      weights.sides,
      `sides${cell}`,
      1,
      takenBy(
        numbersWhere((each) => each.cell === cell && each.bothSides),
        sessions,
      ),
    );
  }
  objective.push([weights.weakest, "weakest"]);
  bounds.push(`0 <= weakest <= ${problem.reachable.some(Boolean) ? volume.target * 2 : 0}`);
  for (let plane = 0; plane < 4; plane++) {
    const mine = numbersWhere(({ cell }) => cell >> 1 === plane);
    reward(weights.plane, `plane${plane}`, 1, takenBy(mine, sessions));
    const credit = candidates.flatMap((each, number) =>
      sessions.flatMap((session) =>
        (each.credits[plane] ?? 0) === 0
          ? []
          : setsOf(number, session).map(([, name]) => [each.credits[plane] ?? 0, name] as const),
      ),
    );
    reward(weights.credit, `credit${plane}`, volume.target * 2, credit);
    if (problem.reachable[plane]) rows.push(`weakest - credit${plane} <= 0`);
    if (mine.length > 0)
      rows.push(
        `${sum(mine.flatMap((number) => sessions.flatMap((session) => setsOf(number, session))))} <= ${volume.ceiling}`,
      );
    for (const session of sessions) {
      reward(0, `day${plane}_${session}`, 1, takenBy(mine, [session]));
      for (const number of mine.filter((each) => candidates[each]?.hard))
        rows.push(`hard${plane}_${session} ${sum(taken(number, session).map(([, name]) => [-1, name] as const))} >= 0`);
    }
    for (const [first, second] of problem.close) rows.push(`hard${plane}_${first} + hard${plane}_${second} <= 1`);
    if (weights.twoDays > 0) {
      binaries.push(`two${plane}`);
      objective.push([weights.twoDays, `two${plane}`]);
      rows.push(`2 two${plane} ${sum(sessions.map((session) => [-1, `day${plane}_${session}`] as const))} <= 0`);
    }
  }
  bounds.push("zero = 0");
  for (const { candidate, session, sets, brief } of problem.fixed)
    rows.push(`${letter(brief)}${candidate}_${session} = 1`, `s${letter(brief)}${candidate}_${session} = ${sets}`);
  return [
    "Maximize",
    ` obj: ${sum(objective.filter(([factor]) => factor !== 0).map(([factor, name]) => [factor / 100, name] as const))}`,
    "Subject To",
    ...rows.map((row, number) => ` r${number}: ${row}`),
    "Bounds",
    ...bounds.map((bound) => ` ${bound}`),
    "Binary",
    ...binaries.map((name) => ` ${name}`),
    "General",
    ...integers.map((name) => ` ${name}`),
    "End",
  ].join("\n");
};

let loaded: Promise<Highs> | undefined;

/**
 * Solves the problem with HiGHS within so many seconds. Null when no week was found: the problem has none, or time ran out.
 */
export const solveExactly = async (problem: Problem, seconds: number): Promise<ExactWeek | null> => {
  // The package types its ES module as CommonJS, whose default export is one level deeper.
  loaded ??= import("highs").then(({ default: load }) => (load as unknown as () => Promise<Highs>)());
  const highs = await loaded;
  return highs.withModel({ format: "lp", data: linearProgram(problem) }, (model) => {
    model.options.set({ output_flag: false, time_limit: seconds, mip_rel_gap: 1e-8, mip_abs_gap: 0.5 });
    model.run();
    const values = model.getSolution().colValue;
    if (values.length === 0) return null;
    const value = (name: string) => Math.round(values[model.getColByName(name)] ?? 0);
    const selection = problem.dates.map((_, session) =>
      problem.candidates.flatMap((each, candidate) =>
        ways(each).flatMap((brief) => {
          const name = `${letter(brief)}${candidate}_${session}`;
          return value(name) === 1 ? [{ candidate, sets: value(`s${name}`), brief }] : [];
        }),
      ),
    );
    if (selection.every((session) => session.length === 0)) return null;
    return {
      score: scoreOf(figuresOf(problem, selection), weightsFor(problem)),
      stated: (model.info.get("objective_function_value") as number) * 100,
      bound: (model.info.get("mip_dual_bound") as number) * 100,
      selection,
    };
  });
};
