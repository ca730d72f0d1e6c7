import type { Profile } from "../profile/profile.ts";

/** 65 and over: lay-offs cost more strength at that age (Bosquet 2013, 10.1111/sms.12047). */
export const isOlder = ({ age }: Pick<Profile, "age">): boolean => age === "65+";

/** Reps of loaded work for people of 65 and over: 10 to 15 (domain facts section 4, from a secondary summary). */
export const olderReps: readonly [number, number] = [10, 15];

/** Seconds of a stretch for people of 65 and over: 30 to 60 (ACSM, from a secondary summary; domain facts section 1). */
export const olderStretch: readonly [number, number] = [30, 60];

/** Half a step in seconds or metres, in whole numbers; the whole step for people under 65, and where it is 1 [D]. */
export const stepFor = (profile: Pick<Profile, "age">, step: number): number =>
  isOlder(profile) && step > 1 ? Math.floor(step / 2) : step;
