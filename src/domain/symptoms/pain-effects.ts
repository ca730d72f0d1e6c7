import type { Exercise } from "../catalog/entry.ts";
import { addDays, type LocalDate } from "../dates.ts";
import { datedFrom } from "../log/recent.ts";
import type { Plane } from "../spine.ts";
import { unsettledText } from "./settling.ts";
import { bandOf } from "./pain-bands.ts";
import { trendOf } from "./pain-trend.ts";
import { isOnlyInWords, signalDays, lastingSignal, type LastingSignal } from "./signals.ts";
import { usualPainOf, type Situation } from "./situation.ts";
import { held, resting, type Symptoms } from "./symptoms.ts";

/** Takes a weight where the spine moves: what the table calls loaded MOVE. */
export const isLoadedMove = (exercise: Exercise): boolean =>
  exercise.mode === "move" && exercise.dose.load !== undefined;

/**
 * Whether an exercise has been done since something was told of on `date` in the entries `told`, and so is at the lowered
 * dose already: on a later day, or on the same one but written after the first of them. Lighter weeks do not count: the dose
 * they leave is the one from before them.
 */
export const isDoneSince = (
  exercise: Exercise,
  { history }: Situation,
  date: LocalDate,
  told: readonly string[],
): boolean => {
  const last = history.byExercise.get(exercise.id)?.findLast(({ deload }) => !deload);
  if (last === undefined || last.date !== date) return last !== undefined && last.date > date;
  const first = history.log.findIndex(({ id }) => told.includes(id));
  return history.log.findLastIndex(({ id }) => id === last.id) > first;
};

/** What still counts of everything done in a plane (the primary one of an exercise). */
export const signalInPlane = (plane: Plane, { history, profile, catalog, today }: Situation): LastingSignal | null => {
  const recent = datedFrom(history.done, addDays(today, 1 - signalDays));
  const events = recent.filter(({ exercise }) => catalog.get(exercise)?.planes[0] === plane);
  return lastingSignal(events, history, usualPainOf(profile), today);
};

/** The "this exercise" column of the table in domain facts section 2, for pain. */
export const ownPain = (exercise: Exercise, { history, profile, today }: Situation): Symptoms | null => {
  const usual = usualPainOf(profile);
  const events = history.byExercise.get(exercise.id) ?? [];
  const lasting = lastingSignal(events, history, usual, today);
  if (lasting === null) return null;
  const { signal, date, entries } = lasting;
  if (signal === "red") {
    return {
      cause: "red",
      why: {
        rule: "pain-bands",
        text: `Pain was above what is comfortable on ${date}, so there is less of it this time; a set ends when pain passes 5.`,
        entries,
        next: "A session with little or no pain starts the way up again from here.",
      },
    };
  }
  const rise = trendOf(events, usual);
  if (signal === "unsettled" || (rise?.isNew === true && events.at(-1)?.date === date)) {
    return {
      cause: "unsettled",
      why: {
        rule: signal === "unsettled" ? "settling" : "pain-trend",
        text:
          signal === "unsettled"
            ? `${unsettledText(date, history)}, so it is a little lighter this time.`
            : "Pain has risen for two weeks running, so it is a little lighter this time.",
        entries: signal === "unsettled" ? entries : (rise?.entries ?? entries),
        next: "A session with little or no pain that has settled by the next morning starts the way up again.",
      },
    };
  }
  const inWords = events.filter((event) => event.date === date && isOnlyInWords(event));
  if (inWords.length > 0) {
    return held({
      rule: "said-in-words",
      text: `A note of ${date} speaks of pain or of a leg, so the dose stays as it is.`,
      entries: inWords.map(({ id }) => id),
      next: "A session with little or no pain (say so with --pain) lets it grow again; fourplane edit corrects the note.",
    });
  }
  const wasFelt = events.some((event) => event.date === date && bandOf(event.pain, usual) === "amber");
  return held({
    rule: wasFelt ? "pain-bands" : "settling",
    text: wasFelt
      ? `There was something to feel on ${date}, which is fine; the dose stays as it is.`
      : `${unsettledText(date, history)}, so the dose stays as it is.`,
    entries,
    next: "A session with little or no pain (say so with --pain) lets it grow again.",
  });
};

/** The "same plane" column, for pain: after a red session only RESIST or unloaded MOVE, sets halved; else a hold. */
export const planePain = (exercise: Exercise, situation: Situation): Symptoms | null => {
  const [plane] = exercise.planes;
  if (exercise.role !== "trunk" || plane === undefined) return null;
  const lasting = signalInPlane(plane, situation);
  if (lasting === null || lasting.signal === "hold") return null;
  const { signal, date, entries } = lasting;
  const next = `A session in ${plane} with little or no pain brings it back as it was.`;
  if (signal === "unsettled") {
    const text = `${unsettledText(date, situation.history, ` in ${plane}`)}, so the dose stays as it is.`;
    return held({ rule: "settling", text, entries, next });
  }
  const since = `Pain was high in ${plane} on ${date}`;
  if (isLoadedMove(exercise)) {
    const text = `${since}, so moving with a weight rests in this direction; holds and unloaded movement go on.`;
    return resting({ rule: "pain-bands", text, entries, next });
  }
  if (isDoneSince(exercise, situation, date, entries)) {
    return held({ rule: "pain-bands", text: `${since}; it has been lowered since and stays there.`, entries, next });
  }
  const text = `${since}, so everything in this direction has half its sets.`;
  return {
    cause: "plane",
    why: { rule: "pain-bands", text, entries, next },
  };
};

/** The "whole plan" column, for pain: after a red session nothing else grows. */
export const planPain = ({ history, profile, today }: Situation): Symptoms | null => {
  const lasting = lastingSignal(history.done, history, usualPainOf(profile), today);
  if (lasting?.signal !== "red") return null;
  return held({
    rule: "pain-bands",
    text: `Pain was high on ${lasting.date}, so nothing grows until a session has gone well.`,
    entries: lasting.entries,
    next: "A session of what hurt, with little or no pain, ends this.",
  });
};
