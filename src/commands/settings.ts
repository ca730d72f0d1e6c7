import type { Context } from "../context.ts";
import type { Catalog } from "../domain/catalog/entry.ts";
import { implementsOf } from "../domain/catalog/filter.ts";
import { parseEquipment } from "../domain/profile/equipment.ts";
import { saying, type Intake } from "../domain/profile/intake.ts";
import {
  parseAvoid,
  parseDays,
  parseLevel,
  parseMinutes,
  parseTolerance,
  parseUnits,
  type Parsed,
} from "../domain/profile/parse-profile.ts";
import { parseAge, parseDeloadEvery, parseExperience, parseRelief } from "../domain/profile/parse-person.ts";
import { defaultProfile, type Profile } from "../domain/profile/profile.ts";
import { parsePain } from "../domain/session/read-answers.ts";
import { catalogsSaid } from "./catalogs-said.ts";
import { pickExercises } from "./pick-exercise.ts";
import { namingToday } from "./training.ts";
import { readState } from "../storage/state-file.ts";

/** What reading a value may need besides its words. */
export interface Desk {
  readonly context: Context;
  /** As it is saved, or the defaults. */
  readonly profile: Profile;
  readonly catalog: () => Promise<Catalog>;
}

/** One thing that is remembered about a person, and can be looked at and changed by itself. */
export interface Setting {
  /** The name of its flag, without the dashes. */
  readonly key: string;
  /** What it is, in one line. */
  readonly what: string;
  /** A value to show how it is written. */
  readonly example: string;
  /** Whether a week that is there already may look otherwise with it. */
  readonly isOfWeek: boolean;
  /** Its value in a profile; undefined where nothing was said. */
  readonly valueIn: (profile: Profile) => unknown;
  /** The same as `config set` takes it, a word each; none where nothing was said. */
  readonly wordsIn: (profile: Profile) => readonly string[];
  /** What to do to a profile so that it has the value that the words mean. @throws Failure for words that mean none. */
  readonly read: (words: readonly string[], desk: Desk) => Promise<Parsed<(intake: Intake) => Intake>>;
  readonly unset: (intake: Intake) => Intake;
}

type Field = keyof Profile;

/** How a setting is declared: the field that holds it, the parser of its flag, and how it is written. */
interface Entry<Name extends Field> {
  readonly key?: string;
  readonly what: string;
  readonly example: string;
  readonly isOfWeek?: boolean;
  /** Null: there is none, as where nothing was said. */
  readonly read: (
    words: readonly string[],
    desk: Desk,
  ) => Parsed<Required<Profile>[Name] | null> | Promise<Parsed<Required<Profile>[Name] | null>>;
  /** As `read` takes it again. */
  readonly say: (value: Required<Profile>[Name]) => readonly string[];
}

/** A profile without what was said of a field, or as it is for somebody who has said nothing. */
const without =
  (field: Field) =>
  (intake: Intake): Intake => {
    if (field in defaultProfile) return saying(intake, { [field]: defaultProfile[field] });
    const { [field]: _gone, ...profile } = intake.profile;
    return { ...intake, profile: profile as Profile };
  };

const setting = <Name extends Field>(field: Name, entry: Entry<Name>): Setting => ({
  key: entry.key ?? field,
  what: entry.what,
  example: entry.example,
  isOfWeek: entry.isOfWeek ?? true,
  valueIn: (profile) => profile[field],
  wordsIn: (profile) => (profile[field] === undefined ? [] : entry.say(profile[field] as Required<Profile>[Name])),
  read: async (words, desk) => {
    const parsed = await entry.read(words, desk);
    if ("problem" in parsed) return parsed;
    const { value } = parsed;
    return { value: value === null ? without(field) : (intake) => saying(intake, { [field]: value }) };
  },
  unset: without(field),
});

