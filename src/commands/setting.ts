import type { Context } from "../context.ts";
import type { CalendarRecord } from "../domain/calendar/record.ts";
import type { Catalog } from "../domain/catalog/entry.ts";
import { saying, type Intake } from "../domain/profile/intake.ts";
import type { Parsed } from "../domain/profile/parse-profile.ts";
import { defaultProfile, type Profile } from "../domain/profile/profile.ts";
import { Failure } from "../failure.ts";
import { withChoices, type CalendarChoices } from "./calendar-choices.ts";

/** What is remembered, as far as settings go. */
export interface Told {
  readonly intake: Intake;
  readonly calendar: CalendarRecord;
}

/** What reading a value may need besides its words. */
export interface Desk {
  readonly context: Context;
  readonly told: Told;
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
  /** What may look otherwise with it. */
  readonly follows: "week" | "calendar" | null;
  /** Its value; undefined where nothing was said. */
  readonly valueIn: (told: Told) => unknown;
  /** The same as `config set` takes it, a word each; none where nothing was said. */
  readonly wordsIn: (told: Told) => readonly string[];
  /** What gives it the value that the words mean. @throws Failure for words that name what is not there. */
  readonly read: (words: readonly string[], desk: Desk) => Promise<Parsed<(told: Told) => Told>>;
  readonly unset: (told: Told) => Told;
}

type Field = keyof Profile;

/** How a part of the profile is declared as a setting: the parser of its flag, and how it is written. */
interface ProfileEntry<Name extends Field> {
  /** The name of the field where left out. */
  readonly key?: string;
  readonly what: string;
  readonly example: string;
  readonly follows?: "week" | null;
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
  ({ intake, ...rest }: Told): Told => {
    if (field in defaultProfile) return { ...rest, intake: saying(intake, { [field]: defaultProfile[field] }) };
    const { [field]: _gone, ...profile } = intake.profile;
    return { ...rest, intake: { ...intake, profile: profile as Profile } };
  };

/** A setting that is a part of the profile. */
export const ofProfile = <Name extends Field>(field: Name, entry: ProfileEntry<Name>): Setting => ({
  key: entry.key ?? field,
  what: entry.what,
  example: entry.example,
  follows: entry.follows === undefined ? "week" : entry.follows,
  valueIn: ({ intake }) => intake.profile[field],
  wordsIn: ({ intake: { profile } }) =>
    profile[field] === undefined ? [] : entry.say(profile[field] as Required<Profile>[Name]),
  read: async (words, desk) => {
    const parsed = await entry.read(words, desk);
    if ("problem" in parsed) return parsed;
    const { value } = parsed;
    if (value === null) return { value: without(field) };
    return { value: (told) => ({ ...told, intake: saying(told.intake, { [field]: value }) }) };
  },
  unset: without(field),
});

/** How a choice of `export ics` is declared as a setting; `none` is what forgets it. */
interface CalendarEntry {
  readonly what: string;
  readonly example: string;
  readonly valueIn: (calendar: CalendarRecord) => unknown;
  readonly say: (calendar: CalendarRecord) => readonly string[];
}

/** A setting that `export ics` remembers under the same name. */
export const ofCalendar = (key: keyof CalendarChoices, { valueIn, say, ...entry }: CalendarEntry): Setting => {
  const choose =
    (text: string) =>
    (told: Told): Told => ({ ...told, calendar: withChoices({ [key]: text }, told.calendar) });
  return {
    key,
    ...entry,
    follows: "calendar",
    valueIn: ({ calendar }) => valueIn(calendar),
    wordsIn: ({ calendar }) => say(calendar),
    read: async (words, { told }) => {
      const change = choose(words.join(" "));
      try {
        change(told);
      } catch (error) {
        if (error instanceof Failure) return { problem: error.message.replace(`--${key}: `, "") };
        throw error;
      }
      return { value: change };
    },
    unset: choose("none"),
  };
};
