import { addDays, type LocalDate } from "../dates.ts";
import type { Exercise } from "../catalog/entry.ts";
import { inShortHolds } from "../catalog/short-holds.ts";
import { againstWords, doseWords } from "../progression/dose-words.ts";
import type { Target } from "../progression/target.ts";
import { safeText } from "../safe-text.ts";
import { flareOf } from "../symptoms/flare.ts";
import { legSymptomsOf } from "../symptoms/leg-symptoms.ts";
import type { Situation } from "../symptoms/situation.ts";
import { lighterOn, roomOf } from "../week.ts";
import { dayOf, type Training } from "./day-picture.ts";
import { dueSessions } from "./today.ts";
import { targetOn } from "./todays-items.ts";

/** What a check-in brought to an end, in sentences for the person; the situations are those before and after it. */
export const endedWith = (before: Situation, after: Situation): readonly string[] => {
  const flare = flareOf(before);
  const isFlareOver = flare !== null && flareOf(after) === null;
  const areLegsOver = legSymptomsOf(before) !== null && legSymptomsOf(after) === null;
  return [
    ...(isFlareOver
      ? [`The flare-up of ${flare.since} is over: doses grow again from where they are, a step at a time.`]
      : []),
    ...(areLegsOver
      ? [
          "It says nothing of leg symptoms, so they count as gone and what rested for them comes back. If they are still there, say so: fourplane checkin --legs",
        ]
      : []),
  ];
};

/** What a check-in makes of an exercise the next time it is due; null: it rests. */
export interface ChangedDose {
  readonly exercise: string;
  readonly date: LocalDate;
  /** One sentence for the person: "Crunch on 2026-11-25: 3 x 8 instead of 3 x 9." */
  readonly text: string;
}

const inWords = (exercise: Exercise, { sets, amount, load, strength, rest }: Target, { profile }: Training): string => {
  if (rest === true) return "rest";
  const against = { load: load?.value ?? null, ...(strength === undefined ? {} : { strength }) };
  const own = inShortHolds(exercise, profile.avoid);
  const work = doseWords(own, { sets, amount, load: null }, profile.units);
  return `${work}${own.perSide ? " per side" : ""}${againstWords(against, profile.units)}`;
};

/** The doses of what is still due from a day on, each exercise at its next date, that a check-in changed. */
export const changedBy = (before: Training, after: Training, today: LocalDate): readonly ChangedDose[] => {
  const { week, log, catalog } = after;
  if (week === null || today >= addDays(week.from, 7)) return [];
  const seen = new Set<string>();
  return dueSessions(week, log).flatMap(({ date, items }) =>
    items.flatMap(({ item, status }): readonly ChangedDose[] => {
      const exercise = catalog.get(item.exercise);
      if (date < today || status !== "open" || exercise === undefined || seen.has(exercise.id)) return [];
      seen.add(exercise.id);
      const doseIn = (training: Training) =>
        inWords(
          exercise,
          targetOn(exercise, { ...dayOf(training, date), lighter: lighterOn(week, date) }, roomOf(item)),
          training,
        );
      const [was, is] = [doseIn(before), doseIn(after)];
      if (was === is) return [];
      const name = `${safeText(item.name)} on ${date}`;
      const text =
        is === "rest"
          ? `${name}: rests instead of ${was}.`
          : was === "rest"
            ? `${name}: comes back, ${is}.`
            : `${name}: ${is} instead of ${was}.`;
      return [{ exercise: exercise.id, date, text }];
    }),
  );
};