/** A parser of one text, given the words of a command line. */
const one =
  <Value>(parse: (text: string) => Parsed<Value>) =>
  (words: readonly string[]): Parsed<Value> =>
    parse(words.join(" "));

const word = (value: string | number): readonly string[] => [String(value)];
const list = (values: readonly string[]): readonly string[] => [values.length === 0 ? "none" : values.join(",")];

const unitsSaid = (words: readonly string[], { profile }: Desk): Parsed<Profile["units"]> => {
  const parsed = parseUnits(words.join(" "));
  if ("problem" in parsed || parsed.value === profile.units) return parsed;
  if (profile.equipment.every(({ loads }) => loads === undefined)) return parsed;
  const example = `--equipment kettlebell:${parsed.value === "lb" ? "18:26" : "8:12"}`;
  return {
    problem: `your weights are saved in ${profile.units}; say them anew with it, for example fourplane plan --units ${parsed.value} ${example}`,
  };
};

/** A number, or what `--experience` takes for it. */
const levelSaid = (text: string): Parsed<number> => {
  const parsed = parseExperience(text);
  return "value" in parsed ? parsed : parseLevel(text);
};

const excludedSaid = async (
  words: readonly string[],
  { context, catalog }: Desk,
): Promise<Parsed<readonly string[]>> => {
  if (words.length === 1 && words[0]?.trim().toLowerCase() === "none") return { value: [] };
  const naming = namingToday(readState(context), await catalog(), context.today);
  return { value: (await pickExercises(context, naming, words)).map(({ id }) => id) };
};

/** Every setting, in the order of `config list`. A further one is a field of the profile and an entry here. */
export const settings: readonly Setting[] = [
  setting("days", { what: "training days", example: "mon,wed,fri", read: one(parseDays), say: list }),
  setting("minutes", { what: "minutes a session may take", example: "25", read: one(parseMinutes), say: word }),
  setting("equipment", {
    what: "what you own, with weights after colons",
    example: "band,kettlebell:8:12",
    read: async (words, { profile, catalog }) => {
      const parsed = parseEquipment(words.join(" "), implementsOf(await catalog()), profile.units);
      return "problem" in parsed ? parsed : { value: parsed.equipment };
    },
    say: (owned) => list(owned.map(({ name, loads, strengths }) => [name, ...(loads ?? strengths ?? [])].join(":"))),
  }),
  setting("units", { what: "kg or lb", example: "kg", read: unitsSaid, say: word }),
  setting("level", {
    what: "1 gentle start to 5 very technical",
    example: "2",
    read: one(levelSaid),
    say: word,
  }),
  setting("tolerance", {
    what: "how a direction feels",
    example: "flexion:move=sensitive",
    read: one(parseTolerance),
    say: (felt) => list(Object.entries(felt).map(([cell, how]) => `${cell}=${how}`)),
  }),
  setting("avoid", {
    what: "what to leave out, by caution",
    example: "grip,bal",
    read: one(parseAvoid),
    say: (tags) => list(tags.map((tag) => tag.toLowerCase())),
  }),
  setting("exclude", { what: "exercises never to plan", example: "bird-dog", read: excludedSaid, say: list }),
  setting("relief", {
    what: "the direction that feels good",
    example: "extension",
    read: one(parseRelief),
    say: word,
  }),
  setting("usualPain", {
    key: "usual-pain",
    what: "back pain on a usual day, 0 to 10",
    example: "2",
    read: one(parsePain),
    say: word,
  }),
  setting("age", { what: "under-18, 18-64 or 65+", example: "18-64", read: one(parseAge), say: word }),
  setting("deloadEvery", {
    key: "deload-every",
    what: "weeks between lighter weeks; 0 for never",
    example: "6",
    read: one(parseDeloadEvery),
    say: word,
  }),
  setting("catalogs", {
    what: "catalog files that every command uses",
    example: "mine.json",
    read: catalogsSaid,
    say: (files) => files,
  }),
];
