import type { Exercise } from "../catalog/entry.ts";
import { firstAmount } from "../progression/first-amount.ts";
import { briefRest, itemSeconds, workSeconds } from "./duration.ts";
import { eligibilityOf, type Obstacle } from "./eligibility.ts";
import { ballisticFixes, lighterFixes, minutesFix, mostMinutes, withEquipment, withLevel, type Fix } from "./fixes.ts";
import type { PlanRequest } from "./plan-request.ts";

/** Two changes as one; the reason is the first one's. A flag given twice counts as it was given last. */
export const both = (first: Fix, second: Fix): Fix => ({
  reason: first.reason,
  flag: `${first.flag} ${second.flag}`,
  message: `${first.message}, and ${second.message}`,
  request: second.request,
});

/** The implements of the list that misses the fewest. */
const missingFor = ({ equipment }: Exercise, { profile }: PlanRequest): readonly string[] => {
  const owned = new Set(profile.equipment.map(({ name }) => name));
  const [fewest] = equipment.map((list) => list.filter((name) => !owned.has(name))).sort((a, b) => a.length - b.length);
  return fewest ?? [];
};

const enoughMinutes = (exercise: Exercise, request: PlanRequest): Fix | undefined => {
  const work = workSeconds(exercise, firstAmount(exercise, request.profile));
  const minutes = Math.ceil(itemSeconds(exercise.dose.sets[0], work, briefRest(exercise.dose.rest)) / 60);
  return minutes > mostMinutes ? undefined : minutesFix(request, minutes);
};

/** What takes one obstacle out of an exercise's way; nothing for what a person decided. */
const against = (obstacle: Obstacle, exercise: Exercise, request: PlanRequest): Fix | undefined => {
  switch (obstacle) {
    case "level":
      return withLevel(request, exercise.level);
    case "equipment":
      return withEquipment(request, missingFor(exercise, request));
    case "load":
      return lighterFixes([exercise], request)[0];
    case "ballistic":
      return ballisticFixes([exercise], request)[0];
    case "time":
      return enoughMinutes(exercise, request);
    default:
      return undefined;
  }
};

interface Chain {
  readonly length: number;
  readonly fix: Fix;
}

const chainTo = (exercise: Exercise, request: PlanRequest): Chain | null => {
  let chain: Chain | null = null;
  const met = new Set<Obstacle>();
  for (;;) {
    const now: PlanRequest = chain === null ? request : chain.fix.request;
    const result = eligibilityOf(exercise, now.profile, new Set(now.required), now.readiness.get(exercise.id));
    if (typeof result === "object") return chain;
    const step = met.has(result) ? undefined : against(result, exercise, now);
    if (step === undefined) return null;
    met.add(result);
    chain = chain === null ? { length: 1, fix: step } : { length: chain.length + 1, fix: both(chain.fix, step) };
  }
};

/**
 * For each exercise of a cell, the changes that take all of its obstacles out of the way, as one fix; the fewest changes
 * first. For cells that no single change opens.
 */
export const chainFixes = (exercises: readonly Exercise[], request: PlanRequest): readonly Fix[] =>
  exercises
    .flatMap((exercise) => chainTo(exercise, request) ?? [])
    .sort((a, b) => a.length - b.length)
    .map(({ fix }) => fix);
