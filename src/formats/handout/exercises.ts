import type { Catalog, Exercise } from "../../domain/catalog/entry.ts";
import type { TodaysItem } from "../../domain/session/todays-items.ts";
import type { SessionAhead } from "../../domain/session/week-ahead.ts";
import type { LocalDate } from "../../domain/dates.ts";

/** An exercise on one day. */
export interface Turn {
  readonly date: LocalDate;
  readonly each: TodaysItem;
}

/** An exercise as a hand-out shows it: once, with each day it stands on. */
export interface ShownExercise {
  readonly id: string;
  readonly name: string;
  /** What others point to. */
  readonly anchor: string;
  /** Undefined where no catalog in use describes it. */
  readonly exercise: Exercise | undefined;
  /** Its picture as SVG; undefined where there is none. */
  readonly picture: string | undefined;
  readonly turns: readonly Turn[];
}

/** The exercises of sessions in the order in which they first come. */
export const exercisesOf = (
  sessions: readonly SessionAhead[],
  catalog: Catalog,
  pictures: ReadonlyMap<string, string>,
): readonly ShownExercise[] => {
  const turns = new Map<string, Turn[]>();
  for (const { date, items } of sessions)
    for (const each of items) {
      const known = turns.get(each.item.exercise);
      if (known === undefined) turns.set(each.item.exercise, [{ date, each }]);
      else known.push({ date, each });
    }
  return [...turns].map(([id, own], index) => ({
    id,
    name: own[0]?.each.item.name ?? id,
    anchor: `e${index + 1}`,
    exercise: catalog.get(id),
    picture: pictures.get(id),
    turns: own,
  }));
};

/** How high a picture is for its width. */
export const ratioOf = (picture: string): number => {
  const [, width = "1", height = "1"] = /viewBox="0 0 (\d+) (\d+)"/.exec(picture) ?? [];
  return Number(height) / Number(width);
};
