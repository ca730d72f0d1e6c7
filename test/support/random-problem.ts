import type fc from "fast-check";

import { eligibleFor, sessionDates } from "../../src/domain/planner/choose-week.ts";
import type { PlanRequest } from "../../src/domain/planner/plan-request.ts";
import { stateProblem, type Problem } from "../../src/domain/planner/problem.ts";
import { anyRequest } from "./random-profile.ts";

/** The problem of a request, nothing locked. */
export const problemOf = (request: PlanRequest): Problem =>
  stateProblem({
    eligible: eligibleFor(request),
    profile: request.profile,
    dates: sessionDates(request.profile, request.from),
    seed: request.seed,
    wishes: {
      kept: new Set(request.kept),
      dropped: new Set(request.dropped),
      required: new Set(request.required),
      steadySets: false,
    },
    barred: new Map(),
    fixed: [],
  });

/** A problem with at least one candidate. */
export const anyProblem: fc.Arbitrary<Problem> = anyRequest
  .map(problemOf)
  .filter(({ candidates }) => candidates.length > 0);
