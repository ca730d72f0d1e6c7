import type { Obstacle } from "../domain/planner/eligibility.ts";

/** Why an exercise cannot be in someone's week, as the end of a sentence. */
export const obstacleWords: Readonly<Record<Obstacle, string>> = {
  level: "above your level",
  equipment: "needs equipment you do not have",
  load: "every weight you own is above its range",
  avoid: "carries a caution you avoid",
  exclude: "you excluded it",
  paused: "its plane and mode are paused",
  nerve: "a slide of the nerves is for when leg symptoms have settled",
  sensitive: "its plane and mode are sensitive, so they stay light",
  ballistic: "fast, ballistic work is planned only when asked for with --require",
  guessed: "what it trains was guessed; say so yourself with fourplane catalog review, or ask for it with --require",
  time: "one set takes longer than a session",
};
