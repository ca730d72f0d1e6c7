import type { Exercise } from "../../domain/catalog/entry.ts";
import { ratioOf } from "./exercises.ts";
import { textOf } from "./look.ts";
import { below, block, markup, type Markup } from "./markup.ts";
import { lineHeight, textHeight, type Type } from "./measure.ts";
import { cardShape, insideOf, nothing, type CardLayout, type Part } from "./part.ts";

export const stopHeading = "When to stop";

const list = (tag: "ol" | "ul", lines: readonly string[]): Markup =>
  lines.length === 0
    ? markup``
    : block(
        tag,
        {},
        lines.map((line) => markup`<li>${line}</li>`),
      );

const listHeight = (lines: readonly string[], width: number, type: Type): number =>
  lines.reduce((sum, line) => sum + textHeight(line, width - cardShape.indent, type) + 0.5, 0);

const stopList = (stop: readonly string[], width: number, type: Type): Part =>
  stop.length === 0
    ? nothing
    : {
        height: 1.2 + lineHeight(type) + listHeight(stop, width, type),
        markup: () => below(markup`<h4>${stopHeading}</h4>`, list("ul", stop)),
      };

/** The same in a paragraph, which is lower where there is the whole width for it. */
const stopText = (stop: readonly string[], width: number, type: Type): Part =>
  stop.length === 0
    ? nothing
    : {
        height: 1 + textHeight(`${stopHeading}: ${stop.join(" ")}`, width, type),
        markup: () => markup`<p class="more"><strong>${stopHeading}:</strong> ${stop.join(" ")}</p>`,
      };

/** Cues, and where to go when it is too much or too little: a line each, or all in one paragraph. */
export const hints = (exercise: Exercise, layout: CardLayout, width: number, inLines: boolean): Part => {
  const { look, catalog } = layout;
  const type = { ...textOf(look), bold: true };
  const nameOf = (id: string | null) => catalog.get(id ?? "")?.name ?? "";
  const said = [
    ["Think of:", look.isBrief ? "" : exercise.cues.join(" \u00B7 ")],
    ["Too much today?", nameOf(exercise.easier)],
    ["Grown easy?", nameOf(exercise.harder)],
  ].filter(([, text]) => text !== "");
  if (said.length === 0) return nothing;
  const words = said.map((pair) => pair.join(" "));
  const each = () => said.map(([label = "", text = ""]) => markup`<strong>${label}</strong> ${text}`);
  return inLines
    ? {
        height: words.reduce((sum, line) => sum + 1 + textHeight(line, width, type), 0),
        markup: () => below(each().map((line) => markup`<p class="more">${line}</p>`)),
      }
    : {
        height: 1 + textHeight(words.join(" \u00B7 "), width, type),
        markup: () =>
          markup`<p class="more">${each().map((line, index) => (index === 0 ? line : markup` \u00B7 ${line}`))}</p>`,
      };
};

export const pictureMarkup = (picture: string): Markup => markup`<div class="picture">${{ markup: picture }}</div>`;

/** Picture and steps beside each other; the rest where it takes least of the page: under one of the two, or below both. */
export const howTo = (exercise: Exercise, picture: string | undefined, layout: CardLayout): Part => {
  const { look } = layout;
  const type = textOf(look);
  const inner = insideOf(layout);
  const isDrawn = picture !== undefined;
  const left = isDrawn ? look.picture : 0;
  const right = isDrawn ? inner - left - cardShape.between : inner;
  const drawn = isDrawn ? ratioOf(picture) * left + 1 : 0;
  const steps = listHeight(exercise.steps, right, type);
  const ways = [false, true].flatMap((isStopBeside) =>
    (isDrawn ? [false, true] : [false]).map((isHintsBeside) => {
      const stop = isStopBeside ? stopList(exercise.stop, right, type) : stopText(exercise.stop, inner, type);
      const tips = hints(exercise, layout, isHintsBeside ? left : inner, isHintsBeside);
      const beside = Math.max(drawn + (isHintsBeside ? tips.height : 0), steps + (isStopBeside ? stop.height : 0));
      const under = (isStopBeside ? 0 : stop.height) + (isHintsBeside ? 0 : tips.height);
      return { height: 1.5 + beside + under, stop, tips, isStopBeside, isHintsBeside };
    }),
  );
  const best = ways.reduce((one, other) => (other.height < one.height ? other : one));
  const { height, stop, tips, isStopBeside, isHintsBeside } = best;
  const pictured = () =>
    isDrawn ? block("div", {}, pictureMarkup(picture), isHintsBeside ? tips.markup() : null) : null;
  const told = () => block("div", {}, list("ol", exercise.steps), isStopBeside ? stop.markup() : null);
  return {
    height,
    markup: () =>
      below(
        block("div", { class: isDrawn ? "how drawn" : "how" }, pictured(), told()),
        isStopBeside ? null : stop.markup(),
        isHintsBeside ? null : tips.markup(),
      ),
  };
};
