import type { CautionTag } from "../domain/catalog/entry.ts";
import { cautionNames } from "../domain/profile/caution-names.ts";
import { safeText } from "../domain/safe-text.ts";

/** Domain facts section 5, as a person would say it. */
const words: Readonly<Record<CautionTag, string>> = {
  FLEX: "bends the back forward, far or with weight",
  EXT: "arches the back, far or with weight",
  ROT: "turns the back, far or with weight",
  SIDE: "tilts the back sideways, far or with weight",
  NERVE: "may be felt as tingling down a leg",
  "OP-F": "bending forward that is usually left out with osteoporosis",
  "OP-R": "turning that is usually left out with osteoporosis",
  "PREG-SUP": "lying on the back, usually left out late in pregnancy",
  "PREG-PRONE": "lying on the front, usually left out in pregnancy",
  BP: "with high blood pressure: breathe out on effort, holds of 10 s at most",
  BALL: "fast movement with a weight",
  SHLD: "asks something of the shoulders",
  WRIST: "weight on the wrists",
  KNEE: "weight on the knees, or deep knee bends",
  HIP: "asks something of the hips",
  ANKLE: "asks something of the ankles",
  GRIP: "asks for a firm grip",
  BAL: "asks for balance: have something to hold on to",
  HEAD: "head low, or quick changes of position",
};

const byTag: ReadonlyMap<string, string> = new Map(Object.entries(words));

/** What a caution tag means. */
export const cautionMeaning = (tag: string): string => byTag.get(tag) ?? `a caution of this catalog, ${safeText(tag)}`;

/** What a caution tag means; the tag itself follows, because `--avoid` takes it. */
export const cautionInWords = (tag: string): string =>
  `${byTag.get(tag) ?? "a caution of this catalog"} (${safeText(tag)})`;

/** What `--avoid` and `--tolerance` take, for their help. */
export const cautionHelp = `
What --avoid takes, a code or its words:
${Object.entries(cautionNames)
  .map(([tag, name]) => `  ${tag.toLowerCase().padEnd(10)}  ${name}`)
  .join("\n")}
It leaves out what moves far or with weight; the whole direction: --tolerance flexion=paused
--tolerance takes flexion, extension, rotation, side-bending, or their words (bending forward),
alone or with :move or :resist, and ok, sensitive (kept light) or paused.`;

/** Kinds of work a person may want left out, in the order they are offered, with the tags each stands for. */
export const avoidable: readonly {
  readonly tags: readonly CautionTag[];
  readonly name: string;
  readonly short: string;
}[] = [
  { tags: ["SHLD"], name: "work for the shoulders", short: "shoulders" },
  { tags: ["WRIST"], name: "weight on the wrists", short: "wrists" },
  { tags: ["KNEE"], name: "weight on the knees, and deep knee bends", short: "knees" },
  { tags: ["HIP"], name: "work for the hips", short: "hips" },
  { tags: ["ANKLE"], name: "work for the ankles", short: "ankles" },
  { tags: ["GRIP"], name: "a firm grip", short: "firm grip" },
  { tags: ["BAL"], name: "balancing", short: "balancing" },
  { tags: ["HEAD"], name: "head low, and quick changes of position", short: "head low" },
  { tags: ["NERVE"], name: "stretches that may tingle down a leg", short: "leg tingling" },
  { tags: ["PREG-SUP"], name: "lying on the back", short: "lying on the back" },
  { tags: ["PREG-PRONE"], name: "lying on the front", short: "lying on the front" },
];
