import type { Exercise } from "../catalog/entry.ts";
import { weekdays } from "../dates.ts";
import { formatEquipment } from "../profile/equipment.ts";
import type { Implement, Profile } from "../profile/profile.ts";
import type { GapReason } from "../week.ts";
import { eligibilityOf } from "./eligibility.ts";
import type { PlanRequest } from "./plan-request.ts";

/** A single change to a request that might close a gap. */
export interface Fix {
  readonly reason: GapReason;
  /** What to add to `plan --new`; a flag given again replaces the earlier one. */
  readonly flag: string;
  readonly message: string;
  readonly request: PlanRequest;
}

/** Implements from the one that is easiest to come by to the one that needs a gym [D]. */
const easeOfGetting = [
  "band",
  "bench",
  "dumbbell",
  "kettlebell",
  "med-ball",
  "ab-wheel",
  "cable",
  "machine",
  "barbell",
];

const withProfile = (request: PlanRequest, change: Partial<Profile>): PlanRequest => ({
  ...request,
  profile: { ...request.profile, ...change },
});

/** Whether some of the exercises can be done now. */
const opensUp = (exercises: readonly Exercise[], request: PlanRequest): boolean => {
  const asked = new Set(request.required);
  return exercises.some(
    (exercise) =>
      typeof eligibilityOf(exercise, request.profile, asked, request.readiness.get(exercise.id)) === "object",
  );
};

/** The request with more implements, weights unknown. */
export const withEquipment = (request: PlanRequest, names: readonly string[]): Fix => {
  const equipment: readonly Implement[] = [...request.profile.equipment, ...names.map((name) => ({ name }))];
  return {
    reason: "equipment",
    flag: `--equipment ${formatEquipment(equipment)}`,
    message: `add ${names.map((name) => `${/^[aeiou]/.test(name) ? "an" : "a"} ${name}`).join(" and ")}`,
    request: withProfile(request, { equipment }),
  };
};

/** The request with a higher level. */
export const withLevel = (request: PlanRequest, level: number): Fix => ({
  reason: "level",
  flag: `--level ${level}`,
  message: `allow level ${level}`,
  request: withProfile(request, { level }),
});

const equipmentFixes = (exercises: readonly Exercise[], request: PlanRequest): readonly Fix[] => {
  const { profile } = request;
  const owned = new Set(profile.equipment.map(({ name }) => name));
  const single = new Set(
    exercises.flatMap(({ equipment }) =>
      equipment
        .map((list) => list.filter((name) => !owned.has(name)))
        .flatMap((missing) => (missing.length === 1 ? missing : [])),
    ),
  );
  const rank = (name: string) => (easeOfGetting.includes(name) ? easeOfGetting.indexOf(name) : easeOfGetting.length);
  return [...single]
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map((name) => withEquipment(request, [name]));
};

/** A lighter one of an implement owned, where all its weights are above the exercises' ranges. */
export const lighterFixes = (exercises: readonly Exercise[], request: PlanRequest): readonly Fix[] => {
  const { profile } = request;
  return profile.equipment.flatMap((implement) => {
    const { name, loads } = implement;
    const ranges = exercises
      .filter(({ equipment }) => equipment.some((list) => list.includes(name)))
      .flatMap(({ dose }) => dose.load ?? []);
    if (loads === undefined || ranges.length === 0) return [];
    const lightest = Math.ceil(Math.min(...ranges) * (profile.units === "lb" ? 2.2 : 1));
    if (lightest >= (loads[0] ?? 0)) return [];
    const equipment = profile.equipment.map((each) =>
      each === implement ? { name, loads: [lightest, ...loads] } : each,
    );
    return [
      {
        reason: "equipment" as const,
        flag: `--equipment ${formatEquipment(equipment)}`,
        message: `add a lighter ${name}, about ${lightest} ${profile.units}`,
        request: withProfile(request, { equipment }),
      },
    ];
  });
};

const levelFixes = (exercises: readonly Exercise[], request: PlanRequest): readonly Fix[] => {
  const levels = new Set(exercises.map(({ level }) => level).filter((level) => level > request.profile.level));
  return [...levels].sort((a, b) => a - b).map((level) => withLevel(request, level));
};

/** Each ballistic exercise asked for by name. */
export const ballisticFixes = (exercises: readonly Exercise[], request: PlanRequest): readonly Fix[] =>
  exercises
    .filter(({ id, cautions }) => cautions.includes("BALL") && !request.required.includes(id))
    .map(({ id, name }) => ({
      reason: "catalog" as const,
      flag: `--require ${id}`,
      message: `ask for ${name}; fast, ballistic work is never planned unasked`,
      request: { ...request, required: [...request.required, id] },
    }));

/**
 * The single changes that make some of these exercises possible, the smallest first: one implement, a lighter weight, a
 * level, ballistic work asked for by name. What a person avoids or has paused is theirs to change, and not among them.
 */
export const openingFixes = (exercises: readonly Exercise[], request: PlanRequest): readonly Fix[] =>
  [
    ...equipmentFixes(exercises, request),
    ...lighterFixes(exercises, request),
    ...levelFixes(exercises, request),
    ...ballisticFixes(exercises, request),
  ].filter((fix) => opensUp(exercises, fix.request));

export const mostMinutes = 240;

/** The request with more minutes a session. */
export const minutesFix = (request: PlanRequest, minutes: number): Fix => ({
  reason: "time",
  flag: `--minutes ${minutes}`,
  message: `give each session ${minutes} minutes`,
  request: withProfile(request, { minutes }),
});

/** The request with one more day, the one farthest from the others first. */
export const dayFixes = (request: PlanRequest): readonly Fix[] => {
  const { days } = request.profile;
  const distance = (day: number) =>
    Math.min(
      ...days.map((each) => Math.min((day - weekdays.indexOf(each) + 7) % 7, (weekdays.indexOf(each) - day + 7) % 7)),
    );
  return weekdays
    .map((day, number) => ({ day, distance: distance(number) }))
    .filter(({ day }) => !days.includes(day))
    .sort((a, b) => b.distance - a.distance)
    .map(({ day }) => {
      const more = weekdays.filter((each) => each === day || days.includes(each));
      return {
        reason: "time",
        flag: `--days ${more.join(",")}`,
        message: `add a session on ${day}`,
        request: withProfile(request, { days: more }),
      };
    });
};
