import MarkdownIt, { type Token } from "markdown-it";

/** A stretch of a line of text with what it is dressed in. */
export interface Run {
  readonly text: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isStruck: boolean;
}

/** A paragraph or heading of a Markdown file, its lines joined. */
export interface Block {
  /** 0 for a paragraph. */
  readonly heading: number;
  /** How many lists it stands in. */
  readonly depth: number;
  /** It is what a list item begins with. */
  readonly isItem: boolean;
  /** As it stands in the file, without what quotes or indents its lines. */
  readonly source: string;
  /** The lines it takes up, 0-based, the end not in it. */
  readonly lines: readonly [from: number, to: number];
  /** The lines of the list item it is in, the innermost one. */
  readonly itemLines: readonly [from: number, to: number];
}

/*
 * Only what a formatter may write a list, a heading, a quote or a word's dress as. Links, code and HTML stay the text they
 * are: what stands in them is a person's too, and our comments are looked for in it.
 */
const parser = new MarkdownIt("commonmark");
parser.disable([
  "code",
  "fence",
  "backticks",
  "reference",
  "link",
  "image",
  "autolink",
  "html_block",
  "html_inline",
  "lheading",
]);
parser.enable("strikethrough");
parser.set({ maxNesting: 40 });

/** The blocks of a text, in their order. */
export const blocksOf = (text: string): readonly Block[] => {
  const tokens: Token[] = [];
  parser.block.parse(text, parser, {}, tokens);
  const blocks: Block[] = [];
  const items: { readonly lines: readonly [number, number]; isFresh: boolean }[] = [];
  let heading = 0;
  for (const token of tokens) {
    if (token.type === "heading_open") heading = Number(token.tag.slice(1));
    else if (token.type === "heading_close") heading = 0;
    else if (token.type === "list_item_open") items.push({ lines: token.map ?? [0, 0], isFresh: true });
    else if (token.type === "list_item_close") items.pop();
    if (token.type !== "inline") continue;
    const item = items.at(-1);
    const lines = token.map ?? [0, 0];
    blocks.push({
      heading,
      depth: items.length,
      isItem: item?.isFresh === true,
      source: token.content,
      lines,
      itemLines: item?.lines ?? lines,
    });
    if (item !== undefined) item.isFresh = false;
  }
  return blocks;
};

/** The words of a block with their dress: escapes and entities are read, line breaks are spaces. */
export const runsOf = (source: string): readonly Run[] => {
  const tokens: Token[] = [];
  parser.inline.parse(source, parser, {}, tokens);
  const runs: Run[] = [];
  let [bold, italic, struck] = [0, 0, 0];
  for (const { type, content, children } of tokens.flatMap((token) => token.children ?? [token])) {
    if (type === "strong_open") bold += 1;
    else if (type === "strong_close") bold -= 1;
    else if (type === "em_open") italic += 1;
    else if (type === "em_close") italic -= 1;
    else if (type === "s_open") struck += 1;
    else if (type === "s_close") struck -= 1;
    else {
      const text = type === "softbreak" || type === "hardbreak" ? " " : content;
      if (text !== "" && children === null)
        runs.push({ text, isBold: bold > 0, isItalic: italic > 0, isStruck: struck > 0 });
    }
  }
  return runs;
};
