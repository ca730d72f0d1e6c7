import type { Week } from "../week.ts";
import { assemble } from "./assemble.ts";
import { chooseWeek, emptySession } from "./choose-week.ts";
import { coverageOf } from "./coverage.ts";
import { gapsOf } from "./gaps.ts";
import type { PlanRequest } from "./plan-request.ts";
import { collisionIn, unmetIn } from "./requests.ts";
import { figuresOf, scoreOf, weightsFor } from "./score.ts";
import { shortfallsOf } from "./shortfalls.ts";

/** What was asked for, where anything was. */
const wishesOf = ({ required, kept, dropped, blockSets }: PlanRequest): Pick<Week, "wishes"> =>
  required.length + kept.length + dropped.length + Object.keys(blockSets).length === 0
    ? {}
    : { wishes: { required, kept, dropped, blockSets } };

export type PlanResult =
  | { readonly week: Week }
  /** Two things that were asked for contradict each other. */
  | { readonly collision: string }
  /** No trunk exercise at all is possible on some day, so there is no week to show. */
  | { readonly impossible: string; readonly gaps: Week["gaps"] };

/**
 * Plans a week: chooses the exercises and their sets by the score (score.ts) within the hard rules, orders the sessions,
 * and names every gap with a change that closes it. Pure: the same request gives the same week.
 */
export const planWeek = (request: PlanRequest): PlanResult => {
  const collision = collisionIn(request);
  if (collision !== null) return { collision };
  const chosen = chooseWeek(request);
  const unmet = unmetIn(chosen, request);
  if (unmet !== null) return { collision: unmet };
  const sessions = assemble(chosen, request.profile);
  const gaps = gapsOf(chosen, request);
  const empty = emptySession(chosen);
  if (empty >= 0) {
    const none = !chosen.problem.candidates.some(({ kind }) => kind === "trunk");
    const { dates, ceilings } = chosen.problem;
    const impossible = none
      ? "no trunk exercise of the catalog is possible with this profile"
      : `no trunk exercise is possible on ${dates[empty]}: hard work in one plane needs 48 hours between its days, and a week holds at most ${Math.max(...ceilings)} sets of each plane`;
    return { impossible, gaps };
  }
  return {
    week: {
      from: request.from,
      seed: request.seed,
      profile: request.profile,
      sessions,
      coverage: coverageOf(sessions),
      gaps,
      shortfalls: shortfallsOf(sessions, request.profile.level),
      score: scoreOf(figuresOf(chosen.problem, chosen.selection), weightsFor(chosen.problem)) / 100,
      ...wishesOf(request),
    },
  };
};
