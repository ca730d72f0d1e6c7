import { implementNames, type Catalog } from "../domain/catalog/entry.ts";
import { implementsOf } from "../domain/catalog/filter.ts";
import { parseEquipment } from "../domain/profile/equipment.ts";
import { takesWeights } from "../domain/profile/implement-name.ts";
import { saying, type Intake } from "../domain/profile/intake.ts";
import type { Parsed } from "../domain/profile/parse-profile.ts";
import { bandStrengths, units, type Implement, type Unit } from "../domain/profile/profile.ts";
import { quoted } from "../domain/safe-text.ts";
import { implementInWords } from "../words/equipment.ts";
import type { Back } from "./ask-steps.ts";
import { question, type Step } from "./init-step.ts";
import { problemOf } from "./plan-flags.ts";

const unitNames: Readonly<Record<Unit, string>> = { kg: "kilograms", lb: "pounds" };

const example: Readonly<Record<Unit, string>> = { kg: "8,12,16", lb: "18,26,35" };

/** Weights as they are typed, `8, 12 16kg`; nothing or `none` where they are not known. */
const parseWeights = (text: string, name: string, known: ReadonlySet<string>, unit: Unit): Parsed<Implement> => {
  const parts = text
    .replace(/(?<!\s)\s+(?=(kg|lb)s?\b)/gi, "")
    .split(/[\s,;:]+/)
    .filter((part) => part !== "");
  if (parts.length === 0 || (parts.length === 1 && /^none$/i.test(parts[0] ?? ""))) return { value: { name } };
  const read = (weights: readonly string[]) => parseEquipment([name, ...weights].join(":"), known, unit);
  const wrong = parts.find((part) => "problem" in read([part]));
  const parsed = read(parts);
  if ("problem" in parsed || wrong !== undefined)
    return {
      problem: `${quoted(wrong ?? text)} is not a weight in ${unit} from 0.5 to 500; expected for example ${example[unit]}`,
    };
  return { value: parsed.equipment[0] ?? { name } };
};

const withImplement = (intake: Intake, implement: Implement): Intake =>
  saying(intake, {
    equipment: intake.profile.equipment.map((each) => (each.name === implement.name ? implement : each)),
  });

const owned = (intake: Intake, name: string): Implement | undefined =>
  intake.profile.equipment.find((implement) => implement.name === name);

const whatThereIs = (names: readonly string[]): Step =>
  question(
    "equipment",
    (prompter, { profile }, way) =>
      prompter.checkbox({
        message: "What do you have to train with?",
        label: "Equipment",
        hint: "Enter alone when there is nothing: the floor is enough.",
        choices: names.map((value) => ({ value, name: implementInWords(value) })),
        initial: profile.equipment.map(({ name }) => name),
        ...way,
      }),
    (intake, ticked) => saying(intake, { equipment: ticked.map((name) => owned(intake, name) ?? { name }) }),
  );

const whichUnit = question(
  "equipment",
  (prompter, { profile }, way) =>
    prompter.select<Unit, Back>({
      message: "Are your weights in kilograms or pounds?",
      label: "Weights in",
      choices: units.map((value) => ({ value, name: unitNames[value] })),
      initial: profile.units,
      ...way,
    }),
  (intake, value) => {
    if (value === intake.profile.units) return saying(intake, { units: value });
    const equipment = intake.profile.equipment.map(({ loads: _other, ...implement }) => implement);
    return saying(intake, { units: value, equipment });
  },
  ({ profile }) => profile.equipment.some(({ name }) => takesWeights(name)),
);

const weightsOf = (name: string, known: ReadonlySet<string>): Step => {
  const reader =
    ({ profile }: Intake) =>
    (text: string) =>
      parseWeights(text, name, known, profile.units);
  const word = implementInWords(name);
  return question(
    "equipment",
    (prompter, intake, way) => {
      const unit = intake.profile.units;
      const read = reader(intake);
      const loads = owned(intake, name)?.loads;
      return prompter.input({
        message: `Which ${word} weights do you have, in ${unit}?`,
        label: `${word.charAt(0).toUpperCase()}${word.slice(1)}`,
        hint: `For example ${example[unit]}. ${loads === undefined ? "Enter alone" : "Type none"} when you do not know.`,
        ...(loads === undefined ? {} : { initial: loads.join(",") }),
        short: (text) => {
          const weights = read(text);
          const found = "value" in weights ? weights.value.loads : undefined;
          return found === undefined ? "weights not known" : `${found.join(", ")} ${unit}`;
        },
        check: problemOf(read),
        ...way,
      });
    },
    (intake, text) => {
      const weights = reader(intake)(text);
      return "problem" in weights ? intake : withImplement(intake, weights.value);
    },
    (intake) => owned(intake, name) !== undefined,
  );
};

const whichBands = question(
  "equipment",
  (prompter, intake, way) =>
    prompter.checkbox({
      message: "Which bands do you have?",
      label: "Bands",
      hint: "Enter alone when you do not know.",
      none: "strengths not known",
      choices: bandStrengths.map((value) => ({ value, name: value })),
      initial: owned(intake, "band")?.strengths ?? [],
      ...way,
    }),
  (intake, ticked) => withImplement(intake, { name: "band", ...(ticked.length === 0 ? {} : { strengths: ticked }) }),
  (intake) => owned(intake, "band") !== undefined,
);

/** What a person trains with: the implements the catalog has a use for, the strengths of bands, the unit, and the weights of each that has some. */
export const equipmentSteps = (catalog: Catalog): readonly Step[] => {
  const known = implementsOf(catalog);
  const names = [...new Set([...implementNames, ...known])];
  return [
    whatThereIs(names),
    whichBands,
    whichUnit,
    ...names.filter(takesWeights).map((name) => weightsOf(name, known)),
  ];
};
