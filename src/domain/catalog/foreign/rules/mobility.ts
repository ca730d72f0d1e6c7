import type { Rule, Tags } from "../rule.ts";

const loosen: Tags = { role: "mobility", family: "hip-mobility", pattern: "mobility", level: 1, cautions: ["HIP"] };

const isLegsOrUnknown = ({ region }: { readonly region: string }): boolean => region === "legs" || region === "unknown";

/** What loosens hips, ankles and the upper back. */
export const mobilityRules: readonly Rule[] = [
  {
    name: "an ankle mobilised",
    says: /\bankles?\b|\bdorsiflexion\b|\bknee to wall\b|\b(soleus|achilles|gastrocnemius|peroneals?|tibialis)\b.*\bstretch\b/,
    where: isLegsOrUnknown,
    gives: { ...loosen, family: "ankle", cautions: ["ANKLE"] },
    confidence: "high",
  },
  {
    name: "the upper back loosened",
    says: /\b(thoracic|t spine|upper back)\b.*\b(extensions?|mobili[sz]ations?|opener)\b/,
    gives: { ...loosen, family: "thoracic-mobility", cautions: ["OP-F"] },
    confidence: "high",
  },
  {
    name: "a nerve slider",
    says: /\bnerve\b|\bsciatic\b/,
    gives: { ...loosen, family: "nerve-slide", cautions: ["NERVE"] },
    confidence: "high",
  },
  {
    name: "a stretch of the legs or hips",
    where: ({ region, isStretch }) => region === "legs" && isStretch,
    gives: loosen,
    confidence: "high",
  },
  {
    name: "a stretch of the hips",
    says: /\b(hip flexors?|hamstrings?|quads?|groin|piriformis|glutes?|calf|calves|it band)\b.*\bstretch(es)?\b|\bhip (circles?|openers?|switch(es)?)\b|\bshin box\b|\bpigeon\b/,
    where: isLegsOrUnknown,
    gives: loosen,
    confidence: "high",
  },
];
