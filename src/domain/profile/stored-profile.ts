import { cautionTags } from "../catalog/entry.ts";
import { weekdays } from "../dates.ts";
import { distinct, list, number, oneOf, optional, record, text, whole, type Fields, type Read } from "../read-value.ts";
import { cellId, cells, planes } from "../spine.ts";
import { withEachMachine } from "./machines.ts";
import { ageBands, bandStrengths, tolerances, units, type Implement, type Profile } from "./profile.ts";

/** Minutes a session may take, at least and at most. */
export const minuteRange = [5, 240] as const;
/** The gentlest and the hardest level. */
export const levelRange = [1, 5] as const;

const tolerance = optional(oneOf(tolerances));
const toleranceFields = Object.fromEntries(cells.map((cell) => [cellId(cell), tolerance])) as Fields<
  Profile["tolerance"]
>;

/** Catalog files that are remembered, at most [D]. */
export const mostCatalogs = 100;

/** Reads a profile as it is stored. Days and weights are put in order, as a person may have edited them by hand. */
export const storedProfile: Read<Profile> = (value, path, problems) => {
  const before = problems.length;
  const found = read(value, path, problems);
  if (found === undefined || problems.length > before) return found;
  return {
    ...found,
    days: weekdays.filter((day) => found.days.includes(day)),
    equipment: withEachMachine(found.equipment).map(({ name, loads, strengths }) => ({
      name,
      ...(loads === undefined ? {} : { loads: [...loads].sort((a, b) => a - b) }),
      ...(strengths === undefined ? {} : { strengths: bandStrengths.filter((each) => strengths.includes(each)) }),
    })),
  };
};

const read = record<Profile>({
  days: distinct(list(oneOf(weekdays), 1, 7)),
  minutes: whole(...minuteRange),
  level: whole(...levelRange),
  units: oneOf(units),
  equipment: distinct(
    list(
      record<Implement>({
        name: text(true),
        loads: optional(distinct(list(number(0.5, 500), 1, 100))),
        strengths: optional(distinct(list(oneOf(bandStrengths), 1, 3))),
      }),
    ),
    (each) => each.name,
  ),
  avoid: distinct(list(oneOf(cautionTags))),
  tolerance: record<Profile["tolerance"]>(toleranceFields),
  exclude: distinct(list(text(true))),
  age: optional(oneOf(ageBands)),
  usualPain: optional(whole(0, 10)),
  relief: optional(oneOf(planes)),
  deloadEvery: optional(whole(0, 8)),
  catalogs: optional(distinct(list(text(true), 1, mostCatalogs))),
  say: optional(text(true)),
});
