import { defaultDose } from "./default-dose.ts";
import type { DoseRange, Measure, Role } from "./entry.ts";
import { blame, type Findings } from "./findings.ts";
import { checkFields, isRaw } from "./known-fields.ts";
import { readNumber, readRange } from "./read-field.ts";

const knownFields = new Set(["sets", "amount", "rest", "hold", "shortHolds", "load"]);

type Draft = { -readonly [Field in keyof DoseRange]: DoseRange[Field] };

/** The dose of an entry, whatever it leaves out filled in to suit its role and measure. */
export const readDose = (findings: Findings, at: number, raw: unknown, role: Role, measure: Measure): DoseRange => {
  const usual = defaultDose(role, measure);
  if (raw === undefined) return usual;
  if (!isRaw(raw)) {
    blame(findings, at, "dose", raw, 'a dose in braces such as { "sets": [1, 4], "amount": [8, 12], "rest": 60 }');
    return usual;
  }
  checkFields(findings, at, "dose", raw, knownFields);
  const dose: Draft = {
    sets: readRange(findings, at, "dose.sets", raw["sets"], 1, 4, true, usual.sets),
    amount: readRange(findings, at, "dose.amount", raw["amount"], 1, 1000, true, usual.amount),
    rest: readNumber(findings, at, "dose.rest", raw["rest"], 0, 600, true, usual.rest),
  };
  const { hold, shortHolds, load } = raw;
  if (hold !== undefined) dose.hold = readNumber(findings, at, "dose.hold", hold, 1, 600, true, 1);
  if (shortHolds !== undefined)
    dose.shortHolds = readRange(findings, at, "dose.shortHolds", shortHolds, 1, 1000, true, [1, 1]);
  if (load !== undefined) dose.load = readRange(findings, at, "dose.load", load, 0.5, 500, false, [1, 1]);
  return dose;
};
