import type { Board } from "./board.ts";
import type { Hand } from "./hand.ts";
import type { Placing } from "./placing.ts";

/** A random move; false when it could not be made whole and has to be undone. */
export type Move = (session: number) => boolean;

/** Moves of an item or two: sets and rests changed, exercises replaced, put in, repeated, dropped, moved to another day or traded. */
export const createSmallMoves = (
  board: Board,
  { put, take, undo, mark: markTrail }: Hand,
  placing: Placing,
  random: (below: number) => number,
) => {
  const { anyCandidate, anyPlace, placeFor, placeOf, planeOf, groupOf, oneOf, setsFor, hasBrief, alter, fill, fit } =
    placing;
  const changeSets = (session: number): boolean => {
    const place = anyPlace(session);
    return place >= 0 && alter(session, place, random(2) === 0 ? 1 : -1);
  };
  const changeRest = (session: number): boolean => {
    const place = anyPlace(session);
    if (place < 0 || board.setsAt(session, place) === 1) return false;
    const candidate = board.candidateAt(session, place);
    if (!hasBrief(candidate)) return false;
    const sets = board.setsAt(session, place);
    const brief = board.briefAt(session, place);
    take(session, place);
    if (!put(session, candidate, sets, !brief)) return false;
    if (!brief) fill(session, 3);
    return true;
  };
  const shortenRests = (session: number, place: number): boolean => {
    const candidate = board.candidateAt(session, place);
    const sets = board.setsAt(session, place);
    if (sets === 1 || board.briefAt(session, place) || !hasBrief(candidate)) return false;
    take(session, place);
    return put(session, candidate, sets, true);
  };
  const replace = (session: number): boolean => {
    const place = anyPlace(session);
    if (place < 0) return false;
    const old = board.candidateAt(session, place);
    const sets = board.setsAt(session, place);
    const group = groupOf(old);
    const candidate = random(4) === 0 ? anyCandidate() : oneOf(group);
    if (candidate === old) return false;
    const brief = board.briefAt(session, place);
    take(session, place);
    const wished = random(3) === 0 ? setsFor(candidate) : sets;
    if (!fit(session, candidate, wished, brief && hasBrief(candidate))) return false;
    if (random(3) === 0) fill(session, 4);
    return true;
  };
  const insert = (session: number): boolean => make(session, anyCandidate());
  /** An exercise of another day on this one too: only what is done often can grow. */
  const repeat = (session: number): boolean => {
    const other = random(board.sessions);
    const place = anyPlace(other);
    return other !== session && place >= 0 && make(session, board.candidateAt(other, place));
  };
  /** Puts a candidate in, making room where there is none. */
  const make = (session: number, candidate: number): boolean => {
    if (placeOf(session, candidate) >= 0) return false;
    const wished = setsFor(candidate);
    if (fit(session, candidate, wished, false)) return true;
    // Room is made by shortening or dropping what is there, or in another session what the ceiling or the 48 hours count against it.
    const plane = planeOf(candidate);
    for (let tries = 0; tries < 5; tries++) {
      const from = tries % 2 === 0 ? session : random(board.sessions);
      const place = tries % 2 === 0 || plane < 0 ? anyPlace(from) : placeFor(from, plane);
      if (place < 0) continue;
      const mark = markTrail();
      const way = random(3);
      if (way === 0 || !(way === 1 ? shortenRests(from, place) : alter(from, place, -1))) {
        undo(mark);
        take(from, place);
      }
      if (fit(session, candidate, wished, false)) {
        fill(from, 4);
        return true;
      }
    }
    return false;
  };
  const drop = (session: number): boolean => {
    const place = anyPlace(session);
    if (place < 0) return false;
    take(session, place);
    fill(session, 4);
    return true;
  };
  const relocate = (session: number): boolean => {
    const to = random(board.sessions);
    const place = anyPlace(session);
    if (place < 0 || to === session) return false;
    const candidate = board.candidateAt(session, place);
    const sets = board.setsAt(session, place);
    const brief = board.briefAt(session, place);
    const back = anyPlace(to);
    take(session, place);
    if (random(2) === 0 || back < 0) {
      if (!fit(to, candidate, sets, brief)) return false;
      fill(session, 4);
      return true;
    }
    const other = board.candidateAt(to, back);
    const otherSets = board.setsAt(to, back);
    const otherBrief = board.briefAt(to, back);
    take(to, back);
    return fit(to, candidate, sets, brief) && fit(session, other, otherSets, otherBrief);
  };
  const trade = (session: number): boolean => {
    const less = anyPlace(session);
    if (less < 0 || !alter(session, less, -1)) return false;
    const to = random(3) === 0 ? random(board.sessions) : session;
    const more = anyPlace(to);
    return more >= 0 && alter(to, more, 1);
  };
  return { changeSets, changeRest, replace, insert, repeat, drop, relocate, trade };
};
