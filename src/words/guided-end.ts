import { progressAt, type Guided } from "../domain/session/guided/guided.ts";
import { safeText } from "../domain/safe-text.ts";
import { counted } from "./phrasing.ts";
import { setsDone } from "./sets-done.ts";

/** What is said when a session is left to be gone on with. */
export const leftText = (state: Guided): string => {
  const { items, progress, before } = state;
  const done = before.length + progress.filter(({ status }) => status === "done").length;
  const begun = items.flatMap(({ name, dose }, at) => {
    const own = progressAt(state, at);
    return own.status === "open" && own.left.length > 0 ? [`${safeText(name)}, ${setsDone(own, dose)}`] : [];
  });
  const open = progress.filter(({ status }) => status === "open").length;
  const kept = [...(done > 0 ? [`${counted(done, "exercise")} done`] : []), ...begun].join("; ");
  if (kept === "") return "Left before anything was done, so nothing is written down.";
  return `Written down: ${kept}. ${open > 0 ? "fourplane start goes on where you left it; fourplane done says that the rest was done too." : "fourplane start asks how it was."}`;
};
