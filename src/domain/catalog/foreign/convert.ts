import { fold } from "../fold.ts";
import type { Catalog, Exercise } from "../entry.ts";
import { limits } from "../read-field.ts";
import type { Answer, Answers } from "./answers.ts";
import { cautionsOf } from "./cautions.ts";
import { equipmentOf } from "./equipment.ts";
import { factsOf, type Facts } from "./facts.ts";
import { longestName } from "./few-words.ts";
import type { ForeignEntry } from "./foreign-entry.ts";
import { levelOf } from "./level.ts";
import { allowsExport } from "./licence.ts";
import { loadFor } from "./load.ts";
import { handsOf, measureOf, perSideOf } from "./measure.ts";
import { plainSteps, plainText } from "./plain-text.ts";
import type { Confidence, Tags } from "./rule.ts";
import { ownNamesOf, sameAsOurs, type OwnNames } from "./same-as-ours.ts";
import { tagEntry } from "./tag.ts";

/** An exercise as it is written into a catalog file: what an entry needs, and the rest where there is any. */
export type WrittenExercise = Pick<
  Exercise,
  "id" | "name" | "role" | "family" | "pattern" | "equipment" | "level" | "measure" | "perSide"
> &
  Partial<Omit<Exercise, "dose">> & { readonly dose?: Partial<Exercise["dose"]> };

/** What an answer rests on: an exercise of ours by the same name, a person's answer, or a rule. */
export type Basis = "ours" | "answer" | Confidence;

/** What became of an entry. */
export type Outcome =
  | { readonly exercise: WrittenExercise; readonly basis: Basis; readonly rule: string }
  | { readonly out: string; readonly basis: Basis | "licence" | "twice" }
  | { readonly bad: string };

/** How entries are taken. */
export interface ConvertRules {
  /** The catalog they come from: free-exercise-db. */
  readonly catalog: string;
  readonly ours: Catalog;
  readonly answers: Answers;
  /** Guesses count like the rest. */
  readonly trustsLow: boolean;
  /** Entries whose licence forbids it are taken as well. */
  readonly anyLicence: boolean;
}

/** What an exercise is taken for whose plane, mode and role a person told. */
export const whatYouSaid = "what you said it is";

type Kept = Exclude<Tags, { role: "out" }>;

const kebab = (text: string): string =>
  fold(text.slice(0, longestName))
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");

/** What an exercise is known by in its own catalog, whatever becomes of its name: what answers are kept under. */
const sourceOf = (catalog: string, { id }: ForeignEntry): string => plainText(`${catalog}:${id}`, limits.source);

const saidBy = (answer: Answer | undefined): Pick<ForeignEntry, "said"> => {
  if (answer === undefined || answer.role === "out") return {};
  return { said: answer.role === "trunk" ? { plane: answer.plane, mode: answer.mode } : { role: answer.role } };
};

const doseOf = (tags: Kept, equipment: readonly (readonly string[])[]): Pick<WrittenExercise, "dose"> => {
  const load = loadFor(tags, equipment);
  return load === undefined ? {} : { dose: { load } };
};

const heldIn = (facts: Facts, tags: Kept, equipment: readonly (readonly string[])[]): Pick<WrittenExercise, "hands"> =>
  equipment.flat().some((name) => name === "dumbbell" || name === "kettlebell") ? { hands: handsOf(facts, tags) } : {};

/** What is told of the licence and its owner, where anything of it can be shown. */
const credit = ({ licence = "", attribution = "" }: ForeignEntry): Pick<WrittenExercise, "licence" | "attribution"> => {
  const [under, by] = [plainText(licence, limits.prose), plainText(attribution, limits.prose)];
  return { ...(under === "" ? {} : { licence: under }), ...(by === "" ? {} : { attribution: by }) };
};

/** What is taken over word for word: the text of the entry, and whose it is. */
const textOf = (entry: ForeignEntry, rules: ConvertRules) => {
  const aliases = entry.aliases
    .slice(0, limits.list)
    .map((alias) => plainText(alias, limits.name))
    .filter((alias) => alias !== "");
  const muscles = [...entry.primary, ...entry.secondary]
    .slice(0, limits.list)
    .map((muscle) => plainText(muscle, limits.name));
  const steps = plainSteps(entry.steps, limits.prose, limits.list);
  return {
    source: sourceOf(rules.catalog, entry),
    ...(aliases.length === 0 ? {} : { aliases: [...new Set(aliases)].slice(0, limits.list) }),
    ...(muscles.length === 0
      ? {}
      : { muscles: [...new Set(muscles)].filter((each) => each !== "").slice(0, limits.list) }),
    ...(steps.length === 0 ? {} : { steps }),
    ...credit(entry),
  };
};

