import type { CautionTag, Pattern } from "../entry.ts";
import type { Mode, Plane } from "../../spine.ts";
import type { Facts } from "./facts.ts";

/** How far an answer can be trusted. Low ones fill no cell unless somebody asks for it. */
export const confidences = ["high", "low"] as const;
export type Confidence = (typeof confidences)[number];

/** What an exercise of another catalog is taken for. Levels are 1 to 5: the least one of its kind can have. */
export type Tags =
  | {
      readonly role: "trunk";
      readonly mode: Mode;
      readonly planes: readonly Plane[];
      readonly family: string;
      readonly pattern: Pattern;
      readonly level: number;
      readonly cautions: readonly CautionTag[];
    }
  | {
      readonly role: "mobility" | "support";
      readonly family: string;
      readonly pattern: Pattern;
      readonly level: number;
      readonly cautions: readonly CautionTag[];
    }
  /** Left out, and why: goes on after "left out: ". */
  | { readonly role: "out"; readonly why: string };

/** One line of the table by which an entry is tagged. The first line that fits decides. */
export interface Rule {
  /** Goes on after "because it is ": how a person would say it. */
  readonly name: string;
  /** What the name or an alias says, folded: lower case, no punctuation. */
  readonly says?: RegExp;
  readonly unless?: RegExp;
  /** What else must be so. */
  readonly where?: (facts: Facts) => boolean;
  readonly gives: Tags;
  readonly confidence: Confidence;
}

/** The muscles do not speak against work of the trunk: for words that the arms have too, such as "twist". */
export const notUpper = ({ region }: Facts): boolean => region !== "upper";

/** The muscles say trunk, or nothing. */
export const trunkOrUnknown = ({ region }: Facts): boolean => region === "trunk" || region === "unknown";
