import { planWeek, type PlanResult } from "./plan-week.ts";
import type { PlanRequest } from "./plan-request.ts";
import type { Week } from "../week.ts";

/** Whether an exercise is in a week. */
export const isInWeek = (id: string, { sessions }: Week): boolean =>
  sessions.some(({ items }) => items.some(({ exercise }) => exercise === id));

/**
 * Plans a week that brings the rungs which are due, as long as nothing has to give way for them: where the best week
 * leaves one out, the best week with all of them is taken if it has no more gaps.
 */
export const planWithDue = (request: PlanRequest, due: readonly string[]): PlanResult => {
  const plain = planWeek(request);
  if (!("week" in plain) || due.every((id) => isInWeek(id, plain.week))) return plain;
  const asked = planWeek({ ...request, required: [...new Set([...request.required, ...due])] });
  return "week" in asked && asked.week.gaps.length <= plain.week.gaps.length ? asked : plain;
};
