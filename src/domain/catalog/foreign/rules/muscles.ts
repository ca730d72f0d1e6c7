import { notUpper, type Rule, type Tags } from "../rule.ts";

const trunk = (tags: Pick<Extract<Tags, { role: "trunk" }>, "mode" | "planes" | "cautions">): Tags => ({
  role: "trunk",
  family: `${tags.planes[0]}-${tags.mode}`,
  pattern: tags.mode === "move" ? "movement" : "hold",
  level: 3,
  ...tags,
});

const isBack = (muscles: readonly string[]): boolean => /lower back|erector|spin|lumb|multifid/.test(muscles[0] ?? "");

/**
 * What is left when no name says it: the description, then the muscles. All of it is guessing. Mapping each muscle of the
 * belly to bending would give twelve times as much flexion as extension, so nothing here is trusted.
 */
export const muscleRules: readonly Rule[] = [
  {
    name: "a turn, by its description",
    where: (facts) =>
      notUpper(facts) &&
      /\b(rotat|twist|turn)(e|es|ing)? (your |the )?(\w+ )?(torso|trunk|waist|upper body|shoulders to)\b/.test(
        facts.steps,
      ),
    gives: trunk({ mode: "move", planes: ["rotation"], cautions: ["ROT", "OP-R", "BAL"] }),
    confidence: "low",
  },
  {
    name: "a bend to the side, by its description",
    where: (facts) =>
      facts.region === "trunk" &&
      /\b(lean|bend|incline)(ing)? (your |the )?(\w+ )?(to (one|the other|the|your) (left |right )?side|sideways)\b|\btorso to the other side\b/.test(
        facts.steps,
      ),
    gives: trunk({ mode: "move", planes: ["side-bending"], cautions: ["SIDE"] }),
    confidence: "low",
  },
  {
    name: "a stretch of the lower back",
    where: ({ muscles, isStretch }) => isStretch && isBack(muscles),
    gives: { ...trunk({ mode: "move", planes: ["flexion"], cautions: ["FLEX", "OP-F"] }), level: 2 } as Tags,
    confidence: "low",
  },
  {
    name: "work for the lower back",
    where: ({ muscles }) => isBack(muscles),
    gives: trunk({ mode: "resist", planes: ["extension"], cautions: ["FLEX", "EXT", "BP"] }),
    confidence: "low",
  },
  {
    name: "a hold for the belly",
    where: ({ region, isHeld, isStretch }) => region === "trunk" && isHeld && !isStretch,
    gives: trunk({ mode: "resist", planes: ["flexion"], cautions: ["BP", "EXT"] }),
    confidence: "low",
  },
  {
    name: "a stretch of the belly",
    where: ({ region, isStretch, isHeld }) => region === "trunk" && isStretch && isHeld,
    gives: { role: "out", why: "nothing says which way it stretches the trunk" },
    confidence: "low",
  },
  {
    name: "work for the belly",
    where: ({ region }) => region === "trunk",
    gives: trunk({ mode: "move", planes: ["flexion"], cautions: ["FLEX", "OP-F", "PREG-SUP"] }),
    confidence: "low",
  },
  {
    name: "work for the arms, shoulders or chest",
    where: (facts) => !notUpper(facts),
    gives: { role: "out", why: "it is about arms, shoulders, chest or neck" },
    confidence: "high",
  },
  {
    name: "nothing that can be told",
    gives: { role: "out", why: "nothing says what it trains" },
    confidence: "low",
  },
];
