import { planes, type Plane } from "../spine.ts";
import { roomOf, type Session, type Shortfall } from "../week.ts";
import { volumeFor } from "./volume.ts";

/** What the sessions fall short of in planes that are trained: a second day, and the floor of credited sets. */
export const shortfallsOf = (sessions: readonly Session[], level: number): readonly Shortfall[] => {
  const { floor } = volumeFor(level);
  return planes.flatMap((plane) => {
    const days = new Set<string>();
    let credited = 0;
    let usual = 0;
    for (const { date, items } of sessions)
      for (const item of items)
        for (const cell of item.cells) {
          if (cell.plane !== plane) continue;
          credited += cell.credit * item.dose.sets;
          usual += cell.credit * roomOf(item);
          if (cell.credit === 1) days.add(date);
        }
    if (days.size === 0) return [];
    return [...oneDay(plane, days.size, sessions.length), ...belowFloor(plane, credited, usual, floor)];
  });
};

const oneDay = (plane: Plane, days: number, sessions: number): readonly Shortfall[] =>
  days > 1 || sessions < 2
    ? []
    : [{ plane, kind: "one-day", message: `${plane} is trained on one day only; two days a week would be better` }];

const belowFloor = (plane: Plane, credited: number, usual: number, floor: number): readonly Shortfall[] => {
  if (credited >= floor) return [];
  const message =
    usual >= floor
      ? `${plane} gets ${credited} sets in this lighter week, and at least ${floor} in a usual one`
      : `${plane} gets ${credited} of at least ${floor} sets a week for want of time`;
  return [{ plane, kind: "below-floor", message }];
};
