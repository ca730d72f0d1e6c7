import { notUpper, type Rule, type Tags } from "../rule.ts";

const arch: Tags = {
  role: "trunk",
  mode: "move",
  planes: ["extension"],
  family: "back-extension",
  pattern: "movement",
  level: 2,
  cautions: ["EXT", "PREG-PRONE"],
};
const hinge: Tags = {
  role: "trunk",
  mode: "resist",
  planes: ["extension"],
  family: "hinge",
  pattern: "hinge",
  level: 3,
  cautions: ["FLEX", "BP", "GRIP"],
};
const bridge: Tags = { ...hinge, family: "bridge", level: 2, cautions: ["PREG-SUP"] };
const ballistic: Tags = { ...hinge, family: "ballistic-hinge", level: 5, cautions: ["BALL", "FLEX", "BP", "GRIP"] };
const carry: Tags = {
  ...hinge,
  family: "two-handed-carry",
  pattern: "carry",
  level: 2,
  cautions: ["GRIP", "BAL", "BP"],
};

/** The trunk bends backward, or is held against bending forward. */
export const extensionRules: readonly Rule[] = [
  {
    name: "a bend backward to the end",
    says: /\bcobras?\b|\bsphinx\b|\bprone press ?ups?\b|\bmckenzie\b|\bback ?bends?\b/,
    where: notUpper,
    gives: { ...arch, family: "end-range-extension", level: 1, cautions: ["EXT", "PREG-PRONE", "WRIST"] },
    confidence: "high",
  },
  {
    name: "a raise of the back, face down",
    says: /\bsupermans?\b|\blocusts?\b|\barch (rock|hold)\b|\b(prone|floor|lying) (back|chest|trunk) (raise|lift|extension)s?\b|\blower back curls?\b/,
    gives: arch,
    confidence: "high",
  },
  {
    name: "a reverse hyperextension",
    says: /\breverse hyper(extension)?s?\b/,
    gives: {
      ...arch,
      planes: ["extension", "flexion"],
      family: "leg-driven-extension",
      level: 4,
      cautions: ["EXT", "FLEX", "PREG-PRONE"],
    },
    confidence: "high",
  },
  {
    name: "a back extension",
    says: /\bhyper ?extensions?\b|\bback (extension|raise)s?\b|\bback hypers?\b/,
    where: notUpper,
    gives: { ...arch, planes: ["extension", "flexion"], level: 3, cautions: ["EXT", "HEAD", "PREG-PRONE"] },
    confidence: "high",
  },
  {
    name: "a bird dog",
    says: /\bbird ?dogs?\b|\bopposite arms? (and|leg)\b|\bquadruped (arm|leg)\b/,
    gives: {
      ...hinge,
      planes: ["extension", "rotation"],
      family: "quadruped-brace",
      pattern: "hold",
      level: 2,
      cautions: ["WRIST", "KNEE", "SHLD"],
    },
    confidence: "high",
  },
  {
    name: "a trunk held out level",
    says: /\bsorensen\b|\b(static|horizontal|isometric) back (extension|hold)\b/,
    gives: { ...hinge, family: "horizontal-hold", pattern: "hold", level: 4, cautions: ["HEAD", "BP", "PREG-PRONE"] },
    confidence: "high",
  },
  {
    name: "a plank face up",
    says: /\breverse (planks?|tables?|table ?tops?)\b/,
    gives: { ...bridge, level: 3, cautions: ["SHLD", "WRIST", "PREG-SUP"] },
    confidence: "high",
  },
  {
    name: "a lift thrown or caught",
    says: /\b(power|hang|split|muscle|squat|dumbbell|kettlebell|arm|barbell) (cleans?|snatch(es)?)\b|\bclean (pull|and jerk|and press|shrug)s?\b|\bsnatch (pull|shrug)s?\b|\b(cleans?|snatch(es)?) (from|off)\b|^(cleans?|snatch(es)?)$|\bhigh pulls?\b/,
    unless: /\b(grip|balance|squats?|deadlifts?)\b/,
    gives: ballistic,
    confidence: "high",
  },
  {
    name: "a swing",
    says: /\bswings?\b/,
    unless: /\b(arm|leg) swings?\b/,
    where: ({ region, gear }) => region !== "upper" || /kettlebell/.test(gear),
    gives: { ...ballistic, level: 4 },
    confidence: "high",
  },
  {
    name: "a single-leg hinge",
    says: /\b(single|one) leg(ged)?\b.*\b(dead ?lifts?|rdls?|hinges?|good mornings?)\b/,
    gives: {
      ...hinge,
      planes: ["extension", "rotation"],
      family: "single-leg-hinge",
      cautions: ["BAL", "FLEX", "GRIP"],
    },
    confidence: "high",
  },
  { name: "a deadlift", says: /\bdead ?lifts?\b|\brdls?\b|\brack pulls?\b/, gives: hinge, confidence: "high" },
  {
    name: "a hip hinge",
    says: /\bgood mornings?\b|\bpull throughs?\b|\bhip hinges?\b/,
    gives: { ...hinge, cautions: ["FLEX", "BP"] },
    confidence: "high",
  },
  {
    name: "a bridge",
    says: /\b(glutes?|hips?|butt|leg|legged|shoulder|ball|barbell|supine|lift|marching)\b.*\bbridges?\b|\bbridge march\b|^bridges?$|\bhip (thrust|lift)s?\b|\bbutt lifts?\b|\bglute thrusts?\b/,
    where: notUpper,
    gives: bridge,
    confidence: "high",
  },
  {
    name: "an odd thing lifted off the floor",
    says: /\batlas\b|\bstones?\b|\b(keg|sandbag|log|tire|tyre)\b.*\b(load|lift|flip|carry|clean)s?\b|\bpower stairs\b/,
    unless: /\bpress\b/,
    where: ({ category, region }) => category === "strongman" || region !== "upper",
    gives: { ...hinge, family: "odd-lift", level: 5 },
    confidence: "high",
  },
  {
    name: "a carry in both hands or on the back",
    says: /\bfarmers? (walk|carry|carries)\b|\byoke\b|\bcarr(y|ies)\b|\b(sandbag|zercher|rack) walk\b/,
    gives: carry,
    confidence: "high",
  },
  {
    name: "a walk with something heavy in front",
    where: (facts) => facts.category === "strongman" && /\bwalk/.test(facts.steps),
    gives: { ...carry, level: 4 },
    confidence: "low",
  },
];
