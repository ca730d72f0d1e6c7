import { notUpper, trunkOrUnknown, type Rule, type Tags } from "../rule.ts";

const turn: Tags = {
  role: "trunk",
  mode: "move",
  planes: ["rotation"],
  family: "standing-turn",
  pattern: "movement",
  level: 2,
  cautions: ["ROT", "OP-R"],
};
const diagonal: Tags = {
  ...turn,
  planes: ["rotation", "flexion"],
  family: "diagonal-curl",
  cautions: ["ROT", "FLEX", "OP-F", "OP-R", "PREG-SUP"],
};
const steady: Tags = {
  role: "trunk",
  mode: "resist",
  planes: ["rotation"],
  family: "press-out",
  pattern: "hold",
  level: 3,
  cautions: [],
};

/** The trunk turns, or is held against turning. */
export const rotationRules: readonly Rule[] = [
  {
    name: "a press-out with a turn",
    says: /\bpallof\b.*\b(rotations?|twists?|turns?)\b/,
    gives: { ...turn, level: 3 },
    confidence: "high",
  },
  { name: "a press-out", says: /\bpallof\b|\banti rotation\b/, gives: steady, confidence: "high" },
  {
    name: "a row out of a plank",
    says: /\brenegade\b|\bplank rows?\b/,
    gives: {
      ...steady,
      planes: ["rotation", "flexion"],
      family: "plank-row",
      level: 4,
      cautions: ["SHLD", "WRIST", "BP"],
    },
    confidence: "high",
  },
  {
    name: "a plank on three points",
    says: /\bplanks?\b.*\b(taps?|drags?|reach(es)?|pull through|walks?|arm|leg)\b|\b(one|single) (arm|leg|hand)(ed)? planks?\b|\btwo point plank\b/,
    unless: /\b(side|reverse)\b/,
    gives: { ...steady, planes: ["rotation", "flexion"], family: "prone-bridge", cautions: ["SHLD", "WRIST", "BP"] },
    confidence: "high",
  },
  {
    name: "a crawl",
    says: /\bcrawls?\b/,
    gives: { ...steady, planes: ["rotation", "flexion"], family: "crawl", cautions: ["WRIST", "SHLD", "KNEE"] },
    confidence: "high",
  },
  {
    name: "a row with one arm",
    says: /\b(one|single) (arm|hand)(ed)?\b.*\brows?\b/,
    unless: /\b(machine|leverage|smith|upright|chest supported|incline|lying)\b/,
    gives: { ...steady, planes: ["rotation", "extension"], family: "row", cautions: ["GRIP"] },
    confidence: "high",
  },
  {
    name: "a turn on the floor or a chair",
    says: /\bopen books?\b|\bthread(ing)? the needle\b|\b(thoracic|t spine|spinal|lumbar|lower trunk)\b.*\b(rotations?|twists?|turns?)\b|\bknee (rolls?|rocks?)\b|\bseated (trunk )?(twist|rotation)\b/,
    unless: /\b(barbell|weighted|cable)\b/,
    where: ({ region, isStretch }) => region !== "upper" || isStretch,
    gives: { ...turn, family: "thoracic-turn", level: 1, cautions: ["ROT"] },
    confidence: "high",
  },
  {
    name: "legs swung from side to side",
    says: /\bwipers?\b|\bscorpions?\b/,
    where: notUpper,
    gives: { ...turn, family: "lower-trunk-turn", level: 4, cautions: ["ROT", "OP-R", "PREG-SUP"] },
    confidence: "high",
  },
  {
    name: "a seated twist",
    says: /\brussian twists?\b/,
    gives: {
      ...turn,
      planes: ["rotation", "flexion"],
      family: "seated-turn",
      level: 3,
      cautions: ["ROT", "FLEX", "OP-F", "OP-R"],
    },
    confidence: "high",
  },
  {
    name: "a chop",
    says: /\bwood ?chop(per)?s?\b|\b(cable|band|high|low|half kneeling|standing|reverse)\b.*\bchops?\b|\bwood lifts?\b|\bstanding cable lift\b|\blow to high\b|\bhigh to low\b/,
    where: trunkOrUnknown,
    gives: { ...turn, planes: ["rotation", "flexion"], family: "chop", level: 3 },
    confidence: "high",
  },
  {
    name: "a turn of a bar in a landmine",
    says: /\blandmine (180s?|twists?|rotations?)\b|\bbarbell rainbow\b/,
    gives: { ...turn, level: 4, cautions: ["ROT", "OP-R", "SHLD"] },
    confidence: "high",
  },
  {
    name: "a throw with a turn",
    says: /\b(rotational|side|twist(ing)?)\b.*\b(throws?|toss(es)?|slams?)\b|\bsledge ?hammer\b/,
    where: trunkOrUnknown,
    gives: { ...turn, level: 5, cautions: ["BALL", "ROT", "OP-R"] },
    confidence: "high",
  },
  {
    name: "a diagonal curl",
    says: /\b(air bike|bicycle crunch(es)?|bicycles? (manoeuvre|maneuver)|cross ?body crunch(es)?|cross crunch(es)?|oblique crunch(es)?|twisting crunch(es)?)\b|\belbows? to knees?\b|\b(crunch(es)?|sit ?ups?)\b.*\btwist(s|ing)?\b|\btwist(s|ing)?\b.*\b(crunch(es)?|sit ?ups?)\b/,
    gives: { ...diagonal, level: 3 },
    confidence: "high",
  },
  {
    name: "a turn of the trunk",
    says: /\b(torso|trunk|body|core|hip) (rotations?|twists?|turns?)\b|\brotary torso\b|\btwists?\b|\b(trunk|torso) rotat(ion|or)s?\b/,
    where: ({ region }) => region === "trunk",
    gives: { ...turn, level: 3 },
    confidence: "high",
  },
  {
    name: "a lunge with a turn",
    says: /\blunges?\b.*\b(twists?|rotations?|turns?)\b|\b(twisting|rotational) lunges?\b/,
    gives: { ...turn, level: 3, cautions: ["ROT", "OP-R", "BAL", "KNEE"] },
    confidence: "high",
  },
];
