import { readFileSync } from "node:fs";

import { cautionTags, implementNames, type Catalog } from "../src/domain/catalog/entry.ts";
import { catalogOf, trustedExercises } from "../src/domain/catalog/trusted.ts";
import { weekdays } from "../src/domain/dates.ts";
import { eligibleFor } from "../src/domain/planner/choose-week.ts";
import { plainRequest, type PlanRequest } from "../src/domain/planner/plan-request.ts";
import { createRandom } from "../src/domain/planner/random.ts";
import { takesWeights } from "../src/domain/profile/implement-name.ts";
import { defaultProfile, type Implement } from "../src/domain/profile/profile.ts";

export const builtInCatalog = (): Catalog =>
  catalogOf(trustedExercises(JSON.parse(readFileSync("data/exercises.json", "utf8"))));

/** A function that draws, for lists of any kind, each value with the same chance as any other of its list. */
const drawer = (seed: number) => {
  const random = createRandom(seed * 7927 + 1);
  const shuffled = <T>(values: readonly T[]): readonly T[] =>
    values
      .map((value) => ({ value, at: random(1 << 30) }))
      .sort((a, b) => a.at - b.at)
      .map(({ value }) => value);
  const between = (least: number, most: number) => least + random(most - least + 1);
  return { shuffled, between, chance: (below: number) => random(100) < below };
};

/** The weights people tend to own, in kilograms. */
const weights = [2, 4, 6, 8, 10, 12, 16, 20, 24, 32, 40, 60];

/** A random person who trains on some of these numbers of days: 10 to 60 minutes, level 1 to 5, some of the equipment. */
export const randomRequest = (catalog: Catalog, seed: number, days: readonly [number, number]): PlanRequest => {
  const { shuffled, between, chance } = drawer(seed);
  const chosen = new Set(shuffled(weekdays).slice(0, between(...days)));
  const equipment = implementNames
    .filter(() => chance(40))
    .map((name): Implement => {
      if (!takesWeights(name) || chance(30)) return { name };
      return {
        name,
        loads: shuffled(weights)
          .slice(0, between(1, 5))
          .sort((a, b) => a - b),
      };
    });
  const profile = {
    ...defaultProfile,
    days: weekdays.filter((day) => chosen.has(day)),
    minutes: between(10, 60),
    level: between(1, 5),
    equipment,
  };
  return plainRequest({ catalog, profile, from: "2026-11-23", seed: between(0, 9) });
};

/** The same person with little to work with: one or two days, 10 to 15 minutes, no equipment, much of it avoided. */
export const tightRequest = (catalog: Catalog, seed: number): PlanRequest => {
  const request = randomRequest(catalog, seed, [1, 2]);
  const { shuffled, between } = drawer(seed + 2_000_003);
  const profile = {
    ...request.profile,
    minutes: between(10, 15),
    equipment: [],
    avoid: shuffled(cautionTags).slice(0, between(2, 6)),
  };
  return { ...request, profile };
};

/** The same for 1 to 3 days and a catalog of only 10 to 30 exercises that this person can do. */
export const smallRequest = (catalog: Catalog, seed: number): PlanRequest => {
  const request = randomRequest(catalog, seed, [1, 3]);
  const { shuffled, between } = drawer(seed + 1_000_003);
  const some = shuffled(eligibleFor(request)).slice(0, between(10, 30));
  return { ...request, catalog: catalogOf(some.map(({ exercise }) => exercise)) };
};
