import type { Profile } from "../profile/profile.ts";

/** Sessions shorter than this have no time for a walk: it belongs to the days between (design, time of an item) [D]. */
const walkMinutes = 30;

/** Whether walking is for the days between the sessions, where a week of it is worth more than minutes of exercise (WalkBack 2024). */
export const walksBetween = ({ minutes }: Pick<Profile, "minutes">): boolean => minutes < walkMinutes;

/**
 * Items that suit a session: 6 in 25 minutes and one more for every 5 beyond; from 65 on 4, and one more for every 10.
 * 4-6 exercises are the default of domain facts section 4, whose low end is for older adults, who did 2 better than 8 (Henry 1999) [D].
 */
export const comfortableItems = ({ minutes, age }: Pick<Profile, "minutes" | "age">): number =>
  age === "65+" ? 4 + more(minutes, 10) : 6 + more(minutes, 5);

const more = (minutes: number, step: number): number => Math.max(0, Math.floor((minutes - 25) / step));

/** The most mobility items of a session: one below 20 minutes [D]. */
export const mostMobility = ({ minutes }: Pick<Profile, "minutes">): number => (minutes < 20 ? 1 : 2);

/** Days a week that open with mobility, where there are as many: 2-3 days a week (ACSM, domain facts section 1). */
export const openings = 3;

/** Days a week with work for legs and hips: two (WHO 2020: all major groups), with balance three from 65 on (the same). */
export const legDays = ({ age }: Pick<Profile, "age">): number => (age === "65+" ? 3 : 2);
