import { addDays, type LocalDate } from "../../src/domain/dates.ts";
import { efforts, skipReasons, type LogEvent } from "../../src/domain/log/event.ts";
import { createRandom } from "../../src/domain/planner/random.ts";
import { planes } from "../../src/domain/spine.ts";
import { checkin, cleared, doneEvent, logOf, paused, resumed, skipped, stopped } from "./build-event.ts";
import { plannedFor } from "./build-target.ts";
import { builtInExercise } from "./planner-catalog.ts";

/**
 * A log of so many days up to `last`, with everything in it that a log can hold: lighter weeks, lay-offs, pain, mornings after,
 * swaps, pauses, leg symptoms, stops, and entries written later than they were done.
 */
export const longLog = (seed: number, days: number, last: LocalDate, exercises: readonly string[]) => {
  const random = createRandom(seed);
  const oneIn = (count: number): boolean => random(count) === 0;
  const pick = <T>(all: readonly T[]): T => all[random(all.length)] as T;
  const events: LogEvent[] = [];
  for (let day = 0; day < days; day += 1) {
    if (oneIn(80)) day += random(90);
    const date = addDays(last, day + 1 - days);
    if (date > last) break;
    if (oneIn(60)) events.push({ id: "", date, kind: "swapped", from: pick(exercises), to: pick(exercises) });
    if (oneIn(90)) {
      const plane = oneIn(3) ? null : pick(planes);
      events.push(paused({ date, plane, mode: oneIn(3) ? "move" : null, until: addDays(date, 1 + random(30)) }));
    }
    if (oneIn(200)) events.push(resumed({ date, plane: oneIn(2) ? null : pick(planes) }));
    if (oneIn(300)) events.push(stopped({ date }), cleared({ date: addDays(date, 1) }));
    if (oneIn(3)) {
      const settled = pick([true, true, false, null]);
      events.push(checkin({ date, pain: pick([0, 1, 2, 4, 7]), settled, flare: oneIn(60), legs: oneIn(60) }));
    }
    if (oneIn(4)) continue;
    // For a time some exercises are done and others not.
    const some = exercises.filter((_, at) => (at + Math.floor(day / 50)) % 3 > 0);
    for (let item = random(7); item > 0; item -= 1) {
      const exercise = pick(some);
      const planned = plannedFor(builtInExercise(exercise), [2 + random(2), 6 + random(6)]);
      const isLate = oneIn(150);
      if (oneIn(9)) events.push(skipped({ date, exercise, reason: pick(skipReasons) }));
      else {
        const done = {
          sets: Array.from({ length: planned.sets }, () => planned.amount - (oneIn(6) ? 2 : 0)),
          load: planned.load,
        };
        events.push(
          doneEvent({
            date: isLate ? addDays(date, -random(100)) : date,
            exercise,
            session: oneIn(5) ? null : date,
            planned: oneIn(8) ? null : planned,
            done,
            effort: oneIn(5) ? null : pick(efforts),
            pain: pick([null, 0, 0, 1, 2, 3, 5, 7]),
            flare: oneIn(120),
            legs: oneIn(200),
            deload: day % 42 > 35,
          }),
        );
      }
    }
  }
  return logOf(...events);
};
