import type { Catalog } from "../../domain/catalog/entry.ts";
import type { Look } from "./look.ts";
import { markup, type Markup } from "./markup.ts";

/** What the style sheet says of the card of an exercise, in millimetres. */
export const cardShape = {
  padding: 2.5,
  side: 4,
  edge: 0.3,
  gap: 3.5,
  between: 5,
  indent: 6,
  row: 8,
  blank: 24,
  weight: 16,
} as const;

/** What a card is laid out for. */
export interface CardLayout {
  readonly look: Look;
  /** Of a page, in millimetres. */
  readonly width: number;
  readonly most: number;
  readonly catalog: Catalog;
  readonly locale: string;
}

/** Millimetres between the edges of a card. */
export const insideOf = ({ width }: Pick<CardLayout, "width">): number => width - 2 * (cardShape.side + cardShape.edge);

/** A part of a card; its markup is made once it is known to be used. */
export interface Part {
  /** In millimetres. */
  readonly height: number;
  readonly markup: () => Markup;
}

export const nothing: Part = { height: 0, markup: () => markup`` };
