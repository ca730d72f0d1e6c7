import type { LocalDate } from "../dates.ts";
import type { Mode, Plane } from "../spine.ts";
import type { CellCoverage, Coverage, Session } from "../week.ts";

const cellCoverage = (sessions: readonly Session[], plane: Plane, mode: Mode): CellCoverage => {
  const dates = new Set<LocalDate>();
  let sets = 0;
  for (const { date, items } of sessions) {
    for (const { cells, dose } of items) {
      if (!cells.some((cell) => cell.credit === 1 && cell.plane === plane && cell.mode === mode)) continue;
      sets += dose.sets;
      dates.add(date);
    }
  }
  return { sets, days: dates.size };
};

/**
 * Direct sets, and the distinct dates they fall on, for each plane and mode. Only a whole credit counts:
 * half credits never fill a cell.
 */
export const coverageOf = (sessions: readonly Session[]): Coverage => {
  const both = (plane: Plane) => ({
    move: cellCoverage(sessions, plane, "move"),
    resist: cellCoverage(sessions, plane, "resist"),
  });
  return {
    flexion: both("flexion"),
    extension: both("extension"),
    rotation: both("rotation"),
    "side-bending": both("side-bending"),
  };
};
