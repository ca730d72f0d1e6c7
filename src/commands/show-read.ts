import type { Context } from "../context.ts";
import type { CheckinEvent, DoneEvent, SkippedEvent } from "../domain/log/event.ts";
import { entryJson, eventJson } from "../formats/entry-json.ts";
import { tellsOfLegs } from "../terminal/done-view.ts";
import { renderLegAdvice } from "../terminal/stop-view.ts";
import type { TicksInFile } from "./ticks-in-file.ts";

const jsonOf = (event: DoneEvent | SkippedEvent | CheckinEvent): object =>
  event.kind === "checkin" ? eventJson(event) : entryJson(event);

/** What a file came to, as `import` and `sync` print it with --json. */
export const readJson = ({ added, changed, removed, takenBack, known, problems }: TicksInFile): object => ({
  recorded: added.map(jsonOf),
  changed: changed.map(({ before, after }) => ({ before: jsonOf(before), after: jsonOf(after) })),
  removed: removed.map(jsonOf),
  takenBack: takenBack.map(({ line, session, exercise }) => ({ line, session, exercise })),
  known,
  problems,
});

/** The advice on leg symptoms, where something that is new tells of them. */
export const showLegAdvice = (context: Context, { added, changed }: TicksInFile): void => {
  const events = [...added, ...changed.map(({ after }) => after)];
  if (events.some((event) => event.kind === "done" && tellsOfLegs(event)))
    context.note(`\n${renderLegAdvice(context.screen)}`);
};
