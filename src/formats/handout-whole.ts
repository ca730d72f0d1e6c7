import { askFirst, notesPiece, sourcePieces, stanceLine } from "./handout-advice.ts";
import { exerciseCards } from "./handout-card.ts";
import type { ShownExercise } from "./handout-exercises.ts";
import { frontOf, inFront } from "./handout-front.ts";
import { baseLook, creditLines, type Layout, type LayoutInput } from "./handout-input.ts";
import { cardSizes, lastSize, manyPages, roomOf, type CardSize, type Look } from "./handout-look.ts";
import { pagesOf, type Piece } from "./handout-pages.ts";
import { sheetsOf } from "./handout-sheets.ts";

const endOf = (input: LayoutInput, size: number, hasAsk: boolean): readonly Piece[] => {
  const { width, height } = roomOf(input.paper);
  return [
    ...(hasAsk ? [] : [askFirst(width, size)]),
    ...sourcePieces(creditLines(input), width, size, height),
    stanceLine(width, size),
    notesPiece(size),
  ];
};

interface Tried {
  readonly look: Look;
  readonly pages: readonly (readonly Piece[])[];
}

/** Few pages come first, then two or three exercises on each, then large type and pictures. */
const rank = ({ look, pages }: Tried): number => {
  const cards = pages.map((page) => page.filter(({ isCard }) => isCard === true).length).filter((count) => count > 0);
  const lonely = cards.slice(0, -1).filter((count) => count === 1).length;
  return 100 * pages.length + 20 * lonely + (look.isBrief ? 30 : 0) - 4 * look.type - look.picture / 10;
};

const best = (tried: readonly Tried[]): Tried => tried.reduce((one, other) => (rank(other) < rank(one) ? other : one));

/** The whole hand-out: what comes first, each exercise once, what comes last. */
export const layOutWhole = (input: LayoutInput, exercises: readonly ShownExercise[]): Layout => {
  const { width, height } = roomOf(input.paper);
  const base = baseLook(input);
  const front = frontOf(input, base, exercises);
  const first = inFront(front.pieces);
  const withSize = (size: CardSize): Tried => {
    const look = { ...base, ...size, front: front.size };
    const layout = { look, width, most: height, catalog: input.catalog, locale: input.locale };
    const cards = exercises.flatMap((shown) => exerciseCards(shown, layout));
    return { look, pages: pagesOf([...first, ...cards, ...endOf(input, look.type, front.hasAsk)], height) };
  };
  const usual = best(cardSizes(input.isLarge).map(withSize));
  const isMany = usual.pages.length > manyPages && !input.isLarge;
  const { look, pages } = isMany ? best([usual, withSize(lastSize)]) : usual;
  return { look, pages: sheetsOf(pages, height, input) };
};
