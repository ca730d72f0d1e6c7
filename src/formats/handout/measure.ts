/** Millimetres of a length in points. */
export const ofPoints = (points: number): number => (points * 25.4) / 72;

/*
 * Advance widths in thousandths of the type size, by Adobe's metrics of Helvetica, which Arial, Liberation Sans and Arimo
 * share: sheets are laid out before a browser draws them, so that "page 3" is known.
 */
const widths: ReadonlyMap<string, number> = new Map(
  (
    [
      [191, "'"],
      [222, "ijl"],
      [278, " !,./:;I[\\]ft·"],
      [333, "()-r`"],
      [355, '"'],
      [389, "*"],
      [500, "Jcksvxyz"],
      [584, "+<=>~×"],
      [611, "FTZ"],
      [667, "&ABEKPSVXY"],
      [722, "CDHNRUw"],
      [778, "GOQ"],
      [833, "Mm"],
      [889, "%"],
      [944, "W"],
      [1000, "…—"],
      [1015, "@"],
    ] as const
  ).flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)),
);

const wide =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFF00-\uFF60\u{1F000}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
const mark = /\p{M}/u;

const widthOf = (letter: string): number =>
  widths.get(letter) ?? (letter < "\u0100" ? 556 : mark.test(letter) ? 0 : wide.test(letter) ? 1000 : 650);

/** Bold letters are that much wider. */
const boldness = 1.07;

export interface Type {
  /** Size in points. */
  readonly size: number;
  readonly bold?: boolean;
  /** Height of a line in sizes of the type. */
  readonly lead?: number;
}

const spaceWidth = 0.278;

/** Each text is laid out in many sizes; the widths of its words, in sizes of the type, are found once. */
const measured = new Map<string, readonly number[]>();
const mostMeasured = 4000;

const wordsOf = (text: string): readonly number[] => {
  const known = measured.get(text);
  if (known !== undefined) return known;
  const words = text.split(/\s+/).map((word) => {
    let width = 0;
    for (const letter of word) width += widthOf(letter);
    return width / 1000;
  });
  if (measured.size >= mostMeasured) measured.clear();
  measured.set(text, words);
  return words;
};

const scaleOf = ({ size, bold = false }: Type): number => ofPoints(size) * (bold ? boldness : 1);

/** Width of a text on one line, in millimetres. */
export const textWidth = (text: string, type: Type): number => {
  const words = wordsOf(text);
  let width = (words.length - 1) * spaceWidth;
  for (const word of words) width += word;
  return width * scaleOf(type);
};

/** How many lines a text takes where there is so much room, in millimetres; words that are too long are broken. */
export const lineCount = (text: string, width: number, type: Type): number => {
  const room = width / scaleOf(type);
  let lines = 1;
  let used = 0;
  for (const word of wordsOf(text)) {
    if (used > 0 && used + spaceWidth + word <= room) used += spaceWidth + word;
    else {
      if (used > 0) lines += 1;
      const whole = Math.floor(word / room);
      lines += whole;
      used = word - whole * room;
    }
  }
  return lines;
};

/** Height of one line, in millimetres. */
export const lineHeight = ({ size, lead = 1.3 }: Type): number => ofPoints(size) * lead;

/** Height of a paragraph, in millimetres; none without text. */
export const textHeight = (text: string, room: number, type: Type): number =>
  text === "" ? 0 : lineCount(text, room, type) * lineHeight(type);

/** In how many rows things of these widths stand side by side, with a gap between two. */
export const rowCount = (things: readonly number[], room: number, gap: number): number => {
  let rows = 1;
  let used = 0;
  for (const width of things) {
    const needed = used === 0 ? width : used + gap + width;
    if (used > 0 && needed > room) {
      rows += 1;
      used = width;
    } else used = needed;
  }
  return rows;
};

/** Characters of one paragraph; a longer one is told in several, so that it can go on on the next sheet. */
export const longestParagraph = 1200;

/** A text in pieces of at most so many characters, cut between words where that is possible. */
export const piecesOf = (text: string, most: number): readonly string[] => {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > most) {
    const space = rest.lastIndexOf(" ", most);
    const cut = space > most / 2 ? space : most;
    pieces.push(rest.slice(0, cut));
    rest = rest.slice(cut).trim();
  }
  return [...pieces, rest];
};
