import type { ForeignEntry } from "../../domain/catalog/foreign/foreign-entry.ts";
import type { ForeignFormat, Raw, Reading } from "./foreign-format.ts";
import { idIn, isRaw, missing, namesIn, textIn } from "./read-raw.ts";

/** wger's number of each language. */
const languages: Readonly<Record<string, number>> = {
  de: 1,
  en: 2,
  bg: 3,
  es: 4,
  ru: 5,
  nl: 6,
  pt: 7,
  el: 8,
  cs: 9,
  sv: 10,
  no: 11,
  fr: 12,
  it: 13,
  pl: 14,
  uk: 15,
  tr: 16,
};
const english = 2;

/** Old dumps have `exercises` for `translations`. */
const translationsOf = (raw: Raw): readonly Raw[] => {
  const list = raw["translations"] ?? raw["exercises"];
  return Array.isArray(list) ? list.filter(isRaw) : [];
};

const languageOf = (translation: Raw): unknown => {
  const { language } = translation;
  return isRaw(language) ? language["id"] : language;
};

const chosen = (translations: readonly Raw[], language: string): Raw | undefined =>
  [languages[language], english]
    .map((wanted) => translations.find((each) => languageOf(each) === wanted && textIn(each["name"]) !== undefined))
    .find((each) => each !== undefined);

const stepsOf = (translation: Raw, { htmlToLines }: Reading): readonly string[] => {
  const plain = textIn(translation["description_source"]);
  // What is called the source is Markdown mostly, and HTML in old records.
  return htmlToLines(plain ?? textIn(translation["description"]) ?? "").map((line) =>
    line.replace(/^(?:[-*+]|\d+[.)])\s+/, ""),
  );
};

const licenceOf = (raw: Raw, translation: Raw) => {
  const { license } = raw;
  const name = isRaw(license) ? (textIn(license["short_name"]) ?? textIn(license["full_name"])) : textIn(license);
  const author = textIn(translation["license_author"]) ?? textIn(raw["license_author"]);
  return {
    ...(name === undefined ? {} : { licence: name }),
    attribution: author === undefined ? "wger.de" : `${author}, wger.de`,
  };
};

/** wger's exerciseinfo: pages of records with translations, muscles in Latin, and a licence each. */
export const wger: ForeignFormat = {
  name: "wger",
  hasHtml: true,
  recognises: (raw) =>
    Array.isArray(raw["muscles"]) &&
    "category" in raw &&
    (Array.isArray(raw["translations"]) || Array.isArray(raw["exercises"])),
  read: (raw, reading) => {
    const id = idIn(raw["id"]) ?? idIn(raw["uuid"]);
    if (id === undefined) return missing("id", raw["id"]);
    const translations = translationsOf(raw);
    const translation = chosen(translations, reading.language);
    if (translation === undefined)
      return {
        field: "translations",
        message: `there is no name in ${reading.language} or in English (--language chooses another)`,
      };
    const name = textIn(translation["name"]) ?? "";
    // The rules know English, so an English name goes along as an alias.
    const others = translations.filter((each) => languageOf(each) === english && each !== translation);
    const aliases = [translation, ...others].flatMap((each) => namesIn(each["aliases"], "alias"));
    const { category, equipment } = raw;
    const entry: ForeignEntry = {
      id,
      name,
      aliases: [...others.flatMap((each) => textIn(each["name"]) ?? []), ...aliases].filter((each) => each !== name),
      equipment: Array.isArray(equipment) && equipment.length > 0 ? namesIn(equipment, "name") : null,
      primary: namesIn(raw["muscles"], "name", "name_en"),
      secondary: namesIn(raw["muscles_secondary"], "name", "name_en"),
      patterns: [],
      steps: stepsOf(translation, reading),
      ...licenceOf(raw, translation),
    };
    const sort = isRaw(category) ? textIn(category["name"]) : textIn(category);
    // A record without muscles still says which part of the body it is for.
    return {
      ...entry,
      ...(sort === undefined ? {} : { category: sort, primary: entry.primary.length > 0 ? entry.primary : [sort] }),
    };
  },
};
