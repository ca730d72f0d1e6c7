import { cellId, cells, type CellId, type Plane } from "../spine.ts";
import { defaultProfile, type Profile, type Unit } from "./profile.ts";

/** What people call their training, and the level it stands for [D]. Level 5 is only ever asked for by number. */
export const experienceLevels = { new: 1, some: 2, regular: 3, trained: 4 } as const;
export type Experience = keyof typeof experienceLevels;
export const experiences = Object.keys(experienceLevels) as readonly Experience[];

/** A profile that is being told, and which of its parts a person has really said, now or before. */
export interface Intake {
  readonly profile: Profile;
  readonly said: ReadonlySet<keyof Profile>;
  /** Keys of the screening answers that match; null while nobody has answered. */
  readonly screening: readonly string[] | null;
}

/** Where a person starts: with the saved profile, or with the defaults in the unit of where they are. */
export const startIntake = (saved: Profile | null, unit: Unit): Intake => ({
  profile: saved ?? { ...defaultProfile, units: unit },
  said: new Set(saved === null ? [] : (Object.keys(saved) as (keyof Profile)[])),
  screening: null,
});

/** The intake with parts of the profile said. */
export const saying = (intake: Intake, parts: Partial<Profile>): Intake => ({
  ...intake,
  profile: { ...intake.profile, ...parts },
  said: new Set([...intake.said, ...(Object.keys(parts) as (keyof Profile)[])]),
});

/** Daily pain from which a plan starts with the gentlest exercises [D]. */
const highUsualPain = 6;

/**
 * The intake with what follows from age and usual pain filled in where nobody has said it: 20 minutes from 65 on, and
 * level 1 from 65 on or where usual pain is 6 and more (domain facts section 4: fewer exercises suit older people; [D]).
 */
export const withSuggestions = (intake: Intake): Intake => {
  const { profile, said } = intake;
  const isOlder = profile.age === "65+";
  const isGentle = isOlder || (profile.usualPain ?? 0) >= highUsualPain;
  return {
    ...intake,
    profile: {
      ...profile,
      minutes: said.has("minutes") || !isOlder ? profile.minutes : 20,
      level: said.has("level") || !isGentle ? profile.level : 1,
    },
  };
};

/** The cells that are to stay light, or are left out, as the profile has them. */
export const tenderCells = ({ tolerance }: Profile): readonly CellId[] =>
  cells.map(cellId).filter((id) => (tolerance[id] ?? "ok") !== "ok");

/** The tolerance in which exactly `tender` is not fine; a cell that is paused stays so. */
export const toleranceOf = (tender: readonly CellId[], { tolerance }: Profile): Profile["tolerance"] =>
  Object.fromEntries(tender.map((id) => [id, tolerance[id] === "paused" ? "paused" : "sensitive"]));

/** The profile with a direction that feels good, or with none. */
export const withRelief = (intake: Intake, relief: Plane | null): Intake => {
  if (relief !== null) return saying(intake, { relief });
  const { relief: _none, ...profile } = intake.profile;
  return { ...intake, profile, said: new Set([...intake.said, "relief"]) };
};
