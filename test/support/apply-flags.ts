import { implementsOf } from "../../src/domain/catalog/filter.ts";
import type { PlanRequest } from "../../src/domain/planner/plan-request.ts";
import { parseEquipment } from "../../src/domain/profile/equipment.ts";
import {
  parseAvoid,
  parseDays,
  parseLevel,
  parseMinutes,
  parseTolerance,
  type Parsed,
} from "../../src/domain/profile/parse-profile.ts";
import type { Profile } from "../../src/domain/profile/profile.ts";

const valueOf = <T>(parsed: Parsed<T>): T => {
  if ("problem" in parsed) throw new Error(parsed.problem);
  return parsed.value;
};

const applyFlag = (request: PlanRequest, flag: string, text: string): PlanRequest => {
  const { catalog, profile, required } = request;
  const change = (fields: Partial<Profile>): PlanRequest => ({ ...request, profile: { ...profile, ...fields } });
  const known = (id: string): string => {
    if (!catalog.has(id)) throw new Error(`no catalog has ${id}`);
    return id;
  };
  switch (flag) {
    case "--equipment": {
      const parsed = parseEquipment(text, implementsOf(catalog), profile.units);
      if ("problem" in parsed) throw new Error(parsed.problem);
      return change({ equipment: parsed.equipment });
    }
    case "--level":
      return change({ level: valueOf(parseLevel(text)) });
    case "--minutes":
      return change({ minutes: valueOf(parseMinutes(text)) });
    case "--days":
      return change({ days: valueOf(parseDays(text)) });
    case "--avoid":
      return change({ avoid: valueOf(parseAvoid(text)) });
    case "--tolerance":
      return change({ tolerance: valueOf(parseTolerance(text)) });
    case "--allow":
      return change({ exclude: profile.exclude.filter((id) => id !== known(text)) });
    case "--require":
      return { ...request, required: [...required, known(text)] };
    default:
      throw new Error(`${flag} is no flag of plan`);
  }
};

/** The request after the flags of a gap's fix, read as the command line reads them: one `--flag value` after another. */
export const applyFlags = (request: PlanRequest, flags: string): PlanRequest => {
  const words = flags.split(" ");
  let changed = request;
  for (let at = 0; at < words.length; at += 2) changed = applyFlag(changed, words[at] ?? "", words[at + 1] ?? "");
  return changed;
};
