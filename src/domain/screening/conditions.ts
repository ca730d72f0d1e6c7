import type { CautionTag } from "../catalog/entry.ts";

/** Something about a person's health that a plan can take into account by leaving out what carries its tags. */
export interface Condition {
  readonly name: string;
  readonly short: string;
  readonly tags: readonly CautionTag[];
}

/** What is asked plainly, and the tags that each sets: domain facts section 5. */
export const conditions: readonly Condition[] = [
  { name: "pregnancy", short: "pregnancy", tags: ["PREG-SUP", "PREG-PRONE"] },
  {
    name: "osteoporosis, or a broken vertebra in the past",
    short: "osteoporosis",
    tags: ["OP-F", "OP-R"],
  },
  {
    name: "high blood pressure, a heart condition, glaucoma, a hernia or pelvic floor trouble",
    short: "blood pressure or hernia",
    tags: ["BP"],
  },
];
