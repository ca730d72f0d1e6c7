import type { Context } from "../context.ts";
import type { Profile } from "../domain/profile/profile.ts";
import { parseSay } from "../domain/profile/say.ts";
import { changeState } from "../storage/change-state.ts";
import { flagValue } from "./plan-flags.ts";

/**
 * The command that speaks: the one that is named, which the profile keeps, else the one it has; null where there is none.
 * @throws Failure (usage) for one that cannot be a command.
 */
export const rememberSay = async (
  context: Context,
  profile: Profile | null,
  asked: string | undefined,
): Promise<string | null> => {
  const before = profile?.say ?? null;
  if (asked === undefined) return before;
  const say = flagValue("--say", parseSay(asked));
  if (say !== before && profile !== null)
    await changeState(context, (fresh) => {
      if (fresh.profile === null) return fresh;
      const { say: _before, ...rest } = fresh.profile;
      return { ...fresh, profile: say === null ? rest : { ...rest, say } };
    });
  return say;
};
