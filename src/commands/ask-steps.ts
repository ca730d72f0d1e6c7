import type { Prompter } from "../terminal/prompts.ts";

/** What a question answers with when the person wants the one before it. */
export const back = Symbol("back");
export type Back = typeof back;

/** Spread into a question: with `back` there is a way back, without it there is none. */
export interface Way {
  readonly back?: Back;
}

/** One question, or several in one place, about what has been said so far. */
export interface Step<Said> {
  /** Whether the question makes sense after the answers so far; it always does when left out. */
  readonly applies?: (said: Said) => boolean;
  readonly ask: (prompter: Prompter, said: Said, way: Way) => Promise<Said | Back>;
}

/** What was said, and the steps that were asked for it, in order. */
export interface Asked<Said, Each extends Step<Said>> {
  readonly said: Said;
  readonly asked: readonly Each[];
}

/**
 * Asks the steps one after the other. `before` are steps that were asked already: the last of them is asked again, and
 * the ones after it. Going back from the first question is possible only when `canLeave`, and returns `back`.
 */
export const askSteps = async <Said, Each extends Step<Said>>(
  prompter: Prompter,
  steps: readonly Each[],
  start: Said,
  { before = [], canLeave = false }: { readonly before?: readonly Each[]; readonly canLeave?: boolean } = {},
): Promise<Asked<Said, Each> | Back> => {
  const asked = [...before];
  const again = asked.pop();
  let said = start;
  let index = again === undefined ? 0 : steps.indexOf(again);
  while (index < steps.length) {
    const step = steps[index];
    index += 1;
    if (step === undefined || step.applies?.(said) === false) continue;
    const answer = await step.ask(prompter, said, canLeave || asked.length > 0 ? { back } : {});
    if (answer !== back) {
      said = answer as Said;
      asked.push(step);
      continue;
    }
    const previous = asked.pop();
    if (previous === undefined) return back;
    index = steps.indexOf(previous);
  }
  return { said, asked };
};
