import type { Markup } from "./markup.ts";

/** Where something of the hand-out stands: the number of its page, from 1. */
export type PageOf = (anchor: string) => number;

/** A part of the hand-out that is not split between two sheets. */
export interface Piece {
  /** Of the printed piece and the gap below it, in millimetres. */
  readonly height: number;
  /** What others point to. */
  readonly anchor?: string;
  /** An exercise. */
  readonly isCard?: boolean;
  /** Begins a sheet. */
  readonly isFirst?: boolean;
  /** Of the piece, when all pages are known; `spare` is its share of what its page leaves free, in millimetres. */
  readonly markup: (pageOf: PageOf, spare: number) => Markup;
}

interface Plan {
  readonly pages: number;
  /** Squares of what is left free, so that pages are as full as each other; less so of the last one, which has lines for notes. */
  readonly cost: number;
  /** Where the first page ends. */
  readonly end: number;
}

const isBetter = (one: Plan, other: Plan | undefined): boolean =>
  other === undefined || one.pages < other.pages || (one.pages === other.pages && one.cost < other.cost);

/**
 * Pieces on as few pages as their order allows, each page as full as the others. `room` is the height of a page, in
 * millimetres; what is higher than that has a page to itself.
 */
export const pagesOf = (pieces: readonly Piece[], room: number): readonly (readonly Piece[])[] => {
  const plans: Plan[] = [];
  plans[pieces.length] = { pages: 0, cost: 0, end: pieces.length };
  for (let start = pieces.length - 1; start >= 0; start--) {
    let best: Plan | undefined;
    let used = 0;
    for (let end = start + 1; end <= pieces.length; end++) {
      const piece = pieces[end - 1] as Piece;
      used += piece.height;
      if (end > start + 1 && (used > room || piece.isFirst === true)) break;
      const rest = plans[end] as Plan;
      const weight = end === pieces.length ? 0.2 : 1;
      const plan = { pages: rest.pages + 1, cost: rest.cost + weight * Math.max(0, room - used) ** 2, end };
      if (isBetter(plan, best)) best = plan;
    }
    plans[start] = best as Plan;
  }
  const pages: (readonly Piece[])[] = [];
  for (let start = 0; start < pieces.length; start = (plans[start] as Plan).end)
    pages.push(pieces.slice(start, (plans[start] as Plan).end));
  return pages;
};

/**
 * Pieces in an order that fills pages better: the highest first, each onto the first page with room for it (first fit
 * decreasing). Those of a page, and the pages, then stand as they would have come.
 */
export const fittedOrder = (pieces: readonly Piece[], room: number): readonly Piece[] => {
  const pages: { readonly places: number[]; used: number }[] = [];
  const byHeight = pieces
    .map(({ height }, place) => ({ height, place }))
    .sort((one, other) => other.height - one.height);
  for (const { height, place } of byHeight) {
    const page = pages.find(({ used }) => used + height <= room);
    if (page === undefined) pages.push({ places: [place], used: height });
    else {
      page.places.push(place);
      page.used += height;
    }
  }
  const sorted = pages.map(({ places }) => [...places].sort((one, other) => one - other));
  return sorted
    .sort(([one = 0], [other = 0]) => one - other)
    .flatMap((places) => places.flatMap((place) => pieces[place] ?? []));
};

/** Millimetres that pieces take one below the other. */
export const heightOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { height }) => sum + height, 0);
