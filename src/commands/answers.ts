import type { SetForm } from "../domain/catalog/set-form.ts";
import type { Profile } from "../domain/profile/profile.ts";
import { parseAgainst, parseEffort, parsePain } from "../domain/session/read-answers.ts";
import { parseSets } from "../domain/session/read-sets.ts";
import { safeText } from "../domain/safe-text.ts";
import type { Answers } from "../domain/session/record.ts";
import { usage } from "../failure.ts";
import { flagValue } from "./plan-flags.ts";

/** The flags of `done` as they were typed; reading them is the runner's work. */
export interface DoneOptions {
  readonly sets?: string | undefined;
  readonly load?: string | undefined;
  readonly effort?: string | undefined;
  readonly pain?: string | undefined;
  readonly flare?: boolean | undefined;
  readonly legs?: boolean | undefined;
  readonly note?: string | undefined;
  readonly date?: string | undefined;
  readonly short?: boolean | undefined;
  /** An entry of the same day is said anew. */
  readonly replace?: boolean | undefined;
  /** Nothing is asked: all that is open was done as planned. */
  readonly yes?: boolean | undefined;
  /** A weight far from what is owned is meant. */
  readonly force?: boolean | undefined;
}

/** An exercise and how its sets are counted. */
export interface NamedForm extends SetForm {
  readonly id: string;
}

/** The exercise that --sets and --load are about. @throws Failure (usage) when it is not exactly one. */
const onlyOne = (flag: string, exercises: readonly NamedForm[]): NamedForm => {
  const [only] = exercises;
  if (only !== undefined && exercises.length === 1) return only;
  throw usage(
    `${flag} is about one exercise, and ${exercises.length} are to be written down`,
    `name one: fourplane done ID ${flag} …`,
  );
};

/** The pain a flag gives; null when it was not given. @throws Failure (usage) outside 0 to 10. */
export const painOf = (text: string | undefined): number | null =>
  text === undefined ? null : flagValue("--pain", parsePain(text));

/** The longest note, in characters. */
const longestNote = 500;

/** A note as it is kept: one line, safe to show; no note when it is empty. @throws Failure (usage) when it is longer than 500 characters. */
export const noteOf = (text: string | undefined): { readonly note?: string } => {
  const note = safeText((text ?? "").replace(/\s+/g, " ").trim());
  if (note.length > longestNote) throw usage(`--note has ${note.length} characters; expected at most ${longestNote}`);
  return note === "" ? {} : { note };
};

/**
 * What the flags of `done` say about these exercises, all of it read before anything is written.
 * @throws Failure (usage) naming the flag that cannot be read.
 */
export const answersFrom = (options: DoneOptions, exercises: readonly NamedForm[], profile: Profile): Answers => {
  const { sets, load } = options;
  return {
    ...(sets === undefined
      ? {}
      : { sets: flagValue("--sets", parseSets(sets, onlyOne("--sets", exercises), profile.units)) }),
    ...(load === undefined || onlyOne("--load", exercises) === undefined
      ? {}
      : { against: flagValue("--load", parseAgainst(load, profile.units)) }),
    effort: options.effort === undefined ? null : flagValue("--effort", parseEffort(options.effort)),
    pain: painOf(options.pain),
    flare: options.flare === true,
    legs: options.legs === true,
    ...noteOf(options.note),
  };
};
