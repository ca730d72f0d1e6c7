import { skipReasons, type SkipReason } from "../domain/log/event.ts";
import { safeText } from "../domain/safe-text.ts";
import type { SessionItem } from "../domain/session/today.ts";
import type { Prompter } from "../terminal/prompts.ts";
import { askSteps, back, type Back, type Step } from "./ask-steps.ts";

/** What is left out, and why. */
interface Skipped {
  readonly items: readonly SessionItem[];
  readonly reason: SkipReason;
}

const reasonNames: Readonly<Record<SkipReason, string>> = {
  busy: "busy: no time",
  ill: "ill",
  pain: "pain: it did not feel right",
  equipment: "equipment: something was missing",
  other: "something else",
};

const which = (open: readonly SessionItem[]): Step<Skipped> => ({
  ask: async (prompter, said, way) => {
    const items = await prompter.checkbox<SessionItem, Back>({
      message: "What is left out?",
      label: "Left out",
      choices: open.map((value) => ({ value, name: safeText(value.item.name) })),
      initial: said.items,
      ...way,
    });
    return items === back ? back : { ...said, items: items as readonly SessionItem[] };
  },
});

const why: Step<Skipped> = {
  applies: ({ items }) => items.length > 0,
  ask: async (prompter, said, way) => {
    const reason = await prompter.select<SkipReason, Back>({
      message: "Why is it left out?",
      label: "Reason",
      choices: skipReasons.map((value) => ({ value, name: reasonNames[value], short: value })),
      initial: said.reason,
      ...way,
    });
    return reason === back ? back : { ...said, reason: reason as SkipReason };
  },
};

/**
 * What of these is left out, where `isNamed` does not say all of it, and why, where no flag does.
 * @throws Failure (cancelled) when the person leaves.
 */
export const askSkip = async (
  ask: Prompter,
  open: readonly SessionItem[],
  { isNamed, reason }: { readonly isNamed: boolean; readonly reason?: SkipReason | undefined },
): Promise<Skipped> => {
  const steps = [...(isNamed ? [] : [which(open)]), ...(reason === undefined ? [why] : [])];
  const start: Skipped = { items: open, reason: reason ?? "busy" };
  const answers = await askSteps<Skipped, Step<Skipped>>(ask, steps, start);
  return answers === back ? start : answers.said;
};
