import { mostAmount, mostNumber, mostStoredSets } from "../limits.ts";
import { efforts } from "../log/event.ts";
import { distinct, flag, list, localDate, number, oneOf, orNull, record, text, whole } from "../read-value.ts";
import type { Begun, Running } from "../session/running-record.ts";
import { storedDose } from "../stored-week.ts";

const amounts = list(number(0, mostAmount), 0, mostStoredSets);

/** Reads the guided session that is open, naming every problem in it. */
export const storedRunning = record<Running>({
  date: localDate,
  entries: distinct(list(text(true))),
  begun: distinct(
    list(
      record<Begun>({
        exercise: text(true),
        session: orNull(localDate),
        dose: storedDose,
        deload: flag,
        since: whole(0, mostNumber),
        revision: whole(0, mostNumber),
        sets: amounts,
        right: amounts,
        effort: orNull(oneOf(efforts)),
      }),
    ),
    ({ exercise }) => exercise,
  ),
});
