import type { CautionTag } from "../domain/catalog/entry.ts";
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

/** What a caution tag means; the tag itself follows, because `--avoid` takes it. */
export const cautionInWords = (tag: string): string =>
  `${byTag.get(tag) ?? "a caution of this catalog"} (${safeText(tag)})`;
