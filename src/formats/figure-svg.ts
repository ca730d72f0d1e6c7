import type { Bases } from "../domain/figure/pose.ts";
import type { Figure } from "../domain/figure/figure.ts";
import type { Part } from "../domain/figure/part.ts";
import { fromAbove, panelsOf, stageOf, type Bounds, type Panels } from "../domain/figure/picture.ts";
import { paint } from "./figure-paint.ts";
import { escapeHtml } from "./handout/markup.ts";
import { short, unit, type Place } from "./svg-path.ts";

/** What is said of a picture: its name, and a sentence for those who do not see it. */
export interface FigureText {
  readonly title: string;
  readonly description: string;
}

const margin = 3 * unit;
/** The strip beside each picture that its number stands in. */
const numberStrip = 6 * unit;
/** Pictures that are wider than this for their height stand one below the other. */
const widest = 1.4;
const insetWidth = 30 * unit;

interface Size {
  readonly width: number;
  readonly height: number;
}

const sizeOf = ({ left, right, bottom, top }: Bounds): Size => ({
  width: (right - left) * unit + 2 * margin,
  height: (top - bottom) * unit + 2 * margin,
});

/** Where a picture stands whose frame begins at a corner of the paper. */
const placed = ({ left, top }: Bounds, x: number, y: number, scale = 1): Place => ({
  x: x + scale * (margin - left * unit),
  y: y + scale * (margin + top * unit),
  scale: scale * unit,
});

const painted = (parts: readonly Part[], place: Place): string => parts.map((part) => paint(part, place)).join("");

const digits = ["m0-26 18-14v62", "m2-24a17 16 0 0 1 32 3q0 12-34 43h36", "m2-36h30l-18 24a16 16 0 1 1-15 26"];

/** A number as a shape, so that no font decides how it looks. */
const number = (index: number, x: number, y: number): string =>
  `<path d="M${short(x)} ${short(y)}${digits[index] ?? ""}" fill="none" stroke="#000" stroke-width="10"/>`;

const flipped = (text: string, width: number): string =>
  `<g transform="matrix(-1 0 0 1 ${short(width)} 0)">${text}</g>`;

interface Sheet extends Size {
  readonly text: string;
}

const mirroredIf = (isMirrored: boolean, text: string, left: number, width: number): string =>
  isMirrored ? flipped(text, 2 * left + width) : text;

const sheetOf = ({ panels, bounds }: Panels, isMirrored: boolean): Sheet => {
  const { width, height } = sizeOf(bounds);
  const isStacked = width > widest * height;
  const cell = { width: width + numberStrip, height };
  const text = panels.map((parts, index) => {
    const [x, y] = isStacked ? [0, index * cell.height] : [index * cell.width, 0];
    const left = x + numberStrip;
    const picture = mirroredIf(isMirrored, painted(parts, placed(bounds, left, y)), left, width);
    return number(index, x + 2 * unit, y + 8 * unit) + picture;
  });
  const [across, down] = isStacked ? [1, panels.length] : [panels.length, 1];
  return { text: text.join(""), width: cell.width * across, height: cell.height * down };
};

const label = "from above";
const labelHeight = 6 * unit;

/** The small pictures from above, one for each of the others, beside them. */
const insetOf = ({ panels, bounds }: Panels, beside: Size, isMirrored: boolean): Sheet => {
  const { width, height } = sizeOf(bounds);
  const room = (beside.height - labelHeight) / panels.length;
  const scale = Math.min(insetWidth / width, room / height);
  const left = beside.width + margin;
  const text = panels.map((parts, index) => {
    const x = left + (insetWidth - width * scale) / 2;
    const picture = painted(parts, placed(bounds, x, labelHeight + index * room + (room - height * scale) / 2, scale));
    return mirroredIf(isMirrored, picture, left, insetWidth);
  });
  const rule = `<path d="M${short(beside.width + unit)} 20V${short(beside.height - 2 * unit)}" stroke="#999" stroke-width="5"/>`;
  const words = `<text x="${short(left)}" y="55" font-family="sans-serif" font-size="50">${label}</text>`;
  return { text: rule + words + text.join(""), width: insetWidth + margin + unit, height: 0 };
};

export interface SvgOptions {
  /** The other side: each picture flipped, their order kept. */
  readonly mirrored?: boolean;
  /** Most width and height on paper, in millimetres. */
  readonly millimetres?: number;
}

const opening = '<svg xmlns="http://www.w3.org/2000/svg" role="img" ';

/** Whether a text is a picture that `figureSvg` made, which a newer one may replace. */
export const isFigureSvg = (text: string): boolean => text.startsWith(`${opening}viewBox="0 0 `);

/** The pictures of an exercise as one SVG on a light ground of its own, so that it reads on a dark page too. */
export const figureSvg = (
  bases: Bases,
  figure: Figure,
  { title, description }: FigureText,
  options: SvgOptions = {},
): string => {
  const { mirrored = false, millimetres = 60 } = options;
  const stage = stageOf(bases, figure);
  const sheet = sheetOf(panelsOf(stage), mirrored);
  const inset = figure.inset === true ? insetOf(panelsOf(fromAbove(stage)), sheet, mirrored) : undefined;
  const width = sheet.width + (inset?.width ?? 0);
  const scale = millimetres / Math.max(width, sheet.height);
  const [across, down] = [width, sheet.height].map((each) => `${Number((each * scale).toFixed(1))}mm`);
  const size = `viewBox="0 0 ${short(width)} ${short(sheet.height)}" width="${across}" height="${down}"`;
  return [
    `${opening}${size}>`,
    `<title>${escapeHtml(title)}</title><desc>${escapeHtml(description)}</desc>`,
    `<rect width="100%" height="100%" rx="30" fill="#fff"/>`,
    sheet.text,
    inset?.text ?? "",
    "</svg>",
  ].join("");
};
