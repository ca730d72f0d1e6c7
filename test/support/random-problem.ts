import type fc from "fast-check";

import { eligibleFor, sessionDates } from "../../src/domain/planner/choose-week.ts";
import type { PlanRequest } from "../../src/domain/planner/plan-request.ts";
import { stateProblem, type Problem } from "../../src/domain/planner/problem.ts";
import { anyRequest } from "./random-profile.ts";

/** The problem of a request, nothing locked. */
export const problemOf = (request: PlanRequest): Problem =>
  stateProblem(request, eligibleFor(request), sessionDates(request.profile, request.from));

/** A problem with at least one candidate. */
export const anyProblem: fc.Arbitrary<Problem> = anyRequest
  .map(problemOf)
  .filter(({ candidates }) => candidates.length > 0);
