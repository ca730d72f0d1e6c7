import type { Context } from "../context.ts";
import type { Catalog } from "../domain/catalog/entry.ts";
import { implementsOf } from "../domain/catalog/filter.ts";
import { planesOfTags } from "../domain/profile/caution-names.ts";
import { parseEquipment } from "../domain/profile/equipment.ts";
import {
  parseAvoid,
  parseDays,
  parseLevel,
  parseMinutes,
  parseTolerance,
  parseUnits,
  type Parsed,
} from "../domain/profile/parse-profile.ts";
import type { Profile } from "../domain/profile/profile.ts";
import { usage } from "../failure.ts";
import type { PlanOptions } from "./plan-wishes.ts";

/** The value of a flag, or the usage failure that names the flag. */
export const flagValue = <T>(flag: string, parsed: Parsed<T>): T => {
  if ("problem" in parsed) throw usage(`${flag}: ${parsed.problem}`);
  return parsed.value;
};

/** What a reader of flags finds wrong with a text, for a question about the same. */
export const problemOf =
  <T>(parse: (text: string) => Parsed<T>) =>
  (text: string): string | undefined => {
    const parsed = parse(text);
    return "problem" in parsed ? parsed.problem : undefined;
  };

const given = <T>(flag: string, text: string | undefined, parse: (text: string) => Parsed<T>, saved: T): T =>
  text === undefined ? saved : flagValue(flag, parse(text));

const equipmentOf = (
  options: PlanOptions,
  saved: Profile,
  units: Profile["units"],
  catalog: Catalog,
): Profile["equipment"] => {
  if (options.equipment === undefined) {
    if (units !== saved.units && saved.equipment.some(({ loads }) => loads !== undefined)) {
      throw usage(
        `--units: your weights are saved in ${saved.units}`,
        `give them in ${units} in the same command, for example --equipment kettlebell:${units === "lb" ? "18:26" : "8:12"}`,
      );
    }
    return saved.equipment;
  }
  const parsed = parseEquipment(options.equipment, implementsOf(catalog), units);
  if ("problem" in parsed) throw usage(`--equipment: ${parsed.problem}`);
  return parsed.equipment;
};

/**
 * The saved profile with what the flags change in it; exercises are named in them by their ids.
 * @throws Failure (usage) naming the flag that cannot be read.
 */
export const profileFrom = (options: PlanOptions, saved: Profile, catalog: Catalog): Profile => {
  const units = given("--units", options.units, parseUnits, saved.units);
  const allowed = new Set(options.allow);
  const exclude = [...new Set([...saved.exclude, ...(options.exclude ?? [])])].filter((id) => !allowed.has(id));
  return {
    ...saved,
    days: given("--days", options.days, parseDays, saved.days),
    minutes: given("--minutes", options.minutes, parseMinutes, saved.minutes),
    level: given("--level", options.level, parseLevel, saved.level),
    units,
    equipment: equipmentOf(options, saved, units, catalog),
    avoid: given("--avoid", options.avoid, parseAvoid, saved.avoid),
    tolerance: given("--tolerance", options.tolerance, parseTolerance, saved.tolerance),
    exclude,
  };
};

/** Says what leaving a direction out by its caution means, as it is less than the whole direction. */
export const noteAvoided = (context: Context, avoid: string | undefined, { avoid: tags }: Profile): void => {
  if (avoid === undefined) return;
  for (const { plane, what } of planesOfTags(tags))
    context.note(
      `--avoid ${plane} leaves out ${what}; holding still stays. The whole direction: --tolerance ${plane}=paused`,
    );
};
