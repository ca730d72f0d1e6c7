import type { DoneEvent } from "../../src/domain/log/event.ts";
import { defaultProfile, type Profile } from "../../src/domain/profile/profile.ts";
import type { Plane } from "../../src/domain/spine.ts";

/** The kinds of people the simulation knows, issue 3 "How good". */
export const personKinds = ["steady", "busy", "flaring", "stalling", "ill", "older", "kettlebell"] as const;
export type PersonKind = (typeof personKinds)[number];

/** A whole number from 0 to below the argument. */
export type Chance = (below: number) => number;

export interface Person {
  readonly kind: PersonKind;
  readonly profile: Profile;
  /** Days of the year without any training, as day numbers from 0: ill, or away. */
  readonly away: (day: number) => boolean;
  /** Percent of sessions skipped. */
  readonly skips: number;
  /** What happens with an exercise. */
  readonly feels: () => Pick<DoneEvent, "effort" | "pain" | "flare"> & { readonly misses: boolean };
  /** A plane paused for some days from a day on. */
  readonly pause: { readonly plane: Plane; readonly from: number; readonly days: number } | null;
  /** Percent of mornings with a check-in, and of those the percent not settled. */
  readonly checkins: readonly [number, number];
}

const percent = (chance: Chance, of: number): boolean => chance(1000) < of * 10;

const bands = [
  [],
  [{ name: "band" }],
  [{ name: "band" }, { name: "kettlebell", loads: [8, 12, 16] }],
  [{ name: "dumbbell", loads: [2, 4, 6, 8, 10, 12, 16, 20] }],
  [{ name: "kettlebell" }, { name: "bench" }],
] as const;

const week = [
  ["mon", "wed", "fri"],
  ["tue", "fri"],
  ["mon", "thu"],
] as const;

const profileOf = (kind: PersonKind, number: number): Profile => ({
  ...defaultProfile,
  days: week[number % week.length] as Profile["days"],
  minutes: [15, 20, 15, 25][number % 4] as number,
  level: 1 + (number % 3),
  equipment:
    kind === "kettlebell"
      ? [{ name: "kettlebell", loads: [16] }]
      : (bands[number % bands.length] as Profile["equipment"]),
  usualPain: number % 3,
  ...(kind === "older" ? { age: "65+" as const } : {}),
});

const feelings = (kind: PersonKind, chance: Chance): Person["feels"] => {
  const often = {
    steady: { misses: 1, hard: 2, amber: 1, red: 0, flare: 0 },
    busy: { misses: 3, hard: 6, amber: 2, red: 0.2, flare: 0 },
    flaring: { misses: 3, hard: 5, amber: 8, red: 2, flare: 1 },
    stalling: { misses: 30, hard: 25, amber: 3, red: 0.5, flare: 0 },
    ill: { misses: 2, hard: 4, amber: 2, red: 0.2, flare: 0 },
    older: { misses: 3, hard: 5, amber: 4, red: 0.5, flare: 0.1 },
    kettlebell: { misses: 2, hard: 4, amber: 2, red: 0.2, flare: 0 },
  }[kind];
  return () => ({
    misses: percent(chance, often.misses),
    effort: percent(chance, often.hard) ? "hard" : percent(chance, 20) ? "easy" : "right",
    pain: percent(chance, often.red) ? 6 + chance(4) : percent(chance, often.amber) ? 4 + chance(2) : chance(3),
    flare: percent(chance, often.flare),
  });
};

/** Person `number` of a kind; what happens to them comes from `chance`. */
export const personOf = (kind: PersonKind, number: number, chance: Chance): Person => {
  const planes = ["flexion", "extension", "rotation", "side-bending"] as const;
  const illFrom = 60 + chance(200);
  const illDays = 28 + chance(40);
  const awayFrom = chance(300);
  return {
    kind,
    profile: profileOf(kind, number),
    away: (day) =>
      kind === "ill"
        ? day >= illFrom && day < illFrom + illDays
        : kind === "busy" && day >= awayFrom && day < awayFrom + 12,
    skips: { steady: 0, busy: 30, flaring: 8, stalling: 5, ill: 4, older: 5, kettlebell: 5 }[kind],
    feels: feelings(kind, chance),
    pause:
      kind === "flaring" && number % 2 === 0
        ? { plane: planes[number % 4] as Plane, from: 40 + chance(200), days: 7 + chance(14) }
        : null,
    checkins: kind === "steady" ? [50, 0] : [30, 8],
  };
};
