/**
 * Sets per plane and week: below `floor` is said, `target` is aimed at in credited sets, direct sets never pass `ceiling`.
 * `perItem` is the most sets of one exercise in a session.
 */
export interface Volume {
  readonly floor: number;
  readonly target: number;
  readonly ceiling: number;
  readonly perItem: number;
}

/**
 * The sets per plane and week that suit a level. Domain facts section 4: 2-4 sets as the floor and 6-10 as the ceiling [D];
 * beginners gain from fewer than 3 sets a session (Behm), 4 and more sets a week are a practical floor (Iversen 2021).
 * Sets per item: 2, later 3, in the chronic back pain trial of section 1 (10.1186/s13063-017-1913-8); 4 from level 3 [D].
 */
export const volumeFor = (level: number): Volume => {
  if (level <= 1) return { floor: 2, target: 4, ceiling: 6, perItem: 3 };
  if (level === 2) return { floor: 3, target: 6, ceiling: 8, perItem: 3 };
  return { floor: 4, target: 8, ceiling: 10, perItem: 4 };
};
