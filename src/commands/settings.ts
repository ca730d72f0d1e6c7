import { implementsOf } from "../domain/catalog/filter.ts";
import { parseEquipment } from "../domain/profile/equipment.ts";
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
import type { Profile } from "../domain/profile/profile.ts";
import { parseSay } from "../domain/profile/say.ts";
import { parsePain } from "../domain/session/read-answers.ts";
import { usage } from "../failure.ts";
import { readState } from "../storage/state-file.ts";
import { catalogsSaid } from "./catalogs-said.ts";
import { pickExercises } from "./pick-exercise.ts";
import { ofCalendar, ofProfile, type Desk, type Setting } from "./setting.ts";
import { namingToday } from "./training.ts";

/** A parser of one text, given the words of a command line. */
const one =
  <Value>(parse: (text: string) => Parsed<Value>) =>
  (words: readonly string[]): Parsed<Value> =>
    parse(words.join(" "));

const word = (value: string | number): readonly string[] => [String(value)];
const list = (values: readonly string[]): readonly string[] => [values.length === 0 ? "none" : values.join(",")];

const unitsSaid = (words: readonly string[], { told }: Desk): Parsed<Profile["units"]> => {
  const { profile } = told.intake;
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

/** Every setting, in the order of `config list`. A further one is something that is remembered, and an entry here. */
export const settings: readonly Setting[] = [
  ofProfile("days", { what: "training days", example: "mon,wed,fri", read: one(parseDays), say: list }),
  ofProfile("minutes", { what: "minutes a session may take", example: "25", read: one(parseMinutes), say: word }),
  ofProfile("equipment", {
    what: "what you own, with weights after colons",
    example: "band,kettlebell:8:12",
    read: async (words, { told, catalog }) => {
      const parsed = parseEquipment(words.join(" "), implementsOf(await catalog()), told.intake.profile.units);
      return "problem" in parsed ? parsed : { value: parsed.equipment };
    },
    say: (owned) => list(owned.map(({ name, loads, strengths }) => [name, ...(loads ?? strengths ?? [])].join(":"))),
  }),
  {
    ...ofProfile("units", { what: "kg or lb", example: "kg", read: unitsSaid, say: word }),
    unset: () => {
      throw usage("units is always kg or lb", "fourplane config set units kg, or lb");
    },
  },
  ofProfile("level", {
    what: "1 gentle start to 5 very technical",
    example: "2",
    read: one(levelSaid),
    say: word,
  }),
  ofProfile("tolerance", {
    what: "how a direction feels",
    example: "flexion:move=sensitive",
    read: one(parseTolerance),
    say: (felt) => list(Object.entries(felt).map(([cell, how]) => `${cell}=${how}`)),
  }),
  ofProfile("avoid", {
    what: "what to leave out, by caution",
    example: "grip,bal",
    read: one(parseAvoid),
    say: (tags) => list(tags.map((tag) => tag.toLowerCase())),
  }),
  ofProfile("exclude", { what: "exercises never to plan", example: "bird-dog", read: excludedSaid, say: list }),
  ofProfile("relief", {
    what: "the direction that feels good",
    example: "extension",
    read: one(parseRelief),
    say: word,
  }),
  ofProfile("usualPain", {
    key: "usual-pain",
    what: "back pain on a usual day, 0 to 10",
    example: "2",
    read: one(parsePain),
    say: word,
  }),
  ofProfile("age", { what: "under-18, 18-64 or 65+", example: "18-64", read: one(parseAge), say: word }),
  ofProfile("deloadEvery", {
    key: "deload-every",
    what: "weeks between lighter weeks; 0 for never",
    example: "6",
    read: one(parseDeloadEvery),
    say: word,
  }),
  ofProfile("catalogs", {
    what: "catalog files that every command uses",
    example: "mine.json",
    read: catalogsSaid,
    say: (files) => files,
  }),
  ofProfile("say", {
    what: "the voice command of a guided session",
    example: "espeak-ng",
    follows: null,
    read: one(parseSay),
    say: word,
  }),
  ofCalendar("at", {
    what: "when sessions start, in calendars",
    example: "07:30,sat=09:00",
    valueIn: ({ times }) => times,
    say: ({ times = {} }) => {
      const { usual, ...days } = times;
      const said = [...(usual === undefined ? [] : [usual]), ...Object.entries(days).map((each) => each.join("="))];
      return said.length === 0 ? [] : [said.join(",")];
    },
  }),
  ofCalendar("alarm", {
    what: "minutes before that a calendar reminds",
    example: "15",
    valueIn: ({ alarm }) => alarm,
    say: ({ alarm }) => (alarm === undefined ? [] : word(alarm)),
  }),
  ofCalendar("checkins", {
    what: "when a calendar asks the morning after",
    example: "08:00",
    valueIn: ({ checkins }) => checkins,
    say: ({ checkins }) => (checkins === undefined ? [] : word(checkins)),
  }),
];
