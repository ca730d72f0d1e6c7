import type { Context } from "../context.ts";
import { wrap } from "../terminal/columns.ts";

const greeting = [
  "Welcome to fourplane: short sessions for a back that copes with daily life.",
  "A minute of questions makes the week yours. All of it stays on this computer.",
];

/**
 * `fourplane` alone for someone who has told and planned nothing yet: at a terminal a greeting and the offer of `init`;
 * declined, or where nobody can be asked, the week of the defaults.
 */
export const runFirst = async (context: Context): Promise<number> => {
  if (context.ask !== null) {
    context.out(`${greeting.map((line) => wrap(line, context.screen.width)).join("\n")}\n`);
    const wants = await context.ask.confirm({ message: "Answer them now?", label: "", initial: true });
    if (wants) return (await import("./init.run.ts")).runInit(context, {});
  }
  return (await import("./plan.run.ts")).runPlan(context, {});
};
