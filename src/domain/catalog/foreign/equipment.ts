import type { Facts } from "./facts.ts";

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

const nameOf = (word: string): string =>
  implement.find(([words]) => words.test(word))?.[1] ?? (nothing.test(word) ? "" : "other");

const special = (facts: Facts): string | undefined => {
  const names = facts.names.join(" ");
  if (/\b(roman chair|hyper ?extensions?|back raise)\b/.test(names) && !/\b(no|without)\b/.test(names))
    return "roman-chair";
  const own = implement.find(([words]) => words.test(names))?.[1];
  return own === "bench" || own === "weight-plate" ? undefined : own;
};

const isCarriedByBar = (name: string): boolean => name === "trap-bar" || name === "landmine";

const settle = (name: string, facts: Facts): string => {
  const names = facts.names.join(" ");
  if (name === "other-machine") return machines.find(([words]) => words.test(names))?.[1] ?? name;
  const told = special(facts);
  if (name === "other") return told ?? "other";
  return name === "barbell" && told !== undefined && isCarriedByBar(told) ? told : name;
};

/**
 * What an exercise needs, as a catalog has it: every implement that is told, and what its name adds. A catalog that says
 * nothing means "nothing" only for stretches and endurance outdoors; else the name has to tell, or it needs something "other".
 */
export const equipmentOf = (facts: Facts, words: readonly string[] | null): readonly (readonly string[])[] => {
  const names = facts.names.join(" ");
  const told = words ?? (facts.isStretch ? [] : [special(facts) ?? (facts.category === "cardio" ? "none" : "other")]);
  const named = told.map((word) =>
    settle(nameOf(word.replaceAll("-", " ")) || (told.length === 1 ? bare(facts) : ""), facts),
  );
  const added =
    facts.isStretch && words === null ? [] : alsoNeeded.filter(([said]) => said.test(names)).map(([, name]) => name);
  const all = new Set([...named, ...added].filter((name) => name !== ""));
  if (all.has("med-ball")) all.delete("exercise-ball");
  if (all.has("landmine")) all.delete("barbell");
  if (/\b(hang|hanging) (from|on) (a|the) (\w+ )?(pull ?up |chin ?up |chinning )?bar\b/.test(facts.steps))
    all.add("pull-up-bar");
  if (all.size > 1) all.delete("other");
  return all.size === 0 ? [] : [[...all]];
};

/** "Body only" is told of things that hang from a bar or lie on a roman chair, too. */
const bare = (facts: Facts): string => {
  const told = special(facts);
  return told === "roman-chair" || told === "exercise-ball" || told === "pull-up-bar" ? told : "";
};
