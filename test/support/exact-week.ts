import type { Highs } from "highs";

import { kinds, type Candidate } from "../../src/domain/planner/candidate.ts";
import type { Problem } from "../../src/domain/planner/problem.ts";
import { figuresOf, scoreOf, weightsFor, worthOf, type Selection } from "../../src/domain/planner/score.ts";
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
  const { candidates, dates, budget, targets } = problem;
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
        if (candidate.mostSets > 1) {
          bounds.push(`0 <= lone${here} <= 1`);
          rows.push(`lone${here} - 2 ${here} + s${here} >= 0`);
          objective.push([weights.lone, `lone${here}`]);
        }
        if (problem.open[session * candidates.length + number] === false) rows.push(`${here} = 0`);
        objective.push([brief ? weights.brief : 0, here]);
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
    for (const [place, kind] of kinds.entries()) {
      const most = problem.mostOfKind[place] as number;
      const here = takenBy(
        numbersWhere((each) => each.kind === kind),
        [session],
      );
      if (here.length > most) rows.push(`${sum(here)} <= ${most}`);
    }
    const items = takenBy(
      numbersWhere(({ kind }) => kind !== "finish"),
      [session],
    );
    if (items.length > 0) rows.push(`${sum(items)} <= ${problem.mostItems}`);
    const ofKind = (kind: string) =>
      takenBy(
        numbersWhere((each) => each.kind === kind),
        [session],
      );
    rows.push(`${sum(ofKind("trunk"))} >= 1`);
    reward(0, `opening${session}`, 1, ofKind("mobility"));
    reward(
      0,
      `legs${session}`,
      1,
      takenBy(
        numbersWhere(({ stands }) => stands),
        [session],
      ),
    );
    reward(weights.finish, `finish${session}`, 1, ofKind("finish"));
    for (const number of numbersWhere(({ legs }) => legs))
      rows.push(`loaded${session} ${sum(taken(number, session).map(([, name]) => [-1, name] as const))} >= 0`);
  }
  for (const [first, second] of problem.close) rows.push(`loaded${first} + loaded${second} <= 1`);
  const eachDay = (name: string) => sessions.map((session): [number, string] => [1, `${name}${session}`]);
  reward(
    weights.hinge,
    "hinge",
    1,
    takenBy(
      numbersWhere(({ hinge }) => hinge),
      sessions,
    ),
  );
  reward(weights.opening, "openings", problem.openings, eachDay("opening"));
  reward(weights.legs, "legDays", problem.legDays, eachDay("legs"));
  objective.push([weights.even, "even"]);
  bounds.push(`0 <= even <= ${budget}`);

  candidates.forEach((candidate, number) => {
    reward(worthOf(candidate, weights), `u${number}`, 1, takenBy([number], sessions));
    for (const session of sessions)
      rows.push(`u${number} ${sum(taken(number, session).map(([, name]) => [-1, name] as const))} >= 0`);
    if (candidate.kind !== "trunk") return;
    const further = [...takenBy([number], sessions), [-1, `u${number}`] as const];
    objective.push([weights.often, `two${number}_`], [weights.oftener, `three${number}_`]);
    bounds.push(`0 <= two${number}_ <= 1`, `0 <= three${number}_ <= 1`);
    rows.push(`two${number}_ - u${number} <= 0`, `three${number}_ - two${number}_ <= 0`);
    rows.push(`two${number}_ + three${number}_ ${sum(further.map(([factor, name]) => [-factor, name] as const))} <= 0`);
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
    const most = problem.cellCeilings[cell] as number;
    if (direct.length > 0) rows.push(`${sum(direct)} <= ${most}`);
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
  const highest = Math.max(...targets);
  objective.push([weights.weakest, "weakest"]);
  bounds.push(`0 <= weakest <= ${problem.reachable.some(Boolean) ? highest : 0}`);
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
    const target = targets[plane] as number;
    reward(weights.credit, `credit${plane}`, target, credit);
    if (problem.reachable[plane]) rows.push(`weakest - credit${plane} <= ${highest - target}`);
    if (mine.length > 0)
      rows.push(
        `${sum(mine.flatMap((number) => sessions.flatMap((session) => setsOf(number, session))))} <= ${problem.ceilings[plane]}`,
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
