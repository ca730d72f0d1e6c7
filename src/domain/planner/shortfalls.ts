import { planes, type Plane } from "../spine.ts";
import type { Session, Shortfall } from "../week.ts";
import { volumeFor } from "./volume.ts";

/** What the sessions fall short of in planes that are trained: a second day, and the floor of credited sets. */
export const shortfallsOf = (sessions: readonly Session[], level: number): readonly Shortfall[] => {
  const { floor } = volumeFor(level);
  return planes.flatMap((plane) => {
    const days = new Set<string>();
    let credited = 0;
    for (const { date, items } of sessions)
      for (const { cells, dose } of items)
        for (const cell of cells) {
          if (cell.plane !== plane) continue;
          credited += cell.credit * dose.sets;
          if (cell.credit === 1) days.add(date);
        }
    if (days.size === 0) return [];
    return [...oneDay(plane, days.size, sessions.length), ...belowFloor(plane, credited, floor)];
  });
};

const oneDay = (plane: Plane, days: number, sessions: number): readonly Shortfall[] =>
  days > 1 || sessions < 2
    ? []
    : [{ plane, kind: "one-day", message: `${plane} is trained on one day only; two days a week would be better` }];

const belowFloor = (plane: Plane, credited: number, floor: number): readonly Shortfall[] =>
  credited >= floor
    ? []
    : [
        {
          plane,
          kind: "below-floor",
          message: `${plane} gets ${credited} of at least ${floor} sets a week for want of time`,
        },
      ];
