import { quoted } from "../safe-text.ts";
import { nearest } from "../suggest.ts";
import type { Catalog, Exercise } from "./entry.ts";

type Side = "easier" | "harder";
const sides = ["easier", "harder"] as const;

/** A link of a ladder that does not hold. */
export interface LadderFault {
  readonly id: string;
  readonly side: Side;
  readonly message: string;
  /** The other end came with a later file: that file made the link untrue, not the entry it stands in. */
  readonly isInherited: boolean;
}

/** Which file each exercise comes from: 0 for the first, more for a later one that overrides it. Not named: 0. */
export type Origins = ReadonlyMap<string, number>;

const suggestedFaults = 5;

const placeOf = (exercise: Exercise): string =>
  exercise.role === "trunk" ? `${exercise.planes[0] ?? ""}:${exercise.mode ?? ""}` : exercise.role;

const missing = (catalog: Catalog, id: string, isSuggested: boolean): string => {
  const choices = isSuggested ? [...catalog.keys()].filter((each) => Math.abs(each.length - id.length) <= 3) : [];
  const near = nearest(id, choices);
  return `there is no exercise ${quoted(id)}${near === undefined ? "" : ` (did you mean "${near}"?)`}`;
};

/** What is wrong between the two ends of a link, `mustReturn` when the other end has to lead back; or nothing. */
const wrongBetween = (from: Exercise, side: Side, to: Exercise, mustReturn: boolean): string | undefined => {
  const back = side === "easier" ? "harder" : "easier";
  if (from === to) return "an exercise cannot be its own neighbour";
  if (placeOf(from) !== placeOf(to)) {
    return `"${to.id}" is ${placeOf(to)}, this exercise is ${placeOf(from)}; a ladder stays in one plane and mode, or one role`;
  }
  const [low, high] = side === "easier" ? [to, from] : [from, to];
  if (low.level > high.level) {
    return `"${to.id}" is level ${to.level}, ${side === "easier" ? "above" : "below"} level ${from.level} of this exercise`;
  }
  if (!mustReturn || to[back] === from.id) return undefined;
  const found = to[back] === null ? "null" : quoted(to[back]);
  return `"${to.id}" does not lead back: its "${back}" is ${found}; expected "${from.id}"`;
};

/** The exercise of a circle that the latest file brought in: the one its author can change. */
const latestIn = (catalog: Catalog, side: Side, start: string, origins: Origins): string => {
  let latest = start;
  for (let at = catalog.get(start)?.[side] ?? start; at !== start; at = catalog.get(at)?.[side] ?? start) {
    if ((origins.get(at) ?? 0) > (origins.get(latest) ?? 0)) latest = at;
  }
  return latest;
};

const circlesAlong = (catalog: Catalog, side: Side, origins: Origins): readonly LadderFault[] => {
  const faults: LadderFault[] = [];
  const walkOf = new Map<string, number>();
  let walk = 0;
  for (const start of catalog.keys()) {
    walk += 1;
    let at: string | null = start;
    while (at !== null && !walkOf.has(at)) {
      walkOf.set(at, walk);
      const next: string | null = catalog.get(at)?.[side] ?? null;
      // An exercise that is its own neighbour is named as that already.
      if (next !== null && next !== at && walkOf.get(next) === walk) {
        const id = latestIn(catalog, side, next, origins);
        faults.push({
          id,
          side,
          message: `going ${side} step by step from "${id}" leads back to it`,
          isInherited: false,
        });
      }
      at = next !== null && catalog.has(next) ? next : null;
    }
  }
  return faults;
};

const circles = (catalog: Catalog, origins: Origins): readonly LadderFault[] => {
  const up = circlesAlong(catalog, "harder", origins);
  // Going down a ladder that leads in a circle is the same circle again, unless its links only go one way.
  return up.length > 0 ? up : circlesAlong(catalog, "easier", origins);
};

/**
 * Every link between neighbours that does not hold, in the order of the catalog, circles last.
 * A link to an exercise of an earlier file need not be returned: it is a way on to a ladder that is already there.
 */
export const ladderFaults = (catalog: Catalog, origins: Origins = new Map()): readonly LadderFault[] => {
  const faults: LadderFault[] = [];
  for (const exercise of catalog.values()) {
    for (const side of sides) {
      const id = exercise[side];
      if (id === null) continue;
      const other = catalog.get(id);
      const own = origins.get(exercise.id) ?? 0;
      const theirs = origins.get(id) ?? 0;
      const message =
        other === undefined
          ? missing(catalog, id, faults.length < suggestedFaults)
          : wrongBetween(exercise, side, other, theirs >= own);
      if (message === undefined) continue;
      faults.push({ id: exercise.id, side, message, isInherited: other !== undefined && theirs > own });
    }
  }
  return [...faults, ...circles(catalog, origins)];
};

/** The catalog with these links cut: an exercise that lost a neighbour has none on that side. */
export const mendLadders = (catalog: Catalog, faults: readonly LadderFault[]): Catalog => {
  if (faults.length === 0) return catalog;
  const mended = new Map(catalog);
  for (const { id, side } of faults) {
    const exercise = mended.get(id);
    if (exercise !== undefined) mended.set(id, { ...exercise, [side]: null });
  }
  return mended;
};
