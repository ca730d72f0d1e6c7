import type { Facts } from "./facts.ts";
import { fewWords, foldWord } from "./few-words.ts";

/** What an exercise needs of which nobody says what it is. */
export const unknownGear = "other";

/** What an implement is called elsewhere, and its name here. Read from top to bottom. */
const implement: readonly (readonly [RegExp, string])[] = [
  [/\b(trap|hex(agonal)?) bar\b/, "trap-bar"],
  [/\blandmine\b/, "landmine"],
  [/\bkettle ?bells?\b/, "kettlebell"],
  [/\bdumb ?bells?\b/, "dumbbell"],
  [/\b(e ?z|sz)\b.*\b(curl )?bar/, "ez-bar"],
  [/\bbar ?bells?\b|\bolympic bar/, "barbell"],
  [/\bcables?\b|\bpulley\b/, "cable"],
  [/\bbands?\b|\btubes?\b|\btubing\b/, "band"],
  [/\bmed(icine)? ?balls?\b|\bslam ball\b/, "med-ball"],
  [/\b(exercise|swiss|stability|gym|physio|bosu)\w* ?balls?\b|\bphysioball\b|\bbosu\b/, "exercise-ball"],
  [/\bab ?(wheel|roller)\b|\bwheel roller\b/, "ab-wheel"],
  [/\bfoam roll(er)?\b|^roller$/, "foam-roller"],
  [/\b(pull|chin) ?up bar\b/, "pull-up-bar"],
  [/\bbench\b/, "bench"],
  [/\bsmith\b/, "smith-machine"],
  [/\bleverage\b|\bsled\b|\bmachine\b|\bassisted\b/, "other-machine"],
  [/\bsandbag\b/, "sandbag"],
  [/\bsuspen(sion|ded)\b|\btrx\b|\brings?\b/, "suspension-trainer"],
  [/\bplates?\b|\bweighted\b/, "weight-plate"],
  [/\b(treadmill|elliptical|stationary|bike|bicycle|stepmill|ergometer)\b/, "cardio-machine"],
];

const nothing = /^(body ?(only|weight)|none.*|no equipment|gym mat|mat|floor|wall|chair)$/;

/** Machines that we know by what they are for. */
const machines: readonly (readonly [RegExp, string])[] = [
  [/\bcrunch|\babdominal|\bab\b/, "ab-crunch-machine"],
  [/\breverse hyper/, "reverse-hyper-machine"],
  [/\b(torso|trunk|rotary|twist)/, "rotary-torso-machine"],
  [/\b(back|lumbar) extension/, "back-extension-machine"],
  [/\bsmith\b/, "smith-machine"],
];

/** What a name tells of things that a list of implements leaves out. */
const alsoNeeded: readonly (readonly [RegExp, string])[] = [
  [/\bhanging (knee|leg|pike|hip|toe|oblique)|\b(chin|pull) ?ups?\b|\bdead hang\b/, "pull-up-bar"],
  [/\bparallel bars?\b/, "parallel-bars"],
  [/\b(incline|decline|bench)\b/, "bench"],
  [/\bwith bands?\b|\breverse band\b/, "band"],
  [/\bwith chains?\b/, "chains"],
  [/\bsmith\b/, "smith-machine"],
  [/\blandmine\b/, "landmine"],
  [/\bball\b/, "exercise-ball"],
];

const nameOf = fewWords((word) => {
  const folded = foldWord(word);
  return implement.find(([words]) => words.test(folded))?.[1] ?? (nothing.test(folded) ? "" : unknownGear);
});

/** Implements of one entry that are looked at. */
const mostTold = 20;

/** The implement that a name tells, where it tells one. */
const toldByName = (names: string): string | undefined => {
  if (/\b(roman chair|hyper ?extensions?|back raise)\b/.test(names) && !/\b(no|without)\b/.test(names))
    return "roman-chair";
  const own = implement.find(([words]) => words.test(names))?.[1];
  return own === "bench" || own === "weight-plate" ? undefined : own;
};

const refined = (name: string, names: string): string => {
  if (name === "other-machine") return machines.find(([words]) => words.test(names))?.[1] ?? name;
  if (name !== unknownGear && name !== "barbell") return name;
  const told = toldByName(names);
  if (name === unknownGear) return told ?? name;
  return told === "trap-bar" || told === "landmine" ? told : name;
};

/** Things that "body only" is told of, too. */
const hidden: ReadonlySet<string | undefined> = new Set(["roman-chair", "exercise-ball", "pull-up-bar"]);

/** Weights of which any one will do where several are told. */
const handWeights: ReadonlySet<string> = new Set(["dumbbell", "kettlebell", "barbell"]);

const named = (facts: Facts, names: string, words: readonly string[] | null): readonly string[] => {
  if (words === null) {
    if (facts.isStretch) return [];
    const told = toldByName(names);
    return told === undefined ? (facts.category === "cardio" ? [] : [unknownGear]) : [told];
  }
  const own = words
    .slice(0, mostTold)
    .map(nameOf)
    .filter((name) => name !== "");
  if (own.length > 0) return own.map((name) => refined(name, names));
  const told = toldByName(names);
  return told !== undefined && hidden.has(told) ? [told] : [];
};

const barOverhead = /\b(hang|hanging) (from|on) (a|the) (\w+ )?(pull ?up |chin ?up |chinning )?bar\b/;

/**
 * What an exercise needs, as a catalog has it: what is told, in the words of its own catalog, and what its name adds. A
 * catalog that says nothing (null) means "nothing" only for stretches and endurance outdoors; else the name has to tell, or
 * it needs something that is not known.
 */
export const equipmentOf = (facts: Facts, words: readonly string[] | null): readonly (readonly string[])[] => {
  const names = facts.names.join(" ");
  const own = new Set(named(facts, names, words));
  if (own.size > 1 && [...own].every((name) => handWeights.has(name))) return [...own].map((name) => [name]);
  if (!facts.isStretch || words !== null) for (const [says, name] of alsoNeeded) if (says.test(names)) own.add(name);
  if (barOverhead.test(facts.steps)) own.add("pull-up-bar");
  if (own.has("med-ball")) own.delete("exercise-ball");
  if (own.has("landmine")) own.delete("barbell");
  if (own.size > 1) own.delete(unknownGear);
  return own.size === 0 ? [] : [[...own]];
};
