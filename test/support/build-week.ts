import { addDays } from "../../src/domain/dates.ts";
import { coverageOf } from "../../src/domain/planner/coverage.ts";
import { defaultProfile } from "../../src/domain/profile/profile.ts";
import type { Mode, Plane } from "../../src/domain/spine.ts";
import type { Credit, Dose, Item, Session, Week } from "../../src/domain/week.ts";

/** What an exercise with these planes is credited with, the first plane whole. */
export const credits = (mode: Mode, ...planes: readonly Plane[]): readonly Credit[] =>
  planes.map((plane, index) => ({ plane, mode, credit: index === 0 ? 1 : 0.5 }));

export const buildDose = (overrides: Partial<Dose> = {}): Dose => ({
  sets: 3,
  measure: "reps",
  amount: 8,
  perSide: false,
  load: null,
  rest: 60,
  ...overrides,
});

/** A trunk item (flexion, resist, level 1, 3 × 8); `dose` overrides single fields of the dose. */
export const buildItem = (overrides: Omit<Partial<Item>, "dose"> & { readonly dose?: Partial<Dose> } = {}): Item => {
  const { dose, ...rest } = overrides;
  const role = rest.role ?? "trunk";
  return {
    exercise: "dead-bug-heel-tap",
    name: "Dead Bug Heel Tap",
    role,
    pattern: role === "mobility" ? "mobility" : "hold",
    level: 1,
    cells: role === "trunk" ? credits("resist", "flexion") : [],
    seconds: 240,
    why: "",
    ...rest,
    dose: buildDose(dose),
  };
};

/** A session on Monday 2026-11-23 with one item; its seconds are those of its items unless given. */
export const buildSession = (overrides: Partial<Session> = {}): Session => {
  const items = overrides.items ?? [buildItem()];
  return { date: "2026-11-23", seconds: items.reduce((sum, item) => sum + item.seconds, 0), ...overrides, items };
};

/** A week from Monday 2026-11-23 for the default profile; its coverage is counted from its sessions unless given. */
export const buildWeek = (overrides: Partial<Week> = {}): Week => {
  const sessions =
    overrides.sessions ?? [0, 2, 4].map((offset) => buildSession({ date: addDays("2026-11-23", offset) }));
  return {
    from: "2026-11-23",
    seed: 0,
    profile: defaultProfile,
    coverage: coverageOf(sessions),
    gaps: [],
    shortfalls: [],
    score: 0,
    ...overrides,
    sessions,
  };
};
