import type { Context } from "../context.ts";
import { readState } from "../storage/state-file.ts";

/** `fourplane` alone: the day once there is a profile or a plan; before that the greeting and the first week. Without a profile it says how the week becomes one's own. */
export const runStartPage = async (context: Context): Promise<number | void> => {
  const { profile, plan } = readState(context);
  if (profile === null && plan === null) return (await import("./first-run.ts")).runFirst(context);
  await (await import("./today.run.ts")).runToday(context, {});
  // The week of `npm start`, or of a no to the greeting, which asks nobody twice.
  if (profile === null)
    context.note("This week is made for anybody; a minute of questions makes it yours: fourplane init");
};
