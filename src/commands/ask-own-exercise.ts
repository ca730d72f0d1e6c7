import { measures, type Measure } from "../domain/catalog/entry.ts";
import type { OwnExercise } from "../domain/catalog/own-exercise.ts";
import { limits } from "../domain/catalog/read-field.ts";
import { isSafeText } from "../domain/safe-text.ts";
import { cells } from "../domain/spine.ts";
import { Failure } from "../failure.ts";
import type { Prompter } from "../terminal/prompts.ts";
import { cellInWords } from "../words/cell.ts";
import { askSteps, back, type Back, type Step } from "./ask-steps.ts";

type Said = Partial<OwnExercise>;

const trained: readonly { readonly value: OwnExercise["trains"]; readonly name: string }[] = [
  ...cells.map((cell) => ({ value: cell, name: cellInWords(cell) })),
  { value: { role: "mobility" }, name: "mobility: hips, ankles or the upper back" },
  { value: { role: "support" }, name: "legs, hips and everyday strength" },
];

const levels = [
  "supported, nothing lifted",
  "body weight or light",
  "full length or moderate weight",
  "long lever, heavy, or on one limb",
  "fast, near your limit, or very technical",
];

const counted: Readonly<Record<Measure, string>> = {
  reps: "repetitions",
  seconds: "seconds held",
  metres: "metres walked",
  minutes: "minutes",
};

/** One question that no flag has answered yet. */
const step = <Value>(
  field: keyof Said,
  ask: (prompter: Prompter, way: { readonly back?: Back }) => Promise<Value | Back>,
  given: Said,
  applies: (said: Said) => boolean = () => true,
): Step<Said> => ({
  applies: (said) => given[field] === undefined && applies(said),
  ask: async (prompter, said, way) => {
    const value = await ask(prompter, way);
    return value === back ? back : { ...said, [field]: value };
  },
});

const isTwoSided = ({ trains }: Said): boolean =>
  trains !== undefined && "plane" in trains && (trains.plane === "rotation" || trains.plane === "side-bending");

const checkName = (text: string): string | undefined => {
  if (text.trim() === "") return "a name is needed";
  if (!isSafeText(text)) return "a name has no control characters";
  return text.trim().length > limits.name ? `at most ${limits.name} characters` : undefined;
};

/** Asks for what makes an exercise, but for what is said already. @throws Failure (cancelled) when the person leaves. */
export const askOwnExercise = async (
  ask: Prompter,
  given: Said,
  readImplements: (text: string) => readonly string[],
): Promise<Said> => {
  const checkImplements = (text: string): string | undefined => {
    try {
      readImplements(text);
      return undefined;
    } catch (error) {
      if (error instanceof Failure) return error.message;
      throw error;
    }
  };
  const steps: readonly Step<Said>[] = [
    step(
      "name",
      async (prompter, way) => {
        const name = await prompter.input({ message: "What is it called?", label: "Name", check: checkName, ...way });
        return name === back ? back : (name as string).replaceAll(/\s+/g, " ").trim();
      },
      given,
    ),
    step(
      "trains",
      (prompter, way) =>
        prompter.select<OwnExercise["trains"], Back>({
          message: "What does it train?",
          label: "Trains",
          choices: trained,
          ...way,
        }),
      given,
    ),
    step(
      "level",
      (prompter, way) =>
        prompter.select<number, Back>({
          message: "How hard is it?",
          label: "Level",
          choices: levels.map((name, index) => ({
            value: index + 1,
            name: `${index + 1}: ${name}`,
            short: String(index + 1),
          })),
          initial: 3,
          ...way,
        }),
      given,
    ),
    step(
      "equipment",
      async (prompter, way) => {
        const text = await prompter.input({
          message: "What does it need?",
          label: "Equipment",
          hint: "All of it, with commas: dumbbell, bench. Enter alone: nothing.",
          initial: "none",
          check: checkImplements,
          ...way,
        });
        return text === back ? back : readImplements(text as string);
      },
      given,
    ),
    step(
      "measure",
      (prompter, way) =>
        prompter.select<Measure, Back>({
          message: "What is counted?",
          label: "Counted in",
          choices: measures.map((value) => ({ value, name: counted[value] })),
          ...way,
        }),
      given,
    ),
    step(
      "perSide",
      (prompter, way) =>
        prompter.confirm<Back>({
          message: "Left and right one after the other?",
          label: "Each side",
          initial: false,
          ...way,
        }),
      given,
      (said) => !isTwoSided(said),
    ),
    step(
      "steps",
      async (prompter, way) => {
        const text = await prompter.input({
          message: "How is it done? (Enter alone: say nothing)",
          label: "How",
          hint: "One sentence a step.",
          initial: "",
          short: (text) => (text === "" ? "nothing said" : text),
          ...way,
        });
        return text === back ? back : (text as string).split(/(?<=[.!?])\s+/).filter((each) => each.trim() !== "");
      },
      given,
    ),
  ];
  const answers = await askSteps<Said, Step<Said>>(ask, steps, given);
  return answers === back ? given : answers.said;
};
