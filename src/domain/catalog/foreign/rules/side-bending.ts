import { notUpper, type Rule, type Tags } from "../rule.ts";

const bend: Tags = {
  role: "trunk",
  mode: "move",
  planes: ["side-bending"],
  family: "side-bend",
  pattern: "movement",
  level: 2,
  cautions: ["SIDE"],
};
const prop: Tags = {
  role: "trunk",
  mode: "resist",
  planes: ["side-bending"],
  family: "side-bridge",
  pattern: "hold",
  level: 3,
  cautions: ["SHLD", "BP"],
};
const oneSided: Tags = {
  ...prop,
  planes: ["side-bending", "extension"],
  family: "carry",
  pattern: "carry",
  level: 2,
  cautions: ["GRIP", "BAL", "BP"],
};

/** The trunk bends sideways, or is held against it. */
export const sideBendingRules: readonly Rule[] = [
  {
    name: "a dip in a side plank",
    says: /\bside (planks?|bridges?)\b.*\b(dips?|raises?|pulses?)\b|\bhip dips?\b/,
    unless: /\bleg raises?\b/,
    gives: { ...bend, family: "side-bridge", level: 3, cautions: ["SHLD", "SIDE"] },
    confidence: "high",
  },
  {
    name: "a Copenhagen plank",
    says: /\bcopenhagen\b/,
    gives: { ...prop, level: 5, cautions: ["SHLD", "KNEE", "HIP"] },
    confidence: "high",
  },
  {
    name: "a push-up that ends in a side plank",
    says: /\bpush ?ups?\b.*\bside planks?\b|\bside planks?\b.*\b(rotations?|twists?|reach|rows?)\b/,
    gives: { ...prop, planes: ["side-bending", "rotation"], level: 4, cautions: ["SHLD", "WRIST", "BP"] },
    confidence: "low",
  },
  {
    name: "a side plank on the knees or a wall",
    says: /\b(knee|kneeling|wall|modified)\b.*\bside (planks?|bridges?)\b/,
    gives: { ...prop, level: 2, cautions: ["SHLD", "KNEE"] },
    confidence: "high",
  },
  {
    name: "a side plank",
    says: /\b(side|lateral) (planks?|bridges?)\b/,
    gives: prop,
    confidence: "high",
  },
  {
    name: "a windmill",
    says: /\bwindmills?\b|\bbent press(es)?\b/,
    where: ({ gear }) => /kettlebell|dumbbell|barbell|bent press/.test(gear),
    gives: {
      ...bend,
      planes: ["side-bending", "rotation"],
      family: "windmill",
      level: 5,
      cautions: ["SHLD", "SIDE", "ROT", "HEAD"],
    },
    confidence: "high",
  },
  {
    name: "a crunch with a bend to the side",
    says: /\bcrunch(es)?\b.*\bside bends?\b/,
    gives: { ...bend, planes: ["side-bending", "flexion"], level: 3, cautions: ["SIDE", "FLEX", "OP-F"] },
    confidence: "low",
  },
  {
    name: "a side curl",
    says: /\bside (crunch(es)?|jack ?kni(fe|ves)|sit ?ups?|v ups?)\b|\blying side (raise|bend)s?\b|\bheel touch(es|ers?)?\b/,
    gives: {
      ...bend,
      planes: ["side-bending", "flexion"],
      family: "side-curl",
      level: 3,
      cautions: ["SIDE", "FLEX", "OP-F"],
    },
    confidence: "high",
  },
  {
    name: "a side bend",
    says: /\bside bends?\b|\blateral (flexions?|bends?)\b|\bside hyper ?extensions?\b|\bside bending\b/,
    unless: /\bneck\b/,
    where: notUpper,
    gives: bend,
    confidence: "high",
  },
  {
    name: "a stretch to the side",
    says: /\b(lateral|side)\b.*\bstretch(es)?\b/,
    where: ({ region }) => region === "trunk",
    gives: { ...bend, level: 1 },
    confidence: "high",
  },
  {
    name: "a weight carried in one hand",
    says: /\bsuitcase (carry|carries|walks?|hold|march)\b|\bwaiters? (carry|walk)\b|\b(one|single) (arm|hand|side)d?\b.*\b(carry|carries|farmers?|walks?)\b/,
    gives: oneSided,
    confidence: "high",
  },
  {
    name: "a deadlift with one hand",
    says: /\bsuitcase dead ?lifts?\b|\b(one|single) (arm|hand)(ed)?\b.*\bdead ?lifts?\b/,
    unless: /\b(leg|legged)\b/,
    gives: { ...oneSided, family: "one-sided-hinge", pattern: "hinge", level: 3, cautions: ["FLEX", "GRIP", "BP"] },
    confidence: "high",
  },
];
