import type { Catalog } from "../../domain/catalog/entry.ts";
import type { SessionAhead } from "../../domain/session/week-ahead.ts";
import type { Week } from "../../domain/week.ts";
import { creditsOf } from "../../words/credits.ts";
import { boxOf, type Look, type Paper } from "./look.ts";
import type { Markup } from "./markup.ts";
import { longestParagraph, piecesOf } from "./measure.ts";

/** What is handed out, and how. */
export interface HandoutInput {
  readonly week: Week;
  /** All sessions of the week, or those to hand out. */
  readonly sessions: readonly SessionAhead[];
  /** Where steps, cues, stop rules, neighbours and licences come from. */
  readonly catalog: Catalog;
  /** Pictures of exercises as SVG, by exercise. */
  readonly pictures: ReadonlyMap<string, string>;
  /** A language tag such as `en-US`: decides how dates are written. */
  readonly locale: string;
  readonly paper: Paper;
  /** One page: the days with boxes, and the pictures there is room for. */
  readonly isShort: boolean;
  /** Type of 14 pt and large boxes, which people of 65 and over get unasked. */
  readonly isLarge?: boolean | undefined;
  /** Who gets it; a line to write on when left out. */
  readonly recipient?: string | undefined;
  /** Who hands it out; a line to write on when left out. */
  readonly author?: string | undefined;
  /** A message, its lines kept. */
  readonly note?: string | undefined;
  /** The version of the program. */
  readonly version: string;
}

/** The same with what follows from it. */
export interface LayoutInput extends HandoutInput {
  readonly title: string;
  readonly isLarge: boolean;
}

/** How a hand-out looks on paper, and its pages. */
export interface Layout {
  readonly look: Look;
  readonly pages: readonly Markup[];
}

/** The look that others are tried from. */
export const baseLook = ({ paper, isLarge }: LayoutInput): Look => ({
  paper,
  type: 11,
  front: 11,
  picture: 60,
  box: boxOf(isLarge),
  isLarge,
  isBrief: false,
});

/** Licence and attribution of what came from elsewhere, in lines of a length that a page can hold. */
export const creditLines = ({ sessions, catalog }: HandoutInput): readonly string[] =>
  creditsOf(sessions, catalog).flatMap(({ name, credit }) => piecesOf(`${name}: ${credit}`, longestParagraph));
