import type { Context } from "../context.ts";
import { readState } from "../storage/state-file.ts";

/** `fourplane` alone: the day once there is a profile or a plan; before that the greeting and the first week. */
export const runStartPage = async (context: Context): Promise<number | void> => {
  const { profile, plan } = readState(context);
  if (profile === null && plan === null) return (await import("./first-run.ts")).runFirst(context);
  return (await import("./today.run.ts")).runToday(context, {});
};
