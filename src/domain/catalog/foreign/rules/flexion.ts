import { notUpper, trunkOrUnknown, type Rule, type Tags } from "../rule.ts";

const curl: Tags = {
  role: "trunk",
  mode: "move",
  planes: ["flexion"],
  family: "trunk-curl",
  pattern: "movement",
  level: 2,
  cautions: ["FLEX", "OP-F"],
};
const supine: Tags = { ...curl, cautions: ["FLEX", "OP-F", "PREG-SUP"] };
const stretch: Tags = { ...curl, family: "end-range-flexion", level: 1 };
const brace: Tags = {
  role: "trunk",
  mode: "resist",
  planes: ["flexion"],
  family: "supine-brace",
  pattern: "hold",
  level: 3,
  cautions: ["PREG-SUP"],
};
const plank: Tags = { ...brace, family: "prone-bridge", cautions: ["SHLD", "BP"] };

/** The trunk bends forward, or is held against arching. */
export const flexionRules: readonly Rule[] = [
  {
    name: "a cat stretch",
    says: /\bcat (stretch|cow|camel)\b/,
    gives: { ...curl, planes: ["flexion", "extension"], family: "segmental", level: 1, cautions: ["WRIST", "KNEE"] },
    confidence: "high",
  },
  {
    name: "a stretch that rounds the back",
    says: /\bchilds? pose\b|\b(hug|hugging)\b.*\bknees?\b|\bknees? (hug|to chest)\b/,
    gives: stretch,
    confidence: "high",
  },
  {
    name: "a pelvic tilt",
    says: /\bpelvic (tilts?|rocks?|clocks?)\b/,
    gives: { ...curl, planes: ["flexion", "extension"], family: "segmental", level: 1, cautions: ["PREG-SUP"] },
    confidence: "high",
  },
  {
    name: "a roll-down",
    says: /\bjefferson curls?\b|\b(spine|spinal) curls?\b/,
    gives: {
      ...curl,
      planes: ["flexion", "extension"],
      family: "curl-down",
      level: 3,
      cautions: ["FLEX", "OP-F", "NERVE", "HEAD"],
    },
    confidence: "high",
  },
  {
    name: "a roll-down",
    says: /\broll ?(downs?|ups?)\b|\binchworms?\b/,
    where: trunkOrUnknown,
    gives: { ...curl, planes: ["flexion", "extension"], family: "roll-down", cautions: ["FLEX", "OP-F", "HEAD"] },
    confidence: "low",
  },
  {
    name: "a raise of the legs while hanging",
    says: /\b(hanging|captains?|roman chair|parallel bars?|vertical|hang)\b.*\b(legs?|knees?|hips?|pikes?|toes?)\b|\btoes to bar\b/,
    where: trunkOrUnknown,
    gives: { ...curl, family: "pelvic-curl", level: 4, cautions: ["FLEX", "OP-F", "SHLD", "GRIP"] },
    confidence: "high",
  },
  {
    name: "a curl of the pelvis",
    says: /\breverse (crunch|curl)|\bhip raises?\b|\bhip curls?\b|\b(leg|knee)s? (pull ?ins?|tucks?)\b|\bpull ins?\b|\bbutt ups?\b/,
    where: trunkOrUnknown,
    gives: { ...supine, family: "pelvic-curl", level: 3 },
    confidence: "high",
  },
  {
    name: "a braced curl-up",
    says: /\bmcgill\b|\bbraced? curl\b|\bmodified curl ups?\b/,
    gives: { ...brace, family: "braced-curl", level: 2 },
    confidence: "high",
  },
  {
    name: "a crunch",
    says: /\bcrunch(es)?\b|\btoe touch(es|ers?)\b|\bcurl ups?\b/,
    where: trunkOrUnknown,
    gives: supine,
    confidence: "high",
  },
  {
    name: "a sit-up",
    says: /\bsit ?ups?\b|\bv ups?\b|\bjack ?kni(fe|ves)\b|\bpikes?\b/,
    where: trunkOrUnknown,
    gives: { ...supine, level: 3 },
    confidence: "high",
  },
  {
    name: "a throw of the ball to the floor",
    says: /\bslams?\b/,
    where: trunkOrUnknown,
    gives: { ...curl, family: "slam", level: 5, cautions: ["BALL", "FLEX", "OP-F", "SHLD"] },
    confidence: "low",
  },
  {
    name: "a dead bug",
    says: /\bdead ?bugs?\b|\bdying bug\b/,
    gives: { ...brace, planes: ["flexion", "rotation"], level: 2 },
    confidence: "high",
  },
  {
    name: "a hollow hold",
    says: /\bhollow\b|\bdish hold\b/,
    where: notUpper,
    gives: { ...brace, level: 4, cautions: ["EXT", "PREG-SUP"] },
    confidence: "high",
  },
  {
    name: "legs lowered against a braced trunk",
    says: /\b(flutter|scissors?)\b.*\bkicks?\b|\bflutters?\b|\bleg lower(s|ing)?\b|\blying leg raises?\b/,
    where: trunkOrUnknown,
    gives: { ...brace, cautions: ["EXT", "PREG-SUP"] },
    confidence: "high",
  },
  {
    name: "a raise of the legs",
    says: /\bleg (raises?|lifts?)\b/,
    where: ({ region }) => region === "trunk",
    gives: { ...brace, cautions: ["EXT", "PREG-SUP"] },
    confidence: "low",
  },
  {
    name: "a rollout",
    says: /\broll ?outs?\b|\bab ?(wheel|roller)\b|\bfall ?outs?\b|\bbody saw\b|\bstir(ring)? the pot\b/,
    where: trunkOrUnknown,
    gives: { ...plank, family: "rollout", level: 5, cautions: ["EXT", "SHLD", "KNEE", "BP"] },
    confidence: "high",
  },
  {
    name: "a plank on the knees or a wall",
    says: /\b(knee|kneeling|wall|incline|half|modified)\b.*\bplanks?\b/,
    gives: { ...plank, level: 2, cautions: ["SHLD", "KNEE", "BP"] },
    confidence: "high",
  },
  { name: "a plank", says: /\bplanks?\b/, gives: plank, confidence: "high" },
  {
    name: "a hold on all fours",
    says: /\b(bear|beast) (hold|hover|plank)\b|\bquadruped hover\b/,
    gives: {
      ...plank,
      planes: ["flexion", "rotation"],
      family: "quadruped-hover",
      cautions: ["WRIST", "SHLD", "KNEE"],
    },
    confidence: "high",
  },
];
