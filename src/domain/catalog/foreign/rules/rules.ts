import type { Rule } from "../rule.ts";
import { extensionRules } from "./extension.ts";
import { flexionRules } from "./flexion.ts";
import { legRules } from "./legs.ts";
import { mobilityRules } from "./mobility.ts";
import { muscleRules } from "./muscles.ts";
import { patternRules } from "./patterns.ts";
import { rotationRules } from "./rotation.ts";
import { sideBendingRules } from "./side-bending.ts";

const never: readonly Rule[] = [
  {
    name: "self-massage",
    says: /\bsmr\b|\bfoam roll(er|ing)?\b|\bmyofascial\b|\bmassage\b/,
    gives: { role: "out", why: "self-massage is no exercise of the trunk" },
    confidence: "high",
  },
  {
    name: "the neck",
    says: /\bneck\b|\bchin (tuck|to chest)\b/,
    unless: /\b(behind|squats?|press|pulldowns?)\b/,
    gives: { role: "out", why: "it is about the neck" },
    confidence: "high",
  },
];

/**
 * The table by which an exercise of another catalog is tagged, read from top to bottom; the first line that fits decides.
 * The rarer planes come first: "oblique crunch" is a turn before it is a crunch.
 */
export const taggingRules: readonly Rule[] = [
  ...never,
  ...sideBendingRules,
  ...rotationRules,
  ...extensionRules,
  ...flexionRules,
  ...mobilityRules,
  ...patternRules,
  ...legRules,
  ...muscleRules,
];
