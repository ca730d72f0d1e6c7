import { experienceLevels, experiences, tenderCells } from "../domain/profile/intake.ts";
import type { Profile } from "../domain/profile/profile.ts";
import { safeText } from "../domain/safe-text.ts";
import { avoidable } from "../words/cautions.ts";
import { padEnd, wrap } from "./columns.ts";
import { ownedInWords } from "../words/equipment.ts";
import { ageWords, everydayWords, experienceWords, keyInWords, reliefWords, weekdayWords } from "../words/intake.ts";
import type { Screen } from "./palette.ts";

const labelWidth = 12;

const listed = (words: readonly string[]): string => (words.length === 0 ? "nothing" : words.join(", "));

const levelText = (level: number): string => {
  const experience = experiences.find((each) => experienceLevels[each] === level);
  return experience === undefined ? `level ${level}` : experienceWords[experience].short;
};

const avoidText = ({ avoid }: Profile): string => {
  const groups = avoidable.filter(({ tags }) => tags.some((tag) => avoid.includes(tag)));
  const named = new Set<string>(groups.flatMap(({ tags }) => tags));
  return listed([...groups.map(({ short }) => short), ...avoid.filter((tag) => !named.has(tag)).map(safeText)]);
};

const rowsOf = (profile: Profile): readonly (readonly [label: string, value: string])[] => [
  ["Days", profile.days.map((day) => weekdayWords[day].short).join(", ")],
  ["Minutes", `up to ${profile.minutes}`],
  ["Equipment", ownedInWords(profile.equipment, profile.units)],
  ["Experience", levelText(profile.level)],
  ["Age", profile.age === undefined ? "not said" : ageWords[profile.age].short],
  ["Usual pain", profile.usualPain === undefined ? "not said" : `${profile.usualPain} of 10`],
  ["Kept light", listed(tenderCells(profile).map((id) => everydayWords[id].short))],
  ["Feels good", profile.relief === undefined ? "nothing in particular" : reliefWords[profile.relief].short],
  ["Left out", avoidText(profile)],
];

/**
 * What a person has told, a line or more for each part, none wider than `width`. `screening` are the health answers that
 * match; null when nobody has answered.
 */
export const profileLines = (
  profile: Profile,
  screening: readonly string[] | null,
  { palette }: Screen,
  width: number,
): readonly string[] => {
  const health =
    screening === null
      ? "not answered"
      : screening.length === 0
        ? "none of the warning signs"
        : screening.map(keyInWords).join(", ");
  return [...rowsOf(profile), ["Health", health] as const].flatMap(([label, value]) =>
    wrap(value, width, labelWidth)
      .split("\n")
      .map((line, index) => (index === 0 ? `${palette.quiet(padEnd(label, labelWidth))}${line}` : line)),
  );
};
