import { isDeepStrictEqual } from "node:util";

import type { LocalDate } from "../domain/dates.ts";
import type { Log } from "../domain/log/event.ts";
import type { Intake } from "../domain/profile/intake.ts";
import { screen, standingStop } from "../domain/screening/screen.ts";
import { append } from "../domain/session/record.ts";
import type { State } from "../domain/state/state.ts";

/** The log of a state with the stop that health answers and an age ask for, unless that stands already. */
export const screened = (
  { profile: saved, log }: Pick<State, "profile" | "log">,
  { profile, screening }: Pick<Intake, "profile" | "screening">,
  today: LocalDate,
): Log => {
  // An age that a clinician has cleared must not stop the plan again with every later change.
  const isCleared = saved?.age === profile.age && log.some(({ kind }) => kind === "cleared");
  const match = screen(screening ?? [], isCleared ? undefined : profile.age);
  const isKnown = isDeepStrictEqual(standingStop(log, today)?.answers, match?.answers);
  return match === null || isKnown ? log : append(log, [{ kind: "stopped", date: today, ...match }]).log;
};
