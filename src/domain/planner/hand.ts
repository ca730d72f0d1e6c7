import type { Board } from "./board.ts";

/** Puts items on the board and takes them off, remembering how to undo it. */
export interface Hand {
  readonly put: (session: number, candidate: number, sets: number, brief: boolean) => boolean;
  readonly take: (session: number, place: number) => void;
  /** How many steps are remembered. */
  readonly mark: () => number;
  /** Undoes every step after the first `mark`. */
  readonly undo: (mark: number) => void;
  readonly clear: () => void;
}

/** More steps than any one move takes. */
const longestTrail = 4096;

export const createHand = (board: Board): Hand => {
  const sessions = new Int32Array(longestTrail);
  const candidates = new Int32Array(longestTrail);
  /** Sets, negative for an item taken out; brief rests add 8. */
  const items = new Int8Array(longestTrail);
  let length = 0;
  const remember = (session: number, candidate: number, item: number): void => {
    sessions[length] = session;
    candidates[length] = candidate;
    items[length] = item;
    length++;
  };
  const removeFrom = (session: number, candidate: number): void => {
    let place = board.count(session) - 1;
    while (board.candidateAt(session, place) !== candidate) place--;
    board.remove(session, place);
  };
  return {
    put: (session, candidate, sets, brief) => {
      if (!board.allows(session, candidate, sets, brief)) return false;
      board.add(session, candidate, sets, brief);
      remember(session, candidate, brief ? sets + 8 : sets);
      return true;
    },
    take: (session, place) => {
      const sets = board.setsAt(session, place);
      remember(session, board.candidateAt(session, place), board.briefAt(session, place) ? -sets - 8 : -sets);
      board.remove(session, place);
    },
    mark: () => length,
    undo: (mark) => {
      while (length > mark) {
        length--;
        const session = sessions[length] as number;
        const candidate = candidates[length] as number;
        const item = items[length] as number;
        if (item > 0) removeFrom(session, candidate);
        else board.add(session, candidate, -item & 7, -item > 8);
      }
    },
    clear: () => {
      length = 0;
    },
  };
};
