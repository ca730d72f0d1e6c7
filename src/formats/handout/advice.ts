import { comfortLimit, comfortLines, stance, topics } from "../../words/advice.ts";
import { below, block, markup, type Markup } from "./markup.ts";
import { lineHeight, longestParagraph, piecesOf, textHeight, type Type } from "./measure.ts";
import type { Piece } from "./pages.ts";

/** What the style sheet says of a panel, in millimetres. */
export const panelShape = { padding: 2, side: 3.5, gap: 3.5, indent: 5, item: 0.4, first: 57 } as const;

const list = (lines: readonly string[]): Markup =>
  block(
    "ul",
    {},
    lines.map((line) => markup`<li>${line}</li>`),
  );

interface Panel {
  readonly id: string;
  readonly heading: string;
  readonly isAlert?: boolean;
  readonly lines: readonly string[];
  readonly quiet?: string;
}

const panel = ({ id, heading, isAlert = false, lines, quiet }: Panel): Markup =>
  block(
    "section",
    { class: isAlert ? "panel alert" : "panel", "aria-labelledby": id },
    markup`<h2 id="${id}">${heading}</h2>`,
    list(lines),
    quiet === undefined ? null : markup`<p class="quiet">${quiet}</p>`,
  );

const inside = 2 * panelShape.side + 2.5;

const panelHeight = ({ heading, lines, quiet = "" }: Panel, width: number, type: Type): number => {
  const room = width - inside;
  const head = textHeight(heading, room, { size: type.size * 1.15, bold: true, lead: 1.25 });
  const items = lines.map((line) => textHeight(line, room - panelShape.indent, type) + panelShape.item);
  return (
    2 * panelShape.padding + 1.5 + head + items.reduce((sum, each) => sum + each, 0) + textHeight(quiet, room, type)
  );
};

const urgent: Panel = {
  id: "urgent",
  isAlert: true,
  heading: "Stop and go to an emergency department now if you notice",
  lines: topics("emergency"),
};

const training: Panel = {
  id: "comfort",
  heading: "While you train",
  lines: comfortLines.slice(0, 3),
  quiet: comfortLimit,
};

/** When to get help now, and when to stop, side by side: what comes first. */
export const warnings = (width: number, size: number): Piece => {
  const first = ((width - panelShape.gap) * panelShape.first) / 100;
  const type = { size: size * 0.95 };
  return {
    height:
      Math.max(panelHeight(urgent, first, type), panelHeight(training, width - panelShape.gap - first, type)) +
      panelShape.gap,
    markup: () => block("div", { class: "warnings" }, panel(urgent), panel(training)),
  };
};

/** The emergency list in one paragraph, for the short hand-out. */
export const warningsInShort = (width: number, size: number): Piece => {
  const text = `${topics("emergency").join("; ")}.`;
  const type = { size: size * 0.88 };
  const stop =
    "Pain of more than 5 out of 10, or still up the next morning: stop that exercise, and next time do less of it.";
  const room = width - inside;
  const head = lineHeight({ size: type.size * 1.15, bold: true, lead: 1.25 });
  return {
    height:
      2 * panelShape.padding +
      1.5 +
      head +
      textHeight(text, room, type) +
      textHeight(stop, room, type) +
      panelShape.gap,
    markup: () =>
      block(
        "section",
        { class: "panel alert brief", "aria-labelledby": urgent.id },
        markup`<h2 id="${urgent.id}">${urgent.heading}</h2>`,
        markup`<p>${text}</p>`,
        markup`<p>${stop}</p>`,
      ),
  };
};

/** When to ask somebody before going on. */
export const askFirst = (width: number, size: number): Piece => {
  const heading = "Ask a doctor or physiotherapist before you start or go on with";
  const text = `${topics("clinician").join("; ")}.`;
  const type = { size: size * 0.95 };
  return {
    height:
      panelHeight({ id: "ask", heading, lines: [] }, width, type) +
      textHeight(text, width - inside, type) +
      panelShape.gap,
    markup: () =>
      block(
        "section",
        { class: "panel", "aria-labelledby": "ask" },
        markup`<h2 id="ask">${heading}</h2>`,
        markup`<p>${text}</p>`,
      ),
  };
};

/** What a plan on paper is. */
export const stanceLine = (width: number, size: number, isShort = false): Piece => {
  const text = isShort ? stance : `${stance} Made with fourplane, offline; nothing in this file leaves it.`;
  return {
    height: textHeight(text, width, { size: size * 0.85 }) + 3,
    markup: () => block("footer", {}, markup`<p>${text}</p>`),
  };
};

/** A person's message, its lines kept; long ones in several panels, so that each fits a page. */
export const messagePieces = (
  note: string | undefined,
  width: number,
  size: number,
  most: number,
): readonly Piece[] => {
  const lines = (note ?? "").split(/\r\n|\r|\n/).filter((line) => line.trim() !== "");
  const pieces = lines.flatMap((line) => piecesOf(line, longestParagraph));
  return inPanels("For you", "message", pieces, { width, size, most });
};

/** Lines of text in panels that each fit a page. */
const inPanels = (
  heading: string,
  kind: "message" | "sources",
  lines: readonly string[],
  { width, size, most }: { readonly width: number; readonly size: number; readonly most: number },
): readonly Piece[] => {
  const type = { size };
  const room = width - inside;
  const base = 2 * panelShape.padding + 1.5 + lineHeight({ size: size * 1.15, lead: 1.25 }) + panelShape.gap;
  const panels: { readonly lines: string[]; height: number }[] = [];
  for (const line of lines) {
    const height = textHeight(line, room, type) + 0.9;
    const last = panels.at(-1);
    if (last === undefined || last.height + height > most * 0.9) panels.push({ lines: [line], height: base + height });
    else {
      last.lines.push(line);
      last.height += height;
    }
  }
  return panels.map(({ lines: own, height }, index) => ({
    height,
    markup: () =>
      block(
        "section",
        { class: `panel ${kind}`, "aria-labelledby": `${kind}${index + 1}` },
        markup`<h2 id="${kind}${index + 1}">${heading}${index === 0 ? "" : ", continued"}</h2>`,
        own.map((line) => markup`<p dir="auto">${line}</p>`),
      ),
  }));
};

/** Licence and attribution of what came from elsewhere. */
export const sourcePieces = (credits: readonly string[], width: number, size: number, most: number): readonly Piece[] =>
  inPanels("Sources", "sources", credits, { width, size: size * 0.9, most });

/** Lines to write on, as many as there is room for. */
export const notesPiece = (size: number): Piece => ({
  height: 0,
  markup: (_pageOf, spare) => {
    const room = spare - lineHeight({ size: size * 1.35 }) - 6;
    const count = Math.min(12, Math.floor(room / 9));
    if (count < 2) return markup``;
    return below(
      block(
        "section",
        { class: "rules notes", "aria-labelledby": "notes" },
        markup`<h2 id="notes">Notes</h2>`,
        Array.from({ length: count }, () => markup`<p></p>`),
      ),
    );
  },
});
