import { modes, planes, type Mode, type Plane } from "../../spine.ts";
import { planeCalled } from "../../profile/caution-names.ts";
import { fold } from "../fold.ts";
import { factsOf, type Facts } from "./facts.ts";
import type { ForeignEntry } from "./foreign-entry.ts";
import { cellTags, patternRules } from "./rules/patterns.ts";
import { taggingRules } from "./rules/rules.ts";
import type { Confidence, Rule, Tags } from "./rule.ts";

/** What an entry is taken for, how far that can be trusted, and the name of the rule that says so. */
export interface Tagged {
  readonly tags: Tags;
  readonly confidence: Confidence;
  /** Goes on after "because it is ". */
  readonly rule: string;
}

const says = ({ says: words, unless, where }: Rule, facts: Facts, name: string): boolean =>
  words !== undefined && where?.(facts) !== false && words.test(name) && unless?.test(name) !== true;

/** The first line of the table that fits: by the name, and by an alias only where the name fits none that has words. */
const firstFitting = (facts: Facts): Rule => {
  const [name = "", ...aliases] = facts.names;
  // The last line fits everything.
  const found = taggingRules.findIndex((rule) =>
    rule.says === undefined ? rule.where?.(facts) !== false : says(rule, facts, name),
  );
  if (taggingRules[found]?.says === undefined)
    for (const alias of aliases) {
      const called = taggingRules.findIndex((rule, index) => index < found && says(rule, facts, alias));
      if (called >= 0) return taggingRules[called] as Rule;
    }
  return taggingRules[found] as Rule;
};

const cellOf = (tags: Tags): string => (tags.role === "trunk" ? `${tags.planes[0]}:${tags.mode}` : tags.role);

const firstPlane = (text: string): Plane | undefined => {
  const called = planeCalled(text);
  if (called !== undefined) return called;
  const words = fold(text);
  if (/side|lateral/.test(words)) return "side-bending";
  return planes.find((plane) => words.includes(plane));
};

/** Tags that the file gives in our own words; null where it gives none that can be read. */
const saidTags = ({ said }: ForeignEntry, guess: Tags): Tags | null => {
  if (said === undefined) return null;
  const { plane = "", mode = "", role = "" } = said;
  const known = firstPlane(plane);
  const asRole = fold(role);
  if (known === undefined) {
    if ((asRole !== "mobility" && asRole !== "support") || guess.role === asRole) return null;
    const pattern = asRole === "mobility" ? "mobility" : "legs";
    return { role: asRole, family: asRole, pattern, level: 3, cautions: guess.role === "out" ? [] : guess.cautions };
  }
  const isResist = /resist|anti|hold|static|isometric/.test(fold(`${mode} ${plane}`));
  const isMove = modes.some((each) => each === "move" && fold(mode).includes(each));
  const guessed: Mode = guess.role === "trunk" ? guess.mode : "resist";
  const chosen: Mode = isResist ? "resist" : isMove ? "move" : guessed;
  if (guess.role === "trunk" && guess.planes[0] === known && guess.mode === chosen) return guess;
  const asked = cellTags(known, chosen);
  return guess.role === "out" ? asked : { ...asked, cautions: [...new Set([...asked.cautions, ...guess.cautions])] };
};

/** Two sources that say the same cell are surer than one. */
const isSeconded = (facts: Facts, tags: Tags): boolean =>
  facts.patterns.length > 0 &&
  patternRules.some((rule) => rule.where?.(facts) === true && cellOf(rule.gives) === cellOf(tags));

/** What an exercise of another catalog is, by the table of rules; what its file says in our own words comes first. */
export const tagEntry = (entry: ForeignEntry, facts: Facts = factsOf(entry)): Tagged => {
  const rule = firstFitting(facts);
  const said = saidTags(entry, rule.gives);
  if (said !== null) return { tags: said, confidence: "high", rule: "called so in the file" };
  const confidence = rule.confidence === "low" && isSeconded(facts, rule.gives) ? "high" : rule.confidence;
  return { tags: rule.gives, confidence, rule: rule.name };
};
