import type { Exercise } from "../domain/catalog/entry.ts";
import { safeText } from "../domain/safe-text.ts";
import type { Prompter } from "../terminal/prompts.ts";
import { askSteps, back, type Back, type Step } from "./ask-steps.ts";

interface Swapped {
  readonly from: Exercise | null;
  readonly to: Exercise | null;
}

const picking = (
  key: keyof Swapped,
  question: (said: Swapped) => {
    readonly message: string;
    readonly label: string;
    readonly hint?: string;
    readonly from: readonly Exercise[];
  },
  applies: (said: Swapped) => boolean,
): Step<Swapped> => ({
  applies,
  ask: async (prompter, said, way) => {
    const { from, ...rest } = question(said);
    const answer = await prompter.select<Exercise, Back>({
      ...rest,
      choices: from.map((value) => ({
        value,
        name: `${safeText(value.name)}, level ${value.level}`,
        short: safeText(value.name),
      })),
      ...(said[key] === null ? {} : { initial: said[key] }),
      ...way,
    });
    return answer === back ? back : { ...said, [key]: answer as Exercise };
  },
});

/**
 * Which exercise of the rest of the week is replaced, unless it is named, and by which of those that fit; `to` is null where
 * none does. @throws Failure (cancelled) when the person leaves.
 */
export const askSwap = async (
  ask: Prompter,
  named: Exercise | null,
  left: readonly Exercise[],
  fitting: (from: Exercise) => readonly Exercise[],
): Promise<Swapped> => {
  const fitFor = ({ from }: Swapped) => (from === null ? [] : fitting(from));
  const steps = [
    picking(
      "from",
      () => ({ message: "Which exercise shall make room?", label: "Out", from: left }),
      () => named === null,
    ),
    picking(
      "to",
      (said) => ({
        message: `What comes in the place of ${safeText(said.from?.name ?? "")}?`,
        label: "In",
        hint: "For the rest of this week; all of them train the same.",
        from: fitFor(said),
      }),
      (said) => fitFor(said).length > 0,
    ),
  ];
  const start: Swapped = { from: named, to: null };
  const answers = await askSteps<Swapped, Step<Swapped>>(ask, steps, start);
  return answers === back ? start : answers.said;
};
