import type { Plane } from "../../src/domain/spine.ts";
import { planes } from "../../src/domain/spine.ts";
import { planeWatch, raisedIn, wrongWith } from "./simulation-checks.ts";
import { firstDay, simulate } from "./simulate.ts";
import type { PersonKind } from "./simulated-people.ts";

/** What came of many simulated years of one kind of people. */
export interface SimulationReport {
  readonly kind: PersonKind;
  readonly people: number;
  readonly weeks: number;
  readonly doses: Readonly<Record<"start" | "up" | "same" | "down" | "rest", number>>;
  /** Doses that say why, of 1. */
  readonly whys: number;
  /** Broken rules, in words, at most a few. */
  readonly wrong: readonly string[];
  /** Of each person: what grew in each plane, counted. */
  readonly growth: readonly ReadonlyMap<Plane, number>[];
}

/** Simulates `people` of a kind, numbered from 0, for `weeks` weeks each, and checks every dose of every day. */
export const simulateMany = (kind: PersonKind, people: number, weeks: number): SimulationReport => {
  const doses = { start: 0, up: 0, same: 0, down: 0, rest: 0 };
  const wrong: string[] = [];
  let whys = 0;
  const growth = Array.from({ length: people }, (_, number) => {
    const grown = new Map<Plane, number>(planes.map((plane) => [plane, 0]));
    const watch = planeWatch(firstDay);
    simulate(kind, number, weeks, (day) => {
      wrong.push(...watch(day));
      for (const moment of day.moments) {
        const { target, exercise } = moment;
        wrong.push(...wrongWith(moment));
        doses[target.rest === true ? "rest" : target.change] += 1;
        whys += target.why.text === "" || target.why.next === "" ? 0 : 1;
        const [plane] = exercise.planes;
        const isGrowth = raisedIn(moment).length > 0 || target.rung?.direction === "harder";
        if (plane !== undefined && isGrowth) grown.set(plane, (grown.get(plane) ?? 0) + 1);
      }
    });
    return grown;
  });
  const all = Object.values(doses).reduce((sum, each) => sum + each, 0);
  return { kind, people, weeks, doses, whys: whys / all, wrong: wrong.slice(0, 5), growth };
};

/** One line of the table of a report. */
export const reportLine = ({ kind, people, weeks, doses, whys }: SimulationReport): string =>
  [
    kind.padEnd(10),
    ...[people, weeks, doses.start, doses.up, doses.same, doses.down, doses.rest].map((each) =>
      String(each).padStart(8),
    ),
    `${(whys * 100).toFixed(1)} %`.padStart(9),
  ].join("");

/** The head of that table. */
export const reportHead: string = `${"kind".padEnd(10)}${["people", "weeks", "start", "up", "same", "down", "rest"]
  .map((each) => each.padStart(8))
  .join("")}${"why".padStart(9)}`;
