import type { Intake } from "../domain/profile/intake.ts";
import type { Prompter } from "../terminal/prompts.ts";
import { back, type Back, type Step as AskStep, type Way } from "./ask-steps.ts";

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

/** A step of `init`: what it asks about can be changed again from the summary. */
export interface Step extends AskStep<Intake> {
  readonly topic: Topic;
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
