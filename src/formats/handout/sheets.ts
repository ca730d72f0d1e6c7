import type { LayoutInput } from "./input.ts";
import { block, markup, type Markup } from "./markup.ts";
import { piecesOf } from "./measure.ts";
import { heightOf, type PageOf, type Piece } from "./pages.ts";

const notKept = markup`<p class="screen quiet">This is a page to print. Ticks made on the screen are not kept.</p>`;

/** Each page as a section with its number, which others point to; `room` is the height of a page, in millimetres. */
export const sheetsOf = (
  pages: readonly (readonly Piece[])[],
  room: number,
  { title, recipient = "" }: LayoutInput,
): readonly Markup[] => {
  const numbers = new Map(
    pages.flatMap((page, at) =>
      page.flatMap(({ anchor }) => (anchor === undefined ? [] : [[anchor, at + 1] as const])),
    ),
  );
  const pageOf: PageOf = (anchor) => numbers.get(anchor) ?? 1;
  const [name = ""] = piecesOf(recipient, 40);
  const who = name === "" ? title : `${title} \u00B7 ${name}`;
  return pages.map((page, at) => {
    const free = Math.max(0, room - heightOf(page));
    const number = `Page ${at + 1} of ${pages.length}`;
    return block(
      "section",
      { class: "page", "aria-label": number },
      markup`<p class="folio"><span>${at === 0 ? "" : who}</span><span>${number}</span></p>`,
      at === 0 ? notKept : null,
      page.map((piece) => piece.markup(pageOf, free / page.length)),
    );
  });
};
