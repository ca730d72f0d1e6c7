import { questionOf } from "../domain/screening/questions.ts";
import { screen } from "../domain/screening/screen.ts";
import { keyInWords } from "../words/intake.ts";
import { screeningGroups, type ScreeningGroup } from "../words/screening-groups.ts";
import { askSteps, back, type Back, type Step as AskStep } from "./ask-steps.ts";
import type { Step } from "./init-step.ts";

interface Answers {
  readonly opened: readonly ScreeningGroup[];
  /** Of the questions that are true. */
  readonly keys: readonly string[];
}

const hint = "Tick what is true; Enter alone when nothing is. It stays on this computer.";

const isSaid = ({ keys }: Pick<Answers, "keys">, group: ScreeningGroup): boolean =>
  group.keys.some((key) => keys.includes(key));

/** A group of one question is that question. */
const only = ({ keys }: ScreeningGroup): readonly string[] => (keys.length === 1 ? keys : []);

const whichGroups: AskStep<Answers> = {
  ask: async (prompter, { keys, opened }, way) => {
    const ticked = await prompter.checkbox<ScreeningGroup, Back>({
      message: "Is any of this true for you?",
      label: "Health",
      hint,
      choices: screeningGroups.map((value) => ({ value, name: value.name, short: value.short })),
      initial: opened,
      none: "none of these",
      ...way,
    });
    if (ticked === back) return back;
    const groups = ticked as readonly ScreeningGroup[];
    const open = new Set(groups.flatMap((group) => group.keys));
    return { opened: groups, keys: [...keys.filter((key) => open.has(key)), ...groups.flatMap(only)] };
  },
};

const inside = (group: ScreeningGroup): AskStep<Answers> => ({
  // Whoever needs help now is not asked any further.
  applies: ({ opened, keys }) =>
    opened.includes(group) &&
    only(group).length === 0 &&
    (screen(keys)?.urgency !== "emergency" || isSaid({ keys }, group)),
  ask: async (prompter, answers, way) => {
    const ticked = await prompter.checkbox<string, Back>({
      message: `Which of these? (${group.short})`,
      label: "Of these",
      hint: "Tick all that are true; Esc goes back, to leave them out.",
      // Enter out of habit must not take back what was just ticked.
      check: (values) => (values.length === 0 ? "Tick what it is with Space, or go back with Esc." : undefined),
      choices: group.keys.map((value) => ({ value, name: questionOf(value)?.text ?? value, short: keyInWords(value) })),
      initial: answers.keys.filter((key) => group.keys.includes(key)),
      ...way,
    });
    if (ticked === back) return back;
    return {
      ...answers,
      keys: [...answers.keys.filter((key) => !group.keys.includes(key)), ...(ticked as readonly string[])],
    };
  },
});

/** The screening: one screen of groups, and of those that are ticked what exactly it is. */
export const screening: Step = {
  topic: "health questions",
  ask: async (prompter, intake, way) => {
    const keys = intake.screening ?? [];
    const start = { keys, opened: screeningGroups.filter((group) => isSaid({ keys }, group)) };
    const steps = [whichGroups, ...screeningGroups.map(inside)];
    const answers = await askSteps<Answers, AskStep<Answers>>(prompter, steps, start, { canLeave: "back" in way });
    return answers === back ? back : { ...intake, screening: [...new Set(answers.said.keys)] };
  },
};
