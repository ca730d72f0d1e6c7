import { safeText } from "../domain/safe-text.ts";
import type { Running } from "../domain/session/running-record.ts";
import { counted } from "./phrasing.ts";
import { setsDone } from "./sets-done.ts";

/** What is said of a session that was left to be gone on with, by what is kept of it; `hasOpen`: there is more to do. */
export const leftText = (
  running: Pick<Running, "entries" | "begun"> | null,
  hasOpen: boolean,
  nameOf: (id: string) => string,
): string => {
  const { entries, begun } = running ?? { entries: [], begun: [] };
  const kept = [
    ...(entries.length > 0 ? [`${counted(entries.length, "exercise")} done`] : []),
    ...begun.map((each) => `${safeText(nameOf(each.exercise))}, ${setsDone({ ...each, left: each.sets }, each.dose)}`),
  ];
  if (kept.length === 0) return "Left before a set was done.";
  const next = hasOpen
    ? "fourplane start goes on where you left it; fourplane done says that the rest was done too."
    : "fourplane start asks how it was.";
  return `Written down: ${kept.join("; ")}. ${next}`;
};
