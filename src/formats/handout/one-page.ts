import { messagePieces, sourcePieces, stanceLine, warningsInShort } from "./advice.ts";
import type { ShownExercise } from "./exercises.ts";
import { inFront, weekInput } from "./front.ts";
import { headPiece } from "./head.ts";
import { baseLook, creditLines, type Layout, type LayoutInput } from "./input.ts";
import { boxOf, roomOf, type Look } from "./look.ts";
import { heightOf, pagesOf, type Piece } from "./pages.ts";
import { sheetsOf } from "./sheets.ts";
import { askedInRows, picturedWeek, shortPictures } from "./short.ts";
import { wholeWeek } from "./week.ts";

/** Type of a short hand-out, best first. */
const shortSizes = [14, 13, 12, 11.5, 11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6];
const leastWithPictures = 8.5;

interface Short {
  readonly look: Look;
  readonly pieces: readonly Piece[];
}

/** One page: with pictures where readable ones find room, else the days alone, in the largest type that fits. */
export const layOutShort = (input: LayoutInput, exercises: readonly ShownExercise[]): Layout => {
  const { width, height } = roomOf(input);
  const { sessions, locale, isLarge } = input;
  const around = (size: number, middle: readonly Piece[]): readonly Piece[] => [
    headPiece(input, width, size, true),
    ...messagePieces(input.note, width, size, height),
    ...middle,
    warningsInShort(width, size),
    ...sourcePieces(creditLines(input), width, size, height),
    stanceLine(width, size, true),
  ];
  const lookOf = (size: number, picture: number): Look => ({
    ...baseLook(input),
    type: size,
    front: size,
    picture,
    box: Math.min(boxOf(isLarge), size * 0.55),
  });
  const pictured = (size: number, picture: number): Short => {
    const look = lookOf(size, picture);
    const middle = [picturedWeek(exercises, sessions, width, look), askedInRows(sessions, locale, look)];
    return { look, pieces: around(size, middle) };
  };
  const alone = (size: number): Short => {
    const look = lookOf(size, 30);
    return { look, pieces: around(size, wholeWeek({ ...weekInput(input, look, exercises), anchors: new Map() })) };
  };
  const fits = ({ pieces }: Short): boolean => heightOf(pieces) <= height;
  const size = shortSizes.find((each) => fits(alone(each))) ?? 6;
  // In large print the type comes before the pictures.
  const least = isLarge ? Math.max(leastWithPictures, size - 0.5) : leastWithPictures;
  const readable = shortSizes.filter((size) => size >= least && size <= (isLarge ? 14 : 12));
  const withPictures = readable
    .flatMap((size) => shortPictures.map((picture) => [size, picture] as const))
    // A point of type is worth as much as six millimetres of picture.
    .sort((one, other) => 6 * other[0] + other[1] - 6 * one[0] - one[1]);
  const isDrawn = exercises.some(({ picture }) => picture !== undefined);
  const drawn = isDrawn ? withPictures.find((sizes) => fits(pictured(...sizes))) : undefined;
  const { look, pieces } = drawn === undefined ? alone(size) : pictured(...drawn);
  // A message or sources that no type brings onto the page go on on another.
  return { look, pages: sheetsOf(pagesOf(inFront(pieces), height), height, input) };
};
