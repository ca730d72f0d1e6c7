import type { Catalog } from "../domain/catalog/entry.ts";
import { saying, withRelief, type Intake } from "../domain/profile/intake.ts";
import { parseAge, parseDeloadEvery, parseExperience, parseRelief } from "../domain/profile/parse-person.ts";
import type { Profile } from "../domain/profile/profile.ts";
import { parseAnswers } from "../domain/screening/screen.ts";
import { parsePain } from "../domain/session/read-answers.ts";
import type { Topic } from "./init-step.ts";
import { flagValue, profileFrom } from "./plan-flags.ts";

/** The flags of `init` as they were typed; reading them is the runner's work. */
export interface InitOptions {
  readonly yes?: boolean | undefined;
  readonly days?: string | undefined;
  readonly minutes?: string | undefined;
  readonly equipment?: string | undefined;
  readonly units?: string | undefined;
  readonly level?: string | undefined;
  readonly experience?: string | undefined;
  readonly avoid?: string | undefined;
  readonly tolerance?: string | undefined;
  readonly relief?: string | undefined;
  readonly usualPain?: string | undefined;
  readonly age?: string | undefined;
  readonly screen?: string | undefined;
  readonly deloadEvery?: string | undefined;
}

const topicOf: readonly (readonly [flag: keyof InitOptions, topic: Topic])[] = [
  ["days", "days"],
  ["age", "age"],
  ["minutes", "minutes"],
  ["equipment", "equipment"],
  ["usualPain", "usual pain"],
  ["level", "experience"],
  ["experience", "experience"],
  ["tolerance", "what feels bad"],
  ["relief", "what feels good"],
  ["avoid", "what to leave out"],
  ["screen", "health questions"],
];

/** What the flags have answered, so that it need not be asked. */
export const topicsGiven = (options: InitOptions): ReadonlySet<Topic> =>
  new Set(topicOf.filter(([flag]) => options[flag] !== undefined).map(([, topic]) => topic));

/** The few answers without which a plan is not a person's own; the others have harmless defaults. */
const needed: readonly Topic[] = ["days", "minutes", "equipment", "experience"];

/** Whether the flags say enough to make a plan without asking and without `--yes`. */
export const saysEnough = (given: ReadonlySet<Topic>): boolean => needed.every((topic) => given.has(topic));

/** The intake with what the flags say. @throws Failure (usage) naming the flag that cannot be read. */
export const intakeFrom = (options: InitOptions, start: Intake, catalog: Catalog): Intake => {
  const level =
    options.experience === undefined
      ? options.level
      : String(flagValue("--experience", parseExperience(options.experience)));
  const { days, minutes, equipment, units, avoid, tolerance } = options;
  const flags = { days, minutes, equipment, units, avoid, tolerance, level };
  const read = profileFrom(flags, start.profile, catalog);
  const said: Partial<Profile> = Object.fromEntries(
    (Object.keys(flags) as (keyof typeof flags)[])
      .filter((flag) => flags[flag] !== undefined)
      .map((flag) => [flag, read[flag]]),
  );
  const intake = saying(start, {
    ...said,
    ...(options.age === undefined ? {} : { age: flagValue("--age", parseAge(options.age)) }),
    ...(options.usualPain === undefined ? {} : { usualPain: flagValue("--usual-pain", parsePain(options.usualPain)) }),
    ...(options.deloadEvery === undefined
      ? {}
      : { deloadEvery: flagValue("--deload-every", parseDeloadEvery(options.deloadEvery)) }),
  });
  const relieved =
    options.relief === undefined ? intake : withRelief(intake, flagValue("--relief", parseRelief(options.relief)));
  return options.screen === undefined
    ? relieved
    : { ...relieved, screening: flagValue("--screen", parseAnswers(options.screen)) };
};
