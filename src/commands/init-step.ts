import type { Intake } from "../domain/profile/intake.ts";
import type { Prompter } from "../terminal/prompts.ts";

/** What a question answers with when the person wants the one before it. */
export const back = Symbol("back");
export type Back = typeof back;

/** Spread into a question: with `back` there is a way back, without it there is none. */
export interface Way {
  readonly back?: Back;
}

/** The intake with an answer in it, unless the person went back. */
export const answered = <Value>(value: Value | Back, then: (value: Value) => Intake): Intake | Back =>
  value === back ? back : then(value as Value);

/** What can be changed again from the summary; one of them may take several questions. */
export const topics = [
  "days",
  "age",
  "minutes",
  "equipment",
  "usual pain",
  "experience",
  "what feels bad",
  "what feels good",
  "what to leave out",
  "health questions",
] as const;
export type Topic = (typeof topics)[number];

export interface Step {
  readonly topic: Topic;
  /** Whether the question makes sense after the answers so far; it always does when left out. */
  readonly applies?: (intake: Intake) => boolean;
  readonly ask: (prompter: Prompter, intake: Intake, way: Way) => Promise<Intake | Back>;
}

/** A step that asks one question: how it is asked, and the intake with its answer in it. */
export const question = <Value>(
  topic: Topic,
  ask: (prompter: Prompter, intake: Intake, way: Way) => Promise<Value | Back>,
  then: (intake: Intake, value: Value) => Intake,
  applies?: (intake: Intake) => boolean,
): Step => ({
  topic,
  ...(applies === undefined ? {} : { applies }),
  ask: async (prompter, intake, way) => {
    const value = await ask(prompter, intake, way);
    return value === back ? back : then(intake, value as Value);
  },
});

/** Answers so far, and the steps that were asked for them, in order. */
export interface Interview {
  readonly intake: Intake;
  readonly asked: readonly Step[];
}

/**
 * Asks the steps one after the other. `before` are steps that were asked already: the last of them is asked again, and
 * the ones after it. Going back from the first question is possible only when `canLeave`, and returns `back`.
 */
export const askSteps = async (
  prompter: Prompter,
  steps: readonly Step[],
  start: Intake,
  { before = [], canLeave = false }: { readonly before?: readonly Step[]; readonly canLeave?: boolean } = {},
): Promise<Interview | Back> => {
  const asked = [...before];
  const again = asked.pop();
  let intake = start;
  let index = again === undefined ? 0 : steps.indexOf(again);
  while (index < steps.length) {
    const step = steps[index];
    index += 1;
    if (step === undefined || step.applies?.(intake) === false) continue;
    const answer = await step.ask(prompter, intake, canLeave || asked.length > 0 ? { back } : {});
    if (answer !== back) {
      intake = answer;
      asked.push(step);
      continue;
    }
    const previous = asked.pop();
    if (previous === undefined) return back;
    index = steps.indexOf(previous);
  }
  return { intake, asked };
};
