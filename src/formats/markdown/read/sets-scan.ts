import type { Against } from "../../../domain/log/event.ts";
import { unclear, type Part, type SetsReader } from "./sets-reader.ts";

/** What stands in a line of sets, before it is put together. */
export interface Found {
  readonly parts: Part[];
  /** A weight that stands for itself, and before how many of the parts. */
  readonly weights: { readonly against: Against; readonly at: number }[];
  readonly changes: { readonly set: number | "last"; readonly amount: number }[];
  isPlanned: boolean;
  dropsLast: boolean;
  isEach: boolean;
  isSuffixed: boolean;
  /** A weight stands behind a comma like one more set. */
  isWeightListed: boolean;
}

const isComma = (kind: string): boolean => kind === "comma" || kind === "plus";

/** Goes through the words once. */
export const scanSets = (reader: SetsReader): Found => {
  const found: Found = {
    parts: [],
    weights: [],
    changes: [],
    isPlanned: false,
    dropsLast: false,
    isEach: false,
    isSuffixed: false,
    isWeightListed: false,
  };
  let side: Part["side"] = null;
  let isFirst = true;
  let wasComma = false;
  while (reader.peek() !== "end") {
    const kind = reader.peek();
    if (isComma(kind)) {
      if (isFirst || isComma(reader.peek(1)) || reader.peek(1) === "end") unclear("a number is missing");
      // "8 + 2" is one set with a pause, or two.
      const isPlain = kind === "plus" && (found.parts.at(-1)?.isCounted !== true || reader.peek(2) !== "times");
      if (isPlain) unclear("what stands around a + is not clear");
      reader.at += 1;
      wasComma = true;
      continue;
    }
    isFirst = false;
    if (kind === "planned") {
      reader.at += 1;
      found.isPlanned = true;
    } else if (kind === "dropLast") {
      reader.at += 1;
      found.dropsLast = true;
    } else if (kind === "last" || kind === "first" || kind === "nth") {
      const word = reader.words[reader.at];
      reader.at += 1;
      reader.take("colon");
      const set = word?.kind === "nth" ? word.set : kind === "first" ? 1 : "last";
      found.changes.push({ set, amount: reader.amount() });
    } else if (kind === "left" || kind === "right") {
      reader.sided();
      reader.at += 1;
      reader.take("colon");
      const next = reader.peek();
      const isBefore = next === "number" && !found.isSuffixed && (side !== null || found.parts.length === 0);
      if (isBefore) side = kind;
      else {
        if (side !== null || found.parts.length === 0) unclear("which side is meant is not clear");
        found.isSuffixed = true;
        for (const [index, part] of found.parts.entries())
          if (part.side === null) found.parts[index] = { ...part, side: kind };
        if (reader.peek() === "slash" && reader.peek(1) === "number") reader.at += 1;
      }
    } else if (kind === "number" || kind === "with" || kind === "at" || kind === "bodyweight" || kind === "band") {
      const isGlued = kind === "at";
      const against = reader.against();
      if (against === null) {
        found.parts.push(...reader.group(side));
        if (reader.peek() === "slash" && (reader.peek(1) === "left" || reader.peek(1) === "right")) reader.at += 1;
      } else if (isGlued && found.parts.length > 0) {
        const last = found.parts.pop();
        if (last !== undefined) found.parts.push({ ...last, against });
      } else {
        found.weights.push({ against, at: found.parts.length });
        found.isWeightListed ||= wasComma && kind === "number";
        reader.take("colon");
      }
    } else if (kind === "perSide") {
      reader.sided();
      if (found.parts.length === 0) unclear("a number is missing");
      reader.at += 1;
    } else if (kind === "each" || kind === "perSet") {
      if (found.parts.length !== 1) unclear("what each means is not clear");
      const [only] = found.parts;
      const isVague = kind === "each" && reader.planned.perSide && reader.planned.sets > 1 && only?.isCounted !== true;
      if (isVague) unclear("it could be each set or each side");
      found.isEach = true;
      reader.at += 1;
    } else unclear("it is not clear");
    wasComma = false;
  }
  if (reader.inHolds && reader.inUnits) unclear("some numbers are holds and some are not");
  return found;
};
