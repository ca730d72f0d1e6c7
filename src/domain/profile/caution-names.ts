import { cautionTags, type CautionTag } from "../catalog/entry.ts";
import { modes, planes, type Mode, type Plane } from "../spine.ts";

/** What people call the directions, besides the name of the plane. A word stands for one plane only. */
const directionWords: Readonly<Record<Plane, readonly string[]>> = {
  flexion: ["flex", "bending forward", "bending forwards", "bend forward", "forward bending", "bending", "forward"],
  extension: ["ext", "bending back", "bending backward", "bending backwards", "arching", "arching back", "backward"],
  rotation: ["rot", "turning", "twisting", "turn", "twist"],
  "side-bending": ["side", "side bending", "bending sideways", "tilting to the side", "tilting", "sideways"],
};

const tagOfPlane: Readonly<Record<Plane, CautionTag>> = {
  flexion: "FLEX",
  extension: "EXT",
  rotation: "ROT",
  "side-bending": "SIDE",
};

/** What each caution is about, in as few words as tell them apart. */
export const cautionNames: Readonly<Record<CautionTag, string>> = {
  FLEX: "bending forward far or with weight",
  EXT: "bending back far or with weight",
  ROT: "turning far or with weight",
  SIDE: "tilting far or with weight",
  NERVE: "tingling down a leg",
  "OP-F": "bending, with osteoporosis",
  "OP-R": "turning, with osteoporosis",
  "PREG-SUP": "on the back, in pregnancy",
  "PREG-PRONE": "on the front, in pregnancy",
  BP: "high blood pressure",
  BALL: "fast with a weight",
  SHLD: "shoulders",
  WRIST: "wrists",
  KNEE: "knees",
  HIP: "hips",
  ANKLE: "ankles",
  GRIP: "firm grip",
  BAL: "balance",
  HEAD: "head low",
};

const otherWords: readonly (readonly [words: readonly string[], tags: readonly CautionTag[]])[] = [
  [["blood pressure"], ["BP"]],
  [["shoulder"], ["SHLD"]],
  [["osteoporosis"], ["OP-F", "OP-R"]],
  [
    ["pregnancy", "pregnant"],
    ["PREG-SUP", "PREG-PRONE"],
  ],
];

const flat = (text: string): string => text.trim().toLowerCase().replaceAll(/\s+/g, " ");

/** The plane that a word stands for: its name, its caution's tag, or what people call the direction. */
export const planeCalled = (text: string): Plane | undefined => {
  const word = flat(text);
  return planes.find((plane) => plane === word || directionWords[plane].includes(word));
};

/** "flexion:move" and "bending forward": a direction, and its mode where one is named. */
export const directionCalled = (text: string): { readonly plane: Plane; readonly mode: Mode | null } | undefined => {
  const [first = "", second, ...more] = text.split(":");
  const plane = planeCalled(first);
  const mode = second === undefined ? null : modes.find((each) => each === flat(second));
  return plane === undefined || mode === undefined || more.length > 0 ? undefined : { plane, mode };
};

/** The cautions that a word stands for: a tag, what it is about, or a direction. */
export const cautionsCalled = (text: string): readonly CautionTag[] => {
  const word = flat(text);
  const tag = cautionTags.find((each) => each.toLowerCase() === word || cautionNames[each] === word);
  if (tag !== undefined) return [tag];
  const plane = planeCalled(word);
  if (plane !== undefined) return [tagOfPlane[plane]];
  return otherWords.find(([words]) => words.includes(word))?.[1] ?? [];
};

/** The planes that these cautions leave out in part, with what that is: far or with weight, while holding still stays. */
export const planesOfTags = (tags: readonly string[]): readonly { readonly plane: Plane; readonly what: string }[] =>
  planes
    .filter((plane) => tags.includes(tagOfPlane[plane]))
    .map((plane) => ({ plane, what: cautionNames[tagOfPlane[plane]] }));

/** "flex (bending forward far or with weight), ext (…), …". */
export const cautionList = (): string =>
  cautionTags.map((tag) => `${tag.toLowerCase()} (${cautionNames[tag]})`).join(", ");
