import type { Hands, Measure } from "../entry.ts";
import type { Facts } from "./facts.ts";
import type { Tags } from "./rule.ts";

/** How a set is counted: what the catalog says, else by what is held, carried or ridden. */
export const measureOf = (facts: Facts, tags: Exclude<Tags, { role: "out" }>): Measure => {
  const { entry, isHeld, names } = facts;
  if (tags.pattern === "carry") return names.some((name) => /\bholds?\b/.test(name)) ? "seconds" : "metres";
  if (tags.family === "aerobic") return "minutes";
  if (entry.measure !== undefined) return entry.measure;
  if (tags.role === "mobility") return isHeld ? "seconds" : "reps";
  if (tags.role === "support") return names.some((name) => /\bwall sits?\b/.test(name)) ? "seconds" : "reps";
  if (names.some((name) => /\b(holds?|isometric|static)\b/.test(name))) return "seconds";
  const isMoved = /\b(dips?|raises?|taps?|rows?|drags?|jacks?|push ?ups?|reach(es)?)\b/.test(names[0] ?? "");
  if (tags.family === "prone-bridge" || tags.family === "side-bridge") return isMoved ? "reps" : "seconds";
  return isHeld && tags.role === "trunk" && tags.mode === "resist" ? "seconds" : "reps";
};

const oneSided =
  /\b(one|single) (arm|leg|hand|side)(ed|d|ged)?\b|\balternat(e|ing)\b|\bside\b|\bunilateral\b|\bsplit\b|\blunges?\b|\bstep ?ups?\b/;

/** Whether the sides count apart. Turns and side-bends always have two, whatever a catalog calls bilateral. */
export const perSideOf = (facts: Facts, tags: Exclude<Tags, { role: "out" }>): boolean => {
  if (tags.role === "trunk" && (tags.planes[0] === "rotation" || tags.planes[0] === "side-bending")) return true;
  if (tags.family === "quadruped-brace" || tags.family === "single-leg-hinge") return true;
  const isText = /\b(switch|change|other|opposite) (sides?|legs?|arms?)\b|\brepeat (on|with) the other\b/.test(
    facts.steps,
  );
  if (tags.role === "mobility") return isText || oneSided.test(facts.names.join(" "));
  return oneSided.test(facts.names.join(" "));
};

/** How a dumbbell or kettlebell is held: as its name tells, else as is usual for the movement. */
export const handsOf = (facts: Facts, tags: Exclude<Tags, { role: "out" }>): Hands => {
  const names = facts.names.join(" ");
  if (/\b(double|two|pair)\b|\bfarmers?\b/.test(names)) return "pair";
  if (/\b(one|single) (arm|hand)(ed)?\b|\bside bends?\b|\bsuitcase\b|\bwindmill\b|\brows?\b|\bwaiters?\b/.test(names))
    return "one";
  if (tags.role === "trunk" && tags.planes[0] === "side-bending") return "one";
  const isPaired = tags.pattern === "hinge" || tags.pattern === "squat" || tags.pattern === "legs";
  return isPaired && /\bdumbbells?\b/.test(facts.gear) ? "pair" : "both";
};
