import { ofPoints, type Type } from "./measure.ts";

export const papers = ["a4", "letter"] as const;
export type Paper = (typeof papers)[number];

/** Letter where offices print on it, A4 everywhere else. */
export const paperOf = (locale: string): Paper =>
  /[-_](US|CA|MX|PH|CL|CO|VE|CR|GT|SV|NI|PA|DO|PR)\b/i.test(locale) ? "letter" : "a4";

/** Width and height of a sheet, in millimetres. */
const sheets: Readonly<Record<Paper, readonly [number, number]>> = { a4: [210, 297], letter: [215.9, 279.4] };

/** White around a page: top, right and left, bottom, in millimetres; large print needs the width. */
export const marginsOf = (isLarge: boolean) => ({ top: 11, side: isLarge ? 11 : 14, bottom: 12 }) as const;

/** Room for the edges of what stands at the sides: some printers cut them off where they touch the white. */
export const edge = 0.3;

/** The line with the number at the top of each page, and what stays free so that other fonts fit too. */
const folio = 8;
const spare = 5;

/** What a page has room for, in millimetres. */
export const roomOf = ({
  paper,
  isLarge,
}: Pick<Look, "paper" | "isLarge">): { readonly width: number; readonly height: number } => {
  const [width, height] = sheets[paper];
  const margins = marginsOf(isLarge);
  return { width: width - 2 * (margins.side + edge), height: height - margins.top - margins.bottom - folio - spare };
};

/** How a hand-out looks on paper; sizes of type in points, the others in millimetres. */
export interface Look {
  readonly paper: Paper;
  /** Type of the exercises and of what follows them. */
  readonly type: number;
  /** Type of what comes first. */
  readonly front: number;
  /** Width of a picture. */
  readonly picture: number;
  /** Side of a box to tick. */
  readonly box: number;
  readonly isLarge: boolean;
  /** Lines closer together and without what to think of, so that two exercises in large print can share a page. */
  readonly isBrief: boolean;
}

/** How the text of the exercises is set. */
export const textOf = ({ type, isBrief }: Pick<Look, "type" | "isBrief">): Type => ({
  size: type,
  lead: isBrief ? 1.2 : 1.3,
});

/** Boxes of 22 pt in large print, so that a shaking hand hits them. */
export const boxOf = (isLarge: boolean): number => (isLarge ? ofPoints(22) : 4.8);

export type CardSize = Pick<Look, "type" | "picture" | "isBrief">;

const combined = (types: readonly number[], pictures: readonly number[], briefs: readonly boolean[]) =>
  types.flatMap((type) =>
    pictures.flatMap((picture) => briefs.map((isBrief): CardSize => ({ type, picture, isBrief }))),
  );

/** Type of the exercises and the width of their pictures: 60 mm at least. */
export const cardSizes = (isLarge: boolean): readonly CardSize[] =>
  isLarge ? combined([16, 15, 14], [84, 72, 60], [false, true]) : combined([12, 11.5, 11, 10.5], [74, 67, 60], [false]);

/** The smallest type, for when the others need more pages than a person carries about. */
export const lastSize: CardSize = { type: 10, picture: 60, isBrief: false };
export const manyPages = 7;

/** Type of the first pages, best first. */
export const frontSizes = (isLarge: boolean): readonly number[] => (isLarge ? [14] : [12, 11.5, 11, 10.5, 10, 9.5, 9]);
