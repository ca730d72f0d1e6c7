import type { Catalog } from "../domain/catalog/entry.ts";
import type { Intake } from "../domain/profile/intake.ts";
import { screen } from "../domain/screening/screen.ts";
import type { Screen } from "../terminal/palette.ts";
import { profileLines } from "../terminal/profile-view.ts";
import { cancelled, type Prompter } from "../terminal/prompts.ts";
import { equipmentSteps } from "./init-equipment.ts";
import { questionsWith } from "./init-questions.ts";
import { askSteps, back, type Back, type Way } from "./ask-steps.ts";
import { topics, type Topic } from "./init-step.ts";

const topicName = (topic: Topic): string => topic.charAt(0).toUpperCase() + topic.slice(1);

type Decision = "save" | "change" | "cancel";

const decide = (
  prompter: Prompter,
  { profile, screening }: Intake,
  display: Screen,
  way: Way,
): Promise<Decision | Back> =>
  prompter.select<Decision, Back>({
    message: "Is this right?",
    label: "",
    details: profileLines(profile, screening, display, display.width - 3),
    choices: [
      {
        value: "save",
        name: screen(screening ?? [], profile.age) === null ? "Save, and show my week" : "Save, and show what to do",
      },
      { value: "change", name: "Change something" },
      { value: "cancel", name: "Cancel, and keep nothing" },
    ],
    ...way,
  });

const chooseTopic = (prompter: Prompter): Promise<Topic | Back> =>
  prompter.select<Topic, Back>({
    message: "What would you like to change?",
    label: "",
    choices: topics.map((value) => ({ value, name: topicName(value) })),
    back,
  });

/**
 * Asks all that the flags have not answered, shows a summary, and lets anything be changed until it is right.
 * @throws Failure (cancelled) when the person leaves.
 */
export const interview = async (
  prompter: Prompter,
  start: Intake,
  given: ReadonlySet<Topic>,
  { catalog, display }: { readonly catalog: Catalog; readonly display: Screen },
): Promise<Intake> => {
  const all = questionsWith(equipmentSteps(catalog));
  const steps = all.filter(({ topic }) => !given.has(topic));
  const first = await askSteps(prompter, steps, start);
  if (first === back) throw cancelled();
  let { said: intake, asked } = first;
  let hasChanged = false;
  for (;;) {
    const decision = await decide(prompter, intake, display, hasChanged || asked.length > 0 ? { back } : {});
    if (decision === "save") return intake;
    if (decision === "cancel") throw cancelled();
    if (decision === back && !hasChanged) {
      const again = await askSteps(prompter, steps, intake, { before: asked });
      if (again !== back) ({ said: intake, asked } = again);
      continue;
    }
    const topic = await chooseTopic(prompter);
    if (topic === back) continue;
    const changed = await askSteps(
      prompter,
      all.filter((step) => step.topic === topic),
      intake,
      { canLeave: true },
    );
    if (changed === back) continue;
    ({ said: intake } = changed);
    hasChanged = true;
  }
};
