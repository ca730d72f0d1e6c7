import type { CautionTag } from "../entry.ts";
import { isBallistic } from "./level.ts";
import type { Facts } from "./facts.ts";
import type { Tags } from "./rule.ts";

/** What a name tells of the position of the body, and who may want to leave it out (domain facts, section 5). */
const byName: readonly (readonly [RegExp, readonly CautionTag[]])[] = [
  [/\blying\b|\bsupine\b|\bfloor\b|\bbridges?\b|\bcrunch(es)?\b|\bsit ?ups?\b/, ["PREG-SUP"]],
  [/\bprone\b|\bface down\b|\bhyper ?extensions?\b/, ["PREG-PRONE"]],
  [/\bkneel(ing)?\b/, ["KNEE"]],
  [/\boverhead\b|\bpress\b|\bhanging\b|\bsuspended\b|\bpush ?ups?\b/, ["SHLD"]],
  [/\bhanging\b|\bhang\b/, ["GRIP"]],
  [/\b(one|single) leg(ged)?\b|\blunges?\b|\bstanding on\b/, ["BAL"]],
  [/\bdecline\b|\binverted\b|\bhead ?down\b/, ["HEAD", "BP"]],
  [/\btwist(s|ing)?\b|\brotations?\b/, ["ROT", "OP-R"]],
  [/\bside bends?\b/, ["SIDE"]],
];

/** The same of a description, already folded. */
const byText: readonly (readonly [RegExp, readonly CautionTag[]])[] = [
  [/\b(on|onto) your back\b|\bsupine\b|\b(lie|lay|lying) (down )?(flat )?(on|with your back)\b/, ["PREG-SUP"]],
  [/\bface ?down\b|\bon your (stomach|belly|front)\b|\bprone\b/, ["PREG-PRONE"]],
  [/\bkneel(ing)?\b|\bon your knees\b|\bhands and knees\b/, ["KNEE"]],
  [/\bpush ?up position\b|\bhands on the (floor|ground)\b/, ["WRIST", "SHLD"]],
  [/\bon one (leg|foot)\b/, ["BAL"]],
];

const heavy = new Set(["barbell", "trap-bar", "other-machine", "smith-machine"]);

/** The caution tags of an exercise: those of its kind, and all that its name and description give reason for. */
export const cautionsOf = (
  facts: Facts,
  tags: Exclude<Tags, { role: "out" }>,
  equipment: readonly (readonly string[])[],
): readonly CautionTag[] => {
  const found = new Set<CautionTag>(tags.cautions);
  const told = [
    ...byName.filter(([words]) => facts.names.some((name) => words.test(name))),
    ...byText.filter(([words]) => words.test(facts.steps)),
  ];
  for (const [, gives] of told) for (const tag of gives) found.add(tag);
  if (equipment.flat().some((name) => heavy.has(name))) found.add("BP");
  if (isBallistic(facts)) found.add("BALL");
  return [...found];
};
