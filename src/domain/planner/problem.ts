import type { LocalDate } from "../dates.ts";
import { daysBetween } from "../dates.ts";
import type { Profile } from "../profile/profile.ts";
import { cellId, cells, planes } from "../spine.ts";
import { candidatesOf, type Candidate } from "./candidate.ts";
import type { Eligible } from "./eligibility.ts";
import { lightPlanes } from "./light-planes.ts";
import type { PlanRequest } from "./plan-request.ts";
import { comfortableItems, legDays, mostMobility, openings } from "./session-frame.ts";
import { lightVolumeFor, startSets, thirdSetMinutes, volumeFor } from "./volume.ts";

/** An item that must stand in a session as it is. */
export interface Fixed {
  readonly candidate: number;
  readonly session: number;
  readonly sets: number;
  readonly brief: boolean;
}

/** A week to be chosen, stated in numbers; the search and the exact solver both read this. */
export interface Problem {
  readonly candidates: readonly Candidate[];
  readonly families: number;
  readonly dates: readonly LocalDate[];
  /** Whether a session may have a candidate: number of the session × number of candidates + number of the candidate. */
  readonly open: readonly boolean[];
  /** Pairs of session numbers less than 48 h apart. */
  readonly close: readonly (readonly [number, number])[];
  /** Seconds a session may take. */
  readonly budget: number;
  /** The most items a session may have, besides an easy finish. */
  readonly mostItems: number;
  /** The most items of each kind in a session, in the order of `kinds`. */
  readonly mostOfKind: readonly number[];
  /** Sessions worth opening with mobility, and worth having work for the legs. */
  readonly openings: number;
  readonly legDays: number;
  /** Credited half sets aimed at, plane by plane. */
  readonly targets: readonly number[];
  /** The most direct sets in the week, plane by plane. */
  readonly ceilings: readonly number[];
  /** The most direct sets in the week, cell by cell. */
  readonly cellCeilings: readonly number[];
  /** Planes that some candidate can fill, as four flags. */
  readonly reachable: readonly boolean[];
  readonly fixed: readonly Fixed[];
  readonly seed: number;
}

/** The level a plane is trained at: the profile's, or that of a rung earned above it. */
const trainedLevel = (plane: number, candidates: readonly Candidate[], level: number): number =>
  candidates.reduce(
    (most, { cell, eligible }) =>
      cell >> 1 === plane && eligible.earned !== undefined ? Math.max(most, eligible.exercise.level) : most,
    level,
  );

const lightVolumeOf = ({ days, minutes }: Profile) => lightVolumeFor(days.length * minutes);

/** What a plane is aimed at, in credited sets, and what it never passes, in direct ones. */
const volumeOf = (
  number: number,
  { candidates, request }: { readonly candidates: readonly Candidate[]; readonly request: PlanRequest },
): { readonly target: number; readonly ceiling: number } => {
  const plane = planes[number] as (typeof planes)[number];
  if (lightPlanes(request.profile).includes(plane)) return lightVolumeOf(request.profile);
  const { target, ceiling } = volumeFor(trainedLevel(number, candidates, request.profile.level));
  const before = request.blockSets[plane];
  if (before === undefined) return { target, ceiling };
  const next = Math.min(ceiling, Math.max(target, before + 1));
  return { target: next, ceiling: next };
};

const nearPairs = (dates: readonly LocalDate[]): Problem["close"] =>
  dates.flatMap((date, first) =>
    dates.flatMap((other, second) =>
      second > first && daysBetween(date, other) < 2 ? [[first, second] as const] : [],
    ),
  );

/** Comfort gives way to the cells of a week of few sessions and to what was asked for by name, with one item to frame them. */
const mostItemsOf = (
  candidates: readonly Candidate[],
  sessions: number,
  { profile, required, locked }: PlanRequest,
) => {
  const inReach = new Set(candidates.filter(({ cell }) => cell >= 0).map(({ cell }) => cell)).size;
  const wished = required.length + locked.length;
  return Math.max(comfortableItems(profile), Math.ceil((inReach + wished) / Math.max(1, sessions)) + 1);
};

/** States the week of a request as a problem in numbers. Candidates keep the order of `eligible`. */
export const stateProblem = (
  request: PlanRequest,
  eligible: readonly Eligible[],
  dates: readonly LocalDate[],
): Problem => {
  const { profile, seed, barred } = request;
  const isBegun = Object.keys(request.blockSets).length > 0;
  const mostSets =
    isBegun && profile.minutes >= thirdSetMinutes ? volumeFor(profile.level).perItem : startSets(dates.length);
  const candidates = candidatesOf(eligible, request, mostSets);
  const volumes = planes.map((_, plane) => volumeOf(plane, { candidates, request }));
  return {
    candidates,
    families: 1 + candidates.reduce((most, { family }) => Math.max(most, family), -1),
    dates,
    open: dates.flatMap((date, session) =>
      candidates.map(
        ({ trains, onlyFirst }) =>
          !(onlyFirst && session > 0) && !trains.some((cell) => barred.get(date)?.has(cellId(cell)) === true),
      ),
    ),
    close: nearPairs(dates),
    budget: profile.minutes * 60,
    mostItems: mostItemsOf(candidates, dates.length, request),
    mostOfKind: [99, mostMobility(profile), 2, 1],
    openings: Math.min(openings, dates.length),
    legDays: Math.min(legDays(profile), dates.length),
    targets: volumes.map(({ target }) => target * 2),
    ceilings: volumes.map(({ ceiling }) => ceiling),
    cellCeilings: cells.map((cell) =>
      cell.mode === "move" && lightPlanes(profile).includes(cell.plane) ? lightVolumeOf(profile).move : 99,
    ),
    reachable: planes.map((_, plane) => candidates.some(({ cell }) => cell >= 0 && cell >> 1 === plane)),
    fixed: request.locked.map(({ exercise, date, sets, rest }) => {
      const candidate = candidates.findIndex(({ id }) => id === exercise);
      return {
        candidate,
        session: dates.indexOf(date),
        sets,
        brief: rest < (candidates[candidate]?.eligible.rest ?? 0),
      };
    }),
    seed,
  };
};
