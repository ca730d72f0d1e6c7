import { askFirst, notesPiece, sourcePieces, stanceLine } from "./advice.ts";
import { exerciseCards } from "./card.ts";
import type { ShownExercise } from "./exercises.ts";
import { frontOf, inFront } from "./front.ts";
import { baseLook, creditLines, type Layout, type LayoutInput } from "./input.ts";
import { cardSizes, lastSize, manyPages, roomOf, type CardSize, type Look } from "./look.ts";
import { fittedOrder, pagesOf, type Piece } from "./pages.ts";
import { sheetsOf } from "./sheets.ts";

const endOf = (input: LayoutInput, size: number, hasAsk: boolean): readonly Piece[] => {
  const { width, height } = roomOf(input);
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
  /** In another order than that of the days, to fill pages better. */
  readonly isFitted: boolean;
}

/** Few pages come first, then two or three exercises on each, then large type and pictures. */
const rank = ({ look, pages, isFitted }: Tried): number => {
  const cards = pages.map((page) => page.filter(({ isCard }) => isCard === true).length).filter((count) => count > 0);
  const lonely = cards.slice(0, -1).filter((count) => count === 1).length;
  const dear = (look.isBrief ? 30 : 0) + (isFitted ? 30 : 0);
  return 100 * pages.length + 20 * lonely + dear - 4 * look.type - look.picture / 10;
};

const best = (tried: readonly Tried[]): Tried => tried.reduce((one, other) => (rank(other) < rank(one) ? other : one));

/** The whole hand-out: what comes first, each exercise once, what comes last. */
export const layOutWhole = (input: LayoutInput, exercises: readonly ShownExercise[]): Layout => {
  const { width, height } = roomOf(input);
  const base = baseLook(input);
  const front = frontOf(input, base, exercises);
  const first = inFront(front.pieces);
  const withSize = (size: CardSize): readonly Tried[] => {
    const look = { ...base, ...size, front: front.size };
    const layout = { look, width, most: height, catalog: input.catalog, locale: input.locale };
    const cards = exercises.flatMap((shown) => exerciseCards(shown, layout));
    const end = endOf(input, look.type, front.hasAsk);
    // What goes on on another sheet stays in its order.
    const orders = cards.length > exercises.length ? [cards] : [cards, fittedOrder(cards, height)];
    return orders.map((order, at) => ({
      look,
      pages: pagesOf([...first, ...order, ...end], height),
      isFitted: at === 1,
    }));
  };
  const usual = best(cardSizes(input.isLarge).flatMap(withSize));
  const isMany = usual.pages.length > manyPages && !input.isLarge;
  const { look, pages } = isMany ? best([usual, ...withSize(lastSize)]) : usual;
  return { look, pages: sheetsOf(pages, height, input) };
};
