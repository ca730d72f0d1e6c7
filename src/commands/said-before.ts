import type { Context } from "../context.ts";
import type { Exercise } from "../domain/catalog/entry.ts";
import type { LocalDate } from "../domain/dates.ts";
import type { DoneEvent } from "../domain/log/event.ts";
import { safeText } from "../domain/safe-text.ts";
import type { Training } from "../domain/session/day-picture.ts";
import { itemNamed } from "../domain/session/open-session.ts";
import { usage } from "../failure.ts";
import { entryText } from "../words/entry.ts";
import { dayFor, wordsOf } from "./training.ts";

const lastOf = ({ log }: Training, { id }: Exercise, date: LocalDate): DoneEvent | undefined =>
  log.findLast((event): event is DoneEvent => event.kind === "done" && event.exercise === id && event.date === date);

const isOpen = ({ week, log }: Training, { id }: Exercise, date: LocalDate): boolean =>
  week !== null && itemNamed(week, log, id, date)?.item.status === "open";

/**
 * The entries of a date that are said anew: of exercises that have one already, where --replace says so, or the person who is
 * asked. Without anybody to ask a second entry is added.
 * @throws Failure (usage) where --replace finds nothing to replace.
 */
export const saidBefore = async (
  context: Context,
  training: Training,
  named: readonly Exercise[],
  date: LocalDate,
  replace: boolean,
): Promise<readonly DoneEvent[]> => {
  if (replace && named.length === 0)
    throw usage("--replace is about exercises that are named", "for example: fourplane done ID --replace --sets 10,8");
  const found: DoneEvent[] = [];
  for (const exercise of named) {
    const before = lastOf(training, exercise, date);
    if (replace && before === undefined)
      throw usage(
        `--replace: nothing is written down of ${exercise.id} for ${date === context.today ? "today" : dayFor(context, date)}`,
        "leave --replace out; fourplane edit corrects entries of other days",
      );
    if (before === undefined || (!replace && isOpen(training, exercise, date))) continue;
    if (replace || (context.ask !== null && (await isReplaced(context, training, before)))) found.push(before);
  }
  return found;
};

const isReplaced = async (context: Context, { catalog, week }: Training, before: DoneEvent): Promise<boolean> =>
  context.ask !== null &&
  (await context.ask.select({
    message: `Written down already: ${safeText(entryText(before, wordsOf(catalog, week), context.screen.plain, context.world.locale))}. And now?`,
    label: "Second entry",
    choices: [
      { value: true, name: "replace it", short: "replaces" },
      { value: false, name: "add another one", short: "adds" },
    ],
  }));
