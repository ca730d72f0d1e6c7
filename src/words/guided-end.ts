import { safeText } from "../domain/safe-text.ts";
import type { ItemStatus } from "../domain/session/today.ts";
import type { Running } from "../domain/session/running-record.ts";
import { counted, joined } from "./phrasing.ts";
import { setsDone } from "./sets-done.ts";

/** What stands in the log where a guided session did no set: what it left out itself, and how the session of the day stands. */
export interface Standing {
  readonly leftOut: number;
  /** Empty on a day without a session. */
  readonly statuses: readonly ItemStatus[];
}

/** What is said of a session that did no set: what it wrote down all the same, and what stands of the day. */
export const nothingDoneText = ({ leftOut, statuses }: Standing): string => {
  if (leftOut > 0) return `No set was finished; written down: ${counted(leftOut, "exercise")} left out.`;
  const of = counted(statuses.length, "exercise");
  const count = (status: ItemStatus) => statuses.filter((each) => each === status).length;
  const done = count("done") > 0 ? `${count("done")} of ${of} done` : "";
  const skipped = count("skipped") > 0 ? `${count("skipped")}${done === "" ? ` of ${of}` : ""} skipped` : "";
  const stands = joined([done, skipped]);
  return `Nothing new is written down.${stands === "" ? "" : ` There already: ${stands}.`}`;
};

/** What is said of a session that was left to be gone on with, by what is kept of it; `hasOpen`: there is more to do. */
export const leftText = (
  running: Pick<Running, "entries" | "begun"> | null,
  hasOpen: boolean,
  standing: Standing,
  nameOf: (id: string) => string,
): string => {
  const { entries, begun } = running ?? { entries: [], begun: [] };
  const kept = [
    ...(entries.length > 0 ? [`${counted(entries.length, "exercise")} done`] : []),
    ...begun.map((each) => `${safeText(nameOf(each.exercise))}, ${setsDone({ ...each, left: each.sets }, each.dose)}`),
  ];
  if (kept.length === 0) return nothingDoneText(standing);
  const next = hasOpen
    ? "fourplane start goes on where you left it; fourplane done says that the rest was done too."
    : "fourplane start asks how it was.";
  return `Written down: ${kept.join("; ")}. ${next}`;
};
