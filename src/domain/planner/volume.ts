/**
 * Sets per plane and week: below `floor` is said, a block starts at `target` credited sets, direct sets never pass `ceiling`.
 * `perItem` is the most sets of one exercise in a session, once a block has begun.
 */
export interface Volume {
  readonly floor: number;
  readonly target: number;
  readonly ceiling: number;
  readonly perItem: number;
}

/**
 * The sets per plane and week that suit a level. Domain facts section 4: 2-4 sets as the floor and 6-10 as the ceiling [D];
 * beginners gain from fewer than 3 sets a session (Behm), 4 and more sets a week are a practical floor (Iversen 2021). The
 * start is four sets below the ceiling: a block of six weeks has four steps of one set up to there, and a lighter week [D].
 * Sets per item: 2, later 3, in the chronic back pain trial of section 1 (10.1186/s13063-017-1913-8); 4 from level 3 [D].
 */
export const volumeFor = (level: number): Volume => {
  if (level <= 1) return { floor: 2, target: 4, ceiling: 8, perItem: 3 };
  if (level === 2) return { floor: 3, target: 6, ceiling: 10, perItem: 3 };
  return { floor: 4, target: 6, ceiling: 10, perItem: 4 };
};

/** Sets of one exercise in a session in the first week of a block (the same trial); one session a week has time for a third [D]. */
export const startSets = (sessions: number): number => (sessions === 1 ? 3 : 2);

/** Shorter sessions stay at the start sets [D]: a second day of an exercise takes less of them than a third set of each. */
export const thirdSetMinutes = 20;

/**
 * Sets a week of a plane that is kept light, and direct ones of its movement [D]: below what any other plane has, which in
 * less than half an hour a week is three.
 */
export const lightVolumeFor = (weekMinutes: number) => ({ target: 2, ceiling: weekMinutes < 30 ? 2 : 3, move: 1 });
