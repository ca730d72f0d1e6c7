import { median } from "./statistics.ts";

/** How long something takes, in milliseconds, beside the first of those it took turns with. */
export interface Turns {
  readonly median: number;
  readonly fastest: number;
  /** The median of the ratios within each round: what else the machine did then weighs on both. */
  readonly ratio: number;
  /** The ratio of the fastest ones. */
  readonly ratioOfFastest: number;
}

type Subject = () => number | Promise<number>;

/** Runs each in every round, the order turned around from one to the next, after two rounds that are not timed. */
export const takeTurns = async (subjects: readonly Subject[], rounds: number): Promise<readonly Turns[]> => {
  const taken = subjects.map((): number[] => []);
  const inOrder = subjects.map((run, index) => ({ run, index }));
  for (let round = -2; round < rounds; round += 1) {
    for (const { run, index } of round % 2 === 0 ? inOrder : inOrder.toReversed()) {
      const milliseconds = await run();
      if (round >= 0) taken[index]?.push(milliseconds);
    }
  }
  const [base = []] = taken;
  return taken.map((own) => ({
    median: median(own),
    fastest: Math.min(...own),
    ratio: median(own.map((each, round) => each / (base[round] ?? Number.NaN))),
    ratioOfFastest: Math.min(...own) / Math.min(...base),
  }));
};
