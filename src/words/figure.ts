import type { Exercise } from "../domain/catalog/entry.ts";
import { factsOf, type FigureFacts, type LimbChange } from "../domain/figure/changes.ts";
import type { Figure, Prop } from "../domain/figure/figure.ts";
import type { Bases } from "../domain/figure/pose.ts";
import type { ContactName, LimbName } from "../domain/figure/skeleton.ts";
import { safeText } from "../domain/safe-text.ts";
import { implementInWords } from "./equipment.ts";
import { joined } from "./phrasing.ts";

/** How somebody is, and how they hold their arms, by the bases that come with the program; other bases are said by what they stand on. */
const postures: ReadonlyMap<string, string> = new Map([
  ["standing", "standing"],
  ["wide-standing", "standing with the feet apart"],
  ["split-stance", "standing with one foot in front of the other"],
  ["hook-lying", "lying on the back with the knees bent"],
  ["supine", "lying on the back"],
  ["prone", "lying face down"],
  ["all-fours", "on hands and knees"],
  ["forearm-plank", "propped on the forearms, face down"],
  ["hand-plank", "propped on the hands, face down"],
  ["side-lying", "lying on the side"],
  ["side-plank", "propped on one forearm, sideways"],
  ["half-kneeling", "kneeling on one knee"],
  ["tall-kneeling", "kneeling upright"],
  ["floor-sitting", "sitting on the floor"],
  ["chair-sitting", "sitting on a chair"],
  ["hanging", "hanging by the hands"],
  ["on-roman-chair", "propped at the hips, straight from head to heels"],
]);

const armPostures: ReadonlyMap<string, string> = new Map([
  ["crossed-arms", "arms crossed"],
  ["hands-at-chest", "hands at the chest"],
  ["hands-out", "arms straight in front"],
  ["hands-on-hips", "hands on the hips"],
  ["hands-behind-head", "hands behind the head"],
]);

/** From so many degrees on somebody upright is said to be bent forward, or to bend. */
const tippedFrom = 30;
const upright = /standing|stance|kneeling|propped at the hips/;

const postureOf = ({ bases }: FigureFacts): string => lastSaid(postures, bases);

const lastSaid = (words: ReadonlyMap<string, string>, names: readonly string[]): string =>
  words.get(names.findLast((name) => words.has(name)) ?? "") ?? "";

const onWhat = (contacts: readonly ContactName[]): string => {
  const parts = contacts.map((name) => name.replace(/[LR]$/, ""));
  const said = [...new Set(parts)].map((part) =>
    parts.filter((each) => each === part).length > 1 ? `both ${plural(part)}` : `the ${part}`,
  );
  return said.length === 0 ? "" : `resting on ${listed(said)}`;
};

const plural = (part: string): string => (part === "foot" ? "feet" : `${part}s`);

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;

const startOf = (facts: FigureFacts): string => {
  const { bases, contacts, tipped } = facts;
  const posture = postureOf(facts);
  const isTipped = tipped >= tippedFrom && upright.test(posture);
  return joined([
    posture === "" ? onWhat(contacts) : posture,
    isTipped ? "bent forward at the hips" : "",
    lastSaid(armPostures, bases),
  ]);
};

const limbWords: Readonly<Record<LimbName, string>> = {
  legL: "left leg",
  legR: "right leg",
  armL: "left arm",
  armR: "right arm",
};

const changeWords: Readonly<Record<LimbChange, readonly [one: string, both: string]>> = {
  straightens: ["straightens", "straighten"],
  bends: ["bends", "bend"],
  rises: ["is lifted", "are lifted"],
  sinks: ["is lowered", "are lowered"],
};

/** "both arms straighten", "the left leg and the right arm are lifted". */
const limbsMove = (limbs: FigureFacts["limbs"]): readonly string[] => {
  const changes = [...new Set(limbs.map(([, change]) => change))];
  return changes.map((change) => {
    const names = limbs.filter((limb) => limb[1] === change).map(([name]) => name);
    const pairs = (["leg", "arm"] as const).flatMap((pair) => {
      const both = names.filter((name) => name.startsWith(pair));
      return both.length === 2 ? [`both ${pair}s`] : both.map((name) => `the ${limbWords[name]}`);
    });
    return `${listed(pairs)} ${changeWords[change][names.length > 1 ? 1 : 0]}`;
  });
};

const hipsRise = 5;
const backMoves = 10;
const nearStraight = 10;

const backMove = ({ from, to }: FigureFacts["back"]): string => {
  const [flexion, side, twist] = to.map((value, axis) => value - (from[axis] ?? 0)) as [number, number, number];
  const flexed = to[0] < -nearStraight ? "arches" : "straightens";
  const ways = [
    Math.abs(flexion) < backMoves ? "" : flexion > 0 ? "bends forward" : flexed,
    Math.abs(side) < backMoves ? "" : `bends to the ${side > 0 ? "right" : "left"}`,
    Math.abs(twist) < backMoves ? "" : `turns to the ${twist > 0 ? "right" : "left"}`,
  ].filter((way) => way !== "");
  return ways.length === 0 ? "the back keeps its shape" : `the back ${listed(ways)}`;
};

/** What the trunk does as one piece, of somebody upright: lying down, it is the hips that rise. */
const trunkTips = (facts: FigureFacts): readonly string[] => {
  if (Math.abs(facts.tips) < tippedFrom || !upright.test(postureOf(facts))) return [];
  return [facts.tips > 0 ? "the trunk tips forward at the hips" : "the trunk comes up"];
};

const changesOf = (facts: FigureFacts, { measure }: Exercise): string => {
  const walks = measure === "metres" ? ["walking"] : [];
  const hips = Math.abs(facts.hips) < hipsRise ? [] : [facts.hips > 0 ? "the hips rise" : "the hips sink"];
  return joined([...walks, ...trunkTips(facts), ...hips, ...limbsMove(facts.limbs), backMove(facts.back)]);
};

const propName = (prop: Prop): string | null => {
  switch (prop.kind) {
    case "machine":
      return implementInWords(prop.name);
    case "mat":
    case "post":
    case "pad":
    case "rod":
    case "roller":
    case "stack":
    case "pillow":
      return null;
    case "bar":
      return implementInWords("pull-up-bar");
    case "box":
      return "low box";
    default:
      return implementInWords(prop.kind);
  }
};

const withWhat = ({ props = [] }: Figure): string => {
  const names = [...new Set(props.flatMap((prop) => propName(prop) ?? []))];
  return names.length === 0 ? "" : `With: ${listed(names)}.`;
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What the picture of an exercise shows, for those who do not see it: how it starts, what changes, what the back does, with what. */
export const figureInWords = (bases: Bases, figure: Figure, exercise: Exercise): string => {
  const facts = factsOf(bases, figure);
  return [
    `${safeText(exercise.name)}.`,
    `${facts.first === "setup" ? "Getting ready" : "Start"}: ${startOf(facts)}.`,
    `${facts.first === "setup" ? "Hold" : "End"}: ${changesOf(facts, exercise)}.`,
    withWhat(figure),
    exercise.perSide ? "One side is shown." : "",
  ]
    .filter((sentence) => sentence !== "")
    .map(capital)
    .join(" ");
};
