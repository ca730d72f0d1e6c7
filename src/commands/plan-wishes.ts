import type { PlanOptions } from "./plan.ts";

/** Whether any flag says something about the person, to be remembered. */
export const describesPerson = (options: PlanOptions): boolean =>
  [
    options.days,
    options.minutes,
    options.level,
    options.units,
    options.equipment,
    options.avoid,
    options.tolerance,
    options.exclude,
    options.allow,
  ].some((value) => value !== undefined);

/** Whether any flag asks for a week of its own, which is to make one. */
export const asksForNewWeek = (options: PlanOptions): boolean =>
  options.new === true ||
  describesPerson(options) ||
  [options.from, options.seed, options.lock, options.require].some((value) => value !== undefined);
