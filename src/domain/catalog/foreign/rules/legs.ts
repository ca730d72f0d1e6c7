import type { Rule, Tags } from "../rule.ts";

const squat: Tags = { role: "support", family: "squat", pattern: "squat", level: 2, cautions: ["KNEE"] };
const legs: Tags = { role: "support", family: "legs", pattern: "legs", level: 2, cautions: [] };

const isOfLegs = ({ region }: { readonly region: string }): boolean => region === "legs";
const isLegsOrUnknown = ({ region }: { readonly region: string }): boolean => region === "legs" || region === "unknown";

/** What helps the trunk from below: the legs, and an easy finish. What jumps or is thrown stays out. */
export const legRules: readonly Rule[] = [
  {
    name: "a squat under a bar held overhead",
    says: /\boverhead\b.*\bsquats?\b|\b(snatch|heaving)\b.*\b(squats?|balance)\b/,
    where: isLegsOrUnknown,
    gives: { ...squat, level: 5, cautions: ["KNEE", "SHLD", "BAL", "BP"] },
    confidence: "high",
  },
  {
    name: "a single-leg squat",
    says: /\b(pistols?|(single|one) leg(ged)?\b.*\bsquats?)\b|\bbulgarian\b|\bsplit squats?\b/,
    where: isLegsOrUnknown,
    gives: { ...squat, family: "lunge", level: 3, cautions: ["KNEE", "BAL"] },
    confidence: "high",
  },
  {
    name: "a jump",
    says: /\bjump(s|ing)?\b|\bhops?\b|\bbounds?\b|\bleaps?\b/,
    gives: { role: "out", why: "jumps are no part of a plan for the trunk" },
    confidence: "high",
  },
  {
    name: "a squat",
    says: /\bsquats?\b|\bleg press(es)?\b|\bwall sits?\b|\bsit to stand\b/,
    where: isLegsOrUnknown,
    gives: squat,
    confidence: "high",
  },
  {
    name: "a lunge",
    says: /\blunges?\b/,
    where: isLegsOrUnknown,
    gives: { ...squat, family: "lunge", level: 3, cautions: ["KNEE", "BAL"] },
    confidence: "high",
  },
  {
    name: "a step-up",
    says: /\bstep ?ups?\b/,
    where: isLegsOrUnknown,
    gives: { ...legs, family: "step", cautions: ["KNEE", "BAL"] },
    confidence: "high",
  },
  {
    name: "a calf raise",
    says: /\b(calf|heel|toe) (raises?|press(es)?)\b|\bcalf\b/,
    where: isLegsOrUnknown,
    gives: { ...legs, family: "calf", level: 1, cautions: ["ANKLE"] },
    confidence: "high",
  },
  {
    name: "work for the side of the hip",
    says: /\bclam ?shells?\b|\bclams?\b|\bhip (abduction|adduction)s?\b|\b(monster|lateral band) walks?\b|\b(thigh|leg) (abductors?|adductors?|abduction|adduction)\b/,
    gives: { ...legs, family: "hip-abduction", level: 2, cautions: ["HIP"] },
    confidence: "high",
  },
  {
    name: "a walk or an easy ride",
    says: /\bwalk(ing)?\b|\bcycl(e|ing)\b|\bbicycl(e|ing)\b|\bbik(e|ing)\b|\belliptical\b|\brecumbent\b/,
    where: ({ category }) => /cardio|aerobic/.test(category),
    gives: { ...legs, family: "aerobic", pattern: "finish", level: 1 },
    confidence: "high",
  },
  {
    name: "endurance work",
    where: ({ category }) => /cardio|aerobic/.test(category),
    gives: { ...legs, family: "aerobic", level: 3, cautions: ["BP", "BAL"] },
    confidence: "low",
  },
  {
    name: "quick or thrown work",
    where: ({ category }) => category === "plyometrics",
    gives: { role: "out", why: "quick or thrown work is no part of a plan for the trunk" },
    confidence: "high",
  },
  {
    name: "work for the legs or hips",
    where: isOfLegs,
    gives: { ...legs, level: 3, cautions: ["KNEE", "HIP"] },
    confidence: "low",
  },
];
