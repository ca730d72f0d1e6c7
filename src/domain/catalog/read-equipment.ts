import { suggestion } from "../suggest.ts";
import { implementNames } from "./entry.ts";
import { addWarning, blame, isFull, type Findings } from "./findings.ts";
import { isKebab, limits } from "./read-field.ts";

const none: readonly never[] = [];
const knownNames = new Set<string>(implementNames);
const aList = `a list of at most ${limits.list} lists such as [["dumbbell"], ["kettlebell"]]`;
const aName = "the name of an implement in lower-case words joined by hyphens";

const checkName = (findings: Findings, at: number, way: number, place: number, name: unknown): void => {
  if (knownNames.has(name as string)) return;
  const field = `equipment[${way}][${place}]`;
  if (!isKebab(name)) {
    blame(findings, at, field, name, aName, implementNames);
    return;
  }
  // Any name is allowed; one that is nearly a known one would make the exercise impossible to plan.
  const near = isFull(findings.warnings) ? "" : suggestion(name, implementNames);
  if (near !== "") addWarning(findings, at, field, `"${name}" is no implement fourplane knows${near}`);
};

/** What an exercise needs: any one of the lists is enough, all of a list is needed. */
export const readEquipment = (findings: Findings, at: number, value: unknown): readonly (readonly string[])[] => {
  if (value === undefined) return none;
  if (!Array.isArray(value) || value.length > limits.list) {
    blame(findings, at, "equipment", value, aList);
    return none;
  }
  for (let way = 0; way < value.length; way += 1) {
    const names: unknown = value[way];
    if (!Array.isArray(names) || names.length === 0 || names.length > limits.list) {
      const hint = typeof names === "string" ? " (each way to do it is a list of its own)" : "";
      blame(findings, at, `equipment[${way}]`, names, `a list of 1 to ${limits.list} names${hint}`);
      continue;
    }
    for (let place = 0; place < names.length; place += 1) checkName(findings, at, way, place, names[place]);
  }
  return value;
};
