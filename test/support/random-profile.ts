import fc from "fast-check";

import { cautionTags, implementNames } from "../../src/domain/catalog/entry.ts";
import { addDays, weekdays, type LocalDate } from "../../src/domain/dates.ts";
import { plainRequest, type PlanRequest } from "../../src/domain/planner/plan-request.ts";
import { takesWeights } from "../../src/domain/profile/implement-name.ts";
import { defaultProfile, type Implement, type Profile, type Tolerance } from "../../src/domain/profile/profile.ts";
import { cellId, cells } from "../../src/domain/spine.ts";
import { anyCatalog, builtIn, builtInCatalog } from "./planner-catalog.ts";

const anyLoads = fc
  .uniqueArray(fc.integer({ min: 1, max: 240 }), { minLength: 1, maxLength: 4 })
  .map((halves) => halves.map((half) => half / 2).sort((a, b) => a - b));

const anyImplement = (name: string): fc.Arbitrary<Implement> =>
  takesWeights(name)
    ? fc.option(anyLoads, { nil: undefined }).map((loads) => (loads === undefined ? { name } : { name, loads }))
    : fc.constant({ name });

const anyEquipment: fc.Arbitrary<readonly Implement[]> = fc
  .subarray([...implementNames])
  .chain((names) => fc.tuple(...names.map(anyImplement)));

const anyTolerance: fc.Arbitrary<Profile["tolerance"]> = fc
  .array(fc.constantFrom<Tolerance>("ok", "ok", "ok", "ok", "ok", "sensitive", "paused"), {
    minLength: 8,
    maxLength: 8,
  })
  .map((felt) =>
    Object.fromEntries(
      cells.map((cell, number) => [cellId(cell), felt[number]] as const).filter(([, each]) => each !== "ok"),
    ),
  );

const anyMinutes = fc.oneof(
  fc.integer({ min: 5, max: 15 }),
  fc.integer({ min: 16, max: 60 }),
  fc.integer({ min: 61, max: 240 }),
);

/** Any profile there can be, most of them easy-going about tolerance and cautions. */
export const anyProfile: fc.Arbitrary<Profile> = fc.record({
  days: fc.subarray([...weekdays], { minLength: 1 }),
  minutes: anyMinutes,
  level: fc.integer({ min: 1, max: 5 }),
  units: fc.constantFrom("kg", "lb"),
  equipment: fc.oneof(fc.constant([]), anyEquipment),
  avoid: fc.oneof(fc.constant([]), fc.subarray([...cautionTags], { maxLength: 4 })),
  tolerance: fc.oneof(fc.constant({}), anyTolerance),
  exclude: fc.oneof(
    fc.constant([]),
    fc.subarray(
      builtIn.map(({ id }) => id),
      { maxLength: 30 },
    ),
  ),
});

const anyDate: fc.Arbitrary<LocalDate> = fc.integer({ min: 0, max: 800 }).map((days) => addDays("2026-01-01", days));

/** A counterexample names the exercises of its catalog instead of printing them whole. */
const readable = (request: PlanRequest): PlanRequest => {
  const named = { [fc.toStringMethod]: () => JSON.stringify({ ...request, catalog: [...request.catalog.keys()] }) };
  return { ...request, ...named };
};

const anyIds = (most: number): fc.Arbitrary<readonly string[]> =>
  fc.oneof(
    fc.constant([]),
    fc.subarray(
      builtIn.map(({ id }) => id),
      { maxLength: most },
    ),
  );

/** Any request without wishes for single exercises. */
export const anyRequest: fc.Arbitrary<PlanRequest> = fc
  .record({
    catalog: anyCatalog,
    profile: anyProfile,
    from: anyDate,
    seed: fc.integer({ min: 0, max: 1000 }),
    kept: anyIds(10),
    dropped: anyIds(10),
  })
  .map(({ kept, dropped, ...base }) => readable({ ...plainRequest(base), kept, dropped }));

/** The week of the default profile and the built-in catalog from Monday 2026-11-23; `profile` changes single fields. */
export const requestFor = (
  overrides: Omit<Partial<PlanRequest>, "profile"> & { readonly profile?: Partial<Profile> } = {},
): PlanRequest => {
  const { profile, ...rest } = overrides;
  const base = { catalog: builtInCatalog, profile: { ...defaultProfile, ...profile }, from: "2026-11-23", seed: 0 };
  return { ...plainRequest(base), ...rest };
};
