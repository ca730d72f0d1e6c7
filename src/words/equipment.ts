import type { Implement, Unit } from "../domain/profile/profile.ts";
import { safeText } from "../domain/safe-text.ts";

const fullNames: ReadonlyMap<string, string> = new Map([
  ["trap-bar", "trap bar"],
  ["ab-crunch-machine", "ab crunch machine"],
  ["back-extension-machine", "back extension machine"],
  ["rotary-torso-machine", "rotary torso machine"],
  ["reverse-hyper-machine", "reverse hyper machine"],
  ["roman-chair", "roman chair"],
  ["med-ball", "medicine ball"],
  ["ab-wheel", "ab wheel"],
  ["pull-up-bar", "pull-up bar"],
]);

/** An implement as people call it. */
export const implementInWords = (name: string): string => fullNames.get(name) ?? safeText(name);

/** What an exercise needs: "no equipment", "dumbbell, kettlebell or barbell", "bench with dumbbell". */
export const neededInWords = (equipment: readonly (readonly string[])[]): string => {
  const ways = equipment.map((list) => list.map(implementInWords).join(" with "));
  const last = ways.at(-1);
  if (last === undefined) return "no equipment";
  return ways.length === 1 ? last : `${ways.slice(0, -1).join(", ")} or ${last}`;
};

/** The weights or strengths of an implement: "8, 12 kg", "light, heavy"; empty where they are not known. */
export const kindsInWords = ({ loads, strengths }: Implement, between: string, unit: Unit): string =>
  loads !== undefined ? `${loads.join(between)} ${unit}` : (strengths ?? []).join(between);

/** What a person owns: "no equipment", "band (light, heavy), kettlebell (8, 12 kg)". */
export const ownedInWords = (equipment: readonly Implement[], unit: Unit): string =>
  equipment.length === 0
    ? "no equipment"
    : equipment
        .map((implement) => {
          const kinds = kindsInWords(implement, ", ", unit);
          return implementInWords(implement.name) + (kinds === "" ? "" : ` (${kinds})`);
        })
        .join(", ");
