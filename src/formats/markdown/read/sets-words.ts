import { bandStrengths, type BandStrength } from "../../../domain/profile/profile.ts";

/** What can stand in a line of sets. */
export type SetWord =
  | { readonly kind: "number"; readonly value: number; readonly isGlued: boolean }
  | { readonly kind: "nth"; readonly set: number }
  | { readonly kind: "band"; readonly strength: BandStrength }
  | { readonly kind: Sign };

const signs = [
  ["planned", /^(?:as (?:planned|asked|written)|all(?: (?:done|sets|of it|of them))?|everything|done)(?![\p{L}\d])/u],
  [
    "dropLast",
    /^(?:(?:skipped|missed|left out|without|no|not|minus|except) (?:the )?last(?: (?:set|one))?|(?:the )?last(?: (?:set|one))? (?:skipped|missed|left out|not done))(?![\p{L}\d])/u,
  ],
  ["bodyweight", /^(?:body ?weight|bw|no (?:extra )?weight|without (?:a |any )?weight|unweighted)(?![\p{L}\d])/u],
  ["last", /^(?:the )?last(?: (?:set|one))?(?: only)?(?![\p{L}\d])/u],
  ["first", /^(?:the )?first(?: (?:set|one))?(?: only)?(?![\p{L}\d])/u],
  ["times", /^(?:sets? of|sets? ?[x*]|[x*])(?=[\s(]*\d)/u],
  ["perSet", /^(?:(?:in |for )?(?:per|each|every|a) set)(?![\p{L}\d])/u],
  ["perSide", /^(?:\/ ?side|(?:on |for )?(?:per|each|both|a|every) (?:sides?|leg|arm))(?![\p{L}\d])/u],
  ["each", /^each(?![\p{L}\d])/u],
  ["left", /^(?:(?:on (?:the )?)?left(?: side)?|l)(?![\p{L}])/u],
  ["right", /^(?:(?:on (?:the )?)?right(?: side)?|r)(?![\p{L}])/u],
  ["holds", /^holds?(?![\p{L}])/u],
  ["reps", /^(?:reps?|repetitions?|times)(?![\p{L}])/u],
  ["minutes", /^(?:minutes?|mins?)(?![\p{L}])/u],
  ["metres", /^(?:met(?:re|er)s?|m)(?![\p{L}])/u],
  ["seconds", /^(?:seconds?|secs?|s)(?![\p{L}])/u],
  ["kg", /^(?:kgs?|kilos?|kilograms?)(?![\p{L}])/u],
  ["lb", /^(?:lbs?|pounds?)(?![\p{L}])/u],
  ["at", /^@/u],
  ["with", /^(?:with|using|at)(?: (?:a|the))?(?![\p{L}\d])/u],
  ["implement", /^(?:kettlebells?|dumbbells?|barbell|bells?|plate|bar|weight|band)(?![\p{L}])/u],
  ["of", /^of(?![\p{L}])/u],
  ["comma", /^(?:[,;](?: ?(?:and|then|but)(?!\p{L}))?|(?:and|then|but)(?!\p{L})|&)/u],
  ["plus", /^\+/u],
  ["slash", /^\//u],
  ["dash", /^-/u],
  ["colon", /^:/u],
  ["open", /^\(/u],
  ["close", /^\)/u],
] as const;

export type Sign = (typeof signs)[number][0] | "seconds" | "end";

const numberShape = /^(?:\d{1,2}:\d\d(?!\d)|\d{1,5}(?:\.\d{1,2})?)(?![\d]|\.\d)/;
const nthShape = /^(?:set|#) ?(\d{1,2}) ?[:=](?= ?\d)/;
const bandShape = new RegExp(`^(?:${bandStrengths.join("|")})(?: band)?(?![a-z])`);

const decoded = (text: string): string =>
  text
    .replace(/&(?:nbsp|#x20|#32|#xA0|#160);/gi, " ")
    .replace(/&amp;/gi, "&")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1");

/** A line of sets in small letters, without its dress and what was struck out; null where all of it was. */
export const bareSets = (source: string): string | null => {
  const kept = source.replace(/~~[^~]{0,200}~~/g, " ");
  const bare = decoded(kept)
    .replace(/\*\*|__|==|`/g, "")
    .toLowerCase()
    .replace(/[\u00D7\u2715\u2716\u2A2F]/g, "x")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\u00A0\u2009\u202F]/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^[*_]|[*_.]$/g, "")
    .trim();
  return bare === "" && kept !== source ? null : bare;
};

/** The words of a bare line of sets; the first characters that are none where there are such. */
export const setWordsOf = (bare: string): readonly SetWord[] | { readonly unknown: string } => {
  const words: SetWord[] = [];
  let rest = bare;
  let isGlued = false;
  while (rest !== "") {
    if (rest.startsWith(" ")) {
      rest = rest.slice(1);
      isGlued = false;
      continue;
    }
    const [nth, set] = nthShape.exec(rest) ?? [];
    const [number] = numberShape.exec(rest) ?? [];
    const [band] = bandShape.exec(rest) ?? [];
    const sign = signs.find(([, shape]) => shape.test(rest));
    let length = 0;
    if (nth !== undefined) {
      words.push({ kind: "nth", set: Number(set) });
      length = nth.length;
    } else if (number !== undefined && !/^0\d/.test(number)) {
      const [minutes = "", seconds] = number.split(":");
      const isTime = seconds !== undefined;
      words.push({ kind: "number", value: isTime ? Number(minutes) * 60 + Number(seconds) : Number(number), isGlued });
      if (isTime) words.push({ kind: "seconds" });
      length = number.length;
    } else if (band !== undefined) {
      const strength = bandStrengths.find((each) => band.startsWith(each));
      if (strength !== undefined) words.push({ kind: "band", strength });
      length = band.length;
    } else if (sign !== undefined) {
      const [kind, shape] = sign;
      words.push({ kind: kind === "at" && !isGlued ? "with" : kind });
      length = shape.exec(rest)?.[0].length ?? 0;
    }
    if (length === 0) return { unknown: rest };
    rest = rest.slice(length);
    isGlued = true;
  }
  return words;
};