/** Our tags under our id, with the text of the other catalog: where ours is in use too, it is not doubled (`sameAs`). */
const asOurs = (own: Exercise, entry: ForeignEntry, rules: ConvertRules): WrittenExercise => {
  const { founding: _, why: _why, steps: _steps, cues: _cues, mistakes: _mistakes, stop: _stop, ...tags } = own;
  const text = textOf(entry, rules);
  const name = plainText(entry.name, limits.name);
  return {
    ...tags,
    ...text,
    name,
    aliases: [...new Set([...(text.aliases ?? []), ...own.aliases])].slice(0, limits.list),
    sameAs: own.id,
  };
};

/** Takes one entry after the other; what was taken before decides about twins. */
export class Converter {
  private readonly rules: ConvertRules;
  private readonly names: OwnNames;
  private readonly firstAt = new Map<string, string>();
  private readonly used = new Set<string>();

  constructor(rules: ConvertRules) {
    this.rules = rules;
    this.names = ownNamesOf(rules.ours);
  }

  /** What becomes of the entry at this JSON path of its file. */
  add(entry: ForeignEntry, path: string): Outcome {
    const first = this.firstAt.get(entry.id);
    if (first !== undefined) return { bad: `its id is already that of ${first}; every exercise needs its own` };
    if (plainText(entry.name, limits.name) === "") return { bad: "nothing of its name can be shown; expected a text" };
    this.firstAt.set(entry.id, path);
    const { anyLicence, answers, catalog } = this.rules;
    if (!anyLicence && !allowsExport(entry.licence)) return { out: entry.licence ?? "", basis: "licence" };
    const answer = answers.get(sourceOf(catalog, entry));
    if (answer?.role === "out") return { out: "you left it out", basis: "answer" };
    const facts = factsOf(entry);
    const equipment = () => equipmentOf(facts, entry.equipment);
    const own = answer === undefined ? sameAsOurs(this.names, facts, equipment) : undefined;
    if (own === undefined)
      return this.byRules(answer === undefined ? entry : { ...entry, ...saidBy(answer) }, facts, answer !== undefined);
    if (this.used.has(own.id)) return { out: `the file has ${own.name} already`, basis: "twice" };
    this.used.add(own.id);
    return { exercise: asOurs(own, entry, this.rules), basis: "ours", rule: own.name };
  }

  /** An entry that says itself what it trains: nobody else is asked. */
  byWord(entry: ForeignEntry): Extract<Outcome, { exercise: WrittenExercise }> {
    const facts = factsOf(entry);
    const outcome = this.byRules(entry, facts, true);
    if ("exercise" in outcome) return outcome;
    throw new Error(`${entry.name} says what it trains and was left out`);
  }

  private byRules(entry: ForeignEntry, facts: Facts, isAnswered: boolean): Outcome {
    const { tags, confidence, rule } = tagEntry(entry, facts);
    const basis = isAnswered ? "answer" : confidence;
    if (tags.role === "out") return { out: tags.why, basis };
    const equipment = equipmentOf(facts, entry.equipment);
    const isGuess = basis === "low" && !this.rules.trustsLow;
    const exercise: WrittenExercise = {
      id: this.newId(entry),
      name: plainText(entry.name, limits.name),
      role: tags.role,
      ...(tags.role === "trunk" ? { mode: tags.mode, planes: tags.planes } : {}),
      family: tags.family,
      pattern: tags.pattern,
      equipment,
      level: levelOf(facts, tags, equipment),
      measure: measureOf(facts, tags),
      perSide: perSideOf(facts, tags),
      ...doseOf(tags, equipment),
      ...heldIn(facts, tags, equipment),
      cautions: cautionsOf(facts, tags, equipment),
      takenFor: isAnswered ? whatYouSaid : rule,
      ...(isGuess ? { guessed: true } : {}),
      ...textOf(entry, this.rules),
    };
    return { exercise, basis, rule };
  }

  /** An id that says what it is and stays the same when a newer version of the catalog is imported. */
  private newId(entry: ForeignEntry): string {
    const { catalog, ours } = this.rules;
    const isWord = /\p{L}/u.test(entry.id);
    const own = (kebab(isWord ? entry.id : entry.name) || kebab(`${catalog} ${entry.id}`) || "exercise").slice(
      0,
      limits.id - 40,
    );
    const base = own.replace(/-+$/, "");
    const isFree = (id: string) => !this.used.has(id) && !ours.has(id);
    let id = base;
    if (!isFree(id)) id = `${base}-${kebab(catalog).slice(0, 24)}`;
    for (let more = 2; !isFree(id); more += 1) id = `${base}-${more}`;
    this.used.add(id);
    return id;
  }
}

/** The exercises of ours among these, with the links of their ladders that stay among themselves; the rest has none. */
export const linked = (own: readonly WrittenExercise[]): readonly WrittenExercise[] => {
  const there = new Set(own.map(({ id }) => id));
  const within = (id: string | null | undefined) => (typeof id === "string" && there.has(id) ? id : null);
  return own.map((exercise) => ({ ...exercise, easier: within(exercise.easier), harder: within(exercise.harder) }));
};
