import type { Implement, Unit } from "../domain/profile/profile.ts";
import { safeText } from "../domain/safe-text.ts";

const fullNames: ReadonlyMap<string, string> = new Map([
  ["med-ball", "medicine ball"],
  ["ab-wheel", "ab wheel"],
]);

/** An implement as people call it. */
export const implementInWords = (name: string): string => fullNames.get(name) ?? safeText(name);

/** What an exercise needs: "no equipment", "dumbbell, kettlebell or barbell", "machine with dumbbell". */
export const neededInWords = (equipment: readonly (readonly string[])[]): string => {
  const ways = equipment.map((list) => list.map(implementInWords).join(" with "));
  const last = ways.at(-1);
  if (last === undefined) return "no equipment";
  return ways.length === 1 ? last : `${ways.slice(0, -1).join(", ")} or ${last}`;
};

/** What a person owns: "no equipment", "band, kettlebell (8, 12 kg)". */
export const ownedInWords = (equipment: readonly Implement[], unit: Unit): string =>
  equipment.length === 0
    ? "no equipment"
    : equipment
        .map(
          ({ name, loads }) => implementInWords(name) + (loads === undefined ? "" : ` (${loads.join(", ")} ${unit})`),
        )
        .join(", ");
