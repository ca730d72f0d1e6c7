import { askFirst, messagePieces, warnings } from "./advice.ts";
import type { ShownExercise } from "./exercises.ts";
import { glancePiece } from "./glance.ts";
import { headPiece } from "./head.ts";
import type { LayoutInput } from "./input.ts";
import { frontSizes, roomOf, type Look } from "./look.ts";
import { block } from "./markup.ts";
import { heightOf, type Piece } from "./pages.ts";
import { headingPiece, weekPieces, wholeWeek, type WeekInput } from "./week.ts";

/** Pieces in the type of what comes first. */
export const inFront = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.map((piece) => ({
    ...piece,
    markup: (pageOf, spare) => block("div", { class: "front" }, piece.markup(pageOf, spare)),
  }));

/** The days of a hand-out in a certain look. */
export const weekInput = (input: LayoutInput, look: Look, exercises: readonly ShownExercise[]): WeekInput => {
  const { width, height } = roomOf(look);
  return {
    week: input.week,
    sessions: input.sessions,
    locale: input.locale,
    look,
    width,
    most: height,
    anchors: new Map(exercises.map(({ id, anchor }) => [id, anchor])),
  };
};

interface Front {
  readonly size: number;
  readonly pieces: readonly Piece[];
  /** There was room for when to ask first, which would come last. */
  readonly hasAsk: boolean;
}

/** What comes first: on one page where a readable type lets it be, else the panels of the days on pages of their own. */
export const frontOf = (input: LayoutInput, base: Look, exercises: readonly ShownExercise[]): Front => {
  const { width, height } = roomOf(base);
  const sizes = frontSizes(input.isLarge);
  const fronts = sizes.map((size) => {
    const week = weekInput(input, { ...base, front: size }, exercises);
    const opening = [
      headPiece(input, width, size),
      warnings(width, size),
      ...messagePieces(input.note, width, size, height),
    ];
    return {
      size,
      week,
      opening,
      days: wholeWeek(week),
      apart: weekPieces(week, [headingPiece("Tick as you go", week)]),
    };
  });
  const fits = (pieces: readonly Piece[]) => heightOf(pieces) <= height;
  const withAsk = fronts.find(({ size, opening, days }) => fits([...opening, ...days, askFirst(width, size)]));
  if (withAsk !== undefined && withAsk.size >= 10.5) {
    const { size, opening, days } = withAsk;
    return { size, pieces: [...opening, ...days, askFirst(width, size)], hasAsk: true };
  }
  const onOne = fronts.find(({ opening, days }) => fits([...opening, ...days]));
  if (onOne !== undefined) return { size: onOne.size, pieces: [...onOne.opening, ...onOne.days], hasAsk: false };
  const chosen = fronts.find(({ apart }) => fits(apart)) ?? fronts.at(-1);
  if (chosen === undefined) return { size: base.front, pieces: [], hasAsk: false };
  const { size, week, opening, apart } = chosen;
  const [first, ...others] = apart;
  const later = first === undefined ? [] : [{ ...first, isFirst: true }, ...others];
  const before = [...opening, glancePiece(week)];
  const ask = askFirst(width, size);
  const hasAsk = fits([...before, ask]);
  return { size, pieces: [...before, ...(hasAsk ? [ask] : []), ...later], hasAsk };
};
